"""A ZIP archive out of parts that were compressed before, so that rows of many books are compressed once."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_LEVEL = 6
_RAW = -15  # a deflate stream as ZIP holds it: without a header of zlib's
_DEFLATED, _VERSION = 8, 20
_FIRST_DAY = 0x21  # 1980-01-01, the first day that ZIP knows: archives bear no time of making

# Source: PKWARE, APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


class Presser:
    """Compresses pieces so that each can be followed by any other."""

    def __init__(self) -> None:
        """Begin with nothing behind."""
        self._stream = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW)

    def press(self, piece: bytes) -> bytes:
        """Return a piece that knows nothing of those before it (a full flush forgets them)."""
        return self._stream.compress(piece) + self._stream.flush(zlib.Z_FULL_FLUSH)


_END_OF_STREAM = b"\x03\x00"  # a last block that holds nothing


@dataclass(slots=True)
class Entry:
    """A file of an archive as it grows: its compressed pieces, its checksum and its size."""

    pieces: list[bytes] = field(default_factory=list)
    crc: int = 0
    size: int = 0

    def add(self, plain: bytes, pressed: bytes) -> None:
        """Put a piece behind the others; `pressed` is what a presser made of it."""
        self.pieces.append(pressed)
        self.crc = zlib.crc32(plain, self.crc)
        self.size += len(plain)

    @classmethod
    def of(cls, content: bytes) -> Entry:
        """Return a file that is whole at once."""
        entry = cls()
        entry.add(content, Presser().press(content))
        return entry


def archive(entries: Sequence[tuple[str, Entry]]) -> bytes:
    """Return the archive of named files (ASCII names), in their order; the same files, the same bytes."""
    parts: list[bytes] = []
    index: list[bytes] = []
    place = 0
    for name, entry in entries:
        called = name.encode("ascii")
        pieces = (*entry.pieces, _END_OF_STREAM)
        pressed = sum(map(len, pieces))
        told = (_VERSION, 0, _DEFLATED, 0, _FIRST_DAY, entry.crc, pressed, entry.size, len(called), 0)
        head = _LOCAL.pack(b"PK\x03\x04", *told) + called
        index.append(_CENTRAL.pack(b"PK\x01\x02", _VERSION, *told, 0, 0, 0, 0, place) + called)
        parts += (head, *pieces)
        place += len(head) + pressed
    return b"".join((*parts, *index, _end(len(entries), index, place)))


def _end(count: int, index: Iterable[bytes], place: int) -> bytes:
    return _END.pack(b"PK\x05\x06", 0, 0, count, count, sum(map(len, index)), place, 0)
