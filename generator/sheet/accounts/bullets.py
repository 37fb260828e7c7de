"""The second account: by section and level, as many bullets in the sheet as items in the record.

Bullets are counted flat, by their marks alone, and their levels by the marks that are used; items by where
they stand in the record's tree.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.record.form import Notation, steps_to_row
from generator.record.items import Item
from generator.record.report import Absent, Report
from generator.record.sections import Facts, Prose
from generator.record.steps import pointer
from generator.sheet.parsing import Parsed, Slice, Strip, marks
from generator.wording.forms import COUNTERS

_NOTE = -1.0
NO_INDENT = -1
"""How far in stands what has its heading before it on its line."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line that begins with a mark (empty: with none), and how far in it stands.

    `begins` is with what it begins, mark or words; empty behind a heading, and where line ends were lost.
    """

    mark: str
    depth: int
    begins: str = ""


_Ranked: TypeAlias = tuple[Bullet, float, str]
"""A line, the rank of its mark, and the kind of its number."""


def levels(group: list[Bullet], notation: Notation) -> Iterator[int]:
    """Yield the level of each bullet: its mark's place among the marks that are used, outermost first."""
    ranks = {glyph: float(rank) for rank, level in enumerate(notation.bullets) for glyph in level}
    ranked: list[float] = []
    kinds = list(marks.ordinal_kinds(each.begins for each in group))
    for number, bullet in zip(kinds, group, strict=True):
        if number:  # the numbers of one kind are one mark, which holds what follows where it comes first
            ranks.setdefault(number, ranked[-1] + 0.5 if ranked else -0.5)
            ranked.append(ranks[number])
        elif bullet.mark in ranks:
            ranked.append(ranks[bullet.mark])
        elif not bullet.mark:
            ranked.append(min([0, *(each for each in ranked if each != _NOTE)]))
        elif bullet.mark == notation.note:  # which belongs to the item of the first level before it
            has_item = any(each.mark != notation.note for each in group[: len(ranked)])
            ranked.append(_NOTE if has_item else 0)
        else:  # a mark that the form does not know keeps its first place
            ranks[bullet.mark] = ranked[-1] + 0.5 if ranked else 0
            ranked.append(ranks[bullet.mark])
    deepest = float(len(notation.bullets) - 1)
    for part in _by_number(list(zip(group, ranked, kinds, strict=True))):
        used = sorted({rank for _, rank, _ in part} - {_NOTE})
        for bullet, rank, _ in part:
            if rank == _NOTE:
                yield 1
                continue
            level = used.index(rank)
            if len(used) == 1 or rank == deepest:
                depths = {each.depth for each, other, _ in part if other == rank}
                level += sum(NO_INDENT < each < bullet.depth for each in depths)
            yield level


def _by_number(group: list[_Ranked]) -> Iterator[list[_Ranked]]:
    """Yield the lines from one number of the first line's kind to the next; all of them where it has none."""
    part: list[_Ranked] = []
    for each in group:
        first, _, kind = group[0]
        if part and kind and each[2] == kind and each[0].depth == first.depth:
            yield part
            part = []
        part.append(each)
    yield part


_SECTIONS = ("so_far", "this_quarter", "plan", "problems", "remedies")
_WITHOUT_TASKS = _SECTIONS[3:]
_PLACE = re.compile(r"(?:sections|other_rows)\.[^.\[]+(?:\.facts\[\d+\])?")
_SYMBOLS = ("So", "No", "Co")
"""What Unicode calls a symbol, a number that is no digit (①), and a sign of one typeface's own."""

_LOOKS = (
    re.compile(
        r"(?:(?<!BLACK )(?<!DOTTED )CIRCLE|RING OPERATOR|WHITE BULLET|(?:NUMBER|DIGIT) ZERO"
        r"|LETTER (?:IEUNG|O|OMICRON))$"
    ),
    re.compile(r"(?:DASH|HYPHEN|MINUS|MINUS SIGN|HORIZONTAL(?: BAR)?|HYPHEN BULLET|LETTER EU|SOUND MARK)$"),
    re.compile(r"(?:MIDDLE DOT|HYPHENATION POINT|^BULLET|(?:BULLET|DOT) OPERATOR|DOT LEADER|LETTER ARAEA)$"),
)
"""How Unicode names the marks that look like a ring, a dash, a dot."""

_SHAPE = re.compile(r"TRIANGLE|POINTER|BULLET|SQUARE|DIAMOND|CIRCLE|STAR|LOZENGE")
"""How it names the shapes that it does not hold for symbols, such as ▷."""

_BRACKETS = re.compile(r"[(「『\[<][^(「『\[<)」』\]>]*[)」』\]>]")
_INSIDE = re.compile(r"(?<=\S\s)([○◦〇◯●ㅇ])(?=\s+[^\s×]|[가-힣])")
"""A ring between words, which begins an item wherever it stands."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level (from 0) of one section: its bullets in the sheet, its items in the record."""

    section: str
    level: int
    bullets: int
    items: int


def count(parsed: Parsed) -> Iterator[Level]:
    """Count both, level by level."""
    strips = _by_section(parsed)
    held = _held(parsed.report)
    for section in held:
        bullets: Counter[int] = Counter()
        for group in _groups(strips.get(section, []), parsed.form.notation):
            bullets.update(levels(group, parsed.form.notation))
        items: Counter[int] = Counter()
        _count(held.get(section, []), 0, items)
        for level in sorted(bullets.keys() | items.keys()):
            yield Level(section, level, bullets[level], items[level])


def _held(report: Report) -> dict[str, list[Item]]:
    """Return the items of each section by its place in the record; a fact holds what is below it."""
    held: dict[str, list[Item]] = {}
    for name, row in report.rows():
        held[pointer(steps_to_row(name))] = [item for group in row.by_task for item in group.items]
    for name, items in (("problems", report.problems), ("remedies", report.remedies)):
        if not isinstance(items, Absent):
            held[name] = list(items)
    for name, section in report.sections.items():
        if isinstance(section, Prose):
            held[f"sections.{name}"] = list(section.items)
        elif isinstance(section, Facts):
            for index, fact in enumerate(section.facts):
                own = [Item(fact.text, details=fact.details)] if fact.text is not None else list(fact.details)
                held[f"sections.{name}.facts[{index}]"] = own
    return {name: items for name, items in held.items() if items or name in _SECTIONS}


def _section(field: str) -> str:
    """Return the section of a place of the record."""
    found = _PLACE.match(field)
    return found.group() if found is not None else re.split(r"[.\[]", field)[0]


def _by_section(parsed: Parsed) -> dict[str, list[Strip]]:
    """Return the lines of each section: those out of which any word of its items was taken."""
    found: dict[str, dict[int, Strip]] = {}
    for claim in parsed.claims:
        if claim.field.endswith((".text", ".name")) and claim.owner == "record":
            first = claim.slices[0]  # a fact may fill several lines of its cell
            section, strip = _section(claim.field), parsed.strips[first.strip]
            is_fact = section in _WITHOUT_TASKS or ".facts[" in section
            if not is_fact and _is_behind_heading(strip, first):
                strip = replace(strip, paragraph=replace(strip.paragraph, depth=NO_INDENT))
            found.setdefault(section, {})[first.strip] = strip
    tasks = found.pop("tasks", {})
    for section, strips in found.items():
        first_line, last = min(strips), max(strips)
        if section not in _WITHOUT_TASKS and not section.startswith("sections."):
            strips.update({number: strip for number, strip in tasks.items() if first_line <= number <= last})
    return {name: [strips[number] for number in sorted(strips)] for name, strips in found.items()}


def _is_behind_heading(strip: Strip, words: Slice) -> bool:
    """Return whether some words stand behind a heading on its line, so that its indent is not theirs."""
    return sum(map(str.isalpha, strip.paragraph.text[: words.start - strip.start])) > 1


def _groups(strips: list[Strip], notation: Notation) -> Iterator[list[Bullet]]:
    """Yield the bullets between one task and the next."""
    opens, closes = re.escape(notation.task_opens), re.escape(notation.task_closes)
    task = re.compile(rf"{opens}.*?{closes}")
    group: list[Bullet] = []
    for strip in strips:
        text = strip.paragraph.text
        pieces = task.split(text) if strip.paragraph.run_together or task.fullmatch(text) else [text]
        for number, piece in enumerate(pieces):
            if number:
                yield group
                group = []
            group.extend(_bullets(piece.strip(), strip, notation))
    yield group


def _bullets(text: str, strip: Strip, notation: Notation) -> Iterator[Bullet]:
    words = text.split()
    if not words:
        return
    depth = strip.paragraph.depth or 0
    if not strip.paragraph.run_together:
        first = _leading(words, notation)
        drawn = strip.paragraph.bullet or ""
        if not (depth and drawn.isalnum()):  # Word draws o below the first level
            drawn = _known(drawn, notation) or drawn
        yield Bullet(first or drawn, depth, "" if depth == NO_INDENT else first or drawn or text)
        for _ in _INSIDE.finditer(_BRACKETS.sub("", text)):
            yield Bullet(notation.bullets[0][0], depth)
        return
    before = ""
    for number, word in enumerate(words):
        is_mark = _is_mark(word, notation) or (
            word[0] != notation.note and _is_mark(word[0], notation, glued=True)
        )
        if (is_mark or number == 0) and not (_is_mark(before, notation) and word == notation.note):
            yield Bullet((_known(word, notation) or word) if is_mark else "", depth)
        before = word


def _leading(words: list[str], notation: Notation) -> str:
    """Return the mark with which a line begins, as the form has it; empty for none."""
    first, mark = words[0], words[0][0]
    if len(words) > 1 and _is_mark(first, notation):
        counts = first == "0" and re.match(rf"(?:{'|'.join(COUNTERS)})(?![가-힣])|[\d.,%~]", words[1])
        return "" if counts else _known(first, notation) or first
    glyphs = (glyph for level in notation.bullets for glyph in level)
    found = next((glyph for glyph in glyphs if first.startswith(glyph)), "")
    if (
        not found
        and _known(mark, notation)
        and not (mark.isalnum() and not re.match("ㅇ[가-힣「『(<]", first))
    ):
        found = mark
    behind = first[len(found) : len(found) + 1]
    is_mark = found and behind and not behind.isdecimal() and behind not in (found, ".", ",")
    return _known(found, notation) if is_mark else ""


def _is_mark(word: str, notation: Notation, *, glued: bool = False) -> bool:
    if glued:
        return unicodedata.category(word) == "No"
    if _known(word, notation) or word == notation.note:
        return True
    if len(word) > 1 or word in "△▲":
        return False
    return (
        word == "*"
        or unicodedata.category(word) in _SYMBOLS
        or _SHAPE.search(unicodedata.name(word, "")) is not None
    )


def _known(mark: str, notation: Notation) -> str:
    """Return the mark of the form that a mark is or looks like; empty for none."""
    if any(mark in level for level in notation.bullets):
        return mark
    kin = _look(mark)
    return next((level[0] for level in notation.bullets for each in level if kin and _look(each) is kin), "")


def _look(mark: str) -> re.Pattern[str] | None:
    name = unicodedata.name(mark, "") if len(mark) == 1 else ""
    return next((each for each in _LOOKS if each.search(name)), None)


def _count(items: list[Item], level: int, counted: Counter[int]) -> None:
    counted[level] += len(items)
    for item in items:
        if item.details:
            _count(list(item.details), level + 1, counted)
