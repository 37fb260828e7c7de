"""Rates of fulfilment: never typed in, always counted, with numerator, denominator and rule beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.ledger.status_as_of import StatusAsOf, department_in_charge, is_expected, statuses_as_of
from generator.record.city import ALL, STRICT, WIDE, City, Likeness, RateRule, StatusWord, vocabulary
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.recounting import Mean, mean
from generator.record.report import ReportedRate
from generator.wording import counts as count_words

_TENTH = Decimal("0.1")
_FULFILLED: dict[str, tuple[Likeness, ...]] = {STRICT: ("completed",), WIDE: ("completed", "continuing")}


@dataclass(frozen=True, slots=True)
class Rule:
    """How a rate is counted: its name, its rule in words, and the ids of the states on either side.

    `denominator` is None where all pledges are counted, also those of which no state is stated.
    `own` is its place among the city's own rules, None for the two that every city has.
    """

    id: str
    name: str
    words: str
    numerator: frozenset[str]
    denominator: frozenset[str] | None
    own: int | None = None


@dataclass(frozen=True, slots=True)
class Outside:
    """Pledges that a rate leaves out, by their state; None for those of which none is stated (미기재)."""

    status: StatusWord | None
    pledges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate with the ids of the pledges behind it: those counted, those they are counted among, the rest."""

    rule: Rule
    counted: tuple[str, ...]
    among: tuple[str, ...]
    outside: tuple[Outside, ...]

    @property
    def percent(self) -> Decimal | None:
        """Return the rate in percent to one decimal, a half rounded up; None where it counts among none."""
        return percent(len(self.counted), len(self.among))


def percent(counted: int | Decimal, among: int | Decimal) -> Decimal | None:
    """Return how many of how many in percent, to one decimal, a half rounded up; None among none."""
    if not among:
        return None
    return tenth(Decimal(100 * counted) / among)


def tenth(value: Decimal) -> Decimal:
    """Return a number to one decimal, a half rounded up."""
    return value.quantize(_TENTH, ROUND_HALF_UP)


def rules(city: City) -> tuple[Rule, ...]:
    """Return the strict and the wide rule, then the city's own."""
    return (*(_usual(city, each) for each in (STRICT, WIDE)), *_own(city.rates))


def present(records: Records, quarter: Quarter) -> tuple[StatusAsOf, ...]:
    """Return where the pledges stand that there were as of a quarter: reported by then, or to be reported."""
    every = statuses_as_of(records, quarter)
    return tuple(each for each in every if each.latest or is_expected(each.pledge.record, quarter))


def rate(rule: Rule, stand: Iterable[StatusAsOf]) -> Rate:
    """Count pledges by a rule, each by the state that its newest report states."""
    counted: list[str] = []
    among: list[str] = []
    outside: dict[StatusWord | None, list[str]] = {}
    for each in stand:
        pledge = each.pledge.record.pledge
        state = each.status.id if each.status else None
        if rule.denominator is None or state in rule.denominator:
            among.append(pledge)
            if state in rule.numerator:
                counted.append(pledge)
        else:
            outside.setdefault(each.status, []).append(pledge)
    rest = tuple(Outside(status, tuple(pledges)) for status, pledges in outside.items())
    return Rate(rule, tuple(counted), tuple(among), rest)


def rates(city: City, stand: Iterable[StatusAsOf]) -> tuple[Rate, ...]:
    """Return every rate of some pledges, in the order of the rules."""
    own = tuple(stand)
    return tuple(rate(rule, own) for rule in rules(city))


def stated_means(city: City, stand: Iterable[StatusAsOf]) -> dict[str, Mean]:
    """Return the mean of the rates that newest reports state, by what their forms call them.

    Rates of two names are never mixed; each is among all the pledges.
    """
    found: dict[str, list[ReportedRate]] = {}
    own = tuple(stand)
    for each in own:
        report = each.latest.record if each.latest is not None else None
        if report is not None and report.reported_rate is not None:
            form = city.form(report.form)
            label = (form.rate_label if form is not None else None) or count_words.STATED
            found.setdefault(label, []).append(report.reported_rate)
    blank = len(own)
    return {label: mean((*rates, *[None] * (blank - len(rates)))) for label, rates in found.items()}


def is_stated(stand: Iterable[StatusAsOf]) -> bool:
    """Return whether any pledge has a stated state; where none has, there is no rate to count."""
    return any(each.status is not None for each in stand)


def by_field(city: City, stand: Iterable[StatusAsOf]) -> dict[str, tuple[StatusAsOf, ...]]:
    """Return pledges by the id of their field, in the city's order."""
    own = tuple(stand)
    return {
        field.id: tuple(each for each in own if each.pledge.record.field == field.id) for field in city.fields
    }


def by_department(city: City, stand: Iterable[StatusAsOf]) -> dict[str | None, tuple[StatusAsOf, ...]]:
    """Return pledges by the id of the department in charge, in its order; None for those of none, last."""
    found: dict[str | None, list[StatusAsOf]] = {entry.id: [] for entry in city.departments}
    for each in stand:
        found.setdefault(city.department_id(department_in_charge(each)), []).append(each)
    return {department: tuple(own) for department, own in found.items()}


def _usual(city: City, rule: str) -> Rule:
    every = vocabulary(city)
    numerator = [word for word in every if word.like in _FULFILLED[rule]]
    denominator = [word for word in every if word.like is not None]
    told = count_words.usual_rule([each.word for each in numerator], [each.word for each in denominator])
    ids = (frozenset(each.id for each in numerator), frozenset(each.id for each in denominator))
    return Rule(rule, count_words.USUAL[rule], told, *ids)


def _own(own: Iterable[RateRule]) -> Iterable[Rule]:
    for place, each in enumerate(own):
        denominator = None if each.denominator == ALL else frozenset(each.denominator)
        yield Rule(each.id, each.name, each.rule, frozenset(each.numerator), denominator, place)
