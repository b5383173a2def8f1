"""Bytes to text: UTF-8 with or without BOM, UTF-16, Windows-1252 (Latin-1); what is no text is refused."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO, Final

from ..records import Unreadable

BLOCK: Final = 1 << 16
HEAD: Final = 8192

BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES: Final = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"PK\x03\x04", "ZIP, DOCX, …"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS, …"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"\x7fELF", "ELF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
)
CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# A text with stray control characters is cleaned; with more than these shares it is none.
CONTROL_SHARE_UTF8: Final = 0.1
CONTROL_SHARE_OTHER: Final = 0.01

NAMES: Final = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252",
}


@dataclass(frozen=True, slots=True)
class Encoding:
    """codec: Python's name; lossy: some bytes are not of it and become U+FFFD."""

    codec: str
    lossy: bool = False

    @property
    def notes(self) -> dict[str, str]:
        """Return the note that says so where it is not plain UTF-8."""
        return {} if self.codec in ("utf-8", "utf-8-sig") else {"encoding": NAMES[self.codec]}

    def decode(self, data: bytes) -> str:
        if self.codec == "cp1252":
            return decode_cp1252(data)
        return data.decode(self.codec, "replace")


def decode_cp1252(data: bytes) -> str:
    """Decode Windows-1252; its five undefined bytes become the control characters of Latin-1."""
    return "".join(_CP1252[byte] for byte in data) if _UNDEFINED.search(data) else data.decode("cp1252")


_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_CP1252 = [bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)]


def detect(open_source: Callable[[], BinaryIO]) -> Encoding:
    """Return the encoding of a whole stream, read block by block. Raises Unreadable for what is no text."""
    with open_source() as stream:
        head = stream.read(HEAD)
        _refuse_signature(head)
        if by_head := _by_head(head):
            return by_head
        rest = iter(lambda: stream.read(BLOCK), b"")
        return _by_bytes(head, rest)


def decode(data: bytes) -> tuple[str, Encoding]:
    """Return the text of `data` and its encoding. Raises Unreadable for what is no text."""
    _refuse_signature(data[:HEAD])
    encoding = _by_head(data[:HEAD]) or _by_bytes(data, ())
    return encoding.decode(data), encoding


def _refuse_signature(head: bytes) -> None:
    for signature, kind in SIGNATURES:
        if head.startswith(signature):
            raise Unreadable("binary", kind=kind)


def _by_head(head: bytes) -> Encoding | None:
    for bom, codec in BOMS:
        if head.startswith(bom):
            return Encoding(codec)
    # UTF-16 without a BOM: news in Latin letters has a NUL at every second byte.
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(len(head) // 2, 1)
    if odd > 0.6 * half and even < 0.1 * half:
        return Encoding("utf-16-le")
    if even > 0.6 * half and odd < 0.1 * half:
        return Encoding("utf-16-be")
    return None


def _by_bytes(head: bytes, rest: Iterable[bytes]) -> Encoding:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    total = control = good = bad = 0

    def count(block: bytes, final: bool = False) -> None:
        nonlocal total, control, good, bad
        text = decoder.decode(block, final)
        total += len(block)
        control += len(CONTROL.findall(block))
        replaced = 0 if text.isascii() else text.count("\ufffd")
        bad += replaced
        good += 0 if text.isascii() else sum(character > "\x7f" for character in text) - replaced

    count(head)
    for block in rest:
        count(block)
    count(b"", final=True)
    # A few broken bytes among good sequences are a damaged UTF-8, not an older encoding.
    utf8 = bad == 0 or good > 2 * bad
    if control > (CONTROL_SHARE_UTF8 if utf8 else CONTROL_SHARE_OTHER) * total:
        raise Unreadable("binary", kind="?")
    return Encoding("utf-8", lossy=bad > 0) if utf8 else Encoding("cp1252")
