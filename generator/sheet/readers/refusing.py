"""How a reader says that it cannot read a file, or would lose a letter of it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from generator.problems import Place, ProblemsFoundError, problem
from generator.sheet.grid import Grid, paragraphs


def refusal(kind: str, name: str, text: str = "", **facts: object) -> ProblemsFoundError:
    """Return the error that refuses a file, for the reader to raise; `kind` is one of `kinds/sheets.py`."""
    return ProblemsFoundError([problem(kind, Place(name), text, **facts)])


def refused(name: str, fault: Exception) -> ProblemsFoundError:
    """Return how a file is refused over which a reader failed.

    Other people's parsers raise what they like over a file that was built to break them.
    """
    if isinstance(fault, ProblemsFoundError):
        return fault
    too_deep, too_much = isinstance(fault, RecursionError), isinstance(fault, MemoryError)
    return refusal("sheet-too-deep" if too_deep else "sheet-too-much" if too_much else "sheet-damaged", name)


def hold(name: str, texts: Iterable[str], grid: Grid, twice: Iterable[str] = ()) -> Grid:
    """Return the grid, in which each letter of these texts stands as often as in them.

    Letters that look the same (Hangul in separate letters, ligatures) count as the same; those of `twice`
    were left out because they stand in one place with another of their kind.

    Raises:
        ProblemsFoundError: one is missing.

    """
    read = _letters(each.text for each in paragraphs((*grid.blocks, *grid.aside)))
    missing = _letters(texts) - read - _letters(twice)
    if missing:
        raise refusal("sheet-loses-text", name, "".join(sorted(missing)), count=missing.total())
    return grid


def _letters(texts: Iterable[str]) -> Counter[str]:
    marks: Counter[str] = Counter()
    for text in texts:
        marks.update(text)
    letters: Counter[str] = Counter()
    # Each mark is taken apart once, however often it stands there.
    for mark, count in marks.items():
        for part in unicodedata.normalize("NFKD", mark):
            if not part.isspace() and unicodedata.category(part)[0] != "C":
                letters[part] += count
    return letters
