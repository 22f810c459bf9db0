"""The format that a JSON file says it has: a name, and a version that this program reads."""

import re
from collections.abc import Callable

from itadesk.errors import UserError
from itadesk.exchange.office_file.decoding import JsonObject
from itadesk.exchange.office_file.failures import NewerFormat


def content_of(found: object, expected: str, foreign: Callable[[object], UserError]) -> JsonObject:
    """Everything in a file but its format, which is the expected one.

    Takes:
        expected: name and version, such as itadesk.office/1.
        foreign: the error about a file of another format, made of what the file says it has; None where it says nothing.

    Raises:
        NewerFormat: a later version of the expected format.
    """
    if not isinstance(found, JsonObject) or "format" not in found:
        raise foreign(None)
    written = found["format"]
    if written != expected:
        raise NewerFormat(written, expected) if _is_newer(written, expected) else foreign(written)
    content = JsonObject([(key, value) for key, value in found.items() if key != "format"])
    content.repeated = found.repeated
    return content


def _is_newer(written: object, expected: str) -> bool:
    name, _slash, version = expected.partition("/")
    later = re.fullmatch(rf"{re.escape(name)}/([0-9]{{1,6}})", written) if isinstance(written, str) else None
    return later is not None and int(later[1]) > int(version)
