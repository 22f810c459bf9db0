"""What people read says one thing by one word: `docs/development/words.md` says which."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from tools.messages import read
from tools.pages import DOCS, TOP, guides

PAGE = DOCS / "development" / "words.md"
THAI = re.compile("[ก-๛]")
REPEATED = re.compile(r"[^\s(“*]ๆ|ๆ[^\s)”*|,…]")
"""ๆ without a blank before or behind it."""
TRANSLATED = re.compile(r"ทำการ(?:ตรวจ|บันทึก|แก้|เลือก|พิมพ์|ส่ง|ลบ|สำรอง)|ได้ถูก|มันถูก")
"""What is said in Thai only by who translates word by word."""
LISTED = ("measures/examples.json", "help/assessment.json", "sample/sample-office.json")


@cache
def avoided() -> list[str]:
    """The words of the last column of the table."""
    rows = [line.strip("| ").split("|") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("|")]
    return [word for row in rows[2:] if len(row) > 2 for word in re.split(r",\s*", row[2].strip()) if word]


def leaves(value: object) -> Iterator[str]:
    """Every text in what a file holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each)


def messages() -> Iterator[tuple[str, str]]:
    for message in read("th"):
        for text in [message.string] if isinstance(message.string, str) else message.string or ():
            yield "messages", text


def resources() -> Iterator[tuple[str, str]]:
    for name in LISTED:
        for text in leaves(json.loads((TOP / "resources" / name).read_bytes())):
            yield name, text
    for path in sorted((TOP / "resources" / "wording").glob("*.toml")):
        for text in leaves(tomllib.loads(path.read_text("utf-8"))):
            yield path.name, text


def pages() -> Iterator[tuple[str, str]]:
    for path in guides()["th"]:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            yield f"{path.name}:{number}", line


def faults_of(text: str) -> list[str]:
    """What a text says that the page of words does not allow."""
    found = [word for word in avoided() if word in text]
    return [*found, *(match[0] for sign in (REPEATED, TRANSLATED) for match in sign.finditer(text))]


@pytest.mark.parametrize("texts", [messages, resources, pages])
def test_one_thing_has_one_name(texts: Callable[[], Iterator[tuple[str, str]]]) -> None:
    assert [(where, text, fault) for where, text in texts() for fault in faults_of(text)] == []


def test_messages_have_no_doubled_blanks() -> None:
    assert [text for _where, text in messages() if THAI.search(text) and "  " in text] == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("รายงานความคืบหน้า", "ความคืบหน้า"),
        ("ชุดก่อนๆ ที่มี", "นๆ"),
        ("ต่าง ๆที่มี", "ๆท"),
        ("โปรดทำการบันทึก", "ทำการบันทึก"),
        ("อีเมล์ของหน่วยงาน", "อีเมล์"),
    ],
)
def test_what_is_not_allowed_is_found(text: str, fault: str) -> None:
    assert faults_of(text) == [fault]


def test_good_thai_is_left_alone() -> None:
    assert faults_of("ตอบภายใน 1 วันทำการ และสื่ออื่น ๆ (ฉบับก่อน ๆ) ตามสิทธิที่มี") == []


def test_the_page_names_words_and_no_word_is_named_as_good_and_as_bad() -> None:
    good = [row.split("|")[1] for row in PAGE.read_text("utf-8").splitlines() if row.startswith("| ")]
    assert len(avoided()) > 25
    assert [bad for bad in avoided() for each in good if bad in each] == []
