"""What a person prefers on this computer: the language, the theme, and how papers are printed.

How papers are printed is kept here and not with the office, because the faces are those of this computer. The command
line is not swayed by it, so that a script prints the same everywhere; it says the same by --font, --tighten and
--digits. Once something is entered about a paper, its digits are kept with the paper.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.dressing import Theme
from itadesk.errors import FileUnwritable, reason_of
from itadesk.exchange.whole_file import write_whole
from itadesk.folders import settings_folder
from itadesk.ita.papers import Digits
from itadesk.ita.roles import Role
from itadesk.language import LANGUAGES

if TYPE_CHECKING:  # the frame of the window is painted before what this names is loaded
    from itadesk.services.backup_ports import Safe
    from itadesk.services.sharing_ports import Sharing

FILE_NAME: Final = "preferences.json"

Kind = TypeVar("Kind", Theme, Digits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What is preferred.

    Attributes:
        language: "th" or "en".
        font: the name of the face of papers; empty takes the best one found.
        tighten: whether a last page of a few lines is drawn back onto the one before.
        digits: of papers about which nothing is entered yet; None leaves the choice to the kind of paper.
        copies: the folder into which backups are copied as well; empty for none.
        server: the address of the shared database, without the password; empty where none was given.
        shared: whether that is used; otherwise the file of this computer.
    """

    language: str = LANGUAGES[0]
    theme: Theme = Theme.SYSTEM
    font: str = ""
    tighten: bool = False
    digits: Digits | None = None
    copies: str = ""
    server: str = ""
    shared: bool = False


class Settings(QObject):
    """The preferences in use, kept in a small file among the user's settings.

    Takes:
        file: where they are kept; None means among the user's settings.
        language: the one to speak this time, whichever is kept.
        data: where the data of the offices is, as people read it: a path, or the address of a server.

    Attributes:
        safe: the backups of the data; None where it is on a server, which has its own means.
        role: what the person may do with the data.
        sharing: the way to a shared database; None where the database was named when the program was started.
        is_moving: whether the window is to be opened on another database as soon as it is closed.

    Signals:
        changed(Preferences, Preferences): the preferences before and now.
    """

    changed = Signal(object, object)

    def __init__(self, file: Path | None = None, data: str = "", *, language: str | None = None) -> None:
        super().__init__()
        self._file = file or settings_folder() / FILE_NAME
        self.data = data
        self.safe: Safe | None = None
        self.role = Role.HEAD
        self.sharing: Sharing | None = None
        self.is_moving = False
        self._kept = read_preferences(self._file)
        self.now = replace(self._kept, language=language or self._kept.language)

    @property
    def data_folder(self) -> Path | None:
        """The folder that holds the data; None where it is on a server, or nowhere."""
        is_file = bool(self.data) and "://" not in self.data
        return Path(self.data).absolute().parent if is_file else None

    @property
    def data_path(self) -> str:
        """The data as another process finds it, wherever that is run."""
        return self.data if self.data_folder is None else str(Path(self.data).absolute())

    def change(self, wanted: Preferences) -> None:
        """Goes by other preferences from now on.

        Raises:
            FileUnwritable: they hold until the program ends, but cannot be kept.
        """
        if wanted == self.now:
            return
        before, self.now = self.now, wanted
        language = self._kept.language if before.language == wanted.language else wanted.language
        self._kept = replace(wanted, language=language)
        self.changed.emit(before, wanted)
        self._keep()

    def _keep(self) -> None:
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise FileUnwritable(str(self._file), reason_of(error)) from error
        write_whole(self._file, json.dumps(asdict(self._kept), ensure_ascii=False, indent=2).encode())


def chosen_server() -> str:
    """The address of the shared database that is used; empty where the file of this computer is."""
    kept = read_preferences(settings_folder() / FILE_NAME)
    return kept.server if kept.shared else ""


def read_preferences(file: Path) -> Preferences:
    """The preferences in a file; what is missing in it or cannot be used is as in a new one."""
    try:
        written = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    noted = {each.name: written.get(each.name) for each in fields(Preferences)} if isinstance(written, dict) else {}
    usual = Preferences()
    language, font, copies = noted.get("language"), noted.get("font"), noted.get("copies")
    server = noted.get("server")
    return Preferences(
        language=language if language in LANGUAGES else usual.language,
        theme=_one_of(Theme, noted.get("theme")) or usual.theme,
        font=font if isinstance(font, str) else usual.font,
        tighten=noted.get("tighten") is True,
        digits=_one_of(Digits, noted.get("digits")),
        copies=copies if isinstance(copies, str) else usual.copies,
        server=server if isinstance(server, str) else usual.server,
        shared=noted.get("shared") is True and isinstance(server, str) and bool(server),
    )


def _one_of(kinds: type[Kind], noted: object) -> Kind | None:
    return next((each for each in kinds if each.value == noted), None)
