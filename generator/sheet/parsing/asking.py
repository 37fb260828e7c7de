"""What a person is asked to look at: each gap of a sheet, each thing derived, each number that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator import wording
from generator.record.adding import gaps
from generator.record.cells import Cell
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.items import Item
from generator.record.pledge import Change, Charge, Pledge
from generator.record.report import Budget, Participation, Report
from generator.sheet.grid import Origin
from generator.sheet.parsing import columns
from generator.sheet.parsing.claims import Parsed, Work, leftover
from generator.sheet.parsing.heading import CardHead
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.marks import Marks
from generator.sheet.parsing.moments import Years, backwards, told, years_in
from generator.sheet.parsing.naming import known_to, titles
from generator.sheet.parsing.progress import ReadRows, Unlabelled
from generator.sheet.parsing.sections import SheetPart
from generator.sheet.parsing.strips import Sheet, Slice, Strip, joined, see
from generator.wording import amounts, import_report
from generator.wording import importing as importing_words

_IS_MOVED = re.compile(importing_words.MOVED)


def moves(items: tuple[Item, ...], at: str) -> Iterator[Change]:
    """Yield the changes of a schedule that lines tell of, unconfirmed; `what` begins with the later words."""
    for index, item in enumerate(items):
        for found in _IS_MOVED.finditer(item.text):
            told = found["later"].strip()
            more = " ".join(word for word in found["earlier"].split() if word not in told.split())
            what = f"{told}({more})" if more else told
            before, after, place = found["before"], found["after"], f"{at}[{index}]"
            yield Change("schedule", what, before, after, read_from=place, confirmed=False)


def title_of(head: CardHead, pledge: Pledge | None, work: Work) -> str:
    """Return the title as the sheet writes it; where it writes none the pledge's own, and ask."""
    written = joined(head.title)
    if written:
        return written
    number = head.number or ""
    work.note("title", importing_words.no_title(number), None)
    return pledge.title if pledge is not None else number


def of_department(head: CardHead, pledge: Pledge | None, quarter: Quarter, work: Work) -> None:
    """Ask about a department that the sheet does not name, or that is not the one in charge of the pledge."""
    name = head.department.name
    if name is None:
        work.note("department", importing_words.NO_DEPARTMENT, None)
        return
    charges = [each.name for each in pledge.departments if _is_in(each, quarter)] if pledge else []
    if charges and squeezed(name) not in map(squeezed, charges):
        line = next(
            (each.slices[0].origin.line for each in work.claims if each.field == "department.name"), None
        )
        work.note("department.name", importing_words.department_differs(name, charges), line)


def _is_in(charge: Charge, quarter: Quarter) -> bool:
    begun = charge.since is None or charge.since.first <= quarter.last
    return begun and (charge.until is None or quarter.first <= charge.until.last)


def is_by_weekday(work: Work) -> bool:
    """Return whether days without a year fell on the weekdays that they name."""
    return any(note.note.endswith(importing_words.WEEKDAY_AGREES) for note in work.notes)


def of_unlabelled(found: ReadRows, quarter: Quarter, work: Work) -> None:
    """Ask about lines that stood below no label."""
    for each in found.unlabelled:
        lines = [strip.paragraph.origin.line for strip in each.strips]
        first, last = lines[0], lines[-1]
        span = (first, last) if first is not None and last is not None else None
        before = _next_label(each, quarter)
        label = _row_label(each.row, quarter, work)
        months = _months_of(each, quarter) if each.row == "so_far" else ()
        work.note(each.row, importing_words.unlabelled(span, before, months, label), first)


def _next_label(part: Unlabelled, quarter: Quarter) -> str | None:
    if part.next_row == "this_quarter":
        return wording.quarter_in_form(quarter)
    return wording.following_quarter_in_form(quarter) if part.next_row == "plan" else None


def _row_label(row: str, quarter: Quarter, work: Work) -> str:
    return wording.row_label(work.form.rows[row].label, quarter)


def _months_of(part: Unlabelled, quarter: Quarter) -> tuple[int, ...]:
    """Return the months of the days that some lines name, where all lie before the quarter."""
    years = Years.of("so_far", quarter)
    months: set[int] = set()
    for strip in part.strips:
        text = strip.paragraph.text.lstrip("-○· ")
        time = told(text, years, is_detail=True)
        named = [(int(time.when[:4]), int(time.when[5:7]))] if time is not None else list(years_in(text))
        if any(each >= (quarter.first.year, quarter.first.month) for each in named):
            return ()
        months.update(month for _, month in named)
    return tuple(sorted(months))


def of_counts(section: SheetPart | None, counts: Participation, work: Work) -> None:
    """Ask what the counts cover, where the form does not say."""
    is_filled = any(not cell.is_blank for cell in counts.counts.values())
    if is_filled and section is not None and work.form.participation.covers == "unconfirmed":
        filled = next((line for line in section.lines[1:] if line.filled), None)
        work.note("participation", importing_words.COVERS_UNKNOWN, filled.origin.line if filled else None)


def of_budget(section: SheetPart | None, budget: Budget, work: Work) -> None:
    """Ask about amounts that are all blank, or of which the form does not say what they are."""
    if section is None:
        return
    cells = [cell for project in budget.projects for row in project.amounts.values() for cell in row]
    if cells and all(cell.is_blank for cell in cells) and not _numbers_left(section, work):
        first = next((line for line in section.lines[1:] if line.filled), None)
        work.note("budget", importing_words.all_blank(len(cells)), first.origin.line if first else None)
    form = work.form.budget
    roles = {period.role for period in form.periods if period.id in budget.periods}
    if form.basis == "unconfirmed" and "after" in roles and section.heading is not None:
        work.note("budget", importing_words.basis_unknown(form.heading), section.heading.origin.line)


def _numbers_left(section: SheetPart, work: Work) -> bool:
    """Return whether a section holds a number that nobody owns."""
    owned = {each.strip for claim in work.claims for each in claim.slices}
    boxes = [box for line in section.lines for box in line.filled if columns.is_number(box)]
    return any(strip.number not in owned for box in boxes for strip in box.strips)


def of_changes(changes: Iterable[Change], work: Work) -> None:
    """Ask about each change that was read out of the prose."""
    lines = work.lines()
    for index, change in enumerate(changes):
        told, _, _ = change.what.partition("(")
        said = importing_words.moved(change.before or "", change.after or "", told)
        work.note(f"changes[{index}]", said, lines.get(f"{change.read_from}.text"))


def of_slips(work: Work) -> None:
    """Tell the words of the record that read like slips of the pen."""
    for claim in work.claims:
        if claim.owner == "record" and claim.field.endswith(".text"):
            for each in claim.slices:
                for written, meant in importing_words.SLIPS.items():
                    if written in each.text:
                        said = importing_words.slip(written, meant)
                        work.note(claim.field.removesuffix(".text"), said, each.origin.line, "suspect")


def of_doubts(sheet: Sheet, left: Iterable[Slice], work: Work) -> None:
    """Ask about what the reader of the file could not be sure of, and what no record can hold.

    Labels match however they are spaced, so where one was wrapped nothing is asked; `left` is what no one
    owns.
    """
    owned = work.fields()
    unplaced = {each.strip for each in left}
    for strip in sheet.strips:
        at = owned.get(strip.number, "unplaced")
        is_of_the_form = at in ("quarter", "unplaced") and strip.number not in unplaced
        for doubt in strip.paragraph.doubts:
            if doubt.kind == "wrapped" and is_of_the_form:
                continue
            work.note(
                at, importing_words.doubted(doubt.kind, see(doubt.text).text), strip.paragraph.origin.line
            )


def of_pictures(places: Sequence[Origin], work: Work) -> None:
    """Tell the pictures that no record can hold."""
    if places:
        said = importing_words.pictures([import_report.place(each.line, each.place) for each in places])
        work.note("source", said, places[0].line)


def of_head(head: CardHead, pledge: Pledge | None, city: City, work: Work) -> None:
    """Ask about a number and a title that are not those of the record, and about several departments."""
    if pledge is None:
        return
    if head.number is not None and head.number not in known_to((pledge.number, pledge.pledge)):
        work.note(
            "pledge", importing_words.number_differs(head.number, pledge.number), _line_of(head.written)
        )
    title_ = joined(head.title)
    if title_ and squeezed(title_) not in map(squeezed, titles(pledge)):
        work.note("title", importing_words.title_differs(title_, pledge.title), head.title[0].origin.line)
    name = head.department.name or ""
    known = {squeezed(each) for every in city.departments for each in every.names}
    known |= {squeezed(each.name) for each in pledge.departments}
    parts = [each for each in re.split(r"[,/·、\s]+", name) if each]
    if squeezed(name) not in known and len(parts) > 1 and any(squeezed(each) in known for each in parts):
        work.note("department.name", importing_words.several_departments(name), None)


def _line_of(line: Slice | None) -> int | None:
    return line.origin.line if line is not None else None


def of_times(work: Work) -> None:
    """Ask about times that end before they begin."""
    for claim in work.claims:
        if claim.owner == "record" and claim.field.endswith((".text", ".remark")):
            for line in claim.slices:
                for each in backwards(line.text):
                    work.note(
                        claim.field.removesuffix(".text"), importing_words.ends_before(each), line.origin.line
                    )


def of_marks(work: Work) -> None:
    """Tell once each mark that was read as one of the form's."""
    marks = Marks.of(work.form.notation)
    for glyph, lines in work.alike.items():
        work.note(
            "source", importing_words.bullet_read(glyph, len(lines), marks.alike[glyph]), lines[0].origin.line
        )


def of_unseen(sheet: Sheet, work: Work) -> None:
    """Tell each character that was taken out: which, and where; what a program shows, at its own place."""
    owned = work.fields()
    places: dict[str, list[tuple[Strip, str]]] = {}
    for strip in sheet.strips:
        for each in strip.seen.unseen:
            places.setdefault(each.character, []).append((strip, each.around))
    for character, found in places.items():
        first = found[0][0]
        told = [_found_again(strip, around) for strip, around in found]
        at = owned.get(first.number, "unplaced") if importing_words.is_shown(character) else "source"
        work.note(at, importing_words.hidden(character, told), first.paragraph.origin.line)
    dashed = [strip for strip in sheet.strips if strip.seen.dashed]
    if dashed:
        said = importing_words.bullet_read("U+00AD", len(dashed), "-")
        work.note("source", said, dashed[0].paragraph.origin.line)


def _found_again(strip: Strip, around: str) -> str:
    origin = strip.paragraph.origin
    return f'{import_report.place(origin.line, origin.place)} "{around}"'


def of_figures(counts: Participation, budget: Budget, work: Work) -> None:
    """Ask what no number tells, and tell what cannot be."""
    _strange_words(counts, budget, work)
    _unexplained_marks(counts, budget, work)
    _sums(budget, work)


def _strange_words(counts: Participation, budget: Budget, work: Work) -> None:
    lines = work.lines()
    for at, cell in _cells_of(counts, budget):
        if work.form.budget.is_strange(cell):
            work.note(at, importing_words.no_number(cell.written or ""), lines.get(at))


def _unexplained_marks(counts: Participation, budget: Budget, work: Work) -> None:
    """Ask once for a sheet what the form means by marks that stand in the cells of its tables."""
    form = work.form.budget
    marked = [(at, cell) for at, cell in _cells_of(counts, budget) if form.is_unexplained(cell)]
    if marked:
        at = marked[-1][0].partition(".")[0]
        marks = dict.fromkeys(cell.written or "" for _, cell in marked)
        work.note(at, importing_words.mark_unknown(tuple(marks)), None)


def _sums(budget: Budget, work: Work) -> None:
    """Tell totals that cannot be the sum of their parts."""
    form = work.form.budget
    sources = {each.id: each.label for each in form.sources}
    lines = work.lines()
    for index, project in enumerate(budget.projects):
        for total in gaps(form, project):
            at = f"budget.projects[{index}].amounts.{total.source}[{total.column}]"
            where = (sources[total.source], form.periods[total.column].label)
            numbers = (total.cell.written or "", amounts.amount(total.known))
            if total.fault == "short":
                words = importing_words.parts_short(where, *numbers, amounts.amount(total.most))
            else:
                said = importing_words.parts_exceed if total.is_open else importing_words.sum_differs
                words = said(where, *numbers)
            work.note(at, words, lines.get(at), "suspect")


def _cells_of(counts: Participation, budget: Budget) -> Iterator[tuple[str, Cell]]:
    for kind, cell in counts.counts.items():
        yield f"participation.counts.{kind}", cell
    for index, project in enumerate(budget.projects):
        for source, cells in project.amounts.items():
            for number, cell in enumerate(cells):
                yield f"budget.projects[{index}].amounts.{source}[{number}]", cell


def finished(report: Report, head: CardHead, pledge: Pledge | None, sheet: Sheet, work: Work) -> Parsed:
    """Return a report as it was read, with all that is to be asked about it, and whose each character is.

    One whose `title` is empty is called as its head is.
    """
    left = tuple(leftover(sheet.strips, work.claims))
    of_doubts(sheet, left, work)
    of_unseen(sheet, work)
    of_pictures(sheet.grid.pictures, work)
    title = report.title or title_of(head, pledge, work)
    notes = sorted(work.notes, key=lambda note: note.level == "suspect")
    report = replace(
        report,
        title=title,
        review=tuple(notes),
        unplaced=tuple(each.text for each in left),
    )
    number = head.written.text if head.written is not None else None
    claims, strips = tuple(work.claims), tuple(sheet.strips)
    return Parsed(report, work.form, pledge, number, strips, claims, left, sheet.hidden)
