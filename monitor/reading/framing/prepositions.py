"""Attributions without a verb: *laut*, *according to*, *selon*, *за словами*, and nouns.

*Kyiv's claim*, *die Darstellung aus Seoul*.
"""

from __future__ import annotations

from monitor.reading.cut.bodies import BODIES
from monitor.reading.cut.cues import Cue, noun_operators
from monitor.reading.cut.text import QUOTES
from monitor.reading.cut.wordings import VIEWS
from monitor.reading.framing.asides import REFUSING
from monitor.reading.framing.provenance import Provenance, of_a_time
from monitor.reading.framing.relayed import HOLDINGS, REPLIES, WORDINGS
from monitor.reading.framing.replies import REACTION_NOUNS, REPLY_NOUNS
from monitor.reading.syntax.attributes import of_which
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.ignorance import MUTE

PRESS = (
    "media", "press", "outlet", "newspaper", "tabloid", "medien", "presse", "zeitungen", "médias", "journaux", "medios",
    "prensa", "diarios", "змі", "медіа", "сми", "медиа",
)  # fmt: skip
"""Beginnings of the nouns for the press as a whole, whose reports are told without a name."""
_PAPERS = (
    "daily", "weekly", "paper", "magazine", "zeitung", "tageszeitung", "wochen", "blatt", "journal", "quotidien",
    "hebdomadaire", "diario", "semanario", "periódico", "газет", "тижневик", "еженедельник", "видан", "издани",
    "агентств",
)  # fmt: skip
"""Beginnings of the nouns before the name of a paper."""
_MADE = ("ée", "ées", "faite", "faites", "ado", "ada", "adas", "ido", "ida", "hecho", "hecha", "hechas")
"""Ends of the participles between a report and who made it."""
_BY_WHICH = frozenset({"selon", "según", "d'"})
_WHICH = frozenset("lequel laquelle lesquels lesquelles cual cuales".split())
_OF = frozenset("de du des d' del".split())
_ANTECEDENT = 14
"""Words from a report, with whose it is, to *according to which*."""
_REPORTS = (
    "information", "informacion", "información", "révélation", "revelacion", "revelación", "article", "artículo",
    "rapport", "informe", "reporte", "étude", "estudio", "rumeur", "rumor", "allégation", "accusation", "acusacion",
    "acusación", "déclaration", "declaracion", "declaración", "communiqué", "comunicado", "note", "nota", "document",
    "enquête", "investigacion", "investigación", "message", "mensaje", "propos", "affirmation", "afirmacion",
    "afirmación", "annonce", "anuncio", "thèse", "tesis", "version", "versión", "versiones", "dépêche", "despacho",
    "sondage", "encuesta", "témoignage", "testimonio", "noticia", "nouvelle", "publicacion", "publicación", "lettre",
    "carta", "tweet", "tuit",
)  # fmt: skip
"""Beginnings of the French and Spanish nouns for what is told, before *according to which*."""
_NONE = frozenset("нет нету не немає нема aucune aucun ne n' no ninguna ni sin".split())
_HAS = ("має", "маю", "маєм", "имее", "имею", "располаг", "володі", "облада")
"""Beginnings of the verbs of having, whose subject has no confirmation."""
_GENITIVES = (["der"], ["des"], ["eines"], ["einer"], ["seines"], ["ihres"], ["seiner"], ["ihrer"])
"""Words behind *nach ersten Angaben* that say whose they are."""
_PLACED = 6
"""Words of where somebody sits, between him and who speaks with him: *die Regierung in Kiew und die Union*."""
_OWNED = 2
"""Words from a confirmation to the place that has none."""
_CAME = (
    "последова", "поступ", "пришл", "надійшл", "надход", "прийшл", "ven", "vin", "parven", "éman", "arriv", "reç",
    "obten", "lleg", "hubo", "hay", "recib", "emit", "émis",
)  # fmt: skip
"""Beginnings of the verbs by which a confirmation comes, or does not."""
_FROM = {
    "fr": frozenset({"de", "du", "d'", "des", "à", "chez", "côté"}),
    "es": frozenset({"de", "del", "desde", "por", "en"}),
    "ru": frozenset({"у", "от", "из", "со", "с"}), "uk": frozenset({"у", "в", "від", "з", "із", "зі"}),
}  # fmt: skip
_INFORMANTS = tuple(
    "собеседник источник чиновник дипломат лиц люд человек сотрудник співрозмовник джерел посадовц урядовц осіб людин "
    "співробітник".split()
)
"""Beginnings of the nouns for those whom an outlet quotes without a name."""
_ABOUT = frozenset({"о", "об", "про"})
_OF_WHAT = frozenset({"о", "об", "про", "щодо", "относительно"})
_TELLS = ("публик", "публік", "сообщ", "повідом", "утвержд", "тверджен")
"""Beginnings of Ukrainian and Russian nouns of telling, behind which *about* brings what is told."""
_VIEWED = {"sicht": "aus", "perspektive": "aus", "blickwinkel": "aus", "augen": "in"}
"""German nouns of seeing with the preposition before them; the others have *nach*."""
_SEATED = frozenset({"in", "bei"})
"""German prepositions between a body and where it sits."""
_BELIEVED = frozenset({"glaubt", "geht"})
_OPINIONS = frozenset({"мнения", "позиции", "думки", "позиції", "cloche"}).union(*VIEWS.values())
_THATS = {
    "de": frozenset({"dass", "wonach"}), "en": frozenset({"that"}), "fr": frozenset({"que", "qu'", "selon"}),
    "es": frozenset({"que", "según"}), "uk": frozenset({"що", "нібито"}), "ru": frozenset({"что", "якобы"}),
}  # fmt: skip
POSSESSIVES = {
    "de": frozenset("sein seine seinen seiner seinem seines ihr ihre ihren ihrer ihrem ihres".split()),
    "en": frozenset({"his", "her", "its", "their"}),
    "fr": frozenset({"son", "sa", "ses", "leur", "leurs"}),
    "es": frozenset({"su", "sus"}),
    "uk": frozenset({"його", "її", "їх", "їхніми", "їхню", "їхньою"}),
    "ru": frozenset({"его", "ее", "их"}),
}
"""Words that say whose view it is."""


_ATTRIBUTES = ("schen", "lichen", "ellen", "igen", "alen", "sten", "enden", "genen", "teren")
"""Ends of the adjectives of a German noun in the plural."""
_DATIVES = frozenset("dem den einem diesem seinem ihrem jenem mehreren diesen ihren seinen".split())
"""German words that begin a phrase in the dative."""
_FOLLOWS = 9
"""Words from a report to *zufolge*."""
_MARKED = 7
"""Words of a name between quotation marks."""
_COUNTS = frozenset(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere viele wenige einige tausend tausende hunderte "
    "dutzende hundert rund etwa mindestens knapp weitere".split()
)
"""Words that count what follows them."""
_ENDINGS = ("e", "en", "er", "es", "em")
_ADJECTIVE = 5
"""Letters of a German adjective, at least: no *de* or *van* of a name."""


_UNSURE = ("неподтвержд", "непідтвердж", "неофициальн", "неофіційн")
"""Beginnings of the adjectives of what nobody vouches for."""


_LEARNT = frozenset("узнал узнала узнали узнало известно дізнався дізналася дізналися дізналось відомо".split())
"""Words by which somebody learns a thing from others: *узнала газета от дипломатов*."""
_FROM_WHOM = 5
_CITING = frozenset("citing quoting citant citando цитуючи цитируя".split())
"""Words that cite somebody without a preposition."""


_REFERS = ("ается", "аются", "ється", "ються", "лся", "лась", "лись", "вся", "лася", "лися")
"""Ends of the verbs of referring; who does is said before a relative clause: *газета, которая ссылается на*."""
_WHICH_DOES = ("котор", "котр", "який", "яка", "яке", "які")


_IS = frozenset({"is", "was", "are", "were", "remains", "remained"})
_THE = frozenset({"the", "this", "such", "that"})


class Prepositions(Provenance):
    """The rules -PREP, -ZUFOLGE, -SO, -CITE and -NOUN."""

    def _preposition(self, at: int, first: int, last: int) -> Found | None:
        """Return the prepositional attribution whose key word is at token `at`."""
        lows, sets = self.lows, self.sets
        if self._as_told(at, last) or (self.german and of_which(lows, at)):
            return None
        if (whose := self._believed(at, first, last) or self._for_whom_it_is(at, first, last)) is not None:
            return whose
        if lows[at] in _BY_WHICH and (told := self._by_which(at, first, last)) is not None:
            return told
        if lows[at] in {"según", "according"} and {"cual", "cuales", "which"} & set(lows[at + 1 : at + 3]):
            return None  # whose reports they are nothing tells
        for words in self.lex.phrases.get(lows[at], ()):
            if tuple(lows[at : at + len(words)]) == words:
                slot = self._after_preposition(at + len(words), last)
                slot = self._counted_by(self._written_by(self._cut(slot), last)) if slot is not None else None
                if slot is not None and self.grammar.slavic:
                    slot = self._published(slot, last)  # следует из отчета на сайте Минобороны
                return self._prep("PREP", at, list(range(at, at + len(words))), slot)
        if self.grammar.slavic and lows[at] in {"—", "–"}:
            return self._dash(at, first, last)
        if lows[at] in _OPINIONS and (same := self._same_opinion(at, first, last)) is not None:
            return same
        if lows[at] in MUTE and self.lang in {"FR", "ES"}:
            return self._no_comment(at, first, last)
        if at == first and lows[at] in sets["denial_nouns"] and (alone := self._denial_alone(at, last)) is not None:
            return alone
        if lows[at] in {"pour", "para", "for"} and at == first:
            return self._in_whose_eyes(at, last)
        if lows[at] in sets["post_preps"]:
            return self._postposition(at, first)
        if lows[at] in sets["so"] and at > first and lows[at - 1] in {",", "–", "“", '"', "”", "»", "«"}:
            slot = self.grammar.after(at + 1, last)
            if slot is not None and self._sits(slot[1], last):
                slot = slot[0], self.grammar.skip_prepositional(slot[1], last)  # so die Botschaft in Berlin
            return self._prep("SO", at, [at], slot) if slot and slot[0] <= at + 2 else None
        if lows[at] in sets["cite_words"]:
            return self._citation(at, first, last)
        if self.german and lows[at] == "für":
            return self._for_whom(at, first, last)
        if self.german and lows[at] in sets["source_compounds"]:
            return self._in_one_noun(at, first, last)
        if self.german and lows[at] in REPLIES:
            return self._came(at, first, last)
        if self.german and lows[at] in HOLDINGS and (has := self._has_of_it(at, first, last)) is not None:
            return has
        if self.german and lows[at] in _BELIEVED:
            return self._if_one_believes(at, first, last)
        found = self._worded(at, first, last) if self.german and lows[at] in WORDINGS else None
        if self.lang == "EN" and lows[at] in REPLY_NOUNS:
            found = self._reply(at, first, last, self._possessor(at, first) or self._owner(at, first, last))
        if self.lang == "EN" and lows[at] in REACTION_NOUNS and (came := self._reaction(at, first, last)) is not None:
            return came
        if found is None and lows[at] in sets["source_nouns"] and (not self.german or self.text.caps[at]):
            if self.grammar.slavic and any(low.startswith(_UNSURE) for low in lows[max(first, at - 2) : at]):
                return None  # по неподтвержденной информации: hearsay, whoever tells it
            found = self._source_noun(at, first, last)
        return found or self._noun(at, first, last)

    def _by_which(self, at: int, first: int, last: int) -> Found | None:
        """``les révélations du Faro, selon lesquelles``, ``un informe de la ONU según el cual``: whose they are."""
        lows, which = self.lows, at + 1
        which += which < last and lows[which] in {"el", "la", "los", "las"}
        if which + 1 >= last or lows[which] not in _WHICH:
            return None
        stop = at - (at > first and lows[at - 1] == ",")
        begin = next((j + 1 for j in range(stop - 1, max(first, stop - _ANTECEDENT), -1) if lows[j] in EDGES), first)
        aside = begin > first + 1 and lows[begin - 1] == "," and self._aside_opens(begin)
        if aside and not any(self.grammar.verb(j) for j in range(begin, stop)):
            stop = begin - 1  # une annonce de la chaîne Faro TV, installée à Lima, selon laquelle ...
            begin = next(
                (j + 1 for j in range(stop - 1, max(first, stop - _ANTECEDENT), -1) if lows[j] in EDGES), first
            )
        begin = max(begin, stop - _ANTECEDENT)
        noun = next((j for j in range(stop - 1, begin - 1, -1) if lows[j].startswith(_REPORTS)), -1)
        if noun < 0:
            slot: Phrase | None = self._ends_at(stop, first)
        else:
            opener = next((j for j in range(noun + 1, stop - 1) if lows[j] in _OF | self.sets["pass_agent"]), -1)
            slot = (opener + 1, stop) if opener >= 0 else None
        if slot is None or slot[1] < stop or not (any(self.text.caps[j] for j in range(*slot)) or self._speaker(slot)):
            return None
        cue = Cue(lows[at], "say", "", frozenset())
        one = Found(cue, at, [at, which], f"{self.lang}-PREP", slot, "after", at, which + 1)
        if not any(self.grammar.verb(j) for j in range(begin, at)):
            one.told = which + 1, self._subject_ends(which + 1, last)  # ... selon lesquelles ils sont là sont fausses
        return one

    def _subject_ends(self, begin: int, last: int) -> int:
        """Return where a French or Spanish clause in a subject ends: at the second verb."""
        verbs, j = 0, begin
        while j < last and self.lows[j] not in EDGES:
            if self.grammar.verb(j):
                verbs += 1
                if verbs > 1:
                    return j
                while j + 1 < last and (self.grammar.verb(j + 1) or self.lows[j + 1] in {"été", "sido", "pas"}):
                    j += 1
            j += 1
        return j

    def _sits(self, at: int, last: int) -> bool:
        """Return whether a place follows a German noun with *in* or *bei*, which tells where the body sits."""
        return self.german and at + 1 < last and self.lows[at] in _SEATED and self.text.caps[at + 1]

    def _cut(self, slot: Phrase) -> Phrase:
        """Cut a German phrase where the next begins without an article: *laut Pentagon | nordkoreanische Soldaten*.

        Behind its noun stand only genitives, which begin with an article, and names; its adjectives stand before it.
        """
        lows, caps = self.lows, self.text.caps
        closed = [self.sets[name] for name in ("prep", "conj", "det", "pron", "aux", "sub")]
        for at in range(slot[0] + 1, slot[1] - 1) if self.german else ():
            low = lows[at]
            if any(low in words for words in closed[:1]):
                break  # das in Berlin ansässige Institut
            form = low[0].isdigit() or low in _COUNTS or (len(low) >= _ADJECTIVE and low.endswith(_ENDINGS))
            new = caps[at - 1] and not caps[at] and form and not any(low in words for words in closed)
            if new and next(
                (caps[j] for j in range(at + 1, slot[1]) if caps[j] or not lows[j].endswith(_ENDINGS)), False
            ):
                return slot[0], at
        return slot

    def _in_whose_eyes(self, at: int, last: int) -> Found | None:
        """``Pour Paris, ...``, ``Para el Gobierno, ...``: for somebody whose name ends at a comma, it is so."""
        slot = self._after_preposition(at + 1, last)
        named = slot is not None and (any(self.text.caps[j] for j in range(*slot)) or self._speaker(slot))
        if slot is None or not named or slot[1] >= last:
            return None
        the = next((j for j in range(slot[0] + 1, slot[1]) if self.lang == "EN" and self.lows[j] in _THE), -1)
        if the > 0 and self.lows[slot[1]] in _IS and self.lows[the - 1] not in self.sets["prep"]:
            return self._prep("PREP", at, [at], (slot[0], the))  # for the minister | the truce is a mistake
        return self._prep("PREP", at, [at], slot) if self.lows[slot[1]] == "," else None

    def _noun(self, at: int, first: int, last: int) -> Found | None:
        """``die Darstellung aus Seoul``, ``Kyiv's claim that ...``, ``Bestätigung aus Katar``: the owner speaks."""
        lows, operator = self.lows, noun_operators(self.lex.lang).get(self.lows[at])
        if operator is None:  # the story that they had left began with Radio X
            return self._from_whom("say", at, first, last) if lows[at] in self.sets["traced_nouns"] else None
        if (self.german and not self.text.caps[at]) or of_a_time(lows, at, first):
            return None
        if self.grammar.slavic and operator == "say" and at > first and lows[at - 1] == "на":
            return None  # направила договор на утверждение Европарламенту
        if self.german and "zufolge" in lows[at + 1 : min(at + _FOLLOWS, last)]:
            return None  # einem Bericht der „Zeit“ zufolge: the preposition behind it tells who says it
        if operator in {"confirm", "deny"} and (none := self._absent(operator, at, first, last)) is not None:
            return none
        if self.german and operator in {"confirm", "deny"} and (one := self._brought(operator, at, first, last)):
            return one
        if (whence := self._from_whom(operator, at, first, last)) is not None:
            return whence
        slot, comes = self._owner(at, first, last) if operator != "comment" else None, False
        if slot is None and self.german and operator in {"confirm", "deny"}:
            slot = self._came_from(at, first)
        if slot is None and self.lang == "EN" and operator in {"confirm", "deny", "comment"}:
            slot = self._comes_from(at, first, last)
            comes = slot is not None
        made = comes or (slot is not None and lows[slot[0] - 1] == "by")
        if slot is None or (self.lang == "EN" and not made and slot[0] > at and self._somebodys(slot)):
            return None
        end = max(at + 1, slot[1])
        if self.lang == "EN" and not comes and slot[0] > at:
            end = self._until_that(end, last)
        clause = next(
            (
                j
                for j in range(
                    end, min(end + (8 if self.lang in {"FR", "ES"} else 1 if self.lang == "EN" else 2), last)
                )
                if lows[j]
                in _THATS.get(self.lex.lang, frozenset()) | (_ABOUT if lows[at].startswith(_TELLS) else set())
            ),
            -1,
        )
        if clause < 0 and lows[at].startswith("statement"):
            return None  # the captain's statement was taken
        if self.lang == "EN" and clause > at and any("g" in f.kinds for f in self.lex.forms.get(lows[clause - 1], ())):
            return None  # a statement by the captain denying that: the participle tells what it says
        cue = Cue(lows[at], operator, "", frozenset({"noun"}))
        low = min(at, slot[0])
        told = self._told_by_noun(at, slot, clause, first, last) if self.lang == "EN" else None
        return Found(
            cue, at, [at], f"{self.lang}-NOUN", slot, "after" if clause >= 0 else "nothing", low, max(end, clause + 1),
            told=told,
        )  # fmt: skip

    def _absent(self, operator: str, at: int, first: int, last: int) -> Found | None:
        """``Подтверждения этому у Парижа нет``, ``Aucune confirmation n'est venue de Paris``: nobody there confirms."""
        if self.german or self.lang == "EN":
            return None
        lows = self.lows
        edge = self.grammar.left_edge(at, first)
        stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
        if lows[at + 1 : at + 2] in (["того"], ["тому"]):
            stop = last  # подтверждения того, что ..., у Парижа нет
        none = any(lows[j] in _NONE and not "".join(lows[j + 1 : j + 2]).startswith(_HAS) for j in range(edge, stop))
        came = next((j for j in range(at + 1 if operator == "deny" else edge, stop) if lows[j].startswith(_CAME)), -1)
        positive = operator == "confirm" and not none and self.grammar.slavic and came >= 0
        if (operator == "deny" and (none or came < 0)) or (operator == "confirm" and not none and not positive):
            return None
        for j in range(stop - 2, edge - 1, -1):
            if lows[j] not in _FROM.get(self.lex.lang, frozenset()) or j == at + 1:
                continue
            if positive and (j < came or lows[j] not in {"від", "от"}):
                continue  # підтвердження обміну надійшло від міністра
            if not (self.grammar.slavic or (came >= 0 and (j > came or j == edge))):
                continue
            inside = self.lang == "UK" and lows[j] in {"у", "в"} and j > at + _OWNED
            if inside and not lows[j + 1].startswith(BODIES) and {"немає", "нема"}.isdisjoint(lows[j + 1 : j + 5]):
                continue  # підтвердження участі солдатів у боях у Конго: it is Congo that they are in
            slot = self._after_preposition(j + 1, stop)
            if slot is not None and self._speaker(slot):
                cue = Cue(lows[at], operator, "", frozenset({"noun"}))
                return Found(cue, at, [at], f"{self.lang}-NOUN", slot, "object", edge, stop)
        return None

    def _somebodys(self, slot: Phrase) -> bool:
        """Return whether a phrase is a thing of somebody, and nobody who speaks: reports of *the president's death*."""
        owner = next((j for j in range(*slot) if self.lows[j] == "'s"), -1)
        return slot[0] < owner < slot[1] - 1 and not self._speaker((owner + 1, slot[1]))

    def _came_from(self, at: int, first: int) -> Phrase | None:
        """``Aus Mogadischu kam am Samstag eine Bestätigung``: a place that opens the clause is who speaks."""
        edge = self.grammar.left_edge(at, first)
        begin = edge + (self.lows[edge] in self.sets["conj"] | {"auch"})
        comes = {"kam", "kommt", "gab", "gibt", "folgte", "lag"}
        if self.lows[at + 1 : at + 2] == ["zu"]:
            comes |= {"war", "ist", "sei"}  # Aus Paris war keine Bestätigung zu erhalten
        verb = next((j for j in range(begin + 2, at) if self.lows[j] in comes), -1)
        if at - verb > 10 or verb < 0 or self.lows[begin] not in {"aus", "von", "vom", "seitens"}:
            return None
        if self.text.caps[begin + 1]:
            return begin + 1, self.grammar.skip_prepositional(begin, at)
        return self._after_preposition(begin + 1, verb)  # Von der Regierung kam ein Dementi

    def _owner(self, at: int, first: int, last: int) -> Phrase | None:
        """Return who owns the report or denial that the noun at `at` names."""
        lows, caps = self.lows, self.text.caps
        after = at + 1
        if (
            self.lang == "EN"
            and lows[after : after + 1] == ["of"]
            and (whose := self._possessor(at, first)) is not None
        ):
            return whose  # Peru's denial of the attack
        if (
            after + 1 < last
            and lows[after] in self.sets["owner_preps"]
            and (
                caps[after + 1]
                or lows[after + 1] in self.sets["det"]
                or (self.german and any(caps[after + 2 : after + 3]))
            )
        ):
            if (
                self.lang == "EN"
                and not caps[after + 1]
                and (lows[after] == "in" or lows[after + 1] in POSSESSIVES["en"])
            ):
                return self._in_the_press(after, last)  # reports of his death; reports in the local press
            if lows[after] == "of" and (lows[at] not in self.sets["claim_nouns"] or self._tells_of(at, last)):
                return None  # the confirmation of a thing, not somebody's
            owner = self._after_preposition(after + 1, last)
            if owner is None:
                return None
            if self.lang in {"FR", "ES"} and not caps[after + 1] and not self._speaker(owner):
                return None  # l'annonce de l'envoi de troupes
            thats = _THATS.get(self.lex.lang, frozenset())
            end = next((j for j in range(*owner) if lows[j] in thats), owner[1])
            return (owner[0], end) if end > owner[0] else None
        replies = self.sets["denial_nouns"] | self.sets["confirm_nouns"]
        if self.german and lows[after : after + 1] == ["der"] and self._he(after, last):
            return None  # sagte mit Blick auf die Berichte | der belgische Minister
        if self.german and after + 1 < last and lows[after] in {"des", "der", "eines", "einer"}:
            owner = after, self.grammar.phrase(after, last)[1]
            return None if lows[at] in replies and self._thing(owner) else owner  # eine Bestätigung des Angriffs
        if self.german and lows[at] in replies and self._strong_genitive(after, last):
            return self._after_preposition(after, last)  # eine Bestätigung indischer Beamter
        if self.lang in {"FR", "ES"} and after < last and lows[after].endswith(_MADE) and not self._rejecting(after):
            for j in range(after + 1, min(last, after + 7)):  # une annonce faite la veille par X
                if lows[j] in self.sets["pass_agent"]:
                    return self._after_preposition(j + 1, last)
        if self.grammar.slavic and after < last and (caps[after] or lows[after].startswith(_PAPERS)):
            return self._after_preposition(after, last)
        if (
            self.german
            and at - 1 >= first
            and caps[at - 1]
            and lows[at - 1].endswith("s")
            and self.grammar.word(at - 1)
            and at - 1 > first
        ):
            return at - 1, at
        if self.lang == "EN":
            return self._possessor(at, first)
        if self.german:
            mark = next((j for j in range(at - 1, max(first, at - 7), -1) if lows[j] == "von"), -1)
            if mark >= 0 and lows[at - 1].startswith(("erhoben", "verbreitet", "vorgebracht", "geäussert")):
                return self._after_preposition(mark + 1, at - 1)
        return None

    def _he(self, at: int, last: int) -> bool:
        """Return whether *der* at token `at` begins a phrase in the nominative, by the adjective behind it."""
        low = self.lows[at + 1] if at + 1 < last else ""
        plain = not any(low in self.sets[name] for name in ("det", "prep", "pron", "adv"))
        return low.endswith("e") and plain and not self.text.caps[at + 1]

    def _rejecting(self, at: int) -> bool:
        """Return whether a participle denies: *accusations balayées par Lima* are others' and denied by Lima."""
        return any(form.cue.operator in REFUSING for form in self.lex.forms.get(self.lows[at], ()))

    def _in_the_press(self, at: int, last: int) -> Phrase | None:
        """Return the press in which a report stands: *reports in some newspapers that ...*."""
        owner = self._after_preposition(at + 1, last) if self.lows[at] == "in" else None
        if owner is None:
            return None
        end = next((j for j in range(*owner) if self.lows[j] in {"that", "which", "saying"}), owner[1])
        told = any(low.startswith(PRESS + _PAPERS) for low in self.lows[owner[0] : end])  # a report in the daily Volna
        return (owner[0], end) if end > owner[0] and told else None

    def _postposition(self, at: int, first: int) -> Found | None:
        """``den Angaben des Amtes zufolge``: the phrase stands before the word."""
        owns = POSSESSIVES.get(self.lex.lang, frozenset())
        if at - 2 >= first and self.lows[at - 2] in owns and self.lows[at - 1] in self.sets["source_nouns"]:
            return self._prep("ZUFOLGE", at, [at - 1, at], (at - 2, at - 1))  # seinen Worten zufolge
        if at - 2 >= first and self.lows[at - 2] == "eigenen":  # eigenen Angaben zufolge hat die Armee
            slot = self.grammar.subject(first, at - 2) or self.grammar.after(at + 2, len(self.lows))
            return self._prep("ZUFOLGE", at, [at - 2, at - 1, at], slot) if slot else None
        end = at - 1 if self.german and at - 2 > first and self.lows[at - 1] == "," else at
        j = self._phrase_before(end, first)
        if end < at and self.lows[j - 1] == "," and j - 1 > first:
            j = self._phrase_before(j - 1, first)  # Ole Brandt, Sprecher der Marine, zufolge
        if self.german and end == at:
            nouns = self.sets["source_nouns"] | self.sets["claim_nouns"]
            told = next((k for k in range(end - 1, j, -1) if self.lows[k] in nouns and self.text.caps[k]), j)
            if told > j and self.lows[told - 1] not in self.sets["det"]:
                j = self._with_adjectives(told, j)  # kämpfen | belgischen Angaben zufolge
            j = self._list_to(j, at, first)
            if told > j and told + 2 < end and self.lows[told + 1] in {"des", "der", "von", "vom"}:
                return self._prep("ZUFOLGE", at, [j, told, at], (told + 1, end))  # einem Bericht des „Boten“ zufolge
        return self._prep("ZUFOLGE", at, [at], (j, end)) if j < end else None

    def _with_adjectives(self, noun: int, first: int) -> int:
        """Return where the adjectives of a noun without an article begin: *jüngsten belgischen Angaben zufolge*."""
        j = noun
        while j - 1 > first and self.lows[j - 1] == "-":
            marked = self._name_in_marks(j - 2, first) if self.lows[j - 2] in QUOTES else -1
            j = marked if marked >= 0 else j - 2  # US-Angaben, „Spiegel“-Informationen zufolge
        while j > first and self.lows[j - 1].endswith(_ATTRIBUTES):
            j -= 1
        return max(j, first)

    def _name_in_marks(self, closing: int, first: int) -> int:
        """Return where a name in quotation marks begins that ends at token `closing`, or -1."""
        for k in range(closing - 2, max(first - 1, closing - _MARKED), -1):
            if self.lows[k] in QUOTES:
                return k if self.text.caps[k + 1] else -1
            if not self.grammar.word(k) and self.lows[k] != "-":
                return -1
        return -1

    def _list_to(self, begin: int, end: int, first: int) -> int:
        """Return where a German list begins that ends before *zufolge*: *Berichten von A, B und C zufolge*."""
        lows, j = self.lows, begin
        while "und" in lows[begin:end] and j - 2 > first and lows[j - 1] == ",":
            item = self._phrase_before(j - 1, first)
            if item == j - 1 or not self.text.caps[j - 2]:
                return begin
            j = item
        return j

    def _phrase_before(self, end: int, first: int) -> int:
        """Return where the words that stand together before token `end` begin, hyphens among them."""
        j, no = end, self.sets["aux"] | self.sets["sub"]
        inside = end < len(self.lows) and self.lows[end] == ","
        while j > first:
            word = self.lows[j - 1]
            if word == "-" and j - 2 >= first:
                j -= 1 + (self.lows[j - 2] not in QUOTES)  # „Spiegel“-Informationen zufolge
            elif self.german and word in QUOTES and (opening := self._name_in_marks(j - 1, first)) >= 0:
                j = opening
            elif self.german and not inside and word in _DATIVES and j < end:
                return j - 1  # laufen unterdessen | einem Insider zufolge planmäßig
            elif self.grammar.word(j - 1) and word not in no and (inside or word not in self.sets["prep"]):
                j -= 1
            elif word in _SEATED and j == end - 1 and j - 2 >= first and self.text.caps[j] and self.text.caps[j - 2]:
                j -= 1  # dem Außenministerium in Warschau zufolge
            else:
                break
        return j

    def _citation(self, at: int, first: int, last: int) -> Found | None:
        """``unter Berufung auf Z``, ``citing Z``, ``со ссылкой на Z``: Z is the deeper source."""
        begin, j = at, at + 1
        if self.lows[at] in _LEARNT:
            whom = next((k for k in range(j, min(last, at + _FROM_WHOM)) if self.lows[k] in {"від", "от"}), -1)
            slot = self._after_preposition(whom + 1, last) if whom > 0 else None
            return self._prep("CITE", at, [at, whom], slot) if slot is not None else None
        if self.lows[at - 1] == "pas" or (self.lows[at] == "gestützt" and self.lows[j : j + 1] != ["auf"]):
            return None
        if self.lows[at].endswith(_REFERS) and not self.lows[at - 1].startswith(_WHICH_DOES):
            return None  # глава МИД сослался на устав
        if self.lows[at] == "auprès" and not any(low.startswith("appr") for low in self.lows[max(first, at - 8) : at]):
            return None  # a appris l'AFP auprès du ministère; and not: l'ambassadeur auprès de l'ONU
        if j < last and self.lows[j] in self.sets["prep"]:
            j += 1
        elif self.lows[at] not in _CITING:
            return None
        while begin > first and self.lows[begin - 1] in {"unter", "mit", "з", "із", "со", "с", "en"}:
            begin -= 1
        begin -= self.grammar.slavic and self.lows[begin - 1].startswith(_WHICH_DOES)
        slot = self._after_preposition(j, last)
        if slot is not None and self.grammar.slavic:
            slot = self._acquainted(slot, last)
        return self._prep("CITE", at, list(range(begin, j)), slot)

    def _acquainted(self, slot: Phrase, last: int) -> Phrase:
        """``со ссылкой на знакомых с ходом дела собеседников``: widen a participle with its object to its noun."""
        lows, end = self.lows, slot[1]
        if not lows[end - 1].endswith(("ых", "их", "ого", "ую")) or end >= last or lows[end] not in self.sets["prep"]:
            return slot
        for j in range(end + 1, min(last, end + 7)):
            if lows[j] in EDGES:
                return slot
            if lows[j].startswith(_INFORMANTS):
                return slot[0], self.grammar.phrase(j, last)[1]
        return slot

    def _source_noun(self, at: int, first: int, last: int) -> Found | None:
        """``nach Angaben des Amtes``, ``nach ägyptischen Angaben``, ``за словами речника``, ``in the words of``."""
        lows, sets = self.lows, self.sets
        if self.german and at > first and at + 1 < last and lows[at + 1] == "nach":  # ihrer Ansicht nach
            return self._prep("ZUFOLGE", at, [at, at + 1], (at - 1, at)) if lows[at - 1] in POSSESSIVES["de"] else None
        if self.lang == "EN" and (whose := self._in_view(at, first)) is not None:
            return self._prep("PREP", at, [whose[0] - 1, at], whose)
        near = at  # nach „Spiegel“-Informationen
        if self.german and at - 3 > first and lows[at - 1] == "-" and lows[at - 2] in QUOTES:
            near = max(self._name_in_marks(at - 2, first), 0) or at
        j = next((k for k in range(near - 1, max(first - 1, near - 5), -1) if lows[k] in sets["source_preps"]), None)
        if j is None or any(lows[k] in sets["aux"] for k in range(j, at)):
            return None
        if self.german and lows[j] != _VIEWED.get(lows[at], "nach"):
            return None
        if lows[at] == "decir" and lows[j] != "a":
            return None  # está en condiciones de decir
        if lows[at] == "source" and lows[j] == "de":  # de source militaire congolaise
            if at + 1 < last and lows[at + 1].startswith(("indépend", "sûr", "fiab")):
                return None
            return self._prep("PREP", at, [j], (at, self.grammar.phrase(at, last)[1]))
        if lows[j + 1] in POSSESSIVES.get(self.lex.lang, frozenset()) and lows[j] != "on":  # in her view
            return self._prep("PREP", at, [j, at], (j + 1, j + 2))
        between = [k for k in range(j + 1, at) if lows[k] not in sets["det"] or lows[k] in {"seinen", "ihren"}]
        after = at + 1
        if self.grammar.slavic and after < last and lows[after] in _OF_WHAT:
            return None  # стежить за повідомленнями про атаку
        if self.lang == "EN" and not (after < last and lows[after] == "of"):
            return None
        while after < last and (lows[after] in sets["npprep"] | {"of"} or (self.german and lows[after] == "aus")):
            after += 1
        slot = None
        if lows[at - 1] in {"eigenen", "eigener"}:
            opens = j == first and at + 2 < last and not self.text.caps[at + 1] and lows[at + 1] not in sets["det"]
            slot = self._with_others(self.grammar.subject(first, j), j) or self.grammar.after(at + 1 + opens, last)
            return self._prep("PREP", at, [j, at - 1, at], slot)
        strong = after < last and self.german and self._strong_genitive(after, last)
        theirs = not (self.german and between and after == at + 1) or lows[after : after + 1] in _GENITIVES or strong
        theirs = theirs and after < last
        if theirs and (lows[after] in sets["det"] or self.text.caps[after] or not self.german or strong):
            slot = self._after_preposition(after, last)
            slot = self._cut(slot) if slot is not None else None
        if slot is None and between:
            slot = (between[0], at)
        return self._prep(
            "PREP", at, [j, *[k for k in range(j + 1, at) if slot is None or not slot[0] <= k < slot[1]], at], slot
        )

    def _in_one_noun(self, at: int, first: int, last: int) -> Found | None:
        """``nach Polizeiangaben``, ``haitianischen Regierungsangaben zufolge``: one noun tells who and that it is."""
        lows = self.lows
        begin = at
        while begin > first and lows[begin - 1].endswith(_ATTRIBUTES):
            begin -= 1
        if begin <= first or lows[begin - 1] != "nach":
            return None
        seated = at + 2 < last and lows[at + 1] == "aus" and self.text.caps[at + 2]
        end = self.grammar.skip_prepositional(at + 1, last) if seated else at + 1
        return self._prep("PREP", at, [begin - 1], (begin, end))

    def _with_others(self, one: Phrase | None, stop: int, verb: int = -1) -> Phrase | None:
        """``die Regierung in Kiew und die Union``: return a German subject with who is named behind its attribute."""
        if verb >= 0 and not self.lows[verb].endswith(("en", "sind")):
            return one
        if one is None or not self.german or one[1] >= stop:
            return one
        if self.lows[one[1]] not in self.sets["prep"] | {"und", "sowie"}:
            return one
        und = next((k for k in range(one[1], min(one[1] + _PLACED, stop)) if self.lows[k] in {"und", "sowie"}), -1)
        if und < 0 or not EDGES.isdisjoint(self.lows[one[1] : und]) or not self.grammar.starts(und + 1, stop):
            return one
        if any(self.grammar.verb(k) for k in range(one[1], und)):
            return one
        return one[0], self.grammar.phrase(und + 1, stop)[1]

    def _strong_genitive(self, at: int, last: int) -> bool:
        """Return whether adjectives in the genitive stand before a noun: *nach Angaben hoher Beamter*."""
        sets, end = self.sets, at
        while end < last and not self.text.caps[end] and self.lows[end].endswith("er") and self.grammar.word(end):
            if self.lows[end] in sets["prep"] or self.lows[end] in sets["conj"] or self.lows[end] in sets["adv"]:
                return False
            end += 1
        return at < end < last and self.text.caps[end]
