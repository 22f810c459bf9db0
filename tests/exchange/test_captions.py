"""Tables are named after what they hold, or after the section that they stand in."""

from dataclasses import replace

from itadesk.documents.blocks import Closing, Heading, bold
from itadesk.exchange.captions import captions
from tests.exchange.paper_samples import CHART, MEASURES, SCORES, of


def test_each_table_has_a_name_in_the_order_of_the_paper() -> None:
    title = Heading(text=bold("ประกาศเทศบาล"), level=0)
    section = Heading(text=bold("๑. ผลการประเมิน"), level=1)
    other = replace(CHART, name="other")
    document = of(title, other, SCORES, section, Closing(blocks=(other,)), MEASURES)
    assert captions(document) == {
        0: "ข่าว",
        1: "คะแนนรายตัวชี้วัด",
        2: "๑. ผลการประเมิน",
        3: "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
    }


def test_a_paper_without_tables_has_no_captions() -> None:
    assert captions(of(Heading(text=bold("ข่าว"), level=1))) == {}
