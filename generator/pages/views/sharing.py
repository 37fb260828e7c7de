"""What the preview pictures say: of the city as of the newest quarter, of each pledge as last reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import wording
from generator.ledger import addresses
from generator.ledger.standing import current_quarter, standing, standings
from generator.pages.pictures import Picture
from generator.pages.views import parts
from generator.pages.views.lists import status_counts
from generator.problems import Problem, problem
from generator.record.records import Records
from generator.wording import sharing as words
from generator.wording.center import in_state
from generator.wording.pages import pledge_title


@dataclass(frozen=True, slots=True)
class Shared:
    """The pictures that pages are shared with; None where letters are lacking even for the city's own."""

    city: Picture | None
    pledges: dict[str, Picture | None]

    @classmethod
    def of(cls, records: Records) -> Shared:
        """Word every picture; a pledge whose letters cannot be drawn is shared with the city's."""
        city = _city(records)
        instead = None if city.lacking else city
        pledges = {key: _pledge(records, key) for key in records.pledges}
        return cls(instead, {key: instead if each.lacking else each for key, each in pledges.items()})


def undrawn(records: Records) -> Iterator[Problem]:
    """Yield a warning for each picture that is not drawn because the typeface lacks a letter of it."""
    if letters := _city(records).lacking:
        yield problem("letter-not-drawn", records.city.place("name"), letters)
    for key, filed in records.pledges.items():
        if letters := _pledge(records, key).lacking:
            yield problem("letter-not-drawn", filed.place("title"), letters)


def _city(records: Records) -> Picture:
    now = current_quarter(records)
    counts = status_counts(records, standings(records, now))
    title = words.standing_of(len(records.pledges))
    draft = Picture(
        addresses.picture(addresses.HOME),
        title=title,
        states=tuple(replace(each.status, words=in_state(each.status.words, each.count)) for each in counts),
        as_of=words.as_of(wording.quarter(now)),
    )
    return _told(records, draft, title)


def _pledge(records: Records, pledge_id: str) -> Picture:
    pledge = records.pledges[pledge_id].record
    latest = standing(records, pledge_id, current_quarter(records)).latest
    report = latest.record if latest else None
    draft = Picture(
        addresses.picture(addresses.pledge(pledge_id)),
        title=pledge.title,
        states=(parts.report_status(records, report),),
        as_of=words.as_of(wording.quarter(report.quarter), is_report=True) if report else words.NO_REPORT,
        above=words.numbered(pledge.number),
    )
    return _told(records, draft, pledge_title(pledge.number, pledge.title))


def _told(records: Records, draft: Picture, called: str) -> Picture:
    """Add what every picture says, and in words what it shows."""
    city = records.city.record
    whose, notice = words.pledges_of(city.name), words.FICTIONAL if city.fictional else ""
    shown = [each.words for each in draft.states]
    return replace(
        draft,
        whose=whose,
        notice=notice,
        alt=words.described(whose, notice, called, shown, draft.as_of),
    )
