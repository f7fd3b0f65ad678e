"""The reader can be compiled: the same modules, as machine code (setup.py)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
READ = """
import json, pathlib, sys, tomllib
from datetime import datetime
import msgspec
from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules
from monitor.reading.about import linking
gate = pathlib.Path(sys.argv[1])
rules = Rules([msgspec.convert(one, Claim) for one in tomllib.loads((gate / "claims.toml").read_text("utf-8"))["claims"]])
for path in sorted(gate.glob("*.jsonl")):
    for line in path.read_text("utf-8").splitlines()[:12]:
        row = json.loads(line)
        told = {name: row[name] for name in ("id", "outlet", "title", "lang", "text")}
        published = datetime.fromisoformat(row["published"])
        read = rules.read(Article(url="u", published=published, text_hash=text_hash(row["text"]), **told))
        print(msgspec.json.encode((read.statements, read.rejected)).decode())
print(linking.__file__, file=sys.stderr)
"""
"""Prints what the reader gives for some articles of the gate, and where its code lies."""


@pytest.mark.slow
def test_the_compiled_reader_reads_what_the_plain_one_reads(tmp_path: Path) -> None:
    """C is made of every module that runs for an article, and machine code of that; it gives the same to the letter."""
    if shutil.which("gcc") is None or not (Path(sysconfig.get_path("include")) / "Python.h").exists():
        pytest.skip("no C compiler or no headers of Python")
    shutil.copytree(ROOT / "monitor", tmp_path / "monitor", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("setup.py", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    made = python(tmp_path, "setup.py", "-q", "build_ext", "--inplace", MONITOR_COMPILE="1", MONITOR_COMPILE_LEVEL="0")
    assert made.returncode == 0, made.stdout + made.stderr
    gate = str(ROOT / "tests" / "gate")
    compiled = python(tmp_path, "-c", READ, gate)
    plain = python(ROOT, "-c", READ, gate)
    assert plain.stderr.strip().endswith("linking.py")
    assert ".py" not in compiled.stderr, compiled.stderr
    assert compiled.stdout.count('"stance":') > 50  # something was read
    assert compiled.stdout == plain.stdout


def python(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run Python in `folder`, which it imports from."""
    env = {**os.environ, "PYTHONPATH": str(folder), **variables}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def test_nothing_of_the_reader_computes_a_property_that_the_compiler_would_forget() -> None:
    """A cached property is a plain one once it is compiled: right, and computed again whenever it is asked for."""
    told = [
        path.name for path in (ROOT / "monitor" / "reading").rglob("*.py") if "@cached_property" in path.read_text()
    ]
    assert told == []
