"""The text of an HWP 5 file by a walk over its records that knows nothing but where text stands."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

import olefile

from generator.sheet.readers.archive import LARGEST_PART, LARGEST_WHOLE
from generator.sheet.readers.refusing import refusal

_FLAGS = 36
_COMPRESSED, _LOCKED, _TRACKED = 0x1, 0x2 | 0x4 | 0x10 | 0x100 | 0x400, 0x4000
_PARA_TEXT = 0x10 + 51
_LONG = 0xFFF
_FIRST_LETTER = 32

# Controls of one unit; every other below 32 is followed by seven units of its own (HWP 5.0, table 6).
_SHORT = frozenset({0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31})


def written(name: str, content: bytes) -> list[str]:
    """Return the text of every paragraph record of the body; of a locked file nothing.

    Raises:
        ProblemsFoundError: damaged, or a stream unpacks too large.

    """
    with olefile.OleFileIO(BytesIO(content)) as compound:
        header = compound.openstream("FileHeader").read(_FLAGS + 4)
        (flags,) = struct.unpack_from("<I", header.ljust(_FLAGS + 4, b"\0"), _FLAGS)
        if flags & _LOCKED:
            return []
        streams = [path for path in compound.listdir() if path[0] in {"BodyText", "DocInfo", "ViewText"}]
        body = "ViewText" if flags & _TRACKED and ["ViewText", "Section0"] in streams else "BodyText"
        texts: list[str] = []
        left = LARGEST_WHOLE
        for path in streams:
            packed = compound.openstream(path).read()
            unpacked = _inflated(name, packed, left) if flags & _COMPRESSED else packed
            left -= len(unpacked)
            if path[0] == body:
                texts += [_letters(payload) for tag, payload in _records(unpacked) if tag == _PARA_TEXT]
    return texts


def _inflated(name: str, packed: bytes, left: int) -> bytes:
    allowed = min(LARGEST_PART, left)
    try:
        unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, allowed + 1)
    except zlib.error:
        # Some text may lie unpacked in a packed file; a body that does is refused by the conversion.
        return packed
    if len(unpacked) > allowed:
        raise refusal("sheet-unpacks-too-large", name)
    return unpacked


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each record's tag and payload; a word tells tag, level and size, a second one a long size."""
    place = 0
    while place + 4 <= len(content):
        (word,) = struct.unpack_from("<I", content, place)
        place, size = place + 4, word >> 20
        if size == _LONG and place + 4 <= len(content):
            (size,) = struct.unpack_from("<I", content, place)
            place += 4
        yield word & 0x3FF, content[place : place + size]
        place += size


def _letters(payload: bytes) -> str:
    units = struct.unpack(f"<{len(payload) // 2}H", payload[: len(payload) // 2 * 2])
    kept: list[int] = []
    place = 0
    while place < len(units):
        unit = units[place]
        if unit >= _FIRST_LETTER:
            kept.append(unit)
        place += 1 if unit >= _FIRST_LETTER or unit in _SHORT else 8
    return struct.pack(f"<{len(kept)}H", *kept).decode("utf-16-le", "replace")
