"""The states of each published record that are known: as each issue froze it, and as it stands today."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.problems import Place
from generator.record.evidence import shown_in
from generator.record.history.correction import Correction
from generator.record.history.guarded import digest, grows, is_told, keys, parts
from generator.record.history.released import Issue, frozen_record
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.tree import Plain, parse

Key: TypeAlias = tuple[str, str | None]
"""What is corrected as one: a record's path, and a key in it or a file that it names
(None for a report, which is one whole)."""


@dataclass(slots=True)
class States:
    """Looks up what stood in a record; each file is read and parsed once, and only where it is asked for.

    `content` gives a file's bytes by its path from the root; `today` the checksum of each record as it stands
    today. The methods raise OSError where a frozen file is gone, and ProblemsFoundError where one cannot be
    read.
    """

    records: Records
    content: Callable[[str], bytes]
    today: dict[str, str] = field(init=False)
    _parsed: dict[str, Plain] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Gather today's checksums."""
        self.today = {filed.path: filed.sha256 for filed in self.records.every()}

    def now(self, path: str) -> Plain:
        """Return a record as it stands today; None where there is none."""
        sha256 = self.today.get(path)
        return self._plain(sha256, path) if sha256 else None

    def then(self, issue: Issue, path: str) -> Plain:
        """Return a record as an issue froze it; None where it did not stand in it."""
        sha256 = issue.release.records.get(path)
        return self._plain(sha256, f"{issue.path}/{frozen_record(path)}") if sha256 else None

    def guarded(self, issue: Issue, path: str) -> Iterator[tuple[str, list[Plain], list[Plain]]]:
        """Yield each key of a pledge's record or of the settings, what stood there then, what stands now."""
        old, new = self.then(issue, path), self.now(path)
        forms = self._forms(issue.quarter) if "forms" in keys(path) else ()
        now = parts(path, new, forms)
        for key, values in parts(path, old, forms).items():
            yield key, values, now[key]

    def _forms(self, quarter: str) -> set[str]:
        reports = self.records.reports.items()
        return {filed.record.form for (_, written), filed in reports if written == quarter}

    def known(self, file: str, part: str | None) -> dict[str, Plain]:
        """Return every known state of what is corrected as one, by its checksum."""
        then = ((issue.release.records.get(file), self.then(issue, file)) for issue in self.records.issues)
        found = [*then, (self.today.get(file), self.now(file))]
        if part is None:
            return {sha256: plain for sha256, plain in found if sha256 is not None}
        values = (each for _, plain in found for each in parts(file, plain).get(part, ()))
        return {digest(each): each for each in values}

    def tells(self, issue: Issue, path: str, part: str, end: str) -> bool:
        """Return whether a record says itself why what an issue or its last entry left is another now."""
        return is_told(part, end, self.then(issue, path), self.now(path))

    def end_well(self, key: Key, end: str | None, now: Collection[Plain]) -> bool:
        """Return whether entries end at a value which stands today, or at one that has merely grown.

        None is a value that was taken out: in a list others may stand, else nothing may stand in its place.
        """
        file, part = key
        if end is None:
            plain = self.now(file)
            return not now or (isinstance(plain, dict) and isinstance(plain.get(part or ""), list))
        known = self.known(file, part)
        return end in map(digest, now) or (end in known and any(grows(known[end], each) for each in now))

    def _plain(self, sha256: str, path: str) -> Plain:
        if sha256 not in self._parsed:
            self._parsed[sha256] = parse(self.content(path), path)[0]
        return self._parsed[sha256]


def released_media(records: Records, issues: Iterable[Issue]) -> Iterator[tuple[str, str, Place]]:
    """Yield what the records of issues name in content/media/ today: the record's path, the file, where."""
    released = {path for issue in issues for path in issue.release.records}
    for filed in records.every():
        if filed.path in released:
            for steps, each in shown_in(filed.record):
                if each.file is not None:
                    yield filed.path, each.file, filed.place(*steps, "file")


@dataclass(frozen=True, slots=True)
class Chain:
    """The entries of one record or key, in the order of their names."""

    entries: tuple[Filed[Correction], ...]

    def follow(self, start: str | None) -> tuple[Filed[Correction], ...]:
        """Return the entries that lead on from a checksum, each joined to the one before."""
        taken: list[int] = []
        here = start
        seen = {start}
        while True:
            joined = [
                index
                for index, entry in enumerate(self.entries)
                if entry.record.old_sha256 == here
                and index not in taken
                and (not taken or index > taken[-1] or entry.record.new_sha256 not in seen)
            ]
            if not joined:
                return tuple(self.entries[index] for index in taken)
            # A value may come back to what it was: of several that join, the next in order goes on, and one
            # of before leads on only to what was not yet there (else to where an issue in between began).
            later = [index for index in joined if not taken or index > taken[-1]]
            taken.append((later or joined)[0])
            here = self.entries[taken[-1]].record.new_sha256
            seen.add(here)


def chains(corrections: Iterable[Filed[Correction]]) -> dict[Key, Chain]:
    """Return the entries by what they correct."""
    found: dict[Key, list[Filed[Correction]]] = {}
    for entry in corrections:
        found.setdefault((entry.record.file, entry.record.media or entry.record.part), []).append(entry)
    return {key: Chain(tuple(entries)) for key, entries in found.items()}
