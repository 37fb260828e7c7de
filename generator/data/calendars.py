"""Calendars of what is planned for when; an event says that it is a plan, and changes with the plan alone.

Source: RFC 5545.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone

from generator import wording
from generator.data.naming import name
from generator.ledger import addresses
from generator.ledger.agenda import Planned
from generator.ledger.subscriptions import Channel
from generator.record.city import City
from generator.wording import news as words
from generator.wording import pages as page_words

_KOREA = timezone(timedelta(hours=9))
_LONGEST_LINE = 75  # bytes, without the line end (RFC 5545, 3.1)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendars(
    city: City, agenda: Mapping[str, tuple[Planned, ...]], channels: Iterable[Channel]
) -> Iterator[tuple[str, bytes]]:
    """Return the calendar of each channel that has one, with its address."""
    events = {key: [_event(city, each) for each in planned] for key, planned in agenda.items()}
    for channel in channels:
        if channel.has_calendar:
            own = (event for key in channel.pledges for event in events.get(key, ()))
            lines = (
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Pledgebook//KO",
                f"X-WR-CALNAME:{_text(words.calendar_title(city.name, channel.name))}",
            )
            content = "".join((*map(_line, lines), *own, _line("END:VCALENDAR")))
            yield addresses.calendar(channel.part), content.encode()


def _event(city: City, each: Planned) -> str:
    written = each.when.written
    title = page_words.pledge_title(each.pledge.number, each.pledge.title)
    told = words.planned(title, wording.when(written), each.address)
    lines = (
        "BEGIN:VEVENT",
        f"UID:{name(city, 'plan', each.pledge.pledge, each.text, written, str(each.order))}",
        f"DTSTAMP:{each.told_on:%Y%m%d}T000000Z",
        *_times(each),
        f"SUMMARY:{_text(each.text)}",
        f"DESCRIPTION:{_text(told)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )
    return "".join(map(_line, lines))


def _times(each: Planned) -> Iterator[str]:
    """Return when an event begins and ends; where no hour is written, in whole days."""
    start, _, end = each.when.written.rstrip("~?%").partition("/")
    if "T" in start:
        yield f"DTSTART:{_hour(start)}"
        if "T" in end:
            yield f"DTEND:{_hour(end)}"
        return
    yield f"DTSTART;VALUE=DATE:{_day(each.when.first)}"
    yield f"DTEND;VALUE=DATE:{_day(each.when.last + timedelta(days=1))}"


def _hour(moment: str) -> str:
    local = datetime.fromisoformat(moment.rstrip("~?%")).replace(tzinfo=_KOREA)
    return f"{local.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _text(text: str) -> str:
    return text.translate(_ESCAPED)


def _line(line: str) -> str:
    """Return a line folded so that no piece is too long and no letter is cut in two."""
    pieces, held = [""], 0
    for letter in line:
        size = len(letter.encode())
        if held + size > _LONGEST_LINE:
            pieces.append("")
            held = 1  # the space that continues a line
        pieces[-1] += letter
        held += size
    return "\r\n ".join(pieces) + "\r\n"
