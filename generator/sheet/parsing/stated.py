"""The places of a heading that only some forms have: status, rate, the day it speaks of, the day it came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.record.city import City, vocabulary
from generator.record.report import HEAD_LINES, ReportedRate, ReportedStatus
from generator.sheet.parsing import ticks
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.moments import day
from generator.sheet.parsing.strips import Slice


@dataclass(frozen=True, slots=True)
class Stated:
    """What a heading states besides; None where it states nothing. `lines` by the fields of a report."""

    status: ReportedStatus | None = None
    rate: ReportedRate | None = None
    lines: Mapping[str, Any] = field(default_factory=dict)


def read(fields: Mapping[str, tuple[Slice, ...]], city: City, work: Work) -> Stated:
    """Read the labelled places of a heading; what is no status word and no day stays with no one."""
    status, rate = fields.get("status", ()), fields.get("reported_rate", ())
    if rate:
        work.record("reported_rate.written", rate[0])
    return Stated(
        _status(status, city, work) if status else None,
        ReportedRate(rate[0].text) if rate else None,
        {name: _line(name, fields, work) for name in HEAD_LINES},
    )


def _status(lines: tuple[Slice, ...], city: City, work: Work) -> ReportedStatus | None:
    words = lines[0]
    word = next(
        (each for each in vocabulary(city) if ticks.closed(each.word) == ticks.closed(words.text)), None
    )
    if word is None:
        return ticks.read(lines, city, work)
    work.record("status.written", words)
    return ReportedStatus(words.text, word.id)


def _line(key: str, fields: Mapping[str, tuple[Slice, ...]], work: Work) -> date | str | None:
    words = next(iter(fields.get(key, ())), None)
    if words is None:
        return None
    found = day(words.text) if HEAD_LINES[key] is date else words.text
    if found is not None:
        work.record(key, words)
    return found
