"""What stands on a page of the web with a picture: emblem, signature, head of a memo, photographs."""

from base64 import b64encode

from itadesk.documents.blocks import DottedField, DottedLine, Masthead, PhotographPlace, Photographs, Signature
from itadesk.exchange.showing import Shown, ShownPictures
from itadesk.exchange.web_page.tags import classes, empty_tag, styled, tag, words
from itadesk.typesetting.photographs import PHOTOGRAPH_READ
from itadesk.typesetting.pictured import EMBLEM_READ, SIGNATURE_READ


def picture(shown: Shown, read: str, height: float | None = None) -> str:
    """A picture within the page; `read` is read aloud instead, and `height` is in millimetres."""
    data = f"data:{shown.media};base64,{b64encode(shown.data).decode('ascii')}"
    return empty_tag("img", src=data, alt=read, style=f"height:{height:g}mm" if height else None)


def emblem_html(pictures: ShownPictures, height: float) -> str:
    """The emblem; nothing where there is none, because no page of the web is printed beforehand."""
    shown = pictures.emblem
    return tag("p", picture(shown, EMBLEM_READ, height), class_="emblem center") if shown else ""


def masthead_html(masthead: Masthead, pictures: ShownPictures) -> str:
    """The head of a memo: the emblem and the title side by side."""
    shown = picture(pictures.emblem, EMBLEM_READ, masthead.height) if pictures.emblem else ""
    return tag("div", shown + tag("h1", styled(masthead.text)), class_="masthead")


def signature_html(signature: Signature, pictures: ShownPictures) -> str:
    """The signature's picture where there is one, then name and post."""
    shown = pictures.signatures.get(signature.signer)
    read = SIGNATURE_READ.format(name=signature.name)
    drawn = picture(shown, read, shown.height * 25.4 / 72) if shown else ""
    lines = (f"({signature.name})", *signature.position)
    return tag("div", drawn + "".join(tag("p", words(line)) for line in lines), class_="signature")


def fields_html(line: DottedLine) -> str:
    """The fields of a dotted line, each a name with what it says."""
    named = classes(("fields", "" if line.strong else "plain"))
    if all(field.label for field in line.fields):
        return tag("dl", "".join(map(_field, line.fields)), class_=named)
    written = (tag("div", styled(field.text)) for field in line.fields)
    return tag("div", "".join(written), class_=named)


def _field(field: DottedField) -> str:
    return tag("div", tag("dt", words(field.label)) + " " + tag("dd", styled(field.text)))


def photographs_html(block: Photographs, pictures: ShownPictures) -> str:
    """Photographs with what is written under them."""
    return tag("div", "".join(_figure(one, pictures) for one in block.photographs), class_="photographs")


def _figure(photograph: PhotographPlace, pictures: ShownPictures) -> str:
    shown = pictures.photographs.get(photograph.file)
    drawn = picture(shown, photograph.caption or PHOTOGRAPH_READ) if shown else ""
    caption = tag("figcaption", words(photograph.caption)) if photograph.caption else ""
    return tag("figure", drawn + caption) if drawn or caption else ""
