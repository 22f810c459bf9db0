"""Commands that open the window.

What they need is loaded in another thread while the frame of the window is painted; so nothing of it is imported above.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from itadesk.cli.late import load_late

if TYPE_CHECKING:
    from itadesk.documents.blocks import Document
    from itadesk.services.backup_ports import Safe
    from itadesk.services.ports import Printing, PrintOptions
    from itadesk.storage.database import Database


def open_window(options: argparse.Namespace) -> int:
    """Opens the window on the user's database."""
    return _open(lambda: _database(options.database), options)


def open_demo(options: argparse.Namespace) -> int:
    """Opens the window on the sample office, in a database of its own that keeps what is tried out."""
    return _open(lambda: _sample(options.database), options)


def _open(open_database: Callable[[], "Database"], options: argparse.Namespace) -> int:
    # Qt is loaded only where a window is wanted: the commands start without it.
    from itadesk.desktop.plain_imports import import_plainly  # noqa: PLC0415

    import_plainly()
    from itadesk.desktop.opened import Opened  # noqa: PLC0415
    from itadesk.desktop.starting import run  # noqa: PLC0415

    databases: list[Database] = []

    def open_data() -> Opened:
        database = open_database()
        databases.append(database)
        return Opened(database.where, database.start, _number(database, options.office), _safe(database))

    try:
        return run(open_data, _set_on_paper, language=options.language)
    finally:
        for database in databases:
            database.close()


def _database(where: str | Path | None) -> "Database":
    load_late()
    from itadesk.storage.database import open_database  # noqa: PLC0415  see above; so below

    return open_database(where)


def _sample(where: str | None) -> "Database":
    from itadesk.exchange.sample import sample_office  # noqa: PLC0415
    from itadesk.services.importing import import_record  # noqa: PLC0415
    from itadesk.services.offices import list_offices  # noqa: PLC0415
    from itadesk.storage.database import default_path  # noqa: PLC0415

    default_path().parent.mkdir(parents=True, exist_ok=True)
    database = _database(where or default_path().with_name("sample.db"))
    if not list_offices(database.start):
        import_record(database.start, sample_office())
    return database


def _safe(database: "Database") -> "Safe | None":
    from itadesk.storage.safe import FileSafe  # noqa: PLC0415  see above

    return None if database.path is None else FileSafe(database.path)


def _number(database: "Database", office: str | None) -> int | None:
    from itadesk.services.offices import find_office  # noqa: PLC0415

    return None if office is None else find_office(database.start, office)


def _set_on_paper(document: "Document", options: "PrintOptions") -> "Printing":
    """Loads what sets papers in the thread that sets the first one."""
    from itadesk.typesetting.setting import set_on_paper  # noqa: PLC0415

    return set_on_paper(document, options)
