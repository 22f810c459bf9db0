"""Whatever is measured beside this program is given the same texts and tables."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from bench.open_document import open_document
from bench.papers import announcement, lengthened, newest_plan, other_offices, reworded
from bench.typst_markup import string, typst_markup
from bench.web_page import web_page
from itadesk.documents.plain import plain_text
from itadesk.exchange.sample import sample_office

SAMPLE = sample_office()
PAPER = announcement(SAMPLE)
ODD = 'a "b" \\ <c> & {d} #e'


def squeezed(text: str) -> str:
    return "".join(text.split())


def shown(marked: str) -> str:
    """What is left of a page or an OpenDocument text without its marks."""
    return squeezed(unescape(re.sub(r"<[^>]*>", "", marked)))


def quoted(markup: str) -> str:
    """The strings of Typst's markup that are no options."""
    content = re.sub(r'\w+: "\w+"', "", markup.split("set block(above", 1)[1])
    return squeezed("".join(re.sub(r"\\(.)", r"\1", found) for found in re.findall(r'"((?:[^"\\]|\\.)*)"', content)))


def test_the_same_text_is_shown_by_all() -> None:
    text = squeezed(plain_text(PAPER))
    assert shown(web_page(PAPER, Path("/fonts"), 0.75).split("</head>", 1)[1]) == text
    assert shown(open_document(PAPER, "Sarabun", 0.75)) == text
    assert quoted(typst_markup(PAPER, "Sarabun", 0.75)) == text


@pytest.mark.parametrize("count", [1, 3, 40])
def test_a_lengthened_paper_has_as_many_measures(count: int) -> None:
    plan = newest_plan(lengthened(SAMPLE, count))
    assert len({measure.title for measure in plan.measures}) == count


def test_each_variation_is_another_paper() -> None:
    offices = list(other_offices(SAMPLE, 1200))
    assert len({record.office.full_name for record in offices}) == 1200
    papers = [*map(announcement, offices[:3]), *(announcement(reworded(SAMPLE, number)) for number in range(3)), PAPER]
    assert len({plain_text(paper) for paper in papers}) == 7


def test_signs_that_mean_something_elsewhere_are_shown_as_they_are() -> None:
    measure = replace(newest_plan(SAMPLE).measures[0], title=ODD)
    plans = tuple(replace(plan, measures=(measure,)) for plan in SAMPLE.plans)
    paper = announcement(replace(SAMPLE, plans=plans))
    assert string(ODD) == '"a \\"b\\" \\\\ <c> & {d} #e"'
    for marked in (web_page(paper, Path("/fonts"), 0.75), open_document(paper, "Sarabun", 0.75)):
        assert squeezed(ODD) in shown(marked)
    assert squeezed(ODD) in quoted(typst_markup(paper, "Sarabun", 0.75))
