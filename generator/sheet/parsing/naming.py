"""Whose sheet it is: the pledge's number and title in a head, on one line or several, labelled or not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.record.characters import DASHES
from generator.record.pledge import Pledge
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.places import HeadPlace
from generator.sheet.parsing.strips import At, SheetLine, Slice
from generator.wording.forms import NUMBER_BEHIND, NUMBER_NAMES

_ANY_NUMBER = r"[0-9A-Za-z]{1,4}(?:(?:\s?-\s?|\.)[0-9A-Za-z]{1,4})+"
_NO_NUMBER = re.compile(
    r"(?:19|20)?\d\d[-.]\d{1,2}[-.]\d{1,2}|(?:19|20)\d\d[-.]\d{1,2}|[pP]\.\d+|0\d{1,2}-\d{3,4}-\d{4}"
)
"""A day, a page, a telephone."""

_OPENS, _CLOSES = r"\[(<{【〔「", r"\])>}】〕」"
_NUMBER_MARKS = r"[□■○●◎◆◇▶▷❍ㅇ·※*]"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number on its line: as it is known, as it is written, the marks around it, and what stands behind."""

    number: str
    written: Slice
    around: tuple[Slice, ...]
    rest: Slice
    is_known: bool


def plain_number(number: str) -> str:
    """Return a number in plain figures and dashes, without spaces."""
    return "".join(map(_plain_letter, number)).replace(" ", "")


def leading(line: Slice, known: frozenset[str], forms: tuple[str, ...] = ()) -> Numbered | None:
    """Return the number with which a line begins; one that the city has not must look like one.

    Or it stands in the words that a form has around it (`forms`: 공약 {number}).
    """
    text = "".join(map(_plain_letter, line.text))
    for words in forms:
        if found := _number_within(words).match(text):
            number = plain_number(found["number"])
            return _numbered(line, found, line.cut(found.end()), is_known=number in known)
    found = _leading_pattern(known).match(text)
    if found is None:
        return None
    number, end = plain_number(found["number"]), found.end()
    is_apart = end == len(text) or any(map(str.isspace, text[end - 1 : end + 1]))
    is_apart = is_apart or text[end - 1] in f")]>}}】〕」.:{NUMBER_BEHIND}"
    if not is_apart and number.isalnum():  # 1명
        return None
    if number not in known and (not is_apart or _NO_NUMBER.fullmatch(number)):
        return None
    return _numbered(line, found, line.cut(end), is_known=number in known)


def trailing(line: Slice, known: frozenset[str]) -> Numbered | None:
    """Return the number in brackets with which a line ends, if the city has it."""
    text = "".join(map(_plain_letter, line.text))
    found = re.search(rf"[{_OPENS}](?P<number>[^{_OPENS}{_CLOSES}]+)[{_CLOSES}]$", text)
    if found is None or plain_number(found["number"]) not in known:
        return None
    return _numbered(line, found, line.cut(0, found.start()), is_known=True)


def _numbered(line: Slice, found: re.Match[str], rest: Slice, *, is_known: bool) -> Numbered:
    start, end = found.span("number")
    around = (line.cut(found.start(), start), line.cut(end, found.end()))
    marks = tuple(each for each in around if each.text)
    return Numbered(plain_number(found["number"]), line.cut(start, end), marks, rest, is_known)


def spoken(forms: Iterable[str | None]) -> tuple[str, ...]:
    """Return those of the forms' words around a number that are words; a number alone would be any."""
    return tuple(each for each in forms if each is not None and each.strip() != "{number}")


@lru_cache(maxsize=16)
def _number_within(words: str) -> re.Pattern[str]:
    """Return the number in the words of a form."""
    before, _, after = (
        r"\s*+".join(map(re.escape, "".join(map(_plain_letter, each)).replace(" ", "")))
        for each in words.partition("{number}")
    )
    number = r"(?P<number>[0-9A-Za-z]{1,4}(?:\s?[-.]\s?[0-9A-Za-z]{1,4})*)"
    behind = rf"\s*+{after}" if after else ""  # a title may stand behind a space
    return re.compile(rf"(?:{_NUMBER_MARKS}\s*+)?{before}\s*+{number}{behind}[.:)]?(?![-\w])")


@lru_cache(maxsize=16)
def _leading_pattern(known: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(each) for each in NUMBER_NAMES)
    numbers = "|".join(re.escape(each) for each in sorted(known, key=len, reverse=True))
    return re.compile(
        rf"(?:{_NUMBER_MARKS}\s*+)?[{_OPENS}]?\s*+(?:(?:{names})\s*+[:.]?\s*+[{_OPENS}]?\s*+)?"
        rf"(?P<number>(?:{numbers or '(?!)'})(?![-.]?[0-9A-Za-z])|{_ANY_NUMBER})"
        rf"\s*[{_CLOSES}]?{NUMBER_BEHIND}?[.:)]?(?:\s+[-:](?=\s))?(?![-0-9A-Za-z.])"
    )


def _plain_letter(letter: str) -> str:
    wide = unicodedata.normalize("NFKC", letter) if "\uff01" <= letter <= "\uff5e" else letter
    return wide.translate(DASHES)


def known_to(numbers: Iterable[str]) -> frozenset[str]:
    """Return numbers as `leading` and `trailing` compare them."""
    return frozenset(map(plain_number, numbers))


def pledge_of(number: str | None, title: str, pledges: Iterable[Pledge]) -> Pledge | None:
    """Return the pledge of a sheet, None for one that the city has not.

    Of several that bore one number, the one of the same title, else the one that still runs.
    """
    every = tuple(pledges)
    same_number = [each for each in every if number in known_to((each.number, each.pledge))]
    same_title = [each for each in same_number or every if squeezed(title) in map(squeezed, titles(each))]
    if same_title:
        return same_title[-1]
    running = [each for each in same_number if each.until is None]
    left = running or same_number
    return left[-1] if left else None


def titles(pledge: Pledge) -> tuple[str, ...]:
    """Return the title of a pledge and all that it bore."""
    renamings = (change for change in pledge.changes if change.kind == "name")
    return (pledge.title, *(name for change in renamings for name in (change.before, change.after) if name))


_MOST_PIECES = 4
"""Of lines or cells over which a title may be spread."""


@dataclass(frozen=True, slots=True)
class SheetName:
    """How a sheet names its pledge: the number known and written, the lines of its title."""

    number: str | None
    written: Slice | None
    title: tuple[Slice, ...]


@dataclass(frozen=True, slots=True)
class _NamePiece:
    """A line of the head that bears no label: the row and the cell that it stands in."""

    words: Slice
    row: int
    cell: int


def name_of(
    lines: list[SheetLine],
    places: Mapping[str, list[HeadPlace]],
    labelled: frozenset[At],
    pledges: Iterable[Pledge],
    work: Work,
) -> SheetName:
    """Find number and title in the rows of the head, and give them to the record.

    Args:
        lines: the rows of the head.
        places: what stands behind its labels, by what these name.
        labelled: the lines of the file that are labels or stand behind one.
        pledges: the city's.
        work: is told what is the record's, and what are marks around it.

    """
    every = tuple(pledges)
    known = known_to(name for each in every for name in (each.number, each.pledge))
    pieces = [
        _NamePiece(strip.whole, row, cell)
        for row, line in enumerate(lines)
        for cell, box in enumerate(line.filled)
        for strip in box.strips
        if strip.at not in labelled
    ]
    form = spoken([work.form.heading.number])
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
    return SheetName(number.number if number else None, number.written if number else None, title)


def _candidates(
    pieces: list[_NamePiece],
    places: Mapping[str, list[HeadPlace]],
    known: frozenset[str],
    pledges: tuple[Pledge, ...],
    form: tuple[str, ...],
) -> Iterator[tuple[int, Numbered]]:
    """Yield what may be the number, each with how likely it is."""
    for key in ("number", "kept_number"):
        for place in places.get(key, ()):
            found = leading(place.slices[0], known) if place.slices else None
            if found is not None and (found.is_known or key == "number"):
                yield 6 + 4 * found.is_known, found
    for words in (each for place in places.get("title", ()) for each in place.slices):
        found = leading(words, known) or trailing(words, known)
        if found is not None and found.is_known:
            yield 5, found
    for at, piece in enumerate(pieces):
        found = leading(piece.words, known, form)
        if found is not None:
            wanted = _wanted(found, pledges)
            rest = _rest(found, pieces, at)
            is_titled = any(_whole(rest, start, wanted) for start in range(min(len(rest), 2)))
            is_bare = found.number.isalnum() and not found.around
            yield 4 * found.is_known + 8 * is_titled + bool(found.rest.text) - 2 * is_bare, found
        elif (behind := trailing(piece.words, known)) is not None:
            yield 3 + 8 * (squeezed(behind.rest.text) in _wanted(behind, pledges)), behind


def _rest(number: Numbered, pieces: list[_NamePiece], at: int) -> list[Slice]:
    """Return what may be the title behind a number: the rest of its line, then the next lines."""
    rest = [number.rest] if number.rest.text else []
    return [*rest, *(each.words for each in pieces[at + 1 :])]


def _title(
    number: Numbered | None,
    pieces: list[_NamePiece],
    places: Mapping[str, list[HeadPlace]],
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


def _beside(at: int, pieces: list[_NamePiece], free: list[Slice]) -> tuple[Slice, ...]:
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
        if number is not None and number.number in known_to((each.number, each.pledge))
    ]
    return frozenset(squeezed(title) for each in same or pledges for title in titles(each))


def _whole(words: list[Slice], start: int, wanted: frozenset[str]) -> tuple[Slice, ...]:
    """Return the lines from one on that make a title together; none where they do not."""
    for end in range(start + 1, min(start + _MOST_PIECES, len(words)) + 1):
        if squeezed(" ".join(each.text for each in words[start:end])) in wanted:
            return tuple(words[start:end])
    return ()
