"""The ending of a file's name says its form, in whatever letters."""

import pytest

from itadesk.cli.forms import OFFICES, PAPERS, UnknownForm, form_of


@pytest.mark.parametrize(
    ("path", "known", "form"),
    [
        ("ข่าว.pdf", PAPERS, ".pdf"),
        ("C:/papers.old/NEWS.PDF", PAPERS, ".pdf"),
        ("ข่าว ฉบับที่ 1.2.txt", PAPERS, ".txt"),
        ("../office.Json", OFFICES, ".json"),
        (".hidden.json", OFFICES, ".json"),
    ],
)
def test_a_known_form(path: str, known: tuple[str, ...], form: str) -> None:
    assert form_of(path, known) == form


@pytest.mark.parametrize(
    ("path", "known"),
    [("ข่าว", PAPERS), ("ข่าว.doc", PAPERS), ("office.json.bak", OFFICES), ("ข่าว.pdf/", OFFICES), (".pdf", PAPERS), ("", PAPERS)],
)  # fmt: skip
def test_another_form_is_refused_with_those_that_there_are(path: str, known: tuple[str, ...]) -> None:
    with pytest.raises(UnknownForm) as refused:
        form_of(path, known)
    assert path in refused.value.sentence()
    assert all(form in refused.value.sentence() for form in known)
