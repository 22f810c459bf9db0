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
