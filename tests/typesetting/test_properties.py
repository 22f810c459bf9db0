import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.typesetting.pdf_file import PdfFile, compressed
from itadesk.typesetting.properties import Properties, file_text, xml_text
from tests.typesetting.samples import opened

DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
UA = "{http://www.aiim.org/pdfua/ns/id/}"


def written(properties: Properties) -> bytes:
    """A file of one empty page with these properties in both ways."""
    file = PdfFile()
    metadata, information = properties.describe(file), properties.put_into(file)
    content = file.add_stream("/Filter/FlateDecode", compressed(b""))
    pages = file.reserve()
    page = file.add(f"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 595 842]/Contents {content} 0 R>>")
    file.put(pages, f"<</Type/Pages/Count 1/Kids[{page} 0 R]>>")
    root = file.add(f"<</Type/Catalog/Pages {pages} 0 R/Metadata {metadata} 0 R>>")
    return file.finish(root, information, b"0123456789abcdef")


def information(properties: Properties) -> dict[str, str]:
    """What the old way says, as another program reads it."""
    with opened(written(properties)) as file:
        return {key: value for key, value in file.metadata.items() if value}


def packet(properties: Properties) -> ET.Element:
    """What the new way says, as an XML reader has it."""
    with opened(written(properties)) as file:
        return ET.fromstring(file.get_xml_metadata())  # noqa: S314


def said(packet: ET.Element, name: str) -> str | None:
    """The text of what has a name; None where nothing has."""
    found = packet.find(f".//{name}")
    return None if found is None else "".join(found.itertext()).strip()


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("ประกาศ เรื่อง มาตรการ", "เทศบาลตำบลริมธาร"),
        ("(ร่าง) <มาตรการ> & \"แผน\" \\ 'ปี'", "อบต. ก & ข"),
        ("{title} %s {0}", "{author}"),
        ("บันทึก 📄", "นาง𠮷"),
        ("]]> <!-- &amp; -->", "?>"),
    ],
)
def test_both_ways_say_the_title_and_the_author(title: str, author: str) -> None:
    properties = Properties(title=title, author=author)
    old, new = information(properties), packet(properties)
    assert (old["title"], old["author"]) == (title, author)
    assert (said(new, f"{DC}title"), said(new, f"{DC}creator")) == (title, author)


def test_the_paper_is_said_to_be_thai_and_accessible() -> None:
    new = packet(Properties(title="ก", author="ข"))
    assert said(new, f"{DC}language") == "th-TH"
    assert said(new, f"{UA}part") == "1"
    (lang,) = new.iterfind(f".//{DC}title/{RDF}Alt/{RDF}li")
    assert lang.attrib == {"{http://www.w3.org/XML/1998/namespace}lang": "x-default"}


def test_a_date_stands_in_both_ways_and_in_thai_time() -> None:
    properties = Properties(title="ก", author="ข", dated=date(2026, 1, 9))
    old = information(properties)
    assert old["creationDate"] == old["modDate"] == "D:20260109000000+07'00'"
    assert said(packet(properties), f"{XMP}CreateDate") == "2026-01-09"


def test_without_a_date_none_is_written_and_the_bytes_stay() -> None:
    properties = Properties(title="ก", author="ข")
    assert not {"creationDate", "modDate"} & information(properties).keys()
    assert said(packet(properties), f"{XMP}CreateDate") is None
    assert written(properties) == written(Properties(title="ก", author="ข"))


@pytest.mark.parametrize(
    ("text", "in_file", "in_xml"),
    [
        ("ประกาศ", "ประกาศ", "ประกาศ"),
        ("บรรทัด\nใหม่\x00\x7f\x85", "บรรทัดใหม่", "บรรทัดใหม่"),
        ("ครึ่ง\ud800ตัว\udfff", "ครึ่งตัว", "ครึ่งตัว"),
        ("ไม่ใช่\ufffeอักษร\uffff", "ไม่ใช่\ufffeอักษร\uffff", "ไม่ใช่อักษร"),
        ("ก\u200bข\u00a0ค", "ก\u200bข\u00a0ค", "ก\u200bข\u00a0ค"),
        ("", "", ""),
    ],
)
def test_what_a_file_and_xml_can_hold(text: str, in_file: str, in_xml: str) -> None:
    assert (file_text(text), xml_text(text)) == (in_file, in_xml)


@given(st.text(st.characters(), max_size=40))
def test_any_text_is_xml_that_can_be_read(text: str) -> None:
    file = PdfFile()
    Properties(title=text, author=text).describe(file)
    kept = xml_text(text)
    kept.encode()
    read = ET.fromstring(f"<a>{kept.replace('&', '&amp;').replace('<', '&lt;')}</a>")  # noqa: S314
    assert (read.text or "") == kept
    assert file.count == 1
