"""Signatures are kept sealed, opened for whoever knows the passphrase, and forgotten without a trace."""

import io
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from itadesk.services.offices import add_office, delete_office
from itadesk.services.ports import OfficeMissing, Picture, WorkStarter
from itadesk.services.signature_ports import SignatureUse
from itadesk.services.signing import (
    Desk,
    NoSignature,
    change_passphrase,
    forget_signature,
    has_signature,
    keep_signature,
    open_signature,
    record_use,
    signature_uses,
)
from itadesk.signing.ink import InkSettings, Scan
from itadesk.signing.sealing import PassphraseSealer, PassphraseTooWeak, SealOfAnother, WrongPassphrase
from itadesk.storage.database import open_database
from tests.examples import RECORD
from tests.signing.sheets import Sheet, as_png, photographed

PASSPHRASE, OTHER = "แมวกินปลาทูทุกเช้า", "ฝนตกหนักในเดือนหก"
NOON = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
SEALER = PassphraseSealer(cost=2**15)
PICTURE = Picture(data=b"\x89PNG\r\n\x1a\n a picture", width=41.5)
DESK = Desk(user="มานพ", machine="โต๊ะ ๑", now=lambda: NOON)


@pytest.fixture
def office(start: WorkStarter) -> int:
    return add_office(start, RECORD)


def kept(start: WorkStarter, office: int, picture: Picture = PICTURE) -> None:
    keep_signature(start, SEALER, office, "head", picture, passphrase=PASSPHRASE)


@pytest.mark.parametrize("picture", [PICTURE, Picture(data=b"\n\n\xff\n"), Picture(data=b"", width=0.1)])
def test_a_kept_signature_opens_as_it_was(start: WorkStarter, office: int, picture: Picture) -> None:
    kept(start, office, picture)
    assert open_signature(start, SEALER, office, "head", PASSPHRASE) == picture


def test_there_is_none_before_one_is_kept(start: WorkStarter, office: int) -> None:
    assert not has_signature(start, office, "head")
    with pytest.raises(NoSignature, match="ลงนามด้วยปากกา"):
        open_signature(start, SEALER, office, "head", PASSPHRASE)
    kept(start, office)
    assert has_signature(start, office, "head")
    assert not has_signature(start, office, "clerk")


def test_keeping_another_takes_the_place_of_the_first(start: WorkStarter, office: int) -> None:
    kept(start, office)
    keep_signature(start, SEALER, office, "head", Picture(data=b"newer"), passphrase=OTHER)
    assert open_signature(start, SEALER, office, "head", OTHER) == Picture(data=b"newer")


def test_only_its_passphrase_opens_it(start: WorkStarter, office: int) -> None:
    kept(start, office)
    with pytest.raises(WrongPassphrase):
        open_signature(start, SEALER, office, "head", OTHER)


def test_a_passphrase_is_changed_by_whoever_knows_it(start: WorkStarter, office: int) -> None:
    kept(start, office)
    with pytest.raises(WrongPassphrase):
        change_passphrase(start, SEALER, office, "head", OTHER, new=OTHER)
    change_passphrase(start, SEALER, office, "head", PASSPHRASE, new=OTHER)
    assert open_signature(start, SEALER, office, "head", OTHER) == PICTURE
    with pytest.raises(WrongPassphrase):
        open_signature(start, SEALER, office, "head", PASSPHRASE)


def test_a_weak_passphrase_keeps_nothing_and_changes_nothing(start: WorkStarter, office: int) -> None:
    with pytest.raises(PassphraseTooWeak):
        keep_signature(start, SEALER, office, "head", PICTURE, passphrase="1234")
    assert not has_signature(start, office, "head")
    kept(start, office)
    with pytest.raises(PassphraseTooWeak):
        change_passphrase(start, SEALER, office, "head", PASSPHRASE, new="1234")
    assert open_signature(start, SEALER, office, "head", PASSPHRASE) == PICTURE


def test_no_passphrase_is_changed_of_what_is_not_kept(start: WorkStarter, office: int) -> None:
    with pytest.raises(NoSignature):
        change_passphrase(start, SEALER, office, "head", PASSPHRASE, new=OTHER)


def test_a_box_is_of_use_to_its_own_person_alone(start: WorkStarter, office: int) -> None:
    kept(start, office)
    with start() as work:
        work.signatures.put_sealed(office, "clerk", work.signatures.sealed(office, "head"))
        work.commit()
    with pytest.raises(SealOfAnother):
        open_signature(start, SEALER, office, "clerk", PASSPHRASE)


def test_forgetting_leaves_the_record_of_uses(start: WorkStarter, office: int) -> None:
    kept(start, office)
    record_use(start, DESK, office, "head", "ประกาศ")
    forget_signature(start, office, "head")
    forget_signature(start, office, "head")
    assert not has_signature(start, office, "head")
    assert len(signature_uses(start, office)) == 1


def test_each_use_is_recorded_with_paper_time_and_user(start: WorkStarter, office: int) -> None:
    assert signature_uses(start, office) == []
    use = record_use(start, DESK, office, "head", "ประกาศ เรื่อง มาตรการ")
    assert use == SignatureUse(
        office_id=office,
        person="head",
        paper_title="ประกาศ เรื่อง มาตรการ",
        issued_id=None,
        used_at=NOON,
        user="มานพ",
        machine="โต๊ะ ๑",
    )
    assert signature_uses(start, office) == [use]


def test_nothing_is_kept_for_an_office_that_is_gone(start: WorkStarter, office: int) -> None:
    delete_office(start, office)
    with pytest.raises(OfficeMissing):
        kept(start, office)


def test_a_copy_of_the_database_never_holds_the_signature_in_the_clear(tmp_path: Path) -> None:
    png = Scan.of(as_png(photographed(Sheet()))).found(InkSettings(width=40)).png
    database = open_database(tmp_path / "itadesk.db")
    office = add_office(database.start, RECORD)
    moments = []
    keep_signature(database.start, SEALER, office, "head", Picture(data=png, width=40), passphrase=PASSPHRASE)
    moments.append(copied(tmp_path))
    opened = open_signature(database.start, SEALER, office, "head", PASSPHRASE)
    assert opened.data == png
    record_use(database.start, DESK, office, "head", "ประกาศ")
    change_passphrase(database.start, SEALER, office, "head", PASSPHRASE, new=OTHER)
    moments.append(copied(tmp_path))
    forget_signature(database.start, office, "head")
    moments.append(copied(tmp_path))
    database.close()
    moments.append(copied(tmp_path))
    clues = list(clues_of(png))
    assert len(clues) > 100
    assert [clue for moment in moments for clue in clues if clue in moment] == []
    assert "ประกาศ".encode() in moments[-1]


def test_a_forgotten_signature_leaves_not_even_its_sealed_box(tmp_path: Path) -> None:
    database = open_database(tmp_path / "itadesk.db")
    office = add_office(database.start, RECORD)
    kept(database.start, office, Picture(data=bytes(9000)))
    with database.start() as work:
        sealed = work.signatures.sealed(office, "head")
    assert sealed is not None
    forget_signature(database.start, office, "head")
    database.close()
    assert sealed[-64:] not in copied(tmp_path)


def copied(folder: Path) -> bytes:
    """All that lies in the files of the database, as somebody copies them while they are in use."""
    return b"".join(file.read_bytes() for file in sorted(folder.glob("itadesk.db*")))


def clues_of(png: bytes) -> Iterator[bytes]:
    """What would give a picture or its passphrases away: pieces of the file, of its pixels, and what was typed."""
    yield b"\x89PNG"
    yield b"IHDR"
    yield b"IDAT"
    picture = Image.open(io.BytesIO(png))
    ink = picture.getchannel("A").tobytes()
    for whole in (png, picture.tobytes(), ink, zlib.compress(picture.tobytes()), zlib.compress(ink)):
        pieces = (whole[place : place + 16] for place in range(0, len(whole) - 16, len(whole) // 40))
        yield from (piece for piece in pieces if len(set(piece)) > 6)
    for passphrase in (PASSPHRASE, OTHER):
        yield from (passphrase.encode(), passphrase.encode("utf-16-le"), passphrase.encode("cp874"))
