"""Golden pages: where every line of the sample office's papers stands, and what assistive technology reads of them.

`pytest tests/typesetting/test_goldens.py --renew-goldens` writes them anew; look at what changed before you keep it.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import PaperKind
from itadesk.services.papers import COMPOSED_KINDS, Wish, compose_paper, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.setting import set_on_paper
from tests.typesetting.samples import opened
from tests.typesetting.structures import Structured

FOLDER = Path(__file__).parent / "golden"


def seen(pdf: bytes) -> Iterator[list[str]]:
    """The lines of each page: from where to where each goes and how deep it stands in points, its face, and its text."""
    with opened(pdf) as file:
        for page in file:
            yield [
                f"{span['origin'][0]:.1f}-{span['bbox'][2]:.1f} {span['origin'][1]:.1f} "
                f"{span['font'].split('+')[-1].removeprefix('Itadesk-')} {span['size']:.1f}: {span['text'].strip()}"
                for block in page.get_text("dict")["blocks"]
                for line in block["lines"]
                for span in line["spans"]
                if span["text"].strip()
            ]


def golden_of(kind: PaperKind) -> str:
    record = sample_office()
    pdf = set_on_paper(compose_paper(record, wished_paper(record, Wish(kind=kind))), PrintOptions(font="Sarabun")).pdf
    golden = {
        "pages": list(seen(pdf)),
        "structure": [f"{path.replace('/Document/', '')}: {text}" for path, text in Structured(pdf).leaves()],
    }
    return json.dumps(golden, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("kind", COMPOSED_KINDS)
def test_the_pages_are_as_they_were(kind: PaperKind, request: pytest.FixtureRequest) -> None:
    path, found = FOLDER / f"{kind}.json", golden_of(kind)
    if request.config.getoption("renew_goldens"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert json.loads(found) == json.loads(path.read_text("utf-8"))


def test_there_is_no_golden_that_nothing_is_compared_with() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{kind}.json" for kind in COMPOSED_KINDS}
