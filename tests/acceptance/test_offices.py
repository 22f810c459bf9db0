"""The main job, as scripts use it: from a file of an office to papers that are true to it.

The sample office is always tried; the real offices where their files lie beside the checkout.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from itadesk.cli.main import main
from itadesk.thai.dates import MONTHS
from itadesk.thai.digits import in_digits
from tests.paper_check import needs_checker, shortfalls
from tests.surroundings import TOP, shared_cases

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"
OFFICES = [SAMPLE, *shared_cases()]


def papers_of(office: Path) -> list[dict[str, Any]]:
    papers: list[dict[str, Any]] = json.loads(office.read_text("utf-8"))["documents"]
    return papers


EVERY_PAPER = [
    pytest.param(office, paper, id=f"{office.stem}-{paper['kind']}-{paper['plan_year']}")
    for office in OFFICES
    for paper in papers_of(office)
]


def printed(office: Path, paper: dict[str, Any], folder: Path, *options: str) -> tuple[Path, str]:
    """The paper as PDF and its text, through the command line."""
    database = ["--database", str(folder / "office.db")]
    assert main(["import", str(office), *database]) == 0
    asked = ["print", paper["kind"], "--year", str(paper["plan_year"]), *database, *options]
    for form in ("pdf", "txt"):
        assert main([*asked, "-o", str(folder / f"paper.{form}")]) == 0
    return folder / "paper.pdf", (folder / "paper.txt").read_text("utf-8")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def must_stand(office: Path, paper: dict[str, Any]) -> Iterator[str]:
    """What was entered and has to be seen on the paper, in Arabic digits."""
    record = json.loads(office.read_text("utf-8"))
    yield record["office"]["kind"] + record["office"]["name"]
    plan = next(plan for plan in record["plans"] if plan["fiscal_year"] == paper["plan_year"])
    if paper["kind"] != "order":
        yield from (text for measure in plan["measures"] for text in told_of(measure, paper))
        yield from written_day(plan.get("considered_on"))
    if paper["kind"] not in {"order", "report"}:
        results = [result for result in record["results"] if result["fiscal_year"] == plan["result_year"]]
        yield from (text for result in results for text in told_of_result(result, paper["kind"]))
    yield from written_day(paper.get("dated"), "" if paper["kind"] == "memo" else "พ.ศ. ")
    yield from people_on(record, paper)


def told_of(measure: dict[str, Any], paper: dict[str, Any]) -> Iterator[str]:
    """A memo names measures, a report says what was done, other papers how it will be followed up."""
    yield measure["title"]
    if paper["kind"] == "memo":
        return
    yield from (*measure.get("methods", []), *measure.get("responsible", []))
    if paper["kind"] != "report":
        yield measure.get("follow_up", "")
        return
    for progress in measure.get("progress", []):
        if progress["on"] <= paper["dated"]:
            yield from (progress["text"], progress.get("outcome", ""), *progress.get("evidence", []))


def told_of_result(result: dict[str, Any], kind: str) -> Iterator[str]:
    yield from (result["total"], result["level"], result.get("letter", ""))
    yield from written_day(result.get("published_on"))
    if kind != "memo":
        yield from result["indicators"].values()
        if kind != "news":
            yield from (finding["text"] for finding in result["findings"])


def people_on(record: dict[str, Any], paper: dict[str, Any]) -> Iterator[str]:
    meeting: dict[str, Any] = next(
        (meeting for meeting in record["meetings"] if meeting["key"] == paper.get("meeting")), {}
    )
    keys = {paper.get("signer"), meeting.get("chair"), meeting.get("assigned_by"), *paper.get("endorsers", [])}
    keys.update(member.get("person") for group in paper.get("groups", []) for member in group["members"])
    for person in record["people"]:
        if person["key"] in keys:
            yield f"{person.get('prefix', '')}{person['given_name']} {person['family_name']}"
            yield person["position"]
    yield from (meeting.get("place", ""), meeting.get("subject", ""))
    yield from written_day(meeting.get("held_on"))


def written_day(iso: str | None, era: str = "พ.ศ. ") -> Iterator[str]:
    if iso:
        day = date.fromisoformat(iso)
        yield f"{day.day} {MONTHS[day.month - 1]} {era}{day.year + 543}"


@needs_checker
@pytest.mark.parametrize("digits", ["thai", "arabic"])
@pytest.mark.parametrize(("office", "paper"), EVERY_PAPER)
def test_the_pdf_is_true_to_its_text(office: Path, paper: dict[str, Any], digits: str, tmp_path: Path) -> None:
    pdf, text = printed(office, paper, tmp_path, "--digits", digits)
    assert shortfalls(pdf, text.splitlines()) == []


@pytest.mark.parametrize(("office", "paper"), EVERY_PAPER)
def test_everything_entered_stands_in_the_paper_in_its_digits(
    office: Path, paper: dict[str, Any], tmp_path: Path
) -> None:
    _pdf, text = printed(office, paper, tmp_path)
    seen = squeezed(text)
    thai = paper["digits"] == "thai"
    missing = [part for part in must_stand(office, paper) if squeezed(in_digits(part, thai=thai)) not in seen]
    assert missing == []


@pytest.mark.parametrize(("office", "paper"), EVERY_PAPER)
def test_no_paper_mixes_digits(office: Path, paper: dict[str, Any], tmp_path: Path) -> None:
    _pdf, text = printed(office, paper, tmp_path)
    unwanted = "[๐-๙]" if paper["digits"] == "arabic" else r"(?<![\w./:@-])[0-9]+(?![\w./:@-])"
    assert re.findall(unwanted, text) == []


@pytest.mark.parametrize(("office", "paper"), EVERY_PAPER)
def test_the_same_data_gives_the_same_bytes(office: Path, paper: dict[str, Any], tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    one, _ = printed(office, paper, tmp_path / "one")
    two, _ = printed(office, paper, tmp_path / "two")
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.stem)
def test_what_is_exported_can_be_imported_again_without_loss(office: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    for source, target in ((office, first), (first, second)):
        database = ["--database", str(target.with_suffix(".db"))]
        assert main(["import", str(source), *database]) == 0
        assert main(["export", str(target), *database]) == 0
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.stem)
def test_no_office_gives_a_finding_of_severity_error(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = ["--database", str(tmp_path / "office.db")]
    main(["import", str(office), *database])
    capsys.readouterr()
    main(["check", "--json", *database])
    assert [row for row in json.loads(capsys.readouterr().out) if row["severity"] == "error"] == []
