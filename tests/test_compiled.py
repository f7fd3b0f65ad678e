"""The reader can be compiled: the same modules, as machine code (setup.py)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
def test_the_compiler_takes_every_module_of_the_reader_that_runs_for_an_article(tmp_path: Path) -> None:
    """C is made of them all; what the compiler does not know (two bases with code, say) ends it with an error."""
    shutil.copytree(ROOT / "monitor", tmp_path / "monitor", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("setup.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    code = "import setup; print(len(setup.compiled()), len(setup.modules()))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "MONITOR_COMPILE": "1", "PYTHONPATH": "."},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    extensions, modules = map(int, run.stdout.split("\n")[-2].split())
    assert extensions >= modules > 50  # one for each module, and one that they share
    assert list((tmp_path / "build").glob("*.c")), "no C was made"


def test_nothing_of_the_reader_computes_a_property_that_the_compiler_would_forget() -> None:
    """A cached property is a plain one once it is compiled: right, and computed again whenever it is asked for."""
    told = [path.name for path in (ROOT / "monitor" / "reading").glob("*.py") if "@cached_property" in path.read_text()]
    assert told == []
