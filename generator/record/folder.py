"""All records of a city, out of its `content/` folder, or every fault that keeps them out."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from generator.cache import NOTHING_KEPT, Cache
from generator.problems import Level, Place, Problem, ProblemsFoundError, Tally, problem
from generator.record import characters, checks, media
from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.own_pages import page as own_pages
from generator.record.own_pages.page import Own
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.reading import LoadedRecord, read
from generator.record.records import Records
from generator.record.released import MANIFEST, Issue, Release
from generator.record.report import Report
from generator.record.states import States, resolve

CONTENT = "content"
_CITY = f"{CONTENT}/city.yml"
_ASIDE = frozenset({"schema", "README.md"})
_HELD = _ASIDE | {"city.yml", "pledges", "reports", "releases", "corrections", "pages", "media", "printed"}
OF_DRAFTS = frozenset({"draft-left", "result-open", "unplaced-text"})
"""The kinds of faults that say that a record is a draft still."""

_RECORD = TypeVar("_RECORD", City, Pledge, Report, Printed, Release, Correction)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What stands in `content/`: the records (None when an error keeps them out) and all findings.

    `unfinished` are the records also where nothing but drafts keeps them out: no page may show them, but
    staff go on working with them.
    """

    records: Records | None
    tally: Tally
    unfinished: Records | None = None

    def whole(self) -> Records:
        """Return the records; ProblemsFoundError, with all findings, where an error keeps them out."""
        return self._unless_faulty(self.records)

    def with_drafts(self) -> Records:
        """Return the records, drafts among them; ProblemsFoundError where another error keeps them out."""
        return self._unless_faulty(self.unfinished)

    def _unless_faulty(self, records: Records | None) -> Records:
        if records is None:
            raise ProblemsFoundError(self.tally.problems)
        return records


def load(root: Path, cache: Cache = NOTHING_KEPT) -> Loaded:
    """Read and check every record below `root/content`.

    All findings of all files come back at once; nothing is raised for a fault of the content. A file is
    parsed, and a pledge's records are checked by themselves, once; what concerns several pledges is always
    checked.
    """
    with _without_collector():
        return _load(root, cache)


def settings(root: Path) -> tuple[City, tuple[Pledge, ...]]:
    """Read a city's settings and its pledges alone (a new city has none), whatever state its reports are in.

    Raises:
        ProblemsFoundError: they have faults of their own.

    """
    reader = _Reader(root, NOTHING_KEPT)
    city, pledges = reader.city(), tuple(each.record for each in reader.pledges())
    errors = [each for each in reader.problems if each.level is Level.ERROR and each.kind != "no-pledges"]
    if errors or city is None:
        raise ProblemsFoundError(errors)
    return city.record, pledges


def _load(root: Path, cache: Cache) -> Loaded:
    reader = _Reader(root, cache)
    if (root / CONTENT).is_symlink():
        return Loaded(None, Tally.of([problem("link-in-content", Place(CONTENT), CONTENT)]))
    city = reader.city()
    pledges = list(reader.pledges())
    reports = list(reader.reports())
    issues = list(reader.issues())
    entries = list(reader.corrections())
    own, shown, printed = reader.own(), reader.media(), tuple(reader.printed())
    problems = [*reader.problems, *checks.of_files(pledges, reports)]
    records = None
    if city is not None:
        whole = Records.of(city, pledges, reports, issues)
        records = replace(whole, own=own, media=shown.files, printed=printed)
        unread = checks.Unread(reader.unread[Pledge], reader.unread[Report], shown.unread)
        problems.extend(checks.of_records(records, pledges, reports, entries, unread, cache=cache))
        states = States(records, lambda path: (root / path).read_bytes())
        problems.extend(checks.of_history(states, entries, reader.unread_files))
        if _is_draft(problems):
            records = replace(records, corrections=resolve(states, entries))
    tally = Tally.of(problems)
    return Loaded(None if tally.errors else records, tally, records if _is_draft(problems) else None)


def _is_draft(problems: Iterable[Problem]) -> bool:
    """Return whether nothing but drafts keeps records out."""
    return all(each.kind in OF_DRAFTS for each in problems if each.level is Level.ERROR)


@contextmanager
def _without_collector() -> Iterator[None]:
    # Reading makes millions of values and no circles; looking for circles would take half of the time.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()  # nor is what was read looked through later
            gc.enable()


class _Reader:
    """Walks the folders of `content/` and reads what belongs there."""

    def __init__(self, root: Path, cache: Cache) -> None:
        self.root = root
        self.cache = cache
        self.problems: list[Problem] = []
        self.unread: dict[type, set[str]] = {kind: set() for kind in (Pledge, Report, Printed, Correction)}
        self.unread_files: set[str] = set()

    def city(self) -> LoadedRecord[City] | None:
        """Read city.yml; its absence is a fault."""
        found = {path.name: path for path in self._entries(self.root / CONTENT)}
        for name, path in found.items():
            if name not in _HELD:
                self._tell("stray-file", path)
        if "city.yml" in found:
            return self._read(City, found["city.yml"])
        if not (self.root / _CITY).is_symlink():  # which is told as such
            self.problems.append(problem("missing-file", Place(_CITY), "city.yml"))
        return None

    def pledges(self) -> Iterator[LoadedRecord[Pledge]]:
        """Read pledges/*.yml; a city without pledges has nothing to publish."""
        folder = self.root / CONTENT / "pledges"
        before = len(self.problems)
        none = True
        for filed in self._records(Pledge, folder):
            none = False
            yield filed
        if none and len(self.problems) == before:
            self._tell("no-pledges", folder)

    def reports(self) -> Iterator[LoadedRecord[Report]]:
        """Read reports/<quarter>/*.yml."""
        for folder in self._folders(self.root / CONTENT / "reports"):
            yield from self._records(Report, folder)

    def issues(self) -> Iterator[Issue]:
        """Read releases/<quarter>/<issue>/manifest.yml; what it froze is the check's."""
        for quarter in self._folders(self.root / CONTENT / "releases"):
            for folder in self._folders(quarter):
                manifest = folder / MANIFEST
                if not manifest.is_file():
                    self.problems.append(problem("missing-file", self._place(manifest), MANIFEST))
                elif filed := self._read(Release, manifest):
                    yield Issue(filed, folder)

    def corrections(self) -> Iterator[LoadedRecord[Correction]]:
        """Read corrections/*.yml."""
        yield from self._records(Correction, self.root / CONTENT / "corrections")

    def printed(self) -> Iterator[LoadedRecord[Printed]]:
        """Read printed/*.yml."""
        yield from self._records(Printed, self.root / CONTENT / "printed")

    def own(self) -> Own:
        """Read pages/: Markdown in folders, and what lies beside it."""
        return own_pages.read(self._files(self.root / CONTENT / "pages"), self.root, self.problems.append)

    def media(self) -> media.Media:
        """Read media/: the documents and pictures that records name."""
        return media.read(self._files(self.root / media.FOLDER), self.root, self.problems.append)

    def _files(self, folder: Path) -> Iterator[Path]:
        for path in self._entries(folder):
            if path.is_dir():
                yield from self._files(path)
            elif path.name not in _ASIDE:
                yield path

    def _folders(self, folder: Path) -> Iterator[Path]:
        for path in self._entries(folder):
            if path.is_dir():
                yield path
            elif path.name not in _ASIDE:
                self._tell("stray-file", path)

    def _records(self, kind: type[_RECORD], folder: Path) -> Iterator[LoadedRecord[_RECORD]]:
        for path in self._entries(folder):
            if path.suffix == ".yml" and path.is_file():
                filed = self._read(kind, path)
                if filed is not None:
                    yield filed
                else:
                    self.unread[kind].add(path.stem)
                    self.unread_files.add(self._place(path).path)
            elif path.name not in _ASIDE:
                self._tell("stray-file", path)

    def _entries(self, folder: Path) -> Iterator[Path]:
        """Yield what lies in a folder of `content/`, in order; links and names in letters are told."""
        if folder.is_symlink():
            self._tell("link-in-content", folder)
            return
        try:
            paths = sorted(folder.iterdir()) if folder.is_dir() else []
        except OSError as fault:
            self.problems.append(problem("unreadable-file", self._place(folder), fault.strerror or ""))
            return
        for path in paths:
            if path.is_symlink():
                self._tell("link-in-content", path)
            elif not characters.is_composed(path.name):
                self._tell("name-not-composed", path)
            elif not path.name.startswith("."):
                yield path

    def _read(self, kind: type[_RECORD], path: Path) -> LoadedRecord[_RECORD] | None:
        place = self._place(path)
        try:
            size = path.stat().st_size
            if size > characters.LARGEST_FILE:  # and not worth the reading
                self.problems.append(
                    problem("file-too-large", place, size=size, most=characters.LARGEST_FILE)
                )
                return None
            return read(kind, path.read_bytes(), place.path, self.cache)
        except ProblemsFoundError as fault:
            self.problems.extend(fault.tally.problems)
        except OSError as fault:
            self.problems.append(problem("unreadable-file", place, fault.strerror or ""))
        return None

    def _place(self, path: Path) -> Place:
        return Place(characters.shown(path.relative_to(self.root)))

    def _tell(self, kind: str, path: Path) -> None:
        place = self._place(path)
        self.problems.append(problem(kind, place, place.path.rpartition("/")[2]))
