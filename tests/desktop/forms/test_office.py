import pytest

from itadesk.desktop.forms.office import OFFICE_SHEET
from itadesk.ita.offices import Office

OFFICE = Office(kind="เทศบาลตำบล", name="ดอนทราย")


def test_an_office_is_read_from_its_fields() -> None:
    typed = {name: f" {name} " for name in OFFICE_SHEET.typed(OFFICE)}

    after = OFFICE_SHEET.read(typed, OFFICE)

    assert OFFICE_SHEET.typed(after) == {name: name for name in typed}


@pytest.mark.parametrize("field", ["kind", "name"])
def test_an_office_keeps_its_name_and_kind(field: str) -> None:
    assert OFFICE_SHEET.read({field: "  "}, OFFICE) == OFFICE
    assert [remark.field for remark in OFFICE_SHEET.check({field: "  "}, OFFICE)] == [field]


def test_the_code_of_letters_is_shown_in_thai_digits_and_kept_in_arabic_ones() -> None:
    after = OFFICE_SHEET.read({"document_code": "กส ๗๒๓๐๑"}, OFFICE)

    assert after.document_code == "กส 72301"
    assert OFFICE_SHEET.typed(after)["document_code"] == "กส ๗๒๓๐๑"
