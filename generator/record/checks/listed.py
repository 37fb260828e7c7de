"""A table of all pledges names states and facts that there are, each once, and has no other parts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Problem, problem
from generator.record.city import City
from generator.record.form import Form
from generator.record.listed import ListForm
from generator.record.reading import Filed
from generator.record.sections import FactsForm
from generator.record.statuses import vocabulary


def of_city(city: Filed[City]) -> Iterator[Problem]:
    """Check each form that is a table of all pledges."""
    for index, form in enumerate(city.record.forms):
        if form.list is not None:
            yield from _columns(city, index, form, form.list)
            for name in form.parts():
                if not isinstance(form.section(name), FactsForm):
                    yield problem("list-with-parts", city.place("forms", index), name)


def _columns(city: Filed[City], index: int, form: Form, listed: ListForm) -> Iterator[Problem]:
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
