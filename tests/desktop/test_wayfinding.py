"""Whatever is noticed leads to the field in which it is mended; so does every spot of the data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.ways import page_of, spot_of_observation, year_of
from itadesk.ita import checks
from itadesk.ita.checking import observations
from itadesk.ita.faults import Place
from itadesk.ita.instruments import Instrument
from itadesk.ita.observations import Observation, ObservationKind
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord, PartKey, PartKind, key_of
from itadesk.ita.results import Finding, Result
from itadesk.ita.spots import Spot
from itadesk.reading import said_scores
from itadesk.services.looking import CHANGED_SINCE_ISSUED
from tests.desktop.hands import Opener, arrive, focused
from tests.full_office import CLERK, FULL, HEAD, PLAN

ORDER = Spot(PartKey(PartKind.PAPER, "order-2569"))
ANNOUNCEMENT = Spot(PartKey(PartKind.PAPER, "announcement-2569"))


def focus_name() -> str:
    """What the control is called that has the focus, or the nearest one around it that is called something."""
    widget: QWidget | None = focused()
    while widget is not None and not widget.accessibleName():
        widget = widget.parentWidget()
    return widget.accessibleName() if widget is not None else ""


def in_sight(window: MainWindow, widget: QWidget) -> bool:
    """Whether the middle of a widget is to be seen."""
    QApplication.processEvents()
    return widget.visibleRegion().intersects(widget.rect()) and window.isAncestorOf(widget)


SPOTS: Mapping[str, Sequence[tuple[Spot, str]]] = {
    "office": [
        (Spot(PartKey(PartKind.OFFICE), ("phone",)), "โทรศัพท์"),
        (Spot(PartKey(PartKind.OFFICE)), "ชื่อ"),
        (Spot(PartKey(PartKind.PERSON, "clerk"), ("position",)), "ตำแหน่ง"),
        (Spot(PartKey(PartKind.PERSON, "clerk"), ("acting", "for_position")), "ตำแหน่งที่"),
        (Spot(PartKey(PartKind.PERSON)), "เพิ่ม"),
    ],
    "scores": [
        (Spot(PartKey(PartKind.RESULT, "2568"), ("level",)), "ระดับ"),
        (Spot(PartKey(PartKind.RESULT, "2568"), ("indicators", "9")), "9"),
        (Spot(PartKey(PartKind.RESULT, "2568"), ("instruments", "OIT")), "OIT"),
        (Spot(PartKey(PartKind.RESULT, "2568"), ("fiscal_year",)), "รวม"),
    ],
    "analysis": [
        (Spot(PartKey(PartKind.RESULT, "2568"), ("findings", 0, "text")), "EIT"),
        (Spot(PartKey(PartKind.RESULT, "2568"), ("findings",)), ""),
        (Spot(PartKey(PartKind.RESULT, "2568"), ("findings", 1, "verdict")), "7"),
    ],
    "measures": [
        (Spot(PartKey(PartKind.PLAN, "2569"), ("measures", 1, "methods", 0)), "วิธี"),
        (Spot(PartKey(PartKind.PLAN, "2569"), ("measures", 1, "ends")), "ระยะเวลา"),
        (Spot(PartKey(PartKind.PLAN, "2569"), ("measures", 0, "indicators")), ""),
        (Spot(PartKey(PartKind.PLAN, "2569"), ("considered_on",)), "วัน"),
    ],
    "progress": [
        (Spot(PartKey(PartKind.PLAN, "2569"), ("measures", 0, "progress", 0, "on")), "วัน"),
        (Spot(PartKey(PartKind.PLAN, "2569"), ("measures", 1, "progress")), "เพิ่ม"),
    ],
    "papers": [
        (Spot(PartKey(PartKind.MEETING, "january"), ("place",)), "สถานที่"),
        (Spot(ANNOUNCEMENT.part, ("signer",)), "ผู้ลงนาม"),
        (Spot(ANNOUNCEMENT.part, ("texts", "opening")), ""),
        (Spot(ORDER.part, ("groups", 0, "duties", 1)), "หน้าที่"),
        (Spot(ORDER.part, ("groups", 1, "title")), "ชื่อคณะทำงาน"),
        (Spot(ORDER.part, ("groups", 0, "members", 1, "name")), "ตำแหน่ง"),
        (Spot(ORDER.part, ("groups", 0, "members", 0, "name")), "ใน"),
        (Spot(PartKey(PartKind.WORDING, "แบบของเทศบาล")), "ชุดข้อความ"),
    ],
}
"""By page, spots and a part of what the control is called that gets the focus."""


@pytest.mark.parametrize("page", SPOTS)
def test_a_spot_gets_the_focus_and_is_brought_into_sight(open_window: Opener, page: str) -> None:
    window = open_window(FULL, 2567)
    for spot, called in SPOTS[page]:
        window.go_to("overview")
        window.wayfinder.go(spot)
        arrive(window)
        assert window.workbench.page == page, spot
        assert called in focus_name(), spot
        assert in_sight(window, focused()), spot


@pytest.mark.parametrize(
    ("spot", "year"),
    [
        (Spot(PartKey(PartKind.PLAN, "2569")), 2569),
        (Spot(PartKey(PartKind.RESULT, "2568")), 2569),
        (Spot(PartKey(PartKind.RESULT, "2560")), 2561),
        (ORDER, 2569),
        (Spot(PartKey(PartKind.PAPER, "gone")), 2565),
        (Spot(PartKey(PartKind.MEETING, "january")), 2569),
        (Spot(PartKey(PartKind.MEETING, "gone")), 2565),
        (Spot(PartKey(PartKind.PERSON, "head")), 2565),
        (Spot(PartKey(PartKind.RESULT)), 2565),
    ],
)
def test_a_spot_is_shown_in_its_year(spot: Spot, year: int) -> None:
    assert year_of(spot, FULL, 2565) == year


def test_a_year_that_shows_a_spot_already_stays() -> None:
    plans = (PLAN, replace(PLAN, fiscal_year=2570, result_year=2568))
    assert year_of(Spot(PartKey(PartKind.RESULT, "2568")), replace(FULL, plans=plans), 2569) == 2569


def test_a_meeting_of_which_no_paper_tells_is_shown_in_the_year_of_its_day() -> None:
    assert year_of(Spot(PartKey(PartKind.MEETING, "january")), replace(FULL, papers=()), 2560) == 2569
    record = replace(FULL, papers=(replace(FULL.papers[0], plan_year=2560),))
    assert year_of(Spot(PartKey(PartKind.MEETING, "january")), record, 2560) == 2560


def kinds() -> Iterator[ObservationKind]:
    """Every kind of observation that the checks know; of a change after an issue, `looking` tells by itself."""
    names = [f"{checks.__name__}.{each.name}" for each in iter_modules(checks.__path__)]
    for name in (*names, said_scores.__name__):
        for value in vars(import_module(name)).values():
            known = value.values() if isinstance(value, dict) else [value]
            yield from (each for each in known if isinstance(each, ObservationKind))


def noticed() -> list[tuple[OfficeRecord, Observation]]:
    """An observation of every kind, each with a record in which it is made."""
    first: dict[str, tuple[OfficeRecord, Observation]] = {}
    for record in (FULL, *odd_records()):
        for each in (*observations(record), *said_scores.check(record)):
            first.setdefault(each.name, (record, each))
    return list(first.values())


def left_standing() -> OfficeRecord:
    """Texts of last year that were used again, words that stand twice, and a score that is said otherwise."""
    former = (Measure(title="แผนประจำปี 2568"), Measure(title="คู่มือข่าวข่าวสาร"))
    again = (Measure(title="แผนประจำปี 2568"), Measure(title="ข่าวข่าว ประจำปีงบประมาณ 2560"))
    finding = Finding(scope=7, text="ปรับปรุงช่องทาง")
    before = Result(fiscal_year=2567, indicators={7: Decimal(70)}, findings=(finding,))
    now = Result(fiscal_year=2568, total=Decimal("97.50"), indicators={7: Decimal(95)}, findings=(finding,))
    paper = replace(FULL.papers[0], texts={"opening": "ได้คะแนนรวม 97.80 คะแนน"})
    clerk = replace(CLERK, acting=None)
    return replace(
        FULL,
        people=(HEAD, clerk),
        results=(before, now),
        plans=(Plan(fiscal_year=2568, measures=former), Plan(fiscal_year=2569, measures=again)),
        papers=(paper,),
    )


def said_wrongly() -> OfficeRecord:
    """Days that were none, another prefix, another kind of office, another assessment, and other years, in measures and in a subject."""
    prefix = "นาย" if HEAD.prefix != "นาย" else "นาง"
    texts = (
        "วันพฤหัสที่ 10 ธ.ค. พ.ศ. 2568",
        "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๙",
        f"{prefix}{HEAD.given_name} {HEAD.family_name}",
        "จัดอบรมประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "เตรียมรับการประเมิน LPA",
        f"องค์การบริหารส่วนตำบล{FULL.office.name} ดำเนินการ",
    )
    plan = Plan(fiscal_year=2569, measures=tuple(Measure(title=text) for text in texts))
    subject = {"subject": "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2570"}
    paper = Paper(key="announcement-2569", kind=PaperKind.ANNOUNCEMENT, plan_year=2569, texts=subject)
    return replace(FULL, people=(HEAD, replace(CLERK, acting=None)), plans=(plan,), papers=(paper,))


def odd_records() -> Iterator[OfficeRecord]:
    """Records with everything in them that is remarked on."""
    office = FULL.office
    yield OfficeRecord(office=office)
    yield left_standing()
    yield said_wrongly()
    yield replace(FULL, people=(HEAD, replace(CLERK, until=date(2025, 1, 1))))
    yield OfficeRecord(
        office=office, results=(Result(fiscal_year=2561, total=Decimal(80), indicators={1: Decimal(70)}),)
    )
    scores = {number: Decimal(70) for number in range(1, 11)}
    result = Result(
        fiscal_year=2568, total=Decimal(96), level="ผ่าน", letter="A", indicators=scores, published_on=date(2025, 1, 1)
    )
    measure = Measure(
        title="เเผน  ของเทศบาลตำบลบ้านสวม ปี 2569 และ ๒๕๖๙",
        starts=MonthOrDay(2025, 1),
        ends=MonthOrDay(2027, 1),
        progress=(
            Progress(on=date(2026, 5, 1), text="ก\u200bข"),
            Progress(on=date(2024, 1, 1), text="นายสมชาย ใจดิ พ.ศ. 3112"),
        ),
    )
    plan = Plan(
        fiscal_year=2569, result_year=2568, considered_on=date(2024, 1, 1), measures=(measure, Measure(title="ก"))
    )
    people = (replace(HEAD, position="นายกเทศมนตรีตำบลบ้านสวม"), replace(CLERK, acting=None))
    texts = {"opening": "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567"}
    papers = tuple(
        Paper(key=f"{kind}-2569", kind=kind, plan_year=2569, meeting="january", texts=texts, dated=date(2020, 1, 1))
        for kind in PaperKind
    )
    undated = Paper(key="announcement-x", kind=PaperKind.ANNOUNCEMENT, plan_year=2569)
    by_clerk = Paper(key="announcement-y", kind=PaperKind.ANNOUNCEMENT, plan_year=2569, signer="clerk")
    without = Paper(key="announcement-2560", kind=PaperKind.ANNOUNCEMENT, plan_year=2560)
    yield replace(FULL, people=people, results=(result,), plans=(plan,), papers=(*papers, undated, by_clerk, without))
    yield replace(
        FULL,
        results=(replace(result, level="AA", letter="ต้องปรับปรุง"),),
        plans=(replace(plan, result_year=2569),),
        papers=papers,
    )
    yield replace(
        FULL, results=(replace(result, level="ดีเลิศ", total=None),), plans=(replace(plan, measures=()),), papers=papers
    )
    yield replace(
        FULL, results=(replace(result, indicators={}, instruments={Instrument.IIT: Decimal(70)}),), plans=(plan,)
    )
    early = replace(result, fiscal_year=2565, level="ผ่านดี", letter="", instruments=dict(FULL.results[0].instruments))
    newer = replace(result, fiscal_year=2575, level="", letter="")
    yield replace(
        FULL,
        results=(early, newer),
        plans=(replace(plan, fiscal_year=2566, result_year=2560), replace(plan, result_year=2559)),
    )


def test_what_is_noticed_of_every_kind_leads_somewhere() -> None:
    found = noticed()
    missing = {kind.name for kind in kinds()} - {observation.name for _record, observation in found}
    assert missing == set()
    for record, observation in found:
        spot = spot_of_observation(observation, record)
        assert page_of(spot) in {"office", "scores", "analysis", "measures", "progress", "papers"}, observation


MENDED: Mapping[str, Sequence[str]] = {
    "office": ["no-people", "post-misspelt"],
    "scores": ["no-result", "no-level", "no-scores", "no-total", "lacks-for-item"],
    "measures": [
        "no-plan-after",
        "no-measures",
        "weak-indicators",
        "weak-instruments",
        "no-follow-up",
        "year-left-standing",
        "year-of-the-past",
        "doubled-word",
    ],
    "progress": ["no-progress", "progress-too-early"],
    "papers": ["no-signer", "other-result-year", "said-otherwise", "not-the-head", "not-in-post"],
    "analysis": ["finding-left-standing"],
}
"""By page, the names of what is mended there."""


@pytest.mark.parametrize("page", MENDED)
def test_an_observation_leads_to_where_it_is_mended(open_window: Opener, page: str) -> None:
    found = [each for each in noticed() if each[1].name in MENDED[page]]
    assert {observation.name for _record, observation in found} == set(MENDED[page])
    shown = None
    for record, observation in found:
        if record is not shown:
            window, shown = open_window(record), record
        window.go_to("overview")
        window.wayfinder.go_to_observed(observation)
        arrive(window)
        assert window.workbench.page == page, observation
        assert in_sight(window, focused()), observation
        assert window.pages[window.page_number].isAncestorOf(focused()), observation


def test_a_paper_that_was_changed_after_it_was_issued_is_gone_to(open_window: Opener) -> None:
    window = open_window(FULL)
    order = FULL.papers[1]
    window.wayfinder.go_to_observed(
        CHANGED_SINCE_ISSUED.at(key_of(order), ("papers", 1), paper=order.kind, number="1/2569")
    )
    arrive(window)
    assert (window.workbench.page, window.desk.kind) == ("papers", PaperKind.ORDER)


def test_a_place_of_nothing_known_begins_the_page(open_window: Opener) -> None:
    window = open_window(FULL)
    place: Place = ("findings", 7)
    window.wayfinder.go(Spot(PartKey(PartKind.RESULT, "2568"), place))
    arrive(window)
    assert window.workbench.page == "analysis"
    assert window.pages[window.page_number].isAncestorOf(focused())
