"""What is said of shared databases in the window."""

from collections.abc import Iterator, Mapping, Sequence

from itadesk.desktop.writing import shown
from itadesk.ita.roles import Role
from itadesk.language import _, ngettext
from itadesk.services.handing_over import Comparison
from itadesk.services.server_addresses import Encryption
from itadesk.services.sharing_ports import Reached


def role_names() -> Mapping[Role, str]:
    """What may be done in each role, in the language spoken now."""
    return {
        Role.READER: _("reader (reads only)"),
        Role.CLERK: _("clerk (enters and edits)"),
        Role.HEAD: _("head (issues papers as well)"),
    }


def encryption_names() -> Sequence[tuple[str, str]]:
    """What can be asked of the connection, the safest first."""
    return [
        (Encryption.VERIFIED, _("Encrypted, and the server proves who it is")),
        (Encryption.DEMANDED, _("Encrypted")),
        (Encryption.OFFERED, _("Encrypted where the server can")),
    ]


def reached_text(reached: Reached) -> str:
    """What is there at an address."""
    said = [
        shown(
            ngettext(
                "Connected: PostgreSQL {server}, your role is {role}, {count} office is there.",
                "Connected: PostgreSQL {server}, your role is {role}, {count} offices are there.",
                reached.offices,
            ).format(server=reached.server, role=role_names()[reached.role], count=reached.offices)
        )
    ]
    if not reached.is_encrypted:
        said.append(_("The connection is not encrypted: others in the network could read along."))
    return " ".join(said)


def comparison_text(found: Comparison, *, may_issue: bool) -> str:
    """What would be moved of an office, and what not."""
    return shown(" ".join(_sentences(found, may_issue=may_issue)))


def _sentences(found: Comparison, *, may_issue: bool) -> Iterator[str]:
    parts, papers = found.parts, found.papers
    if found.is_new:
        yield _("New there. Parts: {count}; files: {files}.").format(count=len(parts.added), files=found.files)
    elif not parts.added and not parts.changed:
        yield _("All that was entered is the same there.")
    else:
        yield _("Parts: {new} new there, {same} the same, {changed} different.").format(
            new=len(parts.added), same=len(parts.same), changed=len(parts.changed)
        )
    if papers.going and may_issue:
        yield ngettext(
            "{count} issued paper goes along with its number.",
            "{count} issued papers go along with their numbers.",
            len(papers.going),
        ).format(count=len(papers.going))
    elif papers.going:
        yield ngettext(
            "{count} issued paper stays: only a head may bring it.",
            "{count} issued papers stay: only a head may bring them.",
            len(papers.going),
        ).format(count=len(papers.going))
    if papers.staying:
        yield ngettext(
            "{count} issued paper stays, because another paper has its number there: {numbers}.",
            "{count} issued papers stay, because other papers have their numbers there: {numbers}.",
            len(papers.staying),
        ).format(count=len(papers.staying), numbers=", ".join(paper.shown_number for paper in papers.staying[:5]))
    if found.signatures:
        yield ngettext(
            "{count} kept signature stays, because it is sealed for this file: keep it anew there.",
            "{count} kept signatures stay, because they are sealed for this file: keep them anew there.",
            found.signatures,
        ).format(count=found.signatures)
