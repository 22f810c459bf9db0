"""What the fields of wordings are called: by everybody the same, and each once."""

import re
from itertools import chain

import pytest

from itadesk.desktop.forms.insert_names import FIELD_GROUPS, FIELD_NAMES
from itadesk.documents.kinds import COMPOSED_KINDS
from itadesk.documents.wording import slots_of
from itadesk.ita.papers import PaperKind
from itadesk.language import SPEECH, _

FIELD = re.compile(r"\{\{(\w+)\}\}")


def test_a_field_stands_in_one_group_only() -> None:
    keys = list(chain.from_iterable(FIELD_GROUPS.values()))

    assert len(keys) == len(set(keys)) == len(FIELD_NAMES)


@pytest.mark.parametrize("kind", COMPOSED_KINDS)
def test_every_field_of_the_wordings_of_the_program_has_a_name(kind: PaperKind) -> None:
    used = {key for slot in slots_of(kind).values() for key in FIELD.findall(slot.text)}

    assert used <= FIELD_NAMES.keys()


@pytest.mark.parametrize("language", ["th", "en"])
def test_names_can_stand_between_the_signs_of_a_field(language: str) -> None:
    SPEECH.use(language)

    for name in map(_, FIELD_NAMES.values()):
        assert not set("«»{}[]\n") & set(name)
        assert name == name.strip() != ""


def test_groups_are_called_differently_in_thai() -> None:
    names = [_(group) for group in FIELD_GROUPS]

    assert len(set(names)) == len(names)
    assert not any(re.search("[A-Za-z]{2}", name) for name in names)
