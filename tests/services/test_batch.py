"""A paper is printed for every office; what is wrong with one stops nothing."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import pytest

from itadesk.documents.blocks import Document
from itadesk.documents.plain import plain_text
from itadesk.errors import FileUnwritable
from itadesk.ita.papers import Paper, PaperKind, Photograph
from itadesk.ita.records import OfficeRecord
from itadesk.services.batch import BatchWish, OfficeFile, Outcome, office_files, print_office
from itadesk.services.kept_files import keep_file
from itadesk.services.offices import NoOffice, add_office, delete_office
from itadesk.services.papers import Wish
from itadesk.services.ports import Picture, PrintOptions, WorkStarter
from tests.full_office import FULL, PAPER
from tests.surroundings import in_english

NEWS = BatchWish(wish=Wish(kind=PaperKind.NEWS))


def called(name: str, *papers: Paper) -> OfficeRecord:
    return replace(FULL, office=replace(FULL.office, name=name), papers=papers)


def own_news(**texts: str) -> Paper:
    return replace(PAPER, key="news-2569", kind=PaperKind.NEWS, texts=texts)


class Written(dict[str, str]):
    """Takes papers instead of files, and keeps what they were printed with."""

    options: PrintOptions

    def __call__(self, document: Document, options: PrintOptions, name: str) -> Sequence[str]:
        if name == "เทศบาลตำบลเต็ม":
            raise FileUnwritable(name, "disk full")
        self[name], self.options = plain_text(document), options
        return ("a warning",) if name == "เทศบาลตำบลเตือน" else ()


def printed(start: WorkStarter, wish: BatchWish = NEWS) -> tuple[Written, list[Outcome]]:
    written = Written()
    return written, [print_office(start, office, wish, written) for office in office_files(start)]


def test_every_office_gets_its_paper(start: WorkStarter) -> None:
    for name in ("ก", "ข", "ค"):
        add_office(start, called(name))
    written, outcomes = printed(start)
    assert outcomes == [Outcome(printed=True)] * 3
    assert list(written) == ["เทศบาลตำบลก", "เทศบาลตำบลข", "เทศบาลตำบลค"]
    assert all(name in text for name, text in written.items())


def test_without_an_office_there_is_nothing_to_print(start: WorkStarter) -> None:
    with pytest.raises(NoOffice):
        office_files(start)


def test_what_is_wrong_with_one_office_stops_nothing(start: WorkStarter) -> None:
    for record in (
        called("ก", own_news(title="{{nothing}}")),
        called("ข", own_news(heading="…")),
        called("ค"),
        called("เต็ม"),
        called("เตือน"),
        replace(called("ไม่มีแผน"), plans=()),
    ):
        add_office(start, record)
    with in_english():
        written, outcomes = printed(start)
    assert list(written) == ["เทศบาลตำบลข", "เทศบาลตำบลค", "เทศบาลตำบลเตือน"]
    assert [outcome.printed for outcome in outcomes] == [False, True, True, False, True, False]
    told = ["\n".join(outcome.sentences) for outcome in outcomes]
    assert told[0].startswith("เทศบาลตำบลก: The wording of “Title” uses the field {{nothing}}, which does not exist")
    assert told[1].startswith("เทศบาลตำบลข: The paper has no part called heading")
    assert told[2] == ""
    assert told[3].startswith("เทศบาลตำบลเต็ม: The file เทศบาลตำบลเต็ม cannot be written (disk full)")
    assert told[4] == "เทศบาลตำบลเตือน: a warning"
    assert told[5].startswith("เทศบาลตำบลไม่มีแผน: This office has no plan yet")


def test_an_office_that_was_deleted_meanwhile_is_told_of(start: WorkStarter) -> None:
    gone = OfficeFile(office_id=add_office(start, called("ก")), name="เทศบาลตำบลก")
    delete_office(start, gone.office_id)
    outcome = print_office(start, gone, NEWS, Written())
    assert not outcome.printed
    assert outcome.sentences[0].startswith("เทศบาลตำบลก: ")


def test_the_emblem_is_the_one_asked_for_or_the_offices_own(start: WorkStarter) -> None:
    own, other = Picture(data=b"own", width=20.0), Picture(data=b"other")
    number = add_office(start, called("ก"))
    with start() as work:
        work.offices.put_emblem(number, own)
        work.commit()
    assert printed(start)[0].options == PrintOptions(emblem=own, photographs={})
    assert printed(start, replace(NEWS, emblem=other, font="Laksaman"))[0].options == PrintOptions(
        emblem=other, photographs={}, font="Laksaman"
    )


def test_the_photographs_of_each_office_are_printed(start: WorkStarter) -> None:
    data = b"\xff\xd8\xffmeeting"
    digest = hashlib.sha256(data).hexdigest()
    office_id = add_office(start, called("ก", replace(own_news(), photographs=(Photograph(file=digest),))))
    keep_file(start, office_id, data, lambda _data: "image/jpeg")
    written, _outcomes = printed(start)
    assert written.options.photographs == {digest: Picture(data=data)}
