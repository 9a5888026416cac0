"""A real Neo4j for the tests: the community server of the 5.26 line, on loopback, in a folder of its own.

Maven resolves it once (`pom.xml` beside this file, about 120 MB) into a cache folder: `REMIT_CACHE`, or `.cache` in the
repository. `python tests/neo4j/server.py` starts one by hand, tells how to reach it, and stops it at Ctrl-C or `kill`.
"""

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
USER = "neo4j"
_START_SECONDS = 120
_JAVA = 17
_SETTINGS = """
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
dbms.cypher.min_replan_interval=1h
"""
_TLS = """
server.bolt.tls_level=OPTIONAL
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory={folder}
dbms.ssl.policy.bolt.private_key=key.pem
dbms.ssl.policy.bolt.public_certificate=certificate.pem
"""


class NoServerError(Exception):
    """Why no server can be had, in words."""


@dataclass
class Server:
    """A running server. `tls` says whether it also answers `bolt+ssc://` (with a certificate that nobody signed)."""

    address: str
    password: str
    user: str = USER
    tls: bool = False
    process: "subprocess.Popen[bytes] | None" = None
    folder: Path | None = field(default=None)

    def wait(self) -> None:
        """Wait until it answers. Raises `NoServerError`, with the end of its log, where it does not."""
        import neo4j

        until = time.monotonic() + _START_SECONDS
        while True:
            try:
                with neo4j.GraphDatabase.driver(self.address, auth=(self.user, self.password)) as driver:
                    driver.verify_connectivity()  # unlike a query, it does not wait and try again by itself
                return
            except neo4j.exceptions.ServiceUnavailable as error:
                if self.process is not None and self.process.poll() is None and time.monotonic() < until:
                    time.sleep(0.2)
                    continue
                why = self._log() or str(error).partition("\n")[0]
                raise NoServerError(f"no Neo4j answers at {self.address}: {why}") from error

    def stop(self) -> None:
        """Stop it by its process id and remove its folder; a server that was not started here is left alone."""
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process = None
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _log(self) -> str:
        log = self.folder / "out.log" if self.folder else None
        return " | ".join(log.read_text(errors="replace").splitlines()[-5:]) if log and log.exists() else ""


def start() -> Server:
    """Start a server and give it before it answers (see `wait`): the one that `REMIT_TEST_NEO4J` names, or a fresh one.

    Raises `NoServerError` where there is neither that nor Java and Maven.
    """
    if named := os.environ.get("REMIT_TEST_NEO4J"):
        return Server(named, os.environ.get("NEO4J_PASSWORD", ""), os.environ.get("NEO4J_USERNAME", USER))
    java = _java()
    libraries = _libraries()
    folder = Path(tempfile.mkdtemp(prefix="remit-neo4j-"))
    port, password = _free_port(), secrets.token_hex(12)
    (folder / "conf").mkdir()
    settings, tls = _SETTINGS.format(port=port), _certificate(folder)
    (folder / "conf" / "neo4j.conf").write_text(settings + (_TLS.format(folder=folder.as_posix()) if tls else ""))
    environment = {**os.environ, "NEO4J_HOME": str(folder), "NEO4J_CONF": str(folder / "conf")}
    classes = ["-cp", f"{libraries}{os.sep}*"]
    admin = [java, *classes, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password]
    done = subprocess.run(admin, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoServerError(f"Neo4j takes no first password: {done.stderr.strip() or done.stdout.strip()}")
    memory = ["-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch")]
    main = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={folder}", f"--config-dir={folder / 'conf'}"]
    with (folder / "out.log").open("wb") as log:
        process = subprocess.Popen(
            [java, *memory, *opens, *classes, *main], env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
    return Server(f"bolt://127.0.0.1:{port}", password, tls=tls, process=process, folder=folder)


def _java() -> str:
    """A Java that Neo4j 5.26 runs on."""
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=str(Path(home, "bin"))) if home else shutil.which("java")
    if java is None:
        raise NoServerError(f"there is no Java {_JAVA}, and REMIT_TEST_NEO4J names no server")
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    if version is None or int(version[1]) < _JAVA:
        raise NoServerError(f"Neo4j 5.26 needs Java {_JAVA}, and {java} is {said.partition(chr(10))[0] or 'silent'}")
    return java


def _libraries() -> Path:
    """The folder of the server's jars, resolved by Maven the first time."""
    version = re.findall(r"<version>(5[\d.]+)</version>", (HERE / "pom.xml").read_text())[0]
    cache = Path(os.environ.get("REMIT_CACHE") or HERE.parents[1] / ".cache")
    folder = cache / f"neo4j-{version}"
    if folder.is_dir():
        return folder
    maven = shutil.which("mvn")
    if maven is None:
        raise NoServerError("there is no Maven (mvn) to fetch Neo4j with, and REMIT_TEST_NEO4J names no server")
    cache.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="neo4j-", dir=cache))
    goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={fresh}"]
    done = subprocess.run(
        [maven, "-B", "-ntp", "-f", str(HERE / "pom.xml"), *goal], capture_output=True, text=True, check=False
    )
    if done.returncode:
        shutil.rmtree(fresh, ignore_errors=True)
        problems = [line for line in done.stdout.splitlines() if line.startswith("[ERROR]")]
        raise NoServerError(f"Maven could not fetch Neo4j: {problems[0] if problems else done.stderr.strip()}")
    try:
        fresh.rename(folder)
    except OSError:  # another run of the tests was first
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def _certificate(folder: Path) -> bool:
    """Make a key and a certificate for TLS; false where there is no openssl."""
    openssl = shutil.which("openssl")
    if openssl is None:
        return False
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    request = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", *files]
    return subprocess.run(request, capture_output=True, check=False).returncode == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # so that Java ends with this process
    server = start()
    try:
        server.wait()
        print(f"export NEO4J_USERNAME={server.user} NEO4J_PASSWORD={server.password} REMIT_STORE={server.address}")
        sys.stdout.flush()
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        pass
    finally:
        server.stop()
