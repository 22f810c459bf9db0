"""Papers of data that is allowed but odd: blank parts, pasted line ends, brackets of our own, sixty measures."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from itadesk.documents.blocks import Closing, Item, Signature, Table
from itadesk.documents.composing import COMPOSERS, compose
from itadesk.documents.phrases import one_line
from itadesk.documents.plain import plain_lines
from itadesk.documents.templates import BrokenWording, UnknownField
from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.people import Person
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result, Verdict
from tests.examples import (
    ANNOUNCEMENT,
    DEVELOPMENT,
    HEAD,
    MEASURE,
    MEETING,
    NEWS,
    OFFICE,
    RECORD,
    RESULT,
    with_measures,
    with_result,
)
from tests.full_office import FULL, PAPER

PAPERS = (ANNOUNCEMENT, NEWS, DEVELOPMENT)
every_kind = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.kind))


def lines(record: OfficeRecord, paper: Paper) -> list[str]:
    return plain_lines(compose(record, paper))


def test_an_office_with_everything_has_every_kind_of_paper() -> None:
    for kind in COMPOSERS:
        assert "เทศบาลตำบลบ้านสวน" in "".join(lines(FULL, replace(PAPER, kind=kind, texts={})))


@every_kind
def test_an_office_with_nothing_but_its_name_has_every_kind_of_paper(paper: Paper) -> None:
    bare = OfficeRecord(office=Office(kind="เทศบาลเมือง", name="สองธาร"))
    text = lines(bare, replace(paper, signer="", meeting=""))
    assert "เทศบาลเมืองสองธารได้ศึกษาผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘" in "".join(text)
    assert [line for line in text if "None" in line or "{{" in line or "[[" in line or "  " in line] == []


@every_kind
@pytest.mark.parametrize("blank", ["", " ", "\n", "\u00a0", " \t\r\n "])
def test_a_blank_level_is_no_level(paper: Paper, blank: str) -> None:
    blank_ones = with_result(replace(RESULT, level=blank, letter=blank, findings=(Finding(scope=1, text=blank),)))
    none = with_result(replace(RESULT, level="", letter="", findings=(Finding(scope=1),)))
    assert lines(blank_ones, paper) == lines(none, paper)


@every_kind
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\n\n  \n"])
def test_a_line_end_pasted_into_a_name_is_a_blank_on_paper(paper: Paper, end: str) -> None:
    """Word and web pages end lines with many signs; none of them may cut a sentence or a signature."""
    record = replace(
        RECORD,
        office=replace(OFFICE, name=f"ริม{end}ธาร"),
        people=(replace(HEAD, family_name=f"ใจดี{end}มาก", position=f"นายก{end}เทศมนตรี"), RECORD.people[1]),
        plans=(replace(RECORD.plans[0], measures=(replace(MEASURE, title=f"เปิดเผย{end}ข้อมูล"),)),),
        meetings=(replace(MEETING, place=f"ห้อง{end}ใหญ่"),),
    )
    signed = replace(paper, signer="head", meeting="january")
    text = lines(record, signed)
    assert "(นางสายชล ใจดี มาก)" in text
    assert "นายก เทศมนตรี" in text
    assert any("เทศบาลตำบลริม ธาร" in line for line in text)
    assert any("เปิดเผย ข้อมูล" in line for line in text)
    assert [line for line in text if line.splitlines() != [line]] == []
    assert one_line(f"{end}ก{end}ข{end}") == "ก ข"


@every_kind
def test_brackets_in_what_was_entered_are_only_brackets(paper: Paper) -> None:
    """Fields are filled into the wording, never the wording into fields: no name can ask for another value."""
    record = replace(
        RECORD,
        office=replace(OFFICE, name="{{total}}"),
        people=(replace(HEAD, position="[[นายก]] {{nothing}}"), RECORD.people[1]),
        plans=(Plan(fiscal_year=2569, measures=(Measure(title="{{office}} ]] [["),)),),
    )
    text = "\n".join(lines(record, replace(paper, signer="head")))
    for part in ("เทศบาลตำบล{{total}}", "[[นายก]] {{nothing}}", "{{office}} ]] [["):
        assert part in text
    assert "91.30" not in text


@pytest.mark.parametrize("own", ["{{office", "office}}", "[[{{office}}", "ก ]] ข", "[[ก [[ข]]]]"])
def test_an_own_text_with_a_lonely_bracket_is_refused_by_the_name_of_its_part(own: str) -> None:
    with pytest.raises(BrokenWording, match="คำลงท้าย"):
        compose(RECORD, replace(ANNOUNCEMENT, texts={"closing": own}))


@pytest.mark.parametrize(("field", "meant"), [("ofice", "{{office}}"), ("plan_yaer", "{{plan_year}}")])
def test_a_misspelt_field_is_told_with_the_one_that_is_meant(field: str, meant: str) -> None:
    with pytest.raises(UnknownField, match=meant):
        compose(RECORD, replace(ANNOUNCEMENT, texts={"closing": "{{" + field + "}}"}))


def test_an_own_text_may_use_every_field_of_its_paper() -> None:
    own = "ที่ {{number}} ของ{{office_kind}} {{office_name}}[[ โทร {{website}}]] ลงนามโดย{{signer}}"
    text = lines(RECORD, replace(ANNOUNCEMENT, number="12/2569", texts={"closing": own}))
    assert "ที่ ๑๒/๒๕๖๙ ของเทศบาลตำบล ริมธาร ลงนามโดยนางสายชล ใจดี" in text


def test_an_own_text_of_several_lines_gives_as_many_paragraphs() -> None:
    text = lines(RECORD, replace(ANNOUNCEMENT, texts={"closing": "จึงประกาศ\n\n  มา ณ ที่นี้ \r\nขอบคุณ"}))
    start = text.index("จึงประกาศ")
    assert text[start : start + 3] == ["จึงประกาศ", "มา ณ ที่นี้", "ขอบคุณ"]


@every_kind
def test_an_emptied_text_leaves_nothing_behind(paper: Paper) -> None:
    before, after = lines(RECORD, paper), lines(RECORD, replace(paper, texts={"closing": "", "subject": "  "}))
    assert set(after) < set(before)
    assert len(before) - len(after) == 2


@every_kind
def test_sixty_measures_are_numbered_through(paper: Paper) -> None:
    record = with_measures(*(Measure(title=f"มาตรการเรื่องที่ {number}") for number in range(1, 61)))
    text = lines(record, replace(paper, digits=Digits.ARABIC))
    assert [line for line in text if "มาตรการเรื่องที่" in line] == [f"{n}. มาตรการเรื่องที่ {n}" for n in range(1, 61)]


@every_kind
def test_steps_that_are_only_blanks_are_not_numbered(paper: Paper) -> None:
    """What is still being typed may hold blank steps; the preview shows the paper all the same."""
    steps = with_measures(replace(MEASURE, methods=(" ", "ตรวจสอบ", "\n"), responsible=("", "กองคลัง"), follow_up=" "))
    text = lines(steps, paper)
    assert [line for line in text if line in {"๑.", "๑. ", "๑.๑", "๑.๑ ตรวจสอบ", "๑. ตรวจสอบ", "และกองคลัง"}] == []
    assert any(line.endswith("ตรวจสอบ") for line in text)


def test_a_meeting_without_subject_place_time_and_chair_is_told_all_the_same() -> None:
    bare = replace(MEETING, subject="", place="", time=None, chair="", assigned_by="")
    assert (
        "เมื่อวันจันทร์ที่ ๕ มกราคม พ.ศ. ๒๕๖๙ เทศบาลตำบลริมธารได้จัดการประชุม โดยได้นำผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ "
        "มาประกอบการกำหนดแนวทางพัฒนาองค์กรในปีงบประมาณ พ.ศ. ๒๕๖๙" in lines(replace(RECORD, meetings=(bare,)), NEWS)
    )


def test_nobody_assigns_the_chair_to_himself() -> None:
    """Both boxes filled with the same person: the paper says who chaired, not that he asked himself."""
    record = replace(RECORD, meetings=(replace(MEETING, chair="head", assigned_by="head"),))
    told = next(line for line in lines(record, NEWS) if "เป็นประธาน" in line)
    assert told.count("นางสายชล ใจดี") == 1
    assert "มอบหมาย" not in told


def test_an_assigner_without_a_chair_is_not_told_of_a_chair_that_nobody_knows() -> None:
    record = replace(RECORD, meetings=(replace(MEETING, chair=""),))
    told = next(line for line in lines(record, NEWS) if line.startswith("เมื่อวัน"))
    assert "มอบหมาย" not in told
    assert "ได้จัดการประชุมคณะทำงาน ITA" in told


class TestYearsWithoutIndicators:
    """Results before 2562 were in other parts; what is entered about numbers of today must not get lost."""

    RESULT = Result(
        fiscal_year=2561,
        instruments={Instrument.IIT: Decimal(80)},
        indicators={3: Decimal(99)},
        findings=(
            Finding(scope=7, verdict=Verdict.IMPROVE, text="สื่อสารให้ชัด"),
            Finding(scope=Instrument.EIT, text="ถามประชาชน"),
        ),
    )
    RECORD = replace(
        RECORD,
        results=(RESULT,),
        plans=(Plan(fiscal_year=2562, measures=(Measure(title="เพิ่มช่องทาง", indicators=(7,)), Measure(title="อบรม"))),),
    )

    def text(self, kind: PaperKind) -> list[str]:
        return lines(self.RECORD, replace(NEWS, kind=kind, plan_year=2562))

    def test_the_analysis_table_gives_each_a_row(self) -> None:
        text = self.text(PaperKind.ANNOUNCEMENT)
        start = text.index("๓. ตัวชี้วัดที่ ๓", text.index("ตัวชี้วัดของการประเมิน ITA"))
        assert text[start : start + 4] == ["๓. ตัวชี้วัดที่ ๓", "๙๙.๐๐ คะแนน", "๗. ตัวชี้วัดที่ ๗", "ปรับปรุง: สื่อสารให้ชัด"]

    def test_the_development_has_a_section_for_them(self) -> None:
        text = self.text(PaperKind.DEVELOPMENT)
        start = text.index("ประเด็นรายตัวชี้วัด")
        assert text[start : start + 8] == [
            "ประเด็นรายตัวชี้วัด",
            "ตัวชี้วัดที่ ๓ ได้ ๙๙.๐๐ คะแนน",
            "ตัวชี้วัดที่ ๗ เทศบาลตำบลริมธารจะปรับปรุงและพัฒนาการดำเนินงาน กล่าวคือ สื่อสารให้ชัด",
            "มาตรการเพื่อพัฒนาตัวชี้วัดที่ ๗ มีดังนี้",
            "๑. เพิ่มช่องทาง",
            "มาตรการในภาพรวมของหน่วยงาน",
            "เทศบาลตำบลริมธารได้กำหนดมาตรการในภาพรวมของหน่วยงาน จำนวน ๑ มาตรการ ดังนี้",
            "๒. อบรม",
        ]

    def test_no_instrument_is_said_to_have_no_indicators(self) -> None:
        text = self.text(PaperKind.DEVELOPMENT)
        assert [line for line in text if "๐ ตัวชี้วัด" in line] == []
        assert "แบบวัด IIT" not in text
        assert text[text.index("แบบวัด EIT") + 1] == "ในภาพรวมของแบบวัด EIT ถามประชาชน"


def test_in_other_years_there_is_no_such_section() -> None:
    assert "ประเด็นรายตัวชี้วัด" not in lines(RECORD, DEVELOPMENT)


def signatures(record: OfficeRecord, paper: Paper) -> Iterator[Signature]:
    for block in compose(record, paper).blocks:
        if isinstance(block, Closing):
            yield from (inner for inner in block.blocks if isinstance(inner, Signature))


@pytest.mark.parametrize("prefix", ["", "ว่าที่ร้อยตรี", "ดร."])
def test_a_name_stands_in_brackets_however_it_begins(prefix: str) -> None:
    person = Person(key="x", prefix=prefix, given_name="ก้อง", family_name="ณ ระนอง", position="ปลัด")
    record = replace(RECORD, people=(person,), meetings=())
    (signature,) = signatures(record, replace(ANNOUNCEMENT, signer="x"))
    assert signature.name == f"{prefix}ก้อง ณ ระนอง"
    assert f"({prefix}ก้อง ณ ระนอง)" in lines(record, replace(ANNOUNCEMENT, signer="x"))


def test_a_finding_of_each_scope_stands_once_in_the_table() -> None:
    """An instrument's finding beside those of its own indicators: in the row of its name."""
    scopes = (*Instrument, *range(1, 11))
    findings = tuple(Finding(scope=scope, verdict=Verdict.MAINTAIN, text=f"ข้อ <{scope}>") for scope in scopes)
    document = compose(with_result(replace(RESULT, findings=findings)), replace(ANNOUNCEMENT, digits=Digits.ARABIC))
    (table,) = (block for block in document.blocks if isinstance(block, Table) and block.name == "analysis")
    text = plain_lines(replace(document, blocks=(table,)))
    assert [text.count(f"รักษาระดับ: ข้อ <{scope}>") for scope in scopes] == [1] * 13


def test_a_measure_for_many_indicators_is_printed_once() -> None:
    record = with_measures(replace(MEASURE, indicators=(10, 9, 1, 9)))
    document = compose(record, DEVELOPMENT)
    titles = [block for block in document.blocks if isinstance(block, Item) and "เปิดเผยข้อมูลให้ครบ" in str(block.text)]
    assert len(titles) == 1
