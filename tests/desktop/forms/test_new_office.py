from itadesk.desktop.forms.new_office import NEW_OFFICE_SHEET, NewOffice, record_of
from itadesk.ita.rules import faults


def test_three_answers_make_an_office_with_its_head() -> None:
    typed = {
        "kind": "เทศบาลตำบล",
        "name": " ดอนทราย ",
        "district": "ปากท่อ",
        "province": "ราชบุรี",
        "prefix": "นาง",
        "given_name": "มาลี",
        "family_name": "ใจงาม",
    }

    made = record_of(NEW_OFFICE_SHEET.read(typed, NewOffice()))

    assert made.office.full_name == "เทศบาลตำบลดอนทราย"
    assert [person.full_name for person in made.people] == ["นางมาลี ใจงาม"]
    assert made.people[0].position == "นายกเทศมนตรีตำบลดอนทราย"
    assert not list(faults(made))


def test_half_a_name_makes_no_head() -> None:
    assert record_of(NewOffice(kind="เทศบาลตำบล", name="ดอนทราย", given_name="มาลี")).people == ()
    assert record_of(NewOffice(kind="โรงเรียน", name="ดอนทราย", given_name="มาลี", family_name="ใจงาม")).people == ()
