"""What an item of the assessment asks a paper to show and no other check asks for, because papers can do without it."""

from collections.abc import Iterator
from typing import Final

from itadesk.ita.components import component_states
from itadesk.ita.criteria import Component
from itadesk.ita.items import items_served
from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.records import OfficeRecord
from itadesk.language import N_

LACKS_FOR_ITEM: Final = ObservationKind(
    "lacks-for-item",
    Severity.WARNING,
    N_(
        "{item} of {year} asks {paper} to show {component}, and it is not all there: without it the item may score nothing."
    ),
)

ASKED_HERE: Final = frozenset(
    {
        Component.INDICATORS,
        Component.FINDINGS,
        Component.CONSIDERED,
        Component.OUTCOME,
        Component.EVIDENCE,
    }
)
"""The others are missed by the checks of papers and measures, item or not."""


def check(record: OfficeRecord) -> Iterator[Observation]:
    """The components of the items that the papers of a record serve."""
    for paper in record.papers:
        for served in items_served(paper.kind, paper.plan_year):
            for state in component_states(record, paper, served.item):
                if state.component in ASKED_HERE and not state.present:
                    gap, about = (
                        state.gaps[0],
                        {"item": served.item.code or served.item.name, "year": served.fiscal_year},
                    )
                    yield LACKS_FOR_ITEM.at(gap.part, gap.place, paper=paper.kind, component=state.component, **about)
