"""The command line: reads what is asked for and calls the use case."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    return 2 if given else 0
