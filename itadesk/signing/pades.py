"""Digital signatures of papers: PAdES-B-B (ETSI EN 319 142-1), made by pyHanko on this computer, without any network.

A signature is added to the file and changes nothing that was in it. One that is seen gets its place in the structure of
the paper, so that a reader of screens finds it where it stands.
"""

import asyncio
import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate as PlainCertificate
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import Certificate
from PIL import Image
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from itadesk.errors import UserError
from itadesk.language import _
from itadesk.services.ports import Spot
from itadesk.signing.credentials import Credentials
from itadesk.signing.form_element import add_form_element

READ_AS: Final = "ลายมือชื่อดิจิทัลของ {name}"
"""How a digital signature is read aloud, and named in the list of a reader; papers are Thai."""

_DIGEST: Final = "sha256"
_WHOLE_BOX: Final = SimpleBoxLayoutRule(AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID, margins=Margins.uniform(0))


class PdfUnsignable(UserError):
    """A file cannot take a signature."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "The PDF cannot be signed; it is damaged, locked or allows no further signature. Print the paper again."
        )


class AppearanceUnusable(UserError):
    """A picture cannot be what is seen of a signature."""

    def sentence(self) -> str:
        """Names the kinds that can."""
        return _("The picture cannot be shown in a digital signature. Choose a PNG or JPEG file for the signature.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """What is seen of a digital signature: a picture, such as that of the one by hand, and the box that it fills."""

    picture: bytes = field(repr=False)
    spot: Spot


def sign_pdf(pdf: bytes, credentials: Credentials, appearance: Appearance | None, when: datetime) -> bytes:
    """The PDF with one more signature; without an appearance nothing of it is seen on paper.

    Raises:
        CertificateUnusable: the certificate may not sign at that time.
        PdfUnsignable: the file takes no signature.
        AppearanceUnusable: the picture is damaged, or of another kind than PNG or JPEG.
    """
    credentials.check(when)
    try:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        field = _new_field(writer, credentials, appearance)
        return asyncio.run(_signed(writer, _signer(field, credentials, appearance), when))
    except (PdfError, SigningError):
        raise PdfUnsignable from None


async def _signed(writer: IncrementalPdfFileWriter, signer: PdfSigner, when: datetime) -> bytes:
    """The file with the signature in its field; pyHanko's own way takes the time from the computer's clock."""
    session = signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = when
    room = await session.estimate_signature_container_size(None)
    prepared = session.prepare_tbs_document(validation_info=None, bytes_reserved=room)
    output = io.BytesIO()
    digest, _written = prepared.digest_tbs_document(output=output)
    await prepared.perform_signature(digest.document_digest, PdfCMSSignedAttributes(signing_time=when))
    return output.getvalue()


def _new_field(writer: IncrementalPdfFileWriter, credentials: Credentials, appearance: Appearance | None) -> str:
    """Adds an empty field for the signature; gives its name."""
    before = sum(1 for _field in enumerate_sig_fields(writer.prev))
    name = f"Signature{before + 1}"
    read_as = READ_AS.format(name=credentials.signer)
    page = appearance.spot.page if appearance else 0
    box = _box(writer, appearance.spot) if appearance else None
    append_signature_field(writer, SigFieldSpec(name, on_page=page, box=box, readable_field_name=read_as))
    if appearance and not before:
        # a change of the structure would look to readers as if the earlier signers had signed something else
        add_form_element(writer, _widget(writer, name), page, read_as)
    return name


def _widget(writer: IncrementalPdfFileWriter, name: str) -> IndirectObject:
    """The field that was just added."""
    fields: Iterable[IndirectObject] = writer.root["/AcroForm"]["/Fields"]
    return next(field for field in fields if field.get_object()["/T"] == name)


def _box(writer: IncrementalPdfFileWriter, spot: Spot) -> tuple[int, int, int, int]:
    """The spot as PDF counts it, from the bottom left corner of the page, to the point."""
    page = writer.prev.find_page_for_modification(spot.page)[0].get_object()
    top = float(page["/MediaBox"][3])
    return round(spot.left), round(top - spot.bottom), round(spot.right), round(top - spot.top)


def _signer(field: str, credentials: Credentials, appearance: Appearance | None) -> PdfSigner:
    """What signs the field: the key, and how the signature looks."""
    certificates = SimpleCertificateStore()
    certificates.register_multiple([_plain(each) for each in credentials.others])
    key = credentials.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    signer = SimpleSigner(_plain(credentials.certificate), PrivateKeyInfo.load(key), certificates)
    wanted = PdfSignatureMetadata(
        field_name=field, md_algorithm=_DIGEST, subfilter=SigSeedSubFilter.PADES, name=credentials.signer
    )
    return PdfSigner(wanted, signer, stamp_style=_look(appearance))


def _look(appearance: Appearance | None) -> StaticStampStyle:
    if appearance is None:
        return StaticStampStyle(border_width=0)
    try:
        with Image.open(io.BytesIO(appearance.picture), formats=("PNG", "JPEG")) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError):
        raise AppearanceUnusable from None
    return StaticStampStyle(
        border_width=0, background=PdfImage(picture), background_layout=_WHOLE_BOX, background_opacity=1.0
    )


def _plain(certificate: Certificate) -> PlainCertificate:
    return PlainCertificate.load(certificate.public_bytes(Encoding.DER))
