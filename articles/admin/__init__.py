"""The administration: importing, outlets, accounts, articles; what was annotated can be read, not written."""

from . import articles, imports, records, users

__all__ = ["articles", "imports", "records", "users"]
