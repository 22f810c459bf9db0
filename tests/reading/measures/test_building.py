import pytest

from itadesk.reading.measures.building import Building
from itadesk.reading.measures.finds import CellWords, Field
from itadesk.reading.measures.records import Record


def building(**said: str) -> Building:
    words = {Field(name): [CellWords(2, 1, text)] for name, text in said.items()}
    return Building(Record(2, words), 1, 2569)


@pytest.mark.parametrize(
    ("title", "methods", "found"),
    [
        ("๑.อบรม\nบุคลากร", "", ("อบรมบุคลากร", ())),
        ("1. อบรม\n1.1 เชิญ\n1.2 สรุป", "", ("อบรม", ("เชิญ", "สรุป"))),
        ("1. อบรม\n1.1 เชิญ", "ประชุม", ("อบรมเชิญ", ("ประชุม",))),
    ],
)
def test_the_title_and_what_is_listed_under_it(title: str, methods: str, found: tuple[str, tuple[str, ...]]) -> None:
    read = building(title=title, **({"methods": methods} if methods else {})).measure()
    assert read is not None
    assert (read.measure.title, read.measure.methods) == found


def test_without_a_title_there_is_no_measure() -> None:
    untitled = building(title=" ", responsible="กองคลัง")
    assert untitled.measure() is None
    assert [doubt.kind.name for doubt in untitled.doubts] == ["NO_TITLE"]


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ({"period": "1 ต.ค. 2568"}, "2025-10-01..2025-10-01"),
        ({"period": "1. ม.ค. 2569"}, "2026-01..2026-01"),
        ({"starts": "ต.ค. 68", "ends": "ธ.ค. 68"}, "2025-10..2025-12"),
        ({"starts": "ต.ค. 68"}, "2025-10..2025-10"),
    ],
)
def test_the_period(said: dict[str, str], period: str) -> None:
    read = building(title="อบรม", **said).measure()
    assert read is not None
    assert read.measure.starts is not None
    assert read.measure.ends is not None
    assert f"{read.measure.starts.isoformat()}..{read.measure.ends.isoformat()}" == period
    assert set(read.sources) == {Field.TITLE, Field.PERIOD}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"period": "ทุกเดือน"}, "AS_TYPED"),
        ({"period": "มี.ค. 2569 - ม.ค. 2569"}, "BACKWARDS"),
        ({"indicators": "ทุกตัว"}, "NO_INDICATORS"),
    ],
)
def test_what_is_doubtful(said: dict[str, str], kind: str) -> None:
    doubtful = building(title="อบรม", **said)
    read = doubtful.measure()
    assert read is not None
    assert read.measure.period_text == said.get("period", "")
    assert [doubt.kind.name for doubt in doubtful.doubts] == [kind]
