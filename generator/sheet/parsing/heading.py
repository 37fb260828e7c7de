"""The heading of a sheet: the pledge's number and title, its department, officers and telephones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.report import Department, ReportedStatus
from generator.record.sections import Facts
from generator.sheet.parsing import head_quarter, naming, offices, people, ticked_cells
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.dividing import divided
from generator.sheet.parsing.facts import placed
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.places import FIELDS, Place, Places, facts_of
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Line, Slice
from generator.wording import importing


@dataclass(slots=True)
class Heading:
    """What the heading says; `fields` are those of the labelled places that the form has besides.

    `number` is the pledge's number in plain figures, `written` as the sheet has it. `quarter` is the quarter
    in the sheet's words, `status` one that is marked among words in cells, `facts` are the sections of facts
    that stand in the head.
    """

    number: str | None
    written: Slice | None
    title: tuple[Slice, ...]
    department: Department
    fields: dict[str, tuple[Slice, ...]]
    quarter: Slice | None
    facts: dict[str, Facts]
    status: ReportedStatus | None = None


def read(section: Section, work: Work, pledges: tuple[Pledge, ...], city: City) -> Heading:
    """Read the rows above the first section; the pledges are the city's."""
    lines = divided(list(_unnamed(section.lines, work)), work)
    marked, status = ticked_cells.read(lines, city, work)
    labelled = Places(work, marked)
    labelled.read(lines)
    name = _place(labelled.found.get("department", []), work.form.heading.department or "")
    phones = _place(labelled.found.get("phones", []), work.form.heading.phones or "")
    cells = people.of_cells(lines, name, phones, labelled, work)
    lines, quarter = head_quarter.taken(lines, labelled.lines, work)
    is_bare = name is None and work.form.heading.department is None
    office = offices.known(lines, labelled.lines, pledges, city) if is_bare else None
    if office is not None:
        labelled.lines.add(office.at)
    called = naming.read(lines, labelled.found, frozenset(labelled.lines), pledges, work)
    if is_bare and office is None and (office := offices.behind(called.title, lines, labelled.lines)):
        work.note("department.name", importing.department_unknown(office.text), office.origin.line)
    slices = name.slices if name is not None else (office,) if office is not None else ()
    department = people.read(_owned(slices, "department.name", work), cells, phones, work)
    label = work.form.heading.department or name.label if name is not None else ""
    if name is not None and squeezed(name.label) != squeezed(label):
        said = importing.label_differs(name.label, label)
        work.note("department.name", said, name.slices[0].origin.line if name.slices else None)
    fields = {
        key: every[0].slices for key, every in labelled.found.items() if key in FIELDS and every[0].slices
    }
    headed = {
        form.id: {
            each.id: labelled.found[key][0].slices
            for each in form.facts
            if (key := f"{form.id}.{each.id}") in labelled.found
        }
        for form in facts_of(work.form)
    }
    facts = {form.id: placed(form, headed[form.id], work) for form in facts_of(work.form)}
    return Heading(called.number, called.written, called.title, department, fields, quarter, facts, status)


def _unnamed(lines: Iterable[Line], work: Work) -> Iterator[Line]:
    """Yield rows without those that are lines of the form's own, which are given to the form."""
    own = {squeezed(each): each for each in work.form.heading.lines}
    for line in lines:
        text = squeezed(line.filled[0].text) if len(line.filled) == 1 else ""
        if text in own:
            work.label(own[text], *line.filled[0].slices)
        else:
            yield line


def _place(every: list[Place], label: str) -> Place | None:
    """Return the place behind the form's own label, else the first behind any other that means the same."""
    own = (each for each in every if squeezed(each.label) == squeezed(label))
    return next(own, every[0] if every else None)


def _owned(slices: tuple[Slice, ...], at: str, work: Work) -> str | None:
    if not slices:
        return None
    work.record(at, *slices)
    return " ".join(each.text for each in slices)
