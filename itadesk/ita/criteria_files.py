"""Reads criteria files (`itadesk.criteria/1`, JSON) and says precisely what is wrong with a broken one."""

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeVar

from itadesk.errors import FileUnreadable, UserError, reason_of
from itadesk.ita.criteria_values import (
    Component,
    Criteria,
    Indicator,
    InstrumentRule,
    Item,
    Level,
    Note,
    Scheme,
    Subject,
)
from itadesk.ita.instruments import Instrument
from itadesk.ita.quoting import quoted
from itadesk.ita.scores import UnusableScore, parse_score
from itadesk.ita.years import EARLIEST, LATEST
from itadesk.language import N_, _

FORMAT: Final = "itadesk.criteria/1"
LARGEST: Final = 1_000_000
"""No criteria file is nearly as large (in bytes); a larger file is something else."""

NO_JSON: Final = N_("it is not a JSON file")
OTHER_FORMAT: Final = N_("it does not begin with the format itadesk.criteria/1")
MISSING: Final = N_("“{where}” is missing or is not of the right kind")
UNKNOWN: Final = N_("“{where}” is not a part that the program knows")
BAD_VALUE: Final = N_("“{where}” has a value that cannot be used there")
BAD_WEIGHTS: Final = N_("the weights of the instruments do not add up to 100")
TWICE: Final = N_("“{where}” names something twice")
BAD_ORDER: Final = N_("“levels” has to go from the highest to the lowest, and the lowest has to begin at 0")

_UNSHOWN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control signs, line ends among them, and halves of surrogate pairs."""

_Thing = TypeVar("_Thing")


class BrokenCriteria(UserError):
    """A file that holds no usable criteria."""

    def __init__(self, path: Path, fault: str, where: str = "") -> None:
        super().__init__(path, fault, where)
        self.path, self.fault, self.where = path, fault, where

    def sentence(self) -> str:
        """Names the file and the fault."""
        return _(
            "The criteria file {path} cannot be used: {fault}. Ask for a correct file from where you got it."
        ).format(path=self.path, fault=self.reason)

    @property
    def reason(self) -> str:
        """The fault and its place; keys of the file are quoted in it."""
        return _(self.fault).format(where=quoted(self.where))


class _Part:
    """An object of the file with the place where it stands; every key has to be taken."""

    def __init__(self, path: Path, content: object, where: str) -> None:
        self.path, self.where = path, where
        if not isinstance(content, dict):
            raise BrokenCriteria(path, MISSING, where)
        self.content: dict[str, object] = content
        self.taken: set[str] = set()

    def place(self, key: str) -> str:
        """Where a key stands, as people can find it: levels.2.from."""
        return f"{self.where}.{key}".removeprefix(".")

    def take(self, key: str, kind: type[_Thing], default: _Thing | None = None) -> _Thing:
        """The value of a key, of exactly this kind: `True` is no whole number."""
        self.taken.add(key)
        value = self.content.get(key, default)
        if type(value) is not kind:
            raise BrokenCriteria(self.path, MISSING, self.place(key))
        return value

    def text(self, key: str, *, may_be_empty: bool = False) -> str:
        """A text without blanks around it."""
        text = self.take(key, str)
        if not _fits_a_line(text) or not (text or may_be_empty):
            raise BrokenCriteria(self.path, BAD_VALUE, self.place(key))
        return text

    def number(self, key: str, lowest: int, highest: int) -> int:
        """A whole number within bounds."""
        number = self.take(key, int)
        if not lowest <= number <= highest:
            raise BrokenCriteria(self.path, BAD_VALUE, self.place(key))
        return number

    def score(self, key: str) -> Decimal:
        """A score, written as a text."""
        try:
            return parse_score(self.take(key, str))
        except UnusableScore:
            raise BrokenCriteria(self.path, BAD_VALUE, self.place(key)) from None

    def choice(self, key: str, kind: Callable[[str], _Thing]) -> _Thing:
        """One of a few words."""
        try:
            return kind(self.take(key, str))
        except ValueError:
            raise BrokenCriteria(self.path, BAD_VALUE, self.place(key)) from None

    def choices(self, key: str, kind: Callable[[str], _Thing]) -> tuple[_Thing, ...]:
        """A list of a few words, each at most once."""
        words = self.texts(key)
        if len(set(words)) < len(words):
            raise BrokenCriteria(self.path, TWICE, self.place(key))
        try:
            return tuple(map(kind, words))
        except ValueError:
            raise BrokenCriteria(self.path, BAD_VALUE, self.place(key)) from None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        found: list[object] = self.take(key, list)
        if not all(isinstance(text, str) and text and _fits_a_line(text) for text in found):
            raise BrokenCriteria(self.path, BAD_VALUE, self.place(key))
        return tuple(str(text) for text in found)

    def parts(self, key: str, read: "Callable[[_Part], _Thing]") -> tuple[_Thing, ...]:
        """A list of objects."""
        found: list[object] = self.take(key, list)
        return tuple(self._read(content, f"{self.place(key)}.{index}", read) for index, content in enumerate(found))

    def _read(self, content: object, where: str, read: "Callable[[_Part], _Thing]") -> _Thing:
        part = _Part(self.path, content, where)
        value = read(part)
        part.finish()
        return value

    def finish(self) -> None:
        """Refuses what nobody took."""
        for key in self.content:
            if key not in self.taken:
                raise BrokenCriteria(self.path, UNKNOWN, self.place(key))


def read_criteria(path: Path) -> Criteria:
    """The criteria in a file.

    Raises:
        FileUnreadable: no such file, or it may not be opened.
        BrokenCriteria: its content is not usable; the sentence names the place.
    """
    return criteria_in(path, read_bytes(path))


def criteria_in(path: Path, written: bytes) -> Criteria:
    """The criteria in what was read of a file.

    Raises:
        BrokenCriteria: it is not usable; the sentence names the place.
    """
    part = _Part(path, _content(path, written), "")
    if part.take("format", str, "") != FORMAT:
        raise BrokenCriteria(path, OTHER_FORMAT)
    year = part.number("fiscal_year", EARLIEST, LATEST)
    criteria = Criteria(
        fiscal_year=year,
        from_year=year,
        target=part.score("target"),
        instruments=part.parts("instruments", _instrument),
        indicators=part.parts("indicators", _indicator),
        scheme=part.choice("scheme", Scheme),
        levels=part.parts("levels", _level),
        items=part.parts("items", _item),
        notes=part.parts("notes", _note),
    )
    part.finish()
    _check(path, criteria)
    return criteria


def read_bytes(path: Path) -> bytes:
    """What a file holds, of a larger one as much as shows that it is too large.

    Raises:
        FileUnreadable: no such file, or it may not be opened.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(str(path), reason_of(error)) from error


def _content(path: Path, written: bytes) -> object:
    if len(written) > LARGEST:
        raise BrokenCriteria(path, NO_JSON)
    try:
        return json.loads(written.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BrokenCriteria(path, NO_JSON) from None


def _fits_a_line(text: str) -> bool:
    """Whether a text has no blanks around it, and nothing in it that no line and no file can show."""
    return text == text.strip() and not _UNSHOWN.search(text)


def _instrument(part: _Part) -> InstrumentRule:
    return InstrumentRule(
        code=part.choice("code", Instrument),
        name=part.text("name"),
        english=part.text("english"),
        weight=Decimal(part.number("weight", 1, 100)),
    )


def _indicator(part: _Part) -> Indicator:
    return Indicator(
        number=part.number("number", 1, 99),
        name=part.text("name"),
        variants=part.texts("variants"),
        instrument=part.choice("instrument", Instrument),
    )


def _level(part: _Part) -> Level:
    needs_each = "each_instrument_from" in part.content
    return Level(
        name=part.text("name"),
        lowest=part.score("from"),
        each_instrument_from=part.score("each_instrument_from") if needs_each else None,
    )


def _item(part: _Part) -> Item:
    return Item(
        code=part.text("code", may_be_empty=True),
        name=part.text("name"),
        subject=part.choice("subject", Subject),
        of_year_before=part.take("of_year_before", bool),
        components=part.choices("components", Component) if "components" in part.content else (),
    )


def _note(part: _Part) -> Note:
    return Note(thai=part.text("thai"), english=part.text("english"))


def _check(path: Path, criteria: Criteria) -> None:
    """What no single value shows."""
    codes = [rule.code for rule in criteria.instruments]
    named: Mapping[str, list[object]] = {
        "instruments": [*codes],
        "indicators": [found.number for found in criteria.indicators],
        "levels": [*criteria.level_names()],
    }
    for where, values in named.items():
        if len(set(values)) < len(values):
            raise BrokenCriteria(path, TWICE, where)
    if codes and sum(rule.weight for rule in criteria.instruments) != 100:
        raise BrokenCriteria(path, BAD_WEIGHTS)
    for index, indicator in enumerate(criteria.indicators):
        if indicator.instrument not in codes:
            raise BrokenCriteria(path, BAD_VALUE, f"indicators.{index}.instrument")
    if bool(criteria.levels) == (criteria.scheme is Scheme.NONE):
        raise BrokenCriteria(path, BAD_VALUE, "scheme")
    lowest = [level.lowest for level in criteria.levels]
    if lowest != sorted(lowest, reverse=True) or any(lowest[-1:]):
        raise BrokenCriteria(path, BAD_ORDER)
