"""Compiles the reader, where that is asked for: the same statements in half the time.  See docs/reading.md.

::

    MONITOR_COMPILE=1 pip install --no-build-isolation .

needs mypy, whose compiler mypyc makes C of typed Python, and a C compiler, which takes some minutes (less than two with
``MONITOR_COMPILE_LEVEL=0``, which is for tests: what it makes is slower).  Without the variable nothing is compiled;
everything else about the package stands in pyproject.toml.
"""

import os
from pathlib import Path

from setuptools import setup

PLAIN = {"__init__.py", "show.py", "proposal.py", "cues.py", "inflection.py", "concepts.py", "kinds.py"}
"""What runs once, or for a person at a terminal."""


def modules() -> list[str]:
    """Return the modules that are compiled."""
    rooms = Path("monitor/reading").glob("*/*.py")
    return sorted(str(path) for path in rooms if path.name not in PLAIN and path.parent.name != "lexicon")


def compiled() -> list[object]:
    """Return the extensions to build; none unless they are asked for."""
    if os.environ.get("MONITOR_COMPILE") != "1":
        return []
    from mypyc.build import mypycify  # noqa: PLC0415  (nobody else needs it)

    level = os.environ.get("MONITOR_COMPILE_LEVEL", "2")
    # A C file for each module: one for all of them takes six gigabytes of memory to compile, and twice the time.
    sources = ["--config-file=pyproject.toml", *modules()]
    return list(mypycify(sources, opt_level=level, debug_level="0", multi_file=True))


if __name__ == "__main__":
    setup(ext_modules=compiled())
