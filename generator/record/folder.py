"""All records of a city, out of its `content/` folder, or every fault that keeps them out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.problems import Place, Problem, ProblemsFoundError, Tally, problem
from generator.record import characters, checks
from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.reading import Filed, read
from generator.record.records import Records
from generator.record.report import Report

CONTENT = "content"
_CITY = f"{CONTENT}/city.yml"
_ASIDE = frozenset({"schema", "README.md"})
_RECORD = TypeVar("_RECORD", City, Pledge, Report)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What stands in `content/`: the records (None when an error keeps them out) and all findings."""

    records: Records | None
    tally: Tally


def load(root: Path) -> Loaded:
    """Read and check every record below `root/content`.

    All findings of all files come back at once; nothing is raised for a fault of the content.
    """
    reader = _Reader(root)
    problems = reader.problems
    city = reader.city()
    pledges = list(reader.pledges())
    reports = list(reader.reports())
    records = None
    if city is not None:
        records = Records.of(city, pledges, reports)
        problems.extend(checks.of_files(records, pledges, reports))
        problems.extend(checks.of_records(records))
    tally = Tally.of(problems)
    return Loaded(None if tally.errors else records, tally)


class _Reader:
    """Walks the folders of `content/` and reads what belongs there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def city(self) -> Filed[City] | None:
        """Read city.yml; its absence is a fault."""
        found = {path.name: path for path in self._entries(self.root / CONTENT)}
        for name, path in found.items():
            if name not in {"city.yml", "pledges", "reports", *_ASIDE}:
                self._tell("stray-file", path)
        if "city.yml" not in found:
            self.problems.append(problem("missing-file", Place(_CITY), "city.yml"))
            return None
        return self._read(City, found["city.yml"])

    def pledges(self) -> Iterator[Filed[Pledge]]:
        """Read pledges/*.yml."""
        yield from self._records(Pledge, self.root / CONTENT / "pledges")

    def reports(self) -> Iterator[Filed[Report]]:
        """Read reports/<quarter>/*.yml."""
        for folder in self._entries(self.root / CONTENT / "reports"):
            if folder.is_dir():
                yield from self._records(Report, folder)
            elif folder.name not in _ASIDE:
                self._tell("stray-file", folder)

    def _records(self, kind: type[_RECORD], folder: Path) -> Iterator[Filed[_RECORD]]:
        for path in self._entries(folder):
            if path.suffix == ".yml" and path.is_file():
                filed = self._read(kind, path)
                if filed is not None:
                    yield filed
            elif path.name not in _ASIDE:
                self._tell("stray-file", path)

    def _entries(self, folder: Path) -> Iterator[Path]:
        if folder.is_symlink():
            self._tell("link-in-content", folder)
            return
        if not folder.is_dir():
            return
        for path in sorted(folder.iterdir()):
            if path.is_symlink():
                self._tell("link-in-content", path)
            elif not characters.is_composed(path.name):
                self._tell("name-not-composed", path)
            elif not path.name.startswith("."):
                yield path

    def _read(self, kind: type[_RECORD], path: Path) -> Filed[_RECORD] | None:
        shown = self._shown(path)
        try:
            return read(kind, path.read_bytes(), shown)
        except ProblemsFoundError as fault:
            self.problems.extend(fault.tally.problems)
        except OSError as fault:
            self.problems.append(problem("unreadable-file", Place(shown), fault.strerror or ""))
        return None

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _tell(self, kind: str, path: Path) -> None:
        self.problems.append(problem(kind, Place(self._shown(path)), path.name))
