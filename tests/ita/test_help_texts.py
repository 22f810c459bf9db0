import json
from pathlib import Path

import pytest

from itadesk.ita.criteria import criteria_for
from itadesk.ita.criteria_values import Subject
from itadesk.ita.help_texts import BrokenHelp, help_book, read_help
from itadesk.ita.instruments import Instrument

LONGEST = 170
"""Characters; the line of help has two lines."""

GOOD = {
    "format": "itadesk.help/1",
    "instruments": [{"code": "IIT", "from": 2562, "thai": "ภายใน", "english": "Staff"}],
    "indicators": [
        {"number": 1, "from": 2562, "thai": "หน้าที่", "english": "Duties"},
        {"number": 1, "from": 2569, "thai": "หน้าที่ใหม่", "english": "New duties"},
    ],
    "items": [{"subject": "news", "from": 2562, "thai": "ข่าว", "english": "News"}],
}


def written(folder: Path, content: object) -> Path:
    path = folder / "help.json"
    path.write_text(json.dumps(content), "utf-8")
    return path


@pytest.mark.parametrize("year", range(2562, 2571))
def test_every_indicator_instrument_and_item_of_every_year_has_its_sentence(year: int) -> None:
    criteria, book = criteria_for(year), help_book()
    asked: list[Instrument | int | Subject] = [
        *(rule.code for rule in criteria.instruments),
        *(indicator.number for indicator in criteria.indicators),
        *(item.subject for item in criteria.items),
    ]

    notes = [book.about(each, year) for each in asked]

    assert asked
    assert None not in notes
    said = [text for note in notes if note for text in (note.thai, note.english)]
    assert max(map(len, said)) <= LONGEST


def test_the_sentence_of_the_latest_year_until_then_holds(tmp_path: Path) -> None:
    book = read_help(written(tmp_path, GOOD))

    thai = [note.thai if (note := book.about(1, year)) else None for year in (2561, 2562, 2568, 2569, 2575)]

    assert thai == [None, "หน้าที่", "หน้าที่", "หน้าที่ใหม่", "หน้าที่ใหม่"]
    assert book.about(Instrument.OIT, 2569) is None


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"format": "itadesk.help/2"}, "format"),
        ({"instruments": {}}, "instruments"),
        ({"more": []}, "more"),
        ({"items": ["news"]}, "items.0"),
        ({"items": [{"subject": "news", "thai": "ข่าว", "english": "News"}]}, "items.0"),
        ({"items": [{"subject": "songs", "from": 2562, "thai": "ข่าว", "english": "News"}]}, "songs"),
        ({"items": [{"subject": "news", "from": 2019, "thai": "ข่าว", "english": "News"}]}, "2019"),
        ({"items": [{"subject": "news", "from": 2562, "thai": " ", "english": "News"}]}, "items.0"),
        ({"indicators": [{"number": True, "from": 2562, "thai": "ก", "english": "a"}]}, "True"),
        ({"indicators": [{"number": 0, "from": 2562, "thai": "ก", "english": "a"}]}, "indicators.0"),
        ({"items": [GOOD["items"][0], GOOD["items"][0]]}, "from"),
    ],
)
def test_a_broken_file_is_refused_with_the_place(tmp_path: Path, change: dict[str, object], where: str) -> None:
    with pytest.raises(BrokenHelp) as caught:
        read_help(written(tmp_path, GOOD | change))

    assert where in caught.value.where
    assert "help.json" in caught.value.sentence()


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff"])
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "help.json"
    path.write_bytes(content)

    with pytest.raises(BrokenHelp):
        read_help(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenHelp):
        read_help(tmp_path / "none.json")
