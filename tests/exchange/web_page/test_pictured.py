"""Signature, head of a memo, fields and photographs on a page of the web."""

from base64 import b64decode

from itadesk.documents.blocks import DottedField, DottedLine, Masthead, PhotographPlace, Photographs, bold, roman
from itadesk.services.ports import Picture, PrintOptions
from tests.exchange.paper_samples import PICTURES, SIGNATURE, of, png
from tests.exchange.web_page.reading import body, read


def test_a_signature_has_its_true_size_and_its_words_below() -> None:
    options = PrintOptions(signatures={"head": Picture(data=png(600, 200), width=45.0)})
    found = read(of(SIGNATURE), options)
    (picture,) = found.named("img")
    assert (picture.attributes["alt"], picture.attributes["style"]) == ("ลายมือชื่อของนางสายชล ใจดี", "height:15mm")
    assert b64decode(str(picture.attributes["src"]).split(",")[1]).startswith(b"\x89PNG")
    assert [each.text for each in found.named("p")] == ["(นางสายชล ใจดี)", "ปลัดเทศบาล", "รักษาราชการแทน นายกเทศมนตรี"]


def test_the_head_of_a_memo_is_the_heading_of_the_page() -> None:
    masthead = of(Masthead(text=bold("บันทึกข้อความ")))
    assert body(masthead) == '<div class="masthead"><h1><strong>บันทึกข้อความ</strong></h1></div>'
    assert read(masthead, PICTURES).named("img")[0].attributes["style"] == "height:15mm"


def test_fields_are_names_with_what_they_say() -> None:
    fields = (DottedField(label="ที่", text=roman("กส 72301/12")), DottedField(label="วันที่"))
    found = read(of(DottedLine(fields=fields)))
    assert [each.text for each in found.named("dt", "dd")] == ["ที่", "กส 72301/12", "วันที่", ""]


def test_a_line_without_a_name_is_a_line() -> None:
    found = read(of(DottedLine(fields=(DottedField(text=roman("ความเห็น")), DottedField()))))
    assert not found.named("dl")
    assert [each.text for each in found.named("div")] == ["ความเห็น", "ความเห็น", ""]


def test_a_line_within_the_text_is_not_a_head() -> None:
    found = read(of(DottedLine(fields=(DottedField(label="ไม่เห็นชอบ"),), strong=False)))
    assert found.named("dl")[0].attributes["class"] == "fields plain"


def test_photographs_have_their_words_under_them_and_missing_ones_leave_those() -> None:
    places = (
        PhotographPlace(file="a" * 64, caption="ประชุม"),
        PhotographPlace(file="b" * 64),
        PhotographPlace(file="c" * 64, caption="ไม่มีภาพ"),
        PhotographPlace(file="d" * 64),
    )
    found = read(of(Photographs(photographs=places)), PICTURES)
    assert [each.attributes["alt"] for each in found.named("img")] == ["ประชุม", "ภาพถ่าย"]
    assert [each.text for each in found.named("figure")] == ["ประชุม", "", "ไม่มีภาพ"]
