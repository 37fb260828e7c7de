"""What was released lies as it was, and entries explain what was altered since; history only grows."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path, PurePosixPath

from generator.problems import Place, Problem, problem
from generator.record.corrections import Correction
from generator.record.diff import Alteration, alterations
from generator.record.media import FOLDER
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.released import MANIFEST, Issue
from generator.record.states import (
    Chain,
    Key,
    States,
    chains,
    digest,
    grows,
    is_media,
    is_whole,
    keys,
    released_media,
)
from generator.record.tree import Plain
from generator.wording import changes as words

CORRECTIONS = "content/corrections"
_NUMBERED = re.compile(r"(.+)-([0-9]+)")
_OFFERED = re.compile(rf"({CORRECTIONS}/[^ ]+\.yml).*(\{{schema: 1, correction: .*\}})")


@dataclass(slots=True)
class Numbers:
    """The next free name of an entry, quarter by quarter."""

    taken: dict[str, int]

    @classmethod
    def of(cls, entries: Iterable[LoadedRecord[Correction]]) -> Numbers:
        """Return the numbers that come after those of all entries."""
        found: dict[str, int] = {}
        for entry in entries:
            if told := _NUMBERED.fullmatch(entry.record.correction):
                found[told[1]] = max(found.get(told[1], 0), int(told[2]))
        return cls(found)

    def entry(self, quarter: str, key: Key, old: str | None, new: str | None) -> dict[str, str]:
        """Return the path of a new entry as `file`, and as `entry` its YAML on one line."""
        stem = quarter.replace("--", "-")
        self.taken[stem] = self.taken.get(stem, 0) + 1
        name = f"{stem}-{self.taken[stem]:03}"
        path, part = key
        where = f"part: null, media: {part}" if is_media(path, part) else f"part: {part or 'null'}"
        sums = f"old_sha256: {json.dumps(old)}, new_sha256: {json.dumps(new)}"
        blank = "what: null, why: null, decided_on: null, decided_by: null, procedure: null"
        entry = f"{{schema: 1, correction: {name}, file: {path}, {where}, {sums}, {blank}}}"
        return {"file": f"{CORRECTIONS}/{name}.yml", "entry": entry}


def due(problems: Iterable[Problem]) -> Iterator[tuple[str, str]]:
    """Yield the path and the YAML of each new entry that findings ask for."""
    for each in problems:
        if offered := _OFFERED.search(each.cure):
            yield offered[1], offered[2]


def of_issues(records: Records) -> Iterator[Problem]:
    """Check each manifest against its folder and the city's quarters, and each frozen file against it."""
    quarters = {quarter.written for quarter in records.quarters}
    counted: dict[str, int] = {}
    for issue in records.issues:
        *_, quarter, number = issue.path.split("/")
        if issue.quarter != quarter:
            yield problem("name-disagrees", issue.manifest.place("quarter"), issue.quarter, file=quarter)
        if str(issue.release.issue) != number:
            told = str(issue.release.issue)
            yield problem("name-disagrees", issue.manifest.place("issue"), told, file=number)
        if issue.quarter not in quarters:
            yield problem("unknown-quarter", issue.manifest.place("quarter"), issue.quarter)
        counted[quarter] = counted.get(quarter, 0) + 1
        if issue.release.issue > counted[quarter]:
            yield problem("issue-missing", issue.manifest.place("issue"), quarter, number=counted[quarter])
            counted[quarter] = issue.release.issue
        yield from _of_folder(issue)


def _of_folder(issue: Issue) -> Iterator[Problem]:
    told = {path: (sha256, place) for path, sha256, place in issue.frozen()}
    for file in sorted(_files(issue.folder)):
        path = file.relative_to(issue.folder).as_posix()
        here = Place(f"{issue.path}/{path}")
        sha256, _ = told.pop(path, ("", here))
        if file.is_symlink():
            yield problem("link-in-content", here, file.name)
        elif path == MANIFEST:
            continue
        elif not sha256:
            yield problem("stray-file", here, file.name)
        else:
            yield from _of_file(file, here, sha256)
    for path, (_, place) in told.items():
        yield problem("frozen-file-missing", place, path)


def _of_file(file: Path, here: Place, sha256: str) -> Iterator[Problem]:
    try:
        with file.open("rb") as content:
            found = hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as fault:
        yield problem("unreadable-file", here, fault.strerror or "")
        return
    if found != sha256:
        yield problem("frozen-file-altered", here, file.name)


def _files(folder: Path) -> Iterable[Path]:
    """Return all files and links below a folder; what begins with a dot is the system's, not the city's."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or path.is_file())
    return (path for path in found if not path.name.startswith("."))


def of_entries(entries: Iterable[LoadedRecord[Correction]]) -> Iterator[Problem]:
    """Check that each entry's file bears its name, and that it names a key where one is needed."""
    for entry in entries:
        record, stem = entry.record, PurePosixPath(entry.path).stem
        if record.correction != stem:
            yield problem("name-disagrees", entry.place("correction"), record.correction, file=stem)
        if not _has_its_part(record):
            told = "null" if is_whole(record.file) or record.media else ", ".join(keys(record.file))
            yield problem("correction-part-wrong", entry.place("part"), record.part or "null", allowed=told)


def of_records(
    states: States, entries: Collection[LoadedRecord[Correction]], unread: Collection[str]
) -> Iterator[Problem]:
    """Check every released record against what stands today.

    Args:
        states: of the records, as they were and as they are.
        entries: the corrections, in the order of their names.
        unread: the paths of records that are there with faults of their own.

    """
    if any(path.startswith(CORRECTIONS) for path in unread):
        return  # an entry that is being written says too little yet; its own faults are told
    fit = [entry for entry in entries if _has_its_part(entry.record)]
    check = _Check(states, chains(fit), set(unread), Numbers.of(entries))
    yield from check.removed()
    yield from check.reports()
    yield from check.growing()
    yield from check.media()
    yield from check.unused()


def _has_its_part(record: Correction) -> bool:
    return record.part is None if is_whole(record.file) or record.media else record.part in keys(record.file)


@dataclass(slots=True)
class _Check:
    """Follows the entries from each released state to today's; what leads nowhere is told once."""

    states: States
    chains: dict[Key, Chain]
    unread: set[str]
    numbers: Numbers
    used: set[str] = field(default_factory=set)
    told: set[tuple[Key, str | None]] = field(default_factory=set)
    named: dict[Key, Place] = field(default_factory=dict)

    def removed(self) -> Iterator[Problem]:
        gone: set[str] = set()
        for issue in self.states.records.issues:
            for path in issue.release.records:
                if path not in self.states.today and path not in self.unread | gone:
                    gone.add(path)
                    yield problem("released-record-removed", issue.place(path), path, quarter=issue.quarter)

    def reports(self) -> Iterator[Problem]:
        """Check the reports, which may not differ at all; one that was not there needs an entry too."""
        released = {issue.quarter for issue in self.states.records.issues}
        for (_, quarter), filed in self.states.records.reports.items():
            if quarter in released:
                for issue in self.states.records.issues:
                    if issue.quarter == quarter:
                        yield from self._report(filed.path, issue)

    def growing(self) -> Iterator[Problem]:
        """Check the pledges' records and the settings, to which more may be added."""
        chained = {file for file, _ in self.chains}
        for issue in self.states.records.issues:
            for path, sha256 in issue.release.records.items():
                now = self.states.today.get(path)
                if now is None or is_whole(path) or (now == sha256 and path not in chained):
                    continue
                for part, then, today in self.states.guarded(issue, path):
                    for value in then:
                        if (path, part) not in self.chains and any(grows(value, each) for each in today):
                            continue  # as ever: nothing was altered
                        taken, end = self._follow((path, part), digest(value))
                        if self.states.end_well((path, part), end, today):
                            continue
                        if end is None or not self.states.tells(issue, path, part, end):
                            new = _newcomer(today, then)
                            yield from self._differs((path, part), digest(value), taken, new, issue)

    def media(self) -> Iterator[Problem]:
        """Check the files that records name; one that no issue froze leads on from its first entry."""
        records = self.states.records
        self.named = {(path, file): place for path, file, place in released_media(records, records.issues)}
        for key in dict.fromkeys((*self.named, *(key for key in self.chains if is_media(*key)))):
            path, file = key[0], key[1] or ""
            first = self.chains[key].entries[0].record.old_sha256 if key in self.chains else None
            for issue in records.issues:
                start = issue.release.media.get(file, first)
                if path in issue.release.records and start is not None:
                    taken, end = self._follow(key, start)
                    now = records.media.get(file)
                    if key in self.named and now is not None and now.sha256 != end:
                        yield from self._differs(key, start, taken, now.sha256, issue)

    def unused(self) -> Iterator[Problem]:
        """Tell the entries that no released state leads to."""
        for (file, part), chain in self.chains.items():
            rest = [entry for entry in chain.entries if entry.path not in self.used]
            others = [entry for entry in chain.entries if entry.path in self.used]
            if file in self.unread:
                continue
            for entry in rest:
                place, old = entry.place("old_sha256"), entry.record.old_sha256 or ""
                if others or len(rest) > 1:
                    other = (others or [each for each in rest if each is not entry])[-1].record
                    yield problem(
                        "correction-chain-broken",
                        place,
                        old,
                        before=other.correction,
                        this=entry.record.correction,
                        expected=other.new_sha256 or "null",
                    )
                else:
                    expected = self._released(file, part)
                    yield problem("correction-of-nothing", place, old, expected=expected or "null")

    def _report(self, path: str, issue: Issue) -> Iterator[Problem]:
        start, now = issue.release.records.get(path), self.states.today[path]
        taken, end = self._follow((path, None), start)
        if end != now:
            yield from self._differs((path, None), start, taken, now, issue)

    def _follow(self, key: Key, start: str | None) -> tuple[tuple[LoadedRecord[Correction], ...], str | None]:
        taken = self.chains[key].follow(start) if key in self.chains else ()
        self.used.update(entry.path for entry in taken)
        return taken, taken[-1].record.new_sha256 if taken else start

    def _differs(
        self,
        key: Key,
        start: str | None,
        taken: tuple[LoadedRecord[Correction], ...],
        new: str | None,
        issue: Issue,
    ) -> Iterator[Problem]:
        """Tell once that a released state does not lead to today's: of its last entry, or of the record."""
        end = taken[-1].record.new_sha256 if taken else start
        if (key, end) in self.told:
            return
        self.told.add((key, end))
        paste = self.numbers.entry(issue.quarter, key, end, new)
        path, part = key
        settled = next(
            (each for each in reversed(self.states.records.issues) if self._froze(each, key, end)), None
        )
        if taken and settled is None:
            place, expected = taken[-1].place("new_sha256"), new or "null"
            yield problem("correction-does-not-fit", place, end or "", expected=expected, **paste)
        elif key in self.chains and any(each.path not in self.used for each in self.chains[key].entries):
            return  # an entry was written and does not join: it is told of that one
        elif settled is None:
            name_ = PurePosixPath(path).name
            yield problem("released-report-added", Place(path), name_, quarter=issue.quarter, **paste)
        elif key in self.named:
            yield problem("released-media-altered", self.named[key], part or "", **paste)
        else:
            first = self._first(key, settled)
            was = words.was(first.before) if first else words.SAME_WORDS
            now = (first.after if first else None) or ""
            place = self._place(path, first.steps if first else (part or "",))
            yield problem("released-record-altered", place, now, quarter=settled.quarter, was=was, **paste)

    def _froze(self, issue: Issue, key: Key, sha256: str | None) -> bool:
        """Return whether an issue froze a state, which then is settled by it."""
        path, part = key
        if path not in issue.release.records:
            return False
        if part is None:
            return issue.release.records[path] == sha256
        if is_media(*key):
            return issue.release.media.get(part) == sha256
        frozen = next((then for key, then, _ in self.states.guarded(issue, path) if key == part), [])
        return any(digest(each) == sha256 for each in frozen)

    def _first(self, key: Key, issue: Issue) -> Alteration | None:
        """Return the first place at which a record differs from an issue, among what is guarded."""
        path, part = key
        old, new = self.states.then(issue, path), self.states.now(path)
        if part is not None:
            old, new = _at(old, part), _at(new, part)
        found = tuple(alterations(old, new, (part,) if part else ()))
        lost = (each for each in found if each.before is not None)  # what is new besides is no fault
        return next(lost, found[0] if found else None)

    def _place(self, path: str, steps: tuple[str | int, ...]) -> Place:
        return next(filed for filed in self.states.records.every() if filed.path == path).place(*steps)

    def _released(self, file: str, part: str | None) -> str | None:
        """Return the newest released checksum of what an entry corrects; None where it was never released."""
        for issue in reversed(self.states.records.issues):
            if file in issue.release.records:
                if part is None:
                    return issue.release.records[file]
                if is_media(file, part):
                    return issue.release.media.get(part)
                found = {key: values for key, values, _ in self.states.guarded(issue, file)}
                return digest(found[part][-1]) if found.get(part) else None
        return None


def _newcomer(today: list[Plain], then: list[Plain]) -> str | None:
    """Return the checksum of what stands today where something else stood; None where nothing does."""
    before = {digest(each) for each in then}
    return next((told for each in today if (told := digest(each)) not in before), None)


def _at(plain: Plain, part: str) -> Plain:
    return plain.get(part) if isinstance(plain, dict) else None


GROWING = ("releases", "corrections")
"""The folders of `content/` in which files are only ever added."""

NAMED = "media"
"""The folder of `content/` in which what a released record names is replaced with an entry only."""


def since(root: Path, then: Mapping[str, bytes]) -> Iterator[Problem]:
    """Check what stood in the folders that only grow against what stands there now.

    Args:
        root: the project's root.
        then: the files of another revision, by their path from the root.

    """
    for path, content in then.items():
        if path.endswith("/README.md") or path.split("/")[1] not in GROWING:
            continue
        file = root / path
        if not file.is_file() or file.is_symlink():
            yield problem("history-removed", Place(path), path.rpartition("/")[2])
        elif (now := file.read_bytes()) != content:
            yield problem("history-altered", _place(path, content, now), path.rpartition("/")[2])


def media_since(records: Records, then: Mapping[str, bytes]) -> Iterator[Problem]:
    """Check the files that records name which were released by then; also those that no issue froze.

    Args:
        records: as they stand, without faults.
        then: as for `since`, with what of content/media/ is another now.

    """
    issues = [each for each in records.issues if f"{each.path}/{MANIFEST}" in then]
    entries = [each.entry for each in records.corrections]
    told = {(each.record.file, each.record.media, each.record.old_sha256) for each in entries}
    numbers = Numbers.of(entries)
    for path, file, place in dict.fromkeys(released_media(records, issues)):
        if (content := then.get(f"{FOLDER}/{file}")) is not None:
            old, new = hashlib.sha256(content).hexdigest(), records.media[file].sha256
            if old != new and (path, file, old) not in told:
                quarter = next(each.quarter for each in reversed(issues) if path in each.release.records)
                paste = numbers.entry(quarter, (path, file), old, new)
                yield problem("released-media-altered", place, file, **paste)


def _place(path: str, old: bytes, new: bytes) -> Place:
    """Return where a file first differs from what it was."""
    same = bytes(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    line = same.rpartition(b"\n")[2].decode("utf-8", "ignore")
    return Place(path, same.count(b"\n") + 1, len(line) + 1)
