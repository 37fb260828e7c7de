"""What a form describes is read as it describes it, however the sheet is laid out; nothing is guessed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.items import Item
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.sections import SectionContent
from generator.sheet.accounts import take
from generator.sheet.parsing import Parsed, parse
from generator.sheet.readers import read as read_file
from tests.sheet.parsing.described import sheets
from tests.sheet.parsing.written import ROOT

_CASES = ROOT / "tests/cases"


def _city(name: str) -> tuple[City, Pledge]:
    content = _CASES / name / "content"
    (pledge,) = content.glob("pledges/*.yml")
    city = read(City, (content / "city.yml").read_bytes(), "city.yml").record
    return city, read(Pledge, pledge.read_bytes(), pledge.name).record


CITY, PLEDGE = _city("overview-city")


def parsed(text: str, form: Form, name: str = "sheet.txt") -> Parsed:
    """Return what the parser makes of a text by a form, all of whose accounts come out even."""
    grid = read_file(name, text.encode())
    found = parse(grid, replace(CITY, forms=(form,)), (PLEDGE,), Quarter.read("2026-H1"), form)
    assert found is not None
    accounts = take(grid, found)
    assert (accounts.disputed, [each for each in accounts.placed if not each.agrees]) == ((), [])
    assert all(each.bullets == each.items for each in accounts.levels), accounts.levels
    return found


@settings(max_examples=100, deadline=None)
@given(sheets())
def test_any_described_form_is_read_as_it_is_filled_in(
    sheet: tuple[Form, dict[str, SectionContent], tuple[Item, ...], str],
) -> None:
    form, sections, done, text = sheet
    report = parsed(text, form).report
    assert report.sections == sections
    assert report.this_quarter.by_task[0].items == done
    assert report.unplaced == ()
