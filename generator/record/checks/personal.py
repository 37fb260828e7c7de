"""Nobody's own numbers and addresses are published, and no officer's name where the city withholds names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.problems import Problem, problem
from generator.record.city import City
from generator.record.history.correction import Correction
from generator.record.personal import personal
from generator.record.pledge import Pledge
from generator.record.reading import Filed
from generator.record.report import Report
from generator.record.texts import texts


def of_files(
    city: Filed[City], others: Iterable[Filed[Pledge] | Filed[Report] | Filed[Correction]]
) -> Iterator[Problem]:
    """Look through every text of every record that can be published, and of every correction."""
    domains = office_domains(city.record)
    every: tuple[Filed[City] | Filed[Pledge] | Filed[Report] | Filed[Correction], ...] = (city, *others)
    for filed in every:
        for steps, text in texts(filed.record):
            for each in personal(text, domains):
                yield problem(each.kind, filed.place(*steps), each.shown)


def office_domains(city: City) -> frozenset[str]:
    """Return where mail is official in a city beside go.kr and korea.kr."""
    mail = city.contact.email if city.contact and city.contact.email else ""
    return frozenset({mail.rpartition("@")[2].casefold()} - {""})


def of_officers(city: City, filed: Filed[Report]) -> Iterator[Problem]:
    """Tell each officer's name in a report of a city that withholds names."""
    if city.officer_names == "withheld":
        for index, officer in enumerate(filed.record.department.officers):
            if officer.name is not None:
                yield problem("officer-named", filed.place("department", "officers", index, "name"))
