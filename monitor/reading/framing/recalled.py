"""What is told in the background: *die von Lima verkündete Waffenruhe*, *despite its denial last week*.

Participles before a noun with who did it, reports with who has published them, a denial that only a possessive gives to
the subject, and whose verb it is behind a clause that recalls something else: *What Lima had called impossible, Quito
confirmed*; *Die Zeitung, die das gemeldet hatte, nahm die Meldung zurück*.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from monitor.reading.cut.bodies import BODIES
from monitor.reading.cut.cues import Cue, Form, noun_operators
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.german import German
from monitor.reading.framing.prepositions import POSSESSIVES
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.daytimes import TIME_NOUNS
from monitor.reading.syntax.grammar import EDGES, Phrase

_BENT = ("e", "en", "er", "es", "em")
"""Endings of German participles before their noun."""
_TELLS = frozenset({"say", "announce", "confirm", "deny", "reject", "refute", "spread", "publish"})
"""Operators of the participles by which something has been said."""
_DONE_BY = frozenset({"von", "vom", "durch"})
_AGENT = 12
"""Words from who did it to the participle, and from a report to who has made it."""
_MADE = {
    "ru": (
        ("объявленн", "announce"), ("провозглашенн", "announce"), ("анонсированн", "announce"),
        ("обнародованн", "publish"), ("опубликованн", "publish"), ("распространенн", "say"), ("заявленн", "say"),
        ("озвученн", "say"), ("подтвержденн", "confirm"), ("опровергнут", "deny"), ("признанн", "confirm"),
        ("отрицаем", "deny"),
    ),
    "uk": (
        ("оголошен", "announce"), ("проголошен", "announce"), ("анонсован", "announce"), ("оприлюднен", "publish"),
        ("опублікован", "publish"), ("поширен", "say"), ("заявлен", "say"), ("озвучен", "say"),
        ("підтверджен", "confirm"), ("спростован", "deny"), ("визнан", "confirm"), ("заперечуван", "deny"),
    ),
}  # fmt: skip
"""Beginnings of the Ukrainian and Russian participles by which something has been said, with their operators."""
_FULL = (
    "ый", "ий", "ая", "ое", "ые", "ого", "ой", "ому", "ую", "ым", "ом", "ых", "ыми", "а", "е", "і", "ої", "у", "им",
    "их", "ими", "ою", "ій",
)  # fmt: skip
"""Endings of those participles where they stand beside a noun; the short ones are predicates."""
_SHORT = frozenset({"о", "ы", "а", ""})
_INSTRUMENTAL = ("ой", "ей", "ом", "ем", "ами", "ями", "ым", "им", "ою", "єю", "ією", "ею", "єм", "ими", "ыми", "ами")
"""Endings of who did it, in the instrumental."""
_GENITIVE = ("ых", "ой", "ого")
_OFFICES = frozenset({"дел", "справ", "обороны", "оборони", "связи"})
"""Endings of the adjectives, and nouns, that stand in what a minister is for."""
_NEAR = 3
"""Words between such a participle and who did it."""
_NAME = 8
"""Words of who did it."""
_REPORTS = {
    "en": ("report", "statement", "article", "story", "account", "claim", "announcement", "allegation", "item", "note"),
    "fr": ("information", "article", "communiqué", "déclaration", "annonce", "dépêche", "nouvelle", "rapport"),
    "es": ("información", "noticia", "comunicado", "declaración", "anuncio", "artículo", "versión", "informe", "nota"),
}
"""Beginnings of the nouns for what has been published."""
_PUBLISHED = {
    "en": ("ed", "nt", "en", "ut"), "fr": ("é", "ée", "és", "ées", "ise", "ite", "aite", "aites", "ait"),
    "es": ("ado", "ada", "ados", "adas", "ido", "ida", "hecho", "hecha", "dicho", "dicha", "scrito", "scrita"),
}  # fmt: skip
"""Endings of the participles by which that is told."""
_OPENS = {
    "en": (("that",), ("saying", "that"), ("according", "to", "which"), ("claiming", "that"), ("in", "which")),
    "fr": (("selon", "laquelle"), ("selon", "lequel"), ("que",), ("qu'",), ("affirmant", "que"), ("affirmant", "qu'")),
    "es": (("según", "la", "cual"), ("según", "el", "cual"), ("de", "que"), ("que",)),
    "de": (("wonach",), ("dass",), ("derzufolge",), ("demzufolge",), ("laut", "der"), ("laut", "dem"),
           ("dem", "zufolge"), ("der", "zufolge"), ("in", "dem"), ("in", "der")),
    "uk": (("що",), ("про", "те", ",", "що"), ("нібито",)), "ru": (("что",), ("о", "том", ",", "что"), ("якобы",)),
}  # fmt: skip
"""Words that open what a report says."""
_TAKEN = (
    "worte", "äusserung", "äußerung", "erklärung", "aussage", "ankündigung", "mitteilung", "vorwurf", "vorwürfe",
    "propos", "mots", "paroles", "déclaration", "communiqué", "palabras", "declaracion", "declaración", "comunicado",
    "anuncio",
    "meldung", "bericht", "artikel", "nachricht", "beitrag", "text", "darstellung", "behauptung", "article",
    "information", "dépêche", "nouvelle", "annonce", "noticia", "artículo", "información", "nota", "новост", "новин",
    "стат", "сообщени", "повідомленн", "публикаци", "публікаці", "материал", "матеріал", "заметк", "допис", "запис",
)  # fmt: skip
"""Beginnings of the nouns for what is taken back, which takes nothing back itself."""
_WHAT = (("what",), ("was",), ("lo", "que"), ("ce", "que"), ("ce", "qu'"), ("те", ",", "що"), ("то", ",", "что"))
"""Words with which a sentence opens that says first what somebody else has said."""
_ADJECTIVES = 2
"""Words from a possessive to its noun."""
_WEEKS = frozenset({"of", "de", "d'"})


_MAKING = ("aufgestellt", "geäussert", "geäußert", "erhoben", "vorgebracht", "abgegeben", "gemacht", "verbreitet",
           "veröffentlicht", "getroffen", "gestreut", "publizier", "gebracht", "gedruckt")  # fmt: skip
"""German participles by which a report or a charge comes about."""


def _made(stems: Sequence[str]) -> bool:
    """Return whether a participle says by whom a report has come about: *die von Lima aufgestellte Behauptung*."""
    return any(stem.startswith(_MAKING) for stem in stems)


class Recalled(German):
    """Frames of what is told in the background of a sentence, besides those of its verbs."""

    def _recalled(self, found: list[Found], first: int, last: int) -> list[Found]:
        """Return the frames of a sentence with those that its background tells, in their order."""
        for place, one in enumerate(found):
            self._takes_down(one, found[:place], found[place + 1 :])
            for two in found[:place]:
                within = one.slot and two.slot and one.slot[0] == two.slot[0] and one.slot[1] > two.at
                if within and two.rule.endswith("-RELS"):
                    one.slot = two.slot  # das Amt, das bestritten hatte, dass Rom und Kiew ..., räumte ein
        found = self._off_the_page(found)
        self._it_was(found, first)
        self._behind_what(found, first, last)
        self._opens_done(found, first, last)
        for one in found:
            self._report_goes_on(one, last)
            if self.grammar.slavic:
                self._of_which(one, first)
        self._same_as_before(found, first, last)
        more = self._in_apposition_told(found, first, last) or self._only_they(found, first, last)
        more += self._attributed(found, first, last) if self.german else []
        more += self._by_whom(found, first, last) if self.grammar.slavic else []
        more += self._published_by(first, last)
        more += self._own_denial(found, first, last)
        taken = {one.at for one in found}
        own = {one.at for one in more if one.carried}
        found = [one for one in found if one.at not in own]
        more = [one for one in more if one.at not in taken or one.carried]
        return sorted([*found, *more], key=lambda one: one.at) if more else found

    def _takes_down(self, one: Found, before: list[Found], behind: list[Found]) -> None:
        """``Der Bote, der das gemeldet hatte, nahm die Meldung zurück``: the paper does, and no report."""
        if one.cue.operator != "retract" or one.slot is None or not one.rule.endswith("-INV"):
            return
        if not any(self.lows[j].startswith(_TAKEN) for j in range(*one.slot)):
            return
        who = next((two for two in reversed(before) if two.rule.endswith("-RELS") and two.slot is not None), None)
        if who is not None:
            for two in behind:
                two.slot = who.slot if two.carried and two.slot == one.slot else two.slot
            one.slot, one.order, one.rule = who.slot, "object", one.rule.removesuffix("INV") + "APPO"

    def _it_was(self, found: list[Found], first: int) -> None:
        """Give ``It was Lima that first reported``, ``Fue Lima la que informó primero`` its subject."""
        if not found or self.lang not in _CLEFTS:
            return
        opens, whos = _CLEFTS[self.lang]
        one, low = found[0], next((n for n in (1, 2) if tuple(self.lows[first : first + n]) in opens), 0)
        if not low or one.cue.operator not in _TELLS | {"label"} or one.at - first > _AGENT:
            return
        for j in range(first + low + 1, one.at):
            size = next((n for n in (2, 1) if tuple(self.lows[j : j + n]) in whos), 0)
            if self.lows[j] in EDGES:
                return
            if size:
                if "," in self.lows[j : one.at] or (j == first + low + 1 and not self.text.caps[j - 1]):
                    return  # It was false that Ross had left, the ministry said
                one.slot, one.order, one.told, one.carried = (first + low, j), "object", None, True
                one.rule, one.edge, one.end = f"{self.lang}-RELS", j + size, one.at + 1
                return

    def _off_the_page(self, found: list[Found]) -> list[Found]:
        """``nahm die Meldung von der Seite und entschuldigte sich``: a page owns no report and speaks for nobody."""
        kept: list[Found] = []
        for one in found:
            page = one.slot is not None and self.lows[one.slot[1] - 1] in _PAGES
            if page and one.rule == "DE-NOUN":
                continue
            if page and one.carried and kept:
                one.slot = kept[-1].slot
            kept.append(one)
        return kept

    def _opens_done(self, found: list[Found], first: int, last: int) -> None:
        """``Desmentida por Lima, la noticia fue confirmada por Quito``: the subject behind it is what is told."""
        one = found[0] if found else None
        if one is None or one.at != first or not one.rule.endswith("-PASS") or one.slot is None or self.german:
            return
        comma = next((j for j in range(one.slot[1], last) if self.lows[j] == ","), -1)
        if comma < 0 or comma + 2 >= last:
            return
        two = next((two for two in found[1:] if two.at > comma), None)
        end = min(two.parts) if two is not None and two.parts else self._subject_ends(comma + 1, last)
        if end - comma > 1:
            one.told = comma + 1, end

    def _behind_what(self, found: list[Found], first: int, last: int) -> None:
        """Give ``What Lima had called impossible last week Quito confirmed`` its second subject."""
        lows = self.lows
        opens = any(tuple(lows[first : first + len(words)]) == words for words in _WHAT)
        if not opens or self.german or self.grammar.slavic:
            return
        for one, two in pairwise(found):
            if two.slot is None or two.carried or not one.at < two.slot[0] < two.at:
                continue
            if any(self.text.caps[j] for j in range(*two.slot)):
                continue
            verb = min([two.at, *two.parts])
            slot = self._names_before(verb, one.at) if self.lang == "EN" else self.grammar.after(two.at + 1, last)
            if slot is not None and any(self.text.caps[j] for j in range(*slot)):
                two.slot, two.edge, two.end = slot, min(slot[0], verb), max(two.end, slot[1] if slot[0] > verb else 0)

    def _names_before(self, stop: int, first: int) -> Phrase | None:
        """Return the name or office that ends at token `stop`, with its article."""
        begin = stop
        while begin - 1 > first and (self.text.caps[begin - 1] or self.lows[begin - 1] in {"'s", "-"}):
            begin -= 1
        office = stop - 1
        while office - 1 > first and self.lows[office] not in self.sets["det"] and not self.text.caps[office]:
            office -= 1
        begin = min(begin, office) if self.lows[office] in self.sets["det"] else begin
        return (begin, stop) if begin < stop else None

    def _of_which(self, one: Found, first: int) -> None:
        """``Перемирие, о котором сообщила Кения, — выдумка``: what is told is the noun before the relative clause."""
        for j in range(one.at - 1, max(first + 1, one.at - _NAME), -1):
            if self.lows[j] in EDGES or self.text.quoted[j] >= 0:
                return
            if self.lows[j] in _ABOUT and self.lows[j + 1].startswith(_WHICH) and self.lows[j - 1] == ",":
                begin = self.grammar.left_edge(j - 1, first)
                if 0 < j - 1 - begin <= _AGENT and one.cue.operator in _TELLS:
                    one.told = begin, j - 1
                return

    def _report_goes_on(self, one: Found, last: int) -> None:
        """``den Bericht des Boten vom Montag, wonach ...``: what a report says is told behind its day."""
        if not one.rule.endswith("-NOUN") or one.order != "nothing" or one.cue.operator != "say" or one.slot is None:
            return
        at = max(one.slot[1], one.at + 1)
        begin = at - (self.lows[at - 1] in self.sets["prep"] and at - 1 > one.slot[0])
        for j in range(at, min(at + _NEAR + 1, last)):
            for words in _OPENS[self.lex.lang]:
                if tuple(self.lows[j : j + len(words)]) != words or (words[0] == "que" and self.lows[j - 1] != ","):
                    continue
                told = j + len(words), self._report_ends(j + len(words), last)
                if told[1] - told[0] > 1:
                    one.slot = (one.slot[0], begin) if begin > one.slot[0] else one.slot
                    one.told, one.order = told, "after"
                return
            if self.grammar.verb(j) or self.lows[j] in {";", ":", "."}:
                return

    def _report_ends(self, begin: int, last: int) -> int:
        """Return where a clause ends that says what a report is: at a comma, or before the second verb."""
        if self.german or self.grammar.slavic:
            return next((k for k in range(begin + 1, last) if self.lows[k] in EDGES), last)
        verbs, j = 0, begin
        while j < last and self.lows[j] not in EDGES:
            if self.grammar.verb(j) or self._finite(j) or (self.lang == "FR" and self.lows[j].endswith(_PAST)):
                verbs += 1
                if verbs > 1:
                    return j
                while j + 1 < last and (self.grammar.verb(j + 1) or self.lows[j + 1] in {"été", "sido", "been"}):
                    j += 1
            j += 1
        return j

    def _same_as_before(self, found: list[Found], first: int, last: int) -> None:
        """``Nachdem Lima das bestritten hatte, gab es zu, dass ...``: the pronoun is who has spoken before it."""
        for one, two in pairwise(found):
            if one.cue.operator != "retract" or one.slot is None or two.slot is None or two.at < one.at:
                continue
            if self.lows[two.slot[0]] in _HE and two.slot[0] > one.at and two.slot[1] - two.slot[0] == 1:
                two.slot, two.carried = one.slot, True  # пришлось взять назад то, что она объявила
        if len(found) < _TWO or not self._clause_opens(first):
            return
        one, two = found[0], found[1]
        if one.slot is None or two.slot is None or one.carried or one.slot[0] >= one.at > two.at:
            return
        if two.slot[1] - two.slot[0] == 1 and self.lows[two.slot[0]] in _HE and one.slot[0] < one.at < two.slot[0]:
            names = any(self.text.caps[j] for j in range(*one.slot))
            two.slot, two.carried = (one.slot, True) if names else (two.slot, two.carried)
        verb = min([two.at, *two.parts])
        behind = any(self.lows[j] in self.sets["that"] or self.text.caps[j] for j in range(two.at + 2, last))
        if two.rule == "DE-INV" and two.order == "before" and behind and self._only_clause(first, verb):
            two.order, two.rule, two.edge, two.first = "object", "DE-V2", verb, verb

    def _clause_opens(self, first: int) -> bool:
        """Return whether a clause of when or although opens the sentence."""
        opens = _WHENS.get(self.lex.lang, frozenset())
        return any(low in opens for low in self.lows[first : first + _NEAR + 1])

    def _only_clause(self, first: int, verb: int) -> bool:
        """Return whether nothing but that clause, and what depends on it, stands before a verb."""
        commas = [j for j in range(first, verb) if self.lows[j] == ","]
        joints = self.sets["sub"] | self.sets["rel"] | self.sets["that"]
        return bool(commas) and commas[-1] == verb - 1 and all(self.lows[j + 1] in joints for j in commas[:-1])

    def _attributed(self, found: list[Found], first: int, last: int) -> list[Found]:
        """``die von Lima am Montag verkündete Waffenruhe``: who said it stands before the participle."""
        made: list[Found] = []
        for at in range(first + 2, last - 1):
            low = self.lows[at]
            if self.text.caps[at] or not low.endswith(_BENT) or self.text.quoted[at] >= 0:
                continue
            if not self.text.caps[at + 1] or self.lows[at + 1] in QUOTES:
                continue
            stems = [low.removesuffix(end) for end in _BENT if low.endswith(end)]
            forms = [form for stem in stems for form in self.lex.forms.get(stem, ())]
            form = next((f for f in forms if "p" in f.kinds and f.joined and f.cue.operator in _TELLS), None)
            if form is None and noun_operators("de").get(self.lows[at + 1]) == "say" and _made(stems):
                form = Form(Cue(self.lows[at + 1], "say", "", frozenset()), "p", True)
            by = next((j for j in range(at - 2, max(first, at - _AGENT), -1) if self.lows[j] in _DONE_BY), -1)
            if form is None or by <= first or not EDGES.isdisjoint(self.lows[by:at]):
                continue
            if self.lows[by - 1] not in self.sets["det"] | self.sets["prep"] and by - 1 > first + 1:
                by = self._article_before(by, first)
            slot = self._after_preposition(by + 1, at) if by > 0 else None
            if slot is None:
                continue
            end = self.grammar.phrase(at + 1, last)[1]
            clause = self._clause_of(at + 1, end, last)
            told = clause or (at + 1, end)
            if clause is not None and form.cue.operator == "publish":
                form = form._replace(cue=form.cue._replace(operator="say"))  # veröffentlichter Bericht, dem zufolge
            self._is_object(found, at, last)
            made.append(
                Found(form.cue, at, [at], "DE-PASS", slot, "object", by, at + 1, passive=True, first=by, told=told)
            )
        return made

    def _is_object(self, found: list[Found], at: int, last: int) -> None:
        """``Die von Lima gemeldeten Schäden konnte Quito nicht bestätigen``: what is told of says nothing."""
        for one in found:
            if one.rule == "DE-SVO" and one.slot is not None and one.slot[0] < at < min(one.parts, default=one.at):
                verb = min(one.parts, default=one.at)
                slot = self.grammar.after(verb + 1, last)
                if slot is not None and any(self.text.caps[j] for j in range(*slot)):
                    one.first = one.edge = one.slot[0]
                    one.slot, one.rule, one.order, one.end = slot, "DE-OVS", "object", max(slot[1], verb + 1)

    def _article_before(self, by: int, first: int) -> int:
        """``der am Montag von Lima verbreiteten Erklärung``: return `by` if an article opens the phrase, else -1."""
        near = range(by - 1, max(first - 1, by - _AGENT), -1)
        opens = next((j for j in near if self.lows[j] in self.sets["det"] or self.lows[j] in EDGES), -1)
        return by if opens >= 0 and self.lows[opens] not in EDGES else -1

    def _by_whom(self, found: list[Found], first: int, last: int) -> list[Found]:
        """``Объявленное Кенией в понедельник перемирие``, ``перемирие, объявленное Кенией``: the agent behind it."""
        made: list[Found] = []
        for at in range(first, last - 2):
            low = self.lows[at]
            hit = next(((stem, does) for stem, does in _MADE[self.lex.lang] if low.startswith(stem)), None)
            if hit is None or self.text.quoted[at] >= 0:
                continue
            ending = low[len(hit[0]) :]
            if (ending in _SHORT and self.lang == "RU") or not ending.endswith(_FULL) or any(o.at == at for o in found):
                continue
            slot = self._instrumental(at + 1, last)
            if slot is None:
                continue
            told: Phrase | None = None
            if at > first and self.lows[at - 1] == ",":
                begin = self.grammar.left_edge(at - 1, first)
                told = (begin, at - 1) if 0 < at - 1 - begin <= _AGENT else None
            if told is None:
                noun = self._past_day(slot[1], last)
                end = self.grammar.phrase(noun, last)[1] if noun < last and self.grammar.word(noun) else noun
                end = next((j for j in range(noun, end) if self.lows[j] in self.sets["prep"]), end)
                clause = self._clause_of(noun, end, last)
                hit = (hit[0], "say") if clause is not None and hit[1] == "publish" else hit
                told = clause or ((noun, end) if end > noun else None)
            if told is not None:
                cue = Cue(hit[0], hit[1], "", frozenset())
                rule = f"{self.lang}-PASS"
                made.append(Found(cue, at, [at], rule, slot, "object", at, slot[1], passive=True, first=at, told=told))
        return made

    def _instrumental(self, begin: int, last: int) -> Phrase | None:
        """Return who did it behind a participle: a name or an office in the instrumental."""
        lows, caps = self.lows, self.text.caps
        at = self._past_day(begin, last)
        if at >= last or at - begin > _NEAR or not lows[at].endswith(_INSTRUMENTAL):
            return None
        paper = lows[at].startswith(_PAPERS)
        if not (caps[at] or paper or lows[at].startswith(BODIES) or self._human((at, min(at + 2, last)))):
            return None
        end = at + 1
        while end < min(last, at + _NAME):
            low = lows[end]
            named = low in QUOTES or self.text.quoted[end] >= 0 or caps[end]
            if not (named or low.endswith((*_GENITIVE, *_INSTRUMENTAL)) or low in _OFFICES):
                break
            end += 1
        return at, end

    def _past_day(self, at: int, last: int) -> int:
        """Return where the words go on behind a day: *в понедельник | перемирие*."""
        gone = self.grammar.time_phrase(at, last) if at < last else at
        if gone > at:
            return gone
        if at + 1 < last and self.lows[at] in {"в", "у", "во", "на"} and self.lows[at + 1].startswith(_DAYS):
            return at + 2
        return at + 1 if at < last and self.lows[at] in self.sets["adv"] else at

    def _clause_of(self, noun: int, end: int, last: int) -> Phrase | None:
        """Return the clause behind the noun of a report that says what it is: *Erklärung, wonach | ...*."""
        for j in range(noun + 1, min(end + 3, last)):
            for words in _OPENS[self.lex.lang]:
                if tuple(self.lows[j : j + len(words)]) == words:
                    begin = j + len(words)
                    stop = next((k for k in range(begin + 1, last) if self.lows[k] in EDGES), last)
                    return (begin, stop) if stop - begin > 1 else None
        return None

    def _published_by(self, first: int, last: int) -> list[Found]:
        """Return who has published it: ``The report, published two days before by the Bote, that they had left``."""
        nouns, made = _REPORTS.get(self.lex.lang), list[Found]()
        if nouns is None:
            return made
        ends = _PUBLISHED[self.lex.lang]
        for noun in range(first, last - 3):
            if not self.lows[noun].startswith(nouns) or self.text.quoted[noun] >= 0:
                continue
            at = noun + 1 + (self.lows[noun + 1] == ",")
            opens = next((w for w in _OPENS[self.lex.lang] if tuple(self.lows[at : at + len(w)]) == w), None)
            if opens is not None and (one := self._told_before_by(noun, at + len(opens), last)) is not None:
                made.append(one)
                continue
            if not self.lows[at].endswith(ends) or self._denies(at):
                continue
            by = next((j for j in range(at + 1, min(last, at + _AGENT)) if self.lows[j] in self.sets["pass_agent"]), -1)
            slot = self._after_preposition(by + 1, last) if by > 0 and EDGES.isdisjoint(self.lows[at:by]) else None
            if slot is None:
                continue
            told = self._report_says(slot, last)
            if told is None:
                continue
            slot = slot[0], min(slot[1], told[0])
            cue = Cue(self.lows[noun], "say", "", frozenset({"noun"}))
            made.append(Found(cue, noun, [noun], f"{self.lang}-NOUN", slot, "after", noun, told[0], told=told))
        return made

    def _told_before_by(self, noun: int, begin: int, last: int) -> Found | None:
        """Return who has said it, behind what a report says: ``The claim that they had left, made by Lima, ...``."""
        comma = next((j for j in range(begin + 1, last - 2) if self.lows[j] in EDGES), -1)
        if comma < 0 or self.lows[comma] != "," or not self.lows[comma + 1].endswith(_PUBLISHED[self.lex.lang]):
            return None
        if self._denies(comma + 1):
            return None
        near = range(comma + 2, min(last, comma + _NAME))
        by = next((j for j in near if self.lows[j] in self.sets["pass_agent"]), -1)
        slot = self._after_preposition(by + 1, last) if by > 0 else None
        if slot is None or not EDGES.isdisjoint(self.lows[comma + 1 : by]):
            return None
        cue = Cue(self.lows[noun], "say", "", frozenset({"noun"}))
        rule = f"{self.lang}-NOUN"
        return Found(cue, noun, [noun], rule, slot, "after", noun, begin, told=(begin, comma))

    def _denies(self, at: int) -> bool:
        """Return whether a participle says that a report is denied: *the report denied by Lima*."""
        forms = [form for form in self.lex.forms.get(self.lows[at], ()) if form.joined and not form.cue.flags]
        return any(form.cue.operator in _DENYING for form in forms)

    def _report_says(self, slot: Phrase, last: int) -> Phrase | None:
        """Return the clause that says what a report is, behind who has published it and when."""
        at = slot[0] + 1
        while at < min(last, slot[1] + _NAME):
            for words in _OPENS[self.lex.lang]:
                if tuple(self.lows[at : at + len(words)]) == words:
                    begin = at + len(words)
                    end = self._report_ends(begin, last)
                    return (begin, end) if end - begin > 1 else None
            if self.grammar.verb(at) or (self.lows[at] in EDGES and at > slot[1] + _NAME // 2):
                return None
            at += 1
        return None

    def _own_denial(self, found: list[Found], first: int, last: int) -> list[Found]:
        """``Trotz ihres Dementis``, ``Despite its denial last week``, ``after weeks of denials``: the subject's own."""
        main = next((one for one in found if one.slot is not None and one.rule.endswith(_MAIN)), None)
        if main is None or main.slot is None:
            return []
        owns, nouns = POSSESSIVES.get(self.lex.lang, frozenset()) | _OWN, noun_operators(self.lex.lang)
        that = next((j for j in range(main.at, last) if self.lows[j] in self.sets["that"]), last)
        for at in range(first + 1, that):
            noun = self.lows[at]
            denies = nouns.get(noun) == "deny" or noun.startswith(_DENIALS)
            if not denies or (self.german and not self.text.caps[at]):
                continue
            near = self.lows[max(first, at - _ADJECTIVES) : at]
            weeks = any(low.startswith(_LASTING) for low in near)
            weeks = weeks or any(low in TIME_NOUNS or low.startswith(_TIMES) for low in near)
            opens = not _AFTER.isdisjoint(self.lows[max(first, at - _NAME) : at])
            if not opens or not (weeks or not owns.isdisjoint(near)):
                continue
            cue = Cue(noun, "deny", "", frozenset({"noun"}))
            stop = that if at > main.at else min(main.slot[0], main.at)
            told = None if weeks else self._denied_thing(at + 1, stop)
            order = "nothing" if told is None else "after"
            rule = f"{self.lang}-NOUN"
            return [Found(cue, at, [at], rule, main.slot, order, at, at + 1, carried=True, told=told)]
        return []

    def _denied_thing(self, begin: int, stop: int) -> Phrase | None:
        """Return what was denied, where words behind the noun say it: *its denial | of a reshuffle*."""
        end = next((j for j in range(begin, stop) if self.lows[j] in EDGES), stop)
        if end <= begin or self._past_day(begin, end) > begin:
            return None
        words = self.lows[begin:end]
        if any(low in TIME_NOUNS or low.startswith((*_DAYS, *_TIMES, *_WEEKDAYS)) for low in words[: _NEAR + 1]):
            return None
        opens = words[0] in _OF or (self.grammar.slavic and words[0] not in self.sets["prep"])
        return (begin, end) if opens else None

    def _in_apposition_told(self, found: list[Found], first: int, last: int) -> list[Found]:
        """Read ``The Bote, the first to report that they had left, ...``, ``The Bote, having reported it, ...``."""
        for comma in range(first + 1, last - 3):
            if self.lows[comma] != ",":
                continue
            at = self._reporting(comma + 1, last)
            if at < 0:
                continue
            end = next((j for j in range(at + 1, last) if self.lows[j] == "," and self._verb_behind(j + 1, last)), -1)
            begin = self.grammar.left_edge(comma, first)
            begin = first if self.lows[comma - 1] in QUOTES and comma - first <= _AGENT else begin
            if end < 0 or begin >= comma:
                return []
            owner = begin, comma
            for two in found:
                if two.at > end and two.slot is not None and min(two.parts, default=two.at) <= end + _NEAR:
                    turned = two.rule.endswith(("-INV", "-APPO", "-POST"))
                    two.slot, two.rule = owner, f"{self.lang}-APPO" if turned else two.rule
                    two.order = "object" if turned else two.order
            inside = [two for two in found if comma < two.at < end]
            for two in inside:
                found.remove(two)
            told = at + 1 + (self.lows[at + 1] in {"de", "d'"}), end
            cue = Cue(self.lows[at], "say", "", frozenset())
            rule = f"{self.lang}-RELS"
            return [Found(cue, at, [at], rule, owner, "object", comma + 1, at + 1, carried=True, told=told)]
        return []

    def _reporting(self, begin: int, last: int) -> int:
        """Return the verb of telling in *the first to report*, *premier à rapporter*, *having reported*; or -1."""
        lows, at = self.lows, begin
        if self.lang == "EN" and lows[at] == "having":
            at += 1 + (lows[at + 1] in self.sets["adv"])
        else:
            at += lows[at] in {"the", "le", "la", "el", "les", "los", "las"}
            if lows[at] not in _FIRST or lows[at + 1] not in {"to", "à", "en"}:
                return -1
            at += 2
        if at >= last - 1:
            return -1
        forms = self.lex.forms.get(lows[at], ())
        return at if any(form.cue.operator in {"say", "announce", "publish"} for form in forms) else -1

    def _verb_behind(self, at: int, last: int) -> bool:
        """Return whether a verb stands behind a comma, at most some words of time on."""
        near = range(at, min(at + _NEAR, last))
        return any(self.grammar.verb(j) or bool(self.lex.forms.get(self.lows[j])) for j in near)

    def _only_they(self, found: list[Found], first: int, last: int) -> list[Found]:
        """``bestätigt, was bis dahin nur Ghana gesagt hatte: dass ...``: another has said it, and the same is told."""
        if not found or found[0].cue.operator not in {"confirm", "say", "announce"}:
            return []
        for at in range(found[0].at + 1, last - 3):
            words = next((w for w in _WHAT if tuple(self.lows[at : at + len(w)]) == w), None)
            if words is None:
                continue
            begin = at + len(words)
            colon = next((j for j in range(begin, min(last, begin + _AGENT)) if self.lows[j] in EDGES), -1)
            if colon < 0 or colon + 2 >= last:
                return []
            if self.lows[colon] != ":" and self.lows[colon + 1] not in self.sets["that"]:
                return []
            verb = next((j for j in range(begin, colon) if self._tells_there(j)), -1)
            named = [j for j in range(begin, colon) if self.text.caps[j]]
            if verb < 0 or not named or _ONLY.isdisjoint(self.lows[begin:colon]):
                return []
            low = named[0] - (self.lows[named[0] - 1] in self.sets["det"] and named[0] - 1 >= begin)
            high = next((j for j in range(named[0], colon) if not (self.text.caps[j] or self.lows[j] == "-")), colon)
            high = max(high, named[0] + 1)
            for two in [two for two in found if begin <= two.at < colon]:
                found.remove(two)
            told = colon + 1 + (self.lows[colon + 1] in self.sets["that"]), last
            cue = Cue(self.lows[verb], "say", "", frozenset())
            rule = f"{self.lang}-REL"
            return [Found(cue, verb, [verb], rule, (low, high), "object", begin, colon, told=told)]
        return []

    def _tells_there(self, at: int) -> bool:
        """Return whether a form of a verb of saying stands there."""
        return any(form.cue.operator in {"say", "announce"} for form in self.lex.forms.get(self.lows[at], ()))


_CLEFTS = {
    "EN": (
        frozenset({("it", "was"), ("it", "is")}), frozenset({("that",), ("which",), ("who",)}),
    ),
    "ES": (
        frozenset({("fue",), ("es",), ("fueron",)}),
        frozenset({("el", "que"), ("la", "que"), ("los", "que"), ("quien",), ("quienes",)}),
    ),
}  # fmt: skip
"""Words around who is put first: *It was | Lima | that first reported*."""
_FIRST = frozenset({"first", "premier", "première", "premiers", "primero", "primera", "primer", "primeros"})
_ONLY = frozenset({"nur", "only", "seul", "seule", "seuls", "seules", "solo", "sólo", "lediglich", "allein", "alone",
                   "лише", "тільки", "только", "лишь", "solamente", "únicamente", "uniquement"})  # fmt: skip
_AFTER = frozenset({
    "despite", "contrary", "entgegen", "trotz", "ungeachtet", "malgré", "contrairement", "pese", "contrariamente",
    "вопреки", "несмотря", "всупереч", "попри", "незважаючи", "after", "nach", "après", "tras", "después", "после",
    "після",
})  # fmt: skip
_OF = frozenset({"of", "de", "d'", "du", "des", "del", "von", "einer", "eines", "der", "that"})
_TIMES = tuple(
    "недел месяц дней лет годов тижн місяц днів рок vorig letzt dernièr pasad last earlier минул прошл".split()
)
_WEEKDAYS = tuple(
    "montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday "
    "sunday lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado "
    "domingo".split()
)
_PAPERS = ("газет", "сайт", "портал", "телеканал", "канал", "агентств", "агенці", "издани", "видан", "журнал", "радио",
           "радіо", "тижнев", "еженедел")  # fmt: skip
_ABOUT = frozenset({"про", "о", "об"})
_WHICH = ("котор", "котр", "як")
_PAGES = frozenset({"seite", "website", "webseite", "homepage", "internetseite", "startseite", "netz"})
_DENYING = frozenset({"deny", "reject", "refute"})
_PAST = ("ait", "aient")
"""Endings of the French past tense."""
_TWO = 2
_HE = frozenset("er sie es he she it il elle вона він воно вони она он оно они they ils elles".split())
_WHENS = {
    "de": frozenset("nachdem obwohl obgleich obschon während als nachdem seit seitdem weil bevor ehe".split()),
    "en": frozenset("after although though while once when since".split()), "fr": frozenset({"que", "qu'", "si"}),
    "es": frozenset({"que"}), "uk": frozenset({"як", "хоча", "хоч", "коли", "поки"}),
    "ru": frozenset({"как", "хотя", "хоть", "когда", "пока"}),
}  # fmt: skip
"""Words that open a clause before its main clause."""
_MAIN = ("-SVO", "-V2", "-APPO", "-INV", "-DROP")
_OWN = frozenset({"своему", "свое", "своих", "своим", "своє", "своїм", "своїх", "свои", "свої", "earlier"})
_DENIALS = (
    "dementi", "denial", "démenti", "dénégation", "desmentido", "desmentida", "negativa", "опроверж", "отрицан",
    "спростуван", "запереч", "leugnen", "abstreiten",
)  # fmt: skip
"""Beginnings of the nouns of denying."""
_LASTING = ("wochenlang", "tagelang", "monatelang", "jahrelang", "wiederholt", "многодневн", "многократн", "багатоденн")
"""Beginnings of the adjectives of what has gone on."""
_DAYS = (
    "понед", "вторник", "вівтор", "сред", "серед", "четвер", "пятниц", "п'ятниц", "п’ятниц", "суббот", "субот",
    "воскрес", "неділ",
)  # fmt: skip
