"""The columns of one spreadsheet under different tables: each table's edges fall on common ones."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from generator.sheet.laid import WHOLE, Board, Laid

Edges = tuple[int, ...]
"""Where each column begins, and where the last ends, from 0 to `WHOLE`."""


def shared_edges(sheet: Laid) -> Edges:
    """Return the edges of the spreadsheet's columns: those of the table with the most, one for no table."""
    boards = (piece.widths for piece in sheet.pieces if isinstance(piece, Board))
    most: tuple[int, ...] = max(boards, key=len, default=(WHOLE,))
    return _edges(most)


def places(board: Board, edges: Edges) -> Edges:
    """Return, for each edge of a table's columns, the number of the common edge nearest to it.

    No two fall on the same one, so that each column of the table keeps at least one of the spreadsheet.
    """
    own = _edges(board.widths)
    taken = [0]
    for place, edge in enumerate(own[1:-1], 1):
        first, last = taken[-1] + 1, len(edges) - len(own) + place
        taken.append(min(range(first, last + 1), key=lambda each: abs(edges[each] - edge)))
    return (*taken, len(edges) - 1)


def _edges(widths: Iterable[int]) -> Edges:
    return tuple(accumulate(widths, initial=0))
