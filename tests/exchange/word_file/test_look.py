"""The face of a file of Word, its sizes, and the widths that the typesetter gives."""

from dataclasses import replace

import pytest

from itadesk.documents.blocks import Paragraph, roman
from itadesk.exchange.word_file.look import half_points, look_of
from itadesk.typesetting.installed import FontUnknown
from tests.exchange.paper_samples import MEASURES, SCORES, of

PAPER = of(Paragraph(text=roman("ก")))


def test_without_an_official_face_word_is_asked_for_one_all_the_same() -> None:
    look = replace(look_of(PAPER, None))
    assert (look.font, look.instead, look.scale) == ("TH SarabunPSK", "TH Sarabun New", 1.0)
    assert half_points(16.0, look) == 32


def test_a_face_that_is_asked_for_is_kept_at_the_size_that_makes_its_letters_as_high() -> None:
    look = look_of(PAPER, "Sarabun")
    assert (look.font, look.instead, half_points(16.0, look)) == ("Sarabun", "TH SarabunPSK", 22)


def test_a_face_that_is_not_there_is_refused() -> None:
    with pytest.raises(FontUnknown):
        look_of(PAPER, "No Such Font")


def test_a_wide_table_fills_the_width_of_the_text() -> None:
    look = look_of(PAPER, "Sarabun")
    assert sum(look.columns(MEASURES)) == pytest.approx(look.width)


def test_a_narrow_table_has_room_for_a_wider_face_but_not_more_than_there_is() -> None:
    exact, wider = look_of(PAPER, "Sarabun"), replace(look_of(PAPER, "Sarabun"), slack=1.5)
    huge = replace(exact, slack=100.0)
    assert sum(wider.columns(SCORES)) == pytest.approx(1.5 * sum(exact.columns(SCORES)))
    assert sum(huge.columns(SCORES)) == pytest.approx(exact.width - 25 * 72 / 25.4)


def test_a_longer_label_takes_more() -> None:
    look = look_of(PAPER, "Sarabun")
    assert 0 < look.label("๑.", 14.0) < look.label("๑๐.", 14.0)
