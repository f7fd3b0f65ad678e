"""The pages in a real browser: they run without complaint, ask nobody else, fit a phone, and do what they offer."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from facelog import TREATY, TROOPS, story

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--remote-debugging-port=0",
)  # fmt: skip
DESKTOP, PHONE = 1300, 390
CLAIM = f"/-/claims/monitor/{TROOPS}"
PAGES = (
    "/",
    "/monitor",
    CLAIM,
    f"/-/claims/monitor/{TREATY}?known=2026-03-12",
    "/monitor/statements?_search=soldats",
    "/monitor/what_did_we_know?day=2026-03-05",
    "/monitor/who_said_what",
    "/-/dashboards/monitor",
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here (Debian: apt-get install chromium)"),
]


@dataclass
class Tab:
    """One page in the browser, over its debugging protocol."""

    socket: aiohttp.ClientWebSocketResponse
    number: int = 0
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    loaded: bool = False

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and return its result; notes what the page tells meanwhile."""
        self.number += 1
        await self.socket.send_json({"id": self.number, "method": method, "params": params})
        while True:
            message = json.loads((await asyncio.wait_for(self.socket.receive(), 60)).data)
            if message.get("id") == self.number:
                assert "error" not in message, message["error"]
                result: dict[str, Any] = message["result"]
                return result
            self.note(message)

    def note(self, message: dict[str, Any]) -> None:
        """Keep requests, complaints and the end of loading."""
        method, params = message.get("method"), message.get("params", {})
        if method == "Network.requestWillBeSent":
            self.asked.append(params["request"]["url"])
        elif method == "Log.entryAdded" and params["entry"]["level"] in {"error", "warning"}:
            self.complaints.append(params["entry"]["text"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(str(params["exceptionDetails"]))
        elif method == "Runtime.consoleAPICalled" and params["type"] == "error":
            self.complaints.append(str(params["args"]))
        elif method == "Page.loadEventFired":
            self.loaded = True

    async def open(self, url: str, width: int = DESKTOP) -> None:
        """Load a page at a width, and give its scripts time to draw."""
        for domain in ("Page", "Network", "Log", "Runtime"):
            await self.call(f"{domain}.enable")
        await self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width == PHONE
        )
        await self.call("Page.navigate", url=url)
        for _ in range(200):
            if self.loaded:
                break
            await asyncio.sleep(0.05)
            await self.run("1")
        await self.run("new Promise(done => setTimeout(done, 300))")

    async def run(self, script: str) -> Any:
        """Return the value of a script in the page."""
        found = await self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the story's log as `monitor serve` does; yield the address."""
    folder = tmp_path_factory.mktemp("browser")
    with story(folder):
        pass
    words = [sys.executable, "-m", "monitor", "--state", "state", "serve", "--port", "0"]
    with subprocess.Popen(words, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        yield named(process, r"http://\S+:\d+")
        process.terminate()


@pytest.fixture(scope="module")
def debugger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start one browser for all; yield ``host:port`` of its debugging protocol."""
    profile = tmp_path_factory.mktemp("profile")
    words = [str(CHROMIUM), *FLAGS, f"--user-data-dir={profile}", "about:blank"]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        yield urlsplit(named(process, r"ws://\S+")).netloc
        process.terminate()


def named(process: subprocess.Popen[str], pattern: str) -> str:
    """Return the address that a process names on stderr."""
    assert process.stderr is not None
    found = next((m for line in process.stderr if (m := re.search(pattern, line))), None)
    assert found, "it named no address"
    return found[0]


@asynccontextmanager
async def tab(debugger: str) -> AsyncIterator[Tab]:
    """Open a fresh tab and close it."""
    async with aiohttp.ClientSession() as session:
        async with session.put(f"http://{debugger}/json/new?about:blank") as answer:
            target = await answer.json()
        async with session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0) as socket:
            yield Tab(socket)
        async with session.get(f"http://{debugger}/json/close/{target['id']}") as answer:
            await answer.read()


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
@pytest.mark.parametrize("page", PAGES)
async def test_pages_run_and_fit(address: str, debugger: str, page: str, width: int) -> None:
    """No script is refused or fails, nothing is missing, no other server is asked, nothing runs over the right edge."""
    async with tab(debugger) as seen:
        await seen.open(address + page, width)
        assert seen.loaded
        assert not seen.complaints
        assert {urlsplit(url).netloc for url in seen.asked if url.startswith("http")} == {urlsplit(address).netloc}
        if not page.startswith("/monitor"):  # Datasette's own tables may scroll
            assert await seen.run("document.documentElement.scrollWidth") <= width


async def test_charts_are_drawn(address: str, debugger: str) -> None:
    """Vega draws each of the five charts under our policy."""
    async with tab(debugger) as seen:
        await seen.open(f"{address}/-/dashboards/monitor?claim={TROOPS}")
        for _ in range(50):
            drawn = await seen.run(
                "document.querySelectorAll('.dashboard-card canvas, .dashboard-card svg.marks').length"
            )
            if drawn >= 5:
                break
            await asyncio.sleep(0.2)
        assert drawn == 5


async def test_a_mark_leads_to_its_statement(address: str, debugger: str) -> None:
    """A click on the timeline jumps to the row that it stands for, and the row lights up."""
    async with tab(debugger) as seen:
        await seen.open(address + CLAIM)
        await seen.run(
            "document.querySelector('.m-timeline a').dispatchEvent(new MouseEvent('click', {bubbles: true}))"
        )
        assert await seen.run("document.querySelector('tr:target td').textContent.length > 0")


async def test_what_did_we_know_form(address: str, debugger: str) -> None:
    """An editor chooses a day and sees what was known then."""
    async with tab(debugger) as seen:
        await seen.open(address + CLAIM)
        seen.loaded = False
        await seen.run("document.querySelector('#known').value = '2026-03-08'")
        await seen.run("setTimeout(() => document.querySelector('.m-asof input[type=submit]').click(), 0)")
        for _ in range(100):
            await asyncio.sleep(0.05)
            await seen.run("1")
            if seen.loaded:
                break
        assert "known=2026-03-08" in await seen.run("location.search")
        assert await seen.run("document.querySelector('.m-card .m-badge').textContent") == "corroborated"
        assert not seen.complaints


async def test_the_menu_opens_and_leads_on(address: str, debugger: str) -> None:
    """Datasette's menu holds our pages and closes by its own script, which our policy lets run."""
    async with tab(debugger) as seen:
        await seen.open(address + "/")
        await seen.run("document.querySelector('.nav-menu').open = true")
        menu = await seen.run("document.querySelector('.nav-menu-inner').innerText")
        assert "Questions and tables (monitor)" in menu
        assert "Dashboards" in menu
        await seen.run("document.querySelector('h1').click()")
        assert await seen.run("document.querySelector('.nav-menu').open") is False


async def test_words_are_readable(address: str, debugger: str) -> None:
    """Badges keep a contrast of at least 4.5 to 1 (WCAG AA) between word and ground."""
    script = (Path(__file__).parent / "data" / "contrast.js").read_text("utf-8")
    async with tab(debugger) as seen:
        for page in ("/", CLAIM, "/monitor/who_said_what"):
            seen.loaded = False
            await seen.open(address + page)
            poor = await seen.run(script)
            assert poor == [], page
