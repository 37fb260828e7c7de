"""Labels with what they say: pairs of cells, words before a colon, the two labels of problems; bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.sheet.describing import meanings
from generator.sheet.describing.draft import FormDraft
from generator.sheet.parsing import marks
from generator.sheet.parsing.strips import SheetBox, SheetLine, Slice, Strip, joined
from generator.wording import card_patterns as words
from generator.wording import describing as say
from generator.wording.forms import BULLETS, SECTION_MARK

NUMBER = re.compile(r"[0-9A-Za-z]{1,3}(?:-[0-9A-Za-z]{1,3})*")
_PAIRED = 3
"""Cells of a row that may be pairs; words of status that are to be marked stand in more."""
COLON = re.compile(r"\s*[:：]\s*")
_NEXT = re.compile(r"(?:\s{2,}|[,/]\s*)(?=(?P<label>[^\s:：,/][^:：,/]{0,12}?)\s*[:：])")
_BARE = re.compile(r"[○◦□■❍▶◆·•\-*]?\s*")
_PHONE = re.compile(r"0\d{1,2}[-)]\s?\d{3,4}-?\d{4}|\d{3}-\d{4}")


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its characters, what stands behind it, and the column in which it stands."""

    name: str
    all_of_it: tuple[Slice, ...]
    values: tuple[Slice, ...]
    column: int

    @property
    def value(self) -> str:
        """Return what stands behind the label, as one text."""
        return joined(self.values)


def pairs(line: SheetLine) -> Iterator[Pair]:
    """Yield labels with their values: side by side in cells, or before a colon."""
    if line.table is None or len(line.filled) == 1:
        for box in line.filled:
            for strip in box.strips:
                yield from _on_a_line(strip.whole, box)
        return
    boxes = [box for box in line.boxes if box.strips or not _fills(line, box)]
    keys = [is_named(box) for box in boxes]
    if (
        len(line.filled) > _PAIRED
        and keys[0]
        and not any(keys[1:])
        and meanings.fits(words.HEADS["status"], boxes[0].text)
    ):
        states = tuple(each for box in line.filled[1:] for each in box.slices)
        yield Pair(boxes[0].text.rstrip(" :："), boxes[0].slices, states, boxes[0].column)
        return
    at = 0
    while at < len(boxes):
        box = boxes[at]
        follows = boxes[at + 1] if at + 1 < len(boxes) else None
        is_told = keys[at] or (follows is not None and _alternates(boxes, at))
        if is_told and (follows is None or not keys[at + 1]):
            values = follows.slices if follows is not None else ()
            yield Pair(box.text.rstrip(" :："), box.slices, values, box.column)
            at += 2
        else:
            for strip in box.strips:
                yield from _on_a_line(strip.whole, box)
            at += 1


def _fills(line: SheetLine, box: SheetBox) -> bool:
    """Return whether a blank cell only fills a row: what stands before it is no label."""
    at = line.boxes.index(box)
    return at == 0 or not line.boxes[at - 1].strips or not is_named(line.boxes[at - 1])


def is_named(box: SheetBox) -> bool:
    """Return whether a cell holds a label of a head that is known."""
    if not box.strips:
        return False
    return meanings.first({**words.HEADS, **words.FACTS}, box.text) is not None and not _PHONE.search(
        box.text
    )


def _alternates(boxes: Sequence[SheetBox], at: int) -> bool:
    """Return whether a cell is a label that nobody knows: short, and the first of a pair."""
    is_even = at % 2 == 0 and len(boxes) % 2 == 0
    return (
        is_even
        and bool(boxes[at].strips)
        and meanings.is_label(boxes[at].text)
        and not NUMBER.fullmatch(boxes[at].text)
    )


def _on_a_line(whole: Slice, box: SheetBox) -> Iterator[Pair]:
    """Yield the labels before colons on a line; a second one stands behind a wide space or a comma."""
    starts = [0, *(each.end() for each in _NEXT.finditer(whole.text) if _is_known(each["label"]))]
    for start, end in zip(starts, [*starts[1:], len(whole.text)], strict=True):
        part = whole.cut(start, end)
        found = COLON.search(part.text)
        bare = _BARE.match(part.text)
        begin = bare.end() if bare is not None else 0
        if found is not None and meanings.is_label(part.text[begin : found.start()]):
            name = part.cut(begin, found.start())
            yield Pair(name.text, (part.cut(0, found.end()),), (part.cut(found.end()),), box.column)


def _is_known(label: str) -> bool:
    return meanings.first({**words.HEADS, **words.FACTS}, label) is not None


_FACT = re.compile(
    rf"(?:[^\w(「『\"'‘“]|{words.NUMERAL}|\d{{1,2}}[.)](?!\d))?\s*(?P<label>[^:：]+?)\s*(?P<colon>[:：]\s*|$)"
)
_GLYPH = re.compile(words.BULLET)
_FEWEST_FACTS = _PAIR = 2
_ABOVE = 0.25
"""How far out a mark stands that no form has, from the next one below it."""

NamedLabel = tuple[str, tuple[Slice, ...]]
"""A label and its characters, with the marks around it."""


def line_facts(loose: Sequence[Strip]) -> list[NamedLabel]:
    """Return the labels before a colon with which lines begin, where most of the outermost are such."""
    found = list(_facts(loose))
    glyphs = [_glyph(strip) for strip in loose]
    outermost = sum(each == glyphs[0] for each in glyphs)
    return found if len(found) >= _FEWEST_FACTS and len(found) * 5 >= outermost * 3 else []


def _facts(loose: Sequence[Strip]) -> Iterator[tuple[str, tuple[Slice, ...]]]:
    """Yield the labels with which lines begin, before a colon, and their characters with all marks."""
    glyphs = [_glyph(strip) for strip in loose]
    outer = glyphs[0] if glyphs else ""
    for strip, glyph in zip(loose, glyphs, strict=True):
        found = _FACT.match(strip.paragraph.text)
        if found is None or glyph != outer or not meanings.is_label(found["label"]):
            continue
        if not found["colon"] and meanings.fact(found["label"]) is None:
            continue
        yield found["label"].strip(), (strip.whole.cut(*found.span()),)


def _glyph(strip: Strip) -> str:
    if strip.paragraph.bullet is not None:
        return strip.paragraph.bullet
    found = _GLYPH.match(strip.paragraph.text)
    return found["glyph"] if found is not None else ""


def cell_pairs(lines: Sequence[SheetLine]) -> list[NamedLabel]:
    """Return the labels of rows that hold pairs of label and value; none for a table of figures."""
    found: list[SheetBox] = []
    values: list[str] = []
    for line in lines:
        boxes = line.boxes
        if len(boxes) % 2 or not all(meanings.is_label(box.text) for box in boxes[::2] if box.strips):
            return []
        found += [box for box in boxes[::2] if box.strips]
        values += [box.text for box in boxes[1::2] if box.strips]
    known = [meanings.fact(box.text) is not None for box in found]
    first = lines[0].boxes
    is_head = meanings.fits(words.CORNER, first[0].text) and not any(known[:1])
    is_told = not is_head and len(first) == _PAIR and not all(map(meanings.is_value, values))
    named = found[len(first) // _PAIR :] if is_head else found  # the head row is kept by its own label
    return [(box.text, box.slices) for box in named] if any(known) or is_told else []


def problems(heading: str, strips: Sequence[Strip], draft: FormDraft) -> bool:
    """Describe problems and remedies by the two labels inside; False where these are not both there."""
    found: dict[str, Slice] = {}
    for strip in strips:
        text = strip.paragraph.text
        start = match.end() if (match := _GLYPH.match(text)) else 0
        end = next((at for at, each in enumerate(text) if at > start and each in ":："), len(text))
        for key, pattern in (("problems_label", words.PROBLEMS), ("remedies_label", words.REMEDIES)):
            if key not in found and meanings.fits(pattern, text[start:end]):
                found[key] = strip.whole.cut(start, end)
    if len(found) < _PAIR or "problems_heading" in draft.known:
        return False
    draft.label(*found.values())
    draft.known |= {"problems_heading": heading, **{key: each.text for key, each in found.items()}}
    draft.order.append("problems")
    return True


def bullets(lines: Sequence[SheetLine], draft: FormDraft) -> None:
    """Describe the marks of lines by their levels, where the card has others than the usual."""
    labels = {each.text for claim in draft.claims for each in claim.slices}
    every = [strip for line in lines for box in line.filled for strip in box.strips]
    strips = [strip for strip in every if strip.paragraph.text not in labels]
    found = dict.fromkeys(
        glyph
        for strip in strips
        if (glyph := _glyph(strip)) and not marks.is_ordinal(glyph)
        if not meanings.is_value(strip.paragraph.text)
    )
    found.pop(draft.notation.get("section", SECTION_MARK), None)
    usual = {glyph: rank for rank, level in enumerate(BULLETS) for glyph in level}
    levels: dict[str, float] = {}
    below: float = len(BULLETS)
    for glyph in reversed(found):
        below = levels[glyph] = usual.get(glyph, below - _ABOVE)
    if not found.keys() <= usual.keys():
        ordered = sorted(found, key=lambda glyph: levels[glyph])
        draft.notation["bullets"] = tuple((glyph,) for glyph in ordered)
        draft.ask(("notation", "bullets"), say.BULLETS)
