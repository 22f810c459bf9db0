"""A failure of the program itself: a report is kept, and one sentence says so."""

import tempfile
import traceback
from pathlib import Path

from itadesk import __version__
from itadesk.language import _


def keep_report(error: BaseException) -> str:
    """Writes a report without the texts of anybody's data, and gives the sentence that names it.

    The report holds the kinds of errors and the lines of the program where they arose, but not their messages, which
    may quote what was entered.
    """
    frames = "".join(
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}\n"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    report = f"itadesk {__version__}\n{type(error).__qualname__}\n{frames}"
    try:
        handle, path = tempfile.mkstemp(prefix="itadesk-", suffix=".txt")
        with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123  a handle, not a path
            file.write(report)
    except OSError:
        return _("The program failed ({kind}); nothing was changed.").format(kind=type(error).__name__)
    return _("The program failed ({kind}); a report for its makers is in {path}.").format(
        kind=type(error).__name__, path=Path(path)
    )
