"""Files that belong to an office: photographs of its papers, evidence of its progress; kept once each, known by what they hold."""

from collections.abc import Callable, Iterator, Mapping

from itadesk.ita.papers import Paper
from itadesk.ita.records import OfficeRecord
from itadesk.services.file_ports import KeptFile
from itadesk.services.ports import Picture, UnitOfWork, WorkStarter

FileJudge = Callable[[bytes], str]
"""Says of the bytes of a file what they are, such as image/png, or refuses them with a sentence."""


def keep_file(start: WorkStarter, office_id: int, data: bytes, judge: FileJudge) -> str:
    """Keeps a file of the office and gives its SHA-256, by which parts name it.

    Raises:
        UserError: `judge` knows no use for such a file.
        OfficeMissing: there is no office of this number.
    """
    media_type = judge(data)
    with start() as work:
        digest = work.files.put(office_id, data, media_type)
        work.commit()
    return digest


def kept_file(start: WorkStarter, office_id: int, digest: str) -> KeptFile | None:
    """The file of this SHA-256; None where none is kept."""
    with start().only_looking() as work:
        return work.files.get(office_id, digest)


def photographs_of(start: WorkStarter, office_id: int, paper: Paper) -> Mapping[str, Picture]:
    """The photographs of a paper by their SHA-256, as far as they are kept."""
    with start().only_looking() as work:
        return photographs_in(work, office_id, paper)


def photographs_in(work: UnitOfWork, office_id: int, paper: Paper) -> Mapping[str, Picture]:
    """The photographs of a paper as a transaction sees them."""
    kept = ((photograph.file, work.files.get(office_id, photograph.file)) for photograph in paper.photographs)
    return {digest: Picture(data=file.data) for digest, file in kept if file is not None}


def files_named(record: OfficeRecord) -> Iterator[str]:
    """The SHA-256 of each file that a record's parts name, once."""
    photographs = (photograph.file for paper in record.papers for photograph in paper.photographs)
    reports = (report for plan in record.plans for measure in plan.measures for report in measure.progress)
    yield from dict.fromkeys([*photographs, *(file.file for report in reports for file in report.files)])


def files_of(work: UnitOfWork, office_id: int, record: OfficeRecord) -> Mapping[str, KeptFile]:
    """The files that a record's parts name, as far as they are kept."""
    kept = ((digest, work.files.get(office_id, digest)) for digest in files_named(record))
    return {digest: file for digest, file in kept if file is not None}
