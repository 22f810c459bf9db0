from itadesk.desktop.forms.meanings import meaning, scope_of
from itadesk.ita.criteria_values import Subject
from itadesk.ita.instruments import Instrument
from itadesk.language import SPEECH


def test_what_an_indicator_measures_is_said_in_the_language_of_the_window() -> None:
    assert "งบ" not in meaning(1, 2569)
    assert "๑-๕" in meaning(Instrument.IIT, 2569)

    SPEECH.use("en")

    assert "indicators 1-5" in meaning(Instrument.IIT, 2569)


def test_an_item_asks_for_something_else_in_another_year() -> None:
    assert meaning(Subject.MEASURES, 2565) != meaning(Subject.MEASURES, 2569)


def test_years_of_another_system_have_no_meaning_here() -> None:
    assert meaning(1, 2561) == ""


def test_fields_of_scores_are_named_after_what_they_are_about() -> None:
    assert (scope_of("IIT"), scope_of("7")) == (Instrument.IIT, 7)
