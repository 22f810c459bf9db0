"""Certificates made for a test, as the PKCS#12 files that authorities hand out."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509 import (
    Certificate,
    CertificateBuilder,
    KeyUsage,
    Name,
    NameAttribute,
    random_serial_number,
)
from cryptography.x509.oid import NameOID

PASSPHRASE = "รหัสผ่านของนายก"
NAME = "นายสมชาย ใจดี"
BEGINS, ENDS = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

_PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey | dsa.DSAPrivateKey


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a certificate shall be like. `uses` are those of the key; None says nothing about them."""

    kind: str = "rsa"
    name: str = NAME
    common: bool = True
    begins: datetime = BEGINS
    ends: datetime = ENDS
    uses: frozenset[str] | None = frozenset({"digital_signature", "content_commitment"})


@cache
def key_of(kind: str) -> _PrivateKey:
    match kind:
        case "ec":
            return ec.generate_private_key(ec.SECP256R1())
        case "ed25519":
            return ed25519.Ed25519PrivateKey.generate()
        case "dsa":
            return dsa.generate_private_key(2048)
        case _:
            return rsa.generate_private_key(65537, 2048)


@cache
def certificate(wanted: Wanted) -> Certificate:
    """A certificate that vouches for itself."""
    key, kind = key_of(wanted.kind), NameOID.COMMON_NAME if wanted.common else NameOID.ORGANIZATION_NAME
    name = Name([NameAttribute(kind, wanted.name)])
    builder = CertificateBuilder(name, name, key.public_key(), random_serial_number(), wanted.begins, wanted.ends)
    if wanted.uses is not None:
        builder = builder.add_extension(_usage(wanted.uses), critical=True)
    return builder.sign(key, None if wanted.kind == "ed25519" else hashes.SHA256())


@cache
def pkcs12(wanted: Wanted, passphrase: str = PASSPHRASE) -> bytes:
    """The file with certificate and key."""
    locked = BestAvailableEncryption(passphrase.encode())
    return serialize_key_and_certificates(None, key_of(wanted.kind), certificate(wanted), None, locked)


def _usage(uses: frozenset[str]) -> KeyUsage:
    every = (
        "digital_signature content_commitment key_encipherment data_encipherment key_agreement key_cert_sign crl_sign"
    )
    return KeyUsage(**{use: use in uses for use in every.split()}, encipher_only=False, decipher_only=False)
