"""What the preview pictures say: of the city as of the newest quarter, of each pledge as last reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import wording
from generator.ledger.status_as_of import current_quarter, status_as_of, statuses_as_of
from generator.pages import parts
from generator.pages.parts import StatusView
from generator.pages.pictures import PreviewPicture
from generator.pages.views.lists import status_counts
from generator.problems import Problem, problem
from generator.published import addresses
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.wording import drawings as words
from generator.wording.counts import in_state
from generator.wording.pages import pledge_title


@dataclass(frozen=True, slots=True)
class Shared:
    """The pictures that pages are shared with; None where there is none, or letters are lacking for all."""

    city: PreviewPicture | None
    pledges: dict[str, PreviewPicture | None]

    @classmethod
    def of(cls, records: Records) -> Shared:
        """Word every picture; a pledge whose letters cannot be drawn is shared with the city's."""
        city = _city(records)
        instead = None if city.lacking else city
        pledges = {key: _pledge(records, key) for key in records.pledges}
        return cls(instead, {key: instead if each.lacking else each for key, each in pledges.items()})

    @classmethod
    def nothing(cls, records: Records) -> Shared:
        """Return that no page has a picture."""
        return cls(None, dict.fromkeys(records.pledges))


def undrawn(records: Records) -> Iterator[Problem]:
    """Yield a warning for each picture that is not drawn because the typeface lacks a letter of it."""
    if letters := _city(records).lacking:
        yield problem("letter-not-drawn", records.city.place("name"), letters)
    for key, filed in records.pledges.items():
        if letters := _pledge(records, key).lacking:
            yield problem("letter-not-drawn", filed.place("title"), letters)


def _city(records: Records) -> PreviewPicture:
    now = current_quarter(records)
    counts = status_counts(records, statuses_as_of(records, now))
    states = tuple(replace(each.status, words=in_state(each.status.words, each.count)) for each in counts)
    return _picture(records, None, states, words.picture_as_of(wording.quarter(now)))


def _pledge(records: Records, pledge_id: str) -> PreviewPicture:
    latest = status_as_of(records, pledge_id, current_quarter(records)).latest
    report = latest.record if latest else None
    as_of = (
        words.picture_as_of(wording.quarter(report.quarter), is_report=True) if report else words.NO_REPORT
    )
    states = (parts.report_status(records, report),)
    return _picture(records, records.pledges[pledge_id].record, states, as_of)


def _picture(
    records: Records, of: Pledge | None, states: tuple[StatusView, ...], as_of: str
) -> PreviewPicture:
    """Return the picture of a pledge, or of the city (None), with what every picture says."""
    city = records.city.record
    whose, notice = words.pledges_of_city(city.name), words.FICTIONAL if city.fictional else ""
    title = of.title if of else words.standing_of(len(records.pledges))
    called = pledge_title(of.number, of.title) if of else title
    return PreviewPicture(
        addresses.picture(addresses.pledge(of.pledge) if of else addresses.HOME),
        title,
        states,
        as_of,
        above=words.pledge_numbered(of.number) if of else "",
        whose=whose,
        notice=notice,
        alt=words.picture_in_words(whose, notice, called, [each.words for each in states], as_of),
    )
