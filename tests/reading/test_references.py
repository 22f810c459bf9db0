import pytest

from itadesk.reading.references import spelt_out


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("ก&nbsp;&amp; ข", "ก\u00a0& ข"),
        ("&#3585;&#xE01;", "กก"),
        ("&lt;td&gt;", "<td>"),
        (f"90&#{'7' * 5000};91", "90\ufffd91"),
        (f"&#{'0' * 5000}65", "\ufffd"),
        (f"&#x{'F' * 5000};", "\ufffd"),
        ("& &# &#; &#x;", "& &# &#; &#x;"),
    ],
)
def test_references_are_the_characters_themselves(written: str, text: str) -> None:
    assert spelt_out(written) == text
