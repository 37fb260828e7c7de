"""Words for what was promised before the election, beside what the pledge says today."""

from __future__ import annotations

TODAY = "지금의 공약 문구"
TODAY_TITLE = "지금의 공약 이름"
LEFT_OUT = "빠진 말"
PUT_IN = "새 말"
