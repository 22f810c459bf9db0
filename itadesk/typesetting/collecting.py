"""When Python looks for what can be thrown away: after a paper is set, not meanwhile."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_later() -> Iterator[None]:
    """Puts off the collection of things that refer to one another until something is done.

    A paper needs nearly all that it makes until it is finished, so that hardly anything can be thrown away before; to
    look for it all the same takes a third of the time of a long paper. Afterwards, a printed paper lets go of what
    refers to one another by itself, so that hardly anything is left to look for.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
