"""The small archive of the search's tests."""

from tests.searching.conftest import archive, editor, in_english, signed_in

__all__ = ["archive", "editor", "in_english", "signed_in"]
