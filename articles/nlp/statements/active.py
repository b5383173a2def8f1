"""Reads `X mengatakan (bahwa) …`, `X meminta Y untuk …`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import DEMONSTRATIVES
from ..lexicon import word_set
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import FIRST_PERSON, PRONOUNS, Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .clauses import THEN
from .complement import parsed_subject
from .conditions import WHEN, is_condition, is_followed, is_not_all
from .connectives import only_connectives
from .content import content_start
from .content_end import contrast_start, coordinated_end, main_clause
from .no_speaker import speaks_for_nobody
from .own_deeds import CONCESSIVE, request_end
from .parted import read_parted
from .predicates import BASE_VERBS, COPULAS, NOT_PASSIVE, SPEECH_ONLY, is_predicate
from .relative import read_relative
from .reported import make_statement
from .statement import Statement
from .subjects import cue_span, subject_before, subject_of_first
from .when import before_when, behind_when

# These join what is said to another thing that the speaker does or says.
JOINING = cues.BESIDE | {"dan", "dengan", "kemudian", "lalu", "namun", "serta", "tapi", "tetapi"}
# `menanggapi kritik itu dengan mengatakan …`
SAYING = frozenset(("mengatakan", "mengungkapkan", "menuturkan"))
NEXT = THEN | {"selanjutnya"}
# What follows these says more of the subject, or when, where and how often it was said.
BESIDE_SUBJECT = word_set("beside_subject")
# `… karena menilai warga belum siap`: why somebody acts is what they think.
BECAUSE = frozenset(("karena", "lantaran", "sebab"))
THINKING = word_set("thinking")
# Not to say these is to say something: `tidak menyarankan …`.
MENTAL = word_set("mental")
DENYING = frozenset(("batal", "belum", "enggan", "menolak", "tak", "tidak", "urung"))
# Things do these too: `kondisi itu mengancam warga`, `data itu mengindikasikan …`.
THINGS_DO = word_set("things_do")
FEELING = "merasa"
# What somebody believes, not what they are glad or sorry about.
FELT = frozenset(("optimis", "optimistis", "pesimis", "pesimistis", "yakin"))
# A verb follows these: `warga yang berusaha meminta bantuan`.
TRYING = word_set("trying")


def read_active(
    text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder, found: list[Statement]
) -> Statement | None:
    """Read `X mengatakan (bahwa) …`, `X meminta Y untuk …`; `found` stands before in the sentence."""
    kinds = cues.active_kinds(toks[i])
    if not kinds or (toks[i].capital and i > 0) or cues.is_manner(toks, i) or _feels(toks, i):
        return None
    before = _before_group(toks, i)
    if before >= 0 and toks[before].lower == "yang" and kinds & {"clause", "request"}:
        return read_relative(text, toks, i, before, number, names)
    if _is_governed(toks, i, before) or _is_denied(toks, i) or is_condition(toks, i) or is_not_all(toks, i):
        return None
    speaker, known = _speaker_of(text, toks, i, before, names, found)
    if not known or (speaker is not None and speaks_for_nobody(text, toks, i, speaker)):
        return None
    parted = read_parted(text, toks, i, speaker, number)
    if parted is not None:
        return parted
    # A second statement of the same speaker does not make the first one a clause.
    opening = content_start(text, toks[: coordinated_end(toks, i + 1)], i, kinds)
    if opening is None:
        return None
    end, cue = coordinated_end(toks, opening.start), cue_span(toks, i)
    if kinds == {"request"}:
        end = min(end, request_end(toks, opening.start))
    statement = make_statement(
        text, toks, opening.start, end, number, cue=cue, speaker=speaker, rule=opening.rule
    )
    if statement and opening.sure < 1:
        statement.flags.add("clause_uncertain")
    if statement and speaker is None:
        statement.agentless = True
    return statement


def _speaker_of(
    text: str, toks: Sequence[Tok], i: int, before: int, names: NameFinder, found: list[Statement]
) -> tuple[Speaker | None, bool]:
    """Return who speaks, and whether the cue has a speaker; None and True where it is not told who."""
    kinds = cues.active_kinds(toks[i])
    main = [one for one in found if one.rule not in ("relative", "written")]
    if before > 0 and toks[before].lower in CONCESSIVE and toks[before - 1].text == "," and main:
        # `Budi mengatakan …, meski mengakui …`
        return main[-1].speaker, True
    if before >= 0 and toks[before].lower in CONCESSIVE and is_followed(toks, i):
        # `Meski mengaku lelah, Sinta …`, `Sinta tetap datang meski mengaku lelah`
        speaker = _subject_of_main(toks, i, names) or subject_of_first(toks, i, before, names)
        return speaker, speaker is not None
    that = i + 1 < len(toks) and toks[i + 1].lower == "bahwa"
    speaks = "clause" in kinds and (that or toks[i].lower not in THINGS_DO)
    linked = before < 0 or only_connectives(toks, before + 1) or behind_when(toks, 0, before + 1) > before
    linked = linked or (before == 0 and toks[0].lower == "seraya" and main_clause(toks, i) is None)
    if i > 0 and linked and not found:
        # `Bahkan menyarankan agar …`, `Pada April 2005 menyatakan …`, `Seraya menambahkan, …`
        return None, speaks or "stance" in kinds
    if before < 0 or not _shares_subject(toks, i, before, names, found):
        speaker = _own_subject(text, toks, i, names)
        speaks = speaks or ("request" in kinds and toks[i].lower in SPEECH_ONLY)
        if speaker is None and speaks and not any(tok.lower in FIRST_PERSON for tok in toks[:i]):
            # `Massa mengangkat tangan berharap …`
            speaker = _whatever(toks, i) or subject_of_first(toks, i, before, names)
        return speaker, speaker is not None
    if main:
        return main[-1].speaker, True
    speaker = subject_of_first(toks, i, before, names)
    return speaker, speaker is not None or speaks


def _before_group(toks: Sequence[Tok], i: int) -> int:
    """Return the word before the cue and its `juga`, `telah`, `pekan lalu`, `dengan tegas`, -1 for none."""
    before = i - 1
    while before >= 0:
        at = before_when(toks, 0, before + 1)
        if at > before:
            named = toks[before].capital and (before or cues.is_agency(toks, before))
            if toks[before].lower not in cues.BEFORE_VERB or named:
                break
            at = before
        before = at - 1
        if before >= 0 and toks[before].lower in ("dengan", "secara"):
            # `dengan tegas menyatakan`
            before -= 1
    return before


def _is_governed(toks: Sequence[Tok], i: int, before: int) -> bool:
    """Say whether the cue is no verb of its own clause: `terlihat meminta`, `berusaha mengatakan`."""
    if before < 0 or toks[before].marked is not None or _gives_reason(toks, i, before):
        return False
    if _tells_when(toks, i, before):
        return False
    previous = toks[before]
    if previous.lower == FEELING and toks[i].lower in FELT:
        # `Sinta merasa yakin bisa menang`
        return False
    if previous.lower == "dengan" and toks[i].lower in SPEECH_ONLY | SAYING:
        # `Caranya adalah dengan menganggap lawan sebagai teman`
        return before > 0 and toks[before - 1].lower in COPULAS
    if before > 0 and toks[before - 1].lower == "dengan" and previous.lower in ("nada", "penuh", "suara"):
        # `dengan nada bercanda`
        return True
    if previous.lower in cues.MODAL | cues.SUBORDINATE:
        return True
    if toks[i].lower == "melihat" and previous.upos == "ADJ" and not previous.capital:
        # `senang melihat wajah anak-anak yang …`
        return True
    verb = previous.is_word and not previous.capital and previous.upos in ("VERB", "AUX")
    # `Budi berdiri lalu meminta …`
    ends = toks[before + 1].lower in NEXT or _ends_relative(toks, before) or _ends_adjunct(toks, before)
    return verb and is_predicate(previous) and not ends


def _feels(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue only goes with the stance behind it: `merasa yakin`."""
    return toks[i].lower == FEELING and any(tok.lower in FELT for tok in toks[i + 1 : i + 2])


def _tells_when(toks: Sequence[Tok], i: int, before: int) -> bool:
    """Say whether what is said tells when its speaker acts: `Budi menangis saat menyampaikan bahwa …`."""
    that = i + 1 < len(toks) and toks[i + 1].lower == "bahwa"
    when = before == i - 1 and toks[before].lower in WHEN - {"dengan"}
    return that and when and _main_verb(toks, before) is not None


def _gives_reason(toks: Sequence[Tok], i: int, before: int) -> bool:
    return toks[before].lower in BECAUSE and toks[i].lower in THINKING


def _ends_relative(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the verb at i ends what is said of the subject: `Warga yang rumahnya terendam`."""
    verb = toks[i].lower
    if verb in BASE_VERBS and any(tok.lower == "yang" for tok in toks[max(1, i - 4) : i]):
        # `Sinta yang juga hadir mengaku`
        return True
    if not verb.startswith(("ber", "di", "ter")) or verb in NOT_PASSIVE | TRYING or cues.places_of(verb):
        return False
    return any(tok.lower == "yang" for tok in toks[max(1, i - 6) : i])


def _ends_adjunct(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the verb at i ends when something was said: `Sinta saat ditemui`."""
    first = next((j for j in range(i - 1, max(0, i - 7), -1) if toks[j].lower in WHEN), 0)
    if not first:
        return False
    # `Para petani saat ditemui`
    asked = first == i - 1 and toks[i].lower.startswith("di") and _main_verb(toks, first) is None
    return asked or toks[first - 1].capital or toks[first - 1].lower in PRONOUNS | DEMONSTRATIVES | {","}


def _is_denied(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue only says that something was not said: `enggan menyebut`, `tidak merinci`."""
    if i == 0 or toks[i].lower in MENTAL:
        return False
    before = i - 2 if i > 1 and toks[i - 1].lower in ("pernah", "mau", "ingin") else i - 1
    if i > 3 and toks[i - 2].lower in ("dengan", "secara"):
        # `tak secara gamblang menyebut`
        before = i - 3
    return toks[before].lower in DENYING


def _shares_subject(
    toks: Sequence[Tok], i: int, before: int, names: NameFinder, found: list[Statement]
) -> bool:
    """Say whether who speaks is who acts or speaks before in the sentence: `Budi datang dan mengatakan …`."""
    kinds = cues.active_kinds(toks[i])
    if toks[before].lower in cues.BESIDE and not found and "clause" in kinds:
        # `Sinta sekaligus mengingatkan …`, not `Sinta datang sekaligus mengingatkan …`
        return any(map(is_predicate, toks[1:before]))
    joined = toks[before].lower in JOINING or _gives_reason(toks, i, before) or _tells_when(toks, i, before)
    if joined or _goes_on(toks, i, before, names):
        return True
    if toks[before].text == "," and contrast_start(toks, 0, i):
        return False
    if toks[before].text == "," and i - before == 1:
        if toks[i].lower in SPEECH_ONLY:
            # `…, menyatakan dirinya tidak bersalah`
            return found != [] or _acts_before(toks, before) or _read_subject(toks, i, names) is None
        if kinds & {"clause", "request"} and "mixed" not in kinds and _acts_alone(toks, before, names):
            return True
    besides = i > 1 and toks[i - 1].lower == "bahkan" and toks[i - 2].text == ","
    return besides and "mixed" not in kinds


def _main_verb(toks: Sequence[Tok], end: int) -> int | None:
    """Return the first predicate before `end` that something may stand before."""
    return next((j for j in range(1, end) if is_predicate(toks[j])), None)


def _goes_on(toks: Sequence[Tok], i: int, before: int, names: NameFinder) -> bool:
    """Say whether the cue tells what the subject does next: `Budi menolak tawaran itu lalu mengatakan …`."""
    main = _main_verb(toks, before + 1)
    if toks[before + 1].lower not in NEXT or main is None or toks[before].capital:
        return False
    one_clause = not any(tok.lower == "yang" or tok.text == "," for tok in toks[:before])
    return one_clause and subject_before(toks, main, 0, names) is not None


def _acts_before(toks: Sequence[Tok], end: int) -> bool:
    """Say whether a main verb stands before a comma and a cue: `Budi mengkritik X, menegaskan …`."""
    main = _main_verb(toks, end - 1)
    return main is not None and not any(tok.lower == "yang" or tok.text == "," for tok in toks[:main])


def _acts_alone(toks: Sequence[Tok], comma: int, names: NameFinder) -> bool:
    """Say whether one clause with its subject stands before: `Budi menolak usul itu, meminta warga …`."""
    main = _main_verb(toks, comma)
    if main is None or any(tok.text == "," or tok.marked is not None for tok in toks[:comma]):
        return False
    relative = any(tok.lower == "yang" for tok in toks[:main])
    return not relative and subject_before(toks, main, 0, names) is not None


def _subject_of_main(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read the subject of the main clause behind a concession that the cue at i begins."""
    comma = main_clause(toks, i)
    if comma is None:
        return None
    start = comma + 2 if toks[comma + 1].lower in ("namun", "tapi", "tetapi") else comma + 1
    verb = next((j for j in range(start + 1, len(toks)) if is_predicate(toks[j])), None)
    return subject_before(toks, verb, start, names) if verb is not None else None


def _own_subject(text: str, toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read the subject of the cue itself, where it is sure enough and not the writer."""
    speaker = _read_subject(toks, i, names)
    if speaker is None or text[speaker.start : speaker.end].lower() in FIRST_PERSON:
        # A column in the first person, or words in marks that were not seen as such.
        return None
    unsure = speaker.form == "nominal" and speaker.sure < 0.5
    speaks = "clause" in cues.active_kinds(toks[i]) or toks[i].lower in SPEECH_ONLY
    return None if unsure and not speaks else speaker


def _read_subject(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    verb = i - (i > 1 and toks[i - 1].lower == FEELING)
    return subject_before(toks, verb, 0, names) or _parsed_subject(toks, i, names)


def _parsed_subject(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read the subject that the parse gives the cue, with or without what is said besides of it."""
    phrase = parsed_subject(toks, i)
    # `Angkatan bersenjata X baru-baru ini`
    phrase = phrase and phrase[: before_when(phrase, 0, len(phrase))]
    whole = read_speaker(phrase, names) if phrase else None
    if whole is None or whole.form != "nominal":
        return whole
    stop = next((k for k, tok in enumerate(phrase) if k and tok.lower in BESIDE_SUBJECT), None)
    comma = next((k for k, tok in enumerate(phrase) if tok.text == ","), None)
    return read_speaker(phrase[:stop], names) or read_speaker(phrase[:comma], names)


def _whatever(toks: Sequence[Tok], i: int) -> Speaker | None:
    """Read the subject that the parse gives the cue, whatever it is: `Berbagai laporan menyebutkan …`."""
    phrase = parsed_subject(toks, i)
    if not phrase or not phrase[0].is_word:
        return None
    span = phrase[0].start, phrase[-1].end
    return Speaker("nominal", *span, role=span, definite=phrase[-1].lower in DEMONSTRATIVES, sure=0.4)
