"""Nobody's own numbers and addresses are published, and no officer's name where the city withholds names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from generator.problems import Problem, problem
from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.form import steps_to_row
from generator.record.personal import names_in, personal, split
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.reading import LoadedRecord
from generator.record.report import Report
from generator.record.steps import Steps, texts


def of_file(
    filed: LoadedRecord[City]
    | LoadedRecord[Pledge]
    | LoadedRecord[Report]
    | LoadedRecord[Printed]
    | LoadedRecord[Correction],
    domains: frozenset[str],
) -> Iterator[Problem]:
    """Look through every text of a record that can be published; `domains` as by `office_domains`."""
    for steps, text in texts(filed.record):
        for each in personal(text, domains):
            if not (each.kind == "personal-mobile" and _is_amount(steps, text)):
                yield problem(each.kind, filed.place(*steps), each.shown)


_WRITTEN = frozenset({"text", "remark", "name", "role", "title", "beside", "label"})
"""Fields of a report that hold words of the sheet; phones and cells do too."""

_OF_CELLS = frozenset({"counts", "amounts", "cells"})


_AMOUNT = re.compile(r"[1-9][0-9,]*")
"""A number that counts something; only one that is dialled begins with a nought."""


def of_split(filed: LoadedRecord[Report]) -> Iterator[Problem]:
    """Tell a person's number that is split over cells or lines of a report, part by part of the sheet."""
    report = filed.record
    parts: dict[Steps, object] = {
        ("department",): report.department,
        ("problems",): report.problems,
        ("remedies",): report.remedies,
        **{steps_to_row(name): row for name, row in report.rows()},
        **{("sections", name): section for name, section in report.sections.items()},
    }
    tables = {("participation",): report.participation, ("budget",): report.budget}
    for at, part in (*tables.items(), *parts.items()):
        every = texts(part, at)
        if at in parts:
            yield from _split(filed, every, lambda steps: steps[-1] in _WRITTEN or "phones" in steps)
        told = _split(filed, every, lambda steps: not _OF_CELLS.isdisjoint(steps))
        # Two amounts that stand side by side may read like six and seven digits.
        yield from (each for each in told if each.kind == "personal-mobile")


def _split(
    filed: LoadedRecord[Report], every: Iterable[tuple[Steps, str]], is_written: Callable[[Steps], bool]
) -> Iterator[Problem]:
    written = [(steps, text) for steps, text in every if is_written(steps)]
    for number, found in split([text for _, text in written]):
        if not _is_amount(*written[number]):
            yield problem(found.kind, filed.place(*written[number][0]), found.shown)


def _is_amount(steps: Steps, text: str) -> bool:
    """Return whether a text is the amount in a cell: 8210 beside 3726 and 3658 is no +82 10 3726 3658."""
    return not _OF_CELLS.isdisjoint(steps) and _AMOUNT.fullmatch(text) is not None


def office_domains(city: City) -> frozenset[str]:
    """Return where mail is official in a city beside go.kr and korea.kr."""
    mail = city.contact.email if city.contact and city.contact.email else ""
    return frozenset({mail.rpartition("@")[2].casefold()} - {""})


def of_officers(city: City, filed: LoadedRecord[Report]) -> Iterator[Problem]:
    """Tell each officer's name in a report of a city that withholds names, whatever cell it stands in."""
    if city.officer_names != "withheld":
        return
    department = filed.record.department
    for index, officer in enumerate(department.officers):
        if officer.name is not None:
            yield problem("officer-named", filed.place("department", "officers", index, "name"))
        if officer.role is not None and any(names_in(officer.role)):
            yield problem("officer-named", filed.place("department", "officers", index, "role"))
    for index, phone in enumerate(department.phones):
        if any(names_in(phone)):
            yield problem("officer-named", filed.place("department", "phones", index))
    known = {name for each in city.departments for name in each.names}
    words = (department.name or "").split()
    if len(words) > 1 and department.name not in known and any(names_in(words[-1])):
        yield problem("officer-named", filed.place("department", "name"))
