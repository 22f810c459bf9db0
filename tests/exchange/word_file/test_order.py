"""Word refuses files whose properties stand in another order than ECMA-376 gives (part 1, annex A); LibreOffice does not."""

import io
import zipfile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from itadesk.ita.papers import Digits
from tests.exchange.paper_samples import PICTURES, every_kind
from tests.exchange.word_file.reading import written

ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
        "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
        "eastAsianLayout specVanish oMath"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
        "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "tcPr": ("cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
        "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"
    ),
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
        "rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p tbl",
}


@pytest.mark.parametrize("digits", Digits)
@pytest.mark.parametrize("part", ["document", "styles", "numbering", "settings", "fontTable", "header"])
def test_properties_stand_in_the_order_of_the_standard(part: str, digits: Digits) -> None:
    with zipfile.ZipFile(io.BytesIO(written(every_kind(digits), PICTURES))) as package:
        root = parse_xml(package.read(f"word/{part}.xml"))
    for name, order in ORDERS.items():
        places = {qn(f"w:{child}"): place for place, child in enumerate(order.split())}
        for element in root.iter(qn(f"w:{name}")):
            found = [places[child.tag] for child in element if isinstance(child.tag, str)]
            assert found == sorted(found), (name, [child.tag.split("}")[1] for child in element])


@pytest.mark.parametrize("digits", Digits)
def test_no_two_drawings_have_the_same_number(digits: Digits) -> None:
    with zipfile.ZipFile(io.BytesIO(written(every_kind(digits), PICTURES))) as package:
        root = parse_xml(package.read("word/document.xml"))
    numbers = [drawing.get("id") for drawing in root.iter(qn("wp:docPr"))]
    assert len(numbers) == len(set(numbers)) == 7


@pytest.mark.parametrize("digits", Digits)
def test_every_cell_ends_with_a_paragraph(digits: Digits) -> None:
    with zipfile.ZipFile(io.BytesIO(written(every_kind(digits), PICTURES))) as package:
        root = parse_xml(package.read("word/document.xml"))
    assert {cell[-1].tag for cell in root.iter(qn("w:tc"))} == {qn("w:p")}
