"""A city's own rates name states that there are; its due days are of its quarters, and after their end."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Problem, problem
from generator.record.city import City
from generator.record.reading import Filed
from generator.record.rules import ALL, STRICT, WIDE
from generator.record.statuses import vocabulary


def of_city(city: Filed[City]) -> Iterator[Problem]:
    """Check the rules of a city's own rates, then the days on which reports are due."""
    yield from _rates(city)
    yield from _due(city)


def _rates(city: Filed[City]) -> Iterator[Problem]:
    known = {word.id for word in vocabulary(city.record)}
    seen = {STRICT, WIDE}
    for index, rate in enumerate(city.record.rates):
        if rate.id.casefold() in seen:
            yield problem("duplicate-id", city.place("rates", index, "id"), rate.id)
        seen.add(rate.id.casefold())
        whole = rate.denominator == ALL
        for key, states in (("numerator", rate.numerator), ("denominator", rate.denominator)):
            if key == "denominator" and whole:
                continue
            for place, state in enumerate(states):
                if state not in known:
                    yield problem("unknown-status", city.place("rates", index, key, place), state)
        for place, state in enumerate(rate.numerator):
            if not whole and state in known and state not in rate.denominator:
                yield problem("rate-beyond-whole", city.place("rates", index, "numerator", place), state)


def _due(city: Filed[City]) -> Iterator[Problem]:
    quarters = {quarter.written for quarter in city.record.quarters}
    seen: set[str] = set()
    for index, each in enumerate(city.record.due.days if city.record.due else ()):
        at = ("due", "days", index)
        written = each.quarter.written
        if written not in quarters:
            yield problem("unknown-quarter", city.place(*at, "quarter"), written)
        if written in seen:
            yield problem("duplicate-id", city.place(*at, "quarter"), written)
        seen.add(written)
        if each.day <= each.quarter.last:
            last = each.quarter.last.isoformat()
            yield problem("due-before-end", city.place(*at, "day"), each.day.isoformat(), last=last)
