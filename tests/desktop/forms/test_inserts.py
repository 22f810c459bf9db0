import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.desktop.forms.insert_names import FIELD_NAMES
from itadesk.desktop.forms.inserts import (
    InsertElsewhere,
    OpenPassage,
    UnknownInsert,
    on_screen,
    shown_name,
    to_template,
)
from itadesk.documents.templates import BrokenWording
from itadesk.documents.wording import slots_of
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.language import SPEECH, _
from itadesk.services.office_papers import paper_of
from itadesk.services.papers import COMPOSED_KINDS, wording_fields


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_field_has_a_name_of_its_own(record: OfficeRecord, language: str) -> None:
    SPEECH.use(language)
    names = [_(name) for name in FIELD_NAMES.values()]

    assert len(set(names)) == len(names)
    for kind in COMPOSED_KINDS:
        assert set(wording_fields(record, paper_of(record, kind, 2569))) <= set(FIELD_NAMES)


@pytest.mark.parametrize("kind", COMPOSED_KINDS)
def test_every_wording_of_the_program_comes_back_as_it_was(kind: PaperKind) -> None:
    for slot in slots_of(kind).values():
        assert not [sign for sign in ("{{", "}}", "[[", "]]") if sign in on_screen(slot.text)]
        assert to_template(on_screen(slot.text)) == slot.text.strip()


PIECES = st.sampled_from(["ได้", " ", "{{total}}", "[[ ระดับ {{level}}]]", "[[{{office}} ]]", "\n", "‹คำ›", "คะแนน"])


@given(st.lists(PIECES, max_size=8).map("".join))
def test_any_wording_comes_back_as_it_was(template: str) -> None:
    assert to_template(on_screen(template)) == template.strip()


def test_what_may_be_left_out_is_said_in_words() -> None:
    SPEECH.use("en")
    assert on_screen("ได้ {{total}} คะแนน[[ {{in_level}}]]") == "ได้ «total score» คะแนน‹if known: «at the level»›"
    assert on_screen("‹ก›[[ข]]") == "‹ก›[[ข]]"
    assert to_template("‹ก› [[ข {{total}}]]") == "‹ก› [[ข {{total}}]]"


@pytest.mark.parametrize("typed", ["‹if known: ก", "ก›", "‹if known: ก› ‹", "‹ ก"])
def test_a_passage_without_begin_or_end_is_refused(typed: str) -> None:
    SPEECH.use("en")
    with pytest.raises(OpenPassage) as refused:
        to_template(typed)
    assert "‹if known:" in refused.value.sentence()


def test_a_name_may_have_other_blanks() -> None:
    SPEECH.use("en")

    assert to_template("« total  score »") == "{{total}}"


def test_a_field_without_a_name_keeps_its_sign() -> None:
    assert on_screen("{{anything}}") == "{{anything}}"
    assert to_template("{{anything}}") == "{{anything}}"


def test_an_unknown_name_and_a_broken_bracket_are_refused() -> None:
    with pytest.raises(UnknownInsert, match="«คะแนนรวม»"):
        to_template("ได้ «คะแนนรวน»")
    with pytest.raises(BrokenWording):
        to_template("ได้ [[คะแนน")


def test_a_field_of_another_part_and_a_misspelled_one_are_told_apart() -> None:
    known = frozenset({"office", "total"})

    assert to_template("«หน่วยงาน» ได้ {{total}}", known) == "{{office}} ได้ {{total}}"
    with pytest.raises(InsertElsewhere, match="วันที่ประชุม"):
        to_template("เมื่อ «วันที่ประชุม»", known)
    with pytest.raises(InsertElsewhere):
        to_template("{{meeting_date}}", known)
    with pytest.raises(UnknownInsert, match="ofice") as refused:
        to_template("{{ofice}}", known)
    assert refused.value.near in {"หน่วยงาน", "คะแนนรวม"}


def test_a_field_is_called_by_its_name_or_its_key() -> None:
    assert shown_name("office") == "หน่วยงาน"
    assert shown_name("anything") == "anything"
