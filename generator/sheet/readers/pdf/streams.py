"""A look at the packed streams of a PDF before it is read: what would fill the memory is refused."""

from __future__ import annotations

import re
import zlib

from generator.sheet.readers.archive import LARGEST_PART
from generator.sheet.readers.refusing import refusal

_BEGIN = re.compile(rb"(?<!end)stream\r?\n")
_END = b"endstream"
_MOST_LAYERS = 4


def check(name: str, content: bytes) -> None:
    """Unpack every stream within one allowance, and throw it away.

    The parser of PDF unpacks streams whole; pictures are the largest, and a page's letters take some 10,000
    bytes.

    Raises:
        ProblemsFoundError: the streams together unpack too large.

    """
    left = LARGEST_PART * 4
    for begin in _BEGIN.finditer(content):
        packed = _unpacked(content, begin.end(), left)
        for _ in range(_MOST_LAYERS):
            left -= len(packed)
            if left < 0:
                raise refusal("sheet-unpacks-too-large", name)
            packed = _unpacked(packed, 0, left)


def _unpacked(content: bytes, begin: int, allowed: int) -> bytes:
    """Return what a stream unpacks to, one byte more than allowed at most; nothing where it is not packed."""
    unpacker = zlib.decompressobj()
    pieces: list[bytes] = []
    while not unpacker.eof and allowed >= 0 and begin < len(content):
        # The word that ends a stream may stand in the midst of it.
        end = content.find(_END, begin)
        end = len(content) if end < 0 else end + len(_END)
        try:
            pieces.append(unpacker.decompress(content[begin:end], allowed + 1))
        except zlib.error:
            break
        allowed -= len(pieces[-1])
        begin = end
    return b"".join(pieces)
