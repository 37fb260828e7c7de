"""A row of a table of all pledges, read as the report that it is: what it says of its pledge, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.report import Department, Report, ReportedRate, ReportedStatus, Review
from generator.record.sections import Fact, Facts, FactsForm, Section
from generator.sheet.grid import Grid
from generator.sheet.parsing import Parsed, asking, doubting, stated
from generator.sheet.parsing import pledges as whose
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.heading import Heading
from generator.sheet.parsing.leftover import leftover
from generator.sheet.parsing.lists import ListRow, PledgeList, day_in_title, numbered, statuses
from generator.sheet.parsing.moments import day
from generator.sheet.parsing.numbers import plain
from generator.sheet.parsing.strips import Box, Sheet, Slice
from generator.sheet.parsing.untold import UntoldError
from generator.wording import listed as words


def as_of(table: PledgeList) -> date | None:
    """Return the day of which the table's title speaks; None where it tells none."""
    told = (day_in_title(each.unit.text, table.listed) for each in table.of("title"))
    return next(filter(None, (day(each) for each in told if each)), None)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before a table is read: the city, its pledges, the quarter that was asked for or None."""

    city: City
    pledges: tuple[Pledge, ...]
    asked: Quarter | None


def quarter_of(table: PledgeList, known: Known) -> Quarter:
    """Return the quarter that was asked for, else the one of the city in which the table's day lies.

    Raises:
        UntoldError: neither tells it.

    """
    told = as_of(table)
    found = [each for each in known.city.quarters if told is not None and each.first <= told <= each.last]
    if known.asked is None and not found:
        raise UntoldError("quarter")
    return known.asked or max(found, key=lambda each: each.first)


def read(grid: Grid, row: ListRow, table: PledgeList, known: Known) -> Parsed:
    """Read one row, whose cells alone stand in the grid.

    Raises:
        UntoldError: nothing tells the quarter, or the row bears no number and no title of a known pledge; or
            its number is one pledge's and its title another's, and nobody should guess whose row it is.

    """
    city, quarter = known.city, quarter_of(table, known)
    sheet, work = Sheet.of(grid), Work(table.form, city.officer_names == "withheld")
    boxes = _boxes(sheet, row, table)
    head = _head(boxes, table, work)
    pledge = _pledge(head, known.pledges)
    doubting.of_head(head, pledge, city, work)
    asking.of_department(head, pledge, quarter, work)
    status = _status(boxes, table, city, work)
    rate = _owned(boxes.get("rate", ()), "reported_rate.written", work)
    title = asking.title(head, pledge, work)
    told = as_of(table)
    if told is not None and not quarter.first <= told <= quarter.last:
        work.note("as_of", words.day_outside(told), None)
    sections = _facts(boxes, table, work)
    left = list(leftover(sheet.strips, work.claims))
    asking.of_doubts(sheet, left, work)
    doubting.of_unseen(sheet, work)
    asking.of_pictures(grid.pictures, work)
    report = Report(
        "1",
        form=table.form.id,
        pledge=pledge.pledge if pledge is not None else head.number or "",
        quarter=quarter,
        title=title,
        department=head.department,
        as_of=told,
        status=status,
        reported_rate=ReportedRate(rate) if rate is not None else None,
        sections=sections,
        review=tuple(Review(each.at, each.level, each.words, each.line) for each in work.notes),
        unplaced=tuple(each.text for each in left),
    )
    number = head.written.text if head.written is not None else None
    claims, strips = tuple(work.claims), tuple(sheet.strips)
    return Parsed(report, table.form, pledge, number, strips, claims, tuple(left), grid.markup, sheet.hidden)


def _boxes(sheet: Sheet, row: ListRow, table: PledgeList) -> dict[str, tuple[Slice, ...]]:
    """Return the lines of each column by what it holds; a status or a fact by its id."""
    by_place: dict[int, Box] = {box.column: box for line in sheet.lines for box in line.boxes}
    found: dict[str, tuple[Slice, ...]] = {}
    for n, cell in row.cells.items():
        column = table.listed.columns[n]
        box = by_place.get(cell.column)
        if box is not None and box.strips and column.holds != "group":
            key = {"status": f"status {column.status or ''}", "fact": f"fact {column.fact}"}
            found[key.get(column.holds, column.holds)] = box.slices
    return found


def _head(boxes: dict[str, tuple[Slice, ...]], table: PledgeList, work: Work) -> Heading:
    """Return number, title and department; what stands behind the number (`(Ⅰ)`) fills its column's fact."""
    number = written = None
    for cell in boxes.get("number", ())[:1]:
        if (found := numbered(cell.text)) is not None:
            number, written = plain(found["number"]), cell.cut(0, found.end("number"))
            work.record("pledge", written)
            work.mark(cell.cut(found.end("number"), found.start("remark") if found["remark"] else None))
            if found["remark"] and (
                fact := next(each.fact for each in table.listed.columns if each.holds == "number")
            ):
                boxes[f"fact {fact}"] = (cell.cut(found.start("remark")),)
    title = boxes.get("title", ())
    if title:
        work.record("title", *title)
    name = _owned(boxes.get("department", ()), "department.name", work)
    return Heading(number, written, title, Department(name), {}, None, {})


def _owned(lines: tuple[Slice, ...], at: str, work: Work) -> str | None:
    if lines:
        work.record(at, *lines)
    return " ".join(each.text for each in lines) or None


def _pledge(head: Heading, known: tuple[Pledge, ...]) -> Pledge | None:
    """Return whose row it is by number and title; None for a pledge that the city has not."""
    title = " ".join(each.text for each in head.title)
    found = whose.find(head.number, title, known)
    titled = whose.find(None, title, known) if title else None
    if found is None and head.number is None:
        raise UntoldError("pledge")
    if head.number is not None and titled is not None and titled != found:
        raise UntoldError("whose")
    return found


def _status(
    boxes: dict[str, tuple[Slice, ...]], table: PledgeList, city: City, work: Work
) -> ReportedStatus | None:
    """Return the status by the column that bears a mark, or by the word in the column of words."""
    if lines := boxes.get("status "):
        return stated.read({"status": lines}, city, work).status
    marked = []
    for column in statuses(table.listed):
        lines = boxes.get(f"status {column.status}", ())
        if lines and all(each.text in table.listed.marks for each in lines):
            work.mark(*lines)
            marked.append(column)
    if len(marked) == 1 and (word := marked[0].status) is not None:
        return ReportedStatus(marked[0].label, word)
    if any(statuses(table.listed)):
        work.note("status", words.marks([each.label for each in marked]), None)
    return None


def _facts(boxes: dict[str, tuple[Slice, ...]], table: PledgeList, work: Work) -> dict[str, Section]:
    """Return the facts of the form, each by the column that fills it."""
    return {
        section.id: Facts(
            tuple(
                Fact(
                    _owned(boxes.get(f"fact {fact.id}", ()), f"sections.{section.id}.facts[{n}].text", work),
                    fact.id,
                )
                for n, fact in enumerate(section.facts)
            )
        )
        for section in table.form.sections
        if isinstance(section, FactsForm)
    }
