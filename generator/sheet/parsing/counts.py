"""Participation: each count by the name of its kind, which stands above it or beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.record.report import Participation
from generator.sheet.parsing import columns, measures
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.columns import Heads
from generator.sheet.parsing.labels import Label
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Box, Line
from generator.wording import sheet_tables as words

_AT = "participation.counts"


def participation(section: Section | None, work: Work) -> Participation:
    """Read the counts; a kind that the sheet has not, or whose number is uncertain, is not there."""
    form = work.form.participation
    if section is None:
        return Participation({})
    labels = [Label(kind.id, kind.label, kind.aliases) for kind in form.kinds]
    rows = [(line, _heads(line, labels, form.unit, work)) for line in _own(section, work)]
    named = [(line, found) for line, found in rows if found.found or found.twice]
    reader = _beside if _is_beside(rows) else _above
    counts = {key: columns.cell(box, f"{_AT}.{key}", work) for key, box in reader(rows, work)}
    for _, found in named:
        columns.claim(found, lambda key: f"{_AT}.{key}" if key in counts else "participation", work)
        section.units.extend(found.units)
    if not named:
        return Participation({})
    first = named[0][0].origin.line
    measures.noted(section.units, (form.heading, form.unit), "participation", first, work)
    if missing := [each.words for each in labels if not any(found.names(each) for _, found in named)]:
        work.note("participation", words.labels_missing(missing), first)
    return Participation({each.key: counts[each.key] for each in labels if each.key in counts})


def _own(section: Section, work: Work) -> Iterator[Line]:
    """Yield the rows up to another table, whose heading nobody knew: it may bear the same names (기타)."""
    form = work.form.budget
    periods = [Label(each.id, each.label, each.aliases) for each in form.periods]
    corner = Label("", form.source_label)
    for line in section.lines:
        if len(columns.heads(line, [corner, *periods], form.unit, work).found) > 1:
            return
        yield line


def _heads(line: Line, labels: list[Label], unit: str, work: Work) -> Heads:
    """Return the kinds that a row names; none where they are the lesser part of its words."""
    found = columns.heads(line, labels, unit, work)
    others = sum(not columns.is_number(box) for box in found.others)
    return found if line.table is not None and len(found.found) >= others else columns.NONE


Rows = Sequence[tuple[Line, Heads]]


def _is_beside(rows: Rows) -> bool:
    """Return whether kinds and counts stand side by side: a number in a row of labels, or two such rows."""
    if any(found.found and any(map(columns.is_number, found.others)) for _, found in rows):
        return True
    return any(
        one.found and other.found and one.places != other.places for (_, one), (_, other) in pairwise(rows)
    )


def _above(rows: Rows, work: Work) -> Iterator[tuple[str, Box | None]]:
    """Yield the counts that stand below their kinds, as far as it is certain which row holds them."""
    taken: set[str] = set()
    for place, (head, found) in enumerate(rows):
        if not found.found or taken & found.found.keys():
            continue
        taken |= found.found.keys()
        following = _until_head(rows[place + 1 :], found)
        in_table = [line for line in following if line.table is not None]
        numbers = [line for line in in_table if any(map(columns.is_number, line.filled))]
        loose = [line for line in following if columns.is_loose_number(line)]
        if len(numbers) > 1:
            work.note("participation", words.rows_many(len(numbers)), numbers[0].origin.line)
            continue
        line = next(iter([*numbers, *loose, *in_table]), None)
        if line is not None and line.filled and (line.table is None or line.width != head.width):
            columns.stopped(line, head.width, "participation", work)
            continue
        for key, (_, box, _, _) in found.found.items():
            yield from _count(key, line, box, work)


def _until_head(rows: Rows, head: Heads) -> list[Line]:
    """Return the rows below a head, also where a page came between and it is repeated."""
    lines: list[Line] = []
    for line, found in rows:
        if not found.found and not found.twice:
            lines.append(line)
        elif found.places != head.places:
            break
    return lines


def _count(key: str, line: Line | None, head: Box, work: Work) -> Iterator[tuple[str, Box | None]]:
    box, is_certain = columns.below(line, head) if line is not None else (None, True)
    if is_certain:
        yield key, box
    elif line is not None:
        columns.spanned(line, "participation", work)


def _beside(rows: Rows, work: Work) -> Iterator[tuple[str, Box | None]]:
    """Yield the counts that stand beside their kinds, where one column alone holds any."""
    pairs = [pair for line, found in rows for pair in _pairs(line, found)]
    places: dict[int, set[int]] = {}
    for _, label, filled, _ in pairs:
        places.setdefault(label.column, set()).update(box.column for box in filled)
    often = Counter(key for key, _, _, _ in pairs)
    for key, label, filled, line in pairs:
        if often[key] > 1 or (len(places[label.column]) > 1 and filled):
            work.note("participation", words.row_of_many(columns.text(line)), line.origin.line)
        else:
            yield key, filled[0] if filled else None


def _pairs(line: Line, found: Heads) -> Iterator[tuple[str, Box, list[Box], Line]]:
    """Yield each kind of a row with the filled cells between it and the next kind."""
    if not found.found:
        return
    labels = sorted(found.found.items(), key=lambda each: each[1][1].column)
    ends = [box.column for _, (_, box, _, _) in labels[1:]]
    for (key, (_, box, _, _)), end in zip(labels, [*ends, line.width], strict=True):
        yield key, box, [each for each in line.filled if box.end <= each.column < end], line
