"""Compiles the message catalogues when a wheel is built, so that none is stale or missing in it."""

import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Catalogues(BuildHookInterface[Any]):
    """Runs before anything is packed; the compiled catalogues go in with the folder that they lie in."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  the hook's form
        """Compiles; an editable installation reads the written catalogues."""
        if version != "editable":
            subprocess.run([sys.executable, f"{self.root}/tools/messages.py", "compile"], check=True)
