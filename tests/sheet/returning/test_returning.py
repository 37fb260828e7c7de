"""A record laid out as a sheet, written in any format and imported again, is the same record."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.record.dates import Quarter
from generator.record.folder import load
from generator.record.form import Form
from generator.record.records import Records
from generator.record.report import Report, Row, TaskItems
from generator.sheet.layout import lay
from generator.sheet.parsing import parse
from generator.sheet.readers import read
from generator.sheet.returning import gridded, unsaid
from generator.sheet.writers import WRITERS
from tests.data.office import saved_again
from tests.sheet.returning.made_up import reports
from tests.sheet.returning.made_up_forms import forms

ROOT = Path(__file__).resolve().parents[3]
EXACT = ("hwpx", "xlsx", "docx", "html")
"""Every format but PDF, which knows no paragraphs."""


def carried(report: Report, form: Form) -> Report:
    """Return what of a report its sheet can carry, and nothing else is left out.

    - what the form has no place for: status, rate, days (unless its heading asks for them), results of the
      plan before, what a count covers and an amount means where the form's own word is not meant;
    - what was found out about the sheet, and not written in it: times, changes, flags, the file, what is left
      to do;
    - what an import names anew: ids of tasks, of items below the plan;
    - a row's lines below no task come first, as behind a task they would seem to be its.
    """
    asked = form.heading
    names = {task.id: f"t{number}" for number, task in enumerate(report.tasks, 1)}
    return replace(
        report,
        draft=(),
        tasks=tuple(replace(task, id=names[task.id]) for task in report.tasks),
        so_far=_row(report.so_far, names),
        this_quarter=_row(report.this_quarter, names),
        plan=_row(report.plan, names),
        participation=replace(report.participation, covers=None),
        budget=replace(report.budget, basis=None),
        status=report.status if asked.status else None,
        reported_rate=report.reported_rate if asked.rate else None,
        as_of=report.as_of if asked.as_of else None,
        submitted_on=report.submitted_on if asked.submitted_on else None,
        other_rows={name: _row(row, names) for name, row in report.other_rows.items()},
        results=(),
        changes=(),
        review=(),
        source=None,
    )


def _row(row: Row, names: dict[str, str]) -> Row:
    groups = sorted(row.by_task, key=lambda group: group.task is not None)
    return replace(row, by_task=tuple(_group(group, names) for group in groups))


def _group(group: TaskItems, names: dict[str, str]) -> TaskItems:
    timeless = tuple(replace(item, when=None) for item in group.items)
    return TaskItems(names[group.task] if group.task else None, timeless)


def records_of(root: Path) -> Records:
    records = load(root).records
    assert records is not None
    return records


OVERVIEW = records_of(ROOT / "tests/cases/overview-city")
REAL, SECOND = records_of(ROOT), records_of(ROOT / "tests/cases/second-city")
PLACES = (
    (REAL, "goyang-2018", "2-1-2", Quarter.read("2019-Q2")),
    (SECOND, "half-year", "a-1", Quarter.read("2026-H2")),
    (SECOND, "special-check", "a-1", Quarter.read("2027-01-15--2027-03-20")),
)
STANDING = [
    (REAL, REAL.reports["2-1-2", "2019-Q2"].record),
    (SECOND, SECOND.reports["a-1", "2026-H1"].record),
    (SECOND, SECOND.reports["b-2.2027", "2027-01-15--2027-03-20"].record),
]
"""A report on each form."""


def form_of(records: Records, form_id: str) -> Form:
    form = records.city.record.form(form_id)
    assert form is not None
    return form


def written(records: Records, report: Report, to: str) -> bytes:
    number = records.pledges[report.pledge].record.number
    return WRITERS[to](lay(report, form_of(records, report.form), number, records.city.record))


def imported(records: Records, report: Report, name: str, content: bytes) -> Report:
    """Read a sheet of a report, said to be of its quarter; nothing of it may be left without an owner."""
    pledges = [filed.record for filed in records.pledges.values()]
    parsed = parse(read(name, content), records.city.record, pledges, report.quarter)
    assert parsed is not None
    assert parsed.left == ()
    return parsed.report


@cache
def some_made_up() -> list[tuple[Records, Report]]:
    """Return a report on each form that no one would think of, always the same."""
    found: list[tuple[Records, Report]] = []
    for records, form_id, pledge, quarter in PLACES:
        found += [(records, report) for report in _drawn(records, form_of(records, form_id), pledge, quarter)]
    return found


def _drawn(records: Records, form: Form, pledge: str, quarter: Quarter) -> list[Report]:
    """Return the last of six: the first that are drawn are the plainest."""
    drawn: list[Report] = []

    @settings(max_examples=6, database=None, derandomize=True, phases=(Phase.generate,))
    @given(reports(records.city.record, form, pledge, quarter))
    def draw(report: Report) -> None:
        drawn.append(report)

    draw()
    return drawn[-1:]


@pytest.mark.parametrize("to", ["docx", "xlsx"])
def test_it_comes_back_from_a_file_that_libreoffice_has_saved_again(to: str, tmp_path: Path) -> None:
    names = {f"{number}.{to}": place for number, place in enumerate([*STANDING, *some_made_up()])}
    for name, (records, report) in names.items():
        (tmp_path / name).write_bytes(written(records, report, to))
    saved = saved_again([tmp_path / name for name in names], tmp_path / "office")
    assert saved.keys() == names.keys()
    for name, (records, report) in names.items():
        form = form_of(records, report.form)
        assert carried(imported(records, report, name, saved[name]), form) == carried(report, form)


@pytest.mark.parametrize("to", EXACT)
@pytest.mark.parametrize(("records", "report"), STANDING, ids=lambda each: getattr(each, "form", ""))
def test_what_stands_comes_back(records: Records, report: Report, to: str) -> None:
    form = form_of(records, report.form)
    back = imported(records, report, f"sheet.{to}", written(records, report, to))
    assert carried(back, form) == carried(report, form)


@pytest.mark.parametrize("to", EXACT)
def test_the_real_record_comes_back_with_its_times_changes_and_the_label_that_it_writes_otherwise(
    to: str,
) -> None:
    report = REAL.reports["2-1-2", "2019-Q2"].record
    back = imported(REAL, report, f"sheet.{to}", written(REAL, report, to))
    for part in ("so_far", "this_quarter", "plan", "changes", "deviations"):
        assert getattr(back, part) == getattr(report, part)


@pytest.mark.parametrize("place", range(len(PLACES)))
@settings(max_examples=8)
@given(data=st.data())
def test_whatever_a_department_writes_can_be_read_from_its_lines_and_tables(
    place: int, data: st.DataObject
) -> None:
    records, form_id, pledge, quarter = PLACES[place]
    form = form_of(records, form_id)
    report = data.draw(reports(records.city.record, form, pledge, quarter))
    sheet = lay(report, form, records.pledges[pledge].record.number, records.city.record)
    pledges = [filed.record for filed in records.pledges.values()]
    parsed = parse(gridded(sheet), records.city.record, pledges, quarter)
    assert parsed is not None
    assert parsed.left == ()
    assert carried(parsed.report, form) == carried(report, form)
    assert unsaid(report, sheet, form, records) == ()


@given(data=st.data())
def test_whatever_a_city_describes_can_be_laid_out_and_read_again(data: st.DataObject) -> None:
    form = data.draw(forms())
    city = replace(OVERVIEW.city.record, forms=(form,))
    quarter = Quarter.read("2026-H1")
    report = data.draw(reports(city, form, "3-2", quarter))
    pledges = [filed.record for filed in OVERVIEW.pledges.values()]
    sheet = lay(report, form, "3-2", city)
    found = parse(gridded(sheet), city, pledges, None if form.heading.quarter else quarter, form)
    assert found is not None
    assert found.left == ()
    assert carried(found.report, form) == carried(report, form)


@settings(max_examples=3, phases=(Phase.explicit, Phase.generate))  # the test above finds the smallest
@given(data=st.data())
def test_whatever_a_city_describes_comes_back_from_its_files(data: st.DataObject) -> None:
    form = data.draw(forms())
    city = replace(OVERVIEW.city.record, forms=(form,))
    report = data.draw(reports(city, form, "3-2", Quarter.read("2026-H1")))
    pledges = [filed.record for filed in OVERVIEW.pledges.values()]
    for to in EXACT:
        content = WRITERS[to](lay(report, form, "3-2", city))
        found = parse(read(f"sheet.{to}", content), city, pledges, report.quarter, form)
        assert found is not None
        assert carried(found.report, form) == carried(report, form), to


@pytest.mark.parametrize("place", range(len(PLACES)))
@settings(max_examples=2, phases=(Phase.explicit, Phase.generate))  # the test above finds the smallest
@given(data=st.data())
def test_whatever_a_department_writes_comes_back(place: int, data: st.DataObject) -> None:
    records, form_id, pledge, quarter = PLACES[place]
    form = form_of(records, form_id)
    report = data.draw(reports(records.city.record, form, pledge, quarter))
    for to in EXACT:
        back = imported(records, report, f"sheet.{to}", written(records, report, to))
        assert carried(back, form) == carried(report, form), to
