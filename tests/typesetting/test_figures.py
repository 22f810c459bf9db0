import pytest

from itadesk.documents.blocks import Align, Paragraph, roman
from itadesk.typesetting.families import bundled
from itadesk.typesetting.figures import column_width, figure_of, line_up
from itadesk.typesetting.lines import Line
from itadesk.typesetting.paragraphs import galley
from itadesk.typesetting.shaping import Setting


def line(text: str) -> Line:
    return galley(Paragraph(text=roman(text)), Setting(bundled(), 16.0)).line


@pytest.mark.parametrize(
    ("text", "whole"), [("๙๒.๔๑ คะแนน", "๙๒"), ("100", "100"), ("-1,250.50", "-1,250"), ("๑๐๐% ของเป้า", "๑๐๐%")]
)
def test_a_figure_is_measured_up_to_its_point(text: str, whole: str) -> None:
    figure = figure_of(line(text), 16.0)
    assert figure is not None
    assert figure.before == pytest.approx(line(whole).width, abs=0.5)
    assert figure.before + figure.after + figure.unit == pytest.approx(line(text).width)


@pytest.mark.parametrize("text", ["", "ไม่มี", "ประมาณ ๙๐", "๑.๒.๓", "O13"])
def test_other_texts_are_no_figures(text: str) -> None:
    assert figure_of(line(text), 16.0) is None


@pytest.mark.parametrize(("align", "share"), [(Align.LEFT, 0.0), (Align.CENTER, 0.5), (Align.RIGHT, 1.0)])
def test_figures_stand_together_at_their_side(align: Align, share: float) -> None:
    lines = [line("๘.๕"), line("๑๐๐ คะแนน"), line("๙๒.๔๑")]
    figures = [figure for each in lines if (figure := figure_of(each, 16.0))]
    moved = line_up(list(zip(lines, figures, strict=True)), align, 200)
    points = [each.left + figure.before for each, figure in zip(moved, figures, strict=True)]
    assert points == pytest.approx([points[0]] * 3)
    assert min(each.left for each in moved) == pytest.approx(share * (200 - column_width(figures)))


def test_figures_without_room_stay_where_they_are() -> None:
    lines = [line("๑๐๐.๕"), line("๙๒ คะแนน")]
    figures = [figure for each in lines if (figure := figure_of(each, 16.0))]
    assert line_up(list(zip(lines, figures, strict=True)), Align.RIGHT, 20) == lines
