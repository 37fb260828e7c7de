"""On which day a period ends that is told in words: 2022년~2025년, 2025. 12.까지, 2025년 2분기."""

from __future__ import annotations

import re
from datetime import date

from generator.record.dates import When

_END = re.compile(
    r"(?P<year>[12][0-9]{3})(?:년|\.|-)?\s*"
    r"(?:(?P<quarter>[1-4])(?:/4)?\s*분기|(?P<half>[상하])반기"
    r"|(?P<month>1[0-2]|0?[1-9])(?:월|\.|-)?(?:\s*[0-9]{1,2}(?:일|\.)?)?)?\s*(?:까지|말|말까지)?"
)
_LAST_MONTHS = {"1": 3, "2": 6, "3": 9, "4": 12, "상": 6, "하": 12}


def last_day(words: str) -> date | None:
    """Return the last day of a period, at most a month late; None where its words do not end in a time."""
    found = None
    for each in _END.finditer(words):
        found = each
    if found is None or found.end() < len(words.strip()):
        return None
    part = found["quarter"] or found["half"]
    month = _LAST_MONTHS[part] if part else int(found["month"] or 12)
    return When.read(f"{found['year']}-{month:02}").last
