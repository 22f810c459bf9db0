"""What is done with many offices at once: taking in a folder, printing a paper of each, or removing them."""

from collections.abc import Callable, Collection
from contextlib import closing
from pathlib import Path

from itadesk.desktop.offices.long_work import Tell, Work
from itadesk.desktop.progress import Progress
from itadesk.documents.blocks import Document
from itadesk.errors import ItadeskError
from itadesk.exchange.leaving import keep_in
from itadesk.exchange.office_forms import FORMS
from itadesk.exchange.office_paths import read_office_path
from itadesk.exchange.paper_forms import in_form, write_paper
from itadesk.language import _, ngettext
from itadesk.services.batch import BatchWish, office_files, print_office
from itadesk.services.folders import files_in, take_in_files
from itadesk.services.offices import delete_office
from itadesk.services.ports import PrintOptions, WorkStarter
from itadesk.services.reading_processes import read_by_several
from itadesk.storage.office_rows import office_rows


def taking_in(start: WorkStarter, folder: Path) -> Work:
    """Takes in all files of a folder."""

    def work(progress: Progress, tell: Tell) -> str:
        progress.tell(0, _("Looking for files in {folder} …").format(folder=folder))
        paths = files_in(folder, FORMS)
        done = 0
        with closing(read_by_several(paths, read_office_path, office_rows)) as read:
            for number, file in enumerate(take_in_files(start, read), 1):
                done += not file.sentence
                if file.sentence:
                    tell(file.path.name, file.sentence)
                progress.tell(
                    100 * number // len(paths),
                    _("{number} of {count}: {name}").format(number=number, count=len(paths), name=file.path.name),
                )
        return ngettext(
            "{done} of {count} file was taken in.", "{done} of {count} files were taken in.", len(paths)
        ).format(done=done, count=len(paths))

    return work


def printing(start: WorkStarter, chosen: Collection[int], wish: BatchWish, form: str, folder: Path) -> Work:
    """Prints a paper of each of some offices, by their numbers, into a folder, one file an office."""

    def work(progress: Progress, tell: Tell) -> str:
        offices = [office for office in office_files(start) if office.office_id in chosen]
        printed = 0
        for number, office in enumerate(offices, 1):
            progress.tell(
                100 * (number - 1) // len(offices),
                _("{number} of {count}: {name}").format(number=number, count=len(offices), name=office.name),
            )
            outcome = print_office(start, office, wish, _writer(folder, form))
            printed += outcome.printed
            for sentence in outcome.sentences:
                tell(office.name, sentence.removeprefix(f"{office.name}: "))
        return ngettext(
            "{printed} of {count} paper was printed into {folder}.",
            "{printed} of {count} papers were printed into {folder}.",
            len(offices),
        ).format(printed=printed, count=len(offices), folder=folder)

    return work


def removing(start: WorkStarter, chosen: Collection[int], folder: Path) -> Work:
    """Removes offices, by their numbers, each after its data was put into a file in a folder."""

    def work(progress: Progress, tell: Tell) -> str:
        offices = [office for office in office_files(start) if office.office_id in chosen]
        removed = 0
        for number, office in enumerate(offices, 1):
            progress.tell(
                100 * (number - 1) // len(offices),
                _("{number} of {count}: {name}").format(number=number, count=len(offices), name=office.name),
            )
            try:
                delete_office(start, office.office_id, keep_in(folder, office.name))
            except ItadeskError as error:
                tell(office.name, error.sentence())
            else:
                removed += 1
        return ngettext(
            "{removed} of {count} office was removed. Its file is in {folder}.",
            "{removed} of {count} offices were removed. Their files are in {folder}.",
            len(offices),
        ).format(removed=removed, count=len(offices), folder=folder)

    return work


def _writer(folder: Path, form: str) -> Callable[[Document, PrintOptions, str], tuple[str, ...]]:
    def write(document: Document, options: PrintOptions, name: str) -> tuple[str, ...]:
        paper = in_form(form, document, options)
        write_paper(paper, folder / f"{name}{form}")
        return paper.warnings

    return write
