from itadesk.desktop.history import BURST_SECONDS, MOST_STEPS, History, Step
from itadesk.ita.records import PartKey, PartKind
from itadesk.ita.results import Result
from itadesk.services.editing import Change


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def step(before: int, after: int, label: str = "กรอกคะแนน", year: str = "2568") -> Step:
    key = PartKey(PartKind.RESULT, year)
    return Step(label, Change(1, key, Result(fiscal_year=before), Result(fiscal_year=after), 0))


def test_a_burst_of_typing_is_one_step() -> None:
    clock = Clock()
    history = History(clock)

    history.add(step(1, 2))
    clock.now += BURST_SECONDS / 2
    history.add(step(2, 3))

    assert history.to_undo == step(1, 3)


def test_a_pause_a_seal_another_name_or_another_part_begin_a_new_step() -> None:
    clock = Clock()
    history = History(clock)
    history.add(step(1, 2))
    clock.now += BURST_SECONDS * 2
    history.add(step(2, 3))
    assert history.to_undo == step(2, 3)

    history.seal()
    history.add(step(3, 4))
    assert history.to_undo == step(3, 4)

    history.add(step(4, 5, label="เขียนผลการวิเคราะห์"))
    assert history.to_undo == step(4, 5, label="เขียนผลการวิเคราะห์")

    history.add(step(5, 6, label="เขียนผลการวิเคราะห์", year="2567"))
    assert history.to_undo == step(5, 6, label="เขียนผลการวิเคราะห์", year="2567")


def test_what_was_undone_can_be_done_again_until_something_new_is_done() -> None:
    history = History()
    history.add(step(1, 2))
    reverse = step(2, 1).change

    history.undone(reverse)
    assert (history.to_undo, history.to_redo) == (None, Step("กรอกคะแนน", reverse))

    history.redone(step(1, 2).change)
    assert (history.to_undo, history.to_redo) == (step(1, 2), None)

    history.undone(reverse)
    history.add(step(1, 7))
    assert (history.to_undo, history.to_redo) == (step(1, 7), None)


def test_the_last_steps_are_kept_and_memory_ends_somewhere() -> None:
    history = History()
    for number in range(MOST_STEPS + 5):
        history.add(step(number, number + 1))
        history.seal()
    assert len(history.back) == MOST_STEPS
    assert (history.back[0], history.back[-1]) == (step(MOST_STEPS + 4, MOST_STEPS + 5), step(5, 6))
    history.drop(history.back[3])
    assert len(history.back) == MOST_STEPS - 1
