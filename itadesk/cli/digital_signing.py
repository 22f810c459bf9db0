"""Signing a printed paper digitally: the certificate that the command line names, its passphrase, and the signed file.

What signs is loaded only here, since few papers are signed so, and it may not be installed.
"""

import argparse
import getpass
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from itadesk.cli.tasks import read_file
from itadesk.documents.blocks import Document
from itadesk.errors import EnvironmentFailure, UserError
from itadesk.exchange.whole_file import write_whole
from itadesk.language import _
from itadesk.services.ports import Picture, Printing, PrintOptions
from itadesk.typesetting.setting import set_on_paper
from itadesk.typesetting.signature_spots import signature_spot

if TYPE_CHECKING:
    from itadesk.signing.credentials import Credentials

VARIABLE: Final = "ITADESK_PASSPHRASE"


class OnlyPdfSigned(UserError):
    """A certificate was named for a paper in another form than PDF."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "Only a PDF can be signed with a certificate; give the file a name that ends in .pdf, or leave out --certificate."
        )


class PassphraseForNothing(UserError):
    """The passphrase of a certificate is given, but no certificate."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "A passphrase is given with --passphrase-file, but no certificate; add --certificate, or leave it out."
        )


class NoPassphrase(UserError):
    """Nothing says the passphrase of a certificate, and nobody is there to be asked."""

    def sentence(self) -> str:
        """Says how to give it."""
        return _(
            "The passphrase of the certificate is missing; give it in a file with --passphrase-file, or in {variable}."
        ).format(variable=VARIABLE)


class PassphraseUnreadable(UserError):
    """The file with the passphrase holds something else than text."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def sentence(self) -> str:
        """Names the file."""
        return _(
            "The file {path} does not hold a passphrase: it is no text in UTF-8. Save it as a text file of one line."
        ).format(path=self.path)


class SigningNotInstalled(EnvironmentFailure):
    """What signs PDFs did not come with this installation."""

    def sentence(self) -> str:
        """Says how to get it."""
        return _("Digital signing is not installed here; install it with: pip install 'itadesk[sign]'.")


@dataclass(frozen=True, slots=True)
class DigitalSigning:
    """Who signs, with the picture that the signature shows on paper, None for one that is not seen."""

    credentials: "Credentials"
    signer: str
    picture: Picture | None

    def write(self, document: Document, options: PrintOptions, target: Path) -> Sequence[str]:
        """Writes a document as a signed PDF; gives the warnings about what it shows.

        Raises:
            FileUnwritable: the file cannot be written.
            UserError: the certificate, a picture or a font cannot be used.
        """
        printing = set_on_paper(document, self.options(options))
        write_whole(target, self.sign(printing))
        return printing.warnings

    def options(self, options: PrintOptions) -> PrintOptions:
        """How a paper is printed that is signed afterwards: where the signature is seen, its space is left open."""
        if self.picture is None:
            return options
        return replace(options, left_open=options.left_open | {self.signer})

    def sign(self, printing: Printing) -> bytes:
        """The PDF of a printing, signed.

        Raises:
            UserError: the certificate or the picture cannot be used.
        """
        from itadesk.signing.pades import Appearance, sign_pdf  # noqa: PLC0415  see above

        spot = self.picture and signature_spot(printing, self.signer, self.picture)
        appearance = Appearance(picture=self.picture.data, spot=spot) if self.picture and spot else None
        return sign_pdf(printing.pdf, self.credentials, appearance, datetime.now(UTC))


def credentials_of(options: argparse.Namespace) -> "Credentials | None":
    """The certificate that the command line names, ready to sign now; None where it names none.

    Raises:
        PassphraseForNothing, OnlyPdfSigned, NoPassphrase, PassphraseUnreadable, SigningNotInstalled: as they say.
        FileUnreadable: the certificate or the passphrase cannot be read.
        CertificateUnusable: the certificate cannot sign.
    """
    if options.certificate is None:
        if options.passphrase_file is not None:
            raise PassphraseForNothing
        return None
    if options.output is not None and Path(options.output).suffix.lower() != ".pdf":
        raise OnlyPdfSigned
    try:
        from itadesk.signing.credentials import check_form, read_credentials  # noqa: PLC0415  see above
        from itadesk.signing.pades import sign_pdf  # noqa: F401, PLC0415  is needed later, after the paper was made
    except ImportError:
        raise SigningNotInstalled from None
    data = read_file(options.certificate)
    check_form(data)
    credentials = read_credentials(data, _passphrase(options.passphrase_file))
    credentials.check(datetime.now(UTC))
    return credentials


def _passphrase(path: str | None) -> str:
    """From the file that was named, else from the environment, else asked for on the terminal."""
    if path is not None:
        try:
            return read_file(path).decode("utf-8-sig").rstrip("\r\n")
        except UnicodeDecodeError:
            raise PassphraseUnreadable(path) from None
    if VARIABLE in os.environ:
        return os.environ[VARIABLE]
    if not sys.stdin.isatty():
        raise NoPassphrase
    return getpass.getpass(_("Passphrase of the certificate: "))
