"""Digital signatures that a PDF carries: whose they are, whether they hold, and whether the paper is still what was signed.

Whether an authority vouches for a certificate is not looked up: that needs the network and lists of trust that change.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.general import CMSStructuralError
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from itadesk.errors import UserError
from itadesk.language import _


class PdfUnreadable(UserError):
    """A file is no PDF whose signatures can be read."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The PDF cannot be read, so its signatures cannot be checked. Copy it again from where it came.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureCheck:
    """What was found of one digital signature.

    Attributes:
        signer: the name in the certificate.
        whole: whether it covers the whole paper: nothing was added afterwards but further signatures.
        valid: whether what it covers is unchanged, and was signed with the certificate's key.
        when: the time that the signer's computer wrote into it, None where there is none.
    """

    signer: str
    whole: bool
    valid: bool
    when: datetime | None


def verify_pdf(pdf: bytes) -> Sequence[SignatureCheck]:
    """The digital signatures of a PDF, in the order in which they were made; none where it carries none.

    Raises:
        PdfUnreadable: the file is damaged, or no PDF.
    """
    try:
        signatures = list(PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures)
        for signature in signatures:
            signature.compute_integrity_info()
        return [_checked(signature, signatures[-1]) for signature in signatures]
    except (PdfError, CMSStructuralError, ValueError):
        raise PdfUnreadable from None


def _checked(signature: EmbeddedPdfSignature, last: EmbeddedPdfSignature) -> SignatureCheck:
    covered = last.coverage is SignatureCoverageLevel.ENTIRE_FILE
    return SignatureCheck(
        signer=_name(signature),
        whole=covered and (signature is last or _only_signed_since(signature)),
        valid=_holds(signature),
        when=signature.self_reported_timestamp,
    )


def _name(signature: EmbeddedPdfSignature) -> str:
    subject = signature.signer_cert.subject
    return str(subject.native.get("common_name") or subject.human_friendly)


def _holds(signature: EmbeddedPdfSignature) -> bool:
    try:
        return all(
            validate_sig_integrity(signature.signer_info, signature.signer_cert, "data", signature.compute_digest())
        )
    except SignatureValidationError:
        return False


def _only_signed_since(signature: EmbeddedPdfSignature) -> bool:
    """Whether nothing was added after a signature but further ones."""
    changed = getattr(signature.diff_result, "modification_level", ModificationLevel.OTHER)
    return bool(changed <= ModificationLevel.FORM_FILLING)
