import pytest

from itadesk.ita.roles import Role


@pytest.mark.parametrize(
    ("role", "may_write", "may_issue"),
    [(Role.READER, False, False), (Role.CLERK, True, False), (Role.HEAD, True, True)],
)
def test_each_may_do_what_the_one_before_it_may(role: Role, may_write: bool, may_issue: bool) -> None:
    assert (role.may_write, role.may_issue) == (may_write, may_issue)
