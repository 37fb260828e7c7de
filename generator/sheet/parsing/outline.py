"""Lines with bullets, taken apart: which begin an item, how deep it stands, and what is a note or a task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.sheet.parsing import ordinals
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.marks import Marks
from generator.sheet.parsing.strips import Slice, Strip
from generator.wording import doubting, importing

_DEEPEST = 8
"""Levels below one another; what goes deeper stands beside what it was below."""

_BELOW = 0.5
"""Between the ranks of two levels."""


@dataclass(slots=True)
class Draft:
    """An item as it is read: its words, its mark and the rank of that in the form, and the items below it.

    The mark of a numbered line is the first number of its kind.
    """

    words: Slice
    glyph: str
    is_note: bool
    rank: int | None = None
    details: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """The items below one task; `task` is None where no task was named."""

    task: Slice | None
    items: list[Draft] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One line with its mark taken off: an item or a task, the rank of its mark, how far in it stands."""

    kind: Literal["item", "task"]
    words: Slice
    glyph: str
    rank: int | None
    depth: int | None
    is_note: bool
    is_run_on: bool = False


def read(strips: Iterable[Strip], work: Work) -> list[Group]:
    """Take the lines of one part of the sheet apart into groups by task."""
    marks = Marks.of(work.form.notation)
    groups: list[Group] = []
    pending: list[_Piece] = []
    for piece in _numbered(list(_pieces(strips, marks, work))):
        if piece.kind == "item":
            pending.append(piece)
            continue
        _nest(pending, groups, marks)
        pending = []
        groups.append(Group(piece.words))
    _nest(pending, groups, marks)
    return groups


def _pieces(strips: Iterable[Strip], marks: Marks, work: Work) -> Iterator[_Piece]:
    for strip in strips:
        paragraph = strip.paragraph
        parts = list(_parted(strip.whole, marks)) if paragraph.run_together else [strip.whole]
        for number, part in enumerate(parts):
            drawn = paragraph.bullet if number == 0 else None
            depth = None if paragraph.run_together else paragraph.depth
            yield replace(_piece(part, marks, work, drawn, depth), is_run_on=paragraph.run_together)


def _numbered(pieces: list[_Piece]) -> Iterator[_Piece]:
    """Yield the lines, those that are numbered with the mark of all numbers of their kind.

    A number that is typed is of the line's words and stays there. Where line ends were lost none is one, and
    behind the mark of a note it tells no level.
    """
    kinds = ordinals.kinds(
        "" if each.is_run_on else each.glyph or ("" if each.is_note else each.words.text) for each in pieces
    )
    for piece, kind in zip(pieces, kinds, strict=True):
        yield replace(piece, glyph=kind, rank=None) if kind and piece.kind == "item" else piece


def _parted(whole: Slice, marks: Marks) -> Iterator[Slice]:
    """Yield the lines of a text in which the file has lost the line ends."""
    starts = [0]
    for found in marks.between.finditer(whole.text):
        before = whole.text[starts[-1] : found.start()].strip()
        if before in marks.ranks:
            continue  # `- ※ …`: the note's mark goes with its bullet
        starts.append(found.start())
        if marks.task.fullmatch(found.group()):
            starts.append(found.end())
    for start, end in zip(starts, [*starts[1:], len(whole.text)], strict=True):
        part = whole.cut(start, end)
        if part.text:
            yield part


def _piece(part: Slice, marks: Marks, work: Work, drawn: str | None, depth: int | None) -> _Piece:
    if task := marks.task.fullmatch(part.text):
        work.mark(part.cut(0, task.start(1)), part.cut(task.end(1)))
        return _Piece("task", part.cut(task.start(1), task.end(1)), "", None, None, is_note=False)
    glyph, words = drawn or "", part
    if (found := marks.bullet.match(part.text)) and part.text[found.end() :].strip():
        glyph = found[1]
        work.mark(part.cut(0, found.end()))
        words = part.cut(found.end())
    is_note = words.text.startswith(marks.note) and len(words.text) > len(marks.note)
    if is_note:
        work.mark(words.cut(0, len(marks.note)))
        words = words.cut(len(marks.note))
    is_drawn_inside = glyph == drawn and bool(depth) and glyph.isalnum()  # Word draws o below the first level
    rank = None if is_drawn_inside else marks.ranks.get(glyph)
    return _Piece("item", words, glyph, rank, depth, is_note)


def _nest(pieces: list[_Piece], groups: list[Group], marks: Marks) -> None:
    """Put the items of one task below one another."""
    if not pieces:
        return
    if not groups:
        groups.append(Group(None))
    items = groups[-1].items
    ranks = {piece.rank for piece in pieces if piece.glyph}
    by_depth = len(ranks) <= 1
    deepest = max(marks.ranks.values())  # below which the form has no mark
    open_: list[_Open] = []
    for piece in pieces:
        rank = _rank(piece, open_)
        while open_ and not (
            len(open_) < _DEEPEST and _is_above(open_[-1], piece, rank, by_depth=by_depth or rank == deepest)
        ):
            open_.pop()
        draft = Draft(piece.words, piece.glyph, piece.is_note, piece.rank)
        (open_[-1].draft.details if open_ else items).append(draft)
        open_.append(_Open(rank, piece, draft))


@dataclass(frozen=True, slots=True)
class _Open:
    """An item that may have others below it: how far in its mark belongs."""

    rank: float
    piece: _Piece
    draft: Draft


def _rank(piece: _Piece, open_: list[_Open]) -> float:
    """Return how far in a mark belongs: as the form says; one that it does not know stands below the last."""
    if piece.rank is not None:
        return piece.rank
    if not piece.glyph:
        return _BELOW if piece.is_note and open_ else min([0, *(each.rank for each in open_)])
    same = [each.rank for each in open_ if each.piece.glyph == piece.glyph]
    first = -_BELOW if ordinals.is_ordinal(piece.glyph) else 0  # a numbered line holds what follows it
    return same[0] if same else open_[-1].rank + _BELOW if open_ else first


def _is_above(top: _Open, piece: _Piece, rank: float, *, by_depth: bool) -> bool:
    """Return whether an open item is one below which a line stands."""
    is_deeper = (top.piece.depth or 0) < (piece.depth or 0)
    if top.piece.is_note or (piece.is_note and not piece.glyph and piece.depth):
        return is_deeper  # a note has nothing below it, and its own indent tells where it belongs
    return top.rank < rank or (by_depth and top.rank == rank and is_deeper)


def noted(groups: Iterable[Group], at: str, work: Work, *, may_be_bare: bool = False) -> None:
    """Ask a person to look at items whose mark the form does not know, or that bear none among others.

    Prose may be bare: then it is asked only where another item of the first level bears a mark.

    Also at lines in which another item seems to begin; a mark that was read as one of the form's is kept with
    the work, which tells it once.
    """
    marks = Marks.of(work.form.notation)
    first = [draft for group in groups for draft in group.items]
    every = list(flat(first))
    is_marked = any(draft.glyph for draft in (first if may_be_bare else every))
    is_numbered = bool(first) and ordinals.is_ordinal(first[0].glyph)  # what is below then is certain
    for draft in every:
        text, line = draft.words.text, draft.words.origin.line
        if (mark := marks.run_on(text)) is not None:
            work.note(at, doubting.run_on(mark, text), line)
        if draft.glyph in marks.alike and draft.rank is not None:
            work.alike.setdefault(draft.glyph, []).append(draft.words)
        elif draft.glyph and draft.rank is None and not (is_numbered and ordinals.is_ordinal(draft.glyph)):
            work.note(at, importing.unknown_bullet(draft.glyph, text), line)
        elif is_marked and not draft.glyph and not draft.is_note:
            work.note(at, importing.no_bullet(text), line)


def flat(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield items and all below them, in order."""
    for draft in drafts:
        yield draft
        yield from flat(draft.details)
