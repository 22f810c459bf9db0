"""What a database server says becomes a sentence; what the program does wrong stays an error of the program."""

import pytest
from sqlalchemy.exc import OperationalError, ProgrammingError

from itadesk.storage.doors import at_the_door, failure_of
from itadesk.storage.failures import DatabaseUnreachable

SERVER = "postgresql+psycopg://ita:***@server/ita"


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    lost = OperationalError("SELECT 1", None, OSError("connection refused\n\tIs the server running?"))
    with pytest.raises(DatabaseUnreachable) as refusal, at_the_door(SERVER):
        raise lost
    assert refusal.value.reason == "connection refused Is the server running?"
    sentence = refusal.value.sentence()
    assert sentence.startswith(f"ติดต่อเซิร์ฟเวอร์ของฐานข้อมูล {SERVER} ไม่ได้")
    assert "connection refused" not in sentence


def test_errors_of_the_program_pass() -> None:
    wrong = ProgrammingError("SELEC 1", None, Exception("syntax error"))
    assert failure_of(wrong, SERVER) is None
    assert failure_of(KeyError("x"), SERVER) is None
    assert failure_of(None, SERVER) is None
    with pytest.raises(ProgrammingError), at_the_door(SERVER):
        raise wrong
