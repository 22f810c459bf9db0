"""The members of a working group, typed, added, moved and taken out."""

from dataclasses import replace

import pytest

from itadesk.desktop.pages.papers.members import Members, MembersBox
from itadesk.ita.papers import Member, WorkingGroup
from itadesk.ita.people import Person
from tests.desktop.hands import Shower, choose, write
from tests.examples import CLERK, GROUP, HEAD

PEOPLE = (HEAD, CLERK)


class Around:
    """The form around the box: takes in what is done, and shows it again as the page does."""

    def __init__(self, show: Shower) -> None:
        self.group, self.saved, self.put, self.entered = GROUP, 0, 0, 0
        self.box = MembersBox(self.save, self.put_in, self.enter)
        show(self.box).resize(600, 700)
        self.refresh()

    def refresh(self, people: tuple[Person, ...] = PEOPLE) -> None:
        """Shows the members as they are now."""
        self.box.show_members(self.group, "order-2569/0", people)

    def save(self, members: Members) -> None:
        """Takes in what is being typed."""
        self.saved += 1
        self.group = replace(self.group, members=members)
        self.refresh()

    def put_in(self, members: Members) -> None:
        """Takes in another order, or other members."""
        self.put += 1
        self.group = replace(self.group, members=members)
        self.refresh()

    def enter(self) -> None:
        """A field was gone into."""
        self.entered += 1


@pytest.fixture
def around(show: Shower) -> Around:
    return Around(show)


def names(around: Around) -> list[str]:
    """By person or name, who the members are."""
    return [member.person or member.name for member in around.group.members]


def test_a_person_has_no_name_to_be_typed_and_a_post_has(around: Around) -> None:
    around.box.list.choose(0)
    assert around.box.form.fields["name"].isHidden()

    around.box.list.choose(1)
    assert not around.box.form.fields["name"].isHidden()


def test_a_person_in_the_place_of_a_post_takes_the_name_away(around: Around) -> None:
    around.box.list.choose(1)

    choose(around.box._person, "นางสายชล ใจดี")

    assert around.group.members[1] == Member(person="head", role="คณะทำงานและเลขานุการ")
    assert around.box.form.fields["name"].isHidden()


def test_what_is_typed_is_taken_in_for_the_chosen_member_only(around: Around) -> None:
    around.box.list.choose(1)

    write(around.box.form.fields["name"].widget, "หัวหน้าฝ่ายคลัง")

    assert names(around) == ["clerk", "หัวหน้าฝ่ายคลัง"]
    assert around.group.members[0] == GROUP.members[0]
    assert (around.saved > 0, around.put, around.entered > 0) == (True, 0, True)


def test_a_new_member_is_chosen_at_once_and_waits_for_a_person(around: Around) -> None:
    around.box.list.add_wanted.emit()

    assert names(around) == ["clerk", "ผู้อำนวยการกองคลัง", ""]
    assert around.group.members[2].role == "คณะทำงาน"
    assert around.box.list.row == 2
    assert around.box._person.hasFocus()


def test_the_first_member_of_an_empty_group_chairs_it(around: Around) -> None:
    around.group = WorkingGroup(title="คณะทำงาน")
    around.refresh()
    assert not around.box._area.isVisible()

    around.box.list.add_wanted.emit()

    assert around.group.members == (Member(role="ประธานคณะทำงาน"),)
    assert around.box._area.isVisible()


def test_members_are_moved_and_taken_out(around: Around) -> None:
    around.box.list.move_wanted.emit(1, 0)
    assert names(around) == ["ผู้อำนวยการกองคลัง", "clerk"]

    around.box.list.remove_wanted.emit(0)
    assert names(around) == ["clerk"]
    assert (around.saved, around.put) == (0, 2)


@pytest.mark.parametrize(
    ("row", "place", "field"), [(0, ("role",), "role"), (0, ("name",), "role"), (1, ("name",), "name"), (1, (), "role")]
)
def test_a_remark_leads_to_a_field_that_can_be_seen(
    around: Around, row: int, place: tuple[str, ...], field: str
) -> None:
    widget = around.box.field_of(row, place)

    assert widget is around.box.form.fields[field].widget
    assert around.box.list.row == row
    assert widget.isVisible()


def test_somebody_who_left_the_office_can_still_be_seen_in_the_list(around: Around) -> None:
    around.refresh(people=(HEAD,))

    around.box.list.choose(0)

    assert around.box.isEnabled()
    assert around.group.members[0].person == "clerk"
    assert around.saved == 0
