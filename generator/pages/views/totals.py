"""The pages of money and of participation: sums over all pledges, by group, and pledge by pledge."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from generator.ledger.status_as_of import current_quarter, statuses_as_of
from generator.ledger.sums import Sum, budget_sum, latest_reports
from generator.pages import parts
from generator.pages.drawings import charts
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, Link, RowView, TableView, View
from generator.pages.views import adding, amounts
from generator.pages.views.adding import Alike
from generator.published import addresses
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import adding as told
from generator.wording import pages as words

Groups: TypeAlias = list[tuple[Link, list[Report]]]
"""Fields, departments or quarters, each with its reports."""


def budget(records: Records) -> Page:
    """Return the page of money: each pledge's newest report, added by source, field and department."""
    around = LinkBuilder(records, addresses.BUDGET)
    reports = latest_reports(statuses_as_of(records, current_quarter(records)))
    forms = (_money(around, *each) for each in enumerate(adding.money(around, reports), 1))
    return _page(around, words.BUDGET, forms, is_money=True)


def participation(records: Records) -> Page:
    """Return the page of participation: counts within each quarter, and of each pledge's newest report."""
    around = LinkBuilder(records, addresses.PARTICIPATION)
    reports = [filed.record for filed in records.reports.values()]
    forms = (_counts(around, *each) for each in enumerate(adding.counts(around, reports), 1))
    return _page(around, words.PARTICIPATION, forms, is_money=False)


def _page(around: LinkBuilder, title: str, forms: Iterable[View], *, is_money: bool) -> Page:
    view = {"now": current_quarter(around.records), "forms": tuple(forms), "is_money": is_money}
    return Page(around.address, title, "totals", view)


def _money(around: LinkBuilder, number: int, own: Alike) -> View:
    """Return the tables of one form and one meaning; `held` what their cells hold."""
    name, form, reports = f"money-{number - 1}", own.form.budget, own.reports
    caption = words.over_pledges(own.heading, len(reports))

    def added(*sources: str) -> list[Sum]:
        return [budget_sum(reports, form, sources, period.id) for period in form.periods]

    by_source = [
        RowView(CellView(each.label), tuple(map(parts.sum_cell, added(each.id))), is_sum=each.role == "total")
        for each in form.sources
    ]
    is_timed = any(each.role != "total" for each in form.periods)
    drawing = charts.money_of_reports(name, caption, form, reports) if is_timed else None
    lines = [own.line(around.pledge(each.pledge), [each], _kinship(around, each)) for each in reports]
    return {
        "heading": own.heading,
        "held": _held(len(reports), added(*(each.id for each in form.sources))),
        "whole": own.table(caption, words.SOURCE, by_source, drawing),
        **_groups(around, name, own, reports),
        "by_pledge": _by_pledge(own, lines),
        "gaps": amounts.gaps_of(around, form, reports, own.note, own.anchor),
    }


def _counts(around: LinkBuilder, number: int, own: Alike) -> View:
    """Return the same of counts, which have no written sums that may not add up."""
    name = f"counts-{number - 1}"
    by_quarter: dict[Quarter, list[Report]] = {}
    latest: dict[str, Report] = {}
    for report in sorted(own.reports, key=lambda each: each.quarter.last):
        by_quarter.setdefault(report.quarter, []).append(report)
        latest[report.pledge] = report
    newest = [latest[key] for key in around.records.pledges if key in latest]
    quarters = [(around.quarter(quarter), each) for quarter, each in reversed(by_quarter.items())]
    return {
        "heading": own.heading,
        "held": _held(len(own.reports), own.sums(own.reports)),
        "whole": _grouped(own, quarters, (around.period, around.period), f"{name}-quarters"),
        **_groups(around, name, own, newest),
        "by_pledge": _by_pledge(own, [_as_written(around, own, each) for each in newest]),
        "gaps": None,
    }


def _as_written(around: LinkBuilder, own: Alike, report: Report) -> RowView:
    """Return the counts of a pledge's newest report, which leads to it."""
    link = around.report(report.pledge, report.quarter)
    head = f"{around.pledge(report.pledge).words} ({link.words})"
    cells = tuple(parts.cell(report.participation.counts[each.id]) for each in own.form.participation.kinds)
    return RowView(CellView(head, href=link.href, aside=_kinship(around, report)), cells)


def _held(reports: int, sums: list[Sum]) -> View:
    """Return how many reports and cells are behind sums; and of these, how many hold what."""
    filled, blank = sum(each.filled for each in sums), sum(each.blank for each in sums)
    words_, none = sum(each.words for each in sums), sum(each.none for each in sums)
    counted = {"filled": filled, "blank": blank, "words": words_, "none": none}
    return {"reports": reports, "cells": sum(counted.values()), **counted}


def _by_pledge(own: Alike, lines: Iterable[RowView]) -> TableView:
    caption = words.by_each(own.heading, words.PLEDGE)
    return own.table(caption, words.PLEDGE, lines)


def _groups(around: LinkBuilder, name: str, own: Alike, reports: list[Report]) -> View:
    """Return the tables by field and by department, in the city's order; None where all are of one."""
    fields, departments = _by_field(around, reports), _by_department(around, reports)
    by_field = ((words.FIELD, told.FIELD), f"{name}-fields")
    by_department = ((words.DEPARTMENT, told.DEPARTMENT), f"{name}-departments")
    return {
        "by_field": _grouped(own, fields, *by_field) if len(fields) > 1 else None,
        "by_department": _grouped(own, departments, *by_department) if len(departments) > 1 else None,
    }


def _grouped(own: Alike, groups: Groups, called: tuple[str, str], name: str) -> TableView:
    """Return a table, and its drawing, with a line for each group; `called` in its corner and its caption."""
    corner, each = called
    caption = words.by_each(own.heading, each)
    rows = [own.line(link, reports, told.reports(len(reports))) for link, reports in groups]
    drawing = own.drawn(name, caption, [(link.words, reports) for link, reports in groups])
    return own.table(caption, corner, rows, drawing)


def _by_field(around: LinkBuilder, reports: Iterable[Report]) -> Groups:
    pledges = around.records.pledges
    found: Groups = []
    for field in around.city.fields:
        own = [each for each in reports if pledges[each.pledge].record.field == field.id]
        found.append((around.field(field.id), own))
    return [(link, own) for link, own in found if own]


def _by_department(around: LinkBuilder, reports: Iterable[Report]) -> Groups:
    """Return reports by the department that each names, under its name of today; unnamed ones last."""
    found: Groups = []
    for entry in around.city.departments:
        own = [each for each in reports if each.department.name in entry.names]
        found.append((around.department(entry.names[-1]), own))
    found.append((Link(told.NO_DEPARTMENT, ""), [each for each in reports if each.department.name is None]))
    return [(link, own) for link, own in found if own]


def _kinship(around: LinkBuilder, report: Report) -> str:
    """Return to which field and department a pledge's line belongs."""
    field = around.records.pledges[report.pledge].record.field
    return f"{words.FIELD} {field} · {report.department.name or told.NO_DEPARTMENT}"
