from itadesk.desktop.dressing import Theme
from itadesk.desktop.forms.settings import LOOK_SHEET, PRINTING_SHEET
from itadesk.desktop.preferences import Preferences
from itadesk.ita.papers import Digits

KEPT = Preferences(language="en", theme=Theme.DARK, font="Laksaman", tighten=True, digits=Digits.ARABIC)


def test_the_fields_show_what_is_preferred() -> None:
    assert PRINTING_SHEET.typed(KEPT) == {"font": "Laksaman", "digits": "arabic", "tighten": "yes"}
    assert PRINTING_SHEET.typed(Preferences()) == {"font": "", "digits": "", "tighten": ""}
    assert LOOK_SHEET.typed(KEPT) == {"language": "en", "theme": "dark"}


def test_what_is_chosen_is_taken_and_the_rest_stays() -> None:
    printed = PRINTING_SHEET.read({"font": "", "digits": "", "tighten": ""}, KEPT)
    looked = LOOK_SHEET.read({"language": "th", "theme": "light"}, KEPT)

    assert printed == Preferences(language="en", theme=Theme.DARK)
    assert (looked.language, looked.theme, looked.font) == ("th", Theme.LIGHT, "Laksaman")
    assert PRINTING_SHEET.check({"font": "Laksaman", "digits": "thai", "tighten": ""}, KEPT) == []
