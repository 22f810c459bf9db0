import pytest

from itadesk.documents.templates import fill
from itadesk.documents.wording import Wording, slots_of
from itadesk.ita.papers import PaperKind
from itadesk.language import SPEECH
from tests.surroundings import in_english

WORDED = [PaperKind.ANNOUNCEMENT, PaperKind.NEWS, PaperKind.DEVELOPMENT]


class AnyField(dict[str, str]):
    """Has every field that anybody asks for."""

    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> str:
        return "x"


@pytest.mark.parametrize("kind", WORDED)
def test_every_slot_has_its_names_and_a_text_that_can_be_filled(kind: PaperKind) -> None:
    slots = slots_of(kind)
    assert {"title", "subject", "measures_lead", "closing"} <= slots.keys()
    for slot in slots.values():
        assert slot.names["th"]
        assert slot.names["en"]
        assert fill(slot.key, slot.text, AnyField())


@pytest.mark.parametrize("kind", PaperKind)
def test_every_kind_has_slots_with_names_in_both_languages(kind: PaperKind) -> None:
    slots = slots_of(kind)
    assert {"title", "subject"} <= slots.keys()
    assert all(slot.names["th"] and slot.names["en"].isascii() for slot in slots.values())


def test_a_slot_is_called_in_the_language_spoken_now() -> None:
    title = slots_of(PaperKind.NEWS)["title"]
    assert SPEECH.language == "th"
    assert title.name == "ชื่อข่าว"
    with in_english():
        assert title.name == "Title"


def test_the_offices_own_text_stands_in_the_place_of_the_projects() -> None:
    slots = slots_of(PaperKind.ANNOUNCEMENT)
    wording = Wording(slots=slots, own={"closing": "ประกาศมาเพื่อทราบ ของ{{office}} "})
    assert wording.text("closing", {"office": "เทศบาล"}) == "ประกาศมาเพื่อทราบ ของเทศบาล"
    assert wording.text("title", {"office": "เทศบาล"}) == "ประกาศเทศบาล"


def test_an_empty_text_of_the_office_leaves_the_part_out() -> None:
    wording = Wording(slots=slots_of(PaperKind.ANNOUNCEMENT), own={"preamble": ""})
    assert wording.text("preamble", {}) == ""
