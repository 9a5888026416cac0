"""The files against the real import tool of the server that the tests run on."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from graph.exports import neo4j_admin
from tests.made_county import county
from tests.neo4j import server


@pytest.mark.neo4j
@pytest.mark.skipif("REMIT_TEST_NEO4J" in os.environ, reason="a named server brings no import tool")
def test_the_import_tool_takes_every_node_and_edge(neo4j_ready: server.Server, tmp_path: Path) -> None:
    graph = county()
    files = tmp_path / "files"
    files.mkdir()
    neo4j_admin.write_folder(graph, files)
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "neo4j.conf").write_text("db.tx_log.preallocate=false\ndbms.usage_report.enabled=false\n")
    tool = [server._java(), "-Xmx256m", "-cp", f"{server._libraries()}{os.sep}*", "org.neo4j.cli.AdminTool"]
    environment = {**os.environ, "NEO4J_HOME": str(tmp_path), "NEO4J_CONF": str(tmp_path / "conf")}
    done = subprocess.run(
        [*tool, "database", "import", "full", "neo4j", "@import.args"],
        cwd=files, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = done.stdout + done.stderr
    assert done.returncode == 0, said[-2000:]
    counts = {kind: int(number) for number, kind in re.findall(r"(\d+) (nodes|relationships|properties)\b", said)}
    assert (counts["nodes"], counts["relationships"]) == (len(graph.nodes), len(graph.edges)), said[-2000:]
    assert counts["properties"] > 3 * counts["nodes"]
