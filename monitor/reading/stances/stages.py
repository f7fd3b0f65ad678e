"""At which stage is the treaty, and whose step is it?  (Guideline, rules 20 and 21.)  Pure.

The words of the stages come from the kind's file; what they mean depends on who acts: the press says "ratified" of
every vote, but a chamber, a committee or a cabinet only approves, a head of state who signs the law ratifies, and a
state that "has ratified" has ratified.  In a claim about a revocation the steps are those of the revocation.

The steps are tried in the order of :func:`_ratifying` and :func:`_revoking`: a deposit or entry into force goes before
the law that the head of state signs, that before a chamber's yes, that before the bare word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from monitor.events import Stage
from monitor.reading.about.slots import Slots
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES
from monitor.reading.stances.whosestep import EACH, Names, party_of

_SAYS_YES = frozenset({"approved", "ratified"})
_LATE = ("suspended", "rejected", "withdrawn")
_EARLY = ("signed", "negotiated", "proposed")
_SUBJECT = 8
"""How far before its verb a chamber may stand."""
ENACTED = {
    "ratify": Stage.RATIFIED, "revoke": Stage.WITHDRAWN, "leave": Stage.RATIFIED, "suspend": Stage.SUSPENDED,
}  # fmt: skip
"""The step that a head of state takes by signing the law of a process."""
AFTER = frozenset({"nachdem", "nach", "after", "since", "après", "tras", "después", "після", "после"})
"""Words of a clause that only tells when."""
_APPROVES = ("approv", "billig", "zustimm", "approuv", "aprob", "aprueb", "схвал", "одобр")
_PAPERS = ("memorand", "mémorand", "меморанд", "absichtserkl", "letter", "lettre", "carta", "protocole", "лист про")
"""How the papers begin that only say what is to be agreed."""
_BALLOTS = (
    "vot",
    "abstimm",
    "abgestimmt",
    "stimmen",
    "mehrheit",
    "mayor",
    "majorit",
    "voix",
    "голос",
    "більшіст",
    "большинств",
)
"""How words begin that only say that there was a vote, whichever way it went."""
_VOTES = frozenset({"votes", "voix", "votos", "stimmen", "голосами", "голосів", "голосов"})
_AROUND = 4
"""How many words from a parliament or a head of state the name of its state may stand."""


_RELATIVES = {
    "de": frozenset("der die das den dem dessen deren denen welcher welche welches welchem welchen".split()),
    "en": frozenset({"which", "who", "whose", "where"}),
    "fr": frozenset({"qui", "que", "qu'", "dont", "lequel", "laquelle"}),
    "es": frozenset({"que", "cuyo", "cuya", "quien"}),
}
_RELATIVE_STEMS = {"uk": ("який", "яка", "яке", "які", "якого", "якої", "яких", "яким", "якому"), "ru": ("котор",)}
_PARTICIPLES = {
    "en": ("ed",), "fr": ("é", "ée", "és", "ées", "is", "ise"), "es": ("ado", "ada", "ados", "adas", "ido", "ida"),
    "uk": ("ий", "ого", "ної", "ний"), "ru": ("ный", "нный", "нного", "нная"),
}  # fmt: skip
"""Endings of a participle that opens a clause after a comma: *the treaty, signed in June, ...*."""


class Clauses(Protocol):
    """What is needed of :class:`monitor.reading.cut.text.Text`."""

    lang: str
    lows: list[str]
    caps: list[bool]


def step_clauses(text: Clauses, pieces: Sequence[tuple[int, int]], hits: Sequence[Hit]) -> list[int]:
    """Return which of the clauses tell a step, in order; none where none names one.

    Main clauses do: an old step told in a relative clause or in an attribute (*the treaty, which was signed in June*,
    *den im Juni unterzeichneten Vertrag*) says of which treaty it is.  Where no main clause does, the first other.
    """
    found, others = _parted(text, pieces, hits)
    return found or others[:1]


def two_doers(text: Clauses, pieces: Sequence[tuple[int, int]], hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """Return the clauses cut where *and* joins steps of two bodies: *the Seimas passed it and the president signed*.

    >>> from monitor.reading.cut.text import Text
    >>> told = Text("The Seimas passed it and the president signed it.", "en")
    >>> steps = [Hit(1, 2, "body.chamber", ""), Hit(2, 3, "stage.approved", ""),
    ...     Hit(6, 7, "body.head", ""), Hit(7, 8, "stage.signed", "")]
    >>> two_doers(told, [(0, 9)], steps)
    [(0, 4), (4, 9)]
    """
    bodies = [h for h in hits if h.slot.startswith("body.")]
    steps = {h.first for h in hits if h.slot.startswith("stage.")}
    found = []
    for piece in pieces:
        first, last = piece
        for at in range(first + 1, last - 1):
            if text.lows[at] not in _AND or not any(
                b.first < j < at for b in bodies if first <= b.first for j in steps
            ):
                continue
            opens = text.lows[at + 1] in _SUBJECTS or text.caps[at + 1] or any(b.first == at + 1 for b in bodies)
            doer = next((b for b in bodies if at < b.first < min(at + _SOON, last)), None) if opens else None
            if doer is not None and any(j in steps for j in range(doer.last, min(doer.last + _SOON, last))):
                found.append((first, at))
                first = at
        found.append((first, last))
    return found


_AND = frozenset({"and", "und", "et", "y", "e", "и", "та", "і", "й"})
_SUBJECTS = frozenset("the der die das ein eine le la les l' el los las".split())
"""Articles of a subject: *und dem Parlament vorgelegt* has none."""
_SOON = 4
"""Words from *and* to the body whose step follows, and from there to its verb."""


def by_the_way(text: Clauses, pieces: Sequence[tuple[int, int]], hits: Sequence[Hit]) -> bool:
    """Return whether a step is told, but in no main clause: *the basis is the treaty, which is in force*."""
    found, others = _parted(text, pieces, hits)
    if found or not others:
        return False
    steps = [h for h in hits if h.slot.startswith("stage")]
    return not all(_counted(text, h) for h in steps)  # obtuvo 87 votos: the result is what is told


def _parted(text: Clauses, pieces: Sequence[tuple[int, int]], hits: Sequence[Hit]) -> tuple[list[int], list[int]]:
    """Return the clauses that tell a step, and those that tell one by the way."""
    steps = [h for h in hits if h.slot.startswith("stage")]
    objects = {h.first for h in hits if h.slot == "object"}
    found: list[int] = []
    others: list[int] = []
    for number, (first, last) in enumerate(pieces):
        here = [h for h in steps if first <= h.first < last]
        if not here:
            continue
        beside = (number > 0 and _aside(text, first, here)) or all(_attribute(text, h, objects) for h in here)
        beside = beside or all(_long_after(text, first, h) or _counted(text, h) for h in here)
        beside = beside or (number > 0 and text.lows[first] in _WHEN and not _hour(text, first + 1))
        beside = beside or (bool(found) and _outvoted(text, (first, last), here))
        (others if beside else found).append(number)
    if len(found) > 1:  # has notified the UN, on Monday, of its withdrawal
        told = [n for n in found if not _of_what(text, [h for h in steps if pieces[n][0] <= h.first < pieces[n][1]])]
        told = [n for n in told if not _the_law(text, pieces[n], steps)]
        found, others = (told, others) if told else (found, others)
    return found, others


def _of_what(text: Clauses, steps: Sequence[Hit]) -> bool:
    """Return whether a clause only names the withdrawal that another one gives notice of: *of its withdrawal*."""
    return all(h.slot == "stage.withdrawn" and h.first and text.lows[h.first - 1] in _ITS for h in steps)


def _the_law(text: Clauses, piece: tuple[int, int], steps: Sequence[Hit]) -> bool:
    """Return whether a clause is but the law that another one passes: *..., the law that suspends the treaty*."""
    first, last = piece
    lows = text.lows[first:last]
    undoes = all(h.slot in {"stage.withdrawn", "stage.suspended"} for h in steps if first <= h.first < last)
    return undoes and len(lows) > _LAW and lows[0] in _THE and lows[1].startswith(_BILLS)


_LAW = 2
_THE = frozenset("la el the a un una le".split())
_ITS = frozenset(
    "of its his her their de su sus son sa leur d' von seinen ihren seinem ihrem про свій свого о своем своём".split()
)
"""Words before a noun for what is announced."""


_WHEN = frozenset({"nachdem", "after", "before", "bevor"})
"""Words that open a clause which only tells when: *ratified it after lawmakers forced a vote*."""


def _hour(text: Clauses, at: int) -> bool:
    """Return whether *before* brings the time of day and no clause: *shortly before four the Senate passed it*."""
    low = text.lows[at] if at < len(text.lows) else ""
    return low[:1].isdigit() or low in _HOURS


_HOURS = frozenset(
    "midnight noon midday dawn sunrise daybreak dusk sunset nightfall lunch breakfast half quarter one two three four "
    "five six seven eight nine ten eleven twelve mitternacht".split()
)


def _aside(text: Clauses, first: int, steps: Sequence[Hit]) -> bool:
    """Return whether the clause that begins at token `first` only describes the noun before it."""
    if not first:
        return False
    if text.lows[first - 1].startswith(_BILLS) and text.lows[first] in _THAT:
        return True  # la ley que suspende, the law that suspends
    if text.lows[first - 1] != ",":
        return False
    if text.lows[first] in QUOTES and first + 1 < len(text.lows):
        first += 1  # the treaty, "signed in June", ...
    low = text.lows[first]
    noun = text.lang == "de" and first + 1 < len(text.caps) and text.caps[first + 1]  # der Präsident: an article
    if (low in _RELATIVES.get(text.lang, ()) and not noun) or low.startswith(_RELATIVE_STEMS.get(text.lang, ("\0",))):
        return True
    return any(h.first == first for h in steps) and low.endswith(_PARTICIPLES.get(text.lang, ("\0",)))


_BILLS = ("ley", "decreto", "proyecto", "loi", "décret", "projet", "law", "bill", "act", "decree", "legislation")
"""Beginnings of the nouns whose relative clause says what the law does, also without a comma."""
_THAT = frozenset({"que", "qui", "that", "which"})


def relative(text: Clauses, at: int) -> bool:
    """Return whether a word that opens a relative clause stands at token `at`, behind a comma.

    >>> from monitor.reading.cut.text import Text
    >>> relative(Text("Falta el canje, que la ministra espera para agosto.", "es"), 4)
    True
    """
    if at < 1 or at >= len(text.lows) or text.lows[at - 1] != ",":
        return False
    low = text.lows[at]
    return low in _RELATIVES.get(text.lang, ()) or low.startswith(_RELATIVE_STEMS.get(text.lang, ("\0",)))


def _long_after(text: Clauses, first: int, step: Hit) -> bool:
    """Return whether a step only says since when: *fourteen years after the first signatures, it took effect*."""
    return any(low in AFTER for low in text.lows[max(first, step.first - _AROUND) : step.first])


def _counted(text: Clauses, step: Hit) -> bool:
    """Return whether a word of voting only counts: *the Senate, by 69 votes to three, completed ratification*."""
    return text.lows[step.first] in _VOTES and any(
        low[0].isdigit() for low in text.lows[max(0, step.first - 2) : step.first]
    )


def _outvoted(text: Clauses, piece: tuple[int, int], steps: Sequence[Hit]) -> bool:
    """Return whether a clause only counts those who were against it: *підтримали 134 депутати, 37 проголосували проти*.

    Not where more were against it than for it.
    """
    rejects = [h for h in steps if h.slot == "stage.rejected" and piece[0] <= h.first < piece[1]]
    if not rejects or not any(text.lows[at] in _AGAINST for at in range(*piece)):
        return False
    counts = [low for low in text.lows[piece[0] : piece[1]] if low.isdigit()]
    few = any(low in _FEW for low in text.lows[piece[0] : rejects[0].first])
    others = [low for low in text.lows[max(0, piece[0] - _BALLOT) : piece[0]] if low.isdigit()]
    return few or bool(counts and others and int(counts[0]) < int(others[-1]))


_AGAINST = frozenset({"проти", "против", "against", "contre", "contra", "dagegen"})
_COUNTING = frozenset({"gegen", "against", "contre", "contra", "проти", "против", "frente", "à", "a", "to"})
_BALLOT = 12
"""Words before a clause in which the votes for it are told."""
_FEW = frozenset(
    "один одна двоє двое троє трое четверо п'ятеро пятеро шестеро семеро восьмеро дев'ятеро one two three four five "
    "six seven eight nine ten einer eine zwei drei vier fünf sechs sieben un une deux trois quatre cinq six sept dos "
    "tres cuatro cinco seis siete".split()
)


def _attribute(text: Clauses, step: Hit, objects: set[int]) -> bool:
    """Return whether the word of a step is an attribute of the treaty: *der im Juni unterzeichnete Vertrag*."""
    low = text.lows[step.last - 1]
    if (
        text.lang != "de"
        or text.caps[step.last - 1]
        or not low.endswith(("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes"))
    ):
        return False
    finite = step.last < len(text.lows) and text.lows[step.last] in _ARTICLES  # ratifizierte | das Abkommen
    return step.last in objects or (not finite and (step.last + 1) in objects)


_ARTICLES = frozenset({"der", "die", "das", "den", "dem", "diesen", "dieses", "diese", "einen", "ein", "eine"})


def stays(steps: Sequence[Hit]) -> bool:
    """Return whether a step is stopped: that is done as soon as it is read out, *das Verfahren wird ausgesetzt*."""
    return any(h.slot == "stage.suspended" for h in steps)


def put_off(plan: Hit, hits: Sequence[Hit]) -> bool:
    """Return whether a planned vote is what has been put off: *postponed its vote on the treaty*."""
    late = [h for h in hits if h.slot in {"stage.suspended", "stage.delisted"}]
    if any(h.slot == "stage.delisted" and h.first <= plan.first < h.last for h in late):
        return True  # has been taken off the agenda
    if any(0 <= plan.first - h.last < _AROUND for h in late):
        return True
    return plan.term.startswith(SET) and any(0 < h.first - plan.last <= _LATER for h in late)


def day_of_another(hits: Sequence[Hit]) -> bool:
    """Return whether a day may be that of a signature long before, or of a vote that is only put off until then."""
    return any(h.slot == "stage.signed" or h.term.startswith(_DELAYS) for h in hits)


def put_back(hits: Sequence[Hit]) -> bool:
    """Return whether a debate or a vote has been put off, and no ceremony moved to another day."""
    moved = any(h.slot in {"stage.signed", "stage.exchanged", "stage.in_force"} for h in hits)
    return not moved and any(h.term.startswith(_DELAYS) for h in hits)


_DELAYS = (
    "verschob", "vertag", "postpon", "put off", "report", "ajourn", "aplaz", "pospus", "pospon", "відкла", "отлож",
)  # fmt: skip
"""How the words begin for putting off."""


def without_bargain(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Return the words without those that only say that a step was agreed on: *agreed to sign the treaty in May*."""
    plans = [h for h in hits if h.slot == "planned" and h.last - h.first > 1]
    steps = [h.first for h in hits if h.slot in {"stage.signed", "stage.ratified", "stage.approved"}]
    plans = [plan for plan in plans if any(plan.first <= at < plan.last for at in steps)]
    if not plans:
        return hits
    bargains = {h for h in hits if h.slot == "stage.negotiated" and any(p.first <= h.last <= p.last for p in plans)}
    bargains |= {h for h in hits if h.slot == "stage.negotiated" and any(h.first <= p.first < h.last for p in plans)}
    return [h for h in hits if h not in bargains]


SET = (
    "geplant", "vorgesehen", "angesetzt", "bevorsteh", "termin", "prévu", "previst", "planned", "scheduled", "заплан",
)  # fmt: skip
"""How the attributes of a vote begin that has been set, and may be put off: *die geplante Abstimmung wurde vertagt*."""
_LATER = 20


def stage_by(hits: Sequence[Hit], process: str = "ratify", *, reached: bool = True) -> Stage | None:
    """Return the stage that the words of one region tell of, or None.

    `hits` are those of the kind: ``stage.*`` and ``body.*`` (others are ignored).  A vote that has been taken is an
    approval, whatever the press calls it; a ratification that is not `reached` (expected, called for, denied) is one.
    """
    hits = _set_down(hits, reached=reached)
    stages = {h.slot.removeprefix("stage.") for h in hits if h.slot.startswith("stage.")}
    bodies = {h.slot.removeprefix("body.") for h in hits if h.slot.startswith("body.")}
    stages = _outweighed(stages, hits)
    if "delisted" in stages:
        return None  # the vote was taken off the agenda
    if "recalled" in stages and not stages & {"approved", "rejected"}:
        return Stage.WITHDRAWN  # the government has taken its bill back
    if "approved" in stages and _head_approves(stages, hits):
        stages.add("enacted")
    if "signed" in stages and _only_memorandum(hits):
        stages.discard("signed")
    if "rejected" in stages and all(h.term.startswith(_BALLOTS) for h in hits if h.slot == "stage.approved"):
        stages.discard("approved")  # confirmed the rejection by a vote
    if "signed" in stages and any(h.slot == "law" for h in hits):
        stages.add("enacted")
    if "ratified" in stages and any(
        "stimm" in h.term or "votier" in h.term for h in hits if h.slot == "stage.approved"
    ):
        bodies.add("chamber")  # hatte Ungarn für die Ratifizierung gestimmt
    undone = "suspended" if process == "suspend" else "withdrawn"
    if process != "ratify" and undone in stages and _only_drafted(hits):
        stages.add("proposed")  # liegt ein Gesetzentwurf zur Kündigung fertig
    if process != "ratify" and undone in stages and "approved" not in stages and not _acts(hits, undone):
        bodies = set()
    if process == "leave" and reached and "withdrawn" not in stages:
        stages -= {"in_force", "ratified"}  # those were the steps by which it came in
    if any(h.slot == "suit" for h in hits):
        stages -= {"rejected"} if process != "ratify" else {"rejected", "withdrawn"}  # of the complaint
    votes = "approved" in stages and bodies & {"chamber", "committee"}
    if process == "ratify" and not reached and "ratified" in stages and not votes:
        bodies = set()
    return _PROCESSES[process](stages, bodies)


def _only_drafted(hits: Sequence[Hit]) -> bool:
    """Return whether a withdrawal stands in a bill that nothing is told of: *a bill to leave the treaty is ready*."""
    drafts = [h for h in hits if h.term.startswith(_DRAFTS) and h.slot in {"object", "law", "anaphor"}]
    return bool(drafts) and {h.slot for h in hits if h.slot.startswith("stage.")} <= _BARE


_DRAFTS = (
    "gesetzentwurf", "gesetzesvorlage", "entwurf", "draft", "bill", "projet de loi", "proyecto de ley", "законопро",
)  # fmt: skip
"""Beginnings of the nouns for a law that has not been passed."""
_BARE = frozenset({"stage.withdrawn", "stage.suspended", "stage.proposed", "stage.ratified", "stage.left"})


def outnumbered(text: Clauses, hits: Sequence[Hit]) -> set[Hit]:
    """Return the words of a vote against that only count it: *votierte mit 30 gegen 12 Stimmen dafür*."""
    lows = text.lows
    return {
        h for h in hits
        if h.slot == "stage.rejected" and lows[h.last - 1] in _COUNTING and h.last < len(lows)
        and lows[h.last][0].isdigit() and lows[h.last - 2][0].isdigit()
    }  # fmt: skip


def _set_down(hits: Sequence[Hit], *, reached: bool) -> Sequence[Hit]:
    """Return the words with those of a debate or a ballot as a vote: to come it is one, that there was one is no step.

    *The deputies will take it up in May* is a vote to come; *the deputies debated it* is nothing.
    """
    if not any(h.slot in SCHEDULED for h in hits):
        return hits
    votes = set() if reached or _of_a_ceremony(hits) else {"stage.scheduled"}
    if not reached and any(h.slot.startswith("body.") for h in hits):
        votes.add("stage.debated")  # we shall discuss it, said the minister: no parliament will
    if votes:  # inscrit à l'ordre du jour du 3 mai: a vote to come, and nothing is laid before anybody
        set_for = [h for h in hits if h.slot == "stage.scheduled"]
        hits = [h for h in hits if h.slot != "stage.submitted" or not any(h.first < s.last <= h.last for s in set_for)]
    late = [h.last for h in hits if h.slot == "stage.suspended"]
    votable = [h for h in hits if h.slot != "stage.debated" or not any(0 <= h.first - at < _PUT_OFF for at in late)]
    told = [h for h in votable if h.slot in votes or h.slot not in SCHEDULED]  # put off the debate: no vote
    return [h._replace(slot="stage.approved") if h.slot in votes else h for h in told]


def _of_a_ceremony(hits: Sequence[Hit]) -> bool:
    """Return whether it is no ballot that is on an agenda: *the signing is on the agenda for April 2*."""
    slots = {h.slot for h in hits}
    return not slots.isdisjoint({"stage.signed", "stage.exchanged"}) and not any(s.startswith("body.") for s in slots)


_PUT_OFF = 6
"""Words from putting off to the debate that is put off."""
SCHEDULED = frozenset({"stage.scheduled", "stage.debated"})
"""Slots of the words for a ballot or an agenda, and of the verbs of a parliament that deals with a treaty."""


def _head_approves(stages: set[str], hits: Sequence[Hit]) -> bool:
    """Return whether nobody but a head of state gives his approval, which is the last that is needed."""
    says = min(h.first for h in hits if h.slot == "stage.approved")
    before = {h.slot for h in hits if h.slot.startswith("body.") and h.first < says}
    after = {h.slot for h in hits if h.slot.startswith("body.") and h.first > says}
    if stages & {"proposed", "signed", "submitted", "negotiated", "rejected"} or after & {"body.committee"}:
        return False
    return before == {"body.head"} and all(h.term.startswith(_ASSENTS) for h in hits if h.slot == "stage.approved")


_ASSENTS = (
    "approv", "billig", "gebillig", "zustimm", "zugestimm", "grün", "feu vert", "approuv", "aprob", "aprueb",
    "luz verde", "visto bueno", "схвал", "затверд", "одобр", "утверд", "green light",
)  # fmt: skip
"""How words begin that tell of somebody's assent, and of no vote."""


def _only_memorandum(hits: Sequence[Hit]) -> bool:
    """Return whether what is signed is a paper that precedes the treaty: *signed a memorandum on the minerals deal*."""
    papers = [h.first for h in hits if h.slot in {"excluded", "unlike", "other"} and h.term.startswith(_PAPERS)]
    treaties = [h.first for h in hits if h.slot in {"object", "what"} and not h.term.startswith(_PAPERS)]
    return bool(papers) and not any(at < papers[0] for at in treaties)


def _outweighed(stages: set[str], hits: Sequence[Hit]) -> set[str]:
    """Take out the stages whose words lie inside longer expressions of another ("signed" in "signed the law")."""
    spans = [(h.first, h.last, h.slot.removeprefix("stage.")) for h in hits if h.slot.startswith("stage.")]
    kept = set()
    for first, last, name in spans:
        inside = any(a <= first and last <= b and (b - a) > (last - first) and other != name for a, b, other in spans)
        inside = inside and not (name == "approved" and last - first > 1)  # 318 stimmten dafür und 139 dagegen
        if not inside:
            kept.add(name)
    return kept or stages


def _acts(hits: Sequence[Hit], undone: str) -> bool:
    """Return whether a chamber stands before a word of the withdrawal, as its subject does ("the Duma revokes")."""
    bodies = [h.first for h in hits if h.slot in {"body.chamber", "body.committee", "body.government"}]
    return any(0 < h.first - body <= _SUBJECT for h in hits if h.slot == f"stage.{undone}" for body in bodies)


def _ratifying(stages: set[str], bodies: set[str]) -> Stage | None:
    if "notified" in stages and stages & {"ratified", "enacted"} and "chamber" not in bodies:
        return Stage.EXCHANGED  # has notified the Union that its procedures are completed
    if "exchanged" in stages and "in_force" not in stages:
        return Stage.EXCHANGED
    if "enacted" in stages:
        return Stage.RATIFIED
    if "in_force" in stages:
        return Stage.IN_FORCE
    for name in _LATE:
        if name in stages and not (name == "rejected" and "approved" in stages):
            return Stage(name)
    says_yes = bool(stages & _SAYS_YES)
    if "submitted" in stages and not ("approved" in stages and bodies & {"chamber", "committee"}):
        return Stage.SUBMITTED
    council = bodies & {"chamber", "committee"} or ("government" in bodies and not _by_head(stages, bodies))
    if says_yes and council and not ("signed" in stages and "head" in bodies):
        return Stage.APPROVED
    if "ratified" in stages or ("signed" in stages and "head" in bodies and "approved" in stages):
        return Stage.RATIFIED
    if "approved" in stages:
        return Stage.APPROVED
    return next((Stage(name) for name in _EARLY if name in stages), None)


def _by_state(hits: Sequence[Hit]) -> bool:
    """Return whether no body but a state itself approves: *Turkey could approve the accession*."""
    if any(h.slot.startswith("body.") for h in hits):
        return False
    return all(h.term.startswith(_APPROVES) for h in hits if h.slot == "stage.approved")


def _by_head(stages: set[str], bodies: set[str]) -> bool:
    """Return whether a head of state ratifies, if in his council: *the king ratified it in the Council of State*."""
    return "head" in bodies and "ratified" in stages and "approved" not in stages


def _revoking(stages: set[str], bodies: set[str]) -> Stage | None:
    """Return the step of a revocation: an old signature or ratification is none."""
    if "enacted" in stages:
        return Stage.WITHDRAWN
    if "submitted" in stages:
        return Stage.SUBMITTED
    if "rejected" in stages and "approved" not in stages:
        return Stage.REJECTED
    if "proposed" in stages and "approved" not in stages:
        return Stage.PROPOSED
    if bodies & {"chamber", "committee", "government"} and ("approved" in stages or "withdrawn" in stages):
        return Stage.APPROVED
    if "signed" in stages and "head" in bodies:
        return Stage.WITHDRAWN
    if "approved" in stages:
        return Stage.APPROVED
    if stages & {"withdrawn", "in_force", "exchanged"}:
        return Stage.WITHDRAWN
    return None


def _leaving(stages: set[str], bodies: set[str]) -> Stage | None:
    """Return the step of a withdrawal: its law is signed, notice of it is given, and in the end it takes effect."""
    if "begun" in stages and not stages & {"approved", "submitted", "enacted", "in_force", "notified"}:
        return Stage.PROPOSED
    if stages & {"notified", "exchanged"} and not stages & {"approved", "submitted"}:
        return Stage.EXCHANGED
    if "enacted" in stages or ("signed" in stages and "head" in bodies):
        return Stage.RATIFIED
    if "in_force" in stages:
        return Stage.WITHDRAWN
    if "suspended" in stages and "approved" not in stages:
        return Stage.SUSPENDED
    if "submitted" not in stages and "ratified" in stages and not bodies & {"chamber", "committee", "government"}:
        return Stage.RATIFIED
    return _revoking(stages, bodies)


def _suspending(stages: set[str], bodies: set[str]) -> Stage | None:
    """Return the step of a suspension: an announcement or a law is the whole of it, a chamber's yes a step before."""
    if "notified" in stages and "suspended" in stages and not bodies & {"chamber", "committee"}:
        return Stage.SUSPENDED  # has notified the other parties of the suspension
    if "enacted" in stages or ("signed" in stages and "head" in bodies):
        return Stage.SUSPENDED
    if "submitted" in stages and "approved" not in stages:
        return Stage.SUBMITTED
    if "approved" in stages or ("suspended" in stages and bodies & {"chamber", "committee"}):
        return Stage.APPROVED
    if "rejected" in stages:
        return Stage.REJECTED
    if "proposed" in stages:
        return Stage.PROPOSED
    return Stage.SUSPENDED if stages & {"suspended", "in_force"} else None


_PROCESSES = {"ratify": _ratifying, "revoke": _revoking, "leave": _leaving, "suspend": _suspending}


def only_named(hits: Sequence[Hit]) -> bool:
    """Return whether the withdrawal from a treaty is only named, and no verb tells that it was done.

    >>> only_named([Hit(0, 1, "stage.withdrawn", "denunciation")])
    True
    """
    return all(
        h.slot == "stage.withdrawn" and h.last - h.first == 1 for h in hits if h.slot.startswith(("stage.", "planned"))
    )


_UNION = "European Union"


def _of_the_law(
    told: set[str], before: tuple[Stage | None, str | None], process: str, *, reached: bool, personal: bool
) -> bool:
    """Return whether what is signed is the law that was just spoken of, and not the treaty: *he will sign it*.

    Not where it had been signed long before: *passed it; it was signed in 1992*.
    """
    if before[0] not in {Stage.SUBMITTED, Stage.APPROVED, ENACTED[process]} or "object" in told:
        return False
    if before[1] == _UNION:
        return False  # whose council says yes before the treaty is signed
    return "body.head" in told or not ("what" in told or (reached and not personal))


def stage_of(
    names: Names,
    slots: Slots,
    regions: Sequence[tuple[int, int]],
    hits: Sequence[Hit],
    source: str | None,
    *,
    before: tuple[Stage | None, str | None] = (None, None),
    near: str | None = None,
    reached: bool = True,
    personal: bool = False,
    beside: frozenset[str] = frozenset(),
) -> tuple[Stage | None, str | None]:
    """Return the stage that a content tells of, and the party whose step it is.

    `hits` are the kind's words in the content (and around it, where the frame is short), as token indexes of the text.
    `before` is what the article spoke of last: "he is expected to sign it" after a chamber's yes is the law, and a
    step whose state is not named is that state's; `near` is the state that the paragraph is about, which goes first.
    In a `personal` clause one person has signed: *she signed it at the weekend*.
    """
    inside = [h for h in hits if h.slot != "object" or any(a <= h.first < b for a, b in regions)]
    told = {h.slot for h in inside}
    stage = stage_by(hits, slots.process, reached=reached)
    signed = stage is Stage.SIGNED or (stage is None and slots.process != "ratify" and "stage.signed" in told)
    if signed and _of_the_law(told, before, slots.process, reached=reached, personal=personal):
        stage = ENACTED[slots.process]
    if stage is None:
        return None, None
    if stage is Stage.APPROVED and slots.acceding and not reached and _by_state(hits):
        stage = Stage.RATIFIED
    party = party_of(slots, stage, hits=hits, regions=regions, names=names, source=source, beside=beside)
    if stage is Stage.RATIFIED and near == slots.acceding:
        near = None  # all members have ratified Finland's accession
    if party is None and stage in EACH:
        party = near or (before[1] if before[0] in EACH else None)
    return stage, party
