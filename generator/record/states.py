"""The known states of each published record, what in them may not change, and what corrections altered."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.problems import Place
from generator.record.corrections import Corrected, Correction
from generator.record.diff import alterations
from generator.record.evidence import shown_in
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.released import Issue, frozen_record
from generator.record.tree import Plain, parse

_OF_PLEDGE = (
    *("title", "number", "field", "strategy", "election_text", "current_text", "departments", "since"),
    *("until", "lineage", "changes", "evidence", "pictures"),
)
_OF_WORDS = frozenset({"name", "scope", "target"})
_OF_CITY = ("forms", "statuses")


def is_whole(path: str) -> bool:
    """Return whether a record may not differ in one byte: a report. Pledges and settings go on growing."""
    return path.startswith("content/reports/")


def keys(path: str) -> tuple[str, ...]:
    """Return the keys of a pledge's record or of the settings under which something is guarded."""
    return _OF_CITY if path == "content/city.yml" else _OF_PLEDGE


def is_media(path: str, part: str | None) -> bool:
    """Return whether a part of a record is a file that it names (below content/media/), and no key."""
    return part is not None and part not in keys(path)


def parts(path: str, plain: Plain, forms: Collection[str] | None = None) -> dict[str, list[Plain]]:
    """Return what is guarded of a pledge's record or of the settings: by its key, each element by itself.

    Args:
        path: of the record.
        plain: what stands in it.
        forms: the ids of the forms that the quarter's reports are written on, since others may still change;
            None for all.

    """
    held = plain if isinstance(plain, dict) else {}
    found: dict[str, list[Plain]] = {key: _as_list(held.get(key)) for key in keys(path)}
    if forms is not None and "forms" in found:
        found["forms"] = [each for each in found["forms"] if _mapping(each).get("id") in forms]
    return found


def digest(value: Plain) -> str:
    """Return the checksum of a value: of what it says, however the file is laid out.

    Blanks are left out, so that a key that a later form brings alters no checksum of before.
    """
    written = json.dumps(_without_blanks(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def grows(old: Plain, new: Plain) -> bool:
    """Return whether a value says all that it said before: what was blank may be filled, lists may go on."""
    match old, new:
        case None, _:
            return True
        case dict(), dict():
            return all(grows(value, new.get(key)) for key, value in old.items())
        case list(), list():
            rest = iter(new)
            return all(any(grows(value, each) for each in rest) for value in old)
        case _:
            return old == new


def is_told(key: str, was: str, old: Plain, new: Plain) -> bool:
    """Return whether a pledge's record itself tells why something of it is another than it was.

    Another name needs a change of name from just the old one; another number a history that has gone on.
    Other words of today need a change of what they say (name, scope, target) that was not told before: it
    need not quote them, since a change tells of a piece of them.

    Args:
        key: of what is another.
        was: the checksum of the value that is another now.
        old: the record as it was released.
        new: the record as it stands today.

    """
    match key:
        case "title":
            return any(digest(each.get("before")) == was for each in _changes_of(new, {"name"}))
        case "number":
            return len(_as_list(_mapping(new).get("lineage"))) > len(_as_list(_mapping(old).get("lineage")))
        case "current_text":
            return len(_changes_of(new, _OF_WORDS)) > len(_changes_of(old, _OF_WORDS))
        case _:
            return False


def _changes_of(pledge: Plain, kinds: Collection[str]) -> list[dict[str, Plain]]:
    told = (_mapping(each) for each in _as_list(_mapping(pledge).get("changes")))
    return [each for each in told if each.get("kind") in kinds]


def _mapping(value: Plain) -> dict[str, Plain]:
    return value if isinstance(value, dict) else {}


def _as_list(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else [value] if value is not None else []


def _without_blanks(value: Plain) -> Plain:
    match value:
        case dict():
            kept = {key: _without_blanks(each) for key, each in value.items()}
            return {key: each for key, each in kept.items() if each not in (None, [], {})}
        case list():
            return [_without_blanks(each) for each in value]
        case _:
            return str(value) if value is not None else None


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

    entries: tuple[LoadedRecord[Correction], ...]

    def follow(self, start: str | None) -> tuple[LoadedRecord[Correction], ...]:
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


def chains(corrections: Iterable[LoadedRecord[Correction]]) -> dict[Key, Chain]:
    """Return the entries by what they correct."""
    found: dict[Key, list[LoadedRecord[Correction]]] = {}
    for entry in corrections:
        found.setdefault((entry.record.file, entry.record.media or entry.record.part), []).append(entry)
    return {key: Chain(tuple(entries)) for key, entries in found.items()}


def resolve(states: States, entries: Iterable[LoadedRecord[Correction]]) -> tuple[Corrected, ...]:
    """Return checked entries with the words that they altered, in the order of their names."""
    found = (
        each
        for (file, part), chain in chains(entries).items()
        for each in _resolved(chain.entries, states.known(file, part), part)
    )
    return tuple(sorted(found, key=lambda each: each.entry.path))


def _resolved(
    entries: tuple[LoadedRecord[Correction], ...], known: Mapping[str, Plain], part: str | None
) -> Iterator[Corrected]:
    for entry in entries:
        is_late = entry.record.old_sha256 is None and part is None
        if is_late or entry.record.media:  # which is new as a whole
            yield Corrected(entry, ())
            continue
        joined = _joined(entry, entries, known)
        first, last = joined[0].record.old_sha256, joined[-1].record.new_sha256
        before = known.get(first) if first else None
        after = known.get(last) if last else None
        altered = tuple(alterations(before, after, (part,) if part else ()))
        yield Corrected(
            entry, altered, tuple(each.record.correction for each in joined) if joined[1:] else ()
        )


def _joined(
    entry: LoadedRecord[Correction], entries: tuple[LoadedRecord[Correction], ...], known: Mapping[str, Plain]
) -> list[LoadedRecord[Correction]]:
    """Return an entry with those before and after it, up to states whose words are known."""
    joined = [entry]
    rest = [each for each in entries if each is not entry]
    while (old := joined[0].record.old_sha256) is not None and old not in known:
        before = next((each for each in reversed(rest) if each.record.new_sha256 == old), None)
        if before is None:
            break
        rest.remove(before)
        joined.insert(0, before)
    while (new := joined[-1].record.new_sha256) is not None and new not in known:
        after = next((each for each in rest if each.record.old_sha256 == new), None)
        if after is None:
            break
        rest.remove(after)
        joined.append(after)
    return joined
