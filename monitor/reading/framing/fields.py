"""The fields of the German sentence: where its clauses begin, what belongs to a verb, what follows a colon."""

from __future__ import annotations

from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.prepositions import Prepositions
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import CASE_BREAK, EDGES, Phrase

KONJUNKTIV = frozenset(
    "sei seien habe könne müsse solle wolle dürfe werde gebe gehe stehe komme bleibe lasse halte nehme sehe wisse "
    "liege bestehe handle handele gelte bringe mache befinde prüfe wäre hätten hätte könnten würden müssten "
    "arbeite bedeute beginne beruhe betreffe bezahle biete bitte brauche breche denke diene drohe "
    "empfange entspreche erfolge ergebe erhalte erinnere erlaube existiere fahre falle fehle finde fliege fliesse "
    "fordere freue führe fürchte gehöre gelinge geschehe gewinne glaube greife hänge heisse helfe herrsche hoffe "
    "höre kämpfe kenne klinge koste kümmere lande laufe lebe lehne leide leite liefere möge melde nenne nutze "
    "plane rechne rede reise richte rücke rufe schaffe scheine schicke schiebe schliesse schreibe schütze "
    "schweige sende setze sinke sitze spiele spreche stamme stelle steige sterbe stimme strebe suche teile trage "
    "treffe treibe trete tue übernehme unterschreibe unterstütze verfolge verfüge verhandle verlange verlasse "
    "verletze verliere verlaufe verstehe verstosse versuche vertraue verzichte wachse warne warte weigere werbe "
    "stecke erliege werfe wirke wünsche zahle zeige ziehe ziele zögere zweifle".split()
)
"""Verbs in the Konjunktiv that reports what somebody said."""
OF_SEVERAL = frozenset("hätten würden befänden stünden lägen kämen gäben nähmen träfen wüssten wären".split())
"""Verbs in the form that reports what several have done, where the other one cannot be told from plain speech."""
_UNREAL = frozenset(
    "wenn falls sofern ohne sonst fast beinahe lieber gern gerne eigentlich andernfalls ansonsten dürfen sollen müssen "
    "können ? wir ich".split()
)
"""Words beside which the same form tells what is not so: *sie hätten es nie tun dürfen*."""
_TOLD = ("agentur", "zeitung", "zeitschrift", "sender", "magazin", "portal", "rundfunk", "fernsehen", "blatt")
"""Ends of the nouns for those whom a speaker tells it."""
_STAFF = (
    "sprecher", "sprecherin", "korrespondent", "korrespondentin", "reporter", "reporterin", "redakteur", "redakteurin",
    "redaktion", "chef", "chefin", "journalist", "journalistin", "direktor", "direktorin", "leiter", "mitarbeiter",
    "büro", "anwalt", "herausgeber", "intendant", "bericht", "berichten", "angaben", "vertreter", "verlag",
)  # fmt: skip
"""Words of those who speak for a paper."""
_INTERROGATIVES = frozenset("ob wann wie warum weshalb wer was wo wohin woher wieso welche welcher welches".split())
_BRACKET = 14
"""Words between the noun of a verb like *Zweifel äußern* and its participle."""
_OPENS = 3
"""Words of a clause among which such a noun opens it."""
_TO_CLAUSE = frozenset({"daran", "darüber", "davon", "dafür", "dagegen", "darauf", "dazu", "damit", "darum"})
"""Words behind a noun that point to the clause behind it."""
WHOSE = frozenset({"dessen", "deren"})
_COMPARES = frozenset({"als", "wie"})
"""Subordinators that mostly compare where no comma stands before them."""
_ADVERBS_TOO = frozenset({"da", "damit"})
"""Subordinators that are adverbs right before a verb: *Da sagte der Minister*, *Damit bestätigte er*."""


_HOW = frozenset(
    "kleinlaut knapp kühl barsch schroff trocken scharf hart vage spitz prompt forsch zynisch anders gelassen "
    "angebunden betroffen empört erschüttert entsetzt bestürzt enttäuscht erleichtert erfreut verärgert überrascht "
    "besorgt beunruhigt alarmiert erbost entrüstet erzürnt verwundert irritiert schockiert verhalten entschlossen "
    "überzeugt bewegt gereizt unbeeindruckt versöhnt amüsiert begeistert beeindruckt gerührt fassungslos wütend "
    "zufrieden reserviert distanziert diplomatisch vorsichtig siegesgewiss schmallippig kühler knapper schärfer härter "
    "klarer direkter konkreter verhaltener zurückhaltender milder lauter genauer offener bitter nüchtern offen gefasst "
    "gedämpft deutlicher positiv negativ".split()
)
"""Words of feeling and manner that can open a clause, and say nothing of who speaks."""
_MANNERS = ("lich", "isch", "haft", "ig", "end", "weise", "los", "gemäss", "halber", "licher", "ischer")
_NO_MANNERS = (
    "fisch", "könig", "abend", "jugend", "gegend", "leipzig", "danzig", "ludwig", "schweig", "leswig", "carlos",
)  # fmt: skip
"""Ends of the adverbs that open a clause, and of nouns and names that look like them."""
_DEGREES = frozenset(
    "sehr tief zutiefst äusserst betont weniger noch etwas ganz ebenso ähnlich nicht minder höchst kurz eher sichtlich "
    "ungewöhnlich auffallend".split()
)
_MOST_HOW = 3
_CALLED = 10
"""Words from who speaks to the colon before what he says, where there is no verb."""
_GIVES = frozenset("gab gibt gaben geben gebe bleibt blieb bleiben zeigt zeigte zeigten zeigen".split())
"""Verbs by which somebody is sure of a thing, beside *sein*."""
_SURE = frozenset({"sicher", "gewiss"})
_ABOUT = frozenset({"über", "von", "vom", "wegen", "angesichts", "darüber", "zu", "zum", "zur", "gegenüber"})
"""Prepositions of what somebody is glad or worried about."""
_IS_SAID = frozenset({"soll", "sollen"})
_ARTICLES = frozenset({"den", "dem", "des", "einem", "einen", "eines", "einer"})
_SOUNDS = frozenset("klang klingt klinge tönt tönte hört las liest".split())
"""Verbs by which something sounds otherwise in another place."""
_STRESSES = frozenset({"auch", "nur", "selbst", "sogar"})
_WITH = frozenset({"mit", "beim", "miteinander"})

MAY = frozenset({"könnte", "könnten", "dürfte", "dürften", "würde", "würden", "sollte", "sollten", "müsste", "müssten"})
"""Verbs of what somebody may do, which he has not said."""
_AND_THEN = frozenset({"und", "doch", "aber"})

_STRESSED = frozenset({"lui", "eux", "elles", "él", "ella", "ellos", "ellas"})
"""French and Spanish pronouns behind a preposition: *selon lui*."""
_ENDS_QUESTION = frozenset({":", ";", "„", "“", "»", "«", "–"})
_ANSWERS = frozenset({"er", "sie", "man", "es", "das", "dies", "wir", "ich"})
"""Words with which an answer begins that is told."""


_MINISTERS = ("minister", "ministerin", "kanzler", "kanzlerin", "botschafter", "botschafterin", "premier")
"""Ends of offices that no paper has, so that the one behind *der* is told."""


_ASKED_ABOUT = frozenset({"angesprochen", "befragt", "gefragt"})


class Fields(Prepositions):
    """The edges of German clauses, the words that belong to a verb, and the rule DE-COLON."""

    def _colon(self, first: int, last: int) -> Found | None:
        """``Ankara blieb hart: Man habe ...``: who is told of before the colon speaks after it."""
        lows, grammar = self.lows, self.grammar
        colon = next((j for j in range(first + 2, last - 2) if lows[j] == ":" and self.text.quoted[j] < 0), -1)
        told = colon >= 0 and any(self._may_be_verb(j) for j in range(first, colon))
        if not told and (said := self._only_named(first, last)) is not None:
            return said
        if not told or not self._speaks_on(colon + 1, last):
            return None
        at = first
        verb = next((j for j in range(first + 1, colon) if self._may_be_verb(j)), -1)
        if self._tells_how(first, verb):  # Deutlicher wurde der Minister: ...
            at = verb + 1
        if (
            any(lows[j] in _SOUNDS for j in range(first, colon))
            and (place := self._sounds_in(first, colon)) is not None
        ):
            cue = Cue("", "say", "", frozenset())
            return Found(cue, colon, [], "DE-COLON", place, "after", first, colon + 1)
        while at < colon:
            low = lows[at]
            if low in self.sets["prep"] and low not in self.sets["pron"]:
                at = grammar.skip_prepositional(at, colon)
            elif low in CASE_BREAK:
                at = grammar.dative(at, colon)
            elif low in self.sets["pron"] or grammar.starts(at, colon):
                cue = Cue("", "say", "", frozenset())
                return Found(cue, colon, [], "DE-COLON", grammar.phrase(at, colon), "after", first, colon + 1)
            else:
                at += 1
        return None

    def _sounds_in(self, first: int, colon: int) -> Phrase | None:
        """Return the place where it sounds as what follows: *Ganz anders klang das in Oslo: Man habe ...*."""
        for j in range(first, colon - 1):
            if self.lows[j] in {"in", "im", "aus"} and any(self.text.caps[j + 1 : j + 4]):
                return j, self.grammar.skip_prepositional(j, colon)
        return None

    def _only_named(self, first: int, last: int) -> Found | None:
        """``Der Kremlsprecher knapp: „Kein Kommentar“``: nothing but who speaks stands before a quotation."""
        colon = next((j for j in range(first + 1, min(first + _CALLED, last - 2)) if self.lows[j] == ":"), -1)
        if colon < 0 or self.text.quoted[first] >= 0 or self.lows[colon + 1] not in QUOTES:
            return None
        if any(self._may_be_verb(j) for j in range(first, colon)) or not self.grammar.starts(first, colon):
            return None
        slot = self.grammar.phrase(first, colon)
        return Found(Cue("", "say", "", frozenset()), colon, [], "DE-COLON", slot, "after", first, colon + 1)

    def _behind_colon(self, left: int, edge: int, slot: Phrase | None) -> int:
        """Return where what is told begins: *Der Bruch löste Empörung aus: Er zeige die Härte des Krieges, sagte X*.

        Elsewhere where a pronoun is all of the speaker in the `slot`: *Rossi was blunter: it was a fake, she wrote*,
        *La radio va plus loin : tout est réglé, dit-elle*.
        """
        if not self.german and (slot is None or not self._pronoun(slot)):
            return left
        signs = {":", ";"} if self.german else {":"}
        colon = next((j for j in range(edge - 1, left, -1) if self.lows[j] in signs and self.text.quoted[j] < 0), -1)
        if colon < 0:
            return left
        if not self.german:
            aux = self.sets["be"] | self.sets["have"] if self.grammar.romance else frozenset[str]()
            told = any(self.grammar.verb(j) or self.lows[j] in aux for j in range(left, colon))
            return colon + 1 if told or self.grammar.slavic else left
        if not self._reported(colon + 1, edge) or self._reported(left, colon):
            return left
        plain = any(self.grammar.verb(j) or self._may_be_verb(j) for j in range(left + 1, colon))
        return colon + 1 if plain else left

    def _pronoun(self, slot: Phrase) -> bool:
        return slot[1] - slot[0] == 1 and self.lows[slot[0]] in self.sets["pron"] | _STRESSED

    def _edge(self, at: int, first: int) -> int:
        """Return where the clause begins; *Da*, *Damit* before their verb and *Als Ente* begin a main clause."""
        edge = super()._edge(at, first)
        if not self.german:
            return edge
        while edge - 2 >= first and self.lows[edge - 1] in _COMPARES and self._runs_on(edge - 2):
            edge = super()._edge(edge - 1, first)  # die er als Beleg vorgelegt hat
        if edge - 1 < first or not first <= at < len(self.lows):
            return edge
        head = self.lows[edge - 1]
        if head in _ADVERBS_TOO and edge <= at and self.grammar.verb(edge):
            return edge - 1
        return edge

    def _manner(self, at: int) -> bool:
        """Return whether a word that opens its clause says how something was said: *Kleinlaut gab er zu, ...*."""
        low = self.lows[at]
        return low in _HOW or (low.endswith(_MANNERS) and not low.endswith(_NO_MANNERS))

    def _tells_how(self, start: int, verb: int) -> bool:
        """Return whether all words before the verb say how it was said: *Tief betroffen äußerte sich der Kanzler*."""
        about = next((j for j in range(start + 1, min(start + _MOST_HOW, verb)) if self.lows[j] in _ABOUT), verb)
        if about < verb and self.grammar.skip_prepositional(about, verb) == verb:
            verb = about  # verärgert über den Einmarsch zeigte sich der Kanzler
        if not start < verb <= start + _MOST_HOW or not self._manner(verb - 1):
            return False
        sentence = self.text.sentences[self.text.sentence_of[start]].first
        if any(self.text.caps[j] and j != sentence for j in range(start, verb)):
            return False
        return all(
            self.lows[j] in _DEGREES or self._manner(j) or self.lows[j] in self.sets["adv"]
            for j in range(start, verb - 1)
        )

    def _holds(self, at: int, first: int, last: int) -> int:
        """Return the verb by which somebody *ist* or *gibt sich* sure at token `at`, or -1: not a sure thing."""
        lows = self.lows
        if any(form.cue.operator == "comment" and "a" in form.kinds for form in self.lex.forms[lows[at]]):
            return self._feels(at, first, last)
        ends = at + 1 >= last or lows[at + 1] in EDGES or lows[at + 1] in {"und", "ist", "sind", "sei", "war"}
        verb = self._auxiliary(at, first)
        if verb < 0:
            verb = next((j for j in range(at - 1, max(first, at - _CALLED), -1) if lows[j] in _GIVES), -1)
        if at + 1 < last and lows[at + 1] in self.sets["be"]:
            verb = at + 1  # da die Marine sicher ist
        itself = "sich" in lows[verb + 1 : at] or lows[at] not in _SURE
        if not ends or verb < 0 or not (lows[verb] in self.sets["be"] or (lows[verb] in _GIVES and itself)):
            return -1
        told = lows[at + 1 : at + 3] == [",", "dass"] or lows[verb - 1] in {"da", "davon", "dessen"}
        return verb if told or "davon" in lows[verb:at] else -1

    def _feels(self, at: int, first: int, last: int) -> int:
        """Return the verb by which somebody *ist* glad or worried at token `at`, or -1."""
        lows, be = self.lows, self.sets["be"]
        end = at + 1
        if end < last and lows[end] in _ABOUT:
            end = self.grammar.skip_prepositional(end, last)
        if end < last and lows[end] in be:
            return end
        verb = self._auxiliary(at, first)
        ends = end >= last or lows[end] in EDGES or lows[end] == "und"
        return verb if ends and verb >= 0 and lows[verb] in be else -1

    def _runs_on(self, at: int) -> bool:
        """Return whether the clause of the word at `at` goes on behind it: it is neither a sign nor a conjunction."""
        low = self.lows[at]
        return self.grammar.word(at) and low not in self.sets["conj"] and low not in self.sets["adv"]

    def _question(self, first: int, edge: int) -> Phrase | None:
        """Return what was asked, in a sentence that opens so: *Auf die Frage, ob ..., antwortete X*."""
        lows = self.lows
        about = next((j for j in range(first + 2, edge - 1) if lows[j] in _ASKED_ABOUT and lows[j + 1] == ","), -1)
        if about > 0 and lows[first] in {"auf", "zu", "zum", "zur", "nach", "über"}:
            return first + 1, about  # Auf die Waffenruhe angesprochen, sagte X
        opening = first + 1 if lows[first] in {"auf", "gefragt", "befragt"} else -1
        comma = next((j for j in range(opening, min(opening + 4, edge)) if lows[j] == ","), -1) if opening > 0 else -1
        asked = lows[first] != "auf" or (comma > 0 and lows[comma - 1] in {"frage", "nachfrage", "fragen"})
        if comma < 0 or not asked or lows[comma + 1] not in _INTERROGATIVES:
            return None
        return (comma + 2, edge - 1) if edge - comma > 4 else None

    def _question_after(self, first: int, last: int) -> Phrase | None:
        """Return what was asked behind a verb, with its end: *sagte auf die Frage, ob sie gehe: „Warten wir ab.“*."""
        for at in range(first + 1, last - 3):
            if self.lows[at] == "auf" and self.lows[at + 2] in {"frage", "nachfrage"} and self.lows[at + 3] == ",":
                stops = (j for j in range(at + 5, last) if self.lows[j] in _ENDS_QUESTION or self._answers_on(j, last))
                return at, next(stops, last)
        return None

    def _answers_on(self, comma: int, last: int) -> bool:
        """Return whether what somebody answers begins behind a comma: *..., er habe einen vollen Kalender*."""
        if self.lows[comma] != "," or comma + 2 >= last:
            return False
        return self.lows[comma + 1] in _ANSWERS and self.lows[comma + 2] in KONJUNKTIV | self.sets["aux"]

    def _speaks_on(self, first: int, last: int) -> bool:
        """Return whether speech follows a colon: a quotation, or a main clause in the Konjunktiv."""
        if first < last and self.text.quoted[first] >= 0:
            return self.text.quotations[self.text.quoted[first]].speech
        return self._reported(first, last)

    def _may_be_verb(self, at: int) -> bool:
        """Return whether a word can be the verb of a clause: neither a noun nor a small word."""
        low = self.lows[at]
        small = self.sets["det"] | self.sets["prep"] | self.sets["conj"] | self.sets["adv"] | self.sets["pron"]
        return low in self.sets["aux"] or (low[0].isalpha() and not self.text.caps[at] and low not in small)

    def _reported(self, first: int, last: int) -> bool:
        """Return whether a main clause has its verb in the Konjunktiv of reported speech."""
        if self.lows[first] in {"wenn", "falls", "sollte", "träfe", "wäre", "hätte", "würde"}:
            return False
        for at in range(first, min(last, first + 14)):
            low = self.lows[at]
            if low in {"wäre", "hätte", "hätten", "könnten", "würden", "müssten"}:
                continue
            noun = self.text.caps[at] and at > first  # die Kämpfe, eine Reise
            if self.text.quoted[at] < 0 and low in KONJUNKTIV and not noun:
                return True
        return False

    def _without_paper(self, slot: Phrase) -> Phrase:
        """``sagte der Präsident der Nachrichtenagentur dpa``: cut the paper that is told, if nobody works for it."""
        for at in range(slot[0] + 2, slot[1] - 1):
            paper = self.lows[at] in {"der", "dem"} and self.lows[at + 1].endswith(_TOLD) and self.text.caps[at + 1]
            if self.lows[at] == "der" and self.lows[at + 1] in QUOTES and self.lows[at - 1].endswith(_MINISTERS):
                return slot[0], at  # sagte der polnische Außenminister der „Gazeta Wyborcza“
            if paper and not self.lows[at - 1].startswith(_STAFF) and not self.lows[at - 1].endswith(_STAFF):
                return slot[0], at
        return slot

    def _reported_of_several(self, first: int, last: int) -> bool:
        """Return whether a main clause tells of several what somebody said: *Die Soldaten hätten sich ergeben*."""
        if self.lows[first] in OF_SEVERAL or not _UNREAL.isdisjoint(self.lows[first:last]):
            return False
        return any(
            self.text.quoted[at] < 0 and self.lows[at] in OF_SEVERAL for at in range(first, min(last, first + 14))
        )

    def _second_infinitive(self, at: int, last: int) -> int:
        """Return the modal verb behind two infinitives: *bestätigen noch dementieren wollte*; -1: there is none."""
        modal = at + 3
        there = modal < last and self._infinitive_at(at + 2) and self.lows[modal] in self.sets["modal"]
        return modal if there else -1

    def _infinitive_at(self, at: int) -> bool:
        """Return whether the word is the infinitive of a cue."""
        return any("i" in form.kinds for form in self.lex.forms.get(self.lows[at], ()))

    def _with_zu(self, at: int) -> bool:
        """Return whether an infinitive has its *zu* inside: *zuzugeben*, *einzustellen*."""
        forms = [form for form in self.lex.forms.get(self.lows[at], ()) if form.joined and form.cue.particle]
        return any(form.kinds == "i" and self.lows[at].startswith(f"{form.cue.particle}zu") for form in forms)

    def _said_to_have(self, at: int, verb: int, first: int) -> bool:
        """Return whether only hearsay has somebody say it: *soll es bestätigt haben*, *bestätigte es angeblich*."""
        lows = self.lows
        if verb >= 0 and verb != at and lows[verb] in _IS_SAID and lows[at + 1 : at + 2] == ["haben"]:
            return True
        edge = self._edge(min(verb, at) if verb >= 0 else at, first)
        if lows[edge] == "wer" and (edge == first or lows[edge - 1] in {",", ":", "–", *QUOTES}):
            return True  # Wer das noch bestreitet, macht sich lächerlich: whoever it is
        if 0 <= verb < at and "," in lows[verb:at] and lows[verb] in self.sets["have"] and self._with_zu(at):
            return True  # hatte gemeldet, die Stadt sei bereit, es zuzugeben: the end in view of another
        around = [lows[edge], lows[at - 1]] + lows[at + 1 : at + 2] + lows[verb + 1 : verb + 2]  # noqa: RUF005
        return "angeblich" in around  # one line is more than the compiler knows: setup.py

    def _talks(self, at: int, first: int, last: int) -> bool:
        """Return whether two talk with each other about a thing, which says nothing of it: *sprach mit X über Y*.

        Nor does who speaks with whom a relative clause tells of: *zwei Offiziere, mit denen der Sender sprach*.
        """
        edge = self._edge(at, first)
        with_whom = self.lows[edge] in _WITH and self.lows[edge + 1] in self.sets["rel"]
        with_whom = with_whom or (self.lows[edge] in self.sets["rel"] and self.lows[edge - 1] in _WITH)
        if with_whom and edge + 1 < at and self.lows[at + 1 : at + 2] == [","]:
            return True
        stop = next((j for j in range(at + 1, last) if self.lows[j] in EDGES), last)
        clause = self.lows[edge:stop]
        return not _WITH.isdisjoint(clause) and "über" in clause

    def _supposes(self, verb: int, at: int, last: int) -> bool:
        """Return whether a clause that is supposed follows: *nahm an, dass ...*; not: *nahm ihn an, wie X sagte*."""
        if "," in self.lows[verb:at] and self._reported(verb, at):
            return True
        if at + 2 >= last or self.lows[at + 1] != ",":
            return self.lows[at + 1 : at + 2] == ["dass"]
        after = self.lows[at + 2]
        return after not in {"wie", "so"} and not any("f" in form.kinds for form in self.lex.forms.get(after, ()))

    def _noun_before(self, form: Form, at: int, first: int) -> int:
        """``hat Zweifel daran geäußert``, ``справок о нем не дает``: return the noun of a verb behind it, or -1."""
        if not self.german:
            back = range(at - 1, max(first, at - _BRACKET) - 1, -1)
            found = next((j for j in back if self.lows[j] == form.cue.particle or self.lows[j] in EDGES), -1)
            return found if found >= 0 and self.lows[found] == form.cue.particle else -1
        if form.cue.particle in self.sets["prep"]:
            return -1
        if "p" not in form.kinds and "i" not in form.kinds:
            return self._noun_opens(form, at, first)
        for j in range(at - 1, max(first, at - _BRACKET) - 1, -1):
            if self.lows[j] in EDGES:
                return -1
            if self.lows[j] == form.cue.particle and self.text.caps[j]:
                return j
        return -1

    def _noun_opens(self, form: Form, at: int, first: int) -> int:
        """``Scharfe Kritik am Einsatz übte Oslo``: return the noun of a finite verb that opens its clause, or -1."""
        edge = self._edge(at, first)
        for j in range(edge, min(at, edge + _OPENS)):
            if self.lows[j] == form.cue.particle and self.text.caps[j]:
                after = j + 1
                while after < at and self.lows[after] in self.sets["prep"]:
                    after = self.grammar.skip_prepositional(after, at)
                return j if after == at else -1
        if self.lows[at - 1] == ",":  # Zweifel daran, dass er tot ist, hegt Oslo
            for j in range(first, min(at - 1, first + _OPENS)):
                if self.lows[j] == form.cue.particle and self.text.caps[j]:
                    after = j + 1 + (self.lows[j + 1] in _TO_CLAUSE)
                    return j if self.lows[after : after + 1] == [","] and after < at - 1 else -1
        return -1

    def _attributive(self, at: int, first: int, last: int) -> bool:
        """Return whether a form is the attribute of the noun behind it: *die von Lima verkündete Feuerpause*."""
        lows = self.lows
        if at + 1 >= last or not self.text.caps[at + 1] or not lows[at].endswith(("e", "en", "er", "es")):
            return False
        if at > first and lows[at - 1] in _ARTICLES:
            return True  # begrüßte den erwarteten Rücktritt
        for j in range(at - 1, max(first - 1, at - 12), -1):
            if lows[j] in EDGES or lows[j] in self.sets["aux"]:
                return False
            article = lows[j] in self.sets["det"] and lows[j] not in _STRESSES  # not: auch am Dienstag
            if article and (lows[j + 1] in self.sets["prep"] or self._adverbs(j, at)):
                return True
        return False

    def _adverbs(self, at: int, verb: int) -> bool:
        """Return whether adverbs alone stand between an article and a form: *der zuletzt kritisierte Minister*."""
        if at and self.lows[at - 1] == ",":
            return False  # der gestern Minister Holm kritisierte: a relative clause
        between = self.lows[at + 1 : verb]
        if any(self.text.caps[at + 1 : verb]):
            return False  # Eine Woche zuvor räumte Präsident Holm
        return bool(between) and all(low in self.sets["adv"] or low.endswith(("ig", "lich", "isch")) for low in between)

    def _sentence_start(self, edge: int, verb: int) -> Phrase:
        """Return where the clause of a verb begins, and where it does without its *und*."""
        start = edge
        while start < verb and self.lows[start] in self.sets["conj"]:
            start += 1
        joined = self._joined_sentence(start, verb)
        return (joined - 1, joined) if joined > start else (edge, start)

    def _joined_sentence(self, start: int, verb: int) -> int:
        """``Kenia schickte einen Brief und Peru erklärte``: return where the second sentence begins, else `start`."""
        lows = self.lows
        for at in range(verb - 2, start, -1):
            if lows[at] in EDGES or lows[verb] in MAY:
                return start
            if lows[at] in _AND_THEN and self.grammar.starts(at + 1, verb):
                alone = self.grammar.phrase(at + 1, verb)[1] >= verb
                told = any(self._bends(j) for j in range(start + 1, at))
                return at + 1 if alone and told else start
        return start

    def _bends(self, at: int) -> bool:
        """Return whether a word is a finite verb, as far as its form and what follows tell: *bestellte den ...*."""
        low, after = self.lows[at], self.lows[at + 1]
        if low in self.sets["aux"] or self.grammar.verb(at):
            return True
        behind = after in self.sets["det"] or after in self.sets["prep"] or after in _AND_THEN
        return low.endswith(("te", "ten")) and not self.text.caps[at] and behind
