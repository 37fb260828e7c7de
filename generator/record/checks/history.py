"""What was released is not rewritten: a record that differs has an entry that says what, why and by whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.problems import Place, Problem, problem
from generator.record.checks.entries import CORRECTIONS, Numbers
from generator.record.corrections import Correction
from generator.record.diff import Alteration, alterations
from generator.record.reading import Filed
from generator.record.released import Issue
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
from generator.wording import corrections as words


def of_entries(entries: Iterable[Filed[Correction]]) -> Iterator[Problem]:
    """Check that each entry's file bears its name, and that it names a key where one is needed."""
    for entry in entries:
        record, stem = entry.record, PurePosixPath(entry.path).stem
        if record.correction != stem:
            yield problem("name-disagrees", entry.place("correction"), record.correction, file=stem)
        if not _has_its_part(record):
            told = "null" if is_whole(record.file) or record.media else ", ".join(keys(record.file))
            yield problem("correction-part-wrong", entry.place("part"), record.part or "null", allowed=told)


def of_records(
    states: States, entries: Collection[Filed[Correction]], unread: Collection[str]
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

    def _follow(self, key: Key, start: str | None) -> tuple[tuple[Filed[Correction], ...], str | None]:
        taken = self.chains[key].follow(start) if key in self.chains else ()
        self.used.update(entry.path for entry in taken)
        return taken, taken[-1].record.new_sha256 if taken else start

    def _differs(
        self, key: Key, start: str | None, taken: tuple[Filed[Correction], ...], new: str | None, issue: Issue
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
