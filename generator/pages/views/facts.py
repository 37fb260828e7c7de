"""The facts at the top of a pledge: who answers, as of when, its money, its participation, its changes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import wording
from generator.ledger.sums import Sum, cell_at, total_period, total_source
from generator.pages.views import tables
from generator.pages.views.links import phone
from generator.pages.views.parts import Link
from generator.record.cells import Cell
from generator.record.changes import Change
from generator.record.city import Form
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording.money import in_won


@dataclass(frozen=True, slots=True)
class FactView:
    """One of the facts at the top: its name, its words, and smaller lines below; `phones` can be called."""

    name: str
    words: str
    is_blank: bool
    asides: tuple[str, ...]
    phones: tuple[Link, ...] = ()


def facts_of(latest: Report | None, form: Form | None, changes: tuple[Change, ...]) -> tuple[FactView, ...]:
    """Return the facts of a pledge from its newest report; none where there is no report."""
    if latest is None or form is None:
        return ()
    department = latest.department
    cells = _term_budget(latest, form)
    money = Sum.of(cells)
    said = ", ".join(cell.written for cell in cells if cell.written is not None and cell.is_word)
    counts = Sum.of(latest.participation.counts.values())
    labels = {kind.id: kind.label for kind in form.participation.kinds}
    kinds = [
        words.counted(labels[kind], cell.written)
        for kind, cell in latest.participation.counts.items()
        if cell.written is not None
    ]
    as_of = wording.day(latest.as_of) if latest.as_of else None
    submitted = (words.submitted(wording.day(latest.submitted_on)),) if latest.submitted_on else ()
    unconfirmed = sum(1 for each in changes if not each.confirmed)
    return (
        replace(_fact(words.DEPARTMENT, department.name), phones=tuple(map(phone, department.phones))),
        _fact(words.AS_OF, as_of or wording.quarter(latest.quarter), *submitted),
        _fact(
            form.budget.heading,
            (said or None) if money.value is None else f"{wording.number(money.value)}{form.budget.unit}",
            *_in_other_words(money, form.budget.unit),
            words.BASIS[tables.basis(latest, form)],
            *_left_out(money),
        ),
        _fact(
            form.participation.heading,
            None if counts.value is None else f"{wording.number(counts.value)}{form.participation.unit}",
            *kinds,
            *_left_out(counts),
        ),
        _fact(
            words.CHANGES,
            words.times(len(changes)) if changes else words.NO_CHANGE,
            *((words.unconfirmed(unconfirmed),) if unconfirmed else ()),
        ),
    )


def _fact(name: str, shown: str | None, *asides: str) -> FactView:
    return FactView(name, shown or wording.BLANK, shown is None, asides)


def _in_other_words(added: Sum, unit: str) -> tuple[str, ...]:
    told = in_won(added.value, unit) if added.value is not None else ""
    return (told,) if told else ()


def _left_out(added: Sum) -> tuple[str, ...]:
    # A number says what it could not count; where there is none, the words of the cells stand in its place.
    aside = wording.counted_aside(added.blank, added.words) if added.value is not None else ""
    return (aside,) if aside else ()


def _term_budget(report: Report, form: Form) -> list[Cell]:
    # The cells in which total row and total column cross, one for each of the sheet's projects.
    source, period = total_source(form.budget), total_period(form.budget)
    if source is None or period is None:
        return []
    return [cell_at(project, form.budget, source, period) for project in report.budget.projects]
