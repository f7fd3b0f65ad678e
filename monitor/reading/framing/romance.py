"""French and Spanish: subjects that lean on the verb, asides, places that speak, reflexive verbs, who is cited."""

from __future__ import annotations

from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.asides import PAPERS
from monitor.reading.framing.parted import Parted
from monitor.reading.syntax.adjuncts import PARTICIPLES, occasion
from monitor.reading.syntax.compelled import COMPELLED, FELT, compelled, does_so, hard
from monitor.reading.syntax.constructions import THE_SAME, Found
from monitor.reading.syntax.daytimes import day_or_time
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.ignorance import sense

_GOING = ("llev", "acab", "termin", "sigue", "sigui", "continúa", "continua", "viene", "venía", "está", "estaba")
"""Beginnings of the Spanish verbs that go with a gerund."""
_DONE = ("é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ant", "ando", "iendo")
"""Ends of the participles that begin a clause between commas."""
_IFS = frozenset({"si", "если", "якщо", "чи"})
_THE = frozenset({"el", "la", "los", "las"})
_LONGEST_SUBJECT = 12
_REFLEXIVE_VERBS = frozenset({"rétracter", "dédire", "retractar", "desdecir", "défendre"})
"""Verbs that take back words and are reflexive by nature."""


_BROKEN = frozenset(
    "depuis lors entre temps "
    "quant à eux elle lui elles de d' son leur côté en revanche pour sa part cependant toutefois par contre ailleurs "
    "fait aussi effet outre l' inverse contraire à au contrario sin embargo cambio su parte no obstante vez asimismo "
    "también l' heure instant moment stade jour jusqu' présent ici ce ahora momento de hasta por el".split()
)
"""Words of the asides that part an auxiliary from its participle: *a, quant à elle, refusé*."""
_GOVERNORS = (
    "tien", "tint", "tenu", "fini", "commenc", "continu", "persist", "tard", "empress", "vien", "venai", "choisi",
    "hésit", "manqu", "dud", "vacil",
    "cess", "dû", "dut", "sembl", "parvien", "parvenu", "cherch", "tent", "effor", "consent", "obligé", "contraint",
    "forcé", "hâté", "résolu", "accept", "volv", "vuelv", "tuv", "tien", "acab", "termin", "lleg", "empez", "empiez",
    "comenz", "comienz", "continú", "continu", "debi", "apresur", "logr", "alcanz", "dejó", "deja", "atrev", "acced",
    "procur", "intent", "trat", "cans", "lass", "vio", "vuelto", "sali", "decid", "oblig", "forz",
)  # fmt: skip
"""Beginnings of the verbs with which an infinitive says that somebody spoke: *a fini par admettre, volvió a negar*."""
_BETWEEN = frozenset(
    "pour sa leur part de son leur côté d' ailleurs toujours encore néanmoins cependant toutefois donc ainsi aussi "
    "por su parte lado no obstante embargo sin hoy ayer".split()
)
"""Words between such a verb and the infinitive: *continue pour sa part de soutenir*."""
_KEPT = frozenset({"mantener", "maintenir", "sostener"})
_SHOULD = frozenset({"de", "al", "si", "pudo", "pudieron", "puede", "pueden", "podía", "podían", "podido"})
"""Words before a reflexive infinitive that leave it without who does it: *de confirmarse*, *no pudo verificarse*."""
"""Verbs that also keep up a thing: *mantiene contactos, maintient ses troupes, sostuvo una reunión*."""
_WORDS = (
    "versi", "postur", "posici", "posit", "acusaci", "accusat", "denuncia", "declaraci", "déclarat", "afirmaci",
    "affirmat", "relat", "récit", "propos", "dich", "palabra", "tesis", "thèse", "convic", "información", "inform",
    "argument", "opini", "discurs", "discours", "ligne", "línea", "criteri", "contrari", "contraire",
)  # fmt: skip
"""Beginnings of the nouns for words that somebody stands by."""
_ABLE = frozenset("mesure condiciones capable capables capaz capaces position posición état incapable incapaz".split())
_DENIED = frozenset({"pas", "no", "tampoco", "incapable", "incapables"})
_THESE = frozenset({"ello", "eso", "esto", "todo"})
_THERE_SAY = frozenset({"à", "au", "aux", "en", "chez", "dans", "côté", "sein", "sources", "source"})
_ASIDE = 6
_ASIDE_OPENERS = frozenset(
    "dans après par à au aux avec sans selon d' pour en sur lors devant depuis face malgré comme tout "
    "en tras por a al mediante con sin según ante desde pese aunque para como durante".split()
)
"""Prepositions that open an aside between a subject and its verb: *Ankara, tras dos días de silencio, confirmó*."""
_WENT = frozenset({"allé", "allée", "allés", "allées", "va", "vont", "alla", "allèrent", "allait", "allaient"})
_TO_SPEAK = frozenset({"à", "de", "d'", "par", "a", "que", "por", "en"})
_COMING_OUT = (
    "sorti", "mont", "pris", "publié", "diffusé", "réagi", "profité", "utilisé", "interven", "rompu", "convoqué",
    "sali", "comparec", "tom", "us", "utiliz", "emiti", "public", "recurri", "acudi", "aprovech", "rompi", "convoc",
)  # fmt: skip
"""Beginnings of the verbs by which somebody comes out in order to speak: *est sorti de son silence pour démentir*."""
_OPENLY = frozenset({"say", "announce", "deny", "confirm", "reject", "refute", "exclude", "label", "stand"})
_SAID_TO = frozenset({"deny", "confirm", "reject", "exclude", "comment", "hope", "doubt", "believe"})
_SAYING = frozenset({"dire", "assurer", "affirmer", "indiquer", "decir", "asegurar", "afirmar"})
"""Verbs of saying with an infinitive of what somebody feels or thinks."""
_BEFORE_INFINITIVES = frozenset({"ne", "pas", "le", "la", "les", "l'", "en", "y", "se", "s'", "no", "tout", "vivement"})
_FAR = 16
_SEES_ITSELF = frozenset({"vio", "vieron"})
_BACK_TO = frozenset({"say", "announce", "confirm", "warn", "publish", "stand", "hint"})
_MEETINGS = frozenset(
    "reunión reuniones rueda ruedas conferencia cumbre sesión sesiones elecciones comicios referéndum congreso "
    "asamblea juicio audiencia acto actos consulta consultas conversaciones negociaciones encuentro encuentros "
    "misa ceremonia mitin debate votación consejo foro jornada jornadas ronda rondas pleno seminario funeral "
    "plebiscito primarias concierto fiesta torneo maniobras ejercicios entrevista conversación diálogos "
    "contactos".split()
)
"""Nouns for what is held in Spanish, not welcomed."""
_ANDS = frozenset({"y", "e", "et"})
_CONTRASTS = frozenset({"aunque", "mientras", "quoique", "mais", "pero"})
_WHAT = frozenset({"algo", "extremo", "cosa", "lo", "ce", "chose"})
"""Words for what has been said, before the relative clause of who says something else."""
_CONTRASTS_THAT = frozenset({"tandis", "alors", "mientras", "bien"})
_BELIEVED = frozenset({"croire", "croit", "entendre", "écouter", "lire"})
"""French verbs of the phrases that name whose word it is: *à l'en croire*, *à l'entendre*, *si l'on en croit Paris*."""
_MOODS = frozenset({"comment", "believe", "see", "doubt", "know", "hope", "react", "remark", "find", "ask", "will"})
"""Operators of verbs behind which a colon brings what somebody says: *se mostró irritada: «Dijeron que sí»*."""
_LEANERS = frozenset("n' ne y en se s' le la l' les lo los las no lui leur".split())
ASKED = frozenset({"interroger", "preguntar", "remercier"})
"""Verbs whose agent in a passive is who asked, or who dismissed: *interrogé par RFI*, *remercié par le roi*."""
_ARTICLES = frozenset({"el", "la", "los", "las", "le", "les", "l'", "un", "una", "une", "su", "son", "sa"})
_WHO = frozenset({"quien", "quienes", "qui", "que"})
"""Relative pronouns behind the comma of who told it: *Lo comunicó la presidenta, quien adelantó que*."""


class Romance(Parted):
    """The rules FR-CLITIC, FR-ASIDE, FR-PLACE, ES-PLACE and -CITE by a verb."""

    def _believed(self, at: int, first: int, last: int) -> Found | None:
        """``à l'en croire``, ``à l'entendre``: a pronoun whose word it is; ``si l'on en croit Paris``: a name."""
        lows = self.lows
        if self.lang != "FR" or lows[at] not in _BELIEVED or at < first + 2:
            return None
        k = at - 1 - (lows[at - 1] == "en")
        if lows[at] == "croit":
            if k == at - 1 or lows[k] not in {"on", "il"}:
                return None
            slot = self._after_preposition(at + 1, last)
            begin = next((j for j in range(k, max(first, k - 3) - 1, -1) if lows[j] in {"si", "s'"}), -1)
            return self._prep("PREP", at, list(range(begin, at + 1)), slot) if begin >= 0 else None
        if lows[k] in {"l'", "le", "la", "les"} and lows[k - 1] == "à" and k - 1 >= first:
            return self._prep("PREP", at, list(range(k - 1, at + 1)), (at, at))
        return None

    def _romance_colon(self, first: int, last: int, found: list[Found]) -> Found | None:
        """``Bakou n'en croit rien : « Un montage. »``: who is told of before a colon speaks behind it."""
        lows, quoted = self.lows, self.text.quoted
        if self.lang not in {"FR", "ES"} or ":" not in lows[first:last]:
            return None
        colon = next((j for j in range(first + 2, last - 4) if lows[j] == ":" and quoted[j] < 0), -1)
        if colon < 0 or lows[colon + 1] not in QUOTES or quoted[colon + 4] < 0:
            return None
        if any(one.at > colon or one.cue.operator not in _MOODS for one in found):
            return None
        if found:
            slot = found[-1].slot
        else:
            slot = self.grammar.subject(self._past_participle(first, colon), colon)
            slot = self._before_verb(slot, colon) if slot is not None else None
            behind = self._past_apposition(slot[1], colon) if slot is not None else colon
            told = behind < colon and lows[behind][0].isalpha() and not self.text.caps[behind]
            if not told or lows[behind] in self.sets["prep"] | self.sets["det"] | self.sets["conj"] - _LEANERS:
                return None
        if slot is None or slot[0] >= slot[1] or not (self._speaker(slot) or lows[slot[0]] in self.sets["pron"]):
            return None
        return Found(
            Cue("", "say", "", frozenset()), colon, [colon], f"{self.lang}-COLON", slot, "after", first, colon + 1
        )

    def _past_participle(self, first: int, last: int) -> int:
        """``Interrogé lundi, le porte-parole ...``: skip an opening clause without a subject."""
        if self.lows[first].endswith(
            ("é", "és", "ée", "ées", "ed", "ing", "ado", "ada", "ido", "ando", "ant")
        ) and not (self.lows[first].endswith("need") or any(self.text.caps[first + 1 : first + 2])):
            if (begin := self._behind_question(first, last)) > first:
                return begin
            comma = next((j for j in range(first, last) if self.lows[j] == ","), -1)
            if comma > 0 and comma + 1 < last:
                return comma + 1
        return first

    def _romance_clause(
        self, form: Form, at: int, verb: int, edge: int, first: int, last: int, found: list[Found]
    ) -> Found | None:  # fmt: skip
        """Return the frame of a clause that only says who told something, and where."""
        if "dative!" in form.cue.flags and self.lows[edge] in {"a", "al"} and edge + 1 < verb:
            whose = self._after_preposition(edge + 1, verb) or self.grammar.phrase(edge + 1, verb)
            return Found(form.cue, at, [], "ES-DAT", whose, "after", edge, at + 1) if self._speaker(whose) else None
        if (owner := self._past_relative(at, verb, edge, first, last, found)) is not None:
            return Found(form.cue, at, [], f"{self.lang}-APPO", owner, "after", edge, at + 1)
        if self._contrary_to(verb, first):
            return Found(form.cue, at, [], f"{self.lang}-INV", None, "nothing", edge, at + 1)
        if (place := self._there_where(verb, edge, first)) is not None:
            return Found(form.cue, at, [], f"{self.lang}-PLACE", place, "after", edge, at + 1)
        one = self._where_it_says(form, at, verb, edge, first, found)
        return one or self._as_they_told(form, at, verb, edge, last) or self._same_said(form, at, verb, edge, last)

    def _past_relative(
        self, at: int, verb: int, edge: int, first: int, last: int, found: list[Found]
    ) -> Phrase | None:  # fmt: skip
        """``El portal X, que había dicho que murió, borró la nota``: the subject is who the relative clause told of."""
        if not found or self.lang not in {"FR", "ES"} or edge <= first or self.lows[edge - 1] != "," or verb > edge + 2:
            return None
        told = found[-1]
        if told.slot is None or not told.rule.endswith("-RELS") or told.slot[1] >= told.at or told.at >= edge - 1:
            return None
        behind = self.lows[told.slot[1] : told.slot[1] + 2]
        if told.slot[0] > first + 1 or "," not in behind or self.lows[at] in {"que", "qu'"}:
            return None
        if any(self.lows[j] in {",", ";", ":"} for j in range(told.at, edge - 1)):
            return None
        who = self.grammar.after(at + 1, last)
        return None if who is not None and self._speaker(who) else told.slot

    def _past_apposition(self, at: int, stop: int) -> int:
        """Return where the clause goes on behind an apposition that opens at token `at`."""
        if self.lows[at] != ",":
            return at
        return next((j + 1 for j in range(at + 1, stop) if self.lows[j] == ","), stop)

    def _topic_of(self, slot: Phrase, first: int) -> Phrase:
        """``Quant au parquet, il refuse ...``: a pronoun right behind the topic of its sentence means that topic."""
        lows, begin = self.lows, first
        if lows[first : first + 1] in (["quant"], ["concernant"]) and lows[slot[0]] in self.sets["pron"]:
            begin = first + (2 if lows[first] == "quant" else 1)
        else:
            return slot
        end = self.grammar.phrase(begin, slot[0])[1]
        return (begin, end) if lows[end] == "," and end + 1 == slot[0] else slot

    def _another_sense(self, form: Form, at: int, verb: int, last: int) -> Form:
        """Return the form with the operator that a French or Spanish turn of phrase gives it.

        ``se declaró incapaz de``, ``no está en condiciones de decir si``; ``y voit un roman``.
        """
        lows, lemma, operator = self.lows, form.cue.lemma, ""
        if self.lang not in {"FR", "ES"}:
            return form
        behind = self.grammar.over_adjuncts(at + 1, last) if lemma in {"soutenir", "sostener"} else last
        if behind < last and lows[behind] in {"que", "qu'"}:
            operator = "say"  # what is maintained may be an opinion: soutient que ce serait une erreur
        elif lemma == "expresar" and verb > 1 and lows[verb - 1] == "," and lows[verb - 2] in QUOTES:
            operator = "say"  # «No podemos confirmarlo», expresó el ministro
        elif lemma == "declarar" and at + 1 < last and lows[at + 1].startswith("incapa"):
            operator = "say"
        elif verb < at and self._unable(form, at, verb) and not _DENIED.isdisjoint(lows[max(0, verb - 2) : at]):
            operator = "confirm"
        elif lemma in {"voir", "ver"} and (
            lows[at - 1] == "y" or (lows[at + 1 : at + 2] == ["en"] and lows[min(at + 2, last - 1)] in _THESE)
        ):
            operator = "label"
        else:
            operator = sense(lows, lemma, verb, at, last)
        return form._replace(cue=form.cue._replace(operator=operator)) if operator else form

    def _unable(self, form: Form, at: int, governor: int) -> bool:
        """``n'est pas en mesure de dire si``, ``no está en condiciones de decir``: who is able to say, or not."""
        if form.cue.operator != "say":
            return False
        if self.lang == "EN":  # was unable to say whether; was all that he had to say
            had = self.lows[at - 1] == "to" and self.lows[at - 2] in self.sets["have"]
            return self.lows[at - 2 : at] == ["unable", "to"] or (had and "all" in self.lows[max(0, at - 14) : at])
        return self.lows[at - 1] in {"de", "d'"} and not _ABLE.isdisjoint(self.lows[governor:at])

    def _aside_opens(self, at: int) -> bool:
        """Return whether a participle or a preposition behind a comma begins an aside that is no name for somebody."""
        opener = self.lows[at].endswith(PARTICIPLES) or self.lows[at] in _ASIDE_OPENERS
        return opener or occasion(self.lows, at, len(self.lows)) > at

    def _no_speech(self, form: Form, at: int, last: int) -> bool:
        """Return whether a verb has a thing for its object, and nothing said.

        ``Egipto mantiene contactos``, ``maintient ses troupes``: what is kept up; ``lui demandait s'il partait``: what
        is asked.
        """
        lows, stop = self.lows, min(last, at + _FAR)
        if self.lang not in {"FR", "ES"}:
            return False
        if form.cue.lemma == "demander":
            asked = {"si", "pourquoi", "quand", "comment"}
            own = any(lows[j : j + 2] in (["s'", "il"], ["s'", "ils"]) for j in range(at + 1, min(last, at + 6)))
            return own or not asked.isdisjoint(lows[at + 1 : min(last, at + 6)])  # a demandé à Riga de s'expliquer
        if form.cue.lemma not in _KEPT:
            return False
        opener = lows[at + 1] if at + 1 < last else "."
        if not opener[0].isalpha() or opener in self.sets["that"] or any(lows[j] in QUOTES for j in range(at, stop)):
            return False
        thing = at + 1 if opener not in self.sets["det"] else at + 2
        if thing >= last:
            return False
        told = lows[thing].startswith(_WORDS) or opener in self.sets["adv"] or lows[thing] in self.sets["adv"]
        told = told or self.text.caps[thing] or lows[thing].startswith(SPEAKERS)
        told = told or opener in self.sets["prep"] or self.grammar.starts(at + 1, last) is False
        return not told and not any(lows[j] in self.sets["that"] | {":"} for j in range(at + 1, stop))

    def _same_said(self, form: Form, at: int, verb: int, edge: int, last: int) -> Found | None:
        """``Lo mismo opina Amnistía``, ``Otro tanto dijo Ankara``, ``Así lo ve Oslo``: they say what stands before."""
        lows, before = self.lows, tuple(self.lows[edge:verb])
        opposite = before[-2:] == ("lo", "contrario") and before[:-2] in {(), ("todo",)}
        if self.lang != "ES" or not (before in THE_SAME or opposite):
            return None
        who = self.grammar.after(at + 1, last)
        if opposite and who is not None and self._speaker(who):
            return self._the_opposite(form, at, edge, who)
        if who is None or not self._speaker(who) or lows[at] in {"que", ":"}:
            return None
        return Found(form.cue, at, [], "ES-BACK", who, "back", edge, at + 1)

    def _the_opposite(self, form: Form, at: int, edge: int, who: Phrase) -> Found:
        """``Todo lo contrario sostiene el ministro``: what he says is the opposite of what was told."""
        one = Found(form.cue._replace(operator="say"), at, [], "ES-INV", who, "after", edge, at + 1)
        one.told = edge, at
        return one

    def _broken(self, at: int, first: int) -> int:
        """Return the token before an aside between commas that ends at token `at`, or `at` where none ends there."""
        if self.lang not in {"FR", "ES"} or self.lows[at] != ",":
            return at
        for j in range(at - 1, max(first, at - 7), -1):
            if self.lows[j] == ",":
                return j - 1 if j < at - 1 else at
            if self.lows[j] not in _BROKEN:
                return at
        return at

    def _governed(self, form: Form, at: int, first: int) -> int:
        """Return the verb that governs an infinitive (``a fini par admettre``, ``tuvo que desmentir``), or -1."""
        if form.cue.operator in COMPELLED and (must := compelled(self.lows, self.lang.lower(), at, first)) >= 0:
            return must
        if form.cue.operator == "believe" and (dear := hard(self.lows, at)) >= 0:
            return dear
        felt = form.cue.operator in FELT
        if self.lang not in {"FR", "ES"} or not (felt or form.cue.operator in _OPENLY):
            return -1
        lows, sets, j = self.lows, self.sets, at - 1
        while j > first and at - j < 4 and (lows[j] in sets["adv"] or lows[j] in sets["pron"]):
            j -= 1
        if lows[j] in {"pour", "para"}:
            return self._came_out(j, first)
        if lows[j] == "à" and lows[j - 1] == "jusqu'" and lows[j - 2] in _WENT and j - 3 > first:
            return self._aux_of(j - 2, first)  # est allée jusqu'à prétendre
        if (was := self._first_to(j, first)) >= 0:
            return was
        if j <= first or lows[j] not in _TO_SPEAK:
            return -1
        while j - 1 > first and at - j < _ASIDE and lows[j - 1] in _BETWEEN and not lows[j - 1].startswith(_GOVERNORS):
            j -= 1  # continue pour sa part de soutenir
        if felt and not does_so(lows, j - 1, first):
            return -1
        return self._aux_of(j - 1, first) if felt or lows[j - 1].startswith(_GOVERNORS) else -1

    def _said_to(self, form: Form, at: int, first: int) -> int:
        """Return the verb of saying before an infinitive that says more (*dit démentir*, *dijo lamentar*), or -1."""
        if self.lang not in {"FR", "ES"} or form.cue.operator not in _SAID_TO or form.cue.particle == "mot":
            return -1  # dit ne pas en croire un mot
        j = at - 1
        while j > first and self.lows[j] in _BEFORE_INFINITIVES:
            j -= 1
        said = any(
            one.cue.lemma in _SAYING and ("f" in one.kinds or "p" in one.kinds)
            for one in self.lex.forms.get(self.lows[j], ())
        )
        return self._aux_of(j, first) if said else -1

    def _aux_of(self, at: int, first: int) -> int:
        """Return the auxiliary right before a participle, else the token itself."""
        for j in range(at - 1, max(first - 1, at - 4), -1):
            if self.lows[j] in self.sets["have"] or self.lows[j] in self.sets["be"] or self.lows[j] in _SEES_ITSELF:
                return j  # se vio obligada a admitir
            if self.lows[j] not in self.sets["adv"]:
                break
        return at

    def _came_out(self, at: int, first: int) -> int:
        """Return the verb of a clause that ends in *pour démentir*, *para negar*, or -1."""
        for j in range(at - 1, max(first, at - _FAR), -1):
            if self.lows[j] in {";", ":", "."} or self.text.quoted[j] >= 0:
                return -1
            if self.lows[j].startswith(_COMING_OUT) and not self.text.caps[j] and self.lows[j - 1] not in _THE:
                verb = self._aux_of(j, first)
                if verb < j or not self.lows[j].endswith(PARTICIPLES):  # not of a message published on X
                    return verb
        return -1

    def _where_it_says(self, form: Form, at: int, verb: int, edge: int, first: int, found: list[Found]) -> Found | None:
        """``difundió un comunicado en el que niega``: the relative clause tells what the paper says."""
        lows, begin = self.lows, edge - 1
        if self.lang not in {"FR", "ES"} or begin - 3 <= first:
            return None
        if lows[begin] in {"que", "cual", "lequel", "laquelle", "lesquels", "lesquelles"}:
            begin -= 1
            begin -= lows[begin] in _THE
        elif lows[begin] not in {"où", "donde"}:
            return None
        if lows[edge - 1] not in {"où", "donde"} and lows[begin] not in {"en", "dans", "par"}:
            return None
        noun = next((j for j in range(begin - 1, max(first, begin - 8), -1) if lows[j].startswith(PAPERS)), -1)
        inner = self.grammar.subject(edge, verb)
        if noun < 0 or (inner is not None and lows[inner[0]] not in self.sets["pron"]):
            return None
        before = next((one.slot for one in reversed(found) if one.slot is not None and one.slot[1] <= noun), None)
        owner = before or self.grammar.subject(first, noun - 1)
        if owner is None or not self._speaker(owner):
            return None
        return Found(form.cue, at, [], f"{self.lang}-RELS", owner, "after", edge, at + 1, carried=True)

    def _unmarked(self, at: int, verb: int, last: int, before: str) -> Phrase | None:
        """Return a subject behind the verb that its article or a comma hides.

        ``..., affirment des habitants``, ``Lo confirmó horas después, en un comunicado, la oficina de ...``.
        """
        lows = self.lows
        if self.lang == "FR" and before == "," and at + 2 < last and lows[at + 1] == "des":
            phrase = at + 1, self.grammar.phrase(at + 2, last)[1]
            return phrase if self._speaker((at + 2, phrase[1])) else None
        return self._late_subject(at, last) if self.lang == "ES" and lows[verb - 1] == "lo" else None

    def _doubled(
        self, form: Form, subject: Phrase | None, verb: int, at: int, edge: int, first: int, last: int
    ) -> Found | None:
        """``La noticia la había adelantado el diario X``: a pronoun repeats what is told before who told it."""
        lows = self.lows
        if self.lang != "ES" or subject is None or lows[verb - 1] not in {"lo", "la", "los", "las"}:
            return None
        if subject == (verb - 1, verb) and edge == first == subject[0]:  # La había revelado la víspera el portal X
            later = self.grammar.after(at + 1, last)
            speaks = later is not None and self._speaker(later)
            return Found(form.cue, at, [], "ES-BACK", later, "back", edge, at + 1, first=edge) if speaks else None
        if subject[1] < verb - 1 or self._speaker(subject) or self.text.caps[subject[1] - 1]:
            return None
        later = self.grammar.after(at + 1, last)
        if later is None or not self._speaker(later):
            return None
        told = form.cue.operator in {"say", "announce", "publish", "hint"} and edge == first
        rule, order = ("ES-BACK", "back") if told else ("ES-INV", "object")
        return Found(form.cue, at, [], rule, later, order, edge, at + 1, first=edge)

    def _freely(self, edge: int, found: list[Found]) -> bool:
        """``reconoció lo que llevaba días negando``: what is admitted is told by another verb, which denies nothing."""
        opener = self.lows[max(0, edge - 2) : edge]
        free = opener in (["lo", "que"], ["ce", "que"], ["ce", "qu'"])
        return free and bool(found) and found[-1].cue.operator == "confirm"

    def _said_so(self, form: Form, edge: int, verb: int, at: int, first: int, last: int) -> bool:
        """Return whether the clause only says who told what stands before.

        ``Así lo comunicó el Senado``, ``El ministro lo anunció ayer``, ``C'est ce qu'a annoncé Paris``.
        """
        lows = self.lows
        if self.lang not in {"FR", "ES"} or form.cue.operator not in _BACK_TO or self.text.quoted[at] >= 0:
            return False
        ahead = lows[
            at + 1 : next((j for j in range(at + 1, last - 1) if lows[j] == "," and lows[j + 1] in _WHO), last)
        ]
        if any(low in {"que", "qu'", ":", "si"} or low in {"«", '"', "“"} for low in ahead):
            return False
        if self.lang == "FR" and edge - 4 >= first and lows[edge - 4 : edge - 1] == ["c'", "est", "ce"]:
            return edge - 4 == first
        if (edge != first and lows[edge - 1] != ":") or verb <= edge:
            return False  # la trêve est signée : le ministre l'a dit lundi
        pronoun = lows[verb - 1] in {"lo", "l'"} or (lows[verb - 1] == "la" and lows[verb - 2] == "así")
        return pronoun and form.cue.operator in {"say", "announce", "warn", "publish"} | (
            {"confirm"} if "así" in lows[first:verb] else set()
        )

    def _like(self, edge: int, first: int) -> bool:
        """``..., comme l'a rappelé le ministre``: return whether the clause of the cue begins with *as*."""
        return edge > first + 2 and self.lows[edge - 1] in {"comme", "como"} and self.lows[edge - 2] == ","

    def _contrasted(self, at: int, first: int) -> int:
        """Return where the clause of contrast before token `at` begins behind its conjunction; `first` without one.

        *Le site maintient sa version, tandis que Ann Roy, ministre, assure ...*.
        """
        lows = self.lows
        if self.lang not in {"FR", "ES"}:
            return first
        for j in range(at - 3, first, -1):
            if lows[j] == "," and lows[j + 1] in _WHAT and lows[j + 2] in {"que", "qu'"}:
                return j + 3  # ..., algo que el portavoz, Luis Paz, niega
            if lows[j] in _ANDS and self._new_subject(j, at, first):
                return j + 1  # la noticia corrió el lunes y el portavoz, Luis Paz, rehusó confirmarla
            if lows[j] in _CONTRASTS or (lows[j] in _CONTRASTS_THAT and lows[j + 1] in {"que", "qu'"}):
                return j + 1 + (lows[j + 1] in {"que", "qu'"})
        return first

    def _new_subject(self, conj: int, at: int, first: int) -> bool:
        """Return whether another main clause begins behind an *and*, whose verb is still to come behind `at`."""
        opens = self.lows[conj + 1] in self.sets["det"] or self.lows[conj + 1] == "," or self.text.caps[conj + 1]
        if not opens or any(self.grammar.verb(k) or self._finite(k) for k in range(conj + 1, at)):
            return False
        return any(self.grammar.verb(k) or self._finite(k) for k in range(first, conj))

    def _contrast(self, one: Found, other: Found) -> int:
        """Return where a clause of contrast begins that holds the other frame behind this one, or -1."""
        lows, start = self.lows, other.edge
        if self.lang not in {"FR", "ES"} or other.carried or other.slot is None or start - 1 <= one.at:
            return -1
        if other.slot[0] >= other.slot[1] or lows[other.slot[0]] in self.sets["pron"]:
            return -1
        if lows[start - 1] in {"que", "qu'"} and lows[start - 2] in _CONTRASTS_THAT:
            return start - 2
        if lows[start - 1] in _CONTRASTS or lows[start] in _CONTRASTS:
            return start - (lows[start - 1] in _CONTRASTS)
        return start - 2 if lows[start - 2 : start] == ["si", "bien"] else -1

    def _adjective(self, at: int) -> bool:
        """Return whether *critique*, *crítica* stands behind its noun: *un état critique*."""
        after = self.lows[at + 1] if at + 1 < len(self.lows) else "."
        ahead = after in self.sets["det"] or (at + 1 < len(self.lows) and self.text.caps[at + 1])
        return self.lows[at] in {"critique", "critiques", "critica", "criticas"} and not ahead

    def _cites(self, form: Form, at: int, parts: list[int], edge: int, last: int) -> Found | None:
        """``qui cite un responsable``, ``que cita a un alto cargo``: who is cited is the deeper source."""
        begin = at + 1 + (at + 1 < last and self.lows[at + 1] in {"a", "al"})
        slot = self._after_preposition(begin, last) if begin < last and self.grammar.starts(begin, last) else None
        if slot is None:
            return None
        return Found(form.cue, at, parts, f"{self.lang}-CITE", slot, "around", edge, slot[1])

    def _of_itself(self, form: Form, at: int, first: int, last: int) -> bool:
        """Return whether a verb of denying, confirming or withdrawing has no object but itself.

        ``si cela se confirmait`` confirms nothing; ``se retirará de la OTSC``: somebody leaves and takes back no words;
        but ``se negó a confirmar`` is a refusal.
        """
        if self.lows[at].endswith("rse") and self.lows[at - 1] in _SHOULD:
            return True  # de confirmarse
        j = at - 1
        while j > first and (self.lows[j] in self.sets["be"] or self.lows[j] in self.sets["have"]):
            j -= 1
        if j < first or self.lows[j] not in {"se", "s'"}:
            return False
        return form.cue.lemma not in _REFLEXIVE_VERBS and not self._to(at, last)

    def _held(self, at: int, last: int) -> bool:
        """Return whether *celebrar* at token `at` is to hold a meeting, no welcome: *celebró el lunes una reunión*."""
        ends = _MEETINGS | self.sets["prep"] | {",", ".", ";"}
        j = next((j for j in range(at + 1, min(last, at + _FAR // 2)) if self.lows[j] in ends), last)
        if j >= last or self.lows[j] not in _MEETINGS:
            return False
        before = next((k for k in range(j - 1, at, -1) if self.lows[k] in self.sets["det"]), at)
        return self.lows[before] not in {"el", "la", "los", "las", "esta", "este", "estas", "esa"}  # celebró la reunión

    def _asked_whether(self, edge: int, verb: int) -> bool:
        """Return whether a clause is a condition or an indirect question: *si Paris confirme*, *s'il pensait*."""
        before = self.lows[edge - 1] if edge else ""
        return before in _IFS or (self.lang == "FR" and self.lows[edge : edge + 2] in (["s'", "il"], ["s'", "ils"]))

    def _points_at(self, at: int, last: int) -> bool:
        """Return whether *a* and a name follow a verb of pointing, and no that-clause: *apuntó sin rodeos a Israel*."""
        for j in range(at + 1, min(last - 1, at + 5)):
            if self.lows[j] in {"a", "al"} and (self.text.caps[j + 1] or self.lows[j + 1] in {"la", "los", "las"}):
                return "que" not in self.lows[j : min(last, j + 8)]
        return False

    def _late_subject(self, at: int, last: int) -> Phrase | None:
        """Return who spoke where commas part the phrases of time and place between the verb and its subject."""
        for comma in range(at + 1, min(last, at + 16)):
            one = self.grammar.after(comma + 1, last) if self.lows[comma] == "," else None
            if one is not None and self._speaker(one):
                return one
        return None

    def _late_speaker(self, owner: Phrase, at: int, last: int) -> Phrase | None:
        """Return who spoke where what stands before the commas is what was told.

        ``« ... », a lancé jeudi, à Paris, le ministre``, ``dimitió ante el rey, que aceptó, informó el palacio``.
        """
        if self.text.quoted[owner[0]] >= 0:
            return self._late_subject(at, last)
        one = self.grammar.after(at + 1, last)
        if one is None or one[0] != at + 1 or not self._speaker(one) or not self.text.sentences:
            return None
        begin = self.text.sentences[self.text.sentence_of[at]].first
        acts = any(self.grammar.verb(j) or self._finite(j) for j in range(begin, at - 1))
        plain = one[1] >= last or self.lows[one[1]] not in self.sets["that"]
        return one if acts and plain and self.lows[one[0]] in _ARTICLES else None

    def _interrupted_romance(self, edge: int, first: int) -> Phrase | None:
        """``où le Conseil militaire, arrivé au pouvoir en avril, n'a pas souhaité``: the subject before the clause."""
        if self.lang not in {"FR", "ES"} or edge <= first or self.lows[edge - 1] != ",":
            return None
        comma = next((j for j in range(edge - 3, max(first, edge - 20), -1) if self.lows[j] == ","), -1)
        if comma <= first:
            return None
        opener = self.lows[comma + 1]
        if opener.endswith(_DONE) or opener in self.sets["rel"] - {"ce"}:
            return self._ends_at(comma, first)
        dated = occasion(self.lows, comma + 1, edge) > comma + 1  # Paris, mardi matin à la radio, a démenti
        if not (dated or opener in _ASIDE_OPENERS) or any(self.grammar.verb(j) for j in range(first, comma)):
            return None
        owner = self.grammar.subject(first, comma)  # Paris, dans un communiqué, dément
        return owner if owner is not None and owner[1] == comma and self._speaker(owner) else None

    def _verb_alone(self, subject: Phrase) -> bool:
        """``Petro, ..., reaparecía ayer y anunció``: one word that ends like a verb of the past is no subject.

        Nor is English *neither* before a verb: *a spokeswoman, Ana Vega, neither confirmed nor denied it*.
        """
        if self.lang == "EN":
            return subject[1] - subject[0] == 1 and self.lows[subject[0]] == "neither"
        if self.lang not in {"FR", "ES"} or subject[1] - subject[0] != 1 or self.text.caps[subject[0]]:
            return False
        low = self.lows[subject[0]]
        return low not in self.sets["pron"] and low.endswith(("ía", "ían", "aba", "aban", "ait", "aient"))

    def _past_time(self, at: int, last: int) -> int:
        """Return the last word of a phrase of time behind a participle: *anunciado la noche del 3 de mayo por*."""
        if self.lang not in {"FR", "ES"} or at + 1 >= last:
            return at
        return max(at, day_or_time(self.lows, at + 1, last) - 1)

    def _found_on_him(self, verb: int, first: int) -> bool:
        """``le detectaron un tumor``, ``le fue hallada una lesión``: what is found on somebody is nobody's speech."""
        plural = self.lows[verb].endswith("ron") or self.lows[verb] in {"fue", "ha", "han", "había", "habían"}
        return plural and verb > first and self.lows[verb - 1] in {"le", "les", "me", "nos", "se"}

    def _goes_on(self, at: int, first: int) -> int:
        """``llevaba semanas desmintiéndola``, ``sigue negando``: return the token of the finite verb, or -1."""
        return next((j for j in range(at - 1, max(first - 1, at - 5), -1) if self.lows[j].startswith(_GOING)), -1)

    def _there(self, start: int, verb: int, subject: Phrase | None) -> Phrase | None:
        """``Au Kremlin, on dit ...``, ``En el Kremlin dicen ...``: those who are there speak."""
        lows = self.lows
        if self.lang == "FR":
            return self._place_before(start) if subject is not None and lows[subject[0]] == "on" else None
        if self.lang != "ES" or subject is not None or not (lows[verb].endswith("n") or lows[verb - 1] == "se"):
            return None
        after = verb + 2 + (verb + 2 < len(lows) and lows[verb + 2] in _THE)
        if (
            start == verb > 0
            and not {"en", "desde"}.isdisjoint(lows[verb + 1 : verb + 2])
            and lows[verb - 1] in {",", "»"}
            and any(self.text.caps[after : after + 1])
        ):
            return verb + 1, self.grammar.phrase(after, len(lows))[1]  # insisten en Kigali
        if start + 1 >= verb:
            return None
        name = start + 1 + (lows[start + 1] in _THE)
        body = name + 1 < verb and lows[name].startswith(SPEAKERS) and lows[start + 1] in _THE
        if lows[start] in {"en", "desde"} and (self.text.caps[name] or body):
            return start, self.grammar.skip_prepositional(start, verb)
        return None

    def _place_before(self, edge: int) -> Phrase | None:
        """Return the place that stands before the comma at the beginning of a clause: Au Kremlin, ..."""
        whole = self.text.sentences[self.text.sentence_of[min(edge, len(self.lows) - 1)]]
        for j in range(edge - 1, max(whole.first - 1, edge - _FAR), -1):
            if self.lows[j] not in _THERE_SAY:
                continue
            named = any(self.text.caps[j + 1 : edge]) or any(self.lows[k].startswith(SPEAKERS) for k in range(j, edge))
            if named or self.lows[j] in {"côté", "chez"}:
                return j, next((k for k in range(j, edge) if self.lows[k] == ","), edge)
        return None

    def _tells(self, cue: int, edge: int) -> bool:
        """Return whether the that-clause that ends at `edge` hangs on the earlier cue: declaró el lunes que ..."""
        between = self.sets["adv"] | self.sets["det"] | self.sets["prep"]
        return edge - cue <= 8 and all(
            self.lows[j] in between or self.lows[j][0].isdigit() or self.text.caps[j] or self._speaking(j)
            for j in range(cue + 1, edge - 1)
        )
