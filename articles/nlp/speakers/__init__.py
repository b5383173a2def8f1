"""Reads the words that stand for a speaker, and says whom they mean."""
