"""Every failure of a file is a whole sentence in both languages."""

import pytest

from itadesk.errors import UserError
from itadesk.exchange.office_file import failures as of
from itadesk.exchange.office_file.failures import WrongType, as_written, key_path
from itadesk.ita.faults import Place
from itadesk.language import SPEECH

FAILURES: list[UserError] = [
    of.FileTooLarge(50),
    of.EmptyFile(),
    of.NotText(),
    of.NotUtf8(),
    of.BrokenJson(7, 12),
    of.HalfWritten(7),
    of.TooDeep(),
    of.TooManyValues(500_000),
    of.TooMuchText(10_000_000),
    of.ForeignFormat(None),
    of.ForeignFormat("datapackage"),
    of.NewerFormat("itadesk.office/2", of.FORMAT),
    of.UnknownKey("positon", ["key", "position"]),
    of.UnknownKey("หมายเหตุ", ["key", "position"]),
    of.RepeatedKey("name"),
    of.MissingValue(),
    WrongType(WrongType.TEXT, 5),
    WrongType(WrongType.SCORE, 88.51),
    WrongType(WrongType.NUMBER, "2568"),
    WrongType(WrongType.LIST, {}),
    WrongType(WrongType.OBJECT, []),
    WrongType(WrongType.TEXT, None),
    of.UnusableDay("5 ม.ค. 69"),
    of.UnusableMonth("ม.ค. 69"),
    of.UnusableTime("9 โมง"),
    of.UnknownChoice("ดี", ["maintain", "improve"]),
]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: type(failure).__name__)
def test_it_speaks_both_languages(failure: UserError) -> None:
    SPEECH.use("en")
    english = failure.sentence()
    SPEECH.use("th")
    thai = failure.sentence()
    assert english.endswith((".", "?"))
    assert any("ก" <= character <= "ฮ" for character in thai)
    assert thai != english
    assert thai.count("“") == thai.count("”")


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ((), ""),
        (("office", "name"), "office.name"),
        (("plans", 0, "measures", 2, "ends"), "plans[0].measures[2].ends"),
        (("papers",), "documents"),
        (("papers", 1, "texts", "opening"), "documents[1].texts.opening"),
        (("results", 0, "indicators", "7"), "results[0].indicators.7"),
        (("people", 0, "a\nb"), r"people[0].a\nb"),
    ],
)
def test_a_path_is_written_as_it_is_found_in_the_file(place: Place, path: str) -> None:
    assert key_path(place) == path


@pytest.mark.parametrize(
    ("found", "written"), [(True, "true"), (False, "false"), ({"a": 1}, "{…}"), ([1], "[…]"), (5, "5"), ("ก", "ก")]
)
def test_values_are_quoted_as_they_stand_in_the_file(found: object, written: str) -> None:
    assert as_written(found) == written
