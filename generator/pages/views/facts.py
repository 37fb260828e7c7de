"""Five facts of a pledge: who, as of when, how much money, how many meetings, how many changes."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger.sums import Sum, total_cells
from generator.pages.views import people, tables
from generator.pages.views.parts import Link
from generator.pages.views.timing import late_words
from generator.record.changes import Change
from generator.record.city import City
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording.money import in_won


@dataclass(frozen=True, slots=True)
class FactView:
    """One of the facts at the top: its name, its words, and smaller lines below, some of which lead on."""

    name: str
    words: str
    is_blank: bool
    asides: tuple[Link, ...]


def facts(
    city: City, pledge: Pledge, latest: Report | None, form: Form | None, changes: tuple[Change, ...]
) -> tuple[FactView, ...]:
    """Return the facts of a pledge's newest report; without a report, those that its own record knows."""
    if latest is None or form is None:
        charge = next((each.name for each in reversed(pledge.departments)), None)
        return (_fact(words.DEPARTMENT, charge), _changed(changes))
    return (
        _fact(words.DEPARTMENT, latest.department.name, *people.phones(latest)),
        _as_of(city, latest),
        _money(latest, form),
        _citizens(latest, form),
        _changed(changes),
    )


def _as_of(city: City, latest: Report) -> FactView:
    as_of = wording.day(latest.as_of) if latest.as_of else wording.quarter(latest.quarter)
    submitted = words.submitted(wording.day(latest.submitted_on)) if latest.submitted_on else ""
    return _fact(words.AS_OF, as_of, submitted, late_words(city, latest))


def _money(latest: Report, form: Form) -> FactView:
    cells, unit = total_cells(latest, form.budget), form.budget.unit
    money = Sum.of(cells)
    said = ", ".join(cell.written for cell in cells if cell.written is not None and cell.is_word)
    return _fact(
        form.budget.heading,
        (said or None) if money.value is None else f"{wording.number(money.value)}{unit}",
        in_won(money.value, unit) if money.value is not None else "",
        words.BASIS[tables.basis(latest, form)],
        _left_out(money),
    )


def _citizens(latest: Report, form: Form) -> FactView:
    counts = Sum.of(latest.participation.counts.values())
    labels = {kind.id: kind.label for kind in form.participation.kinds}
    kinds = [
        f"{labels[kind]} {cell.written}"
        for kind, cell in latest.participation.counts.items()
        if cell.written is not None
    ]
    return _fact(
        form.participation.heading,
        None if counts.value is None else f"{wording.number(counts.value)}{form.participation.unit}",
        " · ".join(kinds),
        _left_out(counts),
    )


def _changed(changes: tuple[Change, ...]) -> FactView:
    if not changes:
        return _fact(words.CHANGES, words.NO_CHANGE)
    unconfirmed = sum(1 for each in changes if not each.confirmed)
    told = words.unconfirmed(unconfirmed) if unconfirmed else ""
    return _fact(words.CHANGES, words.times(len(changes)), told)


def _fact(name: str, shown: str | None, *asides: str | Link) -> FactView:
    links = (each if isinstance(each, Link) else Link(each, "") for each in asides if each)
    return FactView(name, shown or wording.BLANK, shown is None, tuple(links))


def _left_out(added: Sum) -> str:
    # A number says what it could not count; where there is none, the words of the cells stand in its place.
    return wording.counted_aside(added.blank, added.words) if added.value is not None else ""
