"""Sets a document on paper."""

from collections.abc import Sequence
from itertools import chain
from typing import Final

from itadesk.documents.blocks import BODY_SIZE, Align, Block, Closing, Document, Signature, roman
from itadesk.ita.papers import Digits
from itadesk.language import _
from itadesk.services.ports import Printing, PrintOptions
from itadesk.typesetting.area import Area
from itadesk.typesetting.blocks import strips_of
from itadesk.typesetting.collecting import collected_later
from itadesk.typesetting.families import family
from itadesk.typesetting.found_spots import FoundSpots
from itadesk.typesetting.keeping import end_paper
from itadesk.typesetting.measures import ASCENT, MILLIMETRE
from itadesk.typesetting.notices import Notices
from itadesk.typesetting.pages import PageMaker, Placed
from itadesk.typesetting.paragraphs import set_text
from itadesk.typesetting.photographs import photographs_of
from itadesk.typesetting.pictures import SizedPicture, check_picture, sized
from itadesk.typesetting.press import PAGE, Press
from itadesk.typesetting.properties import Properties
from itadesk.typesetting.shaping import setting_of
from itadesk.typesetting.spacing import USUAL, Spacing, closer_spacings, ends_short
from itadesk.typesetting.structure import Element

NUMBER_ABOVE: Final = 10 * MILLIMETRE
"""How far above the type area the baseline of a page's number stands."""

LARGEST_SIGNATURE: Final = (100 * MILLIMETRE, 50 * MILLIMETRE)


def set_on_paper(document: Document, options: PrintOptions) -> Printing:
    """The document as a PDF. The same document and options give the same bytes."""
    with collected_later():
        return _set(document, options)


def _set(document: Document, options: PrintOptions) -> Printing:
    top = document.margins.top * MILLIMETRE
    area = _area(document, options)
    pages = _pages(document, area)
    if options.tighten and ends_short(pages):
        area, pages = _drawn_back(document, options, area, pages)
    pdf = _printed(document, area, pages, top)
    spots = FoundSpots([[box for one in page for box in one.strip.spots(top + one.top)] for page in pages])
    for one in chain.from_iterable(pages):
        one.strip.let_go()
    end_paper()
    return Printing(pdf=pdf, pages=len(pages), font=area.family.name, spots=spots, warnings=area.notices.sentences())


Pages = Sequence[Sequence[Placed]]


def _pages(document: Document, area: Area) -> Pages:
    margins = document.margins
    height = PAGE[1] - (margins.top + margins.bottom) * MILLIMETRE
    return PageMaker(height).fill(strips_of(document.blocks, area))


def _area(document: Document, options: PrintOptions, spacing: Spacing = USUAL) -> Area:
    chosen = family(options.font)
    return Area(
        left=document.margins.left * MILLIMETRE,
        right=PAGE[0] - document.margins.right * MILLIMETRE,
        family=chosen,
        whole=document.whole,
        spacing=spacing,
        notices=Notices(chosen.name),
        document=Element("Document"),
        emblem=check_picture(options.emblem.data, _("The emblem")) if options.emblem else None,
        signatures=_signatures(document.blocks, options),
        left_open=options.left_open,
        photographs=photographs_of(document.blocks, options.photographs or {}),
    )


def _drawn_back(document: Document, options: PrintOptions, area: Area, pages: Pages) -> tuple[Area, Pages]:
    """The pages with the least closer spacing that makes one page less; as they were where none does."""
    for spacing in closer_spacings():
        closer = _area(document, options, spacing)
        fewer = _pages(document, closer)
        if len(fewer) < len(pages):
            return closer, fewer
    return area, pages


def _signatures(blocks: Sequence[Block], options: PrintOptions) -> dict[str, SizedPicture]:
    """The pictures of the signatures that the document has a place for."""
    given = options.signatures or {}
    found: dict[str, SizedPicture] = {}
    for block in blocks:
        if isinstance(block, Closing):
            found |= _signatures(block.blocks, options)
        elif isinstance(block, Signature) and block.signer in given:
            name = _("The signature of {name}").format(name=block.name)
            found[block.signer] = sized(given[block.signer], name, LARGEST_SIGNATURE)
    return found


def _printed(document: Document, area: Area, pages: Pages, top: float) -> bytes:
    """The bytes of the file."""
    properties = Properties(title=document.title, author=document.author, dated=document.dated)
    press = Press(properties, area.document)
    for number, placed in enumerate(pages, 1):
        press.begin_page()
        if number > 1:
            _print_number(press, number, document.digits, area, top)
        for one in placed:
            one.strip.draw(press, top + one.top)
    return press.finish()


def _print_number(press: Press, number: int, digits: Digits, area: Area, top: float) -> None:
    text = f"- {number} -"
    if digits is Digits.THAI:
        text = text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    for line in set_text(roman(text), setting_of(area.family, BODY_SIZE), Align.CENTER, area.width).lines:
        press.text(line, area.left, top - NUMBER_ABOVE + ASCENT, BODY_SIZE, None)
