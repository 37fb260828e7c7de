"""A city's settings: rates, due days, synonyms and tables of all pledges name what there is, each once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Problem, problem
from generator.record.city import ALL, STRICT, WIDE, City, vocabulary
from generator.record.form import Form, ListForm
from generator.record.reading import LoadedRecord
from generator.record.sections import FactsForm
from generator.record.spelling import bare


def of_rates(city: LoadedRecord[City]) -> Iterator[Problem]:
    """Check the rules of a city's own rates, then the days on which reports are due."""
    yield from _rates(city)
    yield from _due(city)


def _rates(city: LoadedRecord[City]) -> Iterator[Problem]:
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


def _due(city: LoadedRecord[City]) -> Iterator[Problem]:
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


_SHORTEST = 2


def of_synonyms(city: LoadedRecord[City]) -> Iterator[Problem]:
    """Check the groups of words that a city's search takes for one another."""
    groups: dict[str, str] = {}
    for index, group in enumerate(city.record.synonyms):
        if len(group) == 1:
            yield problem("synonym-alone", city.place("synonyms", index, 0), group[0])
        for number, word in enumerate(group):
            at = city.place("synonyms", index, number)
            letters = bare(word)
            if len(letters) < _SHORTEST:
                yield problem("synonym-too-short", at, word)
            elif letters in groups:
                yield problem("synonym-twice", at, word, other=groups[letters])
            groups.setdefault(letters, ", ".join(group))


def of_lists(city: LoadedRecord[City]) -> Iterator[Problem]:
    """Check each form that is a table of all pledges."""
    for index, form in enumerate(city.record.forms):
        if form.list is not None:
            yield from _columns(city, index, form, form.list)
            for name in form.parts():
                if not isinstance(form.section(name), FactsForm):
                    yield problem("list-with-parts", city.place("forms", index), name)


def _columns(city: LoadedRecord[City], index: int, form: Form, listed: ListForm) -> Iterator[Problem]:
    states = {word.id for word in vocabulary(city.record)}
    facts = {fact.id for each in form.sections if isinstance(each, FactsForm) for fact in each.facts}
    if listed.label("title") is None:
        yield problem("list-without-title", city.place("forms", index, "list", "columns"))
    seen: set[tuple[str | None, ...]] = set()
    for number, column in enumerate(listed.columns):
        at = ("forms", index, "list", "columns", number)
        if column.status is not None and column.status not in states:
            yield problem("unknown-status", city.place(*at, "status"), column.status)
        if (column.holds == "fact" or column.fact is not None) and column.fact not in facts:
            yield problem(
                "unknown-part", city.place(*at), column.fact or "", allowed=", ".join(sorted(facts))
            )
        key = (column.holds, column.status, column.fact if column.holds == "fact" else None)
        if key in seen:
            yield problem("duplicate-id", city.place(*at), column.label)
        seen.add(key)
