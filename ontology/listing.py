"""The folder is the registry: what a package holds is what its folder lists."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from ontology.errors import UsageError


def names(package: ModuleType) -> list[str]:
    """The public module names in `package`, sorted; nothing is imported."""
    return sorted(m.name for m in iter_modules(package.__path__) if not m.name.startswith("_"))


def load(package: ModuleType, name: str) -> ModuleType:
    """Import one module of `package` by its name.

    Raises `UsageError`, with the names that there are, where the folder has none of that name.
    """
    if name not in names(package):
        raise UsageError(f"{package.__name__} has no {name!r}", f"choose one of: {', '.join(names(package))}")
    return import_module(f"{package.__name__}.{name}")


def load_all(package: ModuleType) -> list[ModuleType]:
    """Import every module of `package`, in the order of their names."""
    return [load(package, name) for name in names(package)]
