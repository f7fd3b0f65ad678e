"""Runs what touches untrusted bytes in worker processes with limits; the daemon's own process never parses them.

``await sandbox.run(function, *arguments)`` calls a function of this package (its parameters and result annotated with
plain types or `msgspec` structs) in a worker.  What is costly to make and the same for many calls is :class:`Kept` by
each worker and comes before the arguments.  A call that takes too much processor time, memory or time ends its
worker: that is a recorded failure of the document, the pool goes on with a fresh worker.
`monitor.cell` is the inside of a worker and lists the walls round it.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, TypeVar

import msgspec

from monitor.cell import HEADER, LARGEST, Answer, Call, signature
from monitor.errors import MonitorError, UnreadableError

T = TypeVar("T")
CPU_S = 8.0
"""Processor seconds for one document: six times the slowest of 1,103 real pages."""
WALL_S = 12.0
"""Seconds for one document, however busy the machine is."""
MEMORY = 1 << 30
"""Bytes for one document."""
MAKE_CPU_S, MAKE_WALL_S, MAKE_MEMORY = 120.0, 240.0, 4 << 30
"""The same for what workers keep: made of our own settings, but a mistake must not hang the daemon."""
PRELOAD = ("monitor.feeds:warm", "monitor.articles:warm")
"""Functions that a worker calls before it gives up the right to open other files: they load what parsing needs."""
_START_S = 60.0
_ENTRY = "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); from monitor.cell import main; main()"


class _Worker:
    """One process, and the socket to it."""

    def __init__(
        self, process: subprocess.Popen[bytes], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.process, self._reader, self._writer = process, reader, writer
        self.walls: list[str] = []

    @classmethod
    async def start(cls, preload: Sequence[str]) -> _Worker:
        """Start a process and wait until its walls stand."""
        ours, theirs = socket.socketpair()
        with theirs:
            process = subprocess.Popen(  # noqa: ASYNC220, S603  our own interpreter; a fork takes milliseconds
                [sys.executable, "-I", "-c", _ENTRY, json.dumps(sys.path), str(theirs.fileno()), json.dumps(preload)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                # nothing of our environment: it may hold secrets
                env={"LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PATH": os.defpath},
                start_new_session=True,  # Ctrl-C in the terminal is the daemon's business
            )
        ours.setblocking(False)
        worker = cls(process, *await asyncio.open_connection(sock=ours, limit=1 << 20))
        try:
            async with asyncio.timeout(_START_S):
                worker.walls = msgspec.msgpack.decode(await worker._receive(), type=list[str])
        except BaseException:
            worker.end()
            raise
        return worker

    async def ask(self, call: Call) -> Answer:
        """Send a call and return the answer; raises EOFError where the worker died over it."""
        message = msgspec.msgpack.encode(call)
        self._writer.write(HEADER.pack(len(message)) + message)
        await self._writer.drain()
        return msgspec.msgpack.decode(await self._receive(), type=Answer)

    async def _receive(self) -> bytes:
        (length,) = HEADER.unpack(await self._reader.readexactly(HEADER.size))
        if length > LARGEST:
            raise EOFError("a worker sent too much")
        return await self._reader.readexactly(length)

    def end(self) -> int:
        """Kill the process and return how it ended (as `subprocess` says it)."""
        self._writer.transport.abort()
        if self.process.poll() is None:
            self.process.kill()
        return self.process.wait()


class Kept:
    """What workers make once and keep: the first argument of the calls that name it."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        """Let each worker call ``function(*arguments)`` when it first needs the result; the arguments are our own."""
        name = _name(function)
        raw = [msgspec.msgpack.encode(argument) for argument in arguments]
        self.key = hashlib.sha256(b"\x1f".join([name.encode(), *raw])).hexdigest()[:24]
        """The same for the same function and arguments."""
        self.call = Call(name, raw, MAKE_CPU_S, MAKE_MEMORY, keep_as=self.key)


class Sandbox:
    """A pool of workers; an async context manager.  Workers start when they are needed."""

    def __init__(self, *, workers: int | None = None, preload: Sequence[str] = PRELOAD) -> None:
        """Keep up to `workers` processes (the processors that we may use); `preload`: functions that load libraries."""
        self.size = workers or len(os.sched_getaffinity(0))
        self._preload = tuple(preload)
        self._free = asyncio.Semaphore(self.size)
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self.ended = 0
        """Workers that a document killed."""

    async def __aenter__(self) -> Sandbox:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        await asyncio.sleep(0)

    def close(self) -> None:
        """End all workers."""
        for worker in tuple(self._all):
            self._end(worker)

    async def start(self, kept: Kept | None = None) -> None:
        """Start all workers now, and let them make `kept`, in place of when they are first needed."""
        missing = self.size - len(self._all)
        started = await asyncio.gather(*(_Worker.start(self._preload) for _ in range(missing)))
        self._all |= set(started)
        self._idle += started
        if kept is not None:
            await asyncio.gather(*(_make(worker, kept) for worker in self._idle))

    async def walls(self) -> list[str]:
        """Return the names of the walls that stand round a worker on this machine."""
        async with self._free:
            worker = await self._take()
            self._idle.append(worker)
            return worker.walls

    async def run(
        self,
        function: Callable[..., T],
        *arguments: object,
        kept: Kept | None = None,
        about: str = "document",
        cpu_s: float = CPU_S,
        wall_s: float = WALL_S,
        memory: int = MEMORY,
    ) -> T:
        """Call `function` in a worker and return its result.

        `kept` is what the function gets before `arguments`; `about` names the document (its URL) in errors.
        Raises :class:`UnreadableError` where the function does, fails, or exceeds a limit, and
        :class:`monitor.errors.MonitorError` where a worker cannot make what it is to keep.
        """
        name = _name(function)
        raw = [msgspec.msgpack.encode(argument) for argument in arguments]
        call = Call(name, raw, cpu_s, memory, kept.key if kept else "")
        async with self._free:
            # a worker may end by the machine (no memory, no files left), not by the document: then the next one tries
            answer = await self._ask(call, kept, about, wall_s) or await self._ask(call, kept, about, wall_s, last=True)
        assert answer is not None  # noqa: S101  the last one raises
        value: T = self._value(answer, name, about, memory)
        return value

    async def _ask(
        self, call: Call, kept: Kept | None, about: str, wall_s: float, *, last: bool = False
    ) -> Answer | None:
        """Return a worker's answer; None where the worker ended over it and another one should try, unless `last`."""
        worker = await self._take()
        try:
            async with asyncio.timeout(wall_s):
                answer = await worker.ask(call)
            if answer.trouble == "lacks" and kept is not None:
                await _make(worker, kept)
                async with asyncio.timeout(wall_s):
                    answer = await worker.ask(call)
        except TimeoutError:
            self.ended += 1
            self._end(worker)
            raise UnreadableError(about, f"took longer than {wall_s:g} s") from None
        except (EOFError, OSError, MemoryError, msgspec.MsgspecError):
            code = await self._lost(worker)
            if last or code == -signal.SIGXCPU:
                raise UnreadableError(about, _ending(code, call.cpu_s)) from None
            return None
        except BaseException:  # cancelled: the answer would reach the wrong caller
            self._end(worker)
            raise
        if answer.tired:
            self._end(worker)
        else:
            self._idle.append(worker)
        return answer

    async def _take(self) -> _Worker:
        """Return a living idle worker, or a new one; raises :class:`MonitorError` where none can be started."""
        while self._idle:
            worker = self._idle.pop()
            if worker.process.poll() is None:
                return worker
            self._end(worker)
        try:
            worker = await _Worker.start(self._preload)
        except (OSError, EOFError, MemoryError) as error:
            raise MonitorError(f"no worker process can be started: {str(error) or type(error).__name__}") from error
        self._all.add(worker)
        return worker

    def _end(self, worker: _Worker) -> int:
        self._all.discard(worker)
        if worker in self._idle:
            self._idle.remove(worker)
        return worker.end()

    async def _lost(self, worker: _Worker) -> int:
        """End a worker that hung up, and return how it ended."""
        self.ended += 1
        for _ in range(50):  # one that died of itself needs a moment until its end can be read
            if worker.process.poll() is not None:
                break
            await asyncio.sleep(0.01)
        return self._end(worker)

    def _value(self, answer: Answer, name: str, about: str, memory: int) -> Any:
        match answer.trouble:
            case "":
                if answer.value is None:
                    raise UnreadableError(about, "the worker gave no answer")
                try:
                    return msgspec.msgpack.decode(answer.value, type=signature(name).result)
                except msgspec.MsgspecError as error:
                    raise UnreadableError(about, f"the worker gave a wrong answer: {error}") from error
            case "memory":
                raise UnreadableError(about, f"needs more than {memory >> 20:,} MB of memory")
            case "unreadable":
                raise UnreadableError(about, _one_line(answer))
            case _:
                raise UnreadableError(about, f"the parser failed: {_one_line(answer)}")


def _one_line(answer: Answer) -> str:
    """Return a worker's words as one short printable line, whatever it sent."""
    return "".join(c if c.isprintable() else " " for c in answer.line[:300])


def _name(function: Callable[..., object]) -> str:
    return f"{function.__module__}:{function.__qualname__}"


async def _make(worker: _Worker, kept: Kept) -> None:
    """Let a worker make what it is to keep; raises :class:`MonitorError` where it cannot."""
    try:
        async with asyncio.timeout(MAKE_WALL_S):
            answer = await worker.ask(kept.call)
    except (TimeoutError, EOFError, OSError) as error:
        raise MonitorError(f"a worker could not prepare {kept.call.function}: it ended or took too long") from error
    if answer.trouble:
        raise MonitorError(f"a worker could not prepare {kept.call.function}: {answer.trouble} {answer.line}".rstrip())


def _ending(code: int, cpu_s: float) -> str:
    """Return the reason in an exit code."""
    if code == -signal.SIGXCPU:
        return f"took more than {cpu_s:g} s of processor time"
    if code < 0:
        return f"the parser was killed ({signal.Signals(-code).name})"
    return f"the parser ended with code {code}"
