"""Characters that a wrong decoding left: the marks of Windows-1252 read as Latin-1, U+0093 for “.

Browsers read them as what was meant (WHATWG encoding standard, windows-1252); so does newsdesk. Each is
one code point before and after, so that offsets stay.
"""

from __future__ import annotations

import re

WINDOWS = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # these mean nothing there either
}
# U+0085 is a line end, where no other shows that it is `…`.
MISREAD = re.compile("[\x80-\x84\x86-\x9f]")


def as_meant(text: str) -> str:
    """Return the text with “ for U+0093 and the like, of the same length."""
    return text.translate(WINDOWS) if MISREAD.search(text) else text
