"""The table of what was done and what is planned, and the two lists of problems and remedies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.record.items import Item
from generator.record.report import Report, Row
from generator.sheet.laid import Board, Box, Line, widths
from generator.sheet.laying.labels import Labels

_WIDTHS = widths((16, 74, 10))


def lay(report: Report, labels: Labels) -> Board:
    """Return the table: so far, this quarter, and the plan, each with its remark."""
    form = labels.form
    names = {task.id: task.name for task in report.tasks}
    heads = (form.columns.part, form.columns.content, form.columns.remark)
    boxes = [
        Box(0, column, labels.label("so_far", words), is_label=True) for column, words in enumerate(heads)
    ]
    for place, (at, row) in enumerate(report.rows(), 1):
        remark = () if row.remark is None else (Line(row.remark, "value"),)
        boxes += [
            Box(place, 0, labels.row(at, form.rows[at], report.quarter), is_label=True),
            Box(place, 1, tuple(_content(row, names, labels)), roomy=True),
            Box(place, 2, remark),
        ]
    return Board(form.progress_heading or "", _WIDTHS, 1, tuple(boxes))


def troubles(report: Report, labels: Labels) -> Iterator[Line]:
    """Yield the label of the problems, each problem a level below it, and the remedies likewise."""
    yield labels.bullet(labels.word("problems", labels.form.problems_label), 0)
    yield from _items(report.problems, labels, 1, top=1)
    yield labels.bullet(labels.word("remedies", labels.form.remedies_label), 0)
    yield from _items(report.remedies, labels, 1, top=1)


def _content(row: Row, names: dict[str, str], labels: Labels) -> Iterator[Line]:
    """Yield the lines of a row; those below no task first: behind one they would seem to be its."""
    for group in sorted(row.by_task, key=lambda each: each.task is not None):
        if group.task is not None:
            yield labels.task(names[group.task])
        yield from _items(group.items, labels, 0)


def _items(items: Sequence[Item], labels: Labels, depth: int, top: int = 0) -> Iterator[Line]:
    """Yield items and all below them; the outermost of them stand at `top`."""
    for place, item in enumerate(items):
        if item.kind == "item":
            yield labels.bullet(item.text, depth)
        else:
            yield labels.note(item.text, depth, with_bullet=not _is_clear(place, depth, top))
        yield from _items(item.details, labels, depth + 1, top)


def _is_clear(place: int, depth: int, top: int) -> bool:
    """Return whether a note without a bullet is read at its own level: right below the outermost bullet.

    So it is among the details of what was done and planned, and among problems and remedies themselves.
    """
    return depth == 1 or (depth == top == place)
