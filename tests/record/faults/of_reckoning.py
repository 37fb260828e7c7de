"""A city's own rates and due days that name what is not there, or cannot be."""

from __future__ import annotations

from tests.record.faults.town import CITY, Change, Fault, swap


def _rate(numerator: str, denominator: str, rate_id: str = "own") -> Change:
    sides = f"numerator: {numerator}, denominator: {denominator}"
    line = f"- {{id: {rate_id}, name: 우리 이행률, rule: 세는 법, {sides}}}"
    return swap(CITY, "licence:\n", f"rates:\n{line}\nlicence:\n")


def _due(*lines: str) -> Change:
    days = "".join(f"  - {line}\n" for line in lines)
    return swap(CITY, "licence:\n", f"due:\n  days_after: 20\n  days:\n{days}licence:\n")


FAULTS = (
    Fault("a rate counts states of the city", _rate("[completed, finished]", "all")),
    Fault("a rate counts among states of the city", _rate("[completed]", "[completed, begun]")),
    Fault("a rate counts a part of its whole", _rate("[completed, underway]", "[completed, held]")),
    Fault("a rate's whole is not empty", _rate("[completed]", "[]")),
    Fault("no rate of a city is called as one that every city has", _rate("[completed]", "all", "Strict")),
    Fault("a due day is of a quarter of the city", _due("{quarter: 2025-Q1, day: 2025-04-20}")),
    Fault(
        "a quarter has one due day",
        _due("{quarter: 2024-Q1, day: 2024-04-20}", "{quarter: 2024-Q1, day: 2024-04-21}"),
    ),
    Fault("a report is not due before its quarter has ended", _due("{quarter: 2024-Q2, day: 2024-06-30}")),
)
