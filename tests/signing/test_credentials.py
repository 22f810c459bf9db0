"""A PKCS#12 file gives what signs, or one sentence about why it does not."""

import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from hypothesis import given
from hypothesis import strategies as st

from itadesk.language import SPEECH
from itadesk.signing.credentials import (
    CertificateExpired,
    CertificateNotYetValid,
    CertificateUnusable,
    KeyUnknown,
    MayNotSign,
    NoCertificateFile,
    NoPrivateKey,
    WrongCertificatePassphrase,
    read_credentials,
)
from tests.signing.certificates import BEGINS, ENDS, NAME, NOW, PASSPHRASE, Wanted, certificate, key_of, pkcs12


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_keys_that_sign(kind: str) -> None:
    credentials = read_credentials(pkcs12(Wanted(kind=kind)), PASSPHRASE)
    assert credentials.signer == NAME
    credentials.check(NOW)


def test_the_key_and_the_passphrase_are_shown_nowhere() -> None:
    shown = repr(read_credentials(pkcs12(Wanted()), PASSPHRASE))
    assert "key" not in shown
    assert PASSPHRASE not in shown


def test_a_certificate_without_a_common_name_is_called_by_all_of_it() -> None:
    wanted = Wanted(common=False, name="Somewhere")
    assert read_credentials(pkcs12(wanted), PASSPHRASE).signer == "O=Somewhere"


def test_the_certificates_of_the_authorities_come_along() -> None:
    authority = certificate(Wanted(kind="ec", name="Authority"))
    file = serialize_key_and_certificates(None, key_of("rsa"), certificate(Wanted()), [authority], NoEncryption())
    assert read_credentials(file, "").others == (authority,)


def test_a_file_of_an_older_program(tmp_path: Path) -> None:
    key = key_of("rsa").private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "both.pem").write_bytes(key + certificate(Wanted()).public_bytes(Encoding.PEM))
    made = ["openssl", "pkcs12", "-export", "-legacy", "-in", "both.pem", "-out", "old.p12", "-passout", "pass:secret"]
    subprocess.run(made, check=True, capture_output=True, cwd=tmp_path)
    assert read_credentials((tmp_path / "old.p12").read_bytes(), "secret").signer == NAME


@pytest.mark.parametrize("typed", ["", "รหัสผ่าน", PASSPHRASE + " ", "\ud800"])
def test_a_wrong_passphrase(typed: str) -> None:
    with pytest.raises(WrongCertificatePassphrase, match="รหัสผ่านของใบรับรองไม่ถูกต้อง"):
        read_credentials(pkcs12(Wanted()), typed)


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"no certificate",
        b"\x30\x03\x02\x01\x03",
        b"\x30\x80",
        certificate(Wanted()).public_bytes(Encoding.DER),
        certificate(Wanted()).public_bytes(Encoding.PEM),
        pkcs12(Wanted())[:-40],
        pkcs12(Wanted()) + b"more",
        bytes(2_000_000),
    ],
)
def test_what_is_no_pkcs12_file(file: bytes) -> None:
    with pytest.raises(NoCertificateFile, match="PKCS#12"):
        read_credentials(file, PASSPHRASE)


def test_a_file_without_a_private_key() -> None:
    file = serialize_key_and_certificates(None, None, None, [certificate(Wanted())], NoEncryption())
    with pytest.raises(NoPrivateKey, match="ไม่มีกุญแจส่วนตัว"):
        read_credentials(file, "")


def test_a_file_without_the_certificate_of_its_key() -> None:
    other = certificate(Wanted(kind="ec"))
    file = serialize_key_and_certificates(None, key_of("rsa"), None, [other], NoEncryption())
    with pytest.raises(NoPrivateKey):
        read_credentials(file, "")


@pytest.mark.parametrize("kind", ["dsa", "ed25519"])
def test_a_key_of_a_kind_that_readers_do_not_check(kind: str) -> None:
    with pytest.raises(KeyUnknown, match="RSA หรือ EC"):
        read_credentials(pkcs12(Wanted(kind=kind)), PASSPHRASE)


def test_an_expired_certificate() -> None:
    credentials = read_credentials(pkcs12(Wanted()), PASSPHRASE)
    credentials.check(ENDS)
    with pytest.raises(CertificateExpired, match="หมดอายุเมื่อ 1 มกราคม 2571"):
        credentials.check(ENDS + timedelta(seconds=1))


def test_a_certificate_that_is_not_yet_valid() -> None:
    credentials = read_credentials(pkcs12(Wanted()), PASSPHRASE)
    credentials.check(BEGINS)
    SPEECH.use("en")
    with pytest.raises(CertificateNotYetValid, match="valid only from 2026-01-01"):
        credentials.check(BEGINS - timedelta(seconds=1))


@pytest.mark.parametrize("uses", [{"digital_signature"}, {"content_commitment"}, None])
def test_uses_that_sign(uses: set[str] | None) -> None:
    wanted = Wanted(uses=None if uses is None else frozenset(uses))
    read_credentials(pkcs12(wanted), PASSPHRASE).check(NOW)


@pytest.mark.parametrize("uses", [set(), {"key_encipherment"}, {"key_cert_sign", "crl_sign"}])
def test_uses_that_do_not(uses: set[str]) -> None:
    credentials = read_credentials(pkcs12(Wanted(uses=frozenset(uses))), PASSPHRASE)
    with pytest.raises(MayNotSign, match="digital signature"):
        credentials.check(NOW)


@given(st.integers(0, len(pkcs12(Wanted(kind="ec"))) - 1), st.integers(1, 255))
def test_a_file_with_a_wrong_byte_is_refused_in_a_sentence_or_is_still_whole(place: int, change: int) -> None:
    file = bytearray(pkcs12(Wanted(kind="ec")))
    file[place] ^= change
    try:
        credentials = read_credentials(bytes(file), PASSPHRASE)
    except CertificateUnusable as error:
        sentence = error.sentence()
    else:
        sentence = credentials.signer
    assert sentence
