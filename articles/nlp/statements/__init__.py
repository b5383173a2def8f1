"""Finds what is reported: cue, clause or words in marks, and the words that stand for the speaker."""
