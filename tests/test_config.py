"""config.toml: every mistake is one line that names file, key, value and what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor import config
from monitor.config import Secret, Settings, duration_s, load
from monitor.errors import ConfigError

GOOD = """
[newsroom]
name = "Foreign desk"
languages = ["de", "en"]
timezone = "Europe/Berlin"

[[feeds]]
url = "https://example.org/rss"
outlet = "Example Times"
every = "15m"

[[claims]]
id = "dprk-troops"
title = "North Korean soldiers fight for Russia against Ukraine"
kind = "troop-deployment"
who = ["North Korea"]
where = ["Russia", "Ukraine"]
parties = ["North Korea", "Russia"]
authorities = ["NATO"]
alerts = ["desk"]
watch = ["status", "position"]
[claims.words]
uk = ["Кадиров"]
[claims.policy]
corroborate = 3
outlet_voice = "alleges"

[[institutions]]
name = "Kurier"
kind = "outlet"
[institutions.aliases]
de = ["Kurier-Zeitung"]
"" = ["KZ"]

[targets.desk]
url = "${SLACK_URL}"
quiet = "23:00-06:00"
digest_above = 5
head = true
"""
ENV = {"SLACK_URL": "slack://canary-token/b/c"}


def read(tmp_path: Path, text: str, **environ: str) -> Settings:
    """Write `text` as config.toml and load it."""
    path = tmp_path / "config.toml"
    path.write_text(text, "utf-8")
    return load(path, ENV | environ)


def mistakes(tmp_path: Path, text: str) -> list[str]:
    """Return the lines that the file is refused with, without the path."""
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    prefix = f"{tmp_path / 'config.toml'}: "
    assert all(line.startswith(prefix) and "\n" not in line for line in caught.value.mistakes)
    return [line.removeprefix(prefix) for line in caught.value.mistakes]


def assert_lines(error: ConfigError) -> None:
    """Check that a refusal has at least one line, and that no line is a traceback."""
    assert error.mistakes
    assert "Traceback" not in str(error)


def test_a_good_file_becomes_settings(tmp_path: Path) -> None:
    """What the file says is what the settings hold."""
    settings = read(tmp_path, GOOD)
    claim = settings.claims[0]
    assert (claim.kind, claim.authorities, claim.policy.corroborate) == ("troop-deployment", ("NATO",), 3)
    assert claim.words == {"uk": ("Кадиров",)}
    assert settings.feeds[0].every_s == 900
    assert settings.targets[0].url.reveal() == "slack://canary-token/b/c"
    assert (settings.targets[0].digest_above, settings.targets[0].head) == (5, True)
    assert str(settings.zone()) == "Europe/Berlin"
    assert settings.institutions[0].aliases == {"de": ("Kurier-Zeitung",), "": ("KZ",)}
    assert settings.alert_targets(claim) == ("desk",)


def test_secrets_never_show_themselves(tmp_path: Path) -> None:
    """Neither printing the settings nor a mistake beside a secret shows it."""
    settings = read(tmp_path, GOOD)
    assert "canary-token" not in repr(settings)
    assert "canary-token" not in str(settings)
    assert settings.secrets() == ("slack://canary-token/b/c",)
    lines = mistakes(tmp_path, GOOD.replace("${SLACK_URL}", "${SLACK_URL}").replace("quiet =", "quite ="))
    assert "canary-token" not in "".join(lines)


def test_a_secret_may_lie_in_a_file(tmp_path: Path) -> None:
    """``url_file`` is read relative to config.toml; a missing file is a mistake that names it."""
    (tmp_path / "slack").write_text("slack://from/the/file\n")
    text = GOOD.replace('url = "${SLACK_URL}"', 'url_file = "slack"')
    assert read(tmp_path, text).targets[0].url == Secret("slack://from/the/file")
    (line,) = mistakes(tmp_path, text.replace('"slack"', '"nowhere"'))[:1]
    assert line == 'targets.desk.url_file = "nowhere": expected a readable file: No such file or directory'


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("every =", "evrey =", "feeds[1].evrey: unknown key; did you mean 'every'?"),
        ('"15m"', '"15 minutes"', 'feeds[1].every = "15 minutes": expected a duration from "1m" to "1d", such as "15m" or "2h"'),
        ('"15m"', "true", 'feeds[1].every = true: expected a duration from "1m" to "1d", such as "15m" or "2h"'),
        ("https://example.org/rss", "example.org/rss", 'feeds[1].url = "example.org/rss": expected an address that begins with http:// or https://'),
        ("https://example.org/rss", "https://exa mple.org", 'feeds[1].url = "https://exa mple.org": expected an address that begins with http:// or https://'),
        ("https://example.org/rss", "https://example.org:99999/", 'feeds[1].url = "https://example.org:99999/": expected an address that begins with http:// or https://'),
        ('outlet = "Example Times"', "", "feeds[1].outlet: missing; expected the outlet's name"),
        ('"Europe/Berlin"', '"Europe/Bärlin"', 'newsroom.timezone = "Europe/Bärlin": expected a time zone such as "Europe/Berlin"'),
        ('["de", "en"]', '["de", "jp"]', 'newsroom.languages = "jp": expected one of de, en, fr, es, uk, ru'),
        ('id = "dprk-troops"', 'id = "DPRK troops"', 'claims[1].id = "DPRK troops": expected a short name in lower case such as "dprk-troops"'),
        ('["desk"]', '["dusk"]', 'claims "dprk-troops".alerts = "dusk": no such target; expected one of desk'),
        ("corroborate = 3", "corroborate = 1", 'claims "dprk-troops".policy.corroborate = 1: expected a whole number from 2 to 20'),
        ('"alleges"', '"shouts"', 'claims "dprk-troops".policy.outlet_voice = "shouts": expected "counts", "alleges" or "ignored"'),
        ("23:00-06:00", "23:00-23:00", 'targets.desk.quiet = "23:00-23:00": expected hours such as "23:00-06:00" (start and end differ)'),
        ("23:00-06:00", "night", 'targets.desk.quiet = "night": expected hours such as "23:00-06:00" (start and end differ)'),
        ("${SLACK_URL}", "${NO_SUCH}", 'targets.desk.url = "${NO_SUCH}": expected the environment variable NO_SUCH to be set'),
        ("[newsroom]", "[newsrom]", "newsrom: unknown key; did you mean 'newsroom'?"),
        ('where = ["Russia", "Ukraine"]', 'where = ["${NO_SUCH}"]', 'claims "dprk-troops".where = "${NO_SUCH}": expected the environment variable NO_SUCH to be set'),
        ("uk = [", "ua = [", 'claims "dprk-troops".words.ua: unknown key; expected one of de, en, es, fr, ru, uk'),
        ('de = ["Kurier-Zeitung"]', 'german = ["Kurier-Zeitung"]', "institutions[1].aliases.german: unknown key; expected one of de, en, es, fr, ru, uk"),
        ("[newsroom]", '[network]\nproxy = "socks://user:canary@x"\n[newsroom]', "network.proxy = ***: expected an address that begins with http:// or https://"),
        ('who = ["North Korea"]', "who = [1]", 'claims "dprk-troops".who = [1]: expected a list of texts'),
    ],
)  # fmt: skip
def test_a_mistake_is_one_line(tmp_path: Path, old: str, new: str, line: str) -> None:
    """Each kind of mistake names key, value and what was expected."""
    assert GOOD.count(old) >= 1
    assert mistakes(tmp_path, GOOD.replace(old, new, 1)) == [line]


def test_an_unknown_kind_names_the_nearest(tmp_path: Path) -> None:
    """A kind that is not shipped is refused with the list of kinds."""
    (line,) = mistakes(tmp_path, GOOD.replace('"troop-deployment"', '"troops-deployment"'))
    assert line.startswith('claims "dprk-troops".kind = "troops-deployment": expected \'troop-deployment\'? one of ')


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    """Nobody wants to mend a file one error at a time."""
    text = (
        GOOD.replace("every =", "evrey =")
        .replace('"Europe/Berlin"', '"x"')
        .replace("corroborate = 3", "corroborate = 0")
    )
    assert len(mistakes(tmp_path, text)) == 3


def test_duplicates_are_refused(tmp_path: Path) -> None:
    """Two claims of one id would share a history."""
    again = GOOD + '\n[[claims]]\nid = "dprk-troops"\ntitle = "Another"\n'
    assert mistakes(tmp_path, again) == ['claims.id = "dprk-troops": given 2 times; expected once']


def test_what_is_no_toml_or_no_file_is_one_line(tmp_path: Path) -> None:
    """Syntax errors carry the line number of TOML's reader; a missing file says how to name another."""
    assert "not TOML" in mistakes(tmp_path, "[newsroom\n")[0]
    with pytest.raises(ConfigError, match="there is no such file; name the file by --config"):
        load(tmp_path / "none.toml", {})


def test_the_kinds_are_the_data_files() -> None:
    """Adding a kind is adding a file."""
    assert {"claim", "troop-deployment", "treaty-ratification", "ceasefire"} <= set(config.kinds())


@given(st.integers(1, 59), st.sampled_from("smhd"))
def test_durations(number: int, unit: str) -> None:
    """A duration is a number and a unit, or several of them."""
    seconds = number * {"s": 1, "m": 60, "h": 3600, "d": 86400}[unit]
    assert duration_s(f"{number}{unit}") == seconds
    assert duration_s(f"1h {number}{unit}") == 3600 + seconds
    assert duration_s(f"{number}") is None


@given(st.text())
def test_any_text_is_settings_or_a_mistake(text: str) -> None:
    """No TOML text crashes the reader."""
    import tomllib  # noqa: PLC0415  only here

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    try:
        config.parse(data, path=Path("config.toml"), environ={})
    except ConfigError as error:
        assert_lines(error)


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=8)).filter(
        lambda v: v is not None
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["url", "id", "title", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.sampled_from(["newsroom", "network", "feeds", "claims", "targets", "institutions", "keep", "health"]), VALUES
    )
)
def test_wrong_types_anywhere_are_mistakes(data: dict[str, object]) -> None:
    """A table where a text belongs, a number where a list belongs: a mistake, never a traceback."""
    try:
        config.parse(data, path=Path("config.toml"), environ={})
    except ConfigError as error:
        assert_lines(error)
