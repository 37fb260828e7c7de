"""What stands on a sheet besides its written part: status, days, counts, flags, and the file that it was."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from random import Random
from typing import Literal

from generator.demo.city import COUNTS, DUE_AFTER, WORDS
from generator.demo.filling import Blanks
from generator.demo.phrases import DEVIATIONS, NAMES, REVIEWS, STATED_RATES
from generator.demo.promises import rows
from generator.record.cells import BLANK, Cell
from generator.record.dates import Quarter
from generator.record.report import (
    Characters,
    Deviation,
    Participation,
    ReportedRate,
    ReportedStatus,
    Review,
    Source,
)

_SHARE_WITHOUT_STATUS = 0.06
_SHARE_WITHOUT_DAY = 0.08
_SHARE_LATE = 0.08
_SHARE_RATE = 0.6
_SHARE_CUMULATIVE = 0.05
_SHARE_FLAGGED = 0.12
_SHARE_ANSWERED = 0.5
_SHARE_SUSPECT = 0.3
_SHARE_DEVIATING = 0.05
_SHARE_WITH_SOURCE = 0.4
_DAYS_TO_SUBMIT = DUE_AFTER
_FORM_LABELS = 231
_FORMATS: tuple[Literal["hwpx", "xlsx", "docx", "hwp", "pdf"], ...] = ("hwpx", "xlsx", "docx", "hwp", "pdf")
_REVIEWS = rows(REVIEWS)
_DEVIATIONS = rows(DEVIATIONS)


def status(word: str, roll: Random) -> ReportedStatus | None:
    """Return a status as an office writes it, by the id of the city's word; now and then it states none."""
    return ReportedStatus(roll.choice(WORDS[word]), word) if roll.random() > _SHARE_WITHOUT_STATUS else None


def rate(share: float, roll: Random) -> ReportedRate | None:
    """Return the rate that an office states when so much of its steps is done, in its own way of writing."""
    if roll.random() > _SHARE_RATE:
        return None
    return ReportedRate(Blanks(roll, share=round(share * 100)).fill(roll.choice(STATED_RATES)))


def days(quarter: Quarter, roll: Random) -> tuple[date | None, date | None]:
    """Return as of when a sheet speaks and when it was handed in; some are late, some do not say."""
    as_of = quarter.last - timedelta(days=roll.choice((0, 0, 0, 0, 5, 10)))
    taken = roll.randint(3, _DAYS_TO_SUBMIT)
    if roll.random() < _SHARE_LATE:
        taken += roll.randint(_DAYS_TO_SUBMIT, 3 * _DAYS_TO_SUBMIT)
    submitted = quarter.last + timedelta(days=taken)
    return (
        None if roll.random() < _SHARE_WITHOUT_DAY else as_of,
        None if roll.random() < _SHARE_WITHOUT_DAY else submitted,
    )


def participation(roll: Random) -> Participation:
    """Return the counts of a quarter: numbers, zeros and blanks."""
    blank_all = roll.random() < _SHARE_WITHOUT_DAY
    counts = {key: BLANK if blank_all else _count(roll) for key in COUNTS}
    return Participation(counts, "cumulative" if roll.random() < _SHARE_CUMULATIVE else None)


def no_participation() -> Participation:
    """Return the counts that an office left blank."""
    return Participation(dict.fromkeys(COUNTS, BLANK))


def reviews(roll: Random, *, is_recent: bool) -> tuple[Review, ...]:
    """Return what a second pair of eyes asked about; only in recent quarters is an answer still missing."""
    if roll.random() > _SHARE_FLAGGED:
        return ()
    at, note, answer = roll.choice(_REVIEWS)
    is_open = is_recent and roll.random() > _SHARE_ANSWERED
    level: Literal["confirm", "suspect"] = "suspect" if roll.random() < _SHARE_SUSPECT else "confirm"
    return (Review(at, level, note, roll.randint(2, 60), None if is_open else answer),)


def deviations(roll: Random) -> tuple[Deviation, ...]:
    """Return the labels that the sheet writes otherwise than its form."""
    return (Deviation(*roll.choice(_DEVIATIONS)),) if roll.random() < _SHARE_DEVIATING else ()


def source(key: str, quarter: Quarter, roll: Random) -> Source | None:
    """Return the file that was handed in, where it is known; as invented as all the rest."""
    if roll.random() > _SHARE_WITH_SOURCE:
        return None
    kind = roll.choice(_FORMATS)
    name = f"{key}_{quarter.written}.{kind}"
    record, markup = roll.randrange(600, 2_400), roll.randrange(300, 1_200)
    account = Characters(record + _FORM_LABELS + markup, record, _FORM_LABELS, markup, 0)
    by, confirmed = roll.sample(NAMES, 2)
    digest = hashlib.sha256(name.encode()).hexdigest()
    return Source(name, kind, digest, None, account, by, confirmed)


def _count(roll: Random) -> Cell:
    return roll.choice((BLANK, BLANK, Cell.read("0"), *(Cell.read(str(count)) for count in range(1, 10))))
