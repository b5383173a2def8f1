"""What makes a quote doubtful, and why a sentence is offered as a candidate, in words an editor understands.

The values are English message ids: the interface translates them.
"""

from __future__ import annotations

DOUBTS: dict[str, str] = {
    "no_cue": "No reporting expression stands near; the speaker is taken from the text around it.",
    "marks_unbalanced": "A quotation mark is missing: where the quote begins or ends is a guess.",
    "two_referents": "More than one person could be meant by the pronoun.",
    "speaker_unknown": "No speaker was found.",
    "speaker_unnamed": "The article does not name the speaker.",
    "speaker_far": "The speaker was last named several sentences before.",
    "name_uncertain": "It is not certain that the words taken for the speaker are a name.",
    "short_name": "More than one name in the article begins or ends like this short one.",
    "clause_end_uncertain": "Where the reported clause ends is uncertain.",
    "clause_uncertain": "It is not certain that a whole statement is reported here.",
    "cue_weak": "The expression reports a statement only sometimes.",
    "agentless": "The sentence does not say who said it.",
    "maybe_term": "The words in quotation marks may be a term or a title.",
    "two_cues": "Two reporting expressions stand near.",
    "document": "The source is a document or a medium.",
}

REASONS: dict[str, str] = {
    "cue_left": "A reporting expression gave no quote.",
    "according_left": "“According to” gave no quote.",
    "marks_left": "Words in quotation marks gave no quote.",
    "noun_left": "A noun such as “statement” gave no quote.",
    "follows_quote": "The sentence may go on with the statement before it.",
}
