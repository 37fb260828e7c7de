"""Two wordings word by word: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with the spaces that follow it, so that the words of a side, one after the other, are its text.
_WORDS = re.compile(r"\S+\s*|\s+")
_MOST_PIECES = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text, and whether the other text has them too."""

    words: str
    is_same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """The pieces of the old text and of the new one; those of a side are its text, letter by letter."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]


def compared(old: str, new: str) -> Compared:
    """Return two texts in pieces; where little is the same, each is one piece, to be read as a whole."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    match = SequenceMatcher(None, [*map(str.strip, before)], [*map(str.strip, after)], autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, first, last, begin, end in match.get_opcodes():
        _add(left, before[first:last], is_same=tag == "equal")
        _add(right, after[begin:end], is_same=tag == "equal")
    if max(len(left), len(right)) > _MOST_PIECES and match.ratio() < 1 / 2:
        return Compared((Piece(old, is_same=False),), (Piece(new, is_same=False),))
    return Compared(tuple(left), tuple(right))


def _add(pieces: list[Piece], words: Sequence[str], *, is_same: bool) -> None:
    text = "".join(words)
    told = text.rstrip()
    if is_same and text:
        pieces.append(Piece(text, is_same=True))
    elif text:  # the space behind a word is no part of what was altered
        pieces.extend(Piece(each, same) for each, same in ((told, False), (text[len(told) :], True)) if each)
