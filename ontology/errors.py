"""What can go wrong, as people are told it.

    RemitError              one line of what went wrong, one of how to mend it, an exit code
    ├── UsageError          2   the question, the option or the value does not exist or does not fit
    ├── InputError          3   a document, folder or file that cannot be read at all
    ├── StoreError          4   the store is not reachable or not usable
    │   └── StoreBusyError  4   somebody else is writing to it
    └── DefinitionError     2   a file of this program (a question, a register, a rule) is wrong in itself

Only `cli` prints them; everything else raises them.
"""


class RemitError(Exception):
    """An error for people: `what` went wrong (naming the thing) and the `remedy`, each one line."""

    exit_code = 1

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = " ".join(what.split())
        self.remedy = " ".join(remedy.split())


class UsageError(RemitError):
    """A name, option or value that does not exist or does not fit."""

    exit_code = 2


class InputError(RemitError):
    """A document, folder or file that cannot be read at all."""

    exit_code = 3


class StoreError(RemitError):
    """The store is not reachable or not usable."""

    exit_code = 4


class StoreBusyError(StoreError):
    """Another process is writing to the store."""


class DefinitionError(RemitError):
    """A file that ships with the program, or that a user added to it, contradicts itself."""

    exit_code = 2
