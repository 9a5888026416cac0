"""What Neo4j and its driver say, as people are told it. The codes: https://neo4j.com/docs/status-codes/current/."""

import os
import re
import ssl
from collections.abc import Iterator

from graph.store import QUERY_SECONDS
from ontology.errors import RemitError, StoreBusyError, StoreError, UsageError

_START = "start it (docker compose up -d), or mend the address"
_CREDENTIALS = "set NEO4J_USERNAME and NEO4J_PASSWORD in the environment"


def told(error: Exception, address: str, database: str | None) -> RemitError:
    """The error for people that stands for the driver's `error`. Nothing of it holds credentials."""
    from neo4j.exceptions import DriverError, ServiceUnavailable, TransientError

    code = str(getattr(error, "code", None) or "")
    said = str(getattr(error, "message", None) or error).partition("\n")[0]
    if code.startswith("Neo.ClientError.Security."):
        return _about_security(code, said, address)
    if code == "Neo.ClientError.Statement.AccessMode":
        return UsageError("the query would write, and questions only read", "remit build is what changes a store")
    if "TransactionTimedOut" in code or "TransactionTerminated" in code:
        return StoreError(f"the query ran longer than {QUERY_SECONDS} seconds", "narrow it, or give it a LIMIT")
    if code.startswith(("Neo.ClientError.Statement.", "Neo.ClientError.Procedure.", "Neo.DatabaseError.Statement.")):
        wrong = re.sub(r": expected ('.*') \(", " (", said)  # the thirty words that could stand there help nobody
        return UsageError(f"the query is wrong: {wrong}", "mend the Cypher; remit ask lists what is ready to use")
    if code == "Neo.ClientError.Database.DatabaseNotFound":
        named = f"{database!r}" if database else "of the default name"
        return StoreError(f"{address} has no database {named}", "set NEO4J_DATABASE to one that it has")
    if any(isinstance(cause, ssl.SSLError | ssl.CertificateError) for cause in _causes(error)):
        return StoreError(f"{address} does not answer over TLS as it should ({_innermost(error)})",
                          "mend its certificate, or use +ssc for a self-signed one, or no +s without TLS")  # fmt: skip
    if isinstance(error, TransientError):
        return StoreBusyError(f"{address} is busy: {said}", "try again in a moment")
    if isinstance(error, ServiceUnavailable):
        return StoreError(f"no Neo4j answers at {address} ({_innermost(error)})", _START)
    if isinstance(error, DriverError):
        return StoreError(f"{address} cannot be used: {said}", "see that it is a Neo4j 5 server, and its Bolt port")
    return StoreError(f"{address} refused: {said or code}", "see the server's log")


def _about_security(code: str, said: str, address: str) -> StoreError:
    if code.endswith("AuthenticationRateLimit"):
        return StoreError(f"{address} lets nobody in after too many wrong passwords", "wait a minute, then try again")
    if code.endswith("CredentialsExpired"):
        return StoreError(f"the password of {address} must be changed first", "change it in Neo4j Browser")
    if not code.endswith(("Unauthorized", "TokenExpired")):
        return StoreError(f"{address} does not allow it: {said}", "use an account that may")
    if "NEO4J_PASSWORD" not in os.environ:
        return StoreError(f"{address} asks for a user name and a password", _CREDENTIALS)
    return StoreError(f"{address} did not take the user name and the password", _CREDENTIALS)


def _innermost(error: BaseException) -> str:
    *_, last = _causes(error)
    return getattr(last, "strerror", None) or str(last).partition("\n")[0]


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__
