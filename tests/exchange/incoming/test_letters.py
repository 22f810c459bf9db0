import pytest

from itadesk.exchange.incoming.failures import UnknownLetters
from itadesk.exchange.incoming.letters import decoded

THAI = "ที่,ตัวชี้วัด,คะแนน\n1,การปฏิบัติหน้าที่,97.50\n2,การใช้งบประมาณ,88.51\n"


@pytest.mark.parametrize(
    ("encoding", "assumed"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("tis-620", "TIS-620"),
    ],
)
def test_thai_is_read_however_its_letters_are_written(encoding: str, assumed: str) -> None:
    read = decoded(THAI.encode(encoding), "a.csv")

    assert (read.text, read.assumed) == (THAI, assumed)


def test_signs_that_only_windows_has_tell_its_code_page() -> None:
    read = decoded(("“" + THAI + "”…").encode("cp874"), "a.csv")

    assert (read.text, read.assumed) == ("“" + THAI + "”…", "Windows-874")


@pytest.mark.parametrize(
    "data",
    [
        "Café, crème, déjà vu: à l'été".encode("latin-1"),
        "日本語の表です。点数は次の通り".encode("shift-jis"),
        b"\xff\xfe\x00\xd8a",
        b"abc\0def\0\0\0x",
        "ก\0ข".encode(),
    ],
)
def test_what_is_no_thai_is_refused_and_not_guessed(data: bytes) -> None:
    with pytest.raises(UnknownLetters) as refused:
        decoded(data, "ตาราง.csv")

    assert refused.value.sentence() == (
        "อ่านตัวอักษรใน ตาราง.csv ไม่ออก โปรดบันทึกเป็น “CSV UTF-8” หรือข้อความแบบ UTF-8 แล้วเลือกอีกครั้ง"
    )
