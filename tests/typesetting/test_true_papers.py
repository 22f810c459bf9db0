"""Every paper of real and invented offices, read back and measured by the check of papers that lies beside the project."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from itadesk.documents.plain import plain_lines
from itadesk.exchange.office_json import read_office
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import Digits, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.services.papers import COMPOSED_KINDS, Wish, compose_paper, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.families import BUNDLED, OFFICIAL, family
from itadesk.typesetting.installed import FontUnknown
from itadesk.typesetting.setting import set_on_paper
from tests.paper_check import needs_checker, shortfalls
from tests.surroundings import shared_cases
from tests.typesetting.large_office import large_office


def found(name: str) -> bool:
    try:
        return bool(family(name))
    except FontUnknown:
        return False


FONTS = [BUNDLED, *filter(found, (*OFFICIAL, "Laksaman"))]
OFFICES = ["sample", "large", *(case.stem for case in shared_cases())]


@cache
def office(name: str) -> OfficeRecord:
    if name == "large":
        return large_office()
    if name == "sample":
        return sample_office()
    path = next(case for case in shared_cases() if case.stem == name)
    return read_office(path.read_bytes(), name)


@needs_checker
@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("digits", Digits)
@pytest.mark.parametrize("kind", COMPOSED_KINDS)
@pytest.mark.parametrize("name", OFFICES)
def test_the_paper_is_true_to_its_text(name: str, kind: PaperKind, digits: Digits, font: str, tmp_path: Path) -> None:
    record = office(name)
    paper = replace(wished_paper(record, Wish(kind=kind)), digits=digits)
    document = compose_paper(record, paper)
    done = set_on_paper(document, PrintOptions(font=font))
    pdf = tmp_path / "paper.pdf"
    pdf.write_bytes(done.pdf)
    assert shortfalls(pdf, plain_lines(document)) == []
    assert done.warnings == ()
