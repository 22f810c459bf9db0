"""Version 4: the log of who did what, to which the database itself lets nobody do anything but add."""

from typing import Final

from sqlalchemy import Column, Connection, Index, Integer, MetaData, PrimaryKeyConstraint, String, Table, Text

_REFUSALS_IN_SQLITE: Final = (
    ("no_update_log_entries", "UPDATE ON log_entries", ""),
    ("no_delete_log_entries", "DELETE ON log_entries", ""),
    # a row that replaces another one takes that away without a DELETE
    ("no_replacing_log_entries", "INSERT ON log_entries", "NEW.number <= (SELECT max(number) FROM log_entries)"),
    ("no_step_back_log_head", "UPDATE ON log_head", "NEW.number <= OLD.number"),
    ("no_delete_log_head", "DELETE ON log_head", ""),
    ("no_replacing_log_head", "INSERT ON log_head", "EXISTS (SELECT 1 FROM log_head)"),
)

_ONLY_FORWARD: Final = """
CREATE FUNCTION refuse_step_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <= OLD.number THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = TG_TABLE_NAME || ' only goes forward';
  END IF;
  RETURN NEW;
END $$
"""

_ONLY_FOR_ONESELF: Final = """
CREATE FUNCTION refuse_other_authors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."user" <> session_user THEN
    RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'nobody writes to the log for somebody else';
  END IF;
  RETURN NEW;
END $$
"""

_REFUSALS_IN_POSTGRESQL: Final = (
    ("no_other_authors_log_entries", "INSERT ON log_entries FOR EACH ROW", "refuse_other_authors"),
    ("no_update_or_delete_log_entries", "UPDATE OR DELETE ON log_entries FOR EACH ROW", "refuse_change"),
    ("no_truncate_log_entries", "TRUNCATE ON log_entries FOR EACH STATEMENT", "refuse_change"),
    ("no_step_back_log_head", "UPDATE ON log_head FOR EACH ROW", "refuse_step_back"),
    ("no_delete_log_head", "DELETE ON log_head FOR EACH ROW", "refuse_change"),
    ("no_truncate_log_head", "TRUNCATE ON log_head FOR EACH STATEMENT", "refuse_change"),
)


def upgrade(connection: Connection) -> None:
    """Adds the tables; what was stored stays as it is."""
    _make_tables(connection)
    if connection.dialect.name == "sqlite":
        for name, event, condition in _REFUSALS_IN_SQLITE:
            when = f"WHEN {condition}" if condition else ""
            connection.exec_driver_sql(
                f"CREATE TRIGGER {name} BEFORE {event} {when} BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END"
            )
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_ONLY_FORWARD)
        connection.exec_driver_sql(_ONLY_FOR_ONESELF)
        for name, event, function in _REFUSALS_IN_POSTGRESQL:
            connection.exec_driver_sql(f"CREATE TRIGGER {name} BEFORE {event} EXECUTE FUNCTION {function}()")


def _make_tables(connection: Connection) -> None:
    metadata = MetaData()
    Table(
        "log_entries",
        metadata,
        Column("number", Integer, nullable=False, autoincrement=False),
        Column("at", String(32), nullable=False),
        *(Column(name, Text, nullable=False) for name in ("user", "machine")),
        *(Column(name, String(32), nullable=False) for name in ("door", "action")),
        Column("office_id", Integer),
        Column("kind", String(32), nullable=False),
        *(Column(name, Text, nullable=False) for name in ("key", "subject", "changes")),
        Column("digest", String(64), nullable=False),
        PrimaryKeyConstraint("number", name="pk_log_entries"),
        Index("ix_log_entries_office_id_number", "office_id", "number"),
    )
    Table(
        "log_head",
        metadata,
        *(Column(name, Integer, nullable=False, autoincrement=False) for name in ("id", "number")),
        Column("digest", String(64), nullable=False),
        PrimaryKeyConstraint("id", name="pk_log_head"),
    )
    metadata.create_all(connection)
