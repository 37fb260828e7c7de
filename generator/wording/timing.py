"""Words of when reports came: in time, late, not at all, or so that nobody can say."""

from __future__ import annotations

from generator import wording

LATE = "늦게 제출"
IN_TIME = "제때 제출"
UNKNOWN = "알 수 없음"

TIMINGS = {"in_time": IN_TIME, "late": LATE, "missing": wording.NOT_SUBMITTED, "unknown": UNKNOWN}
