from itadesk.documents.blocks import Run, Text, bold, roman
from itadesk.thai.words import End
from itadesk.typesetting.families import bundled
from itadesk.typesetting.lines import Piece
from itadesk.typesetting.shaping import Setting, loosened, shape_text

SETTING = Setting(bundled(), 16.0)


def read(pieces: list[Piece] | tuple[Piece, ...]) -> str:
    """The text of pieces with a bar where a line may end."""
    return "".join(
        "".join(piece.face.clusters[code].text for code in piece.codes) + ("|" if piece.end is End.FREE else "")
        for piece in pieces
    )


def shaped(text: Text, label: int = 0) -> str:
    return read(shape_text(text, SETTING, label).pieces)


def test_words_and_blanks_are_pieces() -> None:
    pieces = shape_text(roman("กำหนด แนวทาง"), SETTING).pieces
    assert [piece.blank for piece in pieces] == [False, True, False]
    assert read(pieces) == "กำหนด |แนวทาง"


def test_styles_have_faces_of_their_own_even_within_a_word() -> None:
    pieces = shape_text((Run("แนว"), Run("ทาง", bold=True), Run(""), Run("ดี", italic=True)), SETTING).pieces
    assert [piece.face.name for piece in pieces] == ["Sarabun-Regular", "Sarabun-Bold", "Sarabun-Italic"]
    assert read(pieces) == "แนวทาง|ดี"


def test_no_line_ends_after_a_label() -> None:
    assert shaped(roman("ก จัดทำ คู่มือ")).startswith("ก |")
    assert shaped(roman("ก จัดทำ คู่มือ"), label=2) == "ก จัดทำ |คู่มือ"


def test_tabs_and_ends_of_lines_are_blanks() -> None:
    assert shaped(roman("ดี\tมาก\nเลย")) == "ดี |มาก |เลย"


def test_controls_are_left_out_and_named_but_joiners_are_not() -> None:
    done = shape_text(roman("ดี\x07\u200bมาก\u202e"), SETTING)
    assert read(done.pieces).replace("|", "") == "ดีมาก"
    assert done.missing == {"\x07", "\u202e"}


def test_a_text_of_nothing_but_controls_has_no_pieces() -> None:
    assert shape_text(roman("\x00"), SETTING).pieces == ()


def test_a_sign_that_no_face_has_is_spelled_and_named() -> None:
    done = shape_text(bold("ดี😀"), SETTING)
    assert read(done.pieces) == "ดี|😀"
    assert done.missing == {"😀"}


def test_a_sign_that_no_face_has_is_spelled_without_what_stands_around_it() -> None:
    done = shape_text(roman("เเเเเ漢ิ่"), SETTING)
    assert [piece.face.clusters[code].text for piece in done.pieces for code in piece.codes] == [*"เเเเเ漢ิ่"]
    assert max(piece.width for piece in done.pieces) < 50
    assert done.missing == {"漢"}


def test_a_term_too_wide_for_a_line_is_broken_between_its_words() -> None:
    pieces = shape_text(roman("กองสาธารณสุขและสิ่งแวดล้อม"), SETTING).pieces
    assert read(loosened(pieces, 400)) == "กองสาธารณสุขและสิ่งแวดล้อม"
    assert read(loosened(pieces, 80)) == "กอง|สาธารณสุข|และ|สิ่งแวดล้อม|"


def test_a_word_too_wide_for_a_line_is_broken_between_its_clusters() -> None:
    pieces = shape_text(roman("สิ่งแวดล้อม"), SETTING).pieces
    assert read(loosened(pieces, 10)) == "สิ่|ง|แว|ด|ล้|อ|ม|"
    assert read(loosened(shape_text(roman("เเเ"), SETTING).pieces, 5)) == "เเเ|"


def test_the_parts_of_a_word_are_as_wide_as_the_word() -> None:
    pieces = shape_text(roman("สิ่งแวดล้อม"), SETTING).pieces
    total = sum(piece.width for piece in pieces)
    assert abs(sum(piece.width for piece in loosened(pieces, 10)) - total) < 1e-9
