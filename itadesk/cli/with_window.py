"""Commands that open the window.

What they need is loaded in another thread while the frame of the window is painted; so nothing of it is imported above.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from itadesk.cli.displays import need_display
from itadesk.cli.window_database import WindowDatabase

if TYPE_CHECKING:
    from itadesk.documents.blocks import Document
    from itadesk.services.ports import Printing, PrintOptions
    from itadesk.storage.database import Database


def open_window(options: argparse.Namespace) -> int:
    """Opens the window on the database that is named, otherwise on the shared one that was chosen, or on the user's own."""

    def where() -> str | Path:
        return options.database or _shared() or _own()

    may_share = not options.database
    return _open(WindowDatabase(where, options.office, lambda _database: None, may_share=may_share), options)


def open_demo(options: argparse.Namespace) -> int:
    """Opens the window on the sample office, in a database of its own that keeps what is tried out."""

    def where() -> str | Path:
        return options.database or _own("sample.db")

    return _open(WindowDatabase(where, options.office, _add_sample), options)


def _open(database: WindowDatabase, options: argparse.Namespace) -> int:
    need_display()
    # Qt is loaded only where a window is wanted: the commands start without it.
    from itadesk.desktop.plain_imports import import_plainly  # noqa: PLC0415

    import_plainly()
    from itadesk.desktop.starting import run  # noqa: PLC0415

    try:
        return run(database.open, _set_on_paper, language=options.language, upkeep=database)
    finally:
        database.close()


def _shared() -> str:
    from itadesk.desktop.preferences import chosen_server  # noqa: PLC0415  see above

    return chosen_server()


def _own(name: str = "") -> Path:
    """The user's own database, or another one beside it."""
    from itadesk.storage.database import default_path  # noqa: PLC0415  see above; so below

    path = default_path()
    return path.with_name(name) if name else path


def _add_sample(database: "Database") -> None:
    from itadesk.exchange.sample import sample_office  # noqa: PLC0415
    from itadesk.services.importing import import_record  # noqa: PLC0415
    from itadesk.services.offices import list_offices  # noqa: PLC0415

    if not list_offices(database.start):
        import_record(database.start, sample_office())


def _set_on_paper(document: "Document", options: "PrintOptions") -> "Printing":
    """Loads what sets papers in the thread that sets the first one."""
    from itadesk.typesetting.setting import set_on_paper  # noqa: PLC0415

    return set_on_paper(document, options)
