"""What is said about an item of the assessment, and on which page what is missing for it is entered."""

from itadesk.desktop.writing import shown
from itadesk.ita.components import ComponentState, Gap
from itadesk.ita.items import ServedItem
from itadesk.ita.places import in_words
from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.language import _

PAGES = {
    PartKind.OFFICE: "office",
    PartKind.PERSON: "office",
    PartKind.RESULT: "scores",
    PartKind.PLAN: "measures",
    PartKind.MEETING: "papers",
    PartKind.PAPER: "papers",
    PartKind.WORDING: "papers",
}


def page_of(gap: Gap) -> str:
    """The page on which a gap is filled, by its name in the main window."""
    if "findings" in gap.place:
        return "analysis"
    return "progress" if "progress" in gap.place else PAGES[gap.part.kind]


def item_title(served: ServedItem) -> str:
    """The item with its year: O25 การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร (๒๕๖๙)."""
    title = f"{served.item.code} {served.item.name} ({served.fiscal_year})".strip()
    return shown(title)


def item_note(served: ServedItem) -> str:
    """That the criteria are not those of the year itself; empty where they are."""
    if not served.assumed:
        return ""
    return shown(
        _("The criteria of {year} are not known yet; those of another year stand in for them.").format(
            year=served.fiscal_year
        )
    )


def gap_text(state: ComponentState, record: OfficeRecord) -> str:
    """What is missing, and where the first of it would stand."""
    where = in_words(state.gaps[0].place, record)
    if len(state.gaps) > 1:
        return shown(
            _("Missing: {component} ({where}, and {count} more)").format(
                component=state.name, where=where, count=len(state.gaps) - 1
            )
        )
    return shown(_("Missing: {component} ({where})").format(component=state.name, where=where))
