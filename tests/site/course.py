"""What the records of a city say of its pledges over time, read by nobody's rules but YAML's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

UNMET = {"partly", "moved", "dropped"}


@dataclass(frozen=True, slots=True)
class Course:
    """A pledge: its own record, each of its reports by quarter, and the quarters of which it owes one."""

    id: str
    record: dict[str, Any]
    due: tuple[str, ...]
    reports: dict[str, dict[str, Any]] = field(default_factory=dict)

    def missing(self, quarter: str) -> bool:
        """Return whether the report of a quarter is owed and not there."""
        return quarter in self.due and quarter not in self.reports

    def unmet(self, quarter: str) -> bool:
        """Return whether the report of a quarter tells of a plan that was done in part, moved or dropped."""
        return bool(self.unmet_items(quarter))

    def unmet_items(self, quarter: str) -> list[str]:
        """Return the names of the items of which the report of a quarter tells that."""
        results = self.reports.get(quarter, {}).get("results", [])
        return [each["item"] for each in results if each["outcome"] in UNMET]

    def late(self, quarter: str, settings: dict[str, Any]) -> bool:
        """Return whether the report of a quarter came after the day that the city set."""
        submitted = _text(self.reports.get(quarter, {}).get("submitted_on"))
        due = settings.get("due") or {}
        own = {each["quarter"]: each["day"] for each in due.get("days", [])}
        day = own.get(quarter) or _days_after(quarter, _text(due.get("days_after")))
        return submitted is not None and day is not None and submitted > day

    def planned(self, quarter: str) -> list[str]:
        """Return the names of the items that the report of a quarter plans; notes are none."""
        groups = self.reports[quarter]["plan"]["by_task"]
        items = [item for group in groups for item in group["items"] if isinstance(item, dict)]
        return [item["id"] for item in items if item.get("kind") != "note"]

    def latest(self) -> dict[str, Any] | None:
        """Return the newest report."""
        return self.reports[list(self.reports)[-1]] if self.reports else None

    def status(self, quarter: str | None = None) -> str | None:
        """Return the id of the state that the newest report (or that of a quarter) states."""
        report = self.latest() if quarter is None else self.reports.get(quarter)
        stated = report.get("status") if report else None
        return str(stated["word"]) if isinstance(stated, dict) else None

    def moved(self, quarter: str) -> tuple[str, str] | None:
        """Return from which state to which a report moved the pledge; None where it moved it not."""
        own = list(self.reports)
        if quarter not in own[1:]:
            return None
        before, after = self.status(own[own.index(quarter) - 1]), self.status(quarter)
        return (before, after) if before and after and before != after else None

    def behind(self, quarters: tuple[str, ...]) -> int:
        """Return how many of the newest reports that are owed are missing in a row."""
        owed = [each for each in reversed(quarters) if each in self.due or each in self.reports]
        here = next((place for place, each in enumerate(owed) if each in self.reports), len(owed))
        return here if quarters[-1] in self.due else 0

    def department(self) -> str | None:
        """Return the name of who is in charge, by the newest report or else by the pledge's own record."""
        report = self.latest()
        if report:
            return _text(report["department"]["name"])
        charges = self.record["departments"]
        return _text(charges[-1]["name"]) if charges else None


@dataclass(frozen=True, slots=True)
class CityCourse:
    """A city's settings, its quarters in the order of time, and its pledges by id."""

    settings: dict[str, Any]
    quarters: tuple[str, ...]
    pledges: dict[str, Course]

    def department_id(self, name: str | None) -> str | None:
        """Return the id of a department by any name that it has borne."""
        return next((each["id"] for each in self.settings["departments"] if name in each["names"]), None)


@cache
def read_course(root: Path) -> CityCourse:
    """Read the records below `root/content`."""
    content = root / "content"
    settings = _read(content / "city.yml")
    quarters = tuple(settings["quarters"])
    pledges = {}
    for path in sorted((content / "pledges").glob("*.yml")):
        record = _read(path)
        own = {each: content / "reports" / each / path.name for each in quarters}
        reports = {each: _read(file) for each, file in own.items() if file.is_file()}
        pledges[path.stem] = Course(path.stem, record, tuple(_due(record, quarters)), reports)
    return CityCourse(settings, quarters, pledges)


def _due(record: dict[str, Any], quarters: tuple[str, ...]) -> Iterable[str]:
    first = quarters.index(record["since"]) if _text(record.get("since")) else 0
    last = quarters.index(record["until"]) if _text(record.get("until")) else len(quarters) - 1
    return quarters[first : last + 1]


def _days_after(quarter: str, days: str | None) -> str | None:
    """Return the day so many days after a quarter's end; quarters of three and six months are known here."""
    if days is None or ("Q" not in quarter and "H" not in quarter):
        return None
    year, part = quarter.split("-")
    month = int(part[1]) * (3 if part[0] == "Q" else 6)
    last = date(int(year) + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return (last + timedelta(days=int(days))).isoformat()


def _read(path: Path) -> dict[str, Any]:
    loaded = yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506  the safest of them: only texts
    assert isinstance(loaded, dict)
    return loaded


def _text(value: object) -> str | None:
    """Return a text; a plain null reads as the word here."""
    return None if value in {None, "null", ""} else str(value)
