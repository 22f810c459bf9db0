"""What a file of Word says of itself, and that nothing in it depends on when it was made."""

import io
import zipfile
from dataclasses import replace
from datetime import date

from itadesk.documents.blocks import Paragraph, roman
from tests.exchange.paper_samples import of
from tests.exchange.word_file.reading import opened, written

PAPER = replace(of(Paragraph(text=roman("ก"))), title="ประกาศ & ข่าว", dated=date(2026, 1, 9))


def test_title_author_language_and_date_are_told() -> None:
    told = opened(PAPER).core_properties
    assert (told.title, told.author, told.language) == ("ประกาศ & ข่าว", "เทศบาลตำบลริมธาร", "th-TH")
    assert told.created is not None
    assert told.created.date() == date(2026, 1, 9)


def test_without_a_date_none_is_told() -> None:
    assert opened(replace(PAPER, dated=None)).core_properties.created is None


def test_a_title_that_is_too_long_is_cut() -> None:
    assert opened(replace(PAPER, title="ก" * 999)).core_properties.title == "ก" * 255


def test_every_part_is_packed_and_has_the_same_age() -> None:
    with zipfile.ZipFile(io.BytesIO(written(PAPER))) as package:
        parts = package.infolist()
        assert package.testzip() is None
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}
    assert {part.compress_type for part in parts} == {zipfile.ZIP_DEFLATED}
    assert "docProps/thumbnail.jpeg" not in {part.filename for part in parts}
