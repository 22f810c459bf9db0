"""A paper to be signed, as the typesetter makes it, and the picture of a signature."""

from functools import cache
from typing import Final

from itadesk.documents.blocks import Document
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import PaperKind
from itadesk.services.papers import Wish, compose_paper, wished_paper
from itadesk.services.ports import Picture, Printing, PrintOptions, Spot
from itadesk.signing.credentials import Credentials, read_credentials
from itadesk.signing.ink import InkSettings, Scan
from itadesk.signing.pades import Appearance
from itadesk.typesetting.setting import set_on_paper
from itadesk.typesetting.signature_spots import signature_spot
from tests.signing.certificates import PASSPHRASE, Wanted, pkcs12
from tests.signing.sheets import Sheet, as_png, photographed

SIGNATURE: Final = Picture(data=Scan.of(as_png(photographed(Sheet()))).found(InkSettings(width=40)).png)


@cache
def announcement() -> tuple[Document, str]:
    """The announcement of the sample office, and the key of its signer."""
    record = sample_office()
    paper = wished_paper(record, Wish(kind=PaperKind.ANNOUNCEMENT))
    return compose_paper(record, paper), paper.signer


@cache
def printed(*, left_open: bool = False) -> Printing:
    """The announcement on paper, with a space for the pen or one that the picture of the signature fits in."""
    document, signer = announcement()
    signatures = {signer: SIGNATURE} if left_open else {}
    return set_on_paper(document, PrintOptions(signatures=signatures, left_open=frozenset(signatures)))


@cache
def spot() -> Spot:
    """Where the picture of the signature belongs."""
    found = signature_spot(printed(left_open=True), announcement()[1], SIGNATURE)
    assert found is not None
    return found


def appearance() -> Appearance:
    """The signature as it is seen on paper."""
    return Appearance(picture=SIGNATURE.data, spot=spot())


@cache
def credentials(name: str = "นายสมชาย ใจดี", kind: str = "rsa") -> Credentials:
    """Somebody who may sign."""
    return read_credentials(pkcs12(Wanted(name=name, kind=kind)), PASSPHRASE)
