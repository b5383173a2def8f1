"""Prepares data for Stanza's trainers, runs them, and scores what comes out.

Nothing here is imported by the application: only `manage.py train_pipeline` uses it.
"""
