"""문제점 및 개선대책: the lines below each of the two labels, or in the cell beside it."""

from __future__ import annotations

import re

from generator.sheet.parsing import outline
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.marks import Marks
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Strip


def read(section: Section | None, work: Work) -> dict[str, list[outline.Draft]]:
    """Return the items of `problems` and of `remedies`."""
    found: dict[str, list[Strip]] = {"problems": [], "remedies": []}
    here: str | None = None
    for line in section.lines if section is not None else ():
        for box in line.filled:
            for strip in box.strips:
                key = _label(strip, work)
                if key is not None:
                    here = key
                elif here is not None and not box.nested:
                    found[here].append(strip)
    return {key: _items(strips, key, work) for key, strips in found.items()}


def _items(strips: list[Strip], key: str, work: Work) -> list[outline.Draft]:
    groups = outline.read(strips, work)
    outline.noted(groups, key, work)
    for group in groups:
        if group.task is not None:  # a heading inside is one line more
            group.items.insert(0, outline.Draft(group.task, "", is_note=False))
    return [draft for group in groups for draft in group.items]


def _label(strip: Strip, work: Work) -> str | None:
    form = work.form
    bullets = "|".join(map(re.escape, Marks.of(form.notation).ranks))
    words = re.sub(rf"^(?:{bullets})\s*", "", strip.paragraph.text).rstrip(" :：")
    for key, label in (("problems", form.problems_label), ("remedies", form.remedies_label)):
        if squeezed(words) == squeezed(label):
            work.label(label, strip.whole)
            return key
    return None
