"""A certificate with its private key, from a PKCS#12 file (.p12, .pfx) as certification authorities hand them out."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from asn1crypto.pkcs12 import Pfx
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12
from cryptography.x509 import Certificate, ExtensionNotFound, KeyUsage, NameOID

from itadesk.errors import UserError
from itadesk.language import SPEECH, _
from itadesk.thai.dates import medium_date

PrivateKey = RSAPrivateKey | EllipticCurvePrivateKey

MOST_BYTES: Final = 1_000_000


class CertificateUnusable(UserError):
    """A file that was given as a certificate cannot sign a paper."""


class NoCertificateFile(CertificateUnusable):
    """The file is no PKCS#12 file."""

    def sentence(self) -> str:
        """Says which file is meant."""
        return _(
            "The file is no certificate with a private key. Choose the PKCS#12 file (.p12 or .pfx) that the certification authority gave."
        )


class WrongCertificatePassphrase(CertificateUnusable):
    """The file does not open with this passphrase."""

    def sentence(self) -> str:
        """Says what to look at."""
        return _(
            "The passphrase of the certificate is wrong. Type it again, and look at the keyboard's language and at capital letters."
        )


class NoPrivateKey(CertificateUnusable):
    """There is no private key in the file, or not the certificate that belongs to it."""

    def sentence(self) -> str:
        """Says what is missing."""
        return _(
            "The certificate's file has no private key to sign with. Choose the file that was saved together with its private key."
        )


class KeyUnknown(CertificateUnusable):
    """The private key is of a kind whose signatures common readers of PDFs do not check (DSA, Ed25519)."""

    def sentence(self) -> str:
        """Names the kinds that do."""
        return _("The certificate's key is of a kind that cannot sign here. Use a certificate with an RSA or EC key.")


class CertificateExpired(CertificateUnusable):
    """The certificate's time is over."""

    def __init__(self, ended: datetime) -> None:
        super().__init__(ended)
        self.ended = ended

    def sentence(self) -> str:
        """Says when it ended."""
        return _("The certificate expired on {date}. Ask the certification authority for a new one.").format(
            date=_day(self.ended)
        )


class CertificateNotYetValid(CertificateUnusable):
    """The certificate's time has not begun."""

    def __init__(self, begins: datetime) -> None:
        super().__init__(begins)
        self.begins = begins

    def sentence(self) -> str:
        """Says when it begins."""
        return _("The certificate is valid only from {date}. Wait until then, or check the computer's clock.").format(
            date=_day(self.begins)
        )


class MayNotSign(CertificateUnusable):
    """The certificate is for something else than signing."""

    def sentence(self) -> str:
        """Says what to ask for."""
        return _(
            "The certificate is not meant for signing documents. Ask the certification authority for one with digital signature or non-repudiation."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What somebody signs with.

    Attributes:
        certificate: the signer's own.
        key: its private key, shown nowhere.
        others: certificates of the authorities above it, as far as the file has them.
    """

    certificate: Certificate
    key: PrivateKey = field(repr=False)
    others: Sequence[Certificate] = ()

    @property
    def signer(self) -> str:
        """The name that the certificate is issued to; all of it where it has no common one."""
        names = self.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        return str(names[0].value) if names else self.certificate.subject.rfc4514_string()

    def check(self, now: datetime) -> None:
        """Whether the certificate may sign now.

        Raises:
            CertificateExpired, CertificateNotYetValid, MayNotSign: as they say.
        """
        if now < self.certificate.not_valid_before_utc:
            raise CertificateNotYetValid(self.certificate.not_valid_before_utc)
        if now > self.certificate.not_valid_after_utc:
            raise CertificateExpired(self.certificate.not_valid_after_utc)
        try:
            usage = self.certificate.extensions.get_extension_for_class(KeyUsage).value
        except ExtensionNotFound:
            return
        if not (usage.digital_signature or usage.content_commitment):
            raise MayNotSign


def read_credentials(data: bytes, passphrase: str) -> Credentials:
    """The certificate and key in a PKCS#12 file.

    Raises:
        NoCertificateFile, WrongCertificatePassphrase, NoPrivateKey, KeyUnknown: as they say.
    """
    check_form(data)
    try:
        with warnings.catch_warnings():
            # older programs write files less strictly (BER), which is no news to whoever signs
            warnings.simplefilter("ignore")
            found = load_pkcs12(data, passphrase.encode("utf-8", "surrogatepass") or None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise WrongCertificatePassphrase from None
    if found.key is None or found.cert is None:
        raise NoPrivateKey
    if not isinstance(found.key, PrivateKey):
        raise KeyUnknown
    others = tuple(each.certificate for each in found.additional_certs)
    return Credentials(certificate=found.cert.certificate, key=found.key, others=others)


def check_form(data: bytes) -> None:
    """Whether a file is PKCS#12 at all: known before its passphrase is, and not told from a wrong one afterwards.

    Raises:
        NoCertificateFile: it is something else, or damaged.
    """
    try:
        form = Pfx.load(data, strict=True) if len(data) <= MOST_BYTES else None
        known = form is not None and form["auth_safe"]["content_type"].native == "data"
    except (ValueError, TypeError):
        known = False
    if not known:
        raise NoCertificateFile


def _day(when: datetime) -> str:
    """The day where the computer stands, as the language spoken now writes it."""
    day = when.astimezone().date()
    return medium_date(day) if SPEECH.language == "th" else day.isoformat()
