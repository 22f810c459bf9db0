"""The sample office that comes with the program."""

from itadesk.exchange.office_json import read_office
from itadesk.ita.records import OfficeRecord
from itadesk.resources import resource


def sample_office() -> OfficeRecord:
    """An invented office with three years of data."""
    path = resource("sample", "sample-office.json")
    return read_office(path.read_bytes(), path.name)
