"""Number and title of the pledge in the head of a sheet: on one line or several, labelled or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.record.pledge import Pledge
from generator.sheet.parsing import numbers
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.numbers import Numbered
from generator.sheet.parsing.places import Place
from generator.sheet.parsing.pledges import titles
from generator.sheet.parsing.strips import At, Line, Slice

_MOST_PIECES = 4
"""Of lines or cells over which a title may be spread."""


@dataclass(frozen=True, slots=True)
class Name:
    """How a sheet names its pledge: the number known and written, the lines of its title."""

    number: str | None
    written: Slice | None
    title: tuple[Slice, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line of the head that bears no label: the row and the cell that it stands in."""

    words: Slice
    row: int
    cell: int


def read(
    lines: list[Line],
    places: Mapping[str, list[Place]],
    labelled: frozenset[At],
    pledges: Iterable[Pledge],
    work: Work,
) -> Name:
    """Find number and title in the rows of the head, and give them to the record.

    Args:
        lines: the rows of the head.
        places: what stands behind its labels, by what these name.
        labelled: the lines of the file that are labels or stand behind one.
        pledges: the city's.
        work: is told what is the record's, and what are marks around it.

    """
    every = tuple(pledges)
    known = numbers.known_to(name for each in every for name in (each.number, each.pledge))
    pieces = [
        _Piece(strip.whole, row, cell)
        for row, line in enumerate(lines)
        for cell, box in enumerate(line.filled)
        for strip in box.strips
        if strip.at not in labelled
    ]
    form = numbers.spoken([work.form.heading.number])
    found = max(_candidates(pieces, places, known, every, form), key=lambda each: each[0], default=None)
    number = found[1] if found is not None else None
    if number is not None:
        work.record("pledge", number.written)
        for each in number.around:
            if any(map(str.isalnum, each.text)):
                work.label(each.text, each)
            else:
                work.mark(each)
    title = tuple(_title(number, pieces, places, every))
    if title:
        work.record("title", *title)
    return Name(number.number if number else None, number.written if number else None, title)


def _candidates(
    pieces: list[_Piece],
    places: Mapping[str, list[Place]],
    known: frozenset[str],
    pledges: tuple[Pledge, ...],
    form: tuple[str, ...],
) -> Iterator[tuple[int, Numbered]]:
    """Yield what may be the number, each with how likely it is."""
    for key in ("number", "kept_number"):
        for place in places.get(key, ()):
            found = numbers.leading(place.slices[0], known) if place.slices else None
            if found is not None and (found.is_known or key == "number"):
                yield 6 + 4 * found.is_known, found
    for words in (each for place in places.get("title", ()) for each in place.slices):
        found = numbers.leading(words, known) or numbers.trailing(words, known)
        if found is not None and found.is_known:
            yield 5, found
    for at, piece in enumerate(pieces):
        found = numbers.leading(piece.words, known, form)
        if found is not None:
            wanted = _wanted(found, pledges)
            rest = _rest(found, pieces, at)
            is_titled = any(_whole(rest, start, wanted) for start in range(min(len(rest), 2)))
            is_bare = found.number.isalnum() and not found.around
            yield 4 * found.is_known + 8 * is_titled + bool(found.rest.text) - 2 * is_bare, found
        elif (behind := numbers.trailing(piece.words, known)) is not None:
            yield 3 + 8 * (squeezed(behind.rest.text) in _wanted(behind, pledges)), behind


def _rest(number: Numbered, pieces: list[_Piece], at: int) -> list[Slice]:
    """Return what may be the title behind a number: the rest of its line, then the next lines."""
    rest = [number.rest] if number.rest.text else []
    return [*rest, *(each.words for each in pieces[at + 1 :])]


def _title(
    number: Numbered | None,
    pieces: list[_Piece],
    places: Mapping[str, list[Place]],
    pledges: tuple[Pledge, ...],
) -> Iterable[Slice]:
    wanted = _wanted(number, pledges)
    for place in places.get("title", ()):
        here = tuple(each for each in (_without(number, words) for words in place.slices) if each.text)
        below = [each.words for each in pieces if each.row > place.row][:_MOST_PIECES]
        if here:
            return _whole([*here, *below], 0, wanted) or here
    free = [_without(number, piece.words) for piece in pieces]
    words = [each for each in free if each.text]
    if number is not None and number.rest.text and number.rest not in words:
        words.insert(0, number.rest)  # it stands behind a label, with its title
    for start in range(len(words)):
        if found := _whole(words, start, wanted):
            return found
    at = next((at for at, each in enumerate(pieces) if number and _holds(each.words, number)), None)
    if at is None:
        return (number.rest,) if number is not None and number.rest.text else ()
    return _beside(at, pieces, free)


def _beside(at: int, pieces: list[_Piece], free: list[Slice]) -> tuple[Slice, ...]:
    """Return a title that the city does not know: what stands behind the number, else the next line alone."""
    here = pieces[at]
    cell = [
        free[number] for number, each in enumerate(pieces) if (each.row, each.cell) == (here.row, here.cell)
    ]
    beside = [each.words for each in pieces if (each.row, each.cell) == (here.row, here.cell + 1)]
    found = tuple(each for each in (*cell, *beside) if each.text)
    if found or at + 1 == len(pieces):
        return found
    below = pieces[at + 1]
    is_alone = sum(each.row == below.row for each in pieces) == 1
    return (below.words,) if is_alone and any(map(str.isalpha, below.words.text)) else ()


def _without(number: Numbered | None, words: Slice) -> Slice:
    return number.rest if number is not None and _holds(words, number) else words


def _holds(words: Slice, number: Numbered) -> bool:
    return number.written.strip == words.strip and words.start <= number.written.start < words.end


def _wanted(number: Numbered | None, pledges: tuple[Pledge, ...]) -> frozenset[str]:
    """Return the titles that may be looked for: those of the pledges of a number, else all."""
    same = [
        each
        for each in pledges
        if number is not None and number.number in numbers.known_to((each.number, each.pledge))
    ]
    return frozenset(squeezed(title) for each in same or pledges for title in titles(each))


def _whole(words: list[Slice], start: int, wanted: frozenset[str]) -> tuple[Slice, ...]:
    """Return the lines from one on that make a title together; none where they do not."""
    for end in range(start + 1, min(start + _MOST_PIECES, len(words)) + 1):
        if squeezed(" ".join(each.text for each in words[start:end])) in wanted:
            return tuple(words[start:end])
    return ()
