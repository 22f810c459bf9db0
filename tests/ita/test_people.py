from dataclasses import replace
from datetime import date

from itadesk.ita.people import Acting, Capacity, Person


def test_a_person_as_papers_name_them() -> None:
    head = Person(key="head", prefix="นาง", given_name="สายชล", family_name="ใจดี", position="นายกเทศมนตรีตำบลริมธาร")
    assert head.full_name == "นางสายชล ใจดี"
    assert head.position_lines == ("นายกเทศมนตรีตำบลริมธาร",)
    assert head.described_position == "นายกเทศมนตรีตำบลริมธาร"


def test_who_acts_for_another_has_both_posts_under_the_name() -> None:
    acting = Acting(capacity=Capacity.ACTING, for_position="นายกเทศมนตรีตำบลริมธาร")
    clerk = Person(key="clerk", given_name="มานพ", family_name="", position="ปลัดเทศบาล", acting=acting)
    assert clerk.full_name == "มานพ"
    assert clerk.position_lines == ("ปลัดเทศบาล", "รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร")
    assert clerk.described_position == "ปลัดเทศบาล รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร"


def test_the_time_in_a_post_as_far_as_it_is_known() -> None:
    always = Person(key="head", given_name="สายชล", family_name="ใจดี", position="นายกเทศมนตรีตำบลริมธาร")
    since = replace(always, since=date(2024, 12, 20))
    term = replace(since, until=date(2028, 12, 19))
    days = [date(2024, 12, 19), date(2024, 12, 20), date(2028, 12, 19), date(2028, 12, 20)]
    assert [always.is_in_post(day) for day in days] == [True, True, True, True]
    assert [since.is_in_post(day) for day in days] == [False, True, True, True]
    assert [term.is_in_post(day) for day in days] == [False, True, True, False]
