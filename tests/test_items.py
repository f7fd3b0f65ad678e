"""Tickers, digests and timelines: where each item begins, and where what stands below its heading does."""

from __future__ import annotations

import pytest

from monitor.reading.cut.items import items
from monitor.reading.cut.text import Text

TOLD = ("Peru has agreed to the pact.", "Chile denies that. A spokesman was angry.", "Oil fell.")

STAMPS = (
    "09:10 {}", "9.10pm {}", "9.10 Uhr: {}", "+++ 09:10 {}", "[09:10] {}", "18 h 50. {}", "18h50 – {}", "20.15 | {}",
    "**18.31 Uhr:** {}", "Sept 14, 0620 GMT - {}", "17 septembre : {}", "9. November 2025: {}", "• {}", "▪ {}",
)  # fmt: skip
"""What an item of one paragraph begins with."""
HEADINGS = (
    "09:10 Lima\n\n{}", "09:10\nLima\n\n{}", "09:10\n‘We have it’\n\n{}", "**09:10 – Lima**\n\n{}",
    "+++ 09:10 Lima +++\n{}", "++ Lima ++\n{}", "Lima: ‘Yes’ (09.10 GMT)\n{}", "**Lima agrees**\n\n{}",
    "**9.10 Uhr – Lima.** {}", "**Lima.** {}",
)  # fmt: skip
"""What stands over an item, or opens it in bold letters."""


@pytest.mark.parametrize("form", STAMPS)
def test_an_item_begins_at_its_time_or_mark(form: str) -> None:
    """And holds all that stands in its paragraph."""
    text = Text("\n\n".join(form.format(told) for told in TOLD), "en")
    found = items(text)
    assert [text.slice(text.sentences[one.last - 1].first, text.sentences[one.last - 1].last)[-9:] for one in found] == [
        "the pact.", "as angry.", "Oil fell.",
    ]  # fmt: skip


@pytest.mark.parametrize("form", HEADINGS)
def test_what_stands_below_a_heading_is_the_body_of_its_item(form: str) -> None:
    """Whether the heading is a line of its own or opens the paragraph."""
    text = Text("\n\n".join(form.format(told) for told in TOLD), "en")
    assert [text.slice(text.sentences[one.body].first, text.sentences[one.body].last)[:5] for one in items(text)] == [
        "Peru ", "Chile", "Oil f",
    ]  # fmt: skip


@pytest.mark.parametrize("opening", ["SUDAN: {}", "**Sudan:** {}"])
def test_labels_with_a_colon_are_those_of_a_digest_only_where_they_name_countries(opening: str) -> None:
    """A fact check has labels as well."""
    text = Text("\n\n".join(opening.format(told) for told in TOLD), "en")
    assert not items(text)
    assert not items(text, lambda _: ())
    assert len(items(text, lambda _: ("Sudan",))) == len(TOLD)


@pytest.mark.parametrize(
    "text",
    [
        "Peru has agreed.\n\nChile denies that.\n\nOil fell.",
        "09:10 Peru has agreed.\n\nChile denies that.\n\n10:00 Oil fell.",
        "**Has Peru agreed?** Yes.\n\n**Has Chile?** No.\n\n**And oil?** It fell.",
        "**Claim:** Peru has agreed.\n\n**Verdict:** False.\n\n**Facts:** It has not.",
        "3. März: Peru stimmt zu.\n\n18 people died.\n\n12.000 Soldaten ziehen ab.",
        "",
    ],
)
def test_prose_questions_and_checks_of_facts_are_no_lists_of_items(text: str) -> None:
    """Nor are three paragraphs of which two have a time."""
    assert not items(Text(text, "de"), lambda _: ())


@pytest.mark.parametrize("form", ["1. {}", "{}"])
def test_numbers_count_from_one_on(form: str) -> None:
    """They are items only if each is one more than the last."""
    lines = [form.format(told).replace("1.", f"{n}.") for n, told in enumerate(TOLD, 1)]
    assert len(items(Text("\n\n".join(lines), "en"))) == (len(TOLD) if "1" in form else 0)
