"""A reading shown to people: the article with its statements marked, and why each one was read.  Pure."""

from __future__ import annotations

from monitor.events import Article, Reading, Statement, Step

PARTS = {
    "cue": "reports speech",
    "source": "who",
    "coref": "who is meant",
    "content": "what is said",
    "negation": "negates",
    "stance": "stance",
    "stage": "step of the treaty",
    "date": "day",
    "via": "relayed by",
}
"""What a step of a trace gave, in words."""
LINKS = {
    "LINK-DIRECT": "speaks of the claim",
    "LINK-OUTLET": "speaks of the claim",
    "LINK-WEAK": "may speak of the claim",
    "LINK-INHERIT": "goes on about the claim",
    "LINK-ANSWER": "answers a question about the claim",
}
"""How a content is tied to the claim, in words; by every other rule it points back to what was said of it."""
POINTS = "points back to the claim"


def marked(article: Article, reading: Reading) -> str:
    """Return title and text with each quote in numbered brackets: ``[1: ... :1]``."""
    marks: dict[str, list[tuple[int, int, str]]] = {"title": [], "text": []}
    for number, s in enumerate(reading.statements, 1):
        end = s.start + len(s.quote)
        # at one place: ends before beginnings, the inner of two closes first and opens last
        marks[s.place].append((end, 0, f" :{number}]"))
        marks[s.place].append((s.start, 1, f"[{number}: "))

    def insert(text: str, places: list[tuple[int, int, str]]) -> str:
        pieces, last = [], 0
        for place, _, mark in sorted(places):
            pieces += [text[last:place], mark]
            last = place
        return "".join([*pieces, text[last:]])

    title = insert(article.title, marks["title"])
    return f"{title}\n\n{insert(article.text, marks['text'])}".strip()


def traced(article: Article, reading: Reading) -> str:
    """Return each statement in words, with the steps that made it."""
    if reading.lang == "und":
        return f"No lexicon for the language of this article ({article.lang}): nothing was read."
    if not reading.statements:
        return "No statement on a tracked claim was found."
    return "\n\n".join(_traced(number, s) for number, s in enumerate(reading.statements, 1))


def _traced(number: int, s: Statement) -> str:
    """Return one statement in words."""
    who = s.source if s.source != "@outlet" else f"{s.outlet}, in its own voice,"
    head = f"[{number}] {s.claim}: {who} {s.stance.value.replace('_', ' ')}"
    details = [
        f"step: {s.stage.value}" if s.stage else "",
        f"whose step: {s.party}" if s.party else "",
        f"speaker: {s.speaker}" if s.speaker else "",
        f"said on {s.said_on.isoformat()}" if s.said_on else "day not given",
        f"relayed by {s.via}" if s.via else "",
        "recalled from an earlier day" if s.recalled else "",
    ]
    lines = [head, "    " + "; ".join(d for d in details if d), f"    “{s.quote}”"]
    steps = dict.fromkeys(f"      {_step(step)}" for step in s.trace)  # each once, in order
    return "\n".join([*lines, *steps])


def _step(step: Step) -> str:
    words = " ".join(step.text.split())
    shown = words if len(words) <= 100 else f"{words[:97]}..."
    note = f" ({step.note})" if step.note else ""
    part = LINKS.get(step.rule, POINTS) if step.part == "link" else PARTS.get(step.part, step.part)
    return f"{part}: “{shown}”{note}  [{step.rule}]"


def rejections(reading: Reading) -> str:
    """Return the candidates that did not become statements, with the reasons."""
    if not reading.rejected:
        return "No candidate was rejected."
    lines = ["Not taken:"]
    for r in reading.rejected:
        words = " ".join(r.text.split())
        about = f"{r.claim}: " if r.claim else ""
        lines.append(f"  {about}{r.reason}  [{r.rule}]  “{words[:100]}”")
    return "\n".join(lines)
