"""Lets `python -m itadesk` start the program."""

import sys
from multiprocessing import freeze_support

from itadesk.cli.main import main

if __name__ == "__main__":
    freeze_support()  # the packaged program is started anew for each process of a batch, and finds out here
    sys.exit(main())
