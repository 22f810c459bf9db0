"""The form of the settings: how papers are printed, and how the window looks."""

from dataclasses import replace

from itadesk.desktop.dressing import Theme
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.desktop.preferences import Preferences
from itadesk.ita.papers import Digits

PRINTING_SHEET: Sheet[Preferences] = Sheet(
    (
        Field("font", lambda kept: kept.font, lambda kept, typed: replace(kept, font=typed)),
        Field(
            "digits",
            lambda kept: kept.digits or "",
            lambda kept, typed: replace(kept, digits=Digits(typed) if typed else None),
        ),
        Field(
            "tighten",
            lambda kept: "yes" if kept.tighten else "",
            lambda kept, typed: replace(kept, tighten=bool(typed)),
        ),
    )
)

LOOK_SHEET: Sheet[Preferences] = Sheet(
    (
        Field("language", lambda kept: kept.language, lambda kept, typed: replace(kept, language=typed)),
        Field("theme", lambda kept: kept.theme, lambda kept, typed: replace(kept, theme=Theme(typed))),
    )
)
