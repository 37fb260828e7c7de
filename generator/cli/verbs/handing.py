"""`sheet` and `template`: a report as the official form, and the form with nothing filled in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from generator.cli.records import quarter_of, records_of
from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError, takes_root, way_to
from generator.ledger.status_as_of import current_quarter, department_in_charge, expected, status_as_of
from generator.publish.disk import FileChange, put
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.printed import Printed
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Department, Report
from generator.sheet.laid import Laid, bound
from generator.sheet.layout import Listed, Top, lay, lay_blank, lay_list
from generator.sheet.returning import Told, unsaid, unsaid_of_list
from generator.sheet.writers import WRITERS, NotDrawnError, TooLongError
from generator.wording import sheets as words
from generator.wording import terminal


def _takes_format(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument(
        "--to", choices=tuple(WRITERS), default="hwpx", metavar="FORMAT", help=words.TO_FORMAT
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help=words.OUT)
    parser.add_argument("--overwrite", action="store_true", help=words.OVERWRITE)


def _takes_report(parser: ArgumentParser) -> None:
    _takes_format(parser)
    parser.add_argument("--all", action="store_true", help=words.ALL_REPORTS)
    parser.add_argument("pledge", nargs="?", metavar="PLEDGE", help=words.PLEDGE)
    parser.add_argument("quarter", metavar="QUARTER", help=words.QUARTER)


def _takes_form(parser: ArgumentParser) -> None:
    _takes_format(parser)
    parser.add_argument("--quarter", metavar="QUARTER", help=words.BLANK_QUARTER)
    parser.add_argument("--form", metavar="FORM", help=words.FORM)
    parser.add_argument("--all", action="store_true", help=words.ALL_BLANK)
    parser.add_argument("pledge", nargs="?", metavar="PLEDGE", help=words.PLEDGE)


def _sheet(chosen: Namespace, screen: Screen) -> int:
    if chosen.all == bool(chosen.pledge):
        raise WrongUseError(words.ONE_OR_ALL)
    records, quarter = records_of(chosen), quarter_of(chosen)
    if chosen.all:
        return _booklet(chosen, quarter, records, screen)
    key = _pledge(chosen.pledge, records)
    pledge = records.pledges[key].record
    filed = records.reports.get((key, quarter.written))
    if filed is None:
        raise WrongUseError(words.no_report(pledge.number, quarter))
    sheet, parts = _laid([(pledge, filed.record)], (), records)
    file = _written(chosen, sheet, words.file_called(pledge.number, quarter, is_blank=False))
    screen.say(words.written(file))
    if parts:
        screen.complain(words.unsaid(parts))
    return 0


def _booklet(chosen: Namespace, quarter: Quarter, records: Records, screen: Screen) -> int:
    """Write all reports of a quarter as one document, in the order of the pledges, or as one table."""
    reports: list[Listed] = []
    missing = []
    for key, pledge in records.pledges.items():
        filed = records.reports.get((key, quarter.written))
        if filed is None:
            missing.append(pledge.record.number)
        else:
            reports.append((pledge.record, filed.record))
    if not reports:
        raise WrongUseError(words.no_reports(quarter))
    sheet, parts = _laid(reports, records.printed, records)
    file = _written(chosen, sheet, words.file_called(None, quarter, is_blank=False))
    screen.say(words.booklet_written(file, len(reports), missing))
    if parts:
        screen.complain(words.unsaid(parts))
    return 0


def _laid(
    reports: list[Listed], every: Iterable[LoadedRecord[Printed]], records: Records
) -> tuple[Laid, tuple[Told, ...]]:
    """Return reports of a quarter laid out, and what a table or a card by itself does not give back."""
    forms = {report.form: _form(report.form, records) for _, report in reports}
    (form, *others), (_, report) = forms.values(), reports[0]
    if others and any(each.list is not None for each in forms.values()):
        raise WrongUseError(words.several_forms(report.quarter, forms))
    if form.list is not None:
        held = (each.record for each in every if each.record.quarter == report.quarter)
        printed = next((each for each in held if each.form == form.id), None)
        table = lay_list(reports, form.list, report.quarter, printed)
        return table, unsaid_of_list(reports, printed, table, form, records)
    city = records.city.record
    sheet = bound(lay(report, forms[report.form], pledge.number, city) for pledge, report in reports)
    return sheet, unsaid(report, sheet, form, records) if len(reports) == 1 else ()


def _template(chosen: Namespace, screen: Screen) -> int:
    if chosen.all and chosen.pledge:
        raise WrongUseError(words.ONE_OR_ALL)
    records = records_of(chosen)
    quarter = quarter_of(chosen) if chosen.quarter else _due(records)
    one = _pledge(chosen.pledge, records) if chosen.pledge else None
    keys = [one] if one else expected(records, quarter)
    forms = {key: _form(_form_id(chosen, key, quarter, records), records) for key in keys}
    form = forms[one] if one else _form(chosen.form or records.city.record.forms[-1].id, records)
    if form.list is not None:
        blank = lay_list([_blank(key, form, quarter, records) for key in keys], form.list, quarter)
    elif one or (chosen.all and keys):
        if any(each.list is not None for each in forms.values()):
            mixed = dict.fromkeys(each.id for each in forms.values())
            raise WrongUseError(words.several_forms(quarter, mixed))
        blank = bound(_card(key, each, quarter, records) for key, each in forms.items())
    else:
        blank = lay_blank(form, quarter, Top(), None, records.city.record)
    number = records.pledges[one].record.number if one else None
    file = _written(chosen, blank, words.file_called(number, quarter, is_blank=True))
    screen.say(words.blank_written(file, quarter))
    return 0


def _card(key: str, form: Form, quarter: Quarter, records: Records) -> Laid:
    """Return a card with nothing filled in but the pledge and who has charge of it."""
    now = status_as_of(records, key, quarter)
    pledge, latest = now.pledge.record, now.latest.record if now.latest else None
    top = Top(pledge.number, pledge.title, latest)
    return lay_blank(form, quarter, top, department_in_charge(now), records.city.record)


def _blank(key: str, form: Form, quarter: Quarter, records: Records) -> Listed:
    """Return a pledge with a report that says no more than its title and who has charge."""
    now = status_as_of(records, key, quarter)
    pledge, department = now.pledge.record, Department(department_in_charge(now))
    return pledge, Report("1", form.id, key, quarter, pledge.title, department)


def _form_id(chosen: Namespace, key: str, quarter: Quarter, records: Records) -> str:
    if chosen.form:
        return str(chosen.form)
    latest = status_as_of(records, key, quarter).latest
    return latest.record.form if latest else records.city.record.forms[-1].id


def _pledge(named: str, records: Records) -> str:
    """Return the id of a pledge that is named by its id, or by the number that it alone bears."""
    if named in records.pledges:
        return named
    bearing = [key for key, filed in records.pledges.items() if filed.record.number == named]
    if len(bearing) != 1:
        raise WrongUseError(terminal.no_pledge(named))
    return bearing[0]


def _form(form_id: str, records: Records) -> Form:
    form = records.city.record.form(form_id)
    if form is None:
        raise WrongUseError(words.no_form(form_id, (each.id for each in records.city.record.forms)))
    return form


def _due(records: Records) -> Quarter:
    """Return the quarter of which staff write: the newest until all of it is there, then the next."""
    newest = current_quarter(records)
    filed = (records.reports.get((key, newest.written)) for key in expected(records, newest))
    is_due = any(each is None or each.record.draft for each in filed)
    return newest if is_due else newest.next() or newest


def _written(chosen: Namespace, sheet: Laid, name: str) -> str:
    """Write a sheet where it was asked for, into a folder under its name, and return where that is."""
    file: Path = chosen.out or Path()
    if file.is_dir():
        file /= f"{name}.{chosen.to}"
    shown = way_to(file)
    try:
        content = WRITERS[chosen.to](sheet)
    except NotDrawnError as fault:
        raise WrongUseError(words.not_drawn(str(fault))) from fault
    except TooLongError as fault:
        raise WrongUseError(words.too_long(str(fault))) from fault
    if not put(file.parent, [FileChange(file.name, None, content)]):
        return shown
    if not chosen.overwrite:
        raise WrongUseError(words.already_there(shown))
    put(file.parent, [FileChange(file.name, file.read_bytes(), content)])
    return shown


SHEET = Verb("sheet", words.SHEET, _takes_report, _sheet)
TEMPLATE = Verb("template", words.TEMPLATE, _takes_form, _template)
