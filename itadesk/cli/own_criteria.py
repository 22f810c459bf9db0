"""Criteria that were taken in hold in every process, from its start."""

import os
from typing import TYPE_CHECKING

from itadesk.folders import criteria_folder

if TYPE_CHECKING:
    from itadesk.errors import ItadeskError


def adopt_own_criteria() -> "list[ItadeskError]":
    """Adopts them; gives what is left out. Where none were taken in, that costs a look for their folder."""
    if not os.path.isdir(criteria_folder()):  # noqa: PTH112  a path would fail where it may not look
        return []
    from itadesk.storage.kept_criteria import adopt_kept  # noqa: PLC0415  see above

    return [*adopt_kept()]
