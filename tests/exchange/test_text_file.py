"""The text file of a paper: every line of it, in UTF-8, and nothing that its reader did not ask for."""

from hypothesis import given
from hypothesis import strategies as st

from itadesk.documents.blocks import Document, Paragraph, roman
from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.exchange.text_file import write_text
from itadesk.ita.papers import Digits
from tests.examples import ANNOUNCEMENT, RECORD


def of(*texts: str) -> Document:
    """A paper of these paragraphs."""
    blocks = tuple(Paragraph(text=roman(text)) for text in texts)
    return Document(title="ข่าว", author="เทศบาล", digits=Digits.THAI, blocks=blocks)


def test_each_paragraph_is_a_line_without_a_byte_order_mark_or_carriage_returns() -> None:
    assert write_text(of("น้ำ ๕", "", "ป่า 😀")) == "น้ำ ๕\nป่า 😀\n".encode()


def test_a_paper_of_nothing_is_an_empty_file() -> None:
    assert write_text(of()) == b""


def test_a_whole_paper_is_all_there_line_by_line() -> None:
    document = compose(RECORD, ANNOUNCEMENT)
    assert write_text(document).decode("utf-8").split("\n") == [*plain_lines(document), ""]


def test_what_no_page_shows_is_not_in_the_file_either() -> None:
    turned, apart = "ก\u202eข\u200d\ufeffค", "ง\tจ\u00a0ฉ\u2028ช"
    assert write_text(of(turned, apart, "\u200b")).decode("utf-8") == "กขค\nง จ ฉ ช\n"


_SEEN = st.characters(categories=["L", "M", "N", "P", "S"], include_characters=" ")


@given(st.lists(st.text(_SEEN, min_size=1)))
def test_any_words_come_back_as_they_were(texts: list[str]) -> None:
    said = [text for text in texts if text.strip()]
    assert write_text(of(*texts)).decode("utf-8") == "".join(text + "\n" for text in said)
