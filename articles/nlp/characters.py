"""Characters that a wrong decoding left: the marks of Windows-1252 read as Latin-1, U+0093 for “.

Browsers read them as what was meant (WHATWG encoding standard, windows-1252); so does newsdesk. Each is
one code point before and after, so that offsets stay.
"""

from __future__ import annotations

WINDOWS = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # these mean nothing there either
}
NEXT_LINE = "\x85"  # a line end, where no other shows that it is `…`


def as_meant(text: str) -> str:
    """Return the text with “ for U+0093 and the like, of the same length."""
    if text.isascii() or not any(chr(code) in text for code in WINDOWS if chr(code) != NEXT_LINE):
        return text
    return text.translate(WINDOWS)
