"""Writes the pages of the documentation that are made of the program itself: its commands, and the exchange format.

reference.py            writes them into docs/development
reference.py --check    fails where one of them says something else than the program
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from itadesk.cli.options import command_line
from itadesk.exchange.office_json import schema
from itadesk.language import SPEECH

TOP: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = TOP / "docs" / "development"
MADE: Final = "<!-- Made by `make reference`; what is written here by hand is lost. -->"


def main(arguments: list[str]) -> int:
    """Writes the pages, or says which are stale."""
    stale = [path for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in arguments:
        for path in stale:
            print(f"{path.relative_to(TOP)} is not what the program says now: make reference")
        return 1 if stale else 0
    for path in stale:
        path.write_text(pages()[path], "utf-8", newline="\n")
    return 0


def pages() -> Mapping[Path, str]:
    """The text of each page, as it should be."""
    language = SPEECH.language
    SPEECH.use("en")
    try:
        return {FOLDER / "commands.md": commands_page(), FOLDER / "schema.md": schema_page()}
    finally:
        SPEECH.use(language)


def commands_page() -> str:
    """Every command with its options."""
    parser = command_line()
    lines = ["# Command line", "", MADE, "", parser.description or "", ""]
    lines += ["`itadesk` alone opens the window. For all commands:", "", *_options_table(parser), ""]
    for name, command, told in _commands(parser):
        lines += [f"## {name}", "", f"`itadesk {name}{_needs(command)}` {told}.", ""]
        own = list(_options_table(command, _names(parser)))
        lines += [*own, ""] if len(own) > 2 else []
    lines += [
        "## Exit status",
        "",
        "| status | means |",
        "|---|---|",
        "| 0 | all was done |",
        "| 1 | done, with findings or with some that failed |",
        "| 2 | nothing was done: bad usage or bad input; one sentence on standard error says what is wrong |",
        "",
        "Where papers of all offices are printed, an office whose paper cannot be made is told of, and the others are printed.",
        "",
    ]
    return "\n".join(lines)


def _commands(parser: argparse.ArgumentParser, before: str = "") -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """Each command by its full name, with what its help says."""
    for action in parser._actions:  # noqa: SLF001  argparse gives no other way to what it was told
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            told = {each.dest: each.help or "" for each in action._choices_actions}  # noqa: SLF001
            for name, command in action.choices.items():
                inner = list(_commands(command, f"{before}{name} "))
                yield from inner or [(f"{before}{name}", command, told[name])]


def _needs(command: argparse.ArgumentParser) -> str:
    """What has to be given, as it is written after the name of a command."""
    needed = [action for action in command._actions if action.required]  # noqa: SLF001  see above
    plain = [str(action.metavar) for action in needed if not action.option_strings]
    named = [f"{action.option_strings[0]} {action.metavar}" for action in needed if action.option_strings]
    return "".join(f" {each}" for each in (*plain, *named))


def _names(parser: argparse.ArgumentParser) -> frozenset[str]:
    return frozenset(action.dest for action in parser._actions)  # noqa: SLF001  see above


def _options_table(parser: argparse.ArgumentParser, known: frozenset[str] = frozenset()) -> Iterator[str]:
    """What a command takes, without what all of them take."""
    yield "| given | means |"
    yield "|---|---|"
    for action in parser._actions:  # noqa: SLF001  see above
        is_shown = action.help != argparse.SUPPRESS and not isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
        if is_shown and action.dest not in known:
            yield f"| {_written(action)} | {_cell(action.help or '')} |"


def _written(action: argparse.Action) -> str:
    """How an option is written: `-o FILE`."""
    value = action.metavar or ("/".join(map(str, action.choices)) if action.choices else "")
    names = action.option_strings or [""]
    takes = "" if action.nargs == 0 else f" {value}"
    return ", ".join(f"`{(name + takes).strip()}`" for name in names)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def schema_page() -> str:
    """The parts of the exchange file and their keys, as its JSON Schema has them."""
    found: Mapping[str, Any] = schema()
    lines = ["# Keys of the exchange file", "", MADE, ""]
    lines += [
        "What `itadesk schema` prints of `itadesk.office/1`, in words. A key with a star has to be there. [What it is for](exchange-format.md).",
        "",
    ]
    lines += ["## The file", "", *_keys_table(found), ""]
    for name, part in sorted(found["$defs"].items()):
        lines += [f"## {name}", ""]
        kind = _kind(part)
        lines += [*_keys_table(part), ""] if "properties" in part else [f"{kind[:1].upper()}{kind[1:]}.", ""]
    return "\n".join(lines)


def _keys_table(part: Mapping[str, Any]) -> Iterator[str]:
    yield "| key | value |"
    yield "|---|---|"
    for key, value in part["properties"].items():
        star = "*" if key in part.get("required", ()) else ""
        yield f"| `{key}`{star} | {_kind(value)} |"


def _kind(value: Mapping[str, Any]) -> str:
    """What a value is, in words."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return "one of " + ", ".join(f"`{each}`" for each in value["enum"])
    for several in ("anyOf", "oneOf"):
        if several in value:
            return " or ".join(_kind(each) for each in value[several])
    if value.get("type") == "array":
        return f"a list of {_kind(value['items'])}"
    return _plain_kind(value)


def _plain_kind(value: Mapping[str, Any]) -> str:
    words = {"string": "text", "integer": "a whole number", "object": "an object", "boolean": "true or false"}
    bounds = [f"{sign} {value[name]}" for name, sign in (("minimum", "from"), ("maximum", "to")) if name in value]
    form = f" that matches `{value['pattern']}`" if "pattern" in value else ""
    return " ".join([words[value["type"]], *bounds]) + form


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
