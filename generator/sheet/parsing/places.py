"""What stands behind a label in the head of a sheet: in the cell beside it, below it, or on its own line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from generator.record.form import Form
from generator.record.report import HEAD_LINES
from generator.record.sections import FactsForm
from generator.sheet.parsing import ticks
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import Label, squeezed
from generator.sheet.parsing.strips import At, Box, Line, Slice
from generator.wording import forms

_PARTING = ("/", ",", "|", "│")
"""What stands between two labels of one line."""

_EDGES = "□■○●◦ㅇ❍◆◇◈▶▷·-[]()<>【】:： "


@dataclass(frozen=True, slots=True)
class Place:
    """What stands behind a label: the label, its lines, the row, and the cell where it has one of its own."""

    label: str
    slices: tuple[Slice, ...]
    row: int
    box: Box | None


class Places:
    """All of a head, by what the labels name; `lines` are the lines of the file that are spoken for."""

    def __init__(self, work: Work, lines: Iterable[At] = ()) -> None:
        """Know the labels of a form, and those that are usual where it has none; `lines` are spoken for."""
        self.found: dict[str, list[Place]] = {}
        self.lines: set[At] = set(lines)
        self._labels = tuple(_labels(work))
        self._by_words = {
            squeezed(words): each for each in self._labels for words in (each.words, *each.aliases)
        }
        every = sorted(self._by_words, key=len, reverse=True)
        spread = "|".join(r"\s*".join(map(re.escape, words)) for words in every)
        self._inside = re.compile(
            rf"(?:^[{re.escape(_EDGES)}]*|(?<=[\s(/,]))({spread})(?:\s*[:：]\s*|\s{{2,}})"
        )
        self._work = work

    def read(self, lines: list[Line]) -> None:
        """Find what stands behind the labels of some rows; these are the form's, and no words."""
        heads = {row for row in range(len(lines) - 1) if self._is_head(lines[row], lines[row + 1])}
        for row, line in enumerate(lines):
            if row in heads:
                for box in filter(self._label, line.filled):
                    self._take(
                        box, next(each for each in lines[row + 1].boxes if each.column == box.column), row + 1
                    )
            elif row - 1 not in heads:
                self._beside(line, row)

    def _label(self, box: Box) -> Label | None:
        if not box.strips:
            return None
        bare = box.text.strip(_EDGES)
        return next(
            (each for each in self._labels if each.is_written(box.text) or each.is_written(bare)), None
        )

    def _is_head(self, line: Line, below: Line) -> bool:
        """Return whether a row holds labels side by side, with their values in the row below."""
        if line.table is None or line.table != below.table or any(map(self._label, below.boxes)):
            return False
        filled = [self._label(box) is not None for box in line.filled]
        is_in_row = filled[:2] == [True, True] or (sum(filled) > 1 and filled[-1])
        columns = {box.column for box in below.filled}
        return is_in_row and all(box.column in columns for box in line.filled if self._label(box))

    def _beside(self, line: Line, row: int) -> None:
        found = [self._label(box) for box in line.boxes]
        for at, (box, value, label, next_) in enumerate(
            zip(line.boxes, (*line.boxes[1:], None), found, (*found[1:], None), strict=True)
        ):
            if label is not None and value is not None and next_ is None:
                more = takewhile(ticks.is_ticked, line.boxes[at + 2 :]) if label.key == "status" else ()
                self._take(box, value, row, more)
            elif label is None:
                for strip in box.strips:
                    if strip.at not in self.lines:
                        self._on_one_line(strip.whole, row, box)

    def _take(self, box: Box, value: Box, row: int, more: Iterable[Box] = ()) -> None:
        label = self._label(box)
        if label is None or (label.key in _NAMING and not value.strips):
            return
        self._work.label(label.words, *box.slices)
        self.lines.update(each.at for each in box.slices)
        slices = tuple(
            words for each in (value, *more) for words in each.slices if words.at not in self.lines
        )
        self._add(label.key, Place(box.text.strip(_EDGES), slices, row, value))

    def _on_one_line(self, line: Slice, row: int, box: Box) -> None:
        """Take the labels with a colon that stand on one line, each with what follows up to the next."""
        found = list(self._inside.finditer(line.text))
        if not found or found[0].start() > 0:
            return
        for each, end in zip(found, [*(each.start() for each in found[1:]), len(line.text)], strict=True):
            words = line.cut(each.end(), end)
            if each is not found[-1] and words.text[-1:] in _PARTING:
                self._work.mark(words.cut(len(words.text) - 1))
                words = words.cut(0, len(words.text) - 1)
            if words.text:
                label = self._by_words[squeezed(each[1])]
                self._work.label(label.words, line.cut(each.start(), each.end()))
                cell = box if len(found) == len(box.strips) == 1 else None
                self._add(label.key, Place(each[1], (words,), row, cell))
                self.lines.add(line.at)

    def _add(self, key: str, place: Place) -> None:
        self.found.setdefault(key, []).append(place)
        self.lines.update(each.at for each in place.slices)


FIELDS = ("status", "reported_rate", *HEAD_LINES)
"""The places that some forms have besides department and telephones, by the record's own names."""

_NAMING = ("number", "kept_number", "title")


def facts_of(form: Form) -> tuple[FactsForm, ...]:
    """Return the sections of facts that stand in the head of a form."""
    return tuple(each for each in form.sections if isinstance(each, FactsForm) and each.heading is None)


def _labels(work: Work) -> Iterator[Label]:
    words = work.form.heading
    yield Label("department", words.department or forms.DEPARTMENT, forms.DEPARTMENT_LABELS)
    yield Label("phones", words.phones or forms.PHONES, forms.PHONE_LABELS)
    for key, label in (
        ("status", words.status),
        ("reported_rate", words.rate),
        *((name, getattr(words, name)) for name in HEAD_LINES),
    ):
        if label is not None:
            yield Label(key, label)
    for section in facts_of(work.form):
        for fact in section.facts:
            yield Label(f"{section.id}.{fact.id}", fact.label, fact.aliases)
    every = (forms.NUMBER_LABELS, forms.KEPT_NUMBER_LABELS, forms.TITLE_LABELS)
    for key, labels in zip(_NAMING, every, strict=True):
        yield Label(key, labels[0], labels[1:])
