"""Every command with its options, as a clerk or a script gives them."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest

from itadesk.cli.main import main
from itadesk.desktop import starting
from itadesk.desktop.opened import Opened, Upkeep
from itadesk.ita.papers import PaperKind
from itadesk.services.offices import list_offices, open_record
from itadesk.services.papers import COMPOSED_KINDS
from tests.new_databases import sample_database
from tests.surroundings import TOP, let_data_lie_in

SAMPLE = TOP / "resources" / "sample" / "sample-office.json"
OFFICE = "เทศบาลตำบลดอนตะวันฉาย"
TOWN = '{"format": "itadesk.office/1", "office": {"kind": "เทศบาลเมือง", "name": "สองธาร"}}'


@pytest.fixture
def database(tmp_path: Path) -> list[str]:
    """The option that names a database with the sample office in it."""
    return ["--database", str(sample_database(tmp_path / "office.db"))]


class TestPrint:
    """`print` with its options; the text shows what they did."""

    @pytest.fixture(autouse=True)
    def _place(self, database: list[str], tmp_path: Path) -> None:
        self.database, self.folder = database, tmp_path

    def text(self, *options: str) -> str:
        target = self.folder / "paper.txt"
        assert main(["print", *options, "-o", str(target), *self.database]) == 0
        return target.read_text("utf-8")

    @pytest.mark.parametrize("kind", COMPOSED_KINDS)
    def test_every_kind_in_both_forms(self, kind: PaperKind) -> None:
        assert OFFICE in self.text(kind)
        pdf = self.folder / "paper.pdf"
        assert main(["print", kind, "-o", str(pdf), *self.database]) == 0
        assert pdf.read_bytes().startswith(b"%PDF-")

    def test_the_digits_asked_for(self) -> None:
        assert "ปีงบประมาณ พ.ศ. 2569" in self.text("news", "--digits", "arabic")
        assert "ปีงบประมาณ พ.ศ. ๒๕๖๙" in self.text("news", "--digits", "thai")

    def test_the_newest_year_or_the_one_asked_for(self) -> None:
        subject = "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. "
        assert subject + "๒๕๖๙" in self.text("announcement")
        assert subject + "๒๕๖๗" in self.text("announcement", "--year", "2567")

    def test_a_year_of_which_nothing_is_known_is_refused(self) -> None:
        target = self.folder / "paper.txt"
        assert main(["print", "announcement", "--year", "2572", "-o", str(target), *self.database]) == 2
        assert not target.exists()

    def test_whoever_shall_sign(self) -> None:
        people = json.loads(SAMPLE.read_text("utf-8"))["people"]
        for person in people:
            last = self.text("announcement", "--signer", person["key"]).rstrip().splitlines()
            assert f"({person.get('prefix', '')}{person['given_name']} {person['family_name']})" in last[-3:]

    def test_the_text_is_what_the_pdf_shows(self) -> None:
        text, pdf = self.text("announcement"), self.folder / "paper.pdf"
        assert main(["print", "announcement", "-o", str(pdf), *self.database]) == 0
        with pymupdf.Document(str(pdf)) as opened:  # type: ignore[no-untyped-call]
            shown = "".join("".join(page.get_text().split()) for page in opened)
        shown = re.sub("-[๐-๙]+-", "", shown)
        assert [line for line in text.splitlines() if "".join(line.split()) not in shown] == []

    def test_an_own_text_for_a_part_that_is_not_there_is_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        office = json.loads(SAMPLE.read_text("utf-8"))
        office["documents"] = [{"kind": "news", "plan_year": 2569, "texts": {"closnig": "จบข่าว"}}]
        source = self.folder / "other.json"
        source.write_text(json.dumps(office, ensure_ascii=False), "utf-8")
        other = ["--database", str(self.folder / "other.db")]
        assert main(["import", str(source), *other]) == 0
        assert main(["print", "news", "-o", str(self.folder / "x.txt"), *other]) == 1
        assert "closnig" in capsys.readouterr().err


class TestWindow:
    """What the window is opened on; the window itself is tried elsewhere."""

    @pytest.fixture(autouse=True)
    def _opened(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: list[list[str]] = []
        self.shown: list[str | None] = []
        let_data_lie_in(tmp_path / "data", monkeypatch)
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
        monkeypatch.setattr(starting, "run", self.run)
        self.data = tmp_path / "data" / "itadesk"

    def run(
        self, open_data: Callable[[], Opened], _typesetter: object, *, language: str | None, upkeep: Upkeep | None
    ) -> int:
        assert language is None
        assert upkeep is not None
        opened = open_data()
        self.names.append([office.full_name for office in list_offices(opened.start)])
        wanted = opened.office_id
        self.shown.append(None if wanted is None else open_record(opened.start, wanted).office.full_name)
        return 0

    def test_without_a_command_it_opens_on_the_users_own_database(self) -> None:
        assert main([]) == 0
        assert (self.names, self.shown) == ([[]], [None])
        assert [path.name for path in self.data.iterdir()] == ["itadesk.db"]

    def test_an_office_can_be_chosen_on_the_way(self, database: list[str]) -> None:
        assert main([*database, "--office", OFFICE]) == 0
        assert self.shown == [OFFICE]

    def test_an_office_that_is_not_there_opens_nothing(
        self, database: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([*database, "--office", "เทศบาลเมืองไกล"]) == 2
        assert self.names == []
        assert OFFICE in capsys.readouterr().err

    def test_the_demo_has_a_database_of_its_own_that_keeps_what_was_tried(self, tmp_path: Path) -> None:
        town = tmp_path / "town.json"
        town.write_text(TOWN, "utf-8")
        assert main(["demo"]) == 0
        assert main(["import", str(town), "--database", str(self.data / "sample.db")]) == 0
        assert main(["demo"]) == 0
        assert self.names == [[OFFICE], [OFFICE, "เทศบาลเมืองสองธาร"]]
        assert not (self.data / "itadesk.db").exists()


class TestEnglish:
    """`--language en`: the sentences are English, what was entered stays as it is."""

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (
                ["export", "office.xyz"],
                "The form of office.xyz is not known here; give the file a name that ends in .json, .xlsx, .csv, .zip.",
            ),
            (
                ["check", "--database", "gone.db"],
                "There is no database gone.db yet: import an office into it first, or open the window.",
            ),
            (
                ["import", "gone.json"],
                "The file gone.json cannot be read (it does not exist). Check its name and that you may open it.",
            ),
        ],
        ids=["unknown form", "no database", "no file"],
    )
    def test_a_refusal_is_said_in_english(
        self, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for given in (
            [*arguments, "--language", "en"],
            ["--language", "en", *arguments],
            ["--language=en", *arguments],
        ):
            assert main(given) == 2
            assert capsys.readouterr().err == said + "\n"

    def test_results_are_said_in_english(
        self, database: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        target = tmp_path / "out.json"
        assert main(["export", str(target), *database, "--language", "en"]) == 0
        assert main(["verify", *database, "--language", "en"]) == 0
        assert main(["check", *database, "--language", "en"]) == 1
        first, second, *found = capsys.readouterr().out.splitlines()
        assert first == f"{OFFICE} was exported to {target}."
        assert second == f"The database {database[1]} is whole."
        assert all(line.startswith("Note: ") for line in found)

    def test_a_language_that_is_not_spoken_is_refused_in_thai(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--language", "de"]) == 2
        assert "คำสั่ง" in capsys.readouterr().err


def test_a_file_of_fifty_megabytes_is_not_even_read(
    tmp_path: Path, database: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(200 * 1024 * 1024 + 1)
    for arguments in (["import", str(large)], ["print", "news", "-o", str(tmp_path / "x.pdf"), "--emblem", str(large)]):
        assert main([*arguments, *database]) == 2
        assert "large.json" in capsys.readouterr().err


def test_an_exported_file_holds_nothing_but_its_office(tmp_path: Path, database: list[str]) -> None:
    town = tmp_path / "town.json"
    town.write_text(TOWN, "utf-8")
    assert main(["import", str(town), *database]) == 0
    assert main(["export", str(tmp_path / "only.json"), "--office", "สองธาร", *database]) == 0
    assert json.loads((tmp_path / "only.json").read_text("utf-8")) == json.loads(TOWN)


def test_the_findings_as_json_lead_to_the_data(database: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """`where` is a way through the exported file: lists by number, objects by name."""
    assert main(["check", "--json", *database]) == 1
    office = json.loads(SAMPLE.read_text("utf-8"))
    for found in json.loads(capsys.readouterr().out):
        assert set(found) == {"severity", "name", "where", "sentence"}
        here = office
        for step in found["where"].split("/")[:2]:
            here = here["documents" if step == "papers" else int(step) if step.isdecimal() else step]
        assert here
