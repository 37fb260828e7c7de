"""The account of a file's letters by another hand, against which a grid is held: none may be missing."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from generator.sheet.grid import Grid, paragraphs
from generator.sheet.readers.refusing import refusal


def hold(name: str, texts: Iterable[str], grid: Grid) -> Grid:
    """Return the grid, in which each letter of these texts stands as often as in them.

    Letters that look the same (Hangul in separate letters, ligatures) count as the same.

    Raises:
        ProblemsFoundError: one is missing.

    """
    missing = _letters(texts) - _letters(each.text for each in paragraphs((*grid.blocks, *grid.aside)))
    if missing:
        raise refusal("sheet-loses-text", name, "".join(sorted(missing)), count=missing.total())
    return grid


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(
        mark
        for text in texts
        for mark in unicodedata.normalize("NFKD", text)
        if not mark.isspace() and unicodedata.category(mark)[0] != "C"
    )
