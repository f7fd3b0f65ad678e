"""The image and the compose file, as far as they can be held without an engine: read, and their steps done by hand."""

from __future__ import annotations

import fnmatch
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from monitor.cli import COMMANDS

ROOT = Path(__file__).parents[1]


def instructions() -> list[tuple[str, str]]:
    """Return the Dockerfile as (instruction, rest), continued lines joined."""
    text = re.sub(r"\\\n\s*", " ", (ROOT / "Dockerfile").read_text("utf-8"))
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(line.split()[0], line.partition(" ")[2]) for line in lines]


def stages() -> list[list[tuple[str, str]]]:
    """Return the instructions of each stage."""
    found: list[list[tuple[str, str]]] = []
    for word, rest in instructions():
        if word == "FROM":
            found.append([])
        found[-1].append((word, rest))
    return found


def ignored(path: str) -> bool:
    """Whether .dockerignore keeps a path out: the last pattern that fits decides."""
    out = False
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        pattern = line.strip()
        if not pattern or pattern.startswith("#"):
            continue
        name = pattern.removeprefix("!").removeprefix("**/")
        if any(fnmatch.fnmatch(part, name) for part in (path, *path.split("/"), path.split("/", maxsplit=1)[0])):
            out = not pattern.startswith("!")
    return out


def test_only_known_instructions_and_two_stages() -> None:
    """A build stage that is left behind, and the image; base images pinned to a version of Python that is supported."""
    known = {
        "FROM",
        "ENV",
        "WORKDIR",
        "RUN",
        "COPY",
        "USER",
        "VOLUME",
        "EXPOSE",
        "STOPSIGNAL",
        "HEALTHCHECK",
        "ENTRYPOINT",
        "CMD",
    }
    assert {word for word, _ in instructions()} <= known
    build, image = stages()
    assert re.fullmatch(r"python:3\.1[1-4]-slim AS build", build[0][1])
    assert image[0][1] == build[0][1].removesuffix(" AS build"), "one Python, so that the environment fits"
    assert not [rest for word, rest in image if word == "RUN" and "pip" in rest], "nothing is installed in the image"


def test_what_is_copied_is_there_and_not_ignored() -> None:
    """Every source of a COPY exists in the project, and .dockerignore lets it in."""
    for stage in stages():
        for word, rest in stage:
            if word != "COPY":
                continue
            parts = rest.split()
            if parts[0].startswith("--from="):
                assert parts[0] == "--from=build"
                continue
            for source in parts[:-1]:
                assert (ROOT / source).exists(), source
                assert not ignored(source.removeprefix("./")), source


@pytest.mark.parametrize(
    "path",
    [".git/config", ".venv/bin/python", "state/monitor.db", ".env", "secrets/datasette_password", "tests/local.py"],
)
def test_secrets_and_state_stay_out(path: str) -> None:
    """Nothing enters the build that must not leave the machine."""
    assert ignored(path)
    assert not ignored("monitor/config.py")


def test_the_image_runs_unprivileged() -> None:
    """A numbered user, one volume, exec forms so that signals arrive, a health check, no secret in the environment."""
    image = dict(stages()[1][::-1][::-1])
    assert image["USER"] == "10001:10001"
    assert json.loads(image["VOLUME"]) == ["/data"]
    assert json.loads(image["ENTRYPOINT"]) == ["monitor"]
    assert json.loads(image["CMD"]) == ["run"]
    assert "run" in COMMANDS
    check = image["HEALTHCHECK"].partition(" CMD ")[2]
    assert json.loads(check) == ["python", "-m", "monitor.cli.alive"]
    order = [word for word, _ in stages()[1]]
    assert order.index("USER") < order.index("ENTRYPOINT")
    assert not re.search(r"(?i)password|token|secret", " ".join(rest for word, rest in instructions() if word == "ENV"))


def compose() -> dict[str, Any]:
    """Return the compose file, anchors resolved."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
    return found


@pytest.mark.parametrize("name", ["daemon", "datasette"])
def test_services_are_hardened(name: str) -> None:
    """Read-only root, no capabilities, limits, the data volume; the configuration read-only."""
    service = compose()["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert service["mem_limit"]
    assert service["pids_limit"]
    assert "privileged" not in service
    assert "data:/data" in service["volumes"]
    assert "./config.toml:/config/config.toml:ro" in service["volumes"]
    assert service["command"][0] in COMMANDS


def test_datasette_is_reached_from_this_machine_only_and_with_a_password() -> None:
    """The port is published at 127.0.0.1, and inside its container it demands the secret."""
    whole = compose()
    service = whole["services"]["datasette"]
    assert service["ports"] == ["127.0.0.1:8001:8001"]
    assert "--password-file" in service["command"]
    assert service["secrets"] == ["datasette_password"]
    assert set(whole["secrets"]) == {"datasette_password"}
    assert "ports" not in whole["services"]["daemon"]


# ---------------------------------------------------------------- by hand


def alive(config: Path, state: Path) -> int:
    """Run the image's health check and return its exit code."""
    words = [sys.executable, "-m", "monitor.cli.alive"]
    env = {**os.environ, "MONITOR_CONFIG": str(config), "MONITOR_STATE": str(state)}
    return subprocess.run(words, env=env, timeout=30, check=False).returncode


@pytest.mark.parametrize("port", [True, False])
def test_the_health_check(tmp_path: Path, *, port: bool) -> None:
    """Well while the daemon runs, ill before and after; with a health port and without."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    config = tmp_path / "config.toml"
    health = f"[health]\nport = {number}\n" if port else ""
    config.write_text(f'{health}[[claims]]\nid = "a"\ntitle = "The bridge at Nordhafen is closed"\n', "utf-8")
    assert alive(config, tmp_path / "state") == 1
    words = [sys.executable, "-m", "monitor", "--config", str(config), "--state", str(tmp_path / "state"), "run"]
    daemon = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            if alive(config, tmp_path / "state") == 0:
                break
            time.sleep(0.1)
        assert alive(config, tmp_path / "state") == 0
    finally:
        daemon.terminate()
        daemon.wait(20)
    assert alive(config, tmp_path / "state") == 1


@pytest.mark.slow
def test_the_build_steps_by_hand(tmp_path: Path) -> None:
    """The package builds from just the files that the image gets, and its commands and data are complete."""
    build = tmp_path / "build"
    build.mkdir()
    for word, rest in stages()[0]:
        if word == "COPY":
            for source in rest.split()[:-1]:
                target = build / Path(source).name
                if (ROOT / source).is_dir():
                    shutil.copytree(ROOT / source, target, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copy(ROOT / source, target)
    place = tmp_path / "place"
    words = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(place), str(build)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False, cwd=tmp_path)
    if "setuptools" in done.stderr and done.returncode:
        pytest.skip("no package index in reach: setuptools cannot be fetched for the build")
    assert done.returncode == 0, done.stderr
    sources = {
        p.relative_to(ROOT / "monitor")
        for p in (ROOT / "monitor").rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    }
    missing = {p for p in sources if not (place / "monitor" / p).exists() and p.suffix != ".pyc"}
    assert not missing, "package-data in pyproject.toml leaves these out"
    env = {**os.environ, "PYTHONPATH": str(place)}
    done = subprocess.run(
        [sys.executable, "-m", "monitor", "demo", "--state", "played"],
        cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
