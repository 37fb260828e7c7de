"""Times as people write them, one grammar for all readers: 2019. 5. 14.(화) 14:00, '19. 7.~8., 2/4분기."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.wording import WEEKDAYS

YEAR = "[12][0-9]{3}"
LIKELY_YEAR = "(?:19|20)[0-9]{2}"
"""A year where nothing beside it says that it is one."""
SHORT_YEAR = "['’‘][0-9]{2}"
MONTH = "1[0-2]|0?[1-9]"
DAY = "3[01]|[12][0-9]|0?[1-9]"
_WEEKDAY = rf"\([{WEEKDAYS}]\)"
_HOUR = "[0-9]{1,2}:[0-9]{2}"
_TO = "[~∼～]"

_ORDER = "[1-4]|IV|I{1,3}|[Ⅰ-Ⅳ]"
_ORDERS = {"I": "1", "II": "2", "III": "3", "IV": "4"}
PART_OF_YEAR = rf"(?:제?(?:{_ORDER})[/／]4(?:분기)?|제?(?:{_ORDER})분기|[상하]반기)"
"""A quarter or a half-year as offices write it: 3/4분기, 제3분기, Ⅲ/4, 상반기."""
SPACED_PART = r"[1-4]\s*/\s*4\s*분기|제?[1-4]\s*분기|[상하]\s*반기"
"""The same as it may be spaced in the head of a card."""
PERIOD_IN_FORM = (
    rf"(?P<period>(?:(?P<year>{YEAR}|{SHORT_YEAR}|[0-9]{{2}}(?=[년.]))(?:년도?|[.])?)?"
    rf"(?P<part>{PART_OF_YEAR}))"
)
"""How the label of a row names a quarter or a half-year, without spaces."""
DAY_IN_FORM = rf"(?:{YEAR}[.년-][0-9]{{1,2}}(?:[.월-][0-9]{{1,2}}[.일]?|월?말))"
"""A day, or the end of a month, without spaces: 2026.6.30., 2026년6월말."""
DAY_BEHIND = r"\s*\d{1,2}\s*(?:[.~월일-]|$)"
"""What stands behind a month, and behind no number of a line."""
SCHEDULED = rf"(?:{YEAR}(?:년|\.)\s?)?(?:[0-9]{{1,2}}(?:월|분기|/4분기)|[0-9]{{1,2}}\.)"
"""A month or a quarter for which something is planned."""

_ANY = (
    rf"{YEAR} ?[.년](?: ?[0-9]{{1,2}} ?[.월](?: ?[0-9]{{1,2}} ?[.일])?)?"
    rf"|{SHORT_YEAR}\.(?: ?[0-9]{{1,2}}\.){{0,2}}"
    r"|[0-9]{1,2}\. ?[0-9]{1,2}\.|[0-9]{1,2} ?월(?: ?[0-9]{1,2} ?일)?"
    rf"|[1-4]/4 ?분기|{_HOUR}"
)
ANY = rf"(?<![0-9])(?:{_ANY})(?: ?~ ?(?:{_ANY}|[0-9]{{1,2}} ?[.월]))?(?: ?중(?![가-힣]))?|{_WEEKDAY}"
"""A day, a month, a year, a weekday or an hour inside a text, that tells nothing of what was done."""

_ENDS = r"(?=\s*(?:[~(),-]|까지|부터|$))"
_FOUR_OR_TWO = rf"(?:{LIKELY_YEAR}|{SHORT_YEAR})"
# Four figures are a year without its 년 only as an end of a span: 2018~2023.
_OF_A_SPAN = rf"(?=~(?:{_FOUR_OR_TWO}(?:\s?[년.-]|{_ENDS})|$))|(?<=~.{{4}}){_ENDS}|(?<=~.{{3}}){_ENDS}"
OF_A_PERIOD = (
    rf"(?<![0-9.,])(?P<year>{_FOUR_OR_TWO})(?:\s?[.년/-]\s?(?P<month>{MONTH})(?![0-9])"
    rf"(?:\s?[.월/-]\s?(?P<day>{DAY})(?![0-9])(?:\s?일|\.|{_ENDS})|\s?월|\.(?!\s?[0-9])|{_ENDS})"
    rf"|\s?년|{_OF_A_SPAN})"
)
"""A year, month or day of a period: 2017.1.~2021.12., 2018~2023; of one tilde, without spaces beside it."""

_LAST = re.compile(
    rf"(?P<year>{YEAR})(?:년|\.|-)?\s*(?:(?P<quarter>[1-4])(?:/4)?\s*분기|(?P<half>[상하])반기"
    rf"|(?P<month>{MONTH})(?:월|\.|-)?(?:\s*[0-9]{{1,2}}(?:일|\.)?)?)?\s*(?:까지|말|말까지)?"
)
_LAST_MONTHS = {"1": 3, "2": 6, "3": 9, "4": 12, "상": 6, "하": 12}

_SEARCHED_YEAR, _BEFORE, _NUMBER = f"({LIKELY_YEAR})", "(?:^|[^0-9])", "([0-9]{1,2})"
SEARCHED_QUARTER = (
    f"{_BEFORE}{_SEARCHED_YEAR} *(?:년|[.-])?"
    " *(?:([1-4]) *(?:/ *4)? *분기|q([1-4])|([상하])반기|h([12]))(?![0-9])"
)
"""A quarter or a half-year: 2019년 2분기, 2019-Q2, 2019년 2/4분기, 2019 상반기.

Read by Python and by browsers alike, in small letters; its groups are year, quarter twice, half twice.
"""
FIRST_HALF = "상"
SEARCHED_DATE = (
    f"{_BEFORE}(?:{_SEARCHED_YEAR}|['’‘]([0-9]{{2}}))"
    f"(?: *년 *{_NUMBER} *월(?: *{_NUMBER} *일)?"
    f"| *[./-] *{_NUMBER}(?: *[./-] *{_NUMBER}(?![0-9])| *(?=[ .,~)월]|$)))"
)
"""A day or a month of a year: 2019. 5. 14., 2019-05-14, 2019년 5월, '19. 5.

Its groups are the year in four digits and in two, then month and day twice.
"""
SEARCHED_DAY = f"{_BEFORE}(?:{_NUMBER} *월 *{_NUMBER} *일|{_NUMBER} *[.] *{_NUMBER}[.]? *[(][{WEEKDAYS}][)])"
"""A day without its year: 5월 14일, 3. 5.(화)."""
SEARCHED_MONTH = f"{_BEFORE}{_NUMBER} *월"
"""A month without its year: 5월."""
SEARCHED_YEAR = f"{_BEFORE}{_SEARCHED_YEAR} *년"
"""A year: 2019년; without 년 it is a number like others."""


def _date(end: str = "") -> str:
    """Return the pattern of a day or a month, whose groups bear a letter before their names."""
    return (
        rf"(?P<{end}date>(?:(?P<{end}year>{YEAR}|{SHORT_YEAR})(?:\.|년)\s?)?"
        rf"(?P<{end}month>[0-9]{{1,2}})(?:\.|월|(?=\s?[)~]|$))"
        rf"(?:\s?(?P<{end}day>[0-9]{{1,2}})(?:\.(?![0-9])|일|(?=\s?[)(~]|$)))?"
        rf"(?:\s?\((?P<{end}weekday>[{WEEKDAYS}])\))?)(?:\s?(?P<{end}hour>{_HOUR}))?"
    )


_TIME = re.compile(
    rf"(?<![0-9.'’‘/:-]){_date()}(?:\s?{_TO}\s?(?:(?P<until>{_HOUR})"
    rf"|(?P<last>[0-9]{{1,2}})(?:\.|일)(?!\s?[0-9])(?:\s?{_WEEKDAY})?|{_date('e')}))?"
)


@dataclass(frozen=True, slots=True)
class Written:
    """A time as a text writes it, None for what it does not say; nobody asked whether there is such a day.

    `whole` are its words, `text` those up to its weekday; `hour` is `14:00`. `until` is its end, of which
    `year` is None where it is the start's, and `text` empty where it is a day, a month or an hour alone.
    """

    whole: str
    text: str
    year: int | None
    month: int
    day: int | None
    weekday: str | None
    hour: str | None
    until: Written | None = None

    def on(self, year: int) -> date | None:
        """Return the day (of a month its first) in a year; None for a day that does not exist."""
        try:
            return date(year, self.month, self.day or 1)
        except ValueError:
            return None


def times(text: str) -> Iterator[Written]:
    """Yield the days and months of a text, with the ends of spans: `7.~8.` are months, `3. 5.~7.` days."""
    for found in _TIME.finditer(text):
        start = _written(found)
        until = None
        if found["until"]:
            until = replace(start, text="", hour=found["until"]) if start.hour else None
        elif found["last"]:
            last = int(found["last"])
            until = replace(start, text="", weekday=None, hour=None)
            until = replace(until, month=last) if start.day is None else replace(until, day=last)
        elif found["emonth"]:
            until = _written(found, "e")
        yield replace(start, until=until)


def _written(found: re.Match[str], end: str = "") -> Written:
    year, month, day = (found[f"{end}{part}"] for part in ("year", "month", "day"))
    return Written(
        found.group().strip(),
        found[f"{end}date"].strip(),
        full_year(year) if year else None,
        int(month),
        int(day) if day else None,
        found[f"{end}weekday"],
        found[f"{end}hour"],
    )


def full_year(year: str) -> int:
    """Return a year of which two figures may be written: '19, 19."""
    figures = year.strip("'’‘")
    return int(figures) if len(figures) > len("19") else int(f"20{figures}")


def part_of_year(written: str) -> str:
    """Return which quarter or half of a year a text is, as periods are named: Q3 for Ⅲ/4, H1 for 상반기."""
    order = re.match(rf"제?({_ORDER})", written)
    if order is None:
        return "H1" if written.startswith(FIRST_HALF) else "H2"
    return f"Q{_ORDERS.get(unicodedata.normalize('NFKC', order[1]), order[1])}"


def last_day(words: str) -> date | None:
    """Return the last day of a period (2022년~2025년, 2025. 12.까지, 2025년 2분기), at most a month late.

    None where its words do not end in a time.
    """
    found = None
    for each in _LAST.finditer(words):
        found = each
    if found is None or found.end() < len(words.strip()):
        return None
    part = found["quarter"] or found["half"]
    year, month = int(found["year"]), _LAST_MONTHS[part] if part else int(found["month"] or 12)
    return date(year, month, calendar.monthrange(year, month)[1])
