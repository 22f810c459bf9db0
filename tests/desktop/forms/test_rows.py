from itadesk.desktop.forms.rows import inserted, moved, removed, replaced

ROWS = ("ก", "ข", "ค")


def test_rows_are_put_in_taken_out_replaced_and_moved() -> None:
    assert inserted(ROWS, 1, "ง") == ("ก", "ง", "ข", "ค")
    assert removed(ROWS, 1) == ("ก", "ค")
    assert replaced(ROWS, 1, "ง") == ("ก", "ง", "ค")
    assert moved(ROWS, 0, 2) == ("ข", "ค", "ก")
    assert moved(ROWS, 2, 0) == ("ค", "ก", "ข")
