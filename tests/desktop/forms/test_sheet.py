from dataclasses import dataclass, replace

from itadesk.desktop.forms.faults import Missing
from itadesk.desktop.forms.sheet import Field, Remark, Severity, Sheet


@dataclass(frozen=True)
class Pair:
    left: int = 1
    right: int = 2


def take_left(pair: Pair, typed: str) -> Pair:
    if not typed.isdecimal():
        raise Missing("ซ้าย")
    return replace(pair, left=int(typed))


def observe(pair: Pair) -> tuple[Remark, ...]:
    return (Remark("right", Severity.WARNING, "เท่ากัน"),) if pair.left == pair.right else ()


SHEET = Sheet(
    (
        Field("left", lambda pair: f"{pair.left:02}", take_left),
        Field("right", lambda pair: str(pair.right), lambda p, t: replace(p, right=int(t))),
    ),
    observe,
)


def test_what_is_shown_is_what_is_typed_first() -> None:
    assert SHEET.typed(Pair()) == {"left": "01", "right": "2"}


def test_untouched_text_gives_back_the_very_value() -> None:
    pair = Pair()

    assert SHEET.read(SHEET.typed(pair), pair) is pair
    assert SHEET.read({}, pair) is pair


def test_one_wrong_field_does_not_keep_the_others_from_being_read() -> None:
    assert SHEET.read({"left": "ดี", "right": "7"}, Pair()) == Pair(left=1, right=7)
    assert [remark.severity for remark in SHEET.check({"left": "ดี", "right": "7"}, Pair())] == [Severity.ERROR]


def test_what_is_remarkable_is_told_of_the_value_as_it_would_be() -> None:
    assert [remark.field for remark in SHEET.check({"left": "2"}, Pair())] == ["right"]
