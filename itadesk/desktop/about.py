"""What the program is, which version, and under which licences it and what it holds are given."""

from itadesk import __version__
from itadesk.language import _


def about() -> str:
    """The text of the dialog about the program."""
    return "\n\n".join(
        [
            _("itadesk {version}").format(version=__version__),
            _("From the ITA scores of a local office to its signed papers."),
            _(
                "The program is free software under the Apache License, Version 2.0. The font Sarabun is under the SIL Open Font License 1.1, the list of Thai words under CC0, Qt under the LGPL, Version 3."
            ),
        ]
    )
