"""A pledge: its words first, where it stands, what was done and planned, money, people, and changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator import wording
from generator.ledger.plans import ORDER, PlanOutcome, is_stated, outcomes
from generator.ledger.status_as_of import StatusAsOf, current_quarter, days_late, is_expected, status_as_of
from generator.ledger.sums import Sum, total_cells
from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import View
from generator.pages.views import changes, history, progress, sections, tables, totals
from generator.pages.views.corrected import of_pledge
from generator.pages.views.promise import promise
from generator.pages.views.relations import kinship
from generator.published import addresses
from generator.published.downloads import Download
from generator.record.chains import history as told_changes
from generator.record.dates import Quarter
from generator.record.evidence import Evidence, Picture, shown_in
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording.evidence import counted
from generator.wording.money import in_won
from generator.wording.pledge import became


def page(records: Records, pledge_id: str, downloads: tuple[Download, ...]) -> Page:
    """Return the page of a pledge as of the newest quarter."""
    filed = records.pledges[pledge_id]
    pledge, city = filed.record, records.city.record
    around = LinkBuilder(records, addresses.pledge(pledge_id))
    now = status_as_of(records, pledge_id, current_quarter(records))
    latest = now.latest.record if now.latest else None
    form = records.forms[latest.form] if latest else None
    reports = history.reports_of(records, pledge)
    rail, opened = history.quarters(records, reports), history.opened(reports)
    changed = told_changes(records, pledge_id)
    title = words.pledge_title(pledge.number, pledge.title)
    before, after = around.neighbours_of(pledge_id)
    view = {
        "pledge": pledge,
        "path": filed.path,
        "promise": promise(pledge),
        "strategy": _strategy(records, pledge),
        "status": parts.report_status(records, latest),
        "stands": _stands(records, now),
        "report": latest,
        "form": form,
        "days_late": days_late(city, latest) if latest else None,
        "totals": list(_figures(latest, form)) if latest and form else (),
        "reached": sections.reached(around, latest, form) if latest and form else {"lines": (), "left": 0},
        "money": sections.amounts(around, latest, form) if latest and form else (),
        "own": sections.of_pledge(latest, form),
        "figures": sections.tables(latest, form) if latest and form else {},
        "unconfirmed": sum(not each.change.confirmed for each in changed),
        "course": history.course(records, reports),
        "recent": rail[:opened],
        "older": rail[opened:],
        "participation": tuple(
            history.folded(each, around.period) for each in history.participation(records, reports)
        ),
        "budget": _budget(latest, form) if latest and form else (),
        "budget_changes": totals.changed_of_pledge(around, now.latest) if now.latest else None,
        "changes": changes.of_record(around, changed, words.CHANGES_OF_PLEDGE),
        "slips": progress.postponed(around, pledge_id),
        "kinship": kinship(records, pledge, changed),
        "downloads": downloads,
        "before": before,
        "after": after,
        "corrections": of_pledge(around, pledge_id),
        "evidenced": list(_evidenced(reports)),
    }
    return Page(around.address, title, "pledge", view)


def _stands(records: Records, now: StatusAsOf) -> View:
    """Return where a pledge stands as of a quarter, and what became of the plan due in its newest report."""
    pledge, quarter = now.pledge.record, now.quarter
    due = outcomes(records, pledge.pledge, now.latest.record.quarter) if now.latest else ()
    return {
        "now": quarter,
        "is_status_asked": now.latest is None or records.forms[now.latest.record.form].asks("status"),
        "is_over": pledge.until is not None and pledge.until.last < quarter.last,
        "is_missing": now.report is None and is_expected(pledge, quarter),
        "is_to_begin": pledge.since is not None and pledge.since.first > quarter.last,
        "due": due,
        "became": became(_counted(due)) if is_stated(due) else (),
    }


def _strategy(records: Records, pledge: Pledge) -> str:
    field = next(each for each in records.city.record.fields if each.id == pledge.field)
    strategy = next((each for each in field.strategies if each.id == pledge.strategy), None)
    return words.strategy_name(strategy.id, strategy.name) if strategy else ""


def _counted(due: Iterable[PlanOutcome]) -> list[tuple[str | None, str | None, int]]:
    """Return what became of how many items of a plan, and until when those are moved."""
    counted = Counter((each.outcome, each.to.written if each.to else None) for each in due)
    ordered = sorted(counted, key=lambda each: (ORDER.index(each[0]), each[1] or ""))
    return [(outcome, to, counted[outcome, to]) for outcome, to in ordered]


def _figures(report: Report, form: Form) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the money and the counts of a report: what it is called, the sum (`` for a blank), asides."""
    cells, counts = total_cells(report, form.budget), report.participation.counts
    money, citizens = Sum.of(cells, form.budget), Sum.of(counts.values(), form.budget)
    meaning = words.BASIS[tables.basis(report, form)]
    if not form.budget.periods:
        pass
    elif money.value is None:
        said = ", ".join(each.written for each in cells if each.written is not None and each.is_word)
        yield form.budget.heading, said, (meaning,)
    else:
        asides = (in_won(money.value, form.budget.unit), meaning, parts.sum_cell(money).aside)
        yield form.budget.heading, f"{wording.number(money.value)}{form.budget.unit}", asides
    if not form.participation.kinds:
        return
    labels = {kind.id: kind.label for kind in form.participation.kinds}
    told = " · ".join(f"{labels[kind]} {each.written}" for kind, each in counts.items() if each.written)
    if citizens.value is None:
        yield form.participation.heading, "", (told,)
    else:
        shown = f"{wording.number(citizens.value)}{form.participation.unit}"
        yield form.participation.heading, shown, (told, parts.sum_cell(citizens).aside)


def _evidenced(reports: Iterable[history.Reported]) -> Iterator[tuple[Quarter, str]]:
    """Yield how many documents and pictures each report names that names any."""
    for quarter, report in reports:
        kinds = Counter(type(each) for _, each in shown_in(report))
        if kinds:
            yield quarter, counted(kinds[Evidence], kinds[Picture])


def _budget(report: Report, form: Form) -> tuple[parts.TableView, ...]:
    return tables.drawn_budget(report, form, wording.quarter(report.quarter))
