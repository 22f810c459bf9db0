"""Which keys there are, taken from the shortcuts and widgets of a window as they are, so that no list grows stale."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from itadesk.desktop.page import Page
from itadesk.desktop.widgets.inside import inside
from itadesk.desktop.widgets.keys import key_names, keys_of, shortcut_meaning
from itadesk.language import _


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A line of the overview: where keys work, which they are, and what they do."""

    where: str
    names: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys that work in one place."""

    where: str
    lines: tuple[KeyLine, ...]


def key_groups(window: QWidget) -> list[KeyGroup]:
    """All keys of a window: those that work everywhere first, then page by page, then in fields and the like."""
    found = [window, *inside(window, QObject)]
    lines = _joined([*_of_shortcuts(found), *_of_actions(found), *_of_widgets(found)])
    places = dict.fromkeys([_("Everywhere"), *(line.where for line in lines)])
    groups = (KeyGroup(where, tuple(line for line in lines if line.where == where)) for where in places)
    return [group for group in groups if group.lines]


def _of_shortcuts(found: Iterable[QObject]) -> Iterator[KeyLine]:
    for shortcut in (each for each in found if isinstance(each, QShortcut)):
        meaning = shortcut_meaning(shortcut)
        keys = tuple(key_names(each) for each in shortcut.keys())  # noqa: SIM118  no mapping
        if meaning and any(keys):
            yield KeyLine(_where(shortcut.parent()), keys, meaning)


def _of_actions(found: Iterable[QObject]) -> Iterator[KeyLine]:
    for action in (each for each in found if isinstance(each, QAction)):
        if not action.shortcut().isEmpty():
            yield KeyLine(_where(action.parent()), (key_names(action.shortcut()),), action.iconText())


def _of_widgets(found: Iterable[QObject]) -> Iterator[KeyLine]:
    for widget in (each for each in found if isinstance(each, QWidget)):
        for key in keys_of(widget):
            yield KeyLine(_(key.where), tuple(key_names(QKeySequence(name)) for name in key.names), _(key.meaning))


def _where(owner: object) -> str:
    """The page that something belongs to; everywhere, if to none."""
    while isinstance(owner, QWidget) and not isinstance(owner, Page):
        owner = owner.parentWidget()
    return _("On the page “{page}”").format(page=owner.accessibleName()) if isinstance(owner, Page) else _("Everywhere")


def _joined(lines: Iterable[KeyLine]) -> list[KeyLine]:
    """Each meaning of a place once, with all of its keys."""
    keys: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        known = keys.setdefault((line.where, line.meaning), [])
        known += [name for name in line.names if name not in known]
    return [KeyLine(where, tuple(names), meaning) for (where, meaning), names in keys.items()]
