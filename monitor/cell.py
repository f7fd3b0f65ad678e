"""The inside of a sandbox worker: walls first, then one call after another.

A worker runs `main` in a process of its own (started by `monitor.sandbox`), imports what it will need, gives up what
it will not need, and then answers calls over one socket.  Walls, each where the kernel has it:

* limits (`setrlimit`): processor time and memory per call, no files written, no processes, no core dumps;
* an audit hook: Python code can open nothing but the installed packages for reading, no socket, no process;
* seccomp: the kernel refuses the system calls for sockets, processes, tracing and their like (x86-64, arm64);
* Landlock: the kernel refuses every file but the installed packages, and TCP;
* `nobody` in place of root, no new privileges, death with the parent.

Results go back as typed MessagePack, so that a taken-over worker can lie about its document and nothing else.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import logging
import math
import os
import platform
import resource
import signal
import struct
import sys
import typing
from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from monitor.errors import UnreadableError

HEADER = struct.Struct("!I")
"""Length of the message that follows."""
LARGEST = 32 * 1024 * 1024
"""Bytes in a message, three times the largest document; a larger one ends the conversation."""
_CALLS_BEFORE_REST = 20_000
_GROWTH = 128 << 20
"""Calls, or bytes of memory more than at rest, after which a worker asks to be replaced: libraries keep caches, and
starting one takes a second."""
_KEPT = 2
"""Things that a worker keeps between calls; what was used longest ago goes first."""


class Call(msgspec.Struct, frozen=True, array_like=True):
    """A call into a worker."""

    function: str
    """``module:name``, inside this package."""
    arguments: list[bytes]
    cpu_s: float
    memory: int
    """Bytes on top of what the worker needs at rest."""
    kept: str = ""
    """Key of what was kept, which the function gets before its arguments."""
    keep_as: str = ""
    """Keep what the function returns under this key; only that it went well is sent back."""


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """What came of a call: a value, or the kind of the trouble and a line about it."""

    value: bytes | None = None
    trouble: str = ""
    """``unreadable``, ``memory``, ``error``, or ``lacks``: what the call needs is not kept here (any more)."""
    line: str = ""
    tired: bool = False
    """The worker wants to be replaced."""


class Signature(msgspec.Struct, frozen=True):
    """A function with the types of what goes in and out."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    result: Any


@cache
def signature(name: str) -> Signature:
    """Return the function that ``module:name`` names; only this package's own are called."""
    module, _, attribute = name.partition(":")
    if not module.startswith("monitor."):
        raise ValueError(f"{name} is no function of this package")
    function = getattr(importlib.import_module(module), attribute)
    hints = typing.get_type_hints(function)
    result = hints.pop("return")
    return Signature(function, tuple(hints.values()), result)


def main() -> None:
    """Serve calls on the socket whose number is the first argument, until it is closed."""
    number, preload = int(sys.argv[1]), json.loads(sys.argv[2])
    logging.disable(logging.CRITICAL)  # libraries would print what a hostile document says
    for name in preload:
        signature(name).function()
    walls = raise_walls()
    _write(number, msgspec.msgpack.encode(walls))
    bench = _Bench()
    while (message := _read(number)) is not None:
        _write(number, bench.answer(message))


class _Bench:
    """What a worker has at hand: how much memory it needs at rest, how often it was called, what it keeps."""

    def __init__(self) -> None:
        self._at_rest, self._calls = _mapped(), 0
        self._enough = _held() + _GROWTH
        self._kept: OrderedDict[str, Any] = OrderedDict()

    def answer(self, message: bytes) -> bytes:
        """Run one call within its limits and return the encoded answer."""
        self._calls += 1
        tired = self._calls >= _CALLS_BEFORE_REST or (self._calls % 100 == 0 and _held() > self._enough)
        call = msgspec.msgpack.decode(message, type=Call)
        _limit(call, self._at_rest)
        try:
            if call.kept and call.kept not in self._kept:
                return msgspec.msgpack.encode(Answer(trouble="lacks", tired=tired))
            value = msgspec.msgpack.encode(self._run(call))
            if len(value) > LARGEST - 1024:
                line = f"unfolds to more than {LARGEST >> 20} MB"
                return msgspec.msgpack.encode(Answer(trouble="unreadable", line=line, tired=tired))
            return msgspec.msgpack.encode(Answer(value=value, tired=tired))
        except UnreadableError as error:
            return msgspec.msgpack.encode(Answer(trouble="unreadable", line=error.reason, tired=tired))
        except MemoryError:
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            return msgspec.msgpack.encode(Answer(trouble="memory", tired=True))
        except (Exception, RecursionError) as error:  # noqa: BLE001  whatever a library raises over a document is that document's failure
            line = f"{type(error).__name__}: {error}"[:300].encode("utf-8", "replace").decode()
            return msgspec.msgpack.encode(Answer(trouble="error", line=line, tired=tired))

    def _run(self, call: Call) -> Any:
        """Call the function; raises whatever it raises."""
        called = signature(call.function)
        first, kinds = [], called.arguments
        if call.kept:
            self._kept.move_to_end(call.kept)
            first, kinds = [self._kept[call.kept]], kinds[1:]
        given = (msgspec.msgpack.decode(raw, type=kind) for raw, kind in zip(call.arguments, kinds, strict=False))
        value = called.function(*first, *given)
        if not call.keep_as:
            return value
        self._kept[call.keep_as] = value
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self._at_rest, self._enough = _mapped(), _held() + _GROWTH
        return True


def _limit(call: Call, at_rest: int) -> None:
    """Grant one call its processor time and memory."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = used.ru_utime + used.ru_stime
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(spent + call.cpu_s), resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_AS, (at_rest + call.memory, resource.RLIM_INFINITY))


def _mapped() -> int:
    """Return the bytes of address space in use (libraries map far more than they touch)."""
    return _statm(0, 1 << 30)


def _held() -> int:
    """Return the bytes of memory in use."""
    return _statm(1, 0)


def _statm(field: int, otherwise: int) -> int:
    try:
        _STATM.seek(0)
        return int(_STATM.readline().split()[field]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return otherwise


def _read(number: int) -> bytes | None:
    head = _exactly(number, HEADER.size)
    if head is None:
        return None
    (length,) = HEADER.unpack(head)
    return _exactly(number, length) if length <= LARGEST else None


def _exactly(number: int, length: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < length:
        piece = os.read(number, min(length - len(parts), 1 << 20))
        if not piece:
            return None
        parts += piece
    return bytes(parts)


def _write(number: int, message: bytes) -> None:
    rest = memoryview(HEADER.pack(len(message)) + message)
    while rest:
        rest = rest[os.write(number, rest) :]


# ---------------------------------------------------------------- walls


def raise_walls() -> list[str]:
    """Give up what a worker does not need; return the names of the walls that stand."""
    global _STATM  # noqa: PLW0603  opened while files can still be opened
    _STATM = Path("/proc/self/statm").open(encoding="ascii") if Path("/proc/self/statm").exists() else sys.stdin  # noqa: SIM115  kept open for the worker's life
    standing = ["limits", "audit"]
    roots = list(_readable_roots())
    os.chdir("/")
    for which in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE):
        resource.setrlimit(which, (0, 0))
    if os.geteuid() == 0 and _open_to_all(roots):
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
        standing.append("nobody")
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    if sys.platform == "linux":
        standing += _linux_walls(roots)
    sys.addaudithook(_Hook(roots))
    return standing


def _readable_roots() -> Iterator[str]:
    """Yield the folders that a worker may read: where code and its data are installed."""
    for place in {*sys.path, sys.prefix, sys.base_prefix, "/usr/share/zoneinfo", "/usr/lib", "/lib", "/lib64"}:
        real = os.path.realpath(place)
        # an empty entry or a folder above the package (a checkout) would let in the state folder beside it
        if place and real != "/" and os.path.isdir(real) and not _holds_checkout(real):  # noqa: PTH112  realpath has been called already
            yield real
    yield str(Path(__file__).resolve().parent)


def _holds_checkout(folder: str) -> bool:
    """Return whether a folder on the path is a source tree and no place of installed packages."""
    return Path(folder, "monitor", "cell.py").exists() and "site-packages" not in folder


def _open_to_all(roots: list[str]) -> bool:
    """Return whether `nobody` could still read the installed packages."""
    for root in roots:
        for place in (Path(root), *Path(root).parents):
            if place.stat().st_mode & 0o005 != 0o005:
                return False
    return True


class _Hook:
    """Refuses what no parser needs; Python cannot take an audit hook back."""

    REFUSED = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "pty.",
               "ftplib.", "http.client.", "urllib.", "smtplib.", "shutil.", "os.remove", "os.rename", "os.mkdir",
               "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.listxattr")  # fmt: skip

    def __init__(self, roots: list[str]) -> None:
        self._roots = tuple(f"{root.rstrip('/')}/" for root in roots)

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode = arguments[0], arguments[1]
            if isinstance(path, int):
                return
            real = os.path.realpath(os.fsdecode(path))
            writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
            if writes or not real.startswith(self._roots):
                raise PermissionError(f"a worker must not open {real[:200]}")
        elif event.startswith(self.REFUSED):
            raise PermissionError(f"a worker must not use {event}")


_STATM: Any = None
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 4, 22, 38


def _linux_walls(roots: list[str]) -> list[str]:
    """Raise the kernel's walls, as many as it has."""
    libc = ctypes.CDLL(None, use_errno=True)
    standing = []
    libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
        standing.append("no new privileges")
        if _landlock(libc, roots):
            standing.append("landlock")
        if _seccomp(libc):
            standing.append("seccomp")
    return standing


def _landlock(libc: Any, roots: list[str]) -> bool:
    """Let the kernel refuse every file outside `roots`, every write, and TCP."""
    create, add_rule, restrict = 444, 445, 446  # the same numbers on every architecture
    version = libc.syscall(create, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return False
    handled = (1 << (13, 14, 15, 15, 16)[min(version, 5) - 1]) - 1  # all rights that this version knows
    attributes = struct.pack("=QQQ", handled, 0b11, 0b11)[: 8 if version < 4 else 16 if version < 6 else 24]
    ruleset = libc.syscall(create, attributes, ctypes.c_size_t(len(attributes)), 0)
    if ruleset < 0:
        return False
    read = 0b1100  # files and folders
    for root in roots:
        folder = os.open(root, os.O_PATH | os.O_CLOEXEC)
        libc.syscall(add_rule, ruleset, 1, struct.pack("=Qi", read, folder), 0)
        os.close(folder)
    done: bool = libc.syscall(restrict, ruleset, 0) == 0
    os.close(ruleset)
    return done


_CALLS = {
    # socket, connect, accept, sendto, sendmsg, bind, listen, socketpair, clone, fork, vfork, execve, kill, ptrace,
    # setns, unshare, process_vm_*, sendmmsg, accept4, open_by_handle_at, bpf, execveat, userfaultfd, perf_event_open,
    # pidfd_*, io_uring_*, clone3, mount and its like, keyctl, reboot, kexec, modules; what reaches another process of
    # the same user: tkill, tgkill, rt_sigqueueinfo, rt_tgsigqueueinfo, setpriority, sched_set*, ioprio_set,
    # move_pages, migrate_pages, kcmp, process_madvise, process_mrelease, shm*, semget, msgget, mq_open; memfd_create
    "x86_64": (0xC000003E, (41, 42, 43, 44, 46, 49, 50, 53, 56, 57, 58, 59, 62, 101, 308, 272, 310, 311, 307, 288,
                            304, 321, 322, 323, 298, 424, 434, 438, 425, 426, 427, 435, 165, 166, 155, 161, 248, 249,
                            250, 169, 246, 320, 175, 313, 176, 200, 234, 129, 297, 141, 142, 144, 203, 314, 251,
                            279, 256, 312, 440, 448, 29, 30, 31, 64, 68, 240, 319)),
    "aarch64": (0xC00000B7, (198, 203, 202, 206, 211, 200, 201, 199, 220, 221, 129, 117, 268, 97, 270, 271, 269, 242,
                             265, 280, 281, 282, 241, 424, 434, 438, 425, 426, 427, 435, 40, 39, 41, 51, 217, 218,
                             219, 142, 104, 294, 105, 273, 106, 130, 131, 138, 240, 140, 118, 119, 122, 274, 30,
                             239, 238, 272, 440, 448, 194, 196, 195, 190, 186, 180, 279)),
}  # fmt: skip
"""Audit architecture and the system calls that a worker is refused."""
_PRLIMIT = {"x86_64": 302, "aarch64": 261}
"""Sets limits of any process; a worker needs it for its own."""


def _seccomp(libc: Any) -> bool:
    """Let the kernel refuse the system calls in :data:`_CALLS` with EPERM."""
    known = _CALLS.get(platform.machine())
    if known is None or struct.calcsize("P") != 8:
        return False
    architecture, refused = known
    load, equal, at_least, ret = 0x20, 0x15, 0x35, 0x06
    allow, errno_eperm, kill = 0x7FFF0000, 0x00050001, 0x80000000
    program = [
        (load, 0, 0, 4),
        (equal, 1, 0, architecture),
        (ret, 0, 0, kill),
        (load, 0, 0, 0),
        (at_least, 0, 1, 0x40000000),  # the x32 numbers of the same calls
        (ret, 0, 0, kill),
    ]
    for number in refused:
        program += [(equal, 0, 1, number), (ret, 0, 0, errno_eperm)]
    program += [
        (equal, 0, 4, _PRLIMIT[platform.machine()]),
        (load, 0, 0, 16),  # the first argument: of which process, 0 for itself
        (equal, 1, 0, 0),
        (ret, 0, 0, errno_eperm),
        (ret, 0, 0, allow),
        (ret, 0, 0, allow),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *line) for line in program))
    header = struct.pack("@HxxxxxxP", len(program), ctypes.addressof(code))
    return bool(libc.prctl(_PR_SET_SECCOMP, 2, header, 0, 0) == 0)
