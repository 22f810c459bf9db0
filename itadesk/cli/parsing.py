"""A command line is read with argparse, which here speaks the language of the desk."""

import argparse
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Final, NoReturn

from itadesk.errors import UserError
from itadesk.ita.quoting import quoted
from itadesk.language import N_, _

_HEADINGS: Final[Mapping[str, str]] = {"positional arguments": N_("to be named"), "options": N_("options")}
"""What argparse heads its lists with, and what they are called here."""

_REASONS: Final[Mapping[str, str]] = {
    "the following arguments are required: ": N_("missing: {names}"),
    "unrecognized arguments: ": N_("unknown: {names}"),
    "not allowed with argument ": N_("cannot be given together with {names}"),
    "expected one argument": N_("a value is missing"),
    "expected at least one argument": N_("a value is missing"),
    "ignored explicit argument ": N_("takes no value, and {names} was given"),
}
"""How argparse begins to say what is wrong; what it says otherwise is passed on as it is."""

_SEVERAL: Final = re.compile(r"ambiguous option: (\S+) could match (.+)")
"""What argparse says of an option whose name was cut too short."""

_ABOUT: Final = "argument "
"""What argparse says before the name of the option that is wrong."""


class BadUsage(UserError):
    """The command line asks for something that there is not."""

    def __init__(self, command: str, reason: str) -> None:
        super().__init__(command, reason)
        self.command, self.reason = command, reason

    def sentence(self) -> str:
        """Gives the reason and where to read more."""
        return _("The command cannot be understood ({reason}); “{command} --help” shows what there is.").format(
            reason=self.reason, command=self.command
        )


class HelpText(argparse.HelpFormatter):
    """What is said of a command: headings in the language of the desk, and lines that end between Thai words."""

    def start_section(self, heading: str | None) -> None:
        """Begins a list."""
        super().start_section(_(_HEADINGS.get(heading, heading)) if heading else heading)

    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        """Adds the line that shows how the command is written."""
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(" ".join(text.split()), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in self._split_lines(text, width - len(indent)))


class Parser(argparse.ArgumentParser):
    """A parser that fails with a sentence of ours."""

    def __init__(self, *, add_help: bool = True, **options: Any) -> None:  # noqa: ANN401  argparse's own
        super().__init__(add_help=False, formatter_class=HelpText, **options)
        if add_help:
            self.add_argument("-h", "--help", action="help", help=_("shows this help"))

    def error(self, message: str) -> NoReturn:
        """Called by argparse with what is wrong."""
        if not message.startswith(_ABOUT):
            raise BadUsage(self.prog, _in_our_words(message))
        name, _colon, wrong = message.removeprefix(_ABOUT).partition(": ")
        raise BadUsage(self.prog, f"{name}: {_in_our_words(wrong)}")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuses a word that is none of those to choose from."""
        known = action.choices
        if known is not None and value not in known:
            sentence = _("“{written}” is none of {known}").format(written=quoted(value), known=", ".join(known))
            raise argparse.ArgumentError(action, sentence)


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines of at most `width` columns that end between words; a word that is wider keeps its line."""
    from itadesk.thai.words import break_points  # noqa: PLC0415  commands that show no help start without it

    lines, start, last = [], 0, 0
    for point in (*break_points(text), len(text)):
        if columns(text[start:point].rstrip()) > width and last > start:
            lines.append(text[start:last].strip())
            start = last
        last = point
    return [*lines, text[start:].strip()]


def columns(text: str) -> int:
    """How many columns a terminal takes for a text: marks above and below letters take none."""
    return sum(unicodedata.category(letter) not in {"Mn", "Cf"} for letter in text)


def _in_our_words(message: str) -> str:
    """What argparse says is wrong, in the language of the desk."""
    if several := _SEVERAL.fullmatch(message):
        return _("{written} may be short for {names}").format(written=several[1], names=several[2])
    for beginning, reason in _REASONS.items():
        if message.startswith(beginning):
            return _(reason).format(names=message.removeprefix(beginning))
    return message
