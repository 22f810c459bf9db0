import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from itadesk.errors import FileUnreadable
from itadesk.ita.criteria_files import LARGEST, BrokenCriteria, read_criteria
from itadesk.resources import resource

Spoil = Callable[[dict[str, Any]], object]


def spoilt(folder: Path, spoil: Spoil) -> Path:
    """The entry of 2569 after something was done to it."""
    content = json.loads(resource("criteria", "2569.json").read_text("utf-8"))
    spoil(content)
    path = folder / "received.json"
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return path


@pytest.mark.parametrize("path", sorted(resource("criteria").glob("*.json")), ids=lambda path: path.stem)
def test_every_supplied_file_is_whole_and_named_after_its_year(path: Path) -> None:
    assert read_criteria(path).fiscal_year == int(path.stem)


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda c: c.pop("target"), "target"),
        (lambda c: c.update(target=85.0), "target"),
        (lambda c: c.update(target="185"), "target"),
        (lambda c: c.update(fiscal_year="2569"), "fiscal_year"),
        (lambda c: c.update(fiscal_year=True), "fiscal_year"),
        (lambda c: c.update(fiscal_year=2026), "fiscal_year"),
        (lambda c: c.update(remark="x"), "remark"),
        (lambda c: c.update(scheme="stars"), "scheme"),
        (lambda c: c.update(scheme="none"), "scheme"),
        (lambda c: c.update(levels=[]), "scheme"),
        (lambda c: c["levels"].reverse(), "levels"),
        (lambda c: c["levels"].pop(), "levels"),
        (lambda c: c["levels"][1].update(name="ผ่านดีเยี่ยม"), "levels"),
        (lambda c: c["levels"][0].update(each_instrument_from="มาก"), "levels.0.each_instrument_from"),
        (lambda c: c["indicators"].append("การปฏิบัติหน้าที่"), "indicators.10"),
        (lambda c: c["indicators"][2].update(number=2), "indicators"),
        (lambda c: c["indicators"][2].update(number=0), "indicators.2.number"),
        (lambda c: c["indicators"][2].update(name=" "), "indicators.2.name"),
        (lambda c: c["indicators"][2].update(variants=[""]), "indicators.2.variants"),
        (lambda c: c["indicators"][2].update(variants=["a\0b"]), "indicators.2.variants"),
        (lambda c: c["indicators"][2].update(name="หนึ่ง\nสอง"), "indicators.2.name"),
        (lambda c: c.update({"a\nb": 1}), "a\\nb"),
        (lambda c: c["indicators"][2].update(colour="red"), "indicators.2.colour"),
        (lambda c: c["indicators"][2].update(instrument="LPA"), "indicators.2.instrument"),
        (lambda c: c["instruments"][0].update(weight=40), "100"),
        (lambda c: c["instruments"][2].update(code="EIT"), "instruments"),
        (lambda c: (c["instruments"].pop(), c["instruments"][0].update(weight=70)), "indicators.8.instrument"),
        (lambda c: c.update(format="itadesk.office/1"), "itadesk.criteria/1"),
        (lambda c: c.update(format=1), "format"),
        (lambda c: c["items"][1].update(components=["total", "beauty"]), "items.1.components"),
        (lambda c: c["items"][1].update(components=["total", "total"]), "items.1.components"),
        (lambda c: c["items"][1].update(components="total"), "items.1.components"),
    ],
)
def test_a_broken_file_is_refused_with_the_place_of_its_fault(tmp_path: Path, spoil: Spoil, place: str) -> None:
    path = spoilt(tmp_path, spoil)
    with pytest.raises(BrokenCriteria) as refused:
        read_criteria(path)
    assert str(path) in refused.value.sentence()
    assert place in refused.value.sentence()


@pytest.mark.parametrize("written", [b"", b"\x00\xff\x89PNG", b'{"format": ', b"[" * 100_000, b" " * (LARGEST + 1)])
def test_what_is_no_json_is_refused(tmp_path: Path, written: bytes) -> None:
    path = tmp_path / "received.json"
    path.write_bytes(written)
    with pytest.raises(BrokenCriteria, match="ไม่ใช่ไฟล์ JSON"):
        read_criteria(path)


def test_a_list_is_no_criteria(tmp_path: Path) -> None:
    path = tmp_path / "received.json"
    path.write_text("[]", "utf-8")
    with pytest.raises(BrokenCriteria):
        read_criteria(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match=r"nowhere\.json"):
        read_criteria(tmp_path / "nowhere.json")


def test_a_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "received.json"
    path.write_text(resource("criteria", "2569.json").read_text("utf-8"), "utf-8-sig")
    assert read_criteria(path).fiscal_year == 2569


def test_an_item_whose_components_are_not_told_has_none(tmp_path: Path) -> None:
    path = spoilt(tmp_path, lambda c: c["items"][1].pop("components"))
    assert read_criteria(path).items[1].components == ()
