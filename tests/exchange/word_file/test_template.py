"""The page, the styles and the settings of a file of Word; Thai is told of wherever Latin letters are."""

import io
import zipfile
from dataclasses import replace

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from itadesk.documents.blocks import Margins, Paragraph, roman
from itadesk.exchange.word_file.look import look_of
from itadesk.exchange.word_file.template import template
from itadesk.ita.papers import Digits
from tests.exchange.paper_samples import of
from tests.exchange.word_file.reading import opened, value, written

PAPER = of(Paragraph(text=roman("ก")))


def part(name: str, digits: Digits = Digits.THAI) -> BaseOxmlElement:
    """A part of the file."""
    with zipfile.ZipFile(io.BytesIO(written(replace(PAPER, digits=digits)))) as package:
        element: BaseOxmlElement = parse_xml(package.read(name))
        return element


def test_the_defaults_and_every_style_of_paragraphs_name_face_size_and_language_of_thai() -> None:
    styles = part("word/styles.xml")
    told = [styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")]
    told += [one.find(qn("w:rPr")) for one in styles.iterchildren(qn("w:style")) if value(one, "type") == "paragraph"]
    assert len(told) > 8
    for properties in told:
        faces = properties.find(qn("w:rFonts"))
        assert {value(faces, kind) for kind in ("ascii", "hAnsi", "cs")} == {"TH SarabunPSK"}
        assert value(properties.find(qn("w:sz"))) == value(properties.find(qn("w:szCs"))) in {"32", "28"}
        assert value(properties.find(qn("w:lang")), "bidi") == "th-TH"
        assert (properties.find(qn("w:b")) is None) == (properties.find(qn("w:bCs")) is None)


def test_the_page_has_the_margins_of_the_paper() -> None:
    section = opened(replace(PAPER, margins=Margins(top=30, right=15, bottom=20, left=35))).sections[0]
    found = section.top_margin, section.right_margin, section.bottom_margin, section.left_margin
    for given, wanted in zip(found, (30, 15, 20, 35), strict=True):
        assert given is not None
        assert abs(given - Mm(wanted)) < Mm(0.1)
    assert section.page_width is not None
    assert abs(section.page_width - Mm(210)) < Mm(0.1)


@pytest.mark.parametrize(("digits", "kind"), [(Digits.THAI, "thaiNumbers"), (Digits.ARABIC, "decimal")])
def test_pages_are_numbered_from_the_second_on_in_the_digits_of_the_paper(digits: Digits, kind: str) -> None:
    section = opened(replace(PAPER, digits=digits)).sections[0]
    assert value(section._sectPr.find(qn("w:pgNumType")), "fmt") == kind
    assert section.different_first_page_header_footer
    header = section.header.paragraphs[0]
    assert header.text == ("- ๒ -" if digits is Digits.THAI else "- 2 -")
    assert " PAGE " in [element.text for element in header._p.iter(qn("w:instrText"))]


def test_word_2013_and_later_set_it_as_their_own() -> None:
    (setting,) = part("word/settings.xml").iter(qn("w:compatSetting"))
    assert (value(setting, "name"), value(setting)) == ("compatibilityMode", "15")


def test_a_name_of_a_face_with_signs_of_xml_is_no_danger() -> None:
    look = replace(look_of(PAPER, None), font='A & "B"')
    with zipfile.ZipFile(io.BytesIO(template(PAPER, look))) as package:
        fonts = parse_xml(package.read("word/fontTable.xml"))
    assert [value(font, "name") for font in fonts] == ['A & "B"']
