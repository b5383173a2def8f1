"""What makes a quote doubtful, and why a sentence is offered as a candidate, in words an editor understands.

The values are English message ids: the interface translates them.
"""

from __future__ import annotations


def gettext_noop(text: str) -> str:
    """Mark an English text for the catalogues of translations; the interface translates it."""
    return text


DOUBTS: dict[str, str] = {
    "no_cue": gettext_noop(
        "No reporting expression stands near; the speaker is taken from the text around it."
    ),
    "marks_unbalanced": gettext_noop(
        "A quotation mark is missing: where the quote begins or ends is a guess."
    ),
    "two_referents": gettext_noop("More than one person could be meant by the pronoun."),
    "speaker_unknown": gettext_noop("No speaker was found."),
    "speaker_unnamed": gettext_noop("The article does not name the speaker."),
    "speaker_far": gettext_noop("The speaker was last named several sentences before."),
    "name_uncertain": gettext_noop("It is not certain that the words taken for the speaker are a name."),
    "short_name": gettext_noop("More than one name in the article begins or ends like this short one."),
    "clause_end_uncertain": gettext_noop("Where the reported clause ends is uncertain."),
    "clause_uncertain": gettext_noop("It is not certain that a whole statement is reported here."),
    "cue_weak": gettext_noop("The expression reports a statement only sometimes."),
    "agentless": gettext_noop("The sentence does not say who said it."),
    "maybe_term": gettext_noop("The words in quotation marks may be a term or a title."),
    "two_cues": gettext_noop("Two reporting expressions stand near."),
    "document": gettext_noop("The source is a document or a medium."),
}

REASONS: dict[str, str] = {
    "cue_left": gettext_noop("A reporting expression gave no quote."),
    "according_left": gettext_noop("“According to” gave no quote."),
    "marks_left": gettext_noop("Words in quotation marks gave no quote."),
    "noun_left": gettext_noop("A noun such as “statement” gave no quote."),
    "follows_quote": gettext_noop("The sentence may go on with the statement before it."),
    "that_left": gettext_noop("A clause with bahwa, agar or supaya gave no quote."),
}
