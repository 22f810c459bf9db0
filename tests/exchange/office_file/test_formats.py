"""A file says which format it has; only the expected one is read, and a newer one is told from another one."""

import pytest

from itadesk.errors import UserError
from itadesk.exchange.office_file.decoding import decode
from itadesk.exchange.office_file.failures import ForeignFormat, NewerFormat
from itadesk.exchange.office_file.formats import content_of

EXPECTED = "itadesk.office/1"


def test_the_content_is_all_but_the_format_and_what_was_written_twice_stays_known() -> None:
    content = content_of(decode(b'{"format": "itadesk.office/1", "office": 1, "office": 2}'), EXPECTED, ForeignFormat)
    assert (dict(content), list(content.repeated)) == ({"office": 2}, ["office"])


@pytest.mark.parametrize(
    ("file", "refused"),
    [
        (b"[]", ForeignFormat),
        (b'{"office": {}}', ForeignFormat),
        (b'{"format": "datapackage"}', ForeignFormat),
        (b'{"format": "itadesk.wording/2"}', ForeignFormat),
        (b'{"format": "itadesk.office/0"}', ForeignFormat),
        (b'{"format": "itadesk.office/1.5"}', ForeignFormat),
        (b'{"format": 2}', ForeignFormat),
        (b'{"format": "itadesk.office/2"}', NewerFormat),
        (b'{"format": "itadesk.office/12"}', NewerFormat),
    ],
)
def test_other_formats(file: bytes, refused: type[UserError]) -> None:
    with pytest.raises(refused):
        content_of(decode(file), EXPECTED, ForeignFormat)
