"""Find the words that each correction altered, in the states of the record that are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.record.history.alterations import alterations
from generator.record.history.corrected import Corrected
from generator.record.history.correction import Correction
from generator.record.history.states import States, chains
from generator.record.reading import Filed
from generator.record.tree import Plain


def resolve(states: States, entries: Iterable[Filed[Correction]]) -> tuple[Corrected, ...]:
    """Return checked entries with the words that they altered, in the order of their names."""
    found = (
        each
        for (file, part), chain in chains(entries).items()
        for each in _resolved(chain.entries, states.known(file, part), part)
    )
    return tuple(sorted(found, key=lambda each: each.entry.path))


def _resolved(
    entries: tuple[Filed[Correction], ...], known: Mapping[str, Plain], part: str | None
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
    entry: Filed[Correction], entries: tuple[Filed[Correction], ...], known: Mapping[str, Plain]
) -> list[Filed[Correction]]:
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
