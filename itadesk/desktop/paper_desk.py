"""Which paper lies beside the pages, and what its printing adds to it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.operations import Operation, edit_paper
from itadesk.desktop.preferences import Preferences, Settings
from itadesk.desktop.workbench import Workbench
from itadesk.documents.kinds import COMPOSED_KINDS
from itadesk.ita.papers import Paper, PaperKind
from itadesk.language import _
from itadesk.services.kept_files import kept_file
from itadesk.services.office_papers import paper_of
from itadesk.services.ports import Picture, PrintOptions


class PaperDesk(QObject):
    """The paper that is looked at. Pictures of signatures are kept here in memory only and never stored.

    Takes:
        settings: how papers are printed; None prints them as usual.

    Attributes:
        kind: the kind of paper.
        chosen: the keys of the papers that were chosen among several, by kind and year.
        with_emblem: whether the emblem is printed; otherwise its space stays empty.
        signatures: pictures of signatures by the key of the person.

    Signals:
        turned: another paper, or another way of printing it, was chosen.
        wanted: the paper is to be seen.
    """

    turned = Signal()
    wanted = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None, settings: Settings | None = None) -> None:
        super().__init__(parent)
        self.workbench, self._settings = workbench, settings
        self.kind = COMPOSED_KINDS[0]
        self.chosen: dict[tuple[PaperKind, int], str] = {}
        self.with_emblem = True
        self.signatures: dict[str, Picture] = {}
        self._pictures: dict[str, Picture] = {}
        if settings is not None:
            settings.changed.connect(self._on_preferred)

    @property
    def paper(self) -> Paper:
        """The office's paper of the kind and the chosen year; a new one where it has none yet."""
        chosen = self.chosen.get((self.kind, self.workbench.year), "")
        kept = next((paper for paper in self.papers if paper.key == chosen), None)
        return kept or self.with_usual_digits(paper_of(self.workbench.record, self.kind, self.workbench.year))

    def with_usual_digits(self, paper: Paper) -> Paper:
        """A paper with the digits that are preferred for new ones, where nothing is entered about it yet."""
        if self.workbench.record.paper(paper.key) is not None:
            return paper
        return replace(paper, digits=paper.digits or self._preferred.digits)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """All papers of the kind and the chosen year about which the office has entered something."""
        return self.papers_of(self.kind)

    def papers_of(self, kind: PaperKind) -> tuple[Paper, ...]:
        """All papers of a kind and the chosen year about which the office has entered something."""
        papers = self.workbench.record.papers
        return tuple(paper for paper in papers if paper.kind is kind and paper.plan_year == self.workbench.year)

    @property
    def stored(self) -> Paper | None:
        """The paper as it is stored; None where the office has not entered anything about it."""
        return self.workbench.record.paper(self.paper.key)

    def type(self, after: Paper) -> None:
        """Takes in what is being typed about the paper."""
        self.workbench.type(edit_paper(self.stored, after))

    def perform(self, operation: Callable[[Paper | None, Paper], Operation], after: Paper) -> bool:
        """Changes the paper at once, as a step of its own; whether it is stored."""
        return self.workbench.perform(operation(self.stored, after))

    def choose(self, key: str) -> None:
        """Looks at another paper of the same kind and year."""
        self.chosen[self.kind, self.workbench.year] = key
        self.turned.emit()

    @property
    def options(self) -> PrintOptions:
        """What the printing adds to the paper."""
        emblem = self.workbench.emblem if self.with_emblem else None
        return PrintOptions(
            emblem=emblem,
            signatures=dict(self.signatures),
            photographs=self._photographs(),
            font=self._preferred.font or None,
            tighten=self._preferred.tighten,
        )

    @property
    def _preferred(self) -> Preferences:
        return self._settings.now if self._settings else Preferences()

    def _on_preferred(self, before: Preferences, now: Preferences) -> None:
        """Prints anew what is printed otherwise from now on."""
        if (before.font, before.tighten, before.digits) != (now.font, now.tighten, now.digits):
            self.turned.emit()

    def _photographs(self) -> Mapping[str, Picture]:
        """The pictures of the paper's photographs, each read once."""
        for photograph in self.paper.photographs:
            if photograph.file not in self._pictures:
                kept = kept_file(self.workbench.start, self.workbench.office_id, photograph.file)
                if kept is not None:
                    self._pictures[photograph.file] = Picture(data=kept.data)
        digests = [photograph.file for photograph in self.paper.photographs]
        return {digest: self._pictures[digest] for digest in digests if digest in self._pictures}

    def turn_to(self, kind: PaperKind) -> None:
        """Looks at another kind of paper."""
        if kind is not self.kind:
            self.kind = kind
            self.turned.emit()

    def show(self, kind: PaperKind) -> None:
        """Looks at another kind of paper, which is to be seen now, even where it takes the place of the page."""
        self.turn_to(kind)
        self.wanted.emit()

    def use_emblem(self, wanted: bool) -> None:
        """Prints the emblem, or leaves its space empty."""
        self.with_emblem = wanted
        self.turned.emit()

    def go_on_from(self, other: "PaperDesk") -> None:
        """Looks at the paper that another desk looks at, in the way that it is printed there."""
        self.kind, self.with_emblem = other.kind, other.with_emblem
        self.chosen, self.signatures = other.chosen, other.signatures
        self.turned.emit()

    def sign(self, signer: str, picture: Picture | None) -> None:
        """Puts the picture of a signature into this printing, or leaves space for the pen."""
        self.signatures.pop(signer, None)
        if picture is not None:
            self.signatures[signer] = picture
        self.turned.emit()


def kind_names() -> Mapping[PaperKind, str]:
    """What the papers are called, in the order in which an office needs them."""
    names = {
        PaperKind.ANNOUNCEMENT: _("Announcement"),
        PaperKind.NEWS: _("News"),
        PaperKind.DEVELOPMENT: _("Development"),
        PaperKind.REPORT: _("Report on the measures"),
        PaperKind.MEMO: _("Memo"),
        PaperKind.ORDER: _("Order"),
    }
    return {kind: names[kind] for kind in COMPOSED_KINDS}
