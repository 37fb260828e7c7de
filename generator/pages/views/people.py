"""Who answers for a pledge, how to reach them, and who did before."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.report import Officer, Report
from generator.wording import pages as words
from generator.wording.sheets import dialled


@dataclass(frozen=True, slots=True)
class ChargeView:
    """A department that was in charge, and from when until when."""

    department: Link
    span: str


def officers(city: City, report: Report | None) -> tuple[Officer, ...]:
    """Return the officers that a report names; a blank is 미기재 unless the city withholds names."""
    unnamed = wording.WITHHELD if city.officer_names == "withheld" else wording.BLANK
    named = report.department.officers if report else ()
    return tuple(Officer(each.role or wording.BLANK, each.name or unnamed) for each in named)


def phones(report: Report | None) -> tuple[Link, ...]:
    """Return the phones that a report names, as written, each to call where it is nothing but a number."""
    return tuple(map(phone, report.department.phones)) if report else ()


def phone(written: str) -> Link:
    """Return a telephone number as it was written, to call where it is nothing but a number."""
    digits = dialled(written)
    return Link(written, f"tel:{digits}" if digits else "")


def charges(around: Around, pledge: Pledge) -> tuple[ChargeView, ...]:
    """Return the departments that were in charge, oldest first."""
    return tuple(
        ChargeView(
            around.department(charge.name),
            words.from_to(
                wording.quarter(charge.since) if charge.since else wording.BLANK,
                wording.quarter(charge.until) if charge.until else "",
            ),
        )
        for charge in pledge.departments
    )
