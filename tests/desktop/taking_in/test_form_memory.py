from pathlib import Path

from itadesk.desktop.taking_in.form_memory import MOST, FormMemory
from itadesk.reading.measures.finds import Field

COLUMNS = {"มาตรการ": Field.TITLE, "ฝ่าย": Field.RESPONSIBLE, "งบ": Field.NOTHING}


def test_what_the_columns_of_a_form_hold_is_remembered_by_its_heads(tmp_path: Path) -> None:
    file = tmp_path / "settings" / "forms.json"

    FormMemory(file).note(COLUMNS)

    assert FormMemory(file).recall(("มาตรการ", "ฝ่าย", "งบ")) == COLUMNS
    assert FormMemory(file).recall((" มาตร การ", "ฝ่าย ", "งบ")) == {
        " มาตร การ": Field.TITLE,
        "ฝ่าย ": Field.RESPONSIBLE,
        "งบ": Field.NOTHING,
    }
    assert FormMemory(file).recall(("มาตรการ", "งบ", "ฝ่าย")) is None


def test_no_word_of_a_form_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "forms.json"

    FormMemory(file).note({"นายมานะ ใจดี 081-234-5678": Field.TITLE})

    assert "มานะ" not in file.read_text("utf-8")
    assert "\\u" not in file.read_text("utf-8")


def test_forms_used_least_lately_are_forgotten(tmp_path: Path) -> None:
    memory = FormMemory(tmp_path / "forms.json")
    for number in range(MOST + 1):
        memory.note({f"หัว {number}": Field.TITLE})

    assert memory.recall(("หัว 0",)) is None
    assert memory.recall((f"หัว {MOST}",)) == {f"หัว {MOST}": Field.TITLE}


def test_a_file_that_holds_anything_else_is_no_memory(tmp_path: Path) -> None:
    file = tmp_path / "forms.json"
    memory = FormMemory(file)
    memory.note(COLUMNS)
    key = file.read_text("utf-8").split('"')[1]

    for written in ("[]", "{", f'{{"{key}": 7}}', f'{{"{key}": ["title"]}}', f'{{"{key}": ["a", "b", "c"]}}'):
        file.write_text(written, "utf-8")
        assert memory.recall(tuple(COLUMNS)) is None


def test_where_nothing_can_be_written_it_is_only_asked_again(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")

    memory = FormMemory(blocked / "forms.json")
    memory.note(COLUMNS)

    assert memory.recall(tuple(COLUMNS)) is None
