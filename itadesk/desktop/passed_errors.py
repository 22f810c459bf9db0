"""Has errors that arise in an event, a filter or a model reach the one door for failures, instead of ending the program.

Python 3.11 leaves an error that was raised in C, such as that of `int("x")` or of a widget that is gone, half made until
somebody catches it: its kind, and beside it only its text. PySide6 6.12.0 takes the text for the error where one leaves
what a class puts in the place of Qt's own, and the program ends with a segmentation fault. Caught once, an error is whole.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import ParamSpec, TypeVar

from shiboken6 import Object

P = ParamSpec("P")
R = TypeVar("R")


def pass_errors_whole() -> None:
    """Does so for all classes that are made of Qt's from now on."""
    if sys.version_info < (3, 12):
        Object.__init_subclass__ = classmethod(_have_caught)  # type: ignore[assignment]  # Qt's classes can be added to


def _have_caught(made: type[Object]) -> None:
    """Has errors caught in whatever a class puts in the place of Qt's own."""
    super(Object, made).__init_subclass__()  # classes beside Qt's are told as well: Generic lives on it
    qt = [vars(base) for base in made.__mro__ if base.__module__.startswith("PySide6.")]
    for name, own in list(vars(made).items()):
        if isinstance(own, FunctionType) and not name.startswith("__") and any(name in each for each in qt):
            setattr(made, name, _caught(own))


def _caught(function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except BaseException:  # noqa: TRY203  to be caught is all that it needs
            raise

    return call
