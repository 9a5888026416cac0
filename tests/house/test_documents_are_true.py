"""What README, CONTRIBUTING and `docs/` say: links that lead somewhere, commands and questions that there are."""

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest
import typer
import yaml

import cli.main
from graph import exports
from ontology import listing
from queries import catalogue
from tests.house.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
COMMANDS = typer.main.get_command(cli.main.app)
_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^()\s]+)\)")


def prose(text: str) -> str:
    return _FENCE.sub("", text)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    heads = re.findall(r"^#{1,6} (.+)$", prose(page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_what_is_there(page: Path) -> None:
    broken = []
    for link in _LINK.findall(prose(page.read_text(encoding="utf-8"))):
        path, _, anchor = link.partition("#")
        if "://" in link or link.startswith("mailto:"):
            continue
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


def typed(text: str) -> list[list[str]]:
    """Every `remit ...` that a page shows, in a block or in a line, as words."""
    lines = [line.removeprefix("$ ") for _, block in _FENCE.findall(text) for line in block.splitlines()]
    lines += re.findall(r"`(remit [^`]+)`", prose(text))
    shown = [part for line in lines for part in re.split(r" && | \| | > |  # ", line)]
    shown = [re.sub(r"^(?:\S+/)?remit ", "remit ", part.strip()) for part in shown]
    return [shlex.split(part) for part in shown if part.startswith("remit ") and "..." not in part]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_questions_and_options_that_a_page_shows_are_there(page: Path) -> None:
    wrong = []
    for words in typed(page.read_text(encoding="utf-8")):
        name, rest = words[1], words[2:]
        options = {word.partition("=")[0] for word in rest if word.startswith("-") and word != "-"} - {"--help"}
        command = COMMANDS.commands.get(name)  # type: ignore[attr-defined]
        if command is None:
            wrong += [] if name in {"--help", "COMMAND"} else [" ".join(words)]
            continue
        known = {o for p in command.params for o in (*p.opts, *p.secondary_opts)}
        if not isinstance(command, typer.core.TyperGroup) and name != "ask":
            wrong += [" ".join(words)] if options - known else []
        if name == "ask" and rest and re.fullmatch(r"[a-z]+(?:-[a-z]+)+", rest[0]):
            question = catalogue.files().get(rest[0])
            takes = known if question is None else known | {
                f"--{n}" for q in [catalogue.question(rest[0])] for n in (*(p.name for p in q.parameters), *q.scope)
            }  # fmt: skip
            wrong += [" ".join(words)] if question is None or options - takes else []
    assert wrong == []


def test_the_table_of_commands_is_the_program_s() -> None:
    rows = re.findall(r"^\| `remit ([a-z]+)", README, re.MULTILINE)
    assert sorted(set(rows)) == sorted(COMMANDS.commands)  # type: ignore[attr-defined]


def test_the_endings_and_exports_of_the_readme_are_those_that_there_are() -> None:
    import loaders.readers

    reads = README.partition("\n## What it reads\n")[2].partition("\n## ")[0]
    assert {s for m in listing.load_all(loaders.readers) for s in m.SUFFIXES} <= set(re.findall(r"`(\.[a-z]+)`", reads))
    for name in listing.names(exports):
        assert f"`{name.replace('_', '-')}`" in README


def test_the_list_of_decisions_is_complete() -> None:
    """`REMIT_WRITE_DOCS=1` writes the list anew."""
    folder = ROOT / "docs" / "decisions"
    index, rows = folder / "README.md", []
    for page in sorted(folder.glob("[0-9]*.md")):
        title = re.fullmatch(rf"# {page.name[:4]}:? (\S.*)", page.read_text(encoding="utf-8").splitlines()[0])
        assert title, f"{page.name} does not begin with its number and title"
        rows.append(f"| [{page.name[:4]}]({page.name}) | {title[1]} |\n")
    head, rule, _ = index.read_text(encoding="utf-8").partition("| --- | --- |\n")
    complete = head + rule + "".join(rows)
    if os.environ.get("REMIT_WRITE_DOCS"):
        index.write_text(complete, encoding="utf-8")
    assert index.read_text(encoding="utf-8") == complete


def test_ci_runs_the_two_commands_of_the_readme() -> None:
    first, second = [block.strip() for language, block in _FENCE.findall(README) if language == "sh"][:2]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert first in script
    assert second in script


def test_the_exit_codes_of_the_readme_are_those_of_the_program() -> None:
    said = re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)
    told = re.findall(r"\b\d+\b", (cli.main.__doc__ or "").partition("Exit codes:")[2])
    assert sorted(said, key=int) == sorted(told, key=int)


def test_the_script_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "documents")
    monkeypatch.chdir(tmp_path)
    script = next(block for language, block in _FENCE.findall(README) if language == "python")
    exec(compile(script, "README.md", "exec"), {})
    assert "Derbyshire Safer Communities Board" in capsys.readouterr().out


def test_compose_starts_the_line_of_neo4j_that_is_tested() -> None:
    service = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]["neo4j"]
    tested = re.findall(r"<version>(5\.\d+)\.\d+</version>", (ROOT / "tests/neo4j/pom.xml").read_text(encoding="utf-8"))
    assert set(tested) == {re.fullmatch(r"neo4j:(5\.\d+)-community", service["image"])[1]}  # type: ignore[index]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"]), "a test server for everybody"


def test_pages_and_decisions_that_the_code_names_are_there(texts: dict[str, str]) -> None:
    numbers = {page.name[:4] for page in (ROOT / "docs" / "decisions").glob("[0-9]*.md")}
    named = {n: t for n, t in texts.items() if n.endswith((".py", ".cypher", ".html", ".js", ".yaml", ".toml"))}
    pages = [(n, page) for n, text in named.items() for page in re.findall(r"\bdocs/[\w/-]+\.\w+", text)]
    lost = [f"{n}: {page}" for n, page in pages if not (ROOT / page).exists()]
    lost += [f"{n}: {d}" for n, t in named.items() for d in re.findall(r"\bdecision (\d{4})\b", t) if d not in numbers]
    assert lost == []
