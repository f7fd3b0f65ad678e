"""German: what stands before the finite verb, where that is its object: *Diese Vorwürfe*, *Mit dem Abzug rechnet X*."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.fields import WHOSE
from monitor.reading.framing.interrupted import Interrupted
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.openings import object_by_form

_AGENTS = ("er", "chef", "präsident", "ist", "ant", "ator", "mann", "ige", "ise", "ose", "ate", "ene", "oge", "ole")
"""Endings of masculine nouns for persons; after *der* they are nominative, as the dative would be *dem*."""

_FROM_IT = frozenset({"aus", "daraus", "hieraus", "darauf"})
_WOMEN = ("in", "frau", "leute", "ende", "kraft", "glied", "vertretung", "rätin", "arzt", "anwalt", "rat", "or", "eur")
"""Endings of other nouns for what somebody is."""
_NAME = 2
"""Words in capitals of a full name, at least."""
_OF_OFFICE = frozenset({"der", "die", "das", "ein", "eine", "sein", "seine", "ihr", "ihre", "deren", "dessen"})
_MASCULINE = frozenset({"der", "er", "ein", "dieser", "kein", "sein", "ihr"})
YES_OR_NO = frozenset({"nein", "ja", "doch"})
SAID_ALONE = YES_OR_NO | {
    "nichts", "alles", "kein", "keine", "keiner", "nie", "niemals", "unsinn", "lügen", "lüge", "falsch", "gelogen",
    "quatsch", "unmöglich", "ausgeschlossen", "möglich", "vielleicht", "mitnichten", "keineswegs", "absurd", "erfunden",
    "gerüchte", "propaganda", "blödsinn", "frei", "reine", "reiner", "reines", "purer", "pure", "völliger", "völlig",
}  # fmt: skip
"""Words that open what somebody says in a few words, and no phrase for who speaks."""
SECRETS = frozenset(
    {"geheimhaltung", "schweigepflicht", "ermittlungen", "datenschutz", "vertraulichkeit", "sicherheitsgründe"}
)
"""What somebody refers to who does not want to say."""
_PLACED = frozenset({"in", "im", "bei", "beim", "aus", "nach", "von", "vom"})
_INSIDE = frozenset({"in", "im", "bei", "beim"})
"""Prepositions of where something is."""
_WHEN = (
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "dezember", "frühjahr", "sommer", "herbst", "winter", "tag", "woche", "monat", "jahr", "abend", "nacht", "mittwoch",
)  # fmt: skip
"""Ends of nouns that say when."""
_BARE_NAME = 3
MEANT = frozenset({"wollen", "können", "mögen", "dürfen", "müssen"})
"""Modal verbs in the infinitive behind another."""
NEITHER_NOR = frozenset({"weder", "noch", "oder", "und", "nicht", "dazu", "sich"})
_ACCOUNTS = ("-PREP", "-ZUFOLGE")
_MAIN = frozenset({"DE-SVO", "DE-V2"})
_THINKS = frozenset({"believe", "deem", "exclude", "doubt", "hope"})
"""Operators of verbs that say how sure somebody is."""
_IN = frozenset({"in", "im", "bei", "beim"})
_HOUSES = (
    "ministerium", "amt", "kreisen", "regierung", "armee", "generalstab", "parlament", "lager", "sender", "botschaft",
    "führung", "geheimdienst", "kanzlei", "zentrale", "senat", "palast", "haus", "verband", "dienst", "behörde",
    "umfeld", "delegation", "fernsehen", "rundfunk", "partei", "fraktion",
)  # fmt: skip
"""Ends of the nouns of houses in which something is said."""
_NOBODY = frozenset({"niemand", "keiner"})
_OBJECTS = frozenset({"den", "die", "das", "einen", "eine", "seinen", "seine", "ihren", "ihre", "diesen", "diese"})
_REACHED = frozenset({"einschätzungkommen", "einschätzunggelangen", "urteilkommen", "ergebniskommen", "schlusskommen"})
"""Verbs of coming to a view, which is named behind *zu*."""
_FAR = 12
"""Words from a measure to *entfernt*, which then tells how far something is."""
_MEASURES = ("kilometer", "kilometern", "km", "meter", "metern", "meilen", "stunde", "stunden", "minuten", "tagesreise")
_TO_THE = frozenset({"zu", "zum", "zur"})
_THREATS = (
    "haft", "strafe", "jahr", "gefängnis", "todesstrafe", "auslieferung", "abschiebung", "prozess", "anklage",
    "verlust", "verfahren", "niederlage", "isolation", "entlassung", "abwahl", "kollaps", "bankrott", "insolvenz",
    "gefahr", "hunger", "krieg", "chaos", "vertreibung", "lager", "ausschluss", "absetzung", "amtsenthebung",
    "ärger",
)  # fmt: skip
"""Beginnings of the nouns for what may befall somebody."""
_AS_WHAT = 4
"""Words of what somebody speaks as, before the verb."""
_OBJECT_BEHIND = 8
"""Words from who speaks to the object of his verb."""
_NAMES_ITS_OBJECT = frozenset({"confirm", "deny", "reject"})
_GOVERNED = {
    "rechnen": frozenset({"mit"}),
    "ausgehen": frozenset({"von", "vom"}),
    "eingehen": frozenset({"auf"}),
    "bekennen": frozenset({"zu", "zum", "zur"}),
    "festhalten": frozenset({"an", "am"}),
    "zweifeln": frozenset({"an", "am"}),
    "sprechen": frozenset({"von", "vom", "über"}),
    "reden": frozenset({"von", "vom", "über"}),
    "berichten": frozenset({"von", "vom", "über"}),
    "erzählen": frozenset({"von", "vom"}),
    "informieren": frozenset({"über"}),
    "schreiben": frozenset({"über", "von", "vom"}),
    "abrücken": frozenset({"von", "vom"}),
    "distanzieren": frozenset({"von", "vom"}),
}
"""Verbs whose object stands behind a preposition."""


_NOTHING: frozenset[str] = frozenset()
_TAKES = {
    "warnen": frozenset({"vor"}), "hinweisen": frozenset({"auf"}), "glauben": frozenset({"an", "am"}),
    "drohen": frozenset({"mit"}), "reagieren": frozenset({"auf"}), "äussern": frozenset({"zu", "zum", "zur", "über"}),
    "aufrufen": frozenset({"zu", "zum", "zur"}), "antworten": frozenset({"auf"}), "erinnern": frozenset({"an"}),
    "berufen": frozenset({"auf"}), "verweisen": frozenset({"auf"}), "wissen": frozenset({"von"}),
    "hören": frozenset({"von"}), "erfahren": frozenset({"von"}), "gratulieren": frozenset({"zu", "zum", "zur"}),
    "danken": frozenset({"für"}), "entschuldigen": frozenset({"für"}), "klagen": frozenset({"über"}),
    "spotten": frozenset({"über"}), "sagen": frozenset({"zu", "zum", "zur"}),
    "unterrichten": frozenset({"über", "von"}),
    "hoffen": frozenset({"auf"}), "pochen": frozenset({"auf"}), "beharren": frozenset({"auf"}),
    "bleiben": frozenset({"bei"}), "plädieren": frozenset({"für"}), "protestieren": frozenset({"gegen"}),
    "freuen": frozenset({"über"}), "empören": frozenset({"über"}), "wundern": frozenset({"über"}),
    "sorgen": frozenset({"um"}), "spekulieren": frozenset({"über"}), "melden": frozenset({"von"}),
    "erzählen": frozenset({"von"}),
}  # fmt: skip
"""Further verbs, with the preposition of what they take, where it stands right before them."""
_THAT = frozenset({"dass", "ob"})
_WHEN_ASKED = frozenset({"auf", "nach", "bei", "vor", "seit", "während", "wegen", "trotz"})
"""Prepositions of the occasion, unless a verb governs them."""


def told_behind_place(one: Found, place: int, verb: int, begin: int, lows: Sequence[str]) -> None:
    """``Davon wisse man in Oslo nichts``, ``In Oslo, das lange schwieg, bestreitet man das``: set where it is told."""
    if place > verb > begin and one.order == "after":
        one.order = "object"
    if place < verb <= one.at and lows[verb - 1] == ",":
        one.order, one.edge = "after", place


_FROM_THERE = frozenset({"an", "aus", "ab", "her"})
"""Words behind a place or a day that somebody speaks from: *Von Kiew aus sprach er*."""
_SET_ON = frozenset({"auf", "darauf", "drauf", "aufs", "worauf", "hierauf"})
_OFF_THAT = frozenset({"davon", "hiervon", "wovon", "dem"})
_FAR_BACK = 25
_OWN = ("seine", "ihre", "eigene", "unsere", "frühere", "bisherige")
_WORDS = (
    "behauptung", "darstellung", "aussage", "angabe", "these", "version", "meldung", "vorw", "äußerung", "position",
    "haltung", "linie", "dementi", "nein", "lesart", "einschätzung", "ansicht", "anschuldigung", "bericht",
)  # fmt: skip
"""Beginnings of the words between *von* and what somebody no longer says."""


class Prefields(Interrupted):
    """Tells objects from subjects and adjuncts before the verb."""

    def _told_so(self, form: Form, start: int, at: int, verb: int, first: int, last: int) -> Found | None:
        """``„Mir fehlt nichts“, so reagierte Oslo``, ``...: So schilderte der Händler den Angriff``: it is before."""
        if verb != start + 1 or self.lows[start] != "so" or start - 1 <= first:
            return None
        if self.lows[start - 1] not in {",", ":", "–", "—", *QUOTES}:
            return None
        subject = self.grammar.after(verb + 1, at if at > verb else last)
        if subject is None:
            return None
        end = self.grammar.skip_prepositional(subject[1], last)  # so sagt es die Regierung in Khartum, ...
        end = end if end < last and self.lows[end] == "," else subject[1]
        return Found(form.cue, at, [], "DE-INV", subject, "before", start, max(end, at + 1))

    def _past_thing(self, phrase: Phrase | None, last: int) -> Phrase | None:
        """``Verkündet hatte die Einigung am Samstag der Minister``: return who speaks behind a thing."""
        if phrase is None or not self._thing(phrase):
            return phrase
        for j in range(phrase[1], last):
            if self.lows[j] in EDGES:
                break
            if self.lows[j] in self.sets["nominative"] and self.lows[j - 1] not in self.sets["prep"]:
                return self.grammar.phrase(j, last)
        return phrase

    def _only_looks(self, cue: Cue, at: int, particle: int, last: int) -> bool:
        """``Holm drohen zehn Jahre Haft``, ``ist nach Einschätzung der Behörde umgekommen``: nobody speaks."""
        lows = self.lows
        if cue.lemma == "drohen":
            end = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
            threat = any(self.text.caps[j] and lows[j].startswith(_THREATS) for j in range(at + 1, end))
            return threat and "mit" not in lows[at + 1 : end] and "damit" not in lows[at + 1 : end]
        if cue.lemma == "entfernen":
            begin = next((j for j in range(at - 1, max(at - _FAR, -1), -1) if lows[j] in EDGES), at - _FAR)
            far = any(low.endswith(_MEASURES) for low in lows[max(begin, 0) : at])  # zwei Kilometer von hier entfernt
            return far or lows[at - 1] in {"weit", "meilenweit", "davon"}  # von einer Einigung weit entfernt
        if cue.lemma == "einstellen":  # die Kämpfe einzustellen; nicht: sich auf den Abzug einzustellen
            begin = next((j + 1 for j in range(at - 1, -1, -1) if lows[j] in EDGES), 0)
            end = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
            return _SET_ON.isdisjoint(lows[begin:end])
        if cue.lemma == "abrücken":  # wenn die Armee binnen 60 Tagen abrückt; nicht: von seiner Darstellung
            before = lows[max(at - _FAR_BACK, 0) : max(at, particle) + 1]
            return _OFF_THAT.isdisjoint(before) and not any(
                one == "von" and (two.startswith(_OWN) or three.startswith(_WORDS))
                for one, two, three in zip(before, before[1:], before[2:], strict=False)
            )
        noun = cue.lemma in _REACHED and particle > 0
        return noun and lows[particle - 1] in self.sets["prep"] and lows[particle - 1] not in _TO_THE

    def _whose(self, edge: int, subject: Phrase, at: int, end: int) -> Phrase | None:
        """Return what is told between the subject of *dessen* and its verb: *dessen Amt | den Tausch | bestätigt*.

        None where it is told in a clause behind the verb.
        """
        behind = self.lows[end : end + 2]
        if (
            self.lows[edge] not in WHOSE
            or subject[0] != edge + 1
            or subject[1] >= at
            or behind[1:] in (["dass"], ["ob"])
        ):
            return None
        return subject[1], at

    def _modal_behind(self, at: int, last: int) -> bool:
        """``hatte äußern wollen,``: return whether a clause ends with the infinitive of a modal verb."""
        return at + 2 < last and self.lows[at + 1] in MEANT | {"lassen"} and self.lows[at + 2] in EDGES

    def _as_what(self, verb: int, at: int, last: int) -> Phrase | None:
        """``Als Verwahrer des Vertrags bestätigte Ottawa den Vollzug``: return who speaks as something."""
        if verb > at or verb + 1 >= last or self.lows[verb + 1] in EDGES or "," in self.lows[verb - _AS_WHAT : verb]:
            return None
        return self.grammar.after(verb + 1, last)

    def _felt_about(self, start: int, verb: int) -> str:
        """Return the rule by which what is felt, and about what, is told before the verb; empty where it is not."""
        about = self._tells_how(start, verb) and any(self.lows[j] in self.sets["prep"] for j in range(start, verb))
        return "DE-OVS" if about else ""

    def _without_object(self, slot: Phrase, cue: Cue, at: int) -> Phrase:
        """``Zuvor hatte der Minister von dem Tausch berichtet``: cut what the verb takes."""
        if slot[1] > at:
            return slot
        takes = _GOVERNED.get(cue.lemma, _NOTHING) | _TAKES.get(cue.lemma, _NOTHING)
        if any(low in takes for low in self.lows[slot[1] : at]):
            return slot
        begin = next((j for j in range(slot[0] + 1, slot[1] - 1) if self.lows[j] in takes), slot[1])
        return slot[0], begin

    def _object_first(self, prefield: Phrase, cue: Cue) -> bool:
        """Return whether the words before the verb are its object: *Das*, *Diese Vorwürfe*, *Mit dem Abzug*."""
        first, last = prefield
        low = self.lows[first]
        if object_by_form(self.grammar, first, last):
            return True
        noun = (
            cue.particle not in self.sets["det"] and cue.particle not in self.sets["prep"]
        )  # Ein Sprecher räumte es ein
        if (
            noun
            and cue.particle in self.lows[first:last]
            and any(self.text.caps[j] and self.lows[j] == cue.particle for j in range(first, last))
        ):
            return True  # Kritik an dem Einsatz übte Oslo
        if low in _GOVERNED.get(cue.lemma, ()) and last - first > 1:
            whole = low in {"von", "vom"} and cue.operator == "label" and self.lows[last - 1] not in _FROM_THERE
            return whole or self.grammar.skip_prepositional(first, last) == last or self._only_complement(first, last)
        if (
            low in QUOTES
            and self.lows[last - 1] in QUOTES
            and self.text.quoted[first] == self.text.quoted[last - 1] >= 0
        ):
            return True
        if low in self.sets["objects"] and (last - first == 1 or low not in {"das", "dies"}):
            return True
        if low in _WHEN_ASKED:
            return False  # Auf Fragen von Journalisten, nach Berichten aus Riga
        return any(self.lows[j] in self.sets["nouns_object"] for j in range(first, min(last, first + 3)))

    def _paper_first(self, start: int, verb: int, last: int) -> bool:
        """Return whether a name between marks stands before the verb, and nobody who could speak behind it."""
        marked = self.lows[start] in QUOTES and self.lows[verb - 1] in QUOTES
        return marked and self.grammar.fragment(start) and self.grammar.after(verb + 1, last) is None

    def _nominative_behind(self, start: int, at: int, last: int) -> bool:
        """Return whether the subject can only be what follows the verb: *Eine Feuerpause schloss er aus*."""
        lows = self.lows
        if at >= last or lows[start] in _MASCULINE or self._adverbial(start):
            return False
        if lows[at] in {"er", "man"}:
            return lows[start] in self.sets["det"]
        owned = self.text.caps[start] and lows[start].endswith("s") and self.text.caps[at - 2] and at - 2 > start
        if lows[at] not in {"der", "ein"} or not (lows[start] in self.sets["det"] or owned):
            return False  # owned: Putins Worte wies ein Sprecher zurück
        noun = next((j for j in range(at + 1, min(at + 4, last)) if self.text.caps[j]), -1)
        return noun > 0 and lows[noun].endswith(_AGENTS)

    def _confirmed_thing(self, one: Found, begin: int, stop: int) -> int:
        """Return where the object stands behind who confirms or denies what was quoted; -1 where there is none."""
        if one.cue.operator not in _NAMES_ITS_OBJECT or self.lows[one.edge - 1] not in {",", *QUOTES}:
            return -1
        for j in range(begin, min(stop, begin + _OBJECT_BEHIND)):
            if self.lows[j] in EDGES:
                return -1
            if self.lows[j] in _OBJECTS and self.lows[j - 1] not in self.sets["prep"]:
                return j
        return -1

    def _nobody_there(self, start: int, verb: int, stop: int) -> Phrase | None:
        """Return *niemand* behind a verb that a place opens: *In Oslo mochte das niemand bestätigen*."""
        if self.lows[start] not in _IN:
            return None
        at = next((j for j in range(verb + 1, stop) if self.lows[j] in _NOBODY), -1)
        if at < 0 or not EDGES.isdisjoint(self.lows[verb:at]):
            return None
        return at, at + 1

    def _without_asides(self, found: list[Found]) -> list[Found]:
        """Leave out whose account it is where a verb of thinking says more: *rechnet nach eigenen Angaben damit*."""
        return [
            one
            for one in found
            if not one.rule.endswith(_ACCOUNTS)
            or not any(
                other.rule in _MAIN
                and other.cue.operator in _THINKS
                and other.edge <= one.at
                and EDGES.isdisjoint(self.lows[min(other.at, one.at) : max(other.at, one.at)])
                for other in found
            )
        ]

    def _told_further(self, found: list[Found], last: int) -> list[Found]:
        """Add what goes on behind a semicolon: *Es sei ernst, sagte der Minister; man habe Hinweise*."""
        if not found or found[-1].rule != "DE-INV" or found[-1].slot is None:
            return found
        one = found[-1]
        at = next((j for j in range(one.end, last - 2) if self.lows[j] == ";"), -1)
        if at < 0 or not (self._reported(at + 1, last) or self._reported_of_several(at + 1, last)):
            return found
        told = Found(Cue("", "say", "", frozenset()), at, [], "DE-RUN", one.slot, "after", at, at + 1, carried=True)
        return [*found, told]

    def _name_alone(self, first: int, comma: int) -> bool:
        """Return whether nothing but a noun phrase and adverbs stands before a comma."""
        if not self.grammar.starts(first, comma):
            return False
        end = self.grammar.phrase(first, comma)[1]
        return all(self.lows[j] in self.sets["adv"] for j in range(end, comma))

    def _verb_opens(self, form: Form, start: int, at: int, verb: int) -> bool:
        """Return whether nothing but the infinite verb stands before the finite one: *Weder bestätigen noch ...*."""
        if "p" in form.kinds and start == at == verb - 1:
            return True
        if "i" not in form.kinds or self.lows[verb] not in self.sets["modal"]:
            return False
        if start + 1 == verb and self.lows[start] == "dazu":
            return False  # Dazu konnte das Amt nichts sagen
        return all(self.lows[j] in NEITHER_NOR or self._infinitive_at(j) for j in range(start, verb))

    def _before_another(self, one: Found, found: list[Found], right: int) -> int:
        """Return where somebody else speaks behind a semicolon: *nach Angaben der Werft ...; Oslo sagte, ...*."""
        if not self.german or one.order != "around":
            return right
        end = max(one.at + 1, *(one.slot or (0, 0)))
        sign = next((j for j in range(end, right) if self.lows[j] == ";"), right)
        return sign if any(other.at > sign for other in found) else right

    def _of_main_clause(self, subject: Phrase, first: int, edge: int) -> Phrase:
        """Return who is told of before ``..., wie sie sagt``: *Die Werft hat das Schiff verkauft, wie sie sagt*."""
        alone = subject[1] - subject[0] == 1 and self.lows[subject[0]] in {"er", "sie", "es"}
        if not alone or edge - 1 <= first + 1 or not self.grammar.starts(first, edge) or self._adverbial(first):
            return subject
        whole = self.grammar.phrase(first, edge)
        bare = self.lows[first] in self.sets["pron"] or self.lows[first] in self.sets["objects"]
        return subject if bare or self._thing(whole) else whole

    def _by_place(self, form: Form, at: int, verb: int, last: int) -> Form:
        """Return what a verb does by the words around it: *sprach davon, dass*, *wollte sich dazu nicht äußern*."""
        if form.cue.lemma == "sprechen" and self._speaks_of(at, last):
            return form._replace(cue=form.cue._replace(operator="say"))
        if form.cue.lemma == "äussern" and self.lows[at - 1] == "nicht" and self.lows[verb] in self.sets["modal"]:
            return form._replace(cue=form.cue._replace(operator="inform"))
        return form

    def _governs(self, behind: str, at: int, first: int, parts: list[int]) -> int:
        """Return the finite verb where two infinitives stand last: *will erfahren haben*, *hatte sagen wollen*."""
        sets = "modal" if behind == "haben" else "have" if behind in MEANT else ""
        verb = self._auxiliary(at, first, sets) if sets else -1
        parts += [at + 1] if verb >= 0 and behind in MEANT else []
        return verb if verb >= 0 else at + 1

    def _place_meant(self, begin: int, verb: int, first: int) -> Phrase | None:
        """Return the place that *wo* or *dort* means: *in Oslo, wo man es bestreitet*, *Dort hieß es, ...*."""
        lows = self.lows
        if begin - 2 > first and lows[begin - 1] == "wo" and lows[begin - 2] == ",":
            return self._last_place(first, begin - 2)
        if "dort" not in lows[begin : verb + 3]:
            return None
        if (here := self._house_of_clause(begin, first)) is not None:
            return here
        if not first:
            return None
        before = self.text.sentences[self.text.sentence_of[first - 1]]
        return self._last_place(before.first, first - 1) or self._house_opening(before.first, first - 1)

    def _told_there(self, cue: Cue, at: int, aux: int, first: int) -> Found | None:
        """``in Oslo hinterlegt, wie dort bestätigt wurde``, ``wie in Oslo mitgeteilt wurde``: those there speak."""
        low, high = min(at, aux), max(at, aux)
        edge = self._edge(low, first)
        if edge <= first or self.lows[edge - 1] != "wie":
            return None
        slot = self._place_meant(edge, low, first) or self._origin(edge, low)
        order = "around" if edge - 1 == first else "before"
        return Found(cue, at, [low, high], "DE-WIE", slot, order, edge - 1, high + 1) if slot else None

    def _house_of_clause(self, begin: int, first: int) -> Phrase | None:
        """``Das Parlament stimmte zu, hieß es dort``, ``in Oslo hinterlegt, wie dort bestätigt wurde``: which house."""
        end = begin - (self.lows[begin - 1] == "wie" if begin > first else 0)
        if end - 2 <= first or self.lows[end - 1] != ",":
            return None
        if (house := self._house_opening(first, end)) is not None:
            return house
        at = next((j for j in (first, *range(end - 2, first, -1)) if self.lows[j] in _INSIDE), -1)
        slot = self._after_preposition(at + 1, end - 1) if at >= 0 else None
        named = slot is not None and any(self.text.caps[j] for j in range(*slot))
        return (at, slot[1]) if slot and named and not self.lows[slot[1] - 1].endswith(_WHEN) else None

    def _house_opening(self, first: int, last: int) -> Phrase | None:
        """Return the house that a sentence opens with: *Das US-Außenamt wusste von nichts. Dort hieß es ...*."""
        if not self.grammar.starts(first, last):
            return None
        slot = self.grammar.phrase(first, last)
        return slot if self.lows[slot[1] - 1].endswith(_HOUSES) else None

    def _last_place(self, first: int, last: int) -> Phrase | None:
        """Return the last phrase that says where, before a token; without one the last name."""
        for j in range(last - 2, first - 1, -1):
            if self.lows[j] in _PLACED and any(self.text.caps[j + 1 : min(j + 4, last)]):
                slot = self._after_preposition(j + 1, last)
                if slot is not None and not self.lows[slot[1] - 1].endswith(_WHEN):
                    return (j, slot[1])
        name = next((j for j in range(last - 1, first, -1) if self.text.caps[j] and self.grammar.word(j)), -1)
        bare = name > first and self.lows[name - 1] not in self.sets["det"] and last - name <= _BARE_NAME
        return (name, name + 1) if bare else None

    def _house_at(self, at: int, last: int) -> bool:
        """Return whether a name or a house stands behind *in*: *hieß es im belgischen Außenministerium*."""
        if at >= last or self.text.caps[at]:
            return at < last and not self.lows[at].endswith(_WHEN)
        if at + 1 >= last or not self.text.caps[at + 1] or self.lows[at] in self.sets["det"]:
            return False
        return self.lows[at].endswith(("en", "er")) and self.lows[at + 1].endswith(_HOUSES)

    def _only_complement(self, first: int, last: int) -> bool:
        """Return whether a phrase runs up to the verb, with what hangs on it: *Zu dem Angriff auf den Hafen*."""
        at = first
        while at < last and self.lows[at] in self.sets["prep"]:
            at = self.grammar.skip_prepositional(at, last)
        return at >= last and EDGES.isdisjoint(self.lows[first:last])

    def _apposed_behind(self, slot: Phrase, last: int) -> Phrase:
        """Widen who speaks behind his verb to what he is: *sagte Lena Brock, Leiterin des Instituts für Frieden*."""
        lows, caps, end = self.lows, self.text.caps, slot[1]
        if end + 1 >= last or lows[end] != "," or not caps[end - 1]:
            return slot
        if sum(caps[slot[0] : end]) < _NAME:  # Taher al-Masri, Anna von Holm
            return slot
        at = end + 1 + (lows[end + 1] in _OF_OFFICE)
        if at >= last or not caps[at] or lows[at] in self.sets["prep"] or not lows[at].endswith((*_AGENTS, *_WOMEN)):
            return slot
        stop = next((j for j in range(at, last) if lows[j] in EDGES or lows[j] in QUOTES), last)
        if any(self.grammar.verb(j) or self._verb_like(j) for j in range(at, stop)):
            return slot
        return slot[0], stop

    def _concludes(self, at: int, first: int, last: int) -> bool:
        """Return whether *schließen* is to infer: *schließt daraus, dass ...*; a treaty and a plant are closed."""
        lows, edge = self.lows, self._edge(at, first)
        stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
        told = stop + 1 < last and lows[stop] == "," and (lows[stop + 1] == "dass" or self._reported(stop, last))
        if told or not _FROM_IT.isdisjoint(lows[edge:stop]):
            return True
        return edge == at and at > first and lows[at - 1] in {",", *QUOTES}

    def _that_clause(self, first: int, edge: int) -> bool:
        """Return whether one clause with *dass* or *ob* ends before `edge`: *Dass sie, oft verletzt, kämpfen,*."""
        for j in range(edge - 3, first - 1, -1):
            if self.lows[j] in _THAT and (j == first or self.lows[j - 1] == ","):
                return True
            if self._bent_verb(j) or self.lows[j] in {";", ":"}:
                return False
        return False

    def _like_him(self, verb: int, last: int) -> Phrase | None:
        """``Wie sein Kollege bestätigte der Minister, dass ...``: return who speaks behind the one he is like."""
        who = self.grammar.after(verb + 1, last)
        if who is None or who[0] != verb + 1 or self.lows[who[0]] not in self.sets["nominative"]:
            return None
        told = self.lows[who[1] : who[1] + 1] == [","] and who[1] + 1 < last and self.lows[who[1] + 1] in _THAT
        return who if told else None
