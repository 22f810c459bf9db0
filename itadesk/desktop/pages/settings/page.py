"""The page of the settings: how papers are printed, how the window looks, and where the data is."""

from collections.abc import Iterator

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.log.opening import open_log
from itadesk.desktop.page import Page
from itadesk.desktop.pages.settings.backups import BackupsCard
from itadesk.desktop.pages.settings.data import DataCard
from itadesk.desktop.pages.settings.log import LogCard
from itadesk.desktop.pages.settings.look import LookCard
from itadesk.desktop.pages.settings.passphrase import PassphraseCard
from itadesk.desktop.pages.settings.printing import PrintingCard
from itadesk.desktop.pages.settings.sharing import SharingCard
from itadesk.desktop.preferences import Preferences, Settings
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.workbench import Workbench
from itadesk.errors import EnvironmentFailure
from itadesk.ita.records import PartKind
from itadesk.language import _


class SettingsPage(Page):
    """What a person prefers on this computer, and where the data is."""

    shows: frozenset[PartKind] = frozenset()
    enters = False

    def __init__(
        self, workbench: Workbench, settings: Settings, keeper: Keeper, background: Background, dialogs: Dialogs
    ) -> None:
        super().__init__(workbench, _("Settings"), _("They hold on this computer, for every office."))
        self._settings, self._keeper, self._background, self._dialogs = settings, keeper, background, dialogs
        self.printing = PrintingCard(background, self._change)
        self.look = LookCard(self._change)

    def build(self) -> Iterator[None]:
        """The cards of the data, of sharing it, of the passphrase, of the backups and of the log."""
        self.data = DataCard(self._settings, self._dialogs)
        self.sharing = SharingCard(self._settings, self.workbench, self._background, self._dialogs, self._change)
        self.passphrase = PassphraseCard(self._keeper)
        yield
        self.backups = BackupsCard(self._settings, self._keeper, self._dialogs, self._change)
        yield
        self.log = LogCard()
        self.log.wanted.connect(lambda: open_log(self.workbench, self._dialogs, self.window()))
        for card in (self.printing, self.look, self.data, self.sharing, self.passphrase, self.backups, self.log):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Shows the preferences as they are."""
        self.printing.populate(self._settings.now)
        self.look.populate(self._settings.now)
        self.sharing.populate(self._settings.now)
        self.passphrase.populate()
        self.backups.populate(self._settings.now)

    def _change(self, _before: Preferences, wanted: Preferences) -> None:
        try:
            self._settings.change(wanted)
        except EnvironmentFailure as failure:
            self._dialogs.warn(failure.sentence())
        self.refresh()
