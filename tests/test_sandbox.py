"""Untrusted work happens in processes that can do nothing else; a document that kills its worker kills nothing more."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from monitor import cell, entries, feeds
from monitor.articles import copies
from monitor.errors import MonitorError, UnreadableError
from monitor.sandbox import Kept, Sandbox

# A worker calls functions of this package only. These tests lend it some by their text: they run in the worker
# exactly as a parser that a hostile document has taken over would.
PROBES = '''
import ctypes, os, socket, subprocess, sys, threading, time

def spin() -> int:
    while True:
        pass

def sleep(seconds: float) -> int:
    time.sleep(seconds)
    return 1

def hoard() -> int:
    return len([bytes(10_000_000) for _ in range(1000)])

def recurse() -> int:
    def again(n):
        return again(n + 1)
    return again(0)

def crash() -> int:
    return ctypes.string_at(0)[0]

def leave() -> int:
    os._exit(3)

def told(what: str) -> str:
    """Try one thing; say what came of it."""
    try:
        return str(eval(what))
    except BaseException as error:
        return type(error).__name__

def wrong() -> int:
    return "not a number"

def big() -> bytes:
    return bytes(100_000_000)

def fails() -> int:
    raise ValueError("line one\\nline two \\ud800")

hoarded = []

def keep(size: int) -> int:
    hoarded.append(b"x" * size)
    return len(hoarded)

def says(what: str) -> int:
    from monitor.errors import UnreadableError
    raise UnreadableError("x", what)

made = []

def costly(word: str) -> list:
    made.append(word)
    return [word]

def use(kept: list, more: str) -> str:
    return f"{kept[0]} {more} {len(made)}"

def die_with(kept: list) -> int:
    os._exit(3)
'''


@pytest.fixture(scope="module")
def probes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder on the path with the module that workers call."""
    return tmp_path_factory.mktemp("probes")


@pytest.fixture
async def box(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AsyncIterator[Sandbox]:
    """Return a sandbox of one worker, in which the probes count as a module of this package."""
    entry = (
        "import json, sys, types; sys.path[:] = json.loads(sys.argv.pop(1)); import monitor; "
        f"module = types.ModuleType('monitor.probes'); exec({PROBES!r}, module.__dict__); "
        "sys.modules['monitor.probes'] = module; from monitor.cell import main; main()"
    )
    monkeypatch.setattr("monitor.sandbox._ENTRY", entry)
    import types  # noqa: PLC0415  the parent needs the signatures only

    module = types.ModuleType("monitor.probes")
    exec(PROBES, module.__dict__)  # noqa: S102  our own text above
    monkeypatch.setitem(sys.modules, "monitor.probes", module)
    for value in vars(module).values():
        if callable(value) and getattr(value, "__module__", None) in {None, "builtins"}:
            value.__module__ = "monitor.probes"
    cell.signature.cache_clear()
    async with Sandbox(workers=1, preload=()) as sandbox:
        yield sandbox
    cell.signature.cache_clear()


def probe(name: str) -> object:
    """Return one of the probes."""
    found = getattr(sys.modules["monitor.probes"], name)
    found.__module__ = "monitor.probes"
    return found


async def run(box: Sandbox, name: str, *arguments: object, **limits: object) -> object:
    """Run a probe."""
    return await box.run(probe(name), *arguments, about="http://example.org/doc", **limits)  # type: ignore[arg-type]  # by name


async def test_values_come_back_with_their_types(box: Sandbox) -> None:
    """Arguments and results keep their types on the way."""
    assert await box.run(copies.credit, "Kiew (dpa) - Es heißt, ...") == ("dpa",)
    found = await box.run(
        feeds.parse, b"<rss version='2.0'><channel><item><title>a</title></item></channel></rss>", "http://x.org/"
    )
    assert isinstance(found, entries.Document)
    assert [e.title for e in found.entries] == ["a"]


async def test_a_function_outside_the_package_is_not_called(box: Sandbox) -> None:
    """Workers call this package's functions, and no others."""
    with pytest.raises(UnreadableError, match="no function of this package"):
        await box.run(os.getcwd, about="x")


@pytest.mark.parametrize(
    ("name", "limits", "reason"),
    [
        ("spin", {"cpu_s": 1.0}, "took more than 1 s of processor time"),
        ("hoard", {"memory": 200 << 20}, "needs more than 200 MB of memory"),
        ("crash", {}, "the parser was killed (SIGSEGV)"),
        ("leave", {}, "the parser ended with code 3"),
        ("recurse", {}, "RecursionError"),
        ("wrong", {}, "a wrong answer"),
        ("big", {}, "unfolds to more than 32 MB"),
        ("fails", {}, "ValueError: line one"),
    ],
)
async def test_what_a_document_can_do_to_its_worker(
    box: Sandbox, name: str, limits: dict[str, object], reason: str
) -> None:
    """Each way to die is a reason for that document; the next document is read as if nothing had been."""
    started = time.monotonic()
    with pytest.raises(UnreadableError) as caught:
        await run(box, name, **limits)
    assert reason in caught.value.reason
    assert caught.value.url == "http://example.org/doc"
    assert time.monotonic() - started < 12
    assert await run(box, "told", "1 + 1") == "2"


async def test_wall_time_is_limited(box: Sandbox) -> None:
    """A worker that waits for ever is ended as well."""
    with pytest.raises(UnreadableError, match=r"took longer than 0\.3 s"):
        await run(box, "sleep", 20.0, wall_s=0.3)
    assert box.ended == 1


async def test_what_is_costly_is_made_once_and_kept(box: Sandbox) -> None:
    """A worker makes it at the first call that needs it; two things are kept, the third pushes out the oldest."""
    a, b, c = (Kept(probe("costly"), word) for word in "abc")  # type: ignore[arg-type]  # by name
    assert [await run(box, "use", "x", kept=a) for _ in range(3)] == ["a x 1"] * 3
    assert await run(box, "use", "x", kept=b) == "b x 2"
    assert await run(box, "use", "x", kept=a) == "a x 2"
    assert await run(box, "use", "x", kept=c) == "c x 3"
    assert await run(box, "use", "x", kept=a) == "a x 3"
    assert await run(box, "use", "x", kept=b) == "b x 4"


async def test_a_fresh_worker_makes_again_what_is_kept(box: Sandbox) -> None:
    """A document that ends its worker costs the next one the making, nothing else."""
    kept = Kept(probe("costly"), "a")  # type: ignore[arg-type]  # by name
    with pytest.raises(UnreadableError, match="ended with code 3"):
        await run(box, "die_with", kept=kept)
    assert await run(box, "use", "x", kept=kept) == "a x 1"


async def test_what_cannot_be_made_is_no_documents_failure(box: Sandbox) -> None:
    """Our own mistake is told as such: nothing is recorded about the document."""
    with pytest.raises(MonitorError, match="could not prepare") as caught:
        await run(box, "use", "x", kept=Kept(probe("fails")))  # type: ignore[arg-type]  # by name
    assert not isinstance(caught.value, UnreadableError)
    assert await run(box, "told", "1 + 1") == "2"


async def test_a_worker_that_has_grown_is_replaced(box: Sandbox) -> None:
    """Caches of libraries do not grow for ever: every hundred calls a worker looks at itself."""
    assert [await run(box, "keep", 2_000_000) for _ in range(100)] == list(range(1, 101))
    assert await run(box, "keep", 0) == 1


HANDS = [
    "open('/etc/passwd').read()",
    "open('/proc/self/environ').read()",
    "os.open('/etc/passwd', os.O_RDONLY)",
    "os.listdir('/')",
    "open('/tmp/written', 'w')",
    "os.mkdir('/tmp/made')",
    "os.unlink('/tmp/x')",
    "os.system('true')",
    "subprocess.run(['true'])",
    "os.fork()",
    "os.execv('/bin/true', ['true'])",
    "socket.socket()",
    "socket.socketpair()",
    "socket.create_connection(('127.0.0.1', 80), 1)",
    "socket.getaddrinfo('example.org', 80)",
    "threading.Thread(target=print).start()",
    "os.kill(os.getppid(), 0)",
    "os.rename('/tmp/a', '/tmp/b')",
]


@pytest.mark.parametrize("what", HANDS)
async def test_a_worker_has_no_hands(box: Sandbox, what: str) -> None:
    """No file outside the packages, no network, no process, no signal."""
    assert await run(box, "told", what) in {
        "PermissionError",
        "OSError",
        "RuntimeError",
        "FileNotFoundError",
        "gaierror",
    }


NATIVE = {
    "file": "ctypes.CDLL(None, use_errno=True).open(b'/etc/passwd', 0)",
    "made file": "ctypes.CDLL(None, use_errno=True).creat(b'/tmp/x', 0o600)",
    "socket": "ctypes.CDLL(None, use_errno=True).socket(2, 1, 0)",
    "fork": "ctypes.CDLL(None, use_errno=True).fork()",
    "kill": "ctypes.CDLL(None, use_errno=True).kill(os.getppid(), 0)",
    "kill by thread": "ctypes.CDLL(None, use_errno=True).syscall(234, os.getppid(), os.getppid(), 0)",
    "limits of the daemon": "ctypes.CDLL(None, use_errno=True).syscall(302, os.getppid(), 7, None, None)",
    "shared memory": "ctypes.CDLL(None, use_errno=True).shmget(0, 4096, 0o1600)",
}


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's walls are Linux's")
@pytest.mark.parametrize("what", NATIVE.values(), ids=NATIVE)
async def test_native_code_has_no_hands_either(box: Sandbox, what: str) -> None:
    """Where the kernel has Landlock and seccomp, code that goes round Python is refused as well."""
    if not {"landlock", "seccomp"} <= set(await box.walls()):
        pytest.skip("this kernel has no Landlock or seccomp")
    assert await run(box, "told", what) == "-1"


async def test_a_worker_may_still_limit_itself(box: Sandbox) -> None:
    """The call that sets limits is refused for other processes only: each document needs its own."""
    assert await run(box, "told", "__import__('resource').setrlimit(7, (64, 64))") == "None"


async def test_what_a_worker_says_is_one_short_line(box: Sandbox) -> None:
    """Reasons reach the log and terminals; a taken-over worker could put anything there."""
    with pytest.raises(UnreadableError) as caught:
        await run(box, "says", "\x1b[2J" + "x" * 10_000)
    assert caught.value.reason.isprintable()
    assert len(caught.value.reason) <= 300


async def test_a_worker_sees_nothing_of_our_environment(box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets in the environment stay with the daemon."""
    monkeypatch.setenv("SLACK_URL", "canary-4711")
    assert "canary" not in str(await run(box, "told", "dict(os.environ)"))
    assert await run(box, "told", "os.getcwd()") == "/"


async def test_walls_are_named(box: Sandbox) -> None:
    """What stands is known: two walls of our own everywhere, more where the kernel has them."""
    assert {"limits", "audit"} <= set(await box.walls())


async def test_libraries_work_behind_the_walls() -> None:
    """Real parsing and extraction work in a fresh worker with all walls up."""
    from monitor import articles  # noqa: PLC0415  loads trafilatura

    page = (
        b"<html lang='en'><body><article><h1>Vote</h1>"
        + b"<p>The chamber voted on Tuesday to ratify the treaty.</p>" * 9
    )
    async with Sandbox(workers=1) as box:
        parts = await box.run(articles.extract, page, "http://example.org/a?utm_source=x")
        document = await box.run(feeds.parse, b"<rss version='2.0' encoding='koi8-r'><channel/></rss>", "http://x.org/")
    assert parts.text.startswith("The chamber voted")
    assert parts.lang == "en"
    assert document.version == "rss20"


async def test_workers_run_side_by_side(box: Sandbox) -> None:
    """Two workers sleep at the same time; a third call waits for its turn."""
    async with Sandbox(workers=2, preload=()) as pair:
        await asyncio.gather(run(pair, "sleep", 0.0), run(pair, "sleep", 0.0))
        started = time.monotonic()
        await asyncio.gather(*(run(pair, "sleep", 0.4) for _ in range(3)))
        assert 0.75 < time.monotonic() - started < 2.5


async def test_a_cancelled_call_leaves_no_process(box: Sandbox) -> None:
    """Cancelling a call ends its worker, and the next call gets a fresh one, not the old answer."""
    await run(box, "told", "1")
    pid = int(str(await run(box, "told", "os.getpid()")))
    task = asyncio.create_task(run(box, "sleep", 30.0, cpu_s=60.0))
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert await run(box, "told", "2 + 2") == "4"


async def test_closing_leaves_no_process(box: Sandbox) -> None:
    """At the end of the block no child is left."""
    pid = int(str(await run(box, "told", "os.getpid()")))
    box.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="the parent's death is told by Linux only")
def test_workers_die_with_a_killed_parent(tmp_path: Path) -> None:
    """After kill -9 of the daemon no worker is left."""
    script = (
        "import asyncio, os\nfrom monitor.articles import copies\nfrom monitor.sandbox import Sandbox\n"
        "async def main():\n async with Sandbox(workers=1, preload=()) as box:\n"
        "  await box.run(copies.credit, 'x')\n  print(next(iter(box._all)).process.pid, flush=True)\n"
        "  await asyncio.sleep(60)\nasyncio.run(main())"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=tmp_path)
    assert parent.stdout is not None
    with parent, parent.stdout:
        pid = int(parent.stdout.readline())
        parent.kill()
    for _ in range(100):
        if not Path(f"/proc/{pid}").exists() or "Z" in Path(f"/proc/{pid}/stat").read_text().split()[2]:
            return
        time.sleep(0.05)
    pytest.fail("the worker outlived its parent")


def test_messages_have_a_largest_size() -> None:
    """A worker cannot make the daemon read without end."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(cell.HEADER.pack(cell.LARGEST + 1))
        assert cell._read(ours.fileno()) is None  # noqa: SLF001  the border between the two processes
