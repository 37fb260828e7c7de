"""A look at the packed streams of a PDF before it is read: what would fill the memory is refused."""

from __future__ import annotations

import base64
import re
import zlib

from generator.sheet.readers.archive import LARGEST_PART
from generator.sheet.readers.refusing import refusal

_BEGIN = re.compile(rb"(?<!end)stream\r?\n")
_END = b"endstream"
_MOST_LAYERS = 4

# A stream may stand as letters (ASCII85), packed or not.
_LETTERS = re.compile(rb"[!-uz\s]{40,}")
_LAST_LETTERS = b"~>"
_LONGEST_HEAD = 4096
# What a stream's head says of such a one, or hides from whoever looks; a picture may look like letters.
_SAYS_LETTERS = re.compile(rb"85|#|/F(?:ilter)?\s+\d+\s+\d+\s+R")
_MOST_LETTERED = 2 * 1024 * 1024
"""Bytes of all streams that stand as letters, which are slow to read; pictures stand so in old files only."""

MOST_DRAWN, MOST_DRAWN_BY_PAGES = 300_000, 16_000_000
"""Texts, lines and curves that a file may draw, and one of many pages; a page of a real sheet draws 4,000."""

_DRAWS = re.compile(rb"(?<=[\s)>\]])(?:Tj|TJ|'|\"|l|c|v|y|re|Do)(?=\s)")


def check(name: str, content: bytes) -> int:
    """Unpack every stream within one allowance, throw it away, and return how much it draws.

    The parser of PDF unpacks streams whole; pictures are the largest, and a page's letters take some 10,000
    bytes.

    Raises:
        ProblemsFoundError: the streams together unpack too large, or draw more than any sheet does.

    """
    left, lettered, drawn = LARGEST_PART * 4, _MOST_LETTERED, len(_DRAWS.findall(content))
    for begin in _BEGIN.finditer(content):
        packed = _lettered(content, begin.end())
        lettered -= len(packed)
        if lettered >= 0:
            packed = _from_letters(packed) if packed else _unpacked(content, begin.end(), left)
        for _ in range(_MOST_LAYERS):
            left -= len(packed)
            drawn += len(_DRAWS.findall(packed))
            if min(left, lettered, MOST_DRAWN_BY_PAGES - drawn) < 0:
                raise refusal("sheet-unpacks-too-large", name)
            packed = _unpacked(packed, 0, left)
    return drawn


def _lettered(content: bytes, begin: int) -> bytes:
    """Return a stream that stands as letters, one byte more than allowed at most; nothing for another."""
    before = content[max(begin - _LONGEST_HEAD, 0) : begin].rpartition(b" obj")
    if not _LETTERS.match(content, begin) or (before[1] and not _SAYS_LETTERS.search(before[2])):
        return b""
    most = begin + _MOST_LETTERED + 1
    end = content.find(_LAST_LETTERS, begin, most)
    return content[begin : most if end < 0 else end]


def _from_letters(content: bytes) -> bytes:
    try:
        return base64.a85decode(content)
    except ValueError:
        return b""


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
