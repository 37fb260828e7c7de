"""ZIP archives whose files are made of pieces, each pressed once and kept.

Source: RFC 1951 (DEFLATE): what ends in a full flush can be followed by any other stream.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from typing import TypeAlias

Piece: TypeAlias = tuple[bytes, int, int]
"""Bytes, pressed so that others may follow; the checksum (CRC-32) and the number of what was pressed."""

_MADE = (1980, 1, 1, 0, 0, 0)  # the first day that ZIP knows: archives bear no time of making
_LEVEL = 4
_END = b"\x03\x00"  # an empty last block
_ALL = 0xFFFF_FFFF


def pressed(content: bytes) -> Piece:
    """Return bytes as a piece of a file in an archive."""
    press = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return press.compress(content) + press.flush(zlib.Z_FULL_FLUSH), zlib.crc32(content), len(content)


def zipped(files: Iterable[tuple[str, Iterable[Piece]]]) -> bytes:
    """Return files, each by its pieces, in one ZIP archive; the same pieces give the same bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for path, pieces in files:
            entry = zipfile.ZipInfo(path, _MADE)
            entry.create_system = 3  # as on Linux, whatever the machine
            sum_, size = 0, 0
            with archive.open(entry, "w") as file:
                for content, own_sum, own_size in pieces:
                    file.write(content)
                    # What the bytes of a piece make of the checksum before them is what as many zeros make.
                    sum_ = zlib.crc32(bytes(own_size), sum_ ^ _ALL) ^ _ALL ^ own_sum
                    size += own_size
                file.write(_END)
            # It was written as it is; its head now says how it is to be read.
            entry.compress_type, entry.CRC, entry.file_size = zipfile.ZIP_DEFLATED, sum_, size
            end = held.tell()
            held.seek(entry.header_offset)
            held.write(entry.FileHeader())
            held.seek(end)
    return held.getvalue()
