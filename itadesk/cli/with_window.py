"""Commands that open the window."""

import argparse

from itadesk.exchange.sample import sample_office
from itadesk.services.importing import import_record
from itadesk.services.offices import find_office, list_offices
from itadesk.storage.database import Database, default_path, open_database


def open_window(options: argparse.Namespace) -> int:
    """Opens the window on the user's database."""
    return _open(open_database(options.database), options.office)


def open_demo(options: argparse.Namespace) -> int:
    """Opens the window on the sample office, in a database of its own that keeps what is tried out."""
    where = options.database or default_path().with_name("sample.db")
    default_path().parent.mkdir(parents=True, exist_ok=True)
    database = open_database(where)
    if not list_offices(database.start):
        import_record(database.start, sample_office())
    return _open(database, options.office)


def _open(database: Database, office: str | None) -> int:
    # Qt is loaded only where a window is wanted: the commands start without it.
    from itadesk.desktop.application import run  # noqa: PLC0415
    from itadesk.typesetting.setting import set_on_paper  # noqa: PLC0415

    try:
        office_id = None if office is None else find_office(database.start, office)
        return run(database.start, set_on_paper, office_id)
    finally:
        database.close()
