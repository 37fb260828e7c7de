"""Lines and pairs of cells in a part of a card: facts, the two labels of problems, bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.sheet.describing import meanings
from generator.sheet.describing.draft import Draft
from generator.sheet.parsing import ordinals
from generator.sheet.parsing.strips import Box, Line, Slice, Strip
from generator.wording import card_words as words
from generator.wording import describing as say
from generator.wording.forms import BULLETS, SECTION_MARK

_FACT = re.compile(
    rf"(?:[^\w(「『\"'‘“]|{words.NUMERAL}|\d{{1,2}}[.)](?!\d))?\s*(?P<label>[^:：]+?)\s*(?P<colon>[:：]\s*|$)"
)
_GLYPH = re.compile(words.BULLET)
_FEWEST_FACTS = _PAIR = 2
_ABOVE = 0.25
"""How far out a mark stands that no form has, from the next one below it."""

Named = tuple[str, tuple[Slice, ...]]
"""A label and its characters, with the marks around it."""


def facts(loose: Sequence[Strip]) -> list[Named]:
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


def pairs(lines: Sequence[Line]) -> list[Named]:
    """Return the labels of rows that hold pairs of label and value; none for a table of figures."""
    found: list[Box] = []
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


def problems(heading: str, strips: Sequence[Strip], draft: Draft) -> bool:
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


def bullets(lines: Sequence[Line], draft: Draft) -> None:
    """Describe the marks of lines by their levels, where the card has others than the usual."""
    labels = {each.text for claim in draft.claims for each in claim.slices}
    every = [strip for line in lines for box in line.filled for strip in box.strips]
    strips = [strip for strip in every if strip.paragraph.text not in labels]
    found = dict.fromkeys(
        glyph
        for strip in strips
        if (glyph := _glyph(strip)) and not ordinals.is_ordinal(glyph)
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
