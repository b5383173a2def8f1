"""Runs Stanza and its networks: from a text to a plain `Parse`."""
