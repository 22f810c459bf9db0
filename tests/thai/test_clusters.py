import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.clusters import MOST, cluster_starts, clusters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("เรื่องน้ำใจ", ["เรื่", "อ", "ง", "น้ำ", "ใจ"]),
        ("เกาะ", ["เกาะ"]),
        ("ก ข\tค", ["ก", " ", "ข", "\t", "ค"]),
        ("เ ก", ["เ", " ", "ก"]),
        ("่ก", ["่", "ก"]),
        ("ก่่้", ["ก่่้"]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("👩\u200d👧!", ["👩\u200d👧", "!"]),
        ("", []),
    ],
)
def test_what_is_written_around_a_letter_belongs_to_it(text: str, expected: list[str]) -> None:
    assert clusters(text) == expected


@given(st.text(alphabet=st.sampled_from("กขเแไ่้ำิะาๆ A\u0301\u200d\n😀")) | st.text())
def test_any_text_is_its_clusters(text: str) -> None:
    assert "".join(clusters(text)) == text


def test_starts_are_where_clusters_begin_and_the_end() -> None:
    assert cluster_starts("น้ำใจ") == {0, 3, 5}


@pytest.mark.parametrize(
    "text", ["ก" + "\u0e48" * 300, "เ" * 300 + "ก", "ม" + "า" * 300, "ำ" * 300, "e" + "\u0301" * 300]
)
def test_a_key_that_was_held_down_makes_no_endless_cluster(text: str) -> None:
    assert "".join(clusters(text)) == text
    assert max(map(len, clusters(text))) <= 2 * MOST + 1
