"""The pages of the documentation: nothing leads nowhere, and what the guide quotes is what the window says."""

from pathlib import Path

import pytest

from tools import pages, reference
from tools.anchors import slug


def test_no_link_of_the_documentation_is_dead_and_no_page_is_hidden() -> None:
    assert [*pages.faults(pages.all_pages()), *pages.unlisted()] == []


@pytest.mark.parametrize("language", pages.guides())
def test_the_guide_says_what_the_window_says(language: str) -> None:
    guide = pages.guides()[language]

    assert guide
    assert list(pages.stale_words(guide, language)) == []


def test_the_pages_that_are_made_of_the_program_are_as_it_is_now() -> None:
    stale = [path.name for path, text in reference.pages().items() if path.read_text("utf-8") != text]

    assert stale == [], "make reference"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[ไป](other.md)", ["other.md is not there"]),
        ("![](none.png)", ["none.png is not there"]),
        ("![](https://elsewhere.example/a.png)", ["https://elsewhere.example/a.png is a picture that lies elsewhere"]),
        ("[ไป](https://elsewhere.example)", []),
        ("[ไป](#ไม่มี)", ["#ไม่มี is no heading of page.md"]),
        ("## กู้คืน `verify` ที่นี่\n[ไป](page.md#กู้คืน-verify-ที่นี่)", []),
        ("    [ไป](other.md)\n```\n[ไป](other.md)\n```\n`[ไป](other.md)`", []),
    ],
)
def test_dead_links_and_pictures_are_named_with_their_line(tmp_path: Path, text: str, said: list[str]) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# หน้า\n{text}\n", "utf-8")
    pages.anchors_of.cache_clear()

    assert list(pages.faults([page])) == [f"page.md:2: {each}" for each in said]


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        ("กด **พิมพ์** แล้ว “บันทึกแล้ว ๐๙:๓๐”", []),
        ("กด **แผนปี ๒๕๖๘** หรือ **แผนปี 2570**", []),
        ("กด **พิมพ์เอกสารเดี๋ยวนี้**", ["พิมพ์เอกสารเดี๋ยวนี้"]),
        ("โปรแกรมบอกว่า “สำเร็จแล้วจ้า”", ["สำเร็จแล้วจ้า"]),
        ("กด **พิมพ์**\n---\n**Printing** goes on in English", []),
    ],
)
def test_words_that_the_window_does_not_say_are_named(tmp_path: Path, text: str, stale: list[str]) -> None:
    page = tmp_path / "page.md"
    page.write_text(text, "utf-8")

    assert list(pages.stale_words([page])) == [f"page.md:1: the window does not say “{each}”" for each in stale]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("ถ้าฐานข้อมูลเสียหาย", "ถ้าฐานข้อมูลเสียหาย"),
        ("Backups, damage, upgrades", "backups-damage-upgrades"),
        ("๑. งาน (ITA)", "๑-งาน-ita"),
    ],
)
def test_anchors_keep_thai_vowels_and_tone_marks(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor
