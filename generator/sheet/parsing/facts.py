"""Facts behind their labels: on lines, or in cells beside one another; what stands deeper is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from generator.record.sections import Fact, Facts, FactsForm
from generator.sheet.parsing import outline
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import Label, find, squeezed
from generator.sheet.parsing.marks import Marks, section_mark
from generator.sheet.parsing.outline import DraftItem
from generator.sheet.parsing.sections import SheetPart
from generator.sheet.parsing.strips import SheetBox, SheetLine, Slice, Strip, joined
from generator.wording import importing

_COLON = re.compile(r"\s*(?:(?<!\d)[:：]|[:：](?!\d))\s*")
"""Behind a label; no colon of a time, which stands between figures."""
_LONGEST = 20
"""Letters of a label that the form has not."""


def read(form: FactsForm, section: SheetPart, beside: str | None, work: Work) -> Facts:
    """Read a section of facts; one that the form asks for and that is not there is 미기재, and told."""
    reader = _FactReader(form, work)
    reader.take(section.lines)
    return Facts(tuple(reader.facts_and_missing(section)), beside)


def placed(form: FactsForm, found: Mapping[str, Sequence[Slice]], work: Work) -> Facts:
    """Return the facts of a head, by their ids what stands behind their labels there."""
    reader = _FactReader(form, work)
    for label in reader.labels:
        if label.key in found:
            reader.keep(label.key, (), found[label.key], ())
    return Facts(tuple(reader.facts_and_missing(None)))


class _FactReader:
    """Goes down the rows of a section and keeps its facts in their order."""

    def __init__(self, form: FactsForm, work: Work) -> None:
        self.labels = [Label(each.id, each.label, each.aliases) for each in form.facts]
        self._at = f"sections.{form.id}"
        self._work = work
        self._facts: list[Fact] = []
        self._bullet = Marks.of(work.form.notation).bullet
        spelled = (words for each in self.labels for words in (each.words, *each.aliases))
        spread = "|".join(r"\s*".join(map(re.escape, squeezed(each))) for each in spelled)
        self._inside = re.compile(rf"(?:\s*[,/]\s*|\s{{2,}}|\t)(?=(?:{spread})\s*[:：])")

    def take(self, lines: Sequence[SheetLine]) -> None:
        """Take the rows; of one that bears no label nothing is taken."""
        loose: list[Strip] = []
        rows = iter((*pairwise(lines), *((each, None) for each in lines[-1:])))
        for line, below in rows:
            if below is not None and self._is_head(line, below):
                self._take_lines(loose)
                for box in line.filled:
                    self._pair(box, next(each for each in below.boxes if each.column == box.column))
                next(rows, None)
            elif pairs := list(self._pairs(line)):
                self._take_lines(loose)
                for label, value in pairs:
                    self._pair(label, value)
            elif len(line.filled) == 1 or any(map(self._is_told, line.filled)):
                loose.extend(strip for box in line.filled if not box.nested for strip in box.strips)
        self._take_lines(loose)

    def facts_and_missing(self, section: SheetPart | None) -> Iterator[Fact]:
        """Yield the facts, and those that the form has besides, which are blank."""
        yield from self._facts
        missing = [each for each in self.labels if all(fact.id != each.key for fact in self._facts)]
        yield from (Fact(None, each.key) for each in missing)
        if missing and section is not None and section.heading is not None:
            said = importing.facts_missing([each.words for each in missing])
            self._work.note(self._at, said, section.heading.origin.line)

    def _label(self, box: SheetBox) -> bool:
        return bool(box.strips) and find(_bare(self._words(box)), self.labels) is not None

    def _words(self, box: SheetBox) -> str:
        bullet = self._bullet.match(box.text)
        return box.text[bullet.end() :].strip() if bullet is not None else box.text

    def _is_told(self, box: SheetBox) -> bool:
        """Return whether a cell holds a label and what stands behind it."""
        words = self._words(box)
        colon = _COLON.search(words)
        return colon is not None and find(words[: colon.start()], self.labels) is not None

    def _is_head(self, line: SheetLine, below: SheetLine) -> bool:
        """Return whether a row holds labels alone, with what they say in the row below."""
        if line.table is None or line.table != below.table or len(line.filled) < len(("label", "label")):
            return False
        columns = {box.column for box in below.boxes}
        is_head = all(self._label(box) and box.column in columns for box in line.filled)
        return is_head and not any(map(self._label, below.boxes))

    def _pairs(self, line: SheetLine) -> Iterator[tuple[SheetBox, SheetBox]]:
        """Yield the labels of a row, each with the cell behind it; others may stand among the form's."""
        boxes = line.boxes
        known = [at for at, box in enumerate(boxes) if self._label(box)]
        if line.table is None or (not known and len(boxes) != len(("label", "value"))):
            return
        if not known and any(map(self._is_told, line.filled)):
            return
        first = known[0] % 2 if known else 0
        is_even = all(at % 2 == first for at in known)
        for at in range(first, len(boxes) - 1, 2) if is_even else known:
            if at + 1 not in known and at + 1 < len(boxes) and (at in known or self._may_label(boxes[at])):
                yield boxes[at], boxes[at + 1]

    def _may_label(self, box: SheetBox) -> bool:
        return bool(box.strips) and not box.nested and len(squeezed(box.text)) <= _LONGEST

    def _pair(self, label: SheetBox, value: SheetBox) -> None:
        """Take the fact of two cells."""
        drafts = [] if value.nested else self._drafts(value.strips)
        text: tuple[Slice, ...] = ()
        details = drafts
        if drafts and not any(each.glyph or each.is_note for each in drafts[1:]):
            text, details = tuple(each.words for each in drafts), [d for each in drafts for d in each.details]
        first, *others = label.slices
        if (bullet := self._bullet.match(first.text)) is not None:
            self._work.mark(first.cut(0, bullet.end()))
            first = first.cut(bullet.end())
        self._add((first, *others), text, details)

    def _take_lines(self, loose: list[Strip]) -> None:
        """Take the facts of some lines, and forget these."""
        for draft in self._drafts(loose):
            number = section_mark(draft.words.text)
            self._work.mark(draft.words.cut(0, len(number)))
            whole = draft.words.cut(len(number))
            start = 0
            for found in self._inside.finditer(whole.text):
                self._line(whole.cut(start, found.start()), ())
                if (between := whole.cut(*found.span())).text:
                    self._work.mark(between)
                start = found.end()
            self._line(whole.cut(start), draft.details)
        loose.clear()

    def _line(self, words: Slice, details: Iterable[DraftItem]) -> None:
        colon = _COLON.search(words.text)
        bare = words.text if colon is None else words.text[: colon.start()]
        label = find(bare, self.labels)
        if label is not None or (colon is not None and 0 < len(squeezed(bare)) <= _LONGEST):
            end = len(words.text) if colon is None else colon.end()
            text = words.cut(end)
            self._add((words.cut(0, end),), (text,) if text.text else (), details)

    def _drafts(self, strips: Iterable[Strip]) -> list[DraftItem]:
        groups = outline.groups_of(strips, self._work)
        outline.groups_noted(groups, self._at, self._work, may_be_bare=True)
        return [draft for group in groups for draft in group.items]

    def _add(self, written: Sequence[Slice], text: Sequence[Slice], details: Iterable[DraftItem]) -> None:
        """Take a fact by its label as it is written: the form's, or one that only this sheet has."""
        bare = _bare(joined(written))
        found = find(bare, self.labels)
        if found is None or any(fact.id == found[0].key for fact in self._facts):
            self.keep(None, written, text, details)
            return
        label, is_right = found
        self._work.label(label.words, *written)
        if not is_right:
            at = f"{self._at}.facts[{len(self._facts)}]"
            self._work.differs(at, bare, label.words, written[0].origin.line)
        self.keep(label.key, (), text, details)

    def keep(
        self, fact_id: str | None, label: Sequence[Slice], text: Sequence[Slice], details: Iterable[DraftItem]
    ) -> None:
        """Give the words of a fact to the record."""
        at = f"{self._at}.facts[{len(self._facts)}]"
        named = tuple(_without_colon(each, self._work) for each in label)
        for key, slices in (("label", named), ("text", text)):
            if slices:
                self._work.record(f"{at}.{key}", *slices)
        words = joined(text) or None
        below = outline.settled_items(list(details), f"{at}.details", self._work)
        self._facts.append(Fact(words, fact_id, joined(named) or None, below))


def _bare(text: str) -> str:
    return text.rstrip(" :：")


def _without_colon(label: Slice, work: Work) -> Slice:
    words = label.cut(0, len(_bare(label.text)))
    if (rest := label.cut(len(words.text))).text:
        work.mark(rest)
    return words
