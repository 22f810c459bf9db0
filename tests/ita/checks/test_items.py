"""What the items of the assessment ask of papers."""

from dataclasses import replace

from itadesk.ita.checks.items import check
from itadesk.ita.results import Finding
from tests.examples import ANNOUNCEMENT, INDICATORS, MEMO, RECORD, RESULT


def test_an_announcement_that_does_not_say_what_is_kept_or_improved() -> None:
    (seen,) = check(replace(RECORD, papers=(ANNOUNCEMENT,)))
    assert (seen.name, seen.place) == ("lacks-for-item", ("results", 0, "findings"))
    assert "O25" in seen.sentence()
    assert "2569" in seen.sentence()


def test_one_that_has_everything_and_one_of_which_nothing_is_asked() -> None:
    findings = tuple(Finding(scope=number, text="รักษาระดับ") for number in INDICATORS)
    whole = replace(RECORD, results=(replace(RESULT, findings=findings),))
    assert list(check(replace(whole, papers=(ANNOUNCEMENT, MEMO)))) == []
