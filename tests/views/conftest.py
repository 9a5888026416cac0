"""A real Chromium for the pages: every request but the page itself is refused and recorded, every error kept."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path(os.environ.get("REMIT_TEST_CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@dataclass
class Opened:
    """A page as a person has it open, and what it did that it must not."""

    page: Any
    context: Any
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def quiet(self) -> None:
        assert self.requests == []
        assert self.faults == []


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Debian's Chromium; without it the tests are skipped, or fail where REMIT_REQUIRE_CHROMIUM is set."""
    why = (
        ""
        if CHROMIUM.exists()
        else f"there is no {CHROMIUM}: apt-get install chromium, or name one by REMIT_TEST_CHROMIUM"
    )
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        why = "playwright is not installed: pip install 'remit-graph[test]'"
    if why and os.environ.get("REMIT_REQUIRE_CHROMIUM"):
        pytest.fail(f"REMIT_REQUIRE_CHROMIUM is set, and {why}", pytrace=False)
    if why:
        pytest.skip(f"the pages were not tried in a browser: {why}")
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=str(CHROMIUM), headless=True, args=list(ARGUMENTS))
        yield browser
        browser.close()


Open = Callable[..., Opened]


@pytest.fixture
def opens(chromium: Any, tmp_path: Path) -> Iterator[Open]:
    """`opens(html, hash="", width=1366, height=768, **context options)`: the page from a file, ready to be used."""
    contexts = []

    def opens(
        html: str,
        hash: str = "",
        width: int = 1366,
        height: int = 768,
        hang: bool = False,
        wait: bool = True,
        **more: Any,
    ) -> Opened:
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = chromium.new_context(viewport={"width": width, "height": height}, accept_downloads=True, **more)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        opened = Opened(page, context)

        def requested(route: Any) -> None:
            url = route.request.url
            if url.split("#")[0] == file.as_uri():
                route.continue_()
                return
            opened.requests.append(url)
            if not hang:
                route.abort()

        context.route("**/*", requested)
        page.on("console", lambda said: opened.faults.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: opened.faults.append(str(error)))
        page.on("dialog", lambda dialog: (opened.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(file.as_uri() + hash, wait_until="load")
        if wait and more.get("java_script_enabled", True) and 'id="start"' in html:
            page.wait_for_selector("html[data-state=whole]", state="attached")
        return opened

    yield opens
    for context in contexts:
        context.close()
