"""The page of a pledge: promise, course by quarter, what became of it; and the pages of numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from generator import wording
from generator.ledger.plans import ORDER, PlanOutcome, is_stated, outcomes
from generator.ledger.relations import Relation, names, namesakes, numbers_apart, relations_of, when_in_words
from generator.ledger.status_as_of import (
    StatusAsOf,
    current_quarter,
    days_late,
    is_expected,
    stated_status,
    status_as_of,
)
from generator.ledger.sums import Sum, total_cells
from generator.pages import parts
from generator.pages.drawings.bars import Bars
from generator.pages.drawings.charts import counts_of_groups
from generator.pages.drawings.course import Course, course
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import StatusView, TableView, View
from generator.pages.views import changes, progress, tables, totals
from generator.pages.views.corrections import corrections_of
from generator.published import addresses
from generator.published.downloads import Download
from generator.record.chains import Entry, hold, last_name
from generator.record.chains import history as told_changes
from generator.record.dates import Quarter
from generator.record.diff import Piece, compared
from generator.record.evidence import Evidence, Picture, shown_in
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import changes as change_words
from generator.wording import pages as page_words
from generator.wording import period_word
from generator.wording import plans as plan_words
from generator.wording.amounts import in_won
from generator.wording.drawings import UNLIKE_COUNTS
from generator.wording.fields import evidence_counted


def promise(pledge: Pledge) -> View:
    """Return the election text of a pledge beside its words of today, both in pieces (none: not stated).

    `is_marked` where some words differ, `is_same` where none does. `is_title` where the words of today are
    the pledge's title, because no text is stated; a title is shorter than a promise by its nature, so nothing
    is marked in it.
    """
    then, today = pledge.election_text, pledge.current_text
    both = compared(then, today) if then is not None and today is not None else None
    return {
        "then": both.old if both else _whole(then),
        "today": both.new if both else _whole(today or pledge.title),
        "is_title": not today,
        "is_marked": both is not None and then != today,
        "is_same": then is not None and then == today,
    }


def _whole(text: str | None) -> tuple[Piece, ...]:
    return (Piece(text, is_same=True),) if text is not None else ()


Reported: TypeAlias = tuple[Quarter, Report | None]
"""A quarter and its report; None where it is missing (미제출)."""

_OPEN = 2
"""Quarters that stand open: what is new fits a phone, and each earlier report is one link away."""

_COMPARED = 2
"""So many quarters are worth a drawing: one has nothing to be compared with."""

_ROWS = 2
"""So many rows of counts stand open."""


def reports_of(records: Records, pledge: Pledge) -> tuple[Reported, ...]:
    """Return each quarter in which a report was expected or came, with the report; None is 미제출."""
    found = []
    for quarter in records.quarters:
        filed = records.reports.get((pledge.pledge, quarter.written))
        if filed is not None or is_expected(pledge, quarter):
            found.append((quarter, filed.record if filed else None))
    return tuple(found)


_MISSING = StatusView(wording.NOT_SUBMITTED, "none")


def quarter_views(records: Records, reports: Sequence[Reported]) -> tuple[View, ...]:
    """Return the quarters of a pledge, newest first: the report, its status, what became of the plan before.

    `kept` counts what was done of that plan; `is_told` is False where the report says of none of it.
    """
    return tuple(_quarter(records, *each) for each in reversed(reports))


def _quarter(records: Records, quarter: Quarter, report: Report | None) -> View:
    due = outcomes(records, report.pledge, quarter) if report else ()
    return {
        "quarter": quarter,
        "report": report,
        "status": parts.report_status(records, report) if report else _MISSING,
        "is_status_asked": bool(report and (report.status or records.forms[report.form].asks("status"))),
        "due": due,
        "is_told": is_stated(due),
        "kept": sum(each.outcome == "done" for each in due),
    }


def count_open(reports: Sequence[Reported]) -> int:
    """Return how many of a pledge's quarters stand open; the newest report is always among them."""
    newest = next((place for place, (_, report) in enumerate(reversed(reports), 1) if report), 1)
    return max(_OPEN, newest)


def participation_by_quarter(records: Records, reports: Iterable[Reported]) -> tuple[TableView, ...]:
    """Return the counts of every quarter, newest first: a table for each form, that of today first.

    A quarter whose report is missing stands in the table of the form that was in use before it.
    """
    own = tuple(reports)
    period = period_word(records.quarters)
    form_id = next((report.form for _, report in own if report), None)
    by_form: dict[str | None, list[tuple[str, Report | None]]] = {}
    for quarter, report in own:
        form_id = report.form if report else form_id
        by_form.setdefault(form_id, []).insert(0, (wording.quarter(quarter), report))
    found: list[TableView] = []
    for each, rows in reversed(by_form.items()):
        form = records.city.record.form(each) if each else None
        if form and form.participation.kinds:
            heading = form.participation.heading
            caption = f"{heading} ({page_words.from_to(rows[-1][0], rows[0][0])})"
            shown = caption if len(by_form) > 1 else heading
            table = tables.participation(rows, form, shown, period)
            found.append(replace(table, drawing=_drawn(f"counts-{len(found)}", shown, form, rows)))
    return tuple(found)


def _drawn(name: str, caption: str, form: Form, rows: Sequence[tuple[str, Report | None]]) -> Bars | None:
    """Return the drawing of counts; those of unlike meaning say so, and a single report has none."""
    if len(rows) < _COMPARED:
        return None
    if len({tables.covers(report, form) for _, report in rows if report}) > 1:
        return Bars(name, UNLIKE_COUNTS)
    groups = ((quarter, [report] if report else []) for quarter, report in rows)
    return counts_of_groups(form.participation, name, caption, groups)


def pledge_course(records: Records, reports: Sequence[Reported]) -> Course | None:
    """Return the course of a pledge from its newest quarter on; None for a single one, or without tasks."""
    quarters = []
    for quarter, report in reversed(reports):
        state = parts.status(stated_status(records, report)) if report else _MISSING
        quarters.append((wording.quarter(quarter), state.mark, report))
    return course(quarters) if len(quarters) >= _COMPARED else None


def folded(table: TableView, period: str) -> tuple[TableView, TableView | None]:
    """Return a table's newest rows, whose drawing shows all, and the older ones (None: there are no more)."""
    if len(table.rows) <= _ROWS:
        return table, None
    recent, rest = table.rows[:_ROWS], table.rows[_ROWS:]
    caption = plan_words.older_rows(table.caption, len(rest), period)
    older = replace(table, caption=caption, rows=rest, drawing=None)
    return replace(table, rows=recent), older


Notice: TypeAlias = tuple[str, bool, tuple[str, ...]]
"""What a reader must know before all else (`` for a number that is now another's), whether the pledge has
ended, so that its page says that it stays, and the ids of the pledges that this speaks of."""


def kinship(records: Records, pledge: Pledge, told: tuple[Entry, ...]) -> View:
    """Return what a pledge's page says of its kin, its number and its names; `told` are its changes.

    `kin` are its kin, each with its kind and a sentence; `formerly` the names that it bore before today's,
    `names` all in their order, `unlike` what the last change of name gives where today's is another.
    """
    kin = relations_of(records, pledge.pledge)
    borne = names(told, pledge.title)
    last = last_name(told)
    former = dict.fromkeys(each.name for each in borne if each.name != pledge.title)
    return {
        "notices": tuple(_notices(records, pledge, kin)),
        "kin": [
            (each, page_words.LINEAGE_KINDS[each.kind], _relation_sentence(records, pledge, each))
            for each in kin
        ],
        "formerly": tuple(former),
        "names": borne if former else (),
        "unlike": last if hold(last, pledge.title) == "broken" else None,
    }


def number_pages(records: Records) -> Iterator[Page]:
    """Return a page for each number that is no pledge's address, so that an address by number leads right."""
    for number, keys in numbers_apart(records):
        ended = [key for key in keys if records.pledges[key].record.until is not None]
        view = {
            "number": number,
            "keys": keys,
            "now": [key for key in keys if key not in ended],
            "ended": ended,
        }
        yield Page(addresses.pledge(number), f"{change_words.RELATED_NUMBER} {number}", "number", view)


def _notices(records: Records, pledge: Pledge, kin: tuple[Relation, ...]) -> Iterator[Notice]:
    """Yield what became of the pledge, and what else its number names or named."""
    known: set[str] = set()
    for each in kin:
        if each.side != "became" and each.kind != "number_reused":
            continue
        has_ended = pledge.until is not None and each.side == "became"
        yield _relation_sentence(records, pledge, each), has_ended, each.others
        known |= set(each.others) if each.kind == "number_reused" else set()
    others = tuple(key for key in namesakes(records, pledge.pledge) if key not in known)
    if others:
        yield "", False, others


def _relation_sentence(records: Records, pledge: Pledge, kin: Relation) -> str:
    is_ended = pledge.until is not None
    when = when_in_words(records, kin)
    return change_words.relation(kin.kind, kin.side, when, pledge.number, is_ended=is_ended)


def page(records: Records, pledge_id: str, downloads: tuple[Download, ...]) -> Page:
    """Return the page of a pledge as of the newest quarter."""
    filed = records.pledges[pledge_id]
    pledge, city = filed.record, records.city.record
    around = LinkBuilder(records, addresses.pledge(pledge_id))
    now = status_as_of(records, pledge_id, current_quarter(records))
    latest = now.latest.record if now.latest else None
    form = records.forms[latest.form] if latest else None
    reports = reports_of(records, pledge)
    rail, opened = quarter_views(records, reports), count_open(reports)
    changed = told_changes(records, pledge_id)
    title = page_words.pledge_title(pledge.number, pledge.title)
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
        "reached": tables.reached(around, latest, form) if latest and form else {"lines": (), "left": 0},
        "money": tables.amounts(around, latest, form) if latest and form else (),
        "own": tables.pledge_sections(latest, form),
        "figures": tables.section_tables(latest, form) if latest and form else {},
        "unconfirmed": sum(not each.change.confirmed for each in changed),
        "course": pledge_course(records, reports),
        "recent": rail[:opened],
        "older": rail[opened:],
        "participation": tuple(
            folded(each, around.period) for each in participation_by_quarter(records, reports)
        ),
        "budget": tables.drawn_budget(latest, form, wording.quarter(latest.quarter))
        if latest and form
        else (),
        "budget_changes": totals.changed_of_pledge(around, now.latest) if now.latest else None,
        "changes": changes.of_record(around, changed, page_words.CHANGES_OF_PLEDGE),
        "slips": progress.postponed(around, pledge_id),
        "kinship": kinship(records, pledge, changed),
        "downloads": downloads,
        "before": before,
        "after": after,
        "corrections": corrections_of(around, pledge_id),
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
        "became": plan_words.plans_became(_counted(due)) if is_stated(due) else (),
    }


def _strategy(records: Records, pledge: Pledge) -> str:
    field = next(each for each in records.city.record.fields if each.id == pledge.field)
    strategy = next((each for each in field.strategies if each.id == pledge.strategy), None)
    return page_words.strategy_name(strategy.id, strategy.name) if strategy else ""


def _counted(due: Iterable[PlanOutcome]) -> list[tuple[str | None, str | None, int]]:
    """Return what became of how many items of a plan, and until when those are moved."""
    counted = Counter((each.outcome, each.to.written if each.to else None) for each in due)
    ordered = sorted(counted, key=lambda each: (ORDER.index(each[0]), each[1] or ""))
    return [(outcome, to, counted[outcome, to]) for outcome, to in ordered]


def _figures(report: Report, form: Form) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the money and the counts of a report: what it is called, the sum (`` for a blank), asides."""
    cells, counts = total_cells(report, form.budget), report.participation.counts
    money, citizens = Sum.of(cells, form.budget), Sum.of(counts.values(), form.budget)
    meaning = page_words.BASIS[tables.basis(report, form)]
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


def _evidenced(reports: Iterable[Reported]) -> Iterator[tuple[Quarter, str]]:
    """Yield how many documents and pictures each report names that names any."""
    for quarter, report in reports:
        kinds = Counter(type(each) for _, each in shown_in(report))
        if kinds:
            yield quarter, evidence_counted(kinds[Evidence], kinds[Picture])
