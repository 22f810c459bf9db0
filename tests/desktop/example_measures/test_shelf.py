from itadesk.desktop.example_measures.shelf import Shelf
from itadesk.ita.example_measures import ExampleMeasure


def example(title: str, *indicators: int) -> ExampleMeasure:
    return ExampleMeasure(indicators, title, ("จัดทำ",), ("กองคลัง",), (10, 9), "รายงาน")


SERVICE, BUDGET, PROPERTY = example("ลดเวลาให้บริการ", 1, 6), example("เปิดเผยงบประมาณ", 2), example("คุมการยืม", 4)


def seen(shelf: Shelf) -> list[str]:
    return [each.title for each in shelf.seen]


def test_it_shows_those_for_the_indicators_that_say_the_words() -> None:
    shelf = Shelf((SERVICE, BUDGET, PROPERTY), ())

    assert seen(shelf) == ["ลดเวลาให้บริการ", "เปิดเผยงบประมาณ", "คุมการยืม"]
    shelf.look([2, 6], "")
    assert seen(shelf) == ["ลดเวลาให้บริการ", "เปิดเผยงบประมาณ"]
    shelf.look([2, 6], "งบ")
    assert seen(shelf) == ["เปิดเผยงบประมาณ"]
    shelf.look([], "ยืม")
    assert seen(shelf) == ["คุมการยืม"]


def test_what_is_ticked_stays_so_while_others_are_looked_at() -> None:
    shelf = Shelf((SERVICE, BUDGET, PROPERTY), ())
    shelf.tick([0, 2])

    shelf.look([2], "")
    assert shelf.ticked == []
    shelf.tick([0])
    shelf.look([], "")

    assert shelf.ticked == [0, 1, 2]
    shelf.tick([1])
    assert shelf.wanted == (BUDGET,)


def test_it_knows_what_the_plan_has_already() -> None:
    shelf = Shelf((SERVICE, BUDGET), ("เปิดเผยงบประมาณ",))

    assert [shelf.is_there(each) for each in (SERVICE, BUDGET)] == [False, True]
