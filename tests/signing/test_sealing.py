"""A sealed box opens with its passphrase and in no other way."""

import hashlib
import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.signing.sealing import (
    COST,
    MAGIC,
    PassphraseSealer,
    PassphraseTooWeak,
    SealDamaged,
    SealOfAnother,
    WrongPassphrase,
    check_passphrase,
)

PASSPHRASE = "แมวกินปลาทูทุกเช้า"
SECRET = b"\x89PNG a signature " * 100
QUICK = PassphraseSealer(cost=2**15)
BOX = QUICK.seal(SECRET, PASSPHRASE, "7", "mayor")


def opened(box: bytes, passphrase: str = PASSPHRASE, office: str = "7", person: str = "mayor") -> bytes:
    return QUICK.open(box, passphrase, office, person)


def with_header(**changes: object) -> bytes:
    """The box with another header, and a checksum that suits it."""
    written, hidden = BOX[len(MAGIC) + 32 :].split(b"\n", 1)
    rest = json.dumps(json.loads(written) | changes).encode() + b"\n" + hidden
    return MAGIC + hashlib.sha256(rest).digest() + rest


@settings(max_examples=15)
@given(st.binary(max_size=4000), st.text(min_size=10).filter(lambda text: len(set(text)) >= 10))
def test_whatever_is_sealed_comes_out_again(secret: bytes, passphrase: str) -> None:
    assert QUICK.open(QUICK.seal(secret, passphrase, "1", "ก"), passphrase, "1", "ก") == secret


def test_new_boxes_cost_what_guessing_shall_cost() -> None:
    box = PassphraseSealer().seal(SECRET, PASSPHRASE, "7", "mayor")
    assert json.loads(box[len(MAGIC) + 32 :].split(b"\n")[0])["cost"] == COST == 2**17
    assert opened(box) == SECRET


def test_nothing_of_the_secret_or_the_passphrase_can_be_read() -> None:
    assert b"PNG" not in BOX
    assert PASSPHRASE.encode() not in BOX
    assert PASSPHRASE.encode("utf-16-le") not in BOX


def test_two_boxes_of_the_same_secret_have_nothing_in_common() -> None:
    other = QUICK.seal(SECRET, PASSPHRASE, "7", "mayor")
    assert other[-len(SECRET) :] != BOX[-len(SECRET) :]
    assert json.loads(other[len(MAGIC) + 32 :].split(b"\n")[0])["salt"] not in BOX.decode("latin-1")


@pytest.mark.parametrize("typed", ["แมวกินปลาทูทุกเย็น", PASSPHRASE + " ", PASSPHRASE.upper() + "A", ""])
def test_a_wrong_passphrase(typed: str) -> None:
    with pytest.raises(WrongPassphrase, match="รหัสผ่านไม่ถูกต้อง") as wrong:
        opened(BOX, typed)
    assert PASSPHRASE not in repr(wrong.value)
    assert wrong.value.__cause__ is None
    assert wrong.value.args == ()


def test_a_passphrase_is_the_same_on_every_computer() -> None:
    composed = unicodedata.normalize("NFC", "café ole! São Tomé")
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert QUICK.open(QUICK.seal(SECRET, composed, "1", "a"), decomposed, "1", "a") == SECRET


def test_signs_that_only_look_alike_stay_different() -> None:
    box = QUICK.seal(SECRET, "the ﬁrst ⑩ words", "1", "a")
    with pytest.raises(WrongPassphrase):
        QUICK.open(box, "the first 10 words", "1", "a")


@pytest.mark.parametrize("typed", ["", "short one", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabc", "e\u0301" * 10])
def test_a_passphrase_that_is_easily_guessed(typed: str) -> None:
    with pytest.raises(PassphraseTooWeak, match="อย่างน้อย 10 ตัวอักษร"):
        QUICK.seal(SECRET, typed, "1", "a")


def test_a_passphrase_that_will_do() -> None:
    check_passphrase("ten signs!")


def test_a_box_of_somebody_else() -> None:
    with pytest.raises(SealOfAnother, match="ไม่ใช่ของบุคคลนี้"):
        opened(BOX, person="deputy")
    with pytest.raises(SealOfAnother):
        opened(BOX, office="8")


def test_whose_a_box_is_cannot_be_changed_unseen() -> None:
    with pytest.raises(WrongPassphrase):
        opened(with_header(person="deputy"), person="deputy")


@given(st.integers(0, len(BOX) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed_at_once(place: int, change: int) -> None:
    box = bytearray(BOX)
    box[place] ^= change
    with pytest.raises(SealDamaged, match="เสียหาย"):
        opened(bytes(box))


@pytest.mark.parametrize("length", [0, 5, len(MAGIC), len(MAGIC) + 32, 120, len(BOX) - 1])
def test_a_box_that_breaks_off(length: int) -> None:
    with pytest.raises(SealDamaged):
        opened(BOX[:length])


@given(st.binary(max_size=300))
def test_what_was_never_a_box(data: bytes) -> None:
    with pytest.raises(SealDamaged):
        opened(MAGIC + hashlib.sha256(data).digest() + data)


@pytest.mark.parametrize(
    "changes",
    [
        {"cost": 2**30},
        {"cost": 2**14},
        {"cost": 2**16 + 1},
        {"cost": -(2**16)},
        {"cost": "65536"},
        {"cost": 65536.0},
        {"cost": None},
        {"salt": "00"},
        {"salt": "no hex at all"},
        {"salt": 5},
        {"nonce": "00" * 400},
        {"office": 7},
        {"person": ["mayor"]},
        {"more": "than is known"},
    ],
)
def test_a_header_that_no_box_of_this_program_has_costs_nothing(changes: dict[str, object]) -> None:
    with pytest.raises(SealDamaged):
        opened(with_header(**changes))


def test_a_header_that_never_ends() -> None:
    rest = b" " * 100_000 + b"\n"
    with pytest.raises(SealDamaged):
        opened(MAGIC + hashlib.sha256(rest).digest() + rest)


def test_a_sealer_has_nothing_to_tell() -> None:
    assert repr(QUICK) == "PassphraseSealer(cost=32768)"
