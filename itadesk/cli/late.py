"""Modules that libraries import and that a paper does not need: they are loaded when something in them is used.

Python's own `LazyLoader` would do, but before 3.12 its modules are loaded as soon as they are imported a second time.
"""

import sys
from collections.abc import Iterable, Mapping
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from inspect import iscoroutine
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # it takes longer to load than all that is loaded late
    from importlib.abc import Loader

LATE: Final[Mapping[str, Mapping[str, object]]] = {
    # SQLAlchemy keeps this function of it for databases that are spoken to asynchronously, which is never done here
    "asyncio": {"iscoroutine": iscoroutine},
    "importlib.metadata": {},
    "PIL.Image": {},
    "PIL.ImageOps": {},
}
"""The modules by name, with what is known of them beforehand. Together they are a tenth of what a paper takes."""


class LateModule(ModuleType):
    """A module that is not loaded yet. Of several threads that use it one loads it, and the others wait for that."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  a module can hold anything
        """Loads the module, which from then on is as others are. What was put into it meanwhile stays in it."""
        spec = self.__spec__
        if spec is None or spec.loader is None:
            raise AttributeError(name)
        state: _State = spec.loader_state
        with state.lock:
            if type(self) is LateModule:
                if state.is_loading:  # its own code looks for what it does not hold yet
                    raise AttributeError(name)
                self._load(spec, spec.loader, state)
        return getattr(self, name)

    def _load(self, spec: ModuleSpec, loader: "Loader", state: "_State") -> None:
        put = {key: value for key, value in vars(self).items() if key not in state.held}
        if spec.submodule_search_locations is not None:
            self.__path__ = spec.submodule_search_locations
        state.is_loading = True
        try:
            loader.exec_module(self)
        finally:
            state.is_loading = False
        vars(self).update(put)
        self.__class__ = ModuleType  # type: ignore[assignment]


class _State:
    """How far a module is.

    Attributes:
        held: the names in it before anybody put something into it.
        lock: held by the thread that loads it.
    """

    def __init__(self, held: Iterable[str]) -> None:
        self.held = frozenset(held)
        self.lock = RLock()
        self.is_loading = False


def load_late(modules: Mapping[str, Mapping[str, object]] = LATE) -> None:
    """Prepares modules; those that are loaded, and those that are not there, stay as they are."""
    for name, known in modules.items():
        spec = None if name in sys.modules else find_spec(name)
        if spec is not None:
            sys.modules[name] = module = _late(spec, known)
            package, _, last = name.rpartition(".")
            if package:
                setattr(sys.modules[package], last, module)


def _late(spec: ModuleSpec, known: Mapping[str, object]) -> ModuleType:
    """A module that will load itself; `known` is what it holds before."""
    module = module_from_spec(spec)
    vars(module).update(known)
    # whoever imports a module of a package asks for the path of the package, which then has to be loaded
    vars(module).pop("__path__", None)
    spec.loader_state = _State(vars(module))
    module.__class__ = LateModule
    return module
