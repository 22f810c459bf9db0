"""The photographs of the news: taken from files, described, brought into their order."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from itadesk.desktop import late
from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.form import Form
from itadesk.desktop.forms import helps, rows
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.desktop.operations import arrange_photographs
from itadesk.desktop.page import Card
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.register_desk import read_file
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.row_list import RowList
from itadesk.desktop.writing import shown
from itadesk.ita.faults import Place
from itadesk.ita.papers import MOST_PHOTOGRAPHS, PaperKind, Photograph
from itadesk.language import _
from itadesk.services.kept_files import keep_file

if TYPE_CHECKING:
    from itadesk.exchange.photograph_import import ReadyPhotograph

KILOBYTE = 1024

CAPTION_SHEET: Sheet[Photograph] = Sheet(
    (Field("caption", lambda photograph: photograph.caption, lambda p, t: replace(p, caption=" ".join(t.split()))),),
    helps=helps.CAPTION,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A photograph that was kept: the SHA-256 of its file, and what it was made of."""

    digest: str
    photograph: "ReadyPhotograph"


class PhotographsCard(Card):
    """The photographs in their order; the caption of the chosen one is typed."""

    def __init__(self, desk: PaperDesk, background: Background, dialogs: Dialogs) -> None:
        super().__init__(_("Photographs"))
        self.desk, self.background, self.dialogs = desk, background, dialogs
        self._said = WrappedLabel("", "quiet")
        self._said.hide()
        self.list = RowList(_("Photographs"), _("Add a photograph …"), most=MOST_PHOTOGRAPHS)
        self.list.add_wanted.connect(self._add)
        self.list.remove_wanted.connect(lambda row: self._put(rows.removed(self.desk.paper.photographs, row)))
        self.list.move_wanted.connect(lambda row, to: self._put(rows.moved(self.desk.paper.photographs, row, to)))
        self.list.chosen.connect(lambda _row: self._show_chosen())
        caption = FieldBox(GrowingText(_("Caption of the photograph")), _("Caption of the photograph"))
        caption.entered.connect(self._point_to)
        self.form = Form(CAPTION_SHEET, {"caption": caption}, lambda _before, after: self._type(after))
        self.column.addWidget(
            WrappedLabel(shown(_("Up to {count}, two beside one another.").format(count=MOST_PHOTOGRAPHS)), "quiet")
        )
        self.column.addWidget(self.list)
        self.column.addWidget(self._said)
        self.column.addWidget(caption)

    def refresh(self) -> None:
        """Shows the photographs; only for the paper that has them."""
        paper = self.desk.paper
        self.setVisible(paper.kind is PaperKind.NEWS)
        names = (photograph.caption or _("Without a caption") for photograph in paper.photographs)
        self.list.show_rows([shown(f"{number}.   {name}") for number, name in enumerate(names, 1)])
        self.list.buttons["add"].setEnabled(len(paper.photographs) < MOST_PHOTOGRAPHS)
        self._show_chosen()

    def field_of(self, inside: Place) -> QWidget | None:
        """The caption of a photograph, which is chosen."""
        match inside:
            case ("photographs", int() as row, *_within) if row < len(self.desk.paper.photographs):
                self.list.choose(row)
                return self.form.fields["caption"].widget
            case _:
                return None

    @property
    def sentence(self) -> str:
        """What is said about the photograph that was taken in last; nothing where none was."""
        return self._said.accessibleName() if self._said.isVisible() else ""

    def _show_chosen(self) -> None:
        photographs = self.desk.paper.photographs
        known = 0 <= self.list.row < len(photographs)
        self.form.fields["caption"].setVisible(known)
        if known:
            self.form.populate(photographs[self.list.row], (self.desk.paper.key, self.list.row))

    def _add(self) -> None:
        path = self.dialogs.open_file(_("Photograph"), _("Photographs") + " (*.jpg *.jpeg *.png)")
        if path is None:
            return
        bench, of = self.desk.workbench, self.desk.paper.key

        def keep() -> Kept:
            ready = late.ready_photograph(read_file(path))
            return Kept(keep_file(bench.start, bench.office_id, ready.data, late.judge_photograph), ready)

        self._said.say(_("The photograph is being taken in …"))
        self._said.show()
        self.background.do(keep, lambda kept: self._on_kept(kept, of), self._on_refused)

    def _on_kept(self, kept: "Kept", of: str) -> None:
        """Puts the photograph into its paper, unless another paper is looked at by now."""
        photographs = self.desk.paper.photographs
        if self.desk.paper.key != of or len(photographs) >= MOST_PHOTOGRAPHS:
            self._said.hide()
            return
        self._put((*photographs, Photograph(file=kept.digest)))
        self._said.say(size_sentence(kept.photograph))
        self.list.choose(len(photographs))
        self.form.fields["caption"].widget.setFocus()

    def _on_refused(self, sentence: str) -> None:
        self._said.hide()
        self.dialogs.warn(sentence)

    def _put(self, photographs: tuple[Photograph, ...]) -> None:
        self.desk.perform(arrange_photographs, replace(self.desk.paper, photographs=photographs))

    def _type(self, after: Photograph) -> None:
        paper = self.desk.paper
        self.desk.type(replace(paper, photographs=rows.replaced(paper.photographs, self.list.row, after)))

    def _point_to(self) -> None:
        self.desk.workbench.pointed_to.emit(f"paper/{self.desk.paper.key}/photographs")


def size_sentence(photograph: "ReadyPhotograph") -> str:
    """How large a photograph is that was taken in."""
    across, down = photograph.size
    size = _("{across} × {down} dots, {size} kB").format(
        across=across, down=down, size=max(len(photograph.data) // KILOBYTE, 1)
    )
    if not photograph.is_smaller:
        return shown(_("Taken in: {size}.").format(size=size))
    given = _("{across} × {down} dots, {size} kB").format(
        across=photograph.given[0], down=photograph.given[1], size=photograph.given_bytes // KILOBYTE
    )
    return shown(
        _("Taken in and made as small as paper needs it: {size} (it was {given}).").format(size=size, given=given)
    )
