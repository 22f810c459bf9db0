"""Who signed an issued paper digitally, or the scan that was attached to it: said once it was looked into."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from itadesk.desktop import late
from itadesk.desktop.forms.register import moment
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.ita.issued import IssuedPaper
from itadesk.language import _

if TYPE_CHECKING:  # loaded when a paper carries a digital signature
    from itadesk.signing.verifying import SignatureCheck


class DigitalSignatures(WrappedLabel):
    """A sentence for each digital signature of the paper that is shown; hidden while there are none."""

    def __init__(self, register: RegisterDesk) -> None:
        super().__init__("", "quiet")
        self._register = register
        self._paper: IssuedPaper | None = None
        self.hide()

    def look_into(self, paper: IssuedPaper) -> None:
        """Looks into a paper and its scan in the background, and then says what was found."""
        if paper == self._paper:
            return
        self._paper = paper
        self.hide()

        def show(sentences: Sequence[str]) -> None:
            if self._paper == paper:
                self.say("\n".join(sentences))
                self.setVisible(bool(sentences))

        self._register.background.do(
            lambda: _sentences(self._register, paper), show, lambda sentence: show([sentence]), self
        )


def _sentences(register: RegisterDesk, paper: IssuedPaper) -> list[str]:
    """What is found in the files of a paper; runs in the other thread."""
    scan = register.scan_of(paper)
    found = [_sentence(each) for each in late.digital_signatures(register.opened(paper.issued_id).pdf)]
    if scan is not None:
        in_scan = _("In the attached scan: {sentence}")
        found += [in_scan.format(sentence=_sentence(each)) for each in late.digital_signatures(scan.data)]
    return found


def _sentence(check: "SignatureCheck") -> str:
    if not check.valid:
        return _(
            "The digital signature with the certificate of {name} does not fit the file: the file was changed after it was signed."
        ).format(name=check.signer)
    when = moment(check.when) if check.when is not None else _("at an unknown time")
    if check.whole:
        sentence = _("Signed digitally {when} with the certificate of {name}; nothing was changed since.")
    else:
        sentence = _(
            "Signed digitally {when} with the certificate of {name}; something was added to the file afterwards."
        )
    return sentence.format(when=when, name=check.signer)
