"""Lines with bullets: what begins an item, how deep it stands, when it was; tasks, notes, problems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.record.dates import When
from generator.record.items import Item
from generator.record.report import Row, Task, TaskItems
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.marks import Marks, is_ordinal, ordinal_kinds
from generator.sheet.parsing.moments import Time, Years, told
from generator.sheet.parsing.sections import SheetPart
from generator.sheet.parsing.strips import Slice, Strip, joined
from generator.wording import importing

_DEEPEST = 8
"""Levels below one another; what goes deeper stands beside what it was below."""

_BELOW = 0.5
"""Between the ranks of two levels."""


@dataclass(slots=True)
class DraftItem:
    """An item as it is read: its words, its mark and the rank of that in the form, and the items below it.

    The mark of a numbered line is the first number of its kind.
    """

    words: Slice
    glyph: str
    is_note: bool
    rank: int | None = None
    details: list[DraftItem] = field(default_factory=list)


@dataclass(slots=True)
class DraftGroup:
    """The items below one task; `task` is None where no task was named."""

    task: Slice | None
    items: list[DraftItem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _MarkedLine:
    """One line with its mark taken off: an item or a task, the rank of its mark, how far in it stands."""

    kind: Literal["item", "task"]
    words: Slice
    glyph: str
    rank: int | None
    depth: int | None
    is_note: bool
    is_run_on: bool = False


def groups_of(strips: Iterable[Strip], work: Work) -> list[DraftGroup]:
    """Take the lines of one part of the sheet apart into groups by task."""
    marks = Marks.of(work.form.notation)
    groups: list[DraftGroup] = []
    pending: list[_MarkedLine] = []
    for piece in _numbered(list(_marked_lines(strips, marks, work))):
        if piece.kind == "item":
            pending.append(piece)
            continue
        _nest(pending, groups, marks)
        pending = []
        groups.append(DraftGroup(piece.words))
    _nest(pending, groups, marks)
    return groups


def _marked_lines(strips: Iterable[Strip], marks: Marks, work: Work) -> Iterator[_MarkedLine]:
    for strip in strips:
        paragraph = strip.paragraph
        parts = list(_parted(strip.whole, marks)) if paragraph.run_together else [strip.whole]
        for number, part in enumerate(parts):
            drawn = paragraph.bullet if number == 0 else None
            depth = None if paragraph.run_together else paragraph.depth
            yield replace(_marked_line(part, marks, work, drawn, depth), is_run_on=paragraph.run_together)


def _numbered(pieces: list[_MarkedLine]) -> Iterator[_MarkedLine]:
    """Yield the lines, those that are numbered with the mark of all numbers of their kind.

    A number that is typed is of the line's words and stays there. Where line ends were lost none is one, and
    behind the mark of a note it tells no level.
    """
    kinds = ordinal_kinds(
        "" if each.is_run_on else each.glyph or ("" if each.is_note else each.words.text) for each in pieces
    )
    for piece, kind in zip(pieces, kinds, strict=True):
        yield replace(piece, glyph=kind, rank=None) if kind and piece.kind == "item" else piece


def _parted(whole: Slice, marks: Marks) -> Iterator[Slice]:
    """Yield the lines of a text in which the file has lost the line ends."""
    starts = [0]
    for found in marks.between.finditer(whole.text):
        before = whole.text[starts[-1] : found.start()].strip()
        if before in marks.ranks:
            continue  # `- ※ …`: the note's mark goes with its bullet
        starts.append(found.start())
        if marks.task.fullmatch(found.group()):
            starts.append(found.end())
    for start, end in zip(starts, [*starts[1:], len(whole.text)], strict=True):
        part = whole.cut(start, end)
        if part.text:
            yield part


def _marked_line(part: Slice, marks: Marks, work: Work, drawn: str | None, depth: int | None) -> _MarkedLine:
    if task := marks.task.fullmatch(part.text):
        work.mark(part.cut(0, task.start(1)), part.cut(task.end(1)))
        return _MarkedLine("task", part.cut(task.start(1), task.end(1)), "", None, None, is_note=False)
    glyph, words = drawn or "", part
    if (found := marks.bullet.match(part.text)) and part.text[found.end() :].strip():
        glyph = found[1]
        work.mark(part.cut(0, found.end()))
        words = part.cut(found.end())
    is_note = words.text.startswith(marks.note) and len(words.text) > len(marks.note)
    if is_note:
        work.mark(words.cut(0, len(marks.note)))
        words = words.cut(len(marks.note))
    is_drawn_inside = glyph == drawn and bool(depth) and glyph.isalnum()  # Word draws o below the first level
    rank = None if is_drawn_inside else marks.ranks.get(glyph)
    return _MarkedLine("item", words, glyph, rank, depth, is_note)


def _nest(pieces: list[_MarkedLine], groups: list[DraftGroup], marks: Marks) -> None:
    """Put the items of one task below one another."""
    if not pieces:
        return
    if not groups:
        groups.append(DraftGroup(None))
    items = groups[-1].items
    ranks = {piece.rank for piece in pieces if piece.glyph}
    by_depth = len(ranks) <= 1
    steps_in = len({piece.depth or 0 for piece in pieces}) > 1
    deepest = max(marks.ranks.values())  # below which the form has no mark
    open_: list[_OpenItem] = []
    for piece in pieces:
        rank = _rank(piece, open_)
        how = {"by_depth": by_depth or rank == deepest, "steps_in": steps_in}
        while open_ and not (len(open_) < _DEEPEST and _is_above(open_[-1], piece, rank, **how)):
            open_.pop()
        draft = DraftItem(piece.words, piece.glyph, piece.is_note, piece.rank)
        (open_[-1].draft.details if open_ else items).append(draft)
        open_.append(_OpenItem(rank, piece, draft))


@dataclass(frozen=True, slots=True)
class _OpenItem:
    """An item that may have others below it: how far in its mark belongs."""

    rank: float
    piece: _MarkedLine
    draft: DraftItem


def _rank(piece: _MarkedLine, open_: list[_OpenItem]) -> float:
    """Return how far in a mark belongs: as the form says; one that it does not know stands below the last."""
    if piece.rank is not None:
        return piece.rank
    if not piece.glyph:
        return _BELOW if piece.is_note and open_ else min([0, *(each.rank for each in open_)])
    same = [each.rank for each in open_ if each.piece.glyph == piece.glyph]
    first = -_BELOW if is_ordinal(piece.glyph) else 0  # a numbered line holds what follows it
    return same[0] if same else open_[-1].rank + _BELOW if open_ else first


def _is_above(top: _OpenItem, piece: _MarkedLine, rank: float, *, by_depth: bool, steps_in: bool) -> bool:
    """Return whether an open item is one below which a line stands; `steps_in` where the indents differ."""
    is_deeper = (top.piece.depth or 0) < (piece.depth or 0)
    if top.piece.is_note or (piece.is_note and not piece.glyph and piece.depth and steps_in):
        return is_deeper  # a note has nothing below it, and its own indent tells where it belongs
    return top.rank < rank or (by_depth and top.rank == rank and is_deeper)


def groups_noted(groups: Iterable[DraftGroup], at: str, work: Work, *, may_be_bare: bool = False) -> None:
    """Ask a person to look at items whose mark the form does not know, or that bear none among others.

    Prose may be bare: then it is asked only where another item of the first level bears a mark.

    Also at lines in which another item seems to begin; a mark that was read as one of the form's is kept with
    the work, which tells it once.
    """
    marks = Marks.of(work.form.notation)
    first = [draft for group in groups for draft in group.items]
    every = list(flattened(first))
    is_marked = any(draft.glyph for draft in (first if may_be_bare else every))
    is_numbered = bool(first) and is_ordinal(first[0].glyph)  # what is below then is certain
    for draft in every:
        text, line = draft.words.text, draft.words.origin.line
        if (mark := marks.run_on(text)) is not None:
            work.note(at, importing.run_on(mark, text), line)
        if draft.glyph in marks.alike and draft.rank is not None:
            work.alike.setdefault(draft.glyph, []).append(draft.words)
        elif draft.glyph and draft.rank is None and not (is_numbered and is_ordinal(draft.glyph)):
            work.note(at, importing.unknown_bullet(draft.glyph, text), line)
        elif is_marked and not draft.glyph and not draft.is_note:
            work.note(at, importing.no_bullet(text), line)


def flattened(drafts: Iterable[DraftItem]) -> Iterator[DraftItem]:
    """Yield items and all below them, in order."""
    for draft in drafts:
        yield draft
        yield from flattened(draft.details)


@dataclass(slots=True)
class Tasks:
    """The tasks of a report, each once, in the order of the sheet."""

    ids: dict[str, str] = field(default_factory=dict)

    def id_of(self, name: Slice, work: Work) -> str:
        """Return the id of a task, and give its words to the record."""
        number = list(self.ids).index(name.text) if name.text in self.ids else len(self.ids)
        work.record(f"tasks[{number}].name", name)
        return self.ids.setdefault(name.text, f"t{number + 1}")

    def listed(self) -> tuple[Task, ...]:
        """Return them as the record lists them."""
        return tuple(Task(task_id, name) for name, task_id in self.ids.items())


def settled_row(name: str, groups: list[DraftGroup], years: Years, tasks: Tasks, work: Work) -> Row:
    """Return one of the three rows, without its remark."""
    numbers = iter(range(1, 1 + sum(len(group.items) for group in groups)))
    by_task = []
    for index, group in enumerate(groups):
        task = tasks.id_of(group.task, work) if group.task is not None else None
        items = []
        for number, draft in enumerate(group.items):
            at = f"{name}.by_task[{index}].items[{number}]"
            planned = name == "plan" and not draft.is_note
            items.append(_dated(draft, at, years, f"p{next(numbers)}" if planned else None, work))
        by_task.append(TaskItems(task, tuple(items)))
    return Row(tuple(by_task), None)


def remarked(row_: Row, name: str, remark: list[Slice], work: Work) -> Row:
    """Return a row with its remark."""
    if not remark:
        return row_
    work.record(f"{name}.remark", *remark)
    return Row(row_.by_task, joined(remark))


def settled_items(drafts: list[DraftItem], at: str, work: Work) -> tuple[Item, ...]:
    """Return items without times: problems and remedies."""
    return tuple(_item(draft, f"{at}[{number}]", work) for number, draft in enumerate(drafts))


def _dated(draft: DraftItem, at: str, years: Years, item_id: str | None, work: Work) -> Item:
    item = _item(draft, at, work)
    time, place, line = None, at, draft.words.origin.line
    for words, pointer in _told_in(draft, at):
        time = told(words.text, years, is_detail=pointer != at)
        if time is not None:
            place, line = pointer, words.origin.line
            break
    if time is not None and time.derived is not None:
        said = importing.year_derived(time.derived, time.weekday, agrees=time.agrees)
        work.note(place, said, line)
    return Item(item.text, item_id, _when(time), item.kind, item.details)


def _told_in(draft: DraftItem, at: str) -> Iterator[tuple[Slice, str]]:
    """Yield the lines that may tell when an item was: its own, then those right below it."""
    yield draft.words, at
    for number, detail in enumerate(draft.details):
        yield detail.words, f"{at}.details[{number}]"


def _when(time: Time | None) -> When | None:
    return When.read(time.when) if time is not None else None


def _item(draft: DraftItem, at: str, work: Work) -> Item:
    work.record(f"{at}.text", draft.words)
    details = tuple(_item(each, f"{at}.details[{n}]", work) for n, each in enumerate(draft.details))
    return Item(draft.words.text, None, None, "note" if draft.is_note else "item", details)


def words_of(groups: list[DraftGroup]) -> Iterator[Slice]:
    """Yield the words of every item of some groups."""
    for group in groups:
        for draft in flattened(group.items):
            yield draft.words


def read_problems(section: SheetPart | None, work: Work) -> dict[str, list[DraftItem]]:
    """Return the items of `problems` and of `remedies`."""
    found: dict[str, list[Strip]] = {"problems": [], "remedies": []}
    here: str | None = None
    for line in section.lines if section is not None else ():
        for box in line.filled:
            for strip in box.strips:
                key, rest = _problems_label(strip, work)
                if key is not None:
                    here = key
                    found[key].extend(rest)
                elif here is not None and not box.nested:
                    found[here].append(strip)
    return {key: items_of(strips, key, work) for key, strips in found.items()}


def items_of(strips: Iterable[Strip], at: str, work: Work, *, may_be_bare: bool = False) -> list[DraftItem]:
    """Return lines as items, and ask at a place of the record about those that are doubtful."""
    groups = groups_of(strips, work)
    groups_noted(groups, at, work, may_be_bare=may_be_bare)
    for group in groups:
        if group.task is not None:  # a heading inside is one line more
            group.items.insert(0, DraftItem(group.task, "", is_note=False))
    return [draft for group in groups for draft in group.items]


def _problems_label(strip: Strip, work: Work) -> tuple[str | None, list[Strip]]:
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
