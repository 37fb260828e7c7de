"""What the words of a card mean, by the vocabulary of offices."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, cast

from generator.record.cells import Cell
from generator.record.sections import FactMeaning, LineMeaning, ProseMeaning
from generator.sheet.parsing.labels import is_near, squeezed
from generator.wording import card_patterns as words
from generator.wording.times import FIRST_HALF, full_year

MarkMeaning = Literal["blank", "none", "zero", "done", "undone"]

_LONGEST = 22
_BRACKET = re.compile(r"\([^()]*\)$")
_UNIT = re.compile(r"\((?P<unit>%|[^\s()]{1,6})\)$")
_FIGURES = re.compile(words.FIGURED)


@lru_cache(maxsize=4096)
def _fits(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text) is not None


def fits(pattern: str, text: str) -> bool:
    """Return whether a text is of a pattern of the vocabulary, however it is spaced."""
    return _fits(pattern, squeezed(text).strip(" :："))


def first(patterns: Mapping[str, str], text: str) -> str | None:
    """Return the first meaning whose pattern a text fits, also without its bracket at the end."""
    bare = _BRACKET.sub("", squeezed(text).strip(" :："))
    for key, pattern in patterns.items():
        if fits(pattern, text) or (bare and _fits(pattern, bare)):
            return key
    return None


def of_heading(text: str) -> str | None:
    """Return what a heading says of its part: a row, `prose:` with a meaning, a known part; or None."""
    plain = _BRACKET.sub("", squeezed(text))
    if _fits(words.TROUBLES, plain):
        return "problems"
    if (prose := first(words.PROSE, plain)) is not None:
        return f"prose:{prose}"
    if (row := first(words.ROWS, plain)) is not None:
        return row
    for key, pattern in (
        ("money", words.MONEY),
        ("progress", words.PROGRESS),
        ("participation", words.PARTICIPATION),
        ("targets", words.TARGETS),
        ("roadmap", words.ROADMAP),
    ):
        if _fits(pattern, plain):
            return key
    return None


def is_plain_heading(text: str) -> bool:
    """Return whether words are a heading even without a mark: a row's or a known piece of prose."""
    meaning = of_heading(text)
    return meaning is not None and (meaning in (*words.ROWS, "problems") or meaning.startswith("prose:"))


def is_label(text: str) -> bool:
    """Return whether a text may be a label: short, without figures of a date or an amount, no sentence."""
    closed = squeezed(text)
    is_short = 0 < len(closed) <= _LONGEST and any(map(str.isalpha, closed))
    return is_short and not _FIGURES.search(text) and not _fits(words.SENTENCE, closed)


def unit_of(label: str) -> str | None:
    """Return the unit with which a label ends: 달성률(%)."""
    found = _UNIT.search(squeezed(label))
    return found["unit"] if found is not None and "%" in found["unit"] else None


def fact(label: str) -> FactMeaning | None:
    """Return what a fact means, by its label."""
    return cast("FactMeaning | None", first(words.FACTS, label))


def prose(heading: str | None) -> ProseMeaning | None:
    """Return what prose means, by what `of_heading` says of its heading."""
    key, _, means = (heading or "").partition(":")
    return cast("ProseMeaning", means) if key == "prose" else None


def line(label: str, *, is_money: bool) -> LineMeaning | None:
    """Return what a row or a column of figures tells."""
    order = ("planned", "secured", "spent", "rate") if is_money else ("rate", "target", "result")
    found = first({key: words.LINES[key] for key in order}, label) if time(label) is None else None
    return cast("LineMeaning | None", found)


def mark(word: str) -> MarkMeaning | None:
    """Return what a mark means, by its word in a legend."""
    return cast("MarkMeaning | None", first(words.LEGEND, word))


def time(label: str) -> str | None:
    """Return the id of the time that heads a column: a year, a half, a quarter, `before`, `after`."""
    closed = squeezed(label).strip("()")
    for pattern in (words.HALF, words.PART, words.WITHIN, words.MONTH):
        found = re.fullmatch(pattern, closed)
        if found is None:
            continue
        parts = found.groupdict()
        full = full_year(parts["year"])
        if half := parts.get("half"):
            return f"{full}-H{1 if half == FIRST_HALF else 2}"
        if part := parts.get("part"):
            return f"{full}-Q{part}"
        if month := parts.get("month"):
            return f"{full}-H{1 if int(month) <= 6 else 2}"  # noqa: PLR2004 - a term begins in July
        return f"{full}"
    return _outside(closed)


def _outside(closed: str) -> str | None:
    """Return the id of a time that names no year: a quarter of a year told elsewhere, before, after."""
    if found := re.fullmatch(words.OF_A_YEAR, closed):
        return f"Q{found['part']}"
    if re.fullmatch(words.BEFORE, closed):
        return "before"
    return "after" if re.fullmatch(words.AFTER, closed) or is_slip_of_after(closed) else None


def is_slip_of_after(label: str) -> bool:
    """Return whether the head of a column is a slip for what follows the term."""
    return is_near(squeezed(label), words.AFTER_WORD)


def is_value(text: str) -> bool:
    """Return whether a cell holds a number, a rate, or a mark, and no words."""
    closed = squeezed(text).rstrip("%")
    return Cell.read(closed).value is not None or is_mark(text)


def is_mark(text: str) -> bool:
    """Return whether a cell holds a mark alone."""
    closed = squeezed(text)
    return 0 < len(closed) <= 2 and not any(map(str.isalnum, closed))  # noqa: PLR2004 - `--` is one too
