"""What holds for the paper of any office that the rules allow, however it was filled in."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itadesk.documents.blocks import Block, Closing, Document, Item, Paragraph, Signature, Table
from itadesk.documents.composing import compose
from itadesk.documents.phrases import said_steps
from itadesk.documents.plain import plain_lines, plain_text
from itadesk.documents.wording import slots_of
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.places import in_words
from itadesk.ita.plans import Measure
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.thai.digits import in_digits
from tests.generated_papers import offices_and_papers, pasted, plan_of

slowly = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])

AFTER_LATIN = re.compile(r"[^\s]*[A-Za-zÀ-ÖØ-öø-ɏ][^\s]*")


def entered(record: OfficeRecord, paper: Paper) -> Iterator[str]:
    """Everything that the paper has to say, as it was entered."""
    yield record.office.full_name
    if paper.kind is not PaperKind.ORDER:
        yield from (text for measure in plan_of(record).measures for text in measure_texts(measure, paper))
    result = record.result(plan_of(record).follows_year)
    if result is not None and paper.kind not in {PaperKind.ORDER, PaperKind.REPORT}:
        yield from result_texts(result, paper.kind)
    if paper.kind is PaperKind.ORDER:
        yield from group_texts(record, paper)
    if paper.kind is PaperKind.NEWS:
        yield from (photograph.caption for photograph in paper.photographs)
    endorsers = paper.endorsers if paper.kind is PaperKind.MEMO else ()
    for person in filter(None, map(record.person, (paper.signer, *endorsers))):
        yield from (person.given_name, person.family_name, *person.position_lines)


def measure_texts(measure: Measure, paper: Paper) -> Iterator[str]:
    """What is said of a measure: all of it where it is proposed, what was done where it is reported on."""
    yield measure.title
    if paper.kind is PaperKind.MEMO:
        return
    yield from (*said_steps(measure.methods), *measure.responsible, measure.period_text)
    if paper.kind is not PaperKind.REPORT:
        yield measure.follow_up
        return
    for progress in measure.progress:
        if paper.dated is None or progress.on <= paper.dated:
            yield from (progress.text, progress.outcome, *progress.proofs)


def result_texts(result: Result, kind: PaperKind) -> Iterator[str]:
    yield from (result.level, result.letter if not result.level.strip() else "")
    yield from ("" if result.total is None else f"{result.total:.2f}",)
    if kind is PaperKind.MEMO:
        return
    yield from (f"{score:.2f}" for score in (*result.indicators.values(), *result.instruments.values()))
    if kind is not PaperKind.NEWS:
        yield from (finding.text for finding in result.findings)


def group_texts(record: OfficeRecord, paper: Paper) -> Iterator[str]:
    for group in paper.groups:
        yield from (*((group.title,) if group.members else ()), *group.duties)
        for member in group.members:
            person = record.person(member.person)
            yield from (member.role, person.family_name if person else member.name)


def tables(document: Document) -> Iterator[Table]:
    return (block for block in document.blocks if isinstance(block, Table))


def simple(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield from simple(block.blocks) if isinstance(block, Closing) else (block,)


@slowly
@given(offices_and_papers())
def test_everything_entered_stands_in_the_paper_in_its_digits(given_paper: tuple[OfficeRecord, Paper]) -> None:
    record, paper = given_paper
    shown = pasted(plain_text(compose(record, paper)))
    lines = [
        in_digits(line, thai=paper.digits is Digits.THAI)
        for text in entered(record, paper)
        for line in text.splitlines()
    ]
    missing = [line for line in lines if pasted(line) not in shown]
    assert missing == []


@slowly
@given(offices_and_papers())
def test_a_paper_has_digits_of_one_kind(given_paper: tuple[OfficeRecord, Paper]) -> None:
    """A Thai paper keeps Arabic digits only in tokens with a Latin letter, such as E-Service2 or www.x2.go.th."""
    record, paper = given_paper
    document = compose(record, paper)
    text = "\n".join((document.title, *plain_lines(document)))
    if paper.digits is Digits.ARABIC:
        assert re.findall("[๐-๙]", text) == []
    else:
        assert re.findall("[0-9]", AFTER_LATIN.sub("", text)) == []


@slowly
@given(offices_and_papers())
def test_a_paragraph_or_cell_is_one_line_of_the_plain_text(given_paper: tuple[OfficeRecord, Paper]) -> None:
    document = compose(*given_paper)
    assert plain_text(document).splitlines() == plain_lines(document)
    assert document.title.splitlines() == [document.title]
    assert all(line.splitlines() == [line] for line in document.whole)


@slowly
@given(offices_and_papers())
def test_the_cells_of_a_table_cover_its_grid_once(given_paper: tuple[OfficeRecord, Paper]) -> None:
    for table in tables(compose(*given_paper)):
        covered: set[tuple[int, int]] = set()
        for number, row in enumerate(table.rows):
            column = 0
            for cell in row.cells:
                while (number, column) in covered:
                    column += 1
                spots = {(number + down, column + right) for down in range(cell.rows) for right in range(cell.columns)}
                assert not spots & covered
                covered |= spots
        assert covered == {(row, column) for row in range(len(table.rows)) for column in range(len(table.columns))}


@slowly
@given(offices_and_papers())
def test_no_table_is_a_head_without_a_body(given_paper: tuple[OfficeRecord, Paper]) -> None:
    assert [
        table.name for table in tables(compose(*given_paper)) if all(row.role == "head" for row in table.rows)
    ] == []


@slowly
@given(offices_and_papers())
def test_places_lead_to_what_is_there(given_paper: tuple[OfficeRecord, Paper]) -> None:
    record, paper = given_paper
    for block in simple(compose(record, paper).blocks):
        match getattr(block, "place", "").split("/"):
            case [""]:
                pass
            case ["paper", key, "texts", slot]:
                assert (key, slot in slots_of(paper.kind)) == (paper.key, True)
            case ["paper", key, _field]:
                assert key == paper.key
            case ["paper", key, "groups", index]:
                assert (key, int(index) <= len(paper.groups)) == (paper.key, True)
            case ["plan", year, *rest]:
                assert int(year) == paper.plan_year
                assert not rest or in_words(("plans", 0, "measures", int(rest[1])), record)
                assert not rest or int(rest[1]) in range(len(plan_of(record).measures))
            case ["result", year, *_rest]:
                assert int(year) in {plan_of(record).follows_year, paper.plan_year}
            case ["person", *key]:
                assert "/".join(key) in {paper.signer, *paper.endorsers}
            case ["meeting", *key]:
                assert "/".join(key) == paper.meeting
            case other:
                pytest.fail(f"a place that leads nowhere: {other}")


@slowly
@given(offices_and_papers())
def test_what_has_no_words_takes_no_line(given_paper: tuple[OfficeRecord, Paper]) -> None:
    """A blank level, step or finding leaves neither an empty paragraph nor a number that stands alone."""
    for block in simple(compose(*given_paper).blocks):
        if isinstance(block, Paragraph | Item):
            assert "".join(run.text for run in block.text).strip() or block.align == "right"
        if isinstance(block, Signature):
            assert block.name.strip()


@slowly
@given(offices_and_papers(), st.data())
def test_an_own_text_stands_in_place_of_exactly_one(
    given_paper: tuple[OfficeRecord, Paper], data: st.DataObject
) -> None:
    """Where a slot is on the paper, the lines before and after it stay as they are."""
    record, paper = given_paper
    slot = data.draw(st.sampled_from(list(slots_of(paper.kind))), label="slot")
    own = "ถ้อยคำของหน่วยงานเอง"
    before = plain_lines(compose(record, paper))
    after = plain_lines(compose(record, replace(paper, texts={slot: own})))
    changed = [number for number, line in enumerate(after) if own in line]
    assert len(changed) == 1 or slot in REPEATED or not changed
    if len(changed) == 1 and slot not in REPEATED:
        rest = len(after) - changed[0] - 1
        assert before[: changed[0]] == after[: changed[0]]
        assert rest == 0 or before[-rest:] == after[-rest:]
    if not changed:
        assert before == after


REPEATED = frozenset(
    {"instrument_lead", "measures_lead", "kept", "improved", "corrected", "found"}
    | {"unfinished", "unreported", "late", "has_time", "group", "duties", "duty", "opinion"}
    | {"draft_group", "draft_duties"}
)
"""Slots that are said once for each instrument, indicator, finding, measure, working group or signer."""


@slowly
@given(offices_and_papers())
def test_both_kinds_of_digits_say_the_same(given_paper: tuple[OfficeRecord, Paper]) -> None:
    record, paper = given_paper
    thai, arabic = (
        plain_lines(compose(record, replace(paper, digits=digits))) for digits in (Digits.THAI, Digits.ARABIC)
    )
    assert [in_digits(line, thai=False) for line in thai] == arabic
