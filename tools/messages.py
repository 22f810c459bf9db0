"""Keeps the message catalogues in `i18n/`.

messages.py update           collects the messages of the code into the template and all catalogues
messages.py fill FILE.json   takes translations into the Thai catalogue: {"message": "Thai"}
messages.py compile          compiles all catalogues
messages.py check            fails where a message lacks its translation, loses a field, or is no longer used
"""

import ast
import json
import re
import sys
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

TOP = Path(__file__).resolve().parent.parent
TEMPLATE = TOP / "i18n" / "itadesk.pot"
LANGUAGES = ("th", "en")
OF_THE_CODE, FILLED = "en", "th"
"""The language in which messages stand in the code, and that whose translations come with them."""
NEVER = datetime.fromtimestamp(0, UTC)
"""Written into what is compiled, which would otherwise be other bytes each minute."""
PLACEHOLDERS = re.compile(
    r'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid-Bugs-To)[^"]*"\n'
)
"""Lines of the head that would change at every run, or that name nobody."""
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
FIELD = re.compile(r"\{(\w*)[^}]*\}")
Row = tuple[str, int, "str | tuple[str, ...]", list[str], "str | None"]
"""The file, the line, the message, its comments and its context, as Babel collects them."""


def written(language: str) -> Path:
    """The catalogue of a language as people edit it."""
    return TOP / "i18n" / language / "LC_MESSAGES" / "itadesk.po"


def template() -> Catalog:
    """The messages that stand in the code now."""
    catalogue = Catalog(charset="utf-8")
    found = extract_from_dir(TOP / "itadesk", keywords=KEYWORDS, comment_tags=["i18n:"], strip_comment_tags=True)
    rows = [*found, *within_f_strings(TOP / "itadesk")]
    for file, _line, message, comments, context in sorted(rows, key=lambda row: (row[0], row[1])):
        catalogue.add(message, None, [(f"itadesk/{file}", 0)], auto_comments=comments, context=context)
    return catalogue


def within_f_strings(folder: Path) -> Iterator[Row]:
    """The messages inside of f-strings, into which the collector of Babel does not look before Python 3.12."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                for line, message in _messages(node):
                    yield path.relative_to(folder).as_posix(), line, message, [], None


def _messages(node: ast.AST) -> Iterator[tuple[int, str]]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in {"_", "N_"}:
            said = call.args[0]
            if isinstance(said, ast.Constant) and isinstance(said.value, str):
                yield call.lineno, said.value


def read(language: str) -> Catalog:
    """The catalogue of a language, an empty one where there is none yet."""
    path = written(language)
    if not path.exists():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def save(path: Path, catalogue: Catalog) -> None:
    """Writes a catalogue under a short head, without line numbers and dates, which would differ at every change."""
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue.fuzzy = False
    catalogue.project, catalogue.version = "itadesk", ""
    spoken = catalogue.locale.english_name if catalogue.locale else "any language"
    catalogue.header_comment = f"# The messages of itadesk in {spoken}."
    with path.open("wb") as file:
        write_po(file, catalogue, width=120, omit_header=False, sort_by_file=True, include_lineno=False)
    text = PLACEHOLDERS.sub("", path.read_text("utf-8")).replace('itadesk \\n"', 'itadesk\\n"', 1)
    path.write_text(text, "utf-8")


def update(translations: dict[str, str]) -> None:
    """Brings template and catalogues up to the code, and takes the translations into the Thai one."""
    current = template()
    save(TEMPLATE, current)
    for language in LANGUAGES:
        catalogue = read(language)
        # a copy: catalogues take new messages in as they are, and what one says would get into the next
        catalogue.update(deepcopy(current), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        for message in catalogue:
            if language == OF_THE_CODE and message.id:
                message.string = message.id
            elif language == FILLED:
                fill(message, translations)
        save(written(language), catalogue)


def fill(message: Message, translations: dict[str, str]) -> None:
    """Takes what is said for a message, if anything is; Thai has one plural form."""
    if isinstance(message.id, str) and message.id in translations:
        message.string = translations[message.id]
    elif isinstance(message.id, tuple) and message.id[0] in translations:
        message.string = (translations[message.id[0]],)


def compile_all() -> None:
    """Writes the catalogues in the form that the program reads."""
    for language in LANGUAGES:
        catalogue = read(language)
        catalogue.creation_date = NEVER
        with written(language).with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


def faults() -> Iterator[str]:
    """What is wrong with the translated catalogues beside the code."""
    current = template()
    for language in LANGUAGES:
        if language == OF_THE_CODE:
            continue
        catalogue = read(language)
        for message in current:
            if message.id:
                yield from faults_of(message, catalogue.get(message.id), Locale.parse(language).english_name)
        for message in catalogue:
            if message.id and current.get(message.id) is None:
                yield f"no longer used: {message.id}"


def faults_of(message: Message, translated: Message | None, language: str | None = "Thai") -> Iterator[str]:
    """What is wrong with one message in a language; the form for one may leave the count out, as English does."""
    texts = (
        list(translated.string)
        if translated and isinstance(translated.string, (tuple, list))
        else [translated.string if translated else ""]
    )
    if not all(texts):
        yield f"without {language}: {message.id}"
    ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    wanted = [set(FIELD.findall(each)) for each in ids]
    for number, text in enumerate(texts, 1):
        if text and set(FIELD.findall(str(text))) not in wanted[-1 if number == len(texts) else 0 :]:
            yield f"other fields than {sorted(wanted[-1])}: {text}"


def main(arguments: list[str]) -> int:
    """Runs one of the commands; 1 where a check found something."""
    match arguments:
        case ["update"]:
            with_lock({})
        case ["fill", path]:
            with_lock(json.loads(Path(path).read_text("utf-8")))
        case ["compile"]:
            compile_all()
        case ["check"]:
            found = list(faults())
            print("\n".join(found) or "the catalogues are complete")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


def with_lock(translations: dict[str, str]) -> None:
    """Updates while no other update runs."""
    with (TOP / "i18n" / ".lock").open("w") as lock:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX)
        update(translations)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
