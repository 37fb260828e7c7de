"""Who answers for what: departments, one of which is renamed in mid-term, their officers and phones."""

from __future__ import annotations

from generator.demo.filling import dice
from generator.demo.phrases import NAMES, NEW_NAME, OFFICES, RENAMED_OFFICE, ROLES
from generator.demo.promises import STRATEGIES, rows
from generator.record.city import DepartmentEntry
from generator.record.report import Department, Officer

_RENAMED_AT = 8
_SHARE_WITHOUT_ROLE = 0.05
_STRATEGY_OFFICES = {row[0]: row[-1] for row in rows(STRATEGIES)}


def entries(quarters: int) -> tuple[DepartmentEntry, ...]:
    """Return the departments with all the names they have borne in so many quarters."""
    return tuple(
        DepartmentEntry(key, tuple(dict.fromkeys(name_at(name, place) for place in range(quarters))))
        for key, name in OFFICES.items()
    )


def office_of(strategy: str) -> str:
    """Return the department that answers for a strategy, by its first name."""
    return _STRATEGY_OFFICES[strategy]


def other_office(office: str) -> str:
    """Return a department to which a pledge of this one may be handed over."""
    names = [name for name in OFFICES.values() if name != RENAMED_OFFICE]
    return names[(names.index(office) + 1) % len(names)] if office in names else names[0]


def name_at(office: str, place: int) -> str:
    """Return what a department is called in a quarter, by the quarter's place among the city's."""
    return NEW_NAME if office == RENAMED_OFFICE and place >= _RENAMED_AT else office


def department(name: str, year: int, seed: int) -> Department:
    """Return a department as the heading of a sheet names it; people change with the year."""
    roll = dice(seed, "department", name, year)
    roles = roll.choice((ROLES[1:3], ROLES[1:], (ROLES[0], *ROLES[2:])))
    officers = tuple(
        Officer(None if roll.random() < _SHARE_WITHOUT_ROLE else role, who)
        for role, who in zip(roles, roll.sample(NAMES, len(roles)), strict=True)
    )
    phones = tuple(f"000-0000-{roll.randrange(10_000):04}" for _ in range(roll.choice((1, 1, 2))))
    return Department(name, officers, phones)
