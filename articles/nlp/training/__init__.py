"""Prepares data for Stanza's trainers, runs them, scores what comes out; and news with its quotes annotated.

Nothing here is imported by the application: only `manage.py train_pipeline` and `annotated_texts` use it.
"""
