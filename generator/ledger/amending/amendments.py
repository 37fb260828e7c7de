"""What changes for citizens between two states of a city's records: every difference, in order, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from generator.ledger.amending import arrivals
from generator.ledger.amending.amendment import Amendment, place_of
from generator.ledger.amending.phrasing import Speaker
from generator.ledger.amending.topics import ORDER, topic_of
from generator.record.cells import Cell
from generator.record.diff import Contrast, diff
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import amending as words


def amendments(before: Records, after: Records) -> tuple[Amendment, ...]:
    """Return all that the records say otherwise than before: by topic, then in the order of the records.

    Nothing that differs is left out: a record that is written otherwise and says the same is told as such.
    """
    old, new = _files(before), _files(after)
    found = [
        *arrivals.standings(before, after),
        *(each for path in new for each in _of_file(before, after, old.get(path), new[path])),
        *(each for path in old if path not in new for each in arrivals.lost(before, old[path])),
    ]
    return tuple(sorted(found, key=lambda each: ORDER.index(each.topic)))


def _of_file(before: Records, after: Records, old: Filed[Any] | None, new: Filed[Any]) -> Iterator[Amendment]:
    if old is None:
        yield from arrivals.come(after, new)
        return
    place = place_of(after, new.record)
    speaker = Speaker(new.record, after.city.record, _planned(after, new.record))
    speaker_before = Speaker(old.record, before.city.record, _planned(before, old.record))
    told = False
    for contrast in diff(old.record, new.record):
        told = True
        said = (speaker_before if contrast.kind == "gone" else speaker).phrased(contrast)
        aside = _moved_by(contrast, said.unit)
        topic = "money" if speaker.is_money(contrast) else topic_of(contrast.way)
        yield Amendment(topic, contrast.kind, place, said.labels, said.before, said.after, new.path, aside)
    if not told and old.sha256 != new.sha256:
        yield Amendment("records", "changed", place, (words.BYTES,), None, words.BYTES_DIFFER, new.path)


def _planned(records: Records, record: object) -> dict[str, str]:
    """Return the words of the items of the plan that a report answers, by their ids."""
    if not isinstance(record, Report):
        return {}
    earlier = records.report_before(record.pledge, record.quarter)
    return {item.id: item.text for _, item in earlier.record.planned() if item.id} if earlier else {}


def _moved_by(contrast: Contrast, unit: str | None) -> str:
    match contrast.before, contrast.after:
        case Cell(value=was), Cell(value=now) if unit and was is not None and now is not None and was != now:
            return words.moved_by(now - was, unit)
    return ""


def _files(records: Records) -> dict[str, Filed[Any]]:
    """Return every record by its path, of whatever kinds the records are made of."""
    return {each.path: each for field in fields(records) for each in _filed(getattr(records, field.name))}


def _filed(value: object) -> Iterator[Filed[Any]]:
    if isinstance(value, Filed):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _filed(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _filed(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _filed(getattr(value, field.name))
