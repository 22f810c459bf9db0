import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.typesetting.column_widths import Wants, column_widths, with_fewest_lines

COLUMNS = st.lists(
    st.builds(
        lambda share, least, more: Wants(share, least / 2, least, least + more),
        st.sampled_from([0.0, 1.0, 2.5]),
        st.floats(1, 300),
        st.floats(0, 2000),
    ),
    min_size=1,
    max_size=12,
)


def wants(share: float, least: float, natural: float) -> Wants:
    """What a column of single words wants."""
    return Wants(share, least, least, natural)


def test_a_wide_table_is_shared_out() -> None:
    columns = [wants(1, 10, 500), wants(3, 10, 500)]
    assert column_widths(columns, 400, wide=True) == (100, 300)


def test_no_column_is_narrower_than_its_widest_word() -> None:
    columns = [wants(1, 150, 500), wants(1, 10, 500), wants(2, 10, 500)]
    assert column_widths(columns, 400, wide=True) == pytest.approx((150, 250 / 3, 500 / 3))


def test_a_column_without_a_share_is_as_wide_as_its_content() -> None:
    assert column_widths([wants(1, 10, 500), wants(0, 20, 90)], 400, wide=True) == (310, 90)


def test_a_table_that_is_not_wide_is_as_wide_as_its_content() -> None:
    assert column_widths([wants(1, 10, 50), wants(0, 20, 90)], 400, wide=False) == (50, 90)


def test_fixed_columns_give_way_before_words_are_cut() -> None:
    assert column_widths([wants(1, 200, 500), wants(0, 50, 390)], 400, wide=True) == pytest.approx(
        (200 + 150 * 300 / 640, 50 + 150 * 340 / 640)
    )


def test_where_not_all_words_fit_only_the_widest_are_cut() -> None:
    columns = [wants(1, 900, 900), wants(1, 40, 500), wants(1, 60, 60), wants(1, 250, 250)]
    assert column_widths(columns, 400, wide=True) == pytest.approx((150, 40, 60, 150))


def test_numbers_are_parted_from_their_units_before_words_are_cut() -> None:
    amount, words = Wants(1, 120, 120, 300, bare=60), Wants(1, 150, 150, 500, bare=150)
    assert column_widths([amount, words], 230, wide=True) == pytest.approx((80, 150))
    assert column_widths([amount, words], 200, wide=True) == pytest.approx((100, 100))


def test_an_address_that_can_be_broken_does_not_press_the_others() -> None:
    columns = [Wants(1, 70, 340, 900), wants(1, 40, 700), wants(1, 40, 700)]
    address, *others = column_widths(columns, 450, wide=True)
    assert address == pytest.approx(300)
    assert others == pytest.approx([75, 75])


def test_no_column_is_wider_than_its_text_while_others_break_theirs() -> None:
    columns = [wants(1, 10, 30), wants(1, 10, 500), wants(1, 10, 500)]
    assert column_widths(columns, 430, wide=True) == pytest.approx((30, 200, 200))


def test_where_all_is_on_one_line_the_rest_goes_by_share() -> None:
    assert column_widths([wants(1, 10, 150), wants(3, 10, 50)], 400, wide=True) == pytest.approx((150, 250))


def test_where_not_all_terms_fit_the_longest_is_broken_between_its_words() -> None:
    columns = [Wants(1, 60, 200, 500), Wants(1, 70, 90, 300), Wants(1, 50, 150, 150)]
    assert column_widths(columns, 350, wide=True) == (110, 90, 150)


def test_equal_columns_without_shares_fill_a_wide_table() -> None:
    assert column_widths([wants(0, 50, 50), wants(0, 50, 50)], 400, wide=True) == pytest.approx((200, 200))


@given(COLUMNS, st.floats(20, 500), st.booleans())
def test_columns_fit_and_keep_their_words_where_there_is_room(columns: list[Wants], room: float, wide: bool) -> None:
    widths = column_widths(columns, room, wide=wide)
    assert sum(widths) <= room + 1e-6
    if wide:
        assert sum(widths) == pytest.approx(room)
    narrower = [column.word - width for width, column in zip(widths, columns, strict=True)]
    wider = [width - min(column.word, max(widths)) for width, column in zip(widths, columns, strict=True)]
    assert max(narrower) <= 1e-6 or max(wider) <= 1e-6


def test_a_column_with_much_text_gets_more_room_than_its_share() -> None:
    columns = (wants(1, 10, 1000), wants(1, 10, 100), wants(0, 50, 50))
    rows = (((0, ((1000.0, 0.0),)), (1, ((100.0, 0.0),)), (2, ((40.0, 0.0),))),)
    first, second, fixed = with_fewest_lines(columns, (200.0, 200.0, 50.0), rows, 9.0)
    assert first > 210
    assert first + second == pytest.approx(400)
    assert second >= 200 * 0.6
    assert fixed == 50


def test_a_word_keeps_its_column_wide_whatever_others_need() -> None:
    columns = (wants(1, 10, 1000), wants(1, 198, 200))
    rows = (((0, ((5000.0, 0.0),)), (1, ((150.0, 0.0),))),)
    assert with_fewest_lines(columns, (200.0, 200.0), rows, 9.0) == (202, 198)


def test_without_text_the_shares_decide() -> None:
    assert with_fewest_lines((wants(1, 10, 10), wants(2, 10, 10)), (100.0, 200.0), ((), ()), 9.0) == (100, 200)


def test_where_not_all_terms_fit_the_column_with_much_text_keeps_its_own() -> None:
    columns = (Wants(1, 60, 120, 120), Wants(1, 80, 170, 4000), Wants(1, 60, 100, 100))
    rows = (((0, ((120.0, 0.0),)), (1, ((1000.0, 10.0),) * 4), (2, ((100.0, 0.0),))),)
    tight = column_widths(columns, 300, wide=True)
    assert tight == (120, 80, 100)
    first, second, third = with_fewest_lines(columns, tight, rows, 9.0)
    assert second >= 170
    assert first >= 60
    assert third >= 60


@given(COLUMNS, st.floats(20, 500), st.lists(st.lists(st.tuples(st.floats(0, 4000), st.floats(0, 40)), max_size=4)))
def test_fewer_lines_never_cost_room_or_words(
    columns: list[Wants], room: float, texts: list[list[tuple[float, float]]]
) -> None:
    rows = tuple(tuple((place, (text,)) for place, text in enumerate(row[: len(columns)])) for row in texts)
    widths = column_widths(columns, room, wide=True)
    changed = with_fewest_lines(tuple(columns), widths, rows, 9.0)
    assert sum(changed) == pytest.approx(sum(widths))
    if sum(column.word for column in columns) <= room:
        assert all(width >= column.word - 1e-6 for width, column in zip(changed, columns, strict=True))
