#!/usr/bin/env python3
"""Writes the database of the newest version as SQL, from which tests make it when there are newer ones.

    PYTHONPATH=. python tools/stored_database.py

It is run once for every version of the schema, before the next one is begun; what is stored then stays as it is.
"""

import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from itadesk.ita.plans import EvidenceFile
from itadesk.services.issuing import issue
from itadesk.services.ports import Picture, WorkStarter
from itadesk.services.register import attach_scan, publish, withdraw
from itadesk.services.signing import keep_signature, record_use
from itadesk.signing.sealing import PassphraseSealer
from itadesk.storage.database import open_database
from itadesk.storage.migrations import MIGRATIONS
from tests.full_office import FULL
from tests.issuing_examples import DESK, QUICK, wish_for
from tests.killed_upgrades import STORED

DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
PASSPHRASE = "แมวกินปลาทูทุกเช้า"  # noqa: S105  of a signature that is none


def main() -> int:
    """Stores an office in which everything is entered, with everything that is kept beside it."""
    target = STORED / f"version-{len(MIGRATIONS)}.sql"
    if target.exists():
        print(f"{target.name} is there already")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ita.db"
        with patch("getpass.getuser", lambda: "malee"), patch("platform.node", lambda: "office"):
            database = open_database(path)
            fill(database.start)
            database.close()
        with closing(sqlite3.connect(path)) as connection:
            target.write_text("".join(f"{line}\n" for line in dumped(connection)), "utf-8")
    return 0


def fill(start: WorkStarter) -> None:
    """Does once whatever leaves something in the database."""
    (plan,) = FULL.plans
    first = plan.measures[0]
    report = replace(first.progress[0], files=(EvidenceFile(file=DIGEST, name="ภาพถ่าย.png"),))
    measures = (replace(first, progress=(report,)), *plan.measures[1:])
    office = replace(FULL.office, units=("สำนักปลัด", "กองคลัง"), whole_words=("ศูนย์ดำรงธรรม",))
    with start() as work:
        number = work.offices.add(replace(FULL, office=office, plans=(replace(plan, measures=measures),)))
        work.offices.put_emblem(number, Picture(data=b"<svg/>", width=30.0))
        work.files.put(number, b"photograph", "image/png")
        work.commit()
    one = issue(start, number, wish_for(), QUICK, DESK).paper
    two = issue(start, number, replace(wish_for(), replaces=one.issued_id), QUICK, DESK).paper
    publish(start, one.issued_id, "https://www.example.go.th/ita", DESK)
    attach_scan(start, one.issued_id, b"\x89PNG scan", lambda _data: "image/png", DESK)
    withdraw(start, two.issued_id, "พิมพ์ผิด", DESK)
    keep_signature(start, PassphraseSealer(), number, "head", Picture(data=b"ink", width=41.5), passphrase=PASSPHRASE)
    record_use(start, DESK, number, "head", "ประกาศ", issued_id=one.issued_id)


def dumped(connection: sqlite3.Connection) -> Iterator[str]:
    """The database as SQL; of the index of texts, which SQLite makes anew, only that it is there."""
    for name in ("application_id", "user_version"):
        (number,) = connection.execute(f"PRAGMA {name}").fetchone()
        yield f"PRAGMA {name} = {number};"
    virtual = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'").fetchall()
    for line in connection.iterdump():
        if "sqlite_master" in line or "writable_schema" in line:
            continue
        of_index = any(name in line.split("(", 1)[0] for name, _sql in virtual)
        if of_index and "TRIGGER" not in line:
            continue
        if line == "COMMIT;":
            for name, sql in virtual:
                yield f"{sql.strip()};"
                yield f"INSERT INTO {name}({name}) VALUES('rebuild');"
        yield line


if __name__ == "__main__":
    sys.exit(main())
