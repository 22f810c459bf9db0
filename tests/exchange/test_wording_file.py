import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.exchange.wording_file import FORMAT, UnusableWordingFile, read_wording, write_wording
from itadesk.ita.papers import PaperKind
from itadesk.ita.wordings import OwnWording

OURS = OwnWording(
    name="แบบของจังหวัด", kind=PaperKind.ANNOUNCEMENT, texts={"closing": "จึงประกาศให้ทราบ", "title": "ประกาศ{{office}}"}
)
KEPT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip)


def test_a_wording_is_written_as_people_can_read_it() -> None:
    assert write_wording(OURS).decode() == (
        '{\n "format": "itadesk.wording/1",\n "name": "แบบของจังหวัด",\n "kind": "announcement",\n'
        ' "texts": {\n  "closing": "จึงประกาศให้ทราบ",\n  "title": "ประกาศ{{office}}"\n }\n}\n'
    )


@given(name=KEPT, kind=st.sampled_from(PaperKind), texts=st.dictionaries(KEPT, KEPT, max_size=5))
def test_what_is_written_is_read_back(name: str, kind: PaperKind, texts: dict[str, str]) -> None:
    wording = OwnWording(name=name, kind=kind, texts=texts)

    assert read_wording(write_wording(wording), "ก.json") == wording


def refusal(data: bytes) -> str:
    with pytest.raises(UnusableWordingFile) as refused:
        read_wording(data, "ก.json")
    return refused.value.sentence()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"name": "ก", "kind": "news"}, FORMAT),
        ({"format": "itadesk.office/1", "office": {}}, "“itadesk.office/1”"),
        ({"format": "itadesk.wording/2"}, "ใหม่กว่า"),
        ({"format": FORMAT, "kind": "news"}, "name"),
        ({"format": FORMAT, "name": " ", "kind": "news"}, "name"),
        ({"format": FORMAT, "name": "ก", "kind": "letter"}, "letter"),
        ({"format": FORMAT, "name": "ก", "kind": "news", "texts": {"title": 5}}, "texts.title"),
        ({"format": FORMAT, "name": "ก", "kind": "news", "text": {}}, "text"),
        (["ก"], FORMAT),
    ],
)
def test_what_is_no_wording_is_refused_with_the_reason(content: object, said: str) -> None:
    assert said in refusal(json.dumps(content).encode())


def test_a_key_twice_is_refused_and_so_is_half_a_file() -> None:
    assert "name" in refusal(b'{"format": "itadesk.wording/1", "name": "a", "name": "b", "kind": "news"}')
    assert "ก.json" in refusal(write_wording(OURS)[:60])


def test_of_endless_faults_the_first_are_told() -> None:
    texts = dict.fromkeys((f"slot{number}" for number in range(1200)), 1)

    assert "1000" in refusal(json.dumps({"format": FORMAT, "name": "ก", "kind": "news", "texts": texts}).encode())
