"""문제점 및 개선대책: the lines below each of the two labels, or in the cell beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
                key, rest = _label(strip, work)
                if key is not None:
                    here = key
                    found[key].extend(rest)
                elif here is not None and not box.nested:
                    found[here].append(strip)
    return {key: items(strips, key, work) for key, strips in found.items()}


def items(strips: Iterable[Strip], at: str, work: Work, *, may_be_bare: bool = False) -> list[outline.Draft]:
    """Return lines as items, and ask at a place of the record about those that are doubtful."""
    groups = outline.read(strips, work)
    outline.noted(groups, at, work, may_be_bare=may_be_bare)
    for group in groups:
        if group.task is not None:  # a heading inside is one line more
            group.items.insert(0, outline.Draft(group.task, "", is_note=False))
    return [draft for group in groups for draft in group.items]


def _label(strip: Strip, work: Work) -> tuple[str | None, list[Strip]]:
    """Return which label a line is, and what stands behind it on the line: ○ 문제점 : 해당없음."""
    form, text = work.form, strip.paragraph.text
    bullets = "|".join(map(re.escape, Marks.of(form.notation).ranks))
    before, colon, behind = text.partition(next((each for each in text if each in ":："), ":"))
    whole = re.sub(rf"^(?:{bullets})\s*", "", text).rstrip(" :：")
    for key, label in (("problems", form.problems_label), ("remedies", form.remedies_label)):
        if squeezed(whole) == squeezed(label):
            work.label(label, strip.whole)
            return key, []
        bullet = re.match(rf"(?:{bullets})", before)
        words = before[bullet.end() :] if bullet else before
        if colon and behind.strip() and squeezed(words) == squeezed(label):
            head = strip.whole.cut(0, len(before) + len(colon))
            work.label(label, head)
            return key, [strip.behind(head, bullet.group() if bullet else strip.paragraph.bullet)]
    return None, []
