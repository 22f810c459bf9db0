"""What the window needs only when somebody asks for it; loaded then, so that the window is there sooner."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from itadesk.errors import EnvironmentFailure
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.services.ports import Picture, Printing, WorkStarter
from itadesk.services.signature_ports import Sealer

if TYPE_CHECKING:
    from itadesk.desktop.background import Background
    from itadesk.desktop.forms.found_scores import Found
    from itadesk.desktop.progress import Progress
    from itadesk.desktop.taking_in.dialog import TakingDialog
    from itadesk.desktop.taking_in.offers import Offered
    from itadesk.desktop.taking_in.office_dialog import OfficeDialog
    from itadesk.desktop.workbench import Workbench
    from itadesk.exchange.page_strips import StripedPages
    from itadesk.exchange.photograph_import import ReadyPhotograph
    from itadesk.signing.ink import InkSettings, Scan
    from itadesk.signing.verifying import SignatureCheck


class SigningNotInstalled(EnvironmentFailure):
    """What signs PDFs did not come with this installation."""

    def sentence(self) -> str:
        """Says how to get it."""
        return _("Digital signing is not installed here; install it with: pip install 'itadesk[sign]'.")


@dataclass(frozen=True, slots=True)
class Seen:
    """Whose picture of a signature a digital signature shows on the paper."""

    signer: str
    picture: Picture


def register_book(papers: Sequence[IssuedPaper]) -> bytes:
    """The workbook of issued papers."""
    from itadesk.exchange.register_book import write_register  # noqa: PLC0415  see above; so below

    return write_register(papers)


def write_office(record: OfficeRecord) -> bytes:
    """The data of an office as it is kept with what it issues."""
    from itadesk.exchange.office_json import write_office as write  # noqa: PLC0415

    return write(record)


def with_code(pdf: bytes, address: str, *, copy: bool) -> bytes:
    """A copy of a paper with the code of an address."""
    from itadesk.typesetting.reprinting import with_code as stamp  # noqa: PLC0415

    return stamp(pdf, address, copy=copy)


def striped_pages(pdf: bytes) -> "StripedPages":
    """The pages of a paper in strips, for a printer."""
    from itadesk.exchange.page_strips import StripedPages  # noqa: PLC0415

    return StripedPages(pdf)


def judge_scan(data: bytes) -> str:
    """The media type of the scan of a signed paper."""
    from itadesk.exchange.media import judge_scan as judge  # noqa: PLC0415

    return judge(data)


def kept_evidence(path: Path) -> tuple[bytes, str]:
    """The bytes of a file that proves something, and their media type."""
    from itadesk.exchange.evidence import judge_evidence, read_evidence  # noqa: PLC0415

    data = read_evidence(path)
    return data, judge_evidence(data)


def evidence_ending(media_type: str) -> str:
    """How a copy of a file that proves something ends."""
    from itadesk.exchange.evidence import ENDINGS  # noqa: PLC0415

    return ENDINGS.get(media_type, "")


def judge_photograph(data: bytes) -> str:
    """The media type of a photograph."""
    from itadesk.exchange.media import judge_photograph as judge  # noqa: PLC0415

    return judge(data)


def thai_faces() -> Sequence[str]:
    """The names of the faces on this computer that papers can be set in, the one that comes with the program first."""
    from itadesk.typesetting.families import BUNDLED  # noqa: PLC0415
    from itadesk.typesetting.installed import font_folders, thai_families  # noqa: PLC0415

    return [BUNDLED, *(name for name in thai_families(font_folders()) if name != BUNDLED)]


def read_pasted(text: str, html: str = "", first: int = 1) -> "Found":
    """What a pasted text says of a result; numbers without names begin with the indicator `first`."""
    from itadesk.desktop.forms.pasted_scores import read_pasted as read  # noqa: PLC0415

    return read(text, html, first)


def incoming_kinds() -> str:
    """The endings of all files that can be read, as dialogs list them."""
    from itadesk.exchange.incoming.reading import ENDINGS  # noqa: PLC0415
    from itadesk.exchange.office_forms import FORMS  # noqa: PLC0415

    return " ".join(f"*{ending}" for ending in dict.fromkeys((*ENDINGS, *FORMS)))


def read_incoming(path: Path, fiscal_year: int, start: WorkStarter, progress: "Progress") -> "Offered":
    """What a file of others offers, and which stored office it is of where it says so."""
    from itadesk.desktop.taking_in.form_memory import FormMemory  # noqa: PLC0415
    from itadesk.desktop.taking_in.offers import read_file  # noqa: PLC0415

    return read_file(path, fiscal_year, FormMemory().recall, start, progress)


def file_dialog(
    offered: "Offered", workbench: "Workbench", background: "Background", parent: QWidget
) -> "TakingDialog | OfficeDialog":
    """Shows what a file offers."""
    from itadesk.desktop.taking_in.dialog import TakingDialog  # noqa: PLC0415
    from itadesk.desktop.taking_in.form_memory import FormMemory  # noqa: PLC0415
    from itadesk.desktop.taking_in.office_dialog import OfficeDialog  # noqa: PLC0415

    if offered.office is not None:
        return OfficeDialog(workbench.record, offered.office.record, offered.name, parent)
    return TakingDialog(offered, workbench, background, FormMemory(), parent)


def ready_photograph(data: bytes) -> "ReadyPhotograph":
    """A photograph that can be kept, made of a chosen file."""
    from itadesk.exchange.photograph_import import ready_photograph as make_ready  # noqa: PLC0415

    return make_ready(data)


def sealer() -> Sealer:
    """What seals signatures."""
    from itadesk.signing.sealing import PassphraseSealer  # noqa: PLC0415

    return PassphraseSealer()


def digital_signing(certificate: bytes, passphrase: str, seen: Seen | None = None) -> Callable[[Printing], bytes]:
    """What signs a printed paper digitally; nothing of it is seen on the paper unless it shows a picture.

    Raises:
        CertificateUnusable: the certificate cannot sign now, or its passphrase is another one.
        SigningNotInstalled: what signs did not come with this installation.
    """
    try:
        from itadesk.signing.credentials import read_credentials  # noqa: PLC0415
        from itadesk.signing.pades import Appearance, sign_pdf  # noqa: PLC0415
    except ImportError:
        raise SigningNotInstalled from None
    credentials = read_credentials(certificate, passphrase)
    credentials.check(datetime.now(UTC))

    def sign(printing: Printing) -> bytes:
        from itadesk.typesetting.signature_spots import signature_spot  # noqa: PLC0415

        spot = signature_spot(printing, seen.signer, seen.picture) if seen else None
        appearance = Appearance(picture=seen.picture.data, spot=spot) if seen and spot else None
        return sign_pdf(printing.pdf, credentials, appearance, datetime.now(UTC))

    return sign


def digital_signatures(data: bytes) -> "Sequence[SignatureCheck]":
    """The digital signatures of a file, as far as it is a PDF; what looks into them is loaded where there are any.

    Raises:
        PdfUnreadable: they cannot be read.
        SigningNotInstalled: what reads them did not come with this installation.
    """
    if not data.startswith(b"%PDF-") or b"/ByteRange" not in data:
        return ()
    try:
        from itadesk.signing.verifying import verify_pdf  # noqa: PLC0415
    except ImportError:
        raise SigningNotInstalled from None
    return verify_pdf(data)


def ink_settings(*, strength: int, angle: float, width: float, black: bool) -> "InkSettings":
    """How ink is taken off the paper."""
    from itadesk.signing.ink import InkSettings  # noqa: PLC0415

    return InkSettings(strength=strength, angle=angle, width=width, black=black)


def scan_of(data: bytes) -> "Scan":
    """A scan of a signature, ready for every setting."""
    from itadesk.signing.ink import Scan  # noqa: PLC0415

    return Scan.of(data)
