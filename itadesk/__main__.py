"""Lets `python -m itadesk` start the program."""

import sys

from itadesk.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
