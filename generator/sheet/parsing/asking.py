"""What a person is asked to look at: each gap of the sheet, and each thing that was derived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator import wording
from generator.record.dates import Quarter
from generator.record.pledge import Charge, Pledge
from generator.record.report import Budget, Participation
from generator.sheet.grid import Origin
from generator.sheet.parsing import columns, prose
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.heading import Heading
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.moments import Years, told, years_in
from generator.sheet.parsing.progress import Progress, Unlabelled
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.seeing import see
from generator.sheet.parsing.strips import Sheet, Slice
from generator.wording import imported, importing


def title(head: Heading, pledge: Pledge | None, work: Work) -> str:
    """Return the title as the sheet writes it; where it writes none the pledge's own, and ask."""
    written = " ".join(each.text for each in head.title)
    if written:
        return written
    number = head.number or ""
    work.note("title", importing.no_title(number), None)
    return pledge.title if pledge is not None else number


def of_department(head: Heading, pledge: Pledge | None, quarter: Quarter, work: Work) -> None:
    """Ask about a department that the sheet does not name, or that is not the one in charge of the pledge."""
    name = head.department.name
    if name is None:
        work.note("department", importing.NO_DEPARTMENT, None)
        return
    charges = [each.name for each in pledge.departments if _is_in(each, quarter)] if pledge else []
    if charges and squeezed(name) not in map(squeezed, charges):
        line = next(
            (each.slices[0].origin.line for each in work.claims if each.field == "department.name"), None
        )
        work.note("department.name", importing.department_differs(name, charges), line)


def _is_in(charge: Charge, quarter: Quarter) -> bool:
    begun = charge.since is None or charge.since.first <= quarter.last
    return begun and (charge.until is None or quarter.first <= charge.until.last)


def is_by_weekday(work: Work) -> bool:
    """Return whether days without a year fell on the weekdays that they name."""
    return any(note.words.endswith(importing.WEEKDAY_AGREES) for note in work.notes)


def of_unlabelled(found: Progress, quarter: Quarter, work: Work) -> None:
    """Ask about lines that stood below no label."""
    for each in found.unlabelled:
        lines = [strip.paragraph.origin.line for strip in each.strips]
        first, last = lines[0], lines[-1]
        span = (first, last) if first is not None and last is not None else None
        before = _next_label(each, quarter)
        label = _label(each.row, quarter, work)
        months = _months(each, quarter) if each.row == "so_far" else ()
        work.note(each.row, importing.unlabelled(span, before, months, label), first)


def _next_label(part: Unlabelled, quarter: Quarter) -> str | None:
    if part.next_row == "this_quarter":
        return wording.quarter_in_form(quarter)
    return wording.following_quarter_in_form(quarter) if part.next_row == "plan" else None


def _label(row: str, quarter: Quarter, work: Work) -> str:
    return wording.row_label(work.form.rows[row].label, quarter)


def _months(part: Unlabelled, quarter: Quarter) -> tuple[int, ...]:
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


def of_counts(section: Section | None, counts: Participation, work: Work) -> None:
    """Ask what the counts cover, where the form does not say."""
    is_filled = any(not cell.is_blank for cell in counts.counts.values())
    if is_filled and section is not None and work.form.participation.covers == "unconfirmed":
        filled = next((line for line in section.lines[1:] if line.filled), None)
        work.note("participation", importing.COVERS_UNKNOWN, filled.origin.line if filled else None)


def of_budget(section: Section | None, budget: Budget, work: Work) -> None:
    """Ask about amounts that are all blank, or of which the form does not say what they are."""
    if section is None:
        return
    cells = [cell for project in budget.projects for row in project.amounts.values() for cell in row]
    if cells and all(cell.is_blank for cell in cells) and not _numbers_left(section, work):
        first = next((line for line in section.lines[1:] if line.filled), None)
        work.note("budget", importing.all_blank(len(cells)), first.origin.line if first else None)
    form = work.form.budget
    roles = {period.role for period in form.periods if period.id in budget.periods}
    if form.basis == "unconfirmed" and "after" in roles and section.heading is not None:
        work.note("budget", importing.basis_unknown(form.heading), section.heading.origin.line)


def _numbers_left(section: Section, work: Work) -> bool:
    """Return whether a section holds a number that nobody owns."""
    owned = {each.strip for claim in work.claims for each in claim.slices}
    boxes = [box for line in section.lines for box in line.filled if columns.is_number(box)]
    return any(strip.number not in owned for box in boxes for strip in box.strips)


def of_changes(moves: Iterable[prose.Move], work: Work) -> None:
    """Ask about each change that was read out of the prose."""
    owned = (claim for claim in work.claims if claim.owner == "record" and claim.slices)
    lines = {claim.field: claim.slices[0].origin.line for claim in owned}
    for index, move in enumerate(moves):
        line = lines.get(f"{move.change.read_from}.text")
        work.note(f"changes[{index}]", importing.moved(move.before, move.after, move.told), line)


def of_slips(work: Work) -> None:
    """Tell the words that read like slips."""
    work.notes.extend(prose.slips(work.claims))


def of_doubts(sheet: Sheet, left: Iterable[Slice], work: Work) -> None:
    """Ask about what the reader of the file could not be sure of, and what no record can hold.

    Labels match however they are spaced, so where one was wrapped nothing is asked; `left` is what no one
    owns.
    """
    owned = {
        each.strip: claim.field.removesuffix(".text")
        for claim in work.claims
        if claim.owner == "record"
        for each in claim.slices
    }
    unplaced = {each.strip for each in left}
    for strip in sheet.strips:
        at = owned.get(strip.number, "unplaced")
        is_of_the_form = at in ("quarter", "unplaced") and strip.number not in unplaced
        for doubt in strip.paragraph.doubts:
            if doubt.kind == "wrapped" and is_of_the_form:
                continue
            work.note(at, importing.doubted(doubt.kind, see(doubt.text).text), strip.paragraph.origin.line)


def of_pictures(places: Sequence[Origin], work: Work) -> None:
    """Tell the pictures that no record can hold."""
    if places:
        said = importing.pictures([imported.place(each.line, each.place) for each in places])
        work.note("source", said, places[0].line)
