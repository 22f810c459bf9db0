"""A paper of every office is printed into a folder, by one process or by several."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from itadesk.cli.main import main
from tests.surroundings import TOP

SAMPLE = json.loads((TOP / "resources" / "sample" / "sample-office.json").read_text("utf-8"))


def imported(tmp_path: Path, *names: str, faulty: str = "") -> list[str]:
    """The option that names a database with offices of these names; the paper of one of them cannot be composed."""
    files = []
    for number, name in enumerate(names):
        office = {**SAMPLE, "office": {**SAMPLE["office"], "name": name, "province": f"จังหวัดที่ {number}"}}
        if name == faulty:
            news = {"kind": "news", "plan_year": 2569, "texts": {"title": "{{nothing}}"}}
            office["documents"] = [paper for paper in SAMPLE["documents"] if paper["kind"] != "news"] + [news]
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(office, ensure_ascii=False), "utf-8")
        files.append(str(path))
    option = ["--database", str(tmp_path / "offices.db")]
    assert main(["import", *files, *option]) == 0
    return option


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_one_faulty_office_is_told_of_and_the_others_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = imported(tmp_path, "หนึ่ง", "สอง", "สาม", faulty="สอง")
    capsys.readouterr()
    folder = tmp_path / "new" / "papers"
    arguments = ["print", "news", "--all-offices", "-o", str(folder), "--jobs", "1", "--form", "txt", *database]
    assert main(arguments) == 1
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == 1
    assert told.err.startswith("เทศบาลตำบลสอง: ")
    assert "{{nothing}}" in told.err
    assert "2" in told.out
    assert list(files(folder)) == ["เทศบาลตำบลสาม.txt", "เทศบาลตำบลหนึ่ง.txt"]
    assert "เทศบาลตำบลสาม" in files(folder)["เทศบาลตำบลสาม.txt"].decode()


@pytest.mark.parametrize(
    ("form", "names", "beginning"),
    [
        ("docx", ["หนึ่ง.docx"], b"PK"),
        ("html", ["หนึ่ง.html"], b"<!DOCTYPE"),
        ("png", ["หนึ่ง-2.png", "หนึ่ง-3.png", "หนึ่ง.png"], b"\x89PNG"),
    ],
)
def test_papers_of_all_offices_in_other_forms(tmp_path: Path, form: str, names: list[str], beginning: bytes) -> None:
    database = imported(tmp_path, "หนึ่ง")
    folder = tmp_path / "papers"
    width = ["--width", "400"] if form == "png" else []
    assert main(["print", "news", "--all-offices", "-o", str(folder), "--form", form, *width, *database]) == 0
    assert list(files(folder)) == [f"เทศบาลตำบล{name}" for name in names]
    assert all(data.startswith(beginning) for data in files(folder).values())


def test_a_width_is_for_pictures_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = imported(tmp_path, "หนึ่ง")
    assert main(["print", "news", "--all-offices", "-o", str(tmp_path / "out"), "--width", "400", *database]) == 2
    assert "--width" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_offices_of_one_name_are_told_apart_by_their_places(tmp_path: Path) -> None:
    database = imported(tmp_path, "บ้านสวน", "บ้านสวน")
    assert main(["print", "news", "--all-offices", "-o", str(tmp_path / "out"), "--form", "txt", *database]) == 0
    places = SAMPLE["office"]["district"]
    assert [name.removesuffix(".txt")[-1] for name in files(tmp_path / "out")] == ["0", "1"]
    assert all(places in name for name in files(tmp_path / "out"))


def test_one_process_and_two_print_the_same_bytes_and_say_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"ที่ {number:02}" for number in range(9)]
    database = imported(tmp_path, *names, faulty="ที่ 03")
    told = []
    for jobs in ("1", "2"):
        capsys.readouterr()
        folder = str(tmp_path / jobs)
        assert (
            main(["print", "news", "--all-offices", "-o", folder, "--jobs", jobs, "--language", "en", *database]) == 1
        )
        told.append(tuple(text.replace(folder, "FOLDER") for text in capsys.readouterr()))
    assert told[0] == told[1]
    assert told[0][0] == "8 of 9 papers were printed into FOLDER.\n"
    assert told[0][1].startswith("เทศบาลตำบลที่ 03: The wording of “")
    alone, together = files(tmp_path / "1"), files(tmp_path / "2")
    assert alone == together
    assert list(alone) == [f"เทศบาลตำบลที่ {number:02}.pdf" for number in range(9) if number != 3]
    assert all(data.startswith(b"%PDF") for data in alone.values())


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--all-offices", "--office", "เทศบาลตำบลหนึ่ง"], "--office"),
        (["--all-offices", "--signature", "signature.png"], "--signature"),
        (["--all-offices", "--jobs", "0"], "--jobs"),
        (["--all-offices", "--jobs", "many"], "--jobs"),
        (["--all-offices", "--form", "odt"], "--form"),
        (["--all-offices", "--emblem", "missing.png"], "missing.png"),
        (["--jobs", "2"], "--jobs"),
        (["--form", "txt"], "--form"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    arguments: list[str], named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = imported(tmp_path, "หนึ่ง")
    capsys.readouterr()
    assert main(["print", "news", "-o", str(tmp_path / "out"), *arguments, *database]) == 2
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == 1
    assert named in told.err
    assert told.out == ""
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = imported(tmp_path, "หนึ่ง")
    (tmp_path / "out").write_bytes(b"")
    capsys.readouterr()
    assert main(["print", "news", "--all-offices", "-o", str(tmp_path / "out"), *database]) == 2
    assert str(tmp_path / "out") in capsys.readouterr().err


def test_where_no_paper_could_be_printed_nothing_was_done(tmp_path: Path) -> None:
    database = imported(tmp_path, "หนึ่ง", faulty="หนึ่ง")
    assert main(["print", "news", "--all-offices", "-o", str(tmp_path / "out"), *database]) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no signal can be sent to a group of processes there")
def test_ctrl_c_leaves_whole_files_and_one_sentence(tmp_path: Path) -> None:
    """The terminal sends it to every process of the batch."""
    database = imported(tmp_path, *(f"ที่ {number:03}" for number in range(120)))
    folder = tmp_path / "out"
    folder.mkdir()
    command = [sys.executable, "-m", "itadesk", "print", "news", "--all-offices", "-o", str(folder), "--jobs", "2"]
    with subprocess.Popen(
        [*command, "--language", "en", *database],
        cwd=TOP,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        while process.poll() is None and not any(folder.iterdir()):
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert err.splitlines() == ["Stopped."]
    printed = files(folder)
    assert all(name.endswith(".pdf") and data.rstrip().endswith(b"%%EOF") for name, data in printed.items())
    assert len(printed) < 120
    assert out.endswith(f" of 120 papers were printed into {folder}.\n")
    assert process.returncode in {1, 2}
