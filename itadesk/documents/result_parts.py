"""What papers say of a result: its sentences, the list of scores, and what lies under the target."""

from collections.abc import Iterator

from itadesk.documents.blocks import Align, Block, Cell, Column, Item, Paragraph, Row, Table, roman
from itadesk.documents.chart_parts import chart_blocks
from itadesk.documents.matter import Matter, score
from itadesk.documents.paragraphs import FIRST_LINE, body
from itadesk.documents.phrases import listing


def result_place(matter: Matter) -> str:
    """The place of the result in the data."""
    return f"result/{matter.result.fiscal_year}"


def result_blocks(matter: Matter, *, charted: bool = False) -> Iterator[Block]:
    """The result in sentences, then its indicators where they are known: as a list, or as a chart."""
    listed = bool(matter.result.indicators)
    yield from body(result_sentences(matter), result_place(matter), with_next=listed)
    if listed and charted:
        yield from chart_blocks(matter, matter.result, matter.earlier)
    elif listed:
        yield score_list(matter)


def brief_result(matter: Matter) -> str:
    """The result and its change against the year before, without what introduces lists."""
    sentences = [matter.text(result_slot(matter))]
    if matter.fields["change"]:
        sentences.append(matter.text("result_change"))
    return " ".join(filter(None, sentences))


def result_sentences(matter: Matter) -> str:
    """The sentences that say the result, and introduce its indicators where they follow."""
    lead = matter.text("indicators_lead") if matter.result.indicators else ""
    return " ".join(filter(None, (parted_result(matter), lead)))


def parted_result(matter: Matter) -> str:
    """The result and its change, then the scores by instrument."""
    parts = matter.text("instruments_lead") if matter.result.instruments else ""
    return " ".join(filter(None, (brief_result(matter), parts)))


def result_slot(matter: Matter) -> str:
    """The slot that fits what is known of the result."""
    result = matter.result
    if result.total is not None:
        return "result_total"
    if matter.fields["in_level"]:
        return "result_level"
    return "result_scores" if result.has_scores else "result_none"


def score_list(matter: Matter) -> Table:
    """The indicators with their scores, in official order."""
    rows = [
        Row(
            cells=(
                Cell(blocks=(indicator_label(matter, number),)),
                Cell(blocks=(score_text(matter, number),)),
            )
        )
        for number in sorted(matter.result.indicators)
    ]
    return Table(
        name="scores",
        columns=(Column(title="ตัวชี้วัด", share=0), Column(title="คะแนน", share=0, numeric=True)),
        rows=tuple(rows),
        grid=False,
        size=16.0,
        indent=FIRST_LINE,
        wide=False,
        place=result_place(matter),
    )


def indicator_label(matter: Matter, number: int) -> Item:
    """An indicator's number and name, as tables list them."""
    name = roman(matter.indicator_name(number))
    return Item(label=f"{number}.", text=name, align=Align.LEFT, hanging=True)


def score_text(matter: Matter, number: int) -> Paragraph:
    """The score of an indicator with its unit; empty where it is not known."""
    value = score(matter.result.indicators.get(number))
    text = roman(f"{value} คะแนน" if value else "")
    return Paragraph(text=text, align=Align.RIGHT, place=f"{result_place(matter)}/indicators/{number}")


def weak_paragraph(matter: Matter) -> Iterator[Paragraph]:
    """What lies under the target: indicators where they are known, otherwise instruments."""
    result, target = matter.result, matter.criteria.target
    weak = [
        f"{matter.numbered_indicator(number)} {score(value)} คะแนน"
        for number, value in sorted(result.indicators.items())
        if value < target
    ]
    if not result.indicators:
        weak = [f"แบบวัด {name} {score(value)} คะแนน" for name, value in result.instruments.items() if value < target]
    if weak:
        yield from body(matter.text("weak", weak_scores=listing(weak)), matter.wording_place("weak"))
