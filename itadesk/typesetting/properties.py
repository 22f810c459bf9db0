"""What a PDF says of itself, for readers that know the old way (Info) and those that know the new one (XMP).

The paper is declared to be accessible (PDF/UA-1, ISO 14289-1): its structure, its title and its language are there.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape
from typing import Final

from itadesk import __version__
from itadesk.typesetting.pdf_file import PdfFile, text_string
from itadesk.typesetting.structure import LANGUAGE

_PROPERTIES_KEPT: Final = 16

_PACKET: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>itadesk {version}</xmp:CreatorTool>{dated}<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """The properties of a paper's file. Without a date none is written, so that printing again gives the same bytes."""

    title: str
    author: str
    dated: date | None = None

    def put_into(self, file: PdfFile) -> int:
        """Writes them into a file; gives their number."""
        return file.add(_information(self))

    def describe(self, file: PdfFile) -> int:
        """Writes them into a file as XMP; gives their number."""
        return file.add_stream("/Type/Metadata/Subtype/XML", _packet(self))


@lru_cache(_PROPERTIES_KEPT)
def _information(properties: Properties) -> str:
    """The dictionary of the old way."""
    entries = {
        "Title": text_string(file_text(properties.title)),
        "Author": text_string(file_text(properties.author)),
        "Creator": f"(itadesk {__version__})",
        "Producer": "(itadesk, ReportLab, HarfBuzz)",
    }
    if properties.dated is not None:
        entries |= dict.fromkeys(("CreationDate", "ModDate"), f"(D:{properties.dated:%Y%m%d}000000+07'00')")
    return f"<<{''.join(f'/{key}{value}' for key, value in entries.items())}>>"


@lru_cache(_PROPERTIES_KEPT)
def _packet(properties: Properties) -> bytes:
    """The packet of the new way."""
    dated = properties.dated
    return _PACKET.format(
        title=escape(xml_text(properties.title), quote=False),
        author=escape(xml_text(properties.author), quote=False),
        language=LANGUAGE,
        dated="" if dated is None else f"<xmp:CreateDate>{dated.isoformat()}</xmp:CreateDate>",
        version=__version__,
    ).encode("utf-8")


def file_text(text: str) -> str:
    """A text as a property or an outline can hold it: without controls and half characters."""
    if text.isprintable():
        return text
    return "".join(character for character in text if unicodedata.category(character) not in {"Cc", "Cs"})


def xml_text(text: str) -> str:
    """A text as XML can hold it: without what is no character of XML 1.0 either."""
    return re.sub("[\ufffe\uffff]", "", file_text(text))
