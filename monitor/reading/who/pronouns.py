"""Who is meant by a pronoun, by "both sides", by "the newspaper".

Rules, with their ids in the trace: COREF-PRONOUN, COREF-BOTH, COREF-OUTLET, COREF-POSSESSIVE, COREF-NAME.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.antecedents import FAR, NEAR, WINDOW, Antecedent, Antecedents, Link, Named
from monitor.reading.who.marks import HUMAN
from monitor.reading.who.paperkinds import Told, nearest, title_before
from monitor.reading.who.publishers import paper_in, publishes

if TYPE_CHECKING:
    from monitor.reading.who.sources import Said, Source

_SMALL = 3
"""Letters up to which a word of a title may be small."""
_LISTED = 4
"""Tokens at most from one of those who are listed together to the next."""
_MANY = 300
_CREDITS = frozenset("© foto photo photos fotos crédit crédito credit fotografía getty".split())
"""Words before the agency that a picture is from."""
_INDEFINITE = frozenset({"un", "une", "uno", "una", "ein", "eine", "einer", "a", "an", "one"})
_OF_IT = frozenset({"des", "der", "du", "de", "del", "of", "from", "vom"})
_SOON = 4
"""Words from an article to whose it is."""
_OBLIQUE = frozenset({"dem", "den", "einem", "einen", "des", "eines", "einer"})
_ADJECTIVES = ("e", "er", "en", "em", "es")
_GOES_ON = frozenset(
    "and but whether where who which when as while because that if und aber ob wo weil als dass da wenn et mais que où "
    "y pero donde и но что где і але що де та".split()
)
"""Words before a pronoun after which it means the subject of the clause before."""
_CLAUSE_ENDS = frozenset({":", ";"})
_CLAUSE_OPENS = frozenset({",", ";", ":", "dass", "that", "que", "что", "що", "wie", "comme", "como", "as"})
"""What stands before the subject of a clause."""
_WHEN = frozenset(
    "when asked as while after although though if als nachdem obwohl wenn während weil auf quand lorsque alors "
    "interrogé interrogée cuando mientras preguntado когда если хотя коли якщо хоча".split()
)
"""Words that open a sentence whose first clause has the subject that the pronoun means."""
_ARTICLES = {
    "de": {"der": "m", "die": "f", "das": "n", "dem": "m", "den": "m"},
    "fr": {"le": "m", "la": "f", "les": "p", "du": "m", "au": "m", "des": "p"},
    "es": {"el": "m", "la": "f", "los": "p", "las": "p", "del": "m", "al": "m"},
}


_SELF = frozenset(
    "himself herself itself themselves too also selbst auch même aussi mismo misma mismos también сам сама сами".split()
)
"""What may stand with a pronoun: *he himself*."""
_WHOSE = {
    **dict.fromkeys(("sein", "seine", "seinen", "seiner", "seinem", "seines"), ("m", "n")),
    **dict.fromkeys(("ihr", "ihre", "ihren", "ihrer", "ihrem", "ihres"), ("f", "p")),
    "his": ("m",),
    **dict.fromkeys(("його", "его"), ("m", "n")),
    **dict.fromkeys(("her", "її", "ее"), ("f",)),
    **dict.fromkeys(("their", "leur", "leurs", "їх", "їхніми", "їхню", "їхньою", "их"), ("p",)),
    "its": ("n",),
    "dessen": ("m", "n"),
    "deren": ("f", "p"),
}
"""The genders that a possessive tells; the others tell none."""
_ARTICLES_ES = frozenset({"el", "este", "esta"})
_LATTER = {
    "de": {"dieser": "m", "diese": "f", "letzterer": "m", "letztere": "f", "jener": "m"},
    "en": {"latter": "any"},
    "fr": {"dernier": "m", "derniere": "f", "celui": "m", "celle": "f"},
    "es": {"este": "m", "esta": "f", "ultimo": "m", "ultima": "f", "aquel": "m"},
    "uk": {"той": "m", "та": "f", "останній": "m", "остання": "f"},
    "ru": {"тот": "m", "та": "f", "последний": "m", "последняя": "f"},
}
"""Words for who was named last, with the gender that they tell."""
_THIS = frozenset({"ce", "cette", "este", "esta"})
"""What may stand before them."""

_TURNING = {
    "de": (["was"],),
    "en": (["as", "for"],),
    "fr": (["quant", "à"], ["quant", "a"], ["quant", "au"], ["quant", "aux"], ["côté", "de"], ["cote", "de"]),
    "es": (["en", "cuanto"], ["por", "lo"]),
    "uk": (["що", "стосується"],),
    "ru": (["что", "касается"],),
}
"""Words that open a sentence with whom it turns to: *quant à Paris, il ...*"""
_CONCERNS = frozenset({"betrifft", "angeht", "anlangt", "anbelangt"})
_TO = 5
"""Words from there to the name."""


_PERSONAL = frozenset({"uk", "ru"})
"""Languages in which a state is hardly ever called *he*."""

_AGENCIES = frozenset({"IAEA", "Frontex", "WADA", "IEA", "EMA", "NASA", "ESA", "UNHCR", "UNRWA", "IRENA"})
"""Bodies that are called *the agency* where they are named, and that no paper is."""
_IMPERSONAL = tuple(
    [low] for low in "hiess heisst hieße heisse verlautete gab gibt gebe sei ist war seien wurde".split()
)
"""Verbs behind an *es* that means nobody."""


class Pronouns(Antecedents):
    """The antecedents of one article, with the choice among them for what is no noun of its own."""

    # ------------------------------------------------------------ he, she, it, they

    def pronoun(self, first: int, gender: str, history: Sequence[Said], reach: int = NEAR) -> Link | None:
        """Return whom a pronoun (m, f, n, p, any) means: of the nearest sentence who spoke, else who is its subject.

        Only when no sentence in reach has either, somebody else who is named there is taken.  A link without an
        institution is to an office that has to be resolved itself.
        """
        here = self._sentence(first)
        if (turned := self._turned_to(here, first)) is not None:
            return turned
        if self.lang == "de" and (paper := self._paper(here, first, gender)) is not None:
            return paper
        back = self._back(here, reach)
        for sentence in back:
            spoke = self._spoke(sentence, first, gender, history)
            link = spoke[0] if spoke is not None and not spoke[1] else None
            if link is None and (sentence < here or self._carries_subject(first)):
                link = self._opens(sentence, first, gender)
                if (
                    link is not None
                    and spoke is not None
                    and spoke[0].human
                    and not link.human
                    and gender in {"m", "f"}
                ):
                    link = spoke[0]  # Lithuania has notified the UN, said the minister: it is he, whosever words
            if link is not None or spoke is not None:
                meant = link or (spoke[0] if spoke else None)
                nearer = self._person_since(sentence, here, first, gender) if meant and meant.kind == "outlet" else None
                return nearer or meant
        for sentence in back[1:]:
            for one in reversed(self._in(sentence, first)):
                if self.text.quoted[one.first] < 0 and self._means(one, gender):
                    return self._pronoun_link(one)
        if (
            gender in {"m", "f"}
            and reach < FAR
            and (far := self._farther_back(here, first, gender, history)) is not None
        ):
            return far
        return self.pronoun(first, "n", history, reach) if gender == "p" and self.lang != "fr" else None

    def _person_since(self, sentence: int, here: int, first: int, gender: str) -> Link | None:
        """Return the person named behind a sentence in which a paper spoke: *asked Nils Dahl about it. He said*."""
        if gender not in {"m", "f"} or self.lang == "de":
            return None
        for nearer in range(here, sentence, -1):
            for one in reversed(self._in(nearer, first)):
                human = one.person is not None or one.role in HUMAN
                if human and self.text.quoted[one.first] < 0 and self._means(one, gender):
                    return self._pronoun_link(one)
        return None

    def speaking_on(self, first: int, word: str, history: Sequence[Said]) -> Link | None:
        """Return who speaks on as *es* or *man*: a paper or body that was just named, else the last source."""
        paper = self._paper(self._sentence(first), first, "n") if word == "es" else None
        paper = paper or (self._body_before(first) if word == "es" else None)
        return paper or self.said(first, history, NEAR if word == "es" else 1)

    def of_unknown(self, at: int) -> bool:
        """Return whether *dessen* at `at` opens a relative clause behind a noun that stands for nobody known.

        *Die Waldpartei, deren Gründer ...*: he is not the state's of which the article tells.
        """
        comma = at - 1
        if comma < 1 or self.text.lows[comma] != "," or self.text.lows[at] not in {"dessen", "deren"}:
            return False
        low = next((j + 1 for j in range(comma - 1, -1, -1) if self.text.lows[j] in {",", ".", ":", ";", "–"}), 0)
        low = max(low, self.text.sentences[self._sentence(at)].first)
        return not any(low <= one.first < comma for one in self._in(self._sentence(at), at))

    def _body_before(self, first: int) -> Link | None:
        """Return the subject of the sentence before: *Das Ministerium reagierte am Abend. Es nannte das erfunden*.

        Only where *es* opens its sentence, in the same paragraph, and *hieß es* and the like do not follow.
        """
        sentences, here = self.text.sentences, self._sentence(first)
        if not here or here >= len(sentences) or sentences[here].first != first:
            return None
        before = sentences[here - 1]
        goes_on = before.paragraph == sentences[here].paragraph and not before.heading
        if not goes_on or self.text.lows[first + 1 : first + 2] in _IMPERSONAL:
            return None
        link = self._opens(here - 1, first, "n")
        return link if link is not None and link.kind != "outlet" else None

    def _paper(self, here: int, first: int, gender: str) -> Link | None:
        """Return the paper named last before it, where something is published: *das Portal X. Es hatte gemeldet ...*.

        Nobody else whom the pronoun could mean stands behind the paper.  Or the sentence ends with the paper, of which
        it tells: *Deutlicher wurde der Sender X. Ihm zufolge ...*.
        """
        if not self.text.sentences:
            return None
        published = publishes(self.text, first)
        whole = self.text.sentences[here]
        for one in (whole, self.text.sentences[here - 1] if here else whole):
            named = paper_in(self.text, one.first, min(one.last, first), gender)
            if named is None and self.text.lows[first] == "ihm":
                named = paper_in(self.text, one.first, min(one.last, first), "n")
            if named is None or one.paragraph != whole.paragraph:
                continue
            if not published and any(low[0].isalnum() for low in self.text.lows[named.last : first]):
                continue
            behind = (o for o in self._in(self.text.sentence_of[named.first], first) if o.first >= named.last)
            if any(self._means(o, gender) and (o.person is not None or o.role in HUMAN) for o in behind):
                return None
            return Link(named.name, "outlet", "COREF-PRONOUN", named.first, named.last, gender)
        return None

    def _farther_back(self, here: int, first: int, gender: str, history: Sequence[Said]) -> Link | None:
        """Return the person whom sentences about things part from *he* or *she*, up to the paragraph before."""
        for sentence in self._back(here, FAR)[NEAR + 1 :]:
            spoke = self._spoke(sentence, first, gender, history)
            link = spoke[0] if spoke is not None and not spoke[1] else self._opens(sentence, first, gender)
            if link is not None and link.human:
                return link
        return None

    def _turned_to(self, sentence: int, first: int) -> Link | None:
        """Return the state, body or person that a sentence turns to before the pronoun: *quant à Paris, il se tait*."""
        if not self.text.sentences:
            return None
        begin, words = self.text.sentences[sentence].first, self.text.folds
        if not any(words[begin : begin + len(opening)] == opening for opening in _TURNING[self.lang]):
            return None
        if self.lang == "de" and _CONCERNS.isdisjoint(words[begin:first]):
            return None
        at = bisect_left(self.states, (begin, "", "", "", -1))
        one = next((one for one in self._in(sentence, first) if one.first < begin + _TO), None)
        end = begin + _TO if one is None else max(begin, one.last) + 2  # le parquet de Karlsruhe
        named = next((n for n in self.states[at : at + 1] if n.first < min(first, end)), None)
        if one is not None and (one.institution or named is None):
            return self._pronoun_link(one)
        if named is None:
            return None
        return Link(named.institution, named.kind, "COREF-PRONOUN", named.first, named.first + 1)

    def _back(self, here: int, reach: int) -> list[int]:
        """Return the sentences to look at, the nearest first: a paragraph's own, and `reach` of the one before."""
        if not self.text.sentences:
            return [0]
        paragraph = self.text.sentences[here].paragraph
        return [
            k
            for k in range(here, max(-1, here - FAR - 1), -1)
            if (own := self.text.sentences[k].paragraph) == paragraph or (here - k <= reach and paragraph - own <= 1)
        ]

    def _spoke(self, sentence: int, first: int, gender: str, history: Sequence[Said]) -> tuple[Link, bool] | None:
        """Return who speaks in a sentence before token `first`, and whether only within the words of another."""
        start = self.text.starts[first]
        best = None
        for said in reversed(history[-WINDOW:]):
            if said.sentence < sentence:
                break
            here = self.lang == "en" and sentence == self._sentence(first)  # the ministry said they had
            they = gender == "p" and here and said.source.kind != "outlet"
            if said.sentence == sentence and said.start < start and (they or self._is(said.source, gender)):
                if said.source.kind == "outlet" and gender in {"m", "f"} and self._somebody(sentence, start, history):
                    continue  # sagte Holm der Agentur zufolge: it is not the agency that is he
                if not said.inner:
                    return self.link(said, "COREF-PRONOUN"), False
                best = best or (self.link(said, "COREF-PRONOUN"), True)
        return best

    def _somebody(self, sentence: int, start: int, history: Sequence[Said]) -> bool:
        """Return whether somebody else than a paper speaks in a sentence before character `start`."""
        return any(
            said.sentence == sentence and said.start < start and said.source.kind != "outlet"
            for said in history[-WINDOW:]
        )

    def _opens(self, sentence: int, first: int, gender: str) -> Link | None:
        """Return the subject of a sentence: the first that no preposition and no owner governs."""
        listed = False
        before: Antecedent | None = None
        for one in self._in(sentence, first):
            # par Paris, Berlin et Londres: the second of a list stands where the first does
            joined = before is not None and one.first - before.last == 1 and self._lists(before.last, one.last)
            listed = (listed and joined) or self._oblique(one)
            before = one
            if not listed and self.text.quoted[one.first] < 0 and self._means(one, gender):
                return self._pronoun_link(self._bearer(one, first))
        return None

    def _bearer(self, one: Antecedent, first: int) -> Antecedent:
        """Return the last of one person's offices, which his name follows: *the ex-president, head of X, Ann Ross*."""
        if one.person is not None or one.role not in HUMAN:
            return one
        after = next((two for two in self._in(one.sentence, first) if two.first > one.last), None)
        joined = after is not None and after.first - one.last == 1 and self.text.folds[one.last] == ","
        if after is not None and not one.institution and self.lang in {"uk", "ru"}:  # командувач сил НАТО генерал Х
            between = range(one.last, after.first)
            joined = joined or (len(between) <= _SMALL and all(self.text.lows[j].isalpha() for j in between))
        return after if after is not None and joined and after.person is not None else one

    def _lists(self, before: int, after: int) -> bool:
        """Return whether a list goes on before a mention: after an *and*, or a comma with another behind it."""
        folds, ands = self.text.folds, self.function["and"]
        if folds[before] in ands:
            return True
        return folds[before] == "," and after < len(folds) and (folds[after] in ands or folds[after] == ",")

    def _in(self, sentence: int, first: int) -> list[Antecedent]:
        """Return the antecedents of a sentence before token `first`, with those that stand for nobody yet."""
        whole = self.text.sentences[sentence] if self.text.sentences else None
        low, high = (whole.first, min(whole.last, first)) if whole else (0, first)
        placed = self.found[self._index(low) : self._index(high)]
        more = self.open[bisect_left(self.open, (low,)) : bisect_left(self.open, (high,))]
        return sorted([*placed, *more], key=lambda one: one.first) if more else placed

    def _pronoun_link(self, one: Antecedent) -> Link:
        human = one.person is not None or one.role in HUMAN
        return Link(
            one.institution, one.kind, "COREF-PRONOUN", one.first, one.last, one.gender, one.plural, human=human
        )

    def _oblique(self, one: Antecedent) -> bool:
        """Return whether a preposition, a possessive or an oblique article stands before a mention."""
        folds, function = self.text.folds, self.function
        at = one.first - 1
        begin = self.text.sentences[one.sentence].first
        if at >= begin and folds[at] in function["and"]:  # mit Aso, Suga und Kishida
            while at >= begin and (self.text.caps[at] or folds[at] == "," or folds[at] in function["and"]):
                at -= 1
        while at >= begin and (folds[at] in function["article"] or self._attribute(at)):
            if self.lang == "de" and (folds[at] in _OBLIQUE or (folds[at] == "der" and one.gender == "f")):
                return True
            at -= 1
        if at < begin:
            return False
        before = folds[at]
        return before in function["place"] or before in function["of"] or before in function["possessive"]

    def _attribute(self, at: int) -> bool:
        """Return whether a word can be an adjective within the phrase that ends with a mention."""
        return not self.text.caps[at] and self.lang == "de" and self.text.folds[at].endswith(_ADJECTIVES)

    def _carries_subject(self, first: int) -> bool:
        """Return whether the subject of the sentence so far can be meant: *asked whether it*, *in Lima, where he*."""
        lows, folds = self.text.lows, self.text.folds
        begin = self.text.sentences[self._sentence(first)].first if self.text.sentences else 0
        if first == begin:
            return False
        if lows[first - 1] in _GOES_ON or lows[first - 1] == ";" or folds[first - 1] in self.function["relative"]:
            return True
        return lows[begin] in _WHEN or not _CLAUSE_ENDS.isdisjoint(lows[begin:first])

    def _means(self, one: Antecedent, gender: str) -> bool:
        """Return whether a mention can be what a pronoun of that gender means."""
        if one.form == "outlet" and self._dateline(one.first):
            return False  # LIMA (dpa) – credits an agency
        human = one.person is not None or one.role in HUMAN or one.form == "people"
        if (
            self.lang in _PERSONAL
            and gender == "m"
            and one.kind in {"state", "outlet"}
            and not human
            and one.role is None
        ):
            return False  # він is somebody, and no state
        if one.form == "people" and one.institution:
            return gender == "p" and self.lang != "de" and self.text.lows[one.last - 1].endswith("s")  # the Americans
        own = one.gender if human or one.gender is not None else self._article(one.first)
        return self._fits(own, gender, human=human, plural=one.plural)

    def _is(self, source: Source, gender: str) -> bool:
        """Return whether an earlier source can be."""
        own = source.gender
        if self.lang in _PERSONAL and gender == "m" and source.kind == "outlet" and not source.human:
            return False  # the agency that reported it does not go on as *he*
        if own is None and (source.kind == "outlet" or not source.human) and source.speaker is not None:
            own = self._article(self.text.token_at(source.speaker.start))
        human = source.human and source.kind != "outlet"
        return self._fits(own, gender, human=human, plural=source.plural)

    def _fits(self, own: str | None, wanted: str, *, human: bool, plural: bool) -> bool:
        """Return whether what has the gender `own` can be meant; in English only persons are he and she."""
        if wanted == "any":
            return not plural and own != "p"
        if wanted == "p":
            return plural or own == "p" or (self.lang == "en" and not human)
        if plural or own == "p":
            return False
        if wanted == "n":
            return not human and (own not in {"m", "f"} or self.lang == "en")
        if self.lang == "en":  # its office nouns have no gender: m there means a person
            return human and own in {wanted, None, "-", "m"}
        return own in {wanted, None, "-"}

    def _article(self, first: int) -> str | None:
        """Return the gender of a name without one of its own, by its article or its last letter."""
        if self.lang in {"uk", "ru"}:
            low = self.text.lows[first]
            return "f" if low.endswith(("а", "я")) else "n" if low.endswith(("о", "е")) else "m"
        genders = _ARTICLES.get(self.lang, {})
        own = genders.get(self.text.lows[first])
        at = first - 1
        while own is None and at >= 0 and not self.text.lows[at][0].isalnum():
            at -= 1  # die „Nordpost“
        own = own or (
            genders.get(self.text.lows[at]) if at >= 0 and self.text.sentence_of[at] == self._sentence(first) else None
        )
        return own or ("n" if self.lang == "de" else None)

    def gender(self, first: int, last: int) -> str | None:
        """Return the gender of the pronoun in a slot: m, f, n, p; None where there is none."""
        function, low = self.function, self.text.lows[first]
        if last - first > 2 or (last - first == 2 and self.text.lows[first + 1] not in _SELF):
            return None
        if self.lang == "es" and low in _ARTICLES_ES:
            return None  # el, este: an article; él is the pronoun
        if low in function["pronoun-p"] and (low not in function["pronoun-f"] or self._plural_verb(first)):
            return "p"
        word = self.text.folds[first]
        return next((g for g in ("m", "f", "n", "p") if word in function["pronoun-" + g]), None)

    def latter(self, first: int, last: int, history: Sequence[Said]) -> Link | None:
        """Return whom *the latter*, *dieser*, *ce dernier* means: who is named last in the sentence before."""
        words = tuple(self.text.folds[first:last])
        word = words[-1] if len(words) == 2 and words[0] in self.function["article"] | _THIS else words[0]
        gender = _LATTER.get(self.lang, {}).get(word) if len(words) <= 2 else None
        here = self._sentence(first)
        if gender is None or here == 0 or (len(words) == 2 and word == words[0]):
            return None
        if self.text.folds[last : last + 1] in (["же"], ["ж"]):
            return None  # та же пресс-служба: the same
        for one in reversed(self._in(here - 1, first)):
            if self.text.quoted[one.first] < 0 and self._means(one, gender):
                return self._pronoun_link(one)
        return self.pronoun(first, gender, history)

    def concerned(self, first: int, gender: str) -> Link | None:
        """Return the person of whom the article speaks, whoever told it: *l'intéressée*, *el aludido*."""
        here = self._sentence(first)
        for sentence in range(here, max(-1, here - FAR - 1), -1):
            for one in self._in(sentence, first):
                if one.person is not None and self.text.quoted[one.first] < 0 and self._means(one, gender):
                    return self._pronoun_link(one)
        return None

    def genders(self, at: int) -> tuple[str, ...]:
        """Return the genders that a possessive can tell, the likeliest first."""
        return _WHOSE.get(self.text.folds[at], ("any",))

    def told_by(self, at: int) -> str:
        """Return the gender that a verb without subject tells: the Slavic past does."""
        if self.lang not in {"uk", "ru"}:
            return "any"
        low = self.text.lows[at]
        if low.endswith(("ло", "лося", "лось")):
            return "n"
        if low.endswith(("ли", "лися", "лись")):
            return "p"
        return "f" if low.endswith(("ла", "лася", "лась")) else "m"

    def _plural_verb(self, at: int) -> bool:
        """Return whether the German verb beside a pronoun is in the plural: *sagten sie*, *sie hätten*."""
        lows, caps = self.text.lows, self.text.caps
        sides = [j for j in (at - 1, at + 1) if 0 <= j < len(lows) and lows[j][0].isalpha() and not caps[j]]
        sides = [j for j in sides if lows[j] not in self.function.small]
        return any(lows[j].endswith("en") or lows[j] == "sind" for j in sides)

    def of_people(self, first: int, people: str, history: Sequence[Said]) -> Link | None:
        """Return the person of a state who was named or spoke last: *the Kenyan*."""
        sentence, start = self._sentence(first), self.text.starts[first]
        for said in reversed(history[-WINDOW:]):
            near = said.start < start and sentence - said.sentence <= FAR
            if near and said.source.human and said.source.institution == people:
                return self.link(said, "COREF-PRONOUN")
        return None

    def office_before(self, first: int) -> Link | None:
        """Return the institution of an office without a name just before: its bearer's name comes only now."""
        sentence = self._sentence(first)
        for one in reversed(self._before(first)):
            if sentence - one.sentence > NEAR or self._paragraph(one.first) != self._paragraph(first):
                return None
            if one.role == "person" and one.person is None and not one.plural:
                return Link(one.institution, one.kind, "COREF-NAME", one.first, one.last, one.gender)
        return None

    def both(self, first: int, spoken: frozenset[str] = frozenset()) -> list[Link]:
        """Return both sides: the two states or groups named most among the last names, in the order of the text.

        `spoken` are those who cannot be meant, if two others are left.
        """
        at = bisect_left(self.states, (first, "", "", "", -1))
        places = {"capital", "city"}
        before = [
            named
            for named in self.states[max(0, at - WINDOW) : at]
            if named.kind != "organisation"
            and not (named.form in places and (named.prep >= 0 or self._dateline(named.first)))
        ]
        others = [named for named in before if named.institution not in spoken]
        if spoken and len({named.institution for named in others}) > 1:
            before = others
        free = [named for named in before if named.prep < 0]
        if len({named.institution for named in free}) > 1:
            before = free  # a deal in Oman between two others
        counted = Counter(named.institution for named in before)
        last = {named.institution: place for place, named in enumerate(before)}
        most = sorted(counted, key=lambda name: (-counted[name], -last[name]))[:2]
        if len(most) < 2:
            return []
        chosen = sorted((before[last[name]] for name in most), key=lambda named: named.first)
        return [Link(n.institution, n.kind, "COREF-BOTH", n.first, n.first + 1, None, plural=True) for n in chosen]

    def _dateline(self, first: int) -> bool:
        return first < self._opening(self._sentence(first))

    def several(self, first: int, count: int) -> list[Link]:
        """Return the last states or groups that were listed together, if they are `count`: the three ministries."""
        at = bisect_left(self.states, (first, "", "", "", -1))
        chosen: list[Named] = []
        for named in reversed(self.states[max(0, at - WINDOW) : at]):
            if named.kind == "organisation" or any(named.institution == one.institution for one in chosen):
                continue
            if chosen and chosen[-1].first - named.first > _LISTED:
                chosen = []
            chosen.append(named)
            if len(chosen) == count:
                return [
                    Link(n.institution, n.kind, "COREF-BOTH", n.first, n.first + 1, None, plural=True)
                    for n in reversed(chosen)
                ]
        return []

    def leader(self, first: int) -> Link | None:
        """Return the group of the leader last named: *his own people* speak for it."""
        sentence = self._sentence(first)
        for one in reversed(self._before(first)):
            if sentence - one.sentence > FAR:
                return None
            if one.kind in {"group", "party"} and one.role == "person":
                return Link(one.institution, one.kind, "COREF-POSSESSIVE", one.first, one.last)
        return None

    def outlet(self, first: int, history: Sequence[Said], *, agency: bool = False) -> Link | None:
        """Return what `the newspaper` is: the last outlet mentioned, else the last such source, else the next."""
        start = self.text.starts[first]
        kinds = {"outlet", "state"} if agency else {"outlet"}
        own = next((one for one in reversed(self._before(first)) if one.institution in _AGENCIES), None)
        if agency and own is not None:
            return Link(own.institution, own.kind, "COREF-OUTLET", own.first, own.last)
        before = [one for one in self._before(first) if one.form == "outlet" and one.kind in kinds]
        before = [one for one in before if agency or not self._dateline(one.first)]  # LIMA (dpa) – credits an agency
        before = [one for one in before if not self._picture(one.first)]
        before_too = agency or not self._a_paper(first)
        if not before_too:
            before = []  # a paper that is new to the reader is none of those named before
        if (titled := title_before(self.text, first)) is not None and not any(
            self.text.sentence_of[one.first] == self.text.sentence_of[titled[0]] for one in before[-1:]
        ):
            name = latin(self.text.slice(*titled), self.lang)
            return Link(name, "outlet", "COREF-OUTLET", *titled)
        if before:
            named = [Told(one.institution, one.first, one.last, one.sentence) for one in before[-WINDOW:]]
            chosen = nearest(self.text, first, named)
            one = next((one for one in before if chosen is not None and one.first == chosen.first), before[-1])
            return Link(one.institution, one.kind, "COREF-OUTLET", one.first, one.last)
        for said in reversed(history[-WINDOW:] if before_too else ()):
            if said.start < start and said.source.kind == "outlet":
                return self.link(said, "COREF-OUTLET")
        if (headed := self._headed(first)) is not None:
            return headed
        for one in self.found[:_MANY]:
            later = before_too or one.first > first
            if one.form == "outlet" and one.kind in kinds and later and (agency or not self._dateline(one.first)):
                return Link(one.institution, one.kind, "COREF-OUTLET", one.first, one.last)
        return None

    def _a_paper(self, first: int) -> bool:
        """Return whether a paper is called *a paper*, and not somebody who is of it: *eine Sprecherin des Senders*."""
        lows = self.text.lows[first : first + _SOON]
        return lows[0] in _INDEFINITE and _OF_IT.isdisjoint(lows)

    def _picture(self, at: int) -> bool:
        """Return whether a name is the credit of a picture: © REUTERS, Foto: AFP."""
        return not _CREDITS.isdisjoint(self.text.lows[max(0, at - 3) : at])

    def _headed(self, first: int) -> Link | None:
        """Return the title in quotation marks that is the subject of a clause before: « Al-Nahr », qui dit ..."""
        for quotation in reversed(self.text.quotations):
            if quotation.last > first or quotation.speech or not self.text.caps[quotation.first]:
                continue
            words = range(quotation.first, quotation.last)
            longer = [at for at in words if len(self.text.lows[at]) > _SMALL and self.text.lows[at].isalpha()]
            if not longer or not all(self.text.caps[at] for at in longer):
                continue  # „Papier ist geduldig“ is no title
            before, after = quotation.first - 2, quotation.last + 1
            opens = before < 0 or self.text.sentence_of[before] != self.text.sentence_of[quotation.first]
            opens = opens or (self.text.lows[before] in _CLAUSE_OPENS)
            goes_on = after < len(self.text.lows) and (
                self.text.lows[after] == "," or self.text.lows[after][0].isalpha()
            )
            if (opens or len(longer) > 1) and goes_on:
                name = latin(self.text.text[quotation.inner.start : quotation.inner.end].strip(), self.lang)
                return Link(name, "outlet", "COREF-OUTLET", quotation.first, quotation.last)
        return None

    def owner_meant(self, first: int, subject: Link | None, near: Sequence[Antecedent]) -> Link | None:
        """Return whose *deren Vorsitzende* is: not who opens the quotation that she is the source of."""
        if subject is None or self.text.quoted[subject.first] < 0 or self.text.quoted[first] >= 0:
            return subject
        told = (o for o in reversed(near) if self.text.quoted[o.first] < 0 and o.person is None and o.kind != "outlet")
        one = next(told, None)
        return Link(one.institution, one.kind, "COREF-POSSESSIVE", one.first, one.last) if one is not None else None

    def owner(self, first: int, history: Sequence[Said]) -> Link | None:
        """Return whose `its statement` is: the last source of the paragraph, else the last named."""
        if self.of_unknown(first):
            return None
        sentence = self._sentence(first)
        near = [one for one in self._before(first) if sentence - one.sentence <= NEAR]
        said = self.said(first, history, NEAR)
        if said is not None and not (near and near[-1].sentence == sentence):
            return said._replace(rule="COREF-POSSESSIVE")
        if not near:
            return None
        return Link(near[-1].institution, near[-1].kind, "COREF-POSSESSIVE", near[-1].first, near[-1].last)
