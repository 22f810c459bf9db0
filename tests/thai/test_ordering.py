"""Names lie in the order in which a Thai dictionary has them."""

from itadesk.thai.ordering import alphabetical


def test_a_vowel_written_before_a_consonant_counts_after_it() -> None:
    assert sorted(["โพน", "พลา", "เก่า", "ขาม", "ไผ่", "แก"], key=alphabetical) == [
        "เก่า", "แก", "ขาม", "ไผ่", "พลา", "โพน"
    ]  # fmt: skip


def test_tone_marks_decide_only_between_equals() -> None:
    assert sorted(["ข้าม", "ขามใหญ่", "ขาม"], key=alphabetical) == ["ขาม", "ข้าม", "ขามใหญ่"]


def test_other_scripts_keep_their_order() -> None:
    assert sorted(["b", "a", "ก", "1"], key=alphabetical) == ["1", "a", "b", "ก"]
