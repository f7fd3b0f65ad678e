"""Verbs of feeling and praise by which somebody reacts to a matter, or to a person; data."""

from __future__ import annotations

VOICED = frozenset({"express", "voice", "convey", "extend", "offer", "share", "send"})
"""English verbs with a feeling for their object: *expressed his condolences*."""
PRAISES = frozenset(
    "loben würdigen rühmen preisen ehren danken bedanken praise commend laud thank honour remercier elogiar alabar "
    "agradecer rendre".split()
)
"""Verbs whose object, a person or what he did, is named beside them: no reaction to the news."""
FEELS = frozenset(
    "crow exult sneer scoff snort growl thunder fume sigh chuckle gloat grumble marvel enthuse gush exclaim groan moan "
    "weep sob wail fret rant rave seethe jeer taunt cackle lament rejoice bemoan yawn".split()
) | {"shoot back", "snap back", "chime in", "weigh in"}
"""Verbs that tell with what feeling somebody speaks of the news."""
