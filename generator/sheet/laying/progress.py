"""The table of what was done and what is planned, and the two lists of problems and remedies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.record.items import Item
from generator.record.report import Report, Row
from generator.sheet.laid import Board, Box, Line, Piece, widths
from generator.sheet.laying.labels import Labels

_WIDTHS = widths((16, 74, 10))


def lay(report: Report, labels: Labels) -> Board:
    """Return the table of the rows that do not stand alone, each with its remark."""
    form = labels.form
    names = report.task_names
    rows = ((at, row) for at, row in report.rows() if not form.rows[at].alone)
    heads = (form.columns.part, form.columns.content, form.columns.remark)
    boxes = [
        Box(0, column, labels.label("so_far", words), is_label=True) for column, words in enumerate(heads)
    ]
    for place, (at, row) in enumerate(rows, 1):
        remark = () if row.remark is None else (Line(row.remark, "value"),)
        boxes += [
            Box(place, 0, labels.row(at, form.rows[at], report.quarter), is_label=True),
            Box(place, 1, tuple(_content(row, names, labels)), roomy=True),
            Box(place, 2, remark),
        ]
    return Board(form.progress_heading or "", _WIDTHS, 1, tuple(boxes))


def alone(name: str, report: Report, labels: Labels) -> Iterator[Piece]:
    """Yield a row that stands below a heading of its own, which is its label, in a frame."""
    label = labels.form.rows[name]
    row = dict(report.rows())[name]
    heading, *note = labels.row(name, label, report.quarter)
    yield labels.section(name, " ".join(each.text for each in (heading, *note)), name)
    yield frame(heading.text, tuple(_content(row, report.task_names, labels)), roomy=True)


def frame(about: str, lines: tuple[Line, ...], *, roomy: bool) -> Board:
    """Return a cell over the whole width for what stands below a heading."""
    return Board(about, widths((1,)), 0, (Box(0, 0, lines, roomy=roomy),))


def troubles(report: Report, labels: Labels) -> Iterator[Line]:
    """Yield the label of the problems, each problem a level below it, and the remedies likewise."""
    yield labels.bullet(labels.word("problems", labels.form.problems_label), 0)
    yield from items(report.problems, labels, 1, top=1)
    yield labels.bullet(labels.word("remedies", labels.form.remedies_label), 0)
    yield from items(report.remedies, labels, 1, top=1)


def _content(row: Row, names: dict[str, str], labels: Labels) -> Iterator[Line]:
    """Yield the lines of a row; those below no task first: behind one they would seem to be its."""
    for group in sorted(row.by_task, key=lambda each: each.task is not None):
        if group.task is not None:
            yield labels.task(names[group.task])
        yield from items(group.items, labels, 0)


def items(listed: Sequence[Item], labels: Labels, depth: int, top: int = 0) -> Iterator[Line]:
    """Yield the lines of items and of all below them; the outermost of them stand at `top`."""
    for place, item in enumerate(listed):
        if item.kind == "item":
            yield labels.bullet(item.text, depth)
        else:
            yield labels.note(item.text, depth, with_bullet=not _is_clear(place, depth, top))
        yield from items(item.details, labels, depth + 1, top)


def _is_clear(place: int, depth: int, top: int) -> bool:
    """Return whether a note without a bullet is read at its own level: right below the outermost bullet.

    So it is among the details of what was done and planned, and among problems and remedies themselves.
    """
    return depth == 1 or (depth == top == place)
