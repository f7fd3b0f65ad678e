"""The house: which module may import which, and which package has its home where (docs/architecture.md)."""

from __future__ import annotations

import ast
import importlib
import inspect
import itertools
import pkgutil
import re
from collections import Counter
from pathlib import Path

import pytest

from monitor import reading

ROOT = Path(__file__).parents[1] / "monitor"

VOCABULARY = {"errors", "events", "config", "words"}
STEPS = {
    "feeds": {"feeds", "entries"},
    "articles": {"articles", "entries", "language"},
    "reading": {"reading", "language"},
    "status": {"status"},
    "evaluation": {"evaluation"},
}
DOORS = {
    "web": {"web"},
    "sandbox": {"sandbox", "cell"},
    "log": {"eventlog", "tables", "schema"},
    "alerts": {"alerts"},
    "logs": {"logs"},
    "health": {"health"},
}
WAYS = {
    "amending",
    "intake",
    "readers",
    "tasks",
    "tracking",
    "poll",
    "editing",
    "backtest",
    "selfcheck",
    "trial",
    "outbox",
    "asking",
}
"""What calls steps and doors in order."""
TOP = {"daemon", "demo", "face", "cli", "__main__"}

READING = ("cut", "dictionary", "syntax", "who", "framing", "content", "about", "stances", "merging")
"""The rooms of the reader: each imports from itself and from those before it."""

HOMES = {
    "feedparser": {"feeds"},
    "trafilatura": {"articles"},
    "lxml": {"articles", "feeds"},
    "sqlite_utils": {"eventlog", "tables"},
    "apprise": {"alerts"},
    "apscheduler": {"daemon"},
    "datasette": {"face"},
    "uvicorn": {"face"},
    "markupsafe": {"face"},
    "aiohttp": {"web"},
    "yarl": {"web"},
    "msgspec": None,
    "click": {"cli"},
    "rich": {"cli"},
    "py3langid": {"language"},
    "courlan": {"articles"},
    "jinja2": {"alerts"},
    "pyarrow": {"eventlog"},
    "warcio": {"poll"},
    "babel": {"reading"},
}


def modules() -> list[tuple[str, Path]]:
    """Return every module as (room, path): the room is the file or folder directly below monitor/."""
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).parts
        found.append((parts[0].removesuffix(".py"), path))
    return found


def imports(path: Path) -> set[str]:
    """Return the dotted names that a module imports when it runs; those for type checkers only are left out."""
    names: set[str] = set()
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            node.body = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def rooms_of(path: Path) -> set[str]:
    """Return the rooms of this package that a module imports from."""
    return {name.split(".")[1] for name in imports(path) if name.startswith("monitor.")} - {"__version__"}


def allowed(room: str) -> set[str] | None:
    """Return the rooms that `room` may import from; None: any that is not above it."""
    if room in VOCABULARY:
        return VOCABULARY
    families = [members for members in (*STEPS.values(), *DOORS.values()) if room in members]
    if families:
        return set().union(*families) | VOCABULARY
    steps_and_doors = set().union(*STEPS.values(), *DOORS.values())
    if room in WAYS:
        return steps_and_doors | VOCABULARY | WAYS
    return None if room in TOP or room == "__init__" else set()


@pytest.mark.parametrize(("room", "path"), modules(), ids=lambda value: value if isinstance(value, str) else value.stem)
def test_imports_point_one_way(room: str, path: Path) -> None:
    """Steps and doors never import each other, nothing imports what stands above it, every module has its room."""
    may = allowed(room)
    used = rooms_of(path)
    if may is None:
        return
    assert may, f"{path.name} has no room in the house: give it one here and in docs/architecture.md"
    assert used <= may, f"{room} imports from {sorted(used - may)}"


@pytest.mark.parametrize("room", sorted(TOP - {"cli", "__main__"}))
def test_nothing_below_imports_from_the_top(room: str) -> None:
    """Only the command line and its kind call the daemon, the demo and the face."""
    users = {name for name, path in modules() if room in rooms_of(path)}
    assert users <= TOP | {room}


@pytest.mark.parametrize("room", READING)
def test_the_rooms_of_the_reader_follow_the_way_of_an_article(room: str) -> None:
    """What is decided early knows nothing of what is decided later."""
    later = {f"monitor.reading.{name}" for name in READING[READING.index(room) + 1 :]}
    for path in sorted((ROOT / "reading" / room).glob("*.py")):
        up = {name for name in imports(path) if ".".join(name.split(".")[:3]) in later}
        assert not up, f"{room}/{path.name} imports from {sorted(up)}"


def test_every_module_of_the_reader_has_a_room() -> None:
    """The folder of the reader holds its rooms, its data and what all of it is for."""
    held = {path.name for path in (ROOT / "reading").iterdir()} - {"__pycache__"}
    assert held == {*READING, "__init__.py", "lexicon", "weights.tsv"}


@pytest.mark.parametrize("package", sorted(HOMES))
def test_every_package_has_one_home(package: str) -> None:
    """A third-party package is imported in its home only."""
    homes = HOMES[package]
    users = {room for room, path in modules() if any(name.split(".")[0] == package for name in imports(path))}
    if homes is not None:
        assert users <= homes, f"{package} is imported in {sorted(users - homes)}"


def test_every_imported_package_has_an_entry() -> None:
    """A new package needs a home (above), a line in pyproject.toml and one in docs/design.md."""
    import sys  # noqa: PLC0415  only here

    known = set(HOMES) | set(sys.stdlib_module_names) | {"monitor"}
    used = {name.split(".")[0] for _, path in modules() for name in imports(path)}
    assert used <= known, f"no home for {sorted(used - known)}"


def test_the_documents_name_every_room_and_package() -> None:
    """docs/architecture.md says where each module stands, docs/design.md why each package is here."""
    rooms = {room for room, _ in modules()} - {"__init__"}
    docs = ROOT.parent / "docs"
    floors = (docs / "architecture.md").read_text("utf-8").partition("| floor |")[2].partition("\n\n")[0]
    assert rooms <= set(re.findall(r"`(\w+)`", floors))
    table = (docs / "design.md").read_text("utf-8").partition("| package | home |")[2]
    named = {
        name for row in table.splitlines() for name in re.findall(r"[\w-]+", row.partition("|")[2].partition("|")[0])
    }
    assert {package.replace("_", "-") for package in HOMES} <= named


def test_the_documents_name_every_rule_that_names_a_source() -> None:
    """docs/names.md has each rule id MEN-... and COREF-... of the reader, and no other."""
    ids = re.compile(r"\b(?:MEN|COREF)-[A-Z-]*[A-Z]\b")
    code = [path.read_text("utf-8") for path in (ROOT / "reading").rglob("*.py")]
    real = {rule for text in code for quoted in re.findall(r'"([A-Z-]+)"', text) for rule in ids.findall(quoted)}
    assert set(ids.findall((ROOT.parent / "docs" / "names.md").read_text("utf-8"))) == real


PURE = (
    "events.py",
    "words.py",
    "entries.py",
    "language.py",
    "evaluation.py",
    "tasks.py",
    "feeds/",
    "articles/",
    "reading/",
    "status/",
    "poll/feedstate.py",
)
FORBIDDEN = {"socket", "subprocess", "urllib.request", "http.client", "sqlite3", "shutil", "tempfile"}


def test_pure_modules_touch_nothing() -> None:
    """Pure modules open no file, ask no clock, no network and no environment."""
    pure = {place: [p for _, p in modules() if str(p.relative_to(ROOT)).startswith(place)] for place in PURE}
    assert all(pure.values()), "a place that is no longer there"
    for path in itertools.chain.from_iterable(pure.values()):
        if path.stem.startswith("build_"):
            continue
        used = imports(path)
        assert not {name for name in used if name in FORBIDDEN or name.rpartition(".")[0] in FORBIDDEN}, path
        text = path.read_text("utf-8")
        assert "os.environ" not in text, path
        if path.name != "events.py":
            assert "datetime.now(" not in text, path
            assert "date.today(" not in text, path


def bound(node: ast.stmt) -> list[str]:
    """Return the names that a statement of a module binds."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [
        name.id
        for target in targets
        for name in ast.walk(target)
        if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
    ]


def test_no_name_stands_for_two_things() -> None:
    """A constant that is bound twice in its module takes the first one's place without a word."""
    for _, path in modules():
        names = Counter(name for node in ast.parse(path.read_text("utf-8")).body for name in bound(node))
        assert not [name for name, times in names.items() if times > 1], path


def test_no_part_of_the_reader_hides_a_method_of_another() -> None:
    """The reader's classes are put together of parts: a method of one name in two of them hides one without a word."""
    hidden = []
    for found in pkgutil.walk_packages(reading.__path__, "monitor.reading."):
        for _, cls in inspect.getmembers(importlib.import_module(found.name), inspect.isclass):
            parts = [part for part in cls.__mro__ if part.__module__.startswith("monitor.reading.")]
            for near, far in itertools.combinations(parts, 2):
                for name in vars(near).keys() & vars(far).keys():
                    method = vars(near)[name]
                    if inspect.isfunction(method) and not name.startswith("__"):
                        hidden += [(near, far, name)] if "super()" not in inspect.getsource(method) else []
    assert not hidden


LATIN_AS_CYRILLIC = str.maketrans("aceiopxy", "асеіорху")
"""Latin letters, and the Cyrillic ones that look the same."""
CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]{2,}")


def test_no_word_mixes_scripts() -> None:
    """A Cyrillic word with a Latin letter in it looks right and is never found; as a second spelling it may stand."""
    texts = [path.read_text("utf-8") for path in (ROOT / "reading" / "lexicon").rglob("*.t*")]
    for _, path in modules():
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        texts += [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    wrong = []
    for text in texts:
        words = set(re.findall(r"[^\W\d_]+", re.sub(r"\\[a-z]", " ", text)))
        twins = {word: word.translate(LATIN_AS_CYRILLIC) for word in words}
        alike = {word: twin for word, twin in twins.items() if twin != word and CYRILLIC_WORD.fullmatch(twin)}
        wrong += [word for word, twin in alike.items() if not word.isascii() and twin not in words]
    assert wrong == []


def test_modules_stay_small() -> None:
    """A module that cannot be held in the head is split."""
    large = {
        str(path.relative_to(ROOT)): n
        for _, path in modules()
        if (n := len(path.read_text("utf-8").splitlines())) > 650
    }
    assert not large
