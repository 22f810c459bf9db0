"""An office handed over from one database to another, such as from the file of a computer to a shared server.

It is compared first. What the other database has not is added; what differs there stays, unless it is to be replaced.
The first database keeps everything. Its log stays there, since nobody can write into the log of another database what
was done before; so do sealed signatures, which are bound to the office's number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from itadesk.ita.issued import IssuedPaper
from itadesk.ita.records import key_of
from itadesk.ita.rules import faults as rule_faults
from itadesk.services.faulty import UnfinishedOffice
from itadesk.services.handing_over_papers import Luggage, hand_over_papers, hand_over_uses, luggage
from itadesk.services.importing import Imported, compared, keep_named_files, put_parts, same_office
from itadesk.services.kept_files import files_named, files_of
from itadesk.services.ports import UnitOfWork, WorkStarter
from itadesk.services.register_ports import RegisterFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What handing an office over would do, or has done.

    Attributes:
        parts: what is new, the same, or there otherwise.
        is_new: whether the other database has no such office.
        files: how many files its parts name.
        papers: the issued papers that the other database has not, and those that cannot go there.
        signatures: how many sealed signatures stay behind.
    """

    full_name: str
    parts: Imported
    is_new: bool
    files: int
    papers: Luggage
    signatures: int


def compare(source: WorkStarter, target: WorkStarter, office_id: int) -> Comparison:
    """Says what handing an office over would do.

    Raises:
        UnfinishedOffice: something is entered only half.
        AmbiguousOffice: several offices of the other database may be meant.
    """
    with source().only_looking() as old, target().only_looking() as new:
        return _compared(old, new, office_id)


def hand_over(
    source: WorkStarter, target: WorkStarter, office_id: int, *, replace: bool = False, papers: bool = True
) -> Comparison:
    """Hands an office over, all of it or nothing, and says what was done. Doing so again adds nothing twice.

    Takes:
        replace: whether what differs in the other database is replaced.
        papers: whether issued papers go along, which only somebody can bring who may issue.

    Raises:
        UnfinishedOffice, AmbiguousOffice: as `compare` does.
        NumberTaken: somebody else has issued a paper meanwhile.
    """
    with source().only_looking() as old, target() as new:
        found = _compared(old, new, office_id)
        record = old.offices.get(office_id)
        if found.is_new:
            target_id = new.offices.add(record)
        else:
            target_id = found.parts.office_id
            changed = found.parts.changed if replace else ()
            put_parts(new.offices, target_id, record, (*changed, *found.parts.added))
        keep_named_files(new, target_id, files_of(old, office_id, record))
        _hand_over_emblem(old, new, (office_id, target_id), replace=replace)
        numbers = hand_over_papers(old, new, found.papers, target_id) if papers else {}
        hand_over_uses(old, new, (office_id, target_id), numbers)
        new.commit()
    return found


def _compared(old: UnitOfWork, new: UnitOfWork, office_id: int) -> Comparison:
    record = old.offices.get(office_id)
    faults = list(rule_faults(record))
    if faults:
        raise UnfinishedOffice(record, faults)
    target_id = same_office(new.offices, record.office)
    all_new = Imported(office_id=0, added=tuple(key_of(part) for part in record.parts()))
    return Comparison(
        full_name=record.office.full_name,
        parts=all_new if target_id is None else compared(new.offices.get(target_id), target_id, record),
        is_new=target_id is None,
        files=len(list(files_named(record))),
        papers=luggage(_papers(old, office_id), [] if target_id is None else _papers(new, target_id)),
        signatures=sum(old.signatures.is_kept(office_id, person.key) for person in record.people),
    )


def _papers(work: UnitOfWork, office_id: int) -> Sequence[IssuedPaper]:
    return work.register.search(office_id, RegisterFilter())


def _hand_over_emblem(old: UnitOfWork, new: UnitOfWork, offices: tuple[int, int], *, replace: bool) -> None:
    source, target = offices
    emblem = old.offices.emblem(source)
    if emblem is not None and (replace or new.offices.emblem(target) is None):
        new.offices.put_emblem(target, emblem)
