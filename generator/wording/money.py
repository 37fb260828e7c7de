"""How an amount in an office's unit reads to a person: 1,240백만원 is 12억 4,000만 원."""

from __future__ import annotations

from decimal import Decimal

from generator.wording import number

_WON = {"백만원": 1_000_000, "천원": 1_000}
"""Units that are put in other words; an amount in any other stays as it is."""

_STEPS = (("조", 10**12), ("억", 10**8), ("만", 10**4))


def in_won(value: Decimal, unit: str) -> str:
    """Return an amount exactly in 조, 억, 만 and 원, a minus before it: 12억 4,000만 원.

    Empty where that helps nobody: another unit, less than 만 원, or a part of a won.
    """
    whole = value * _WON.get(unit.replace(" ", ""), 0)
    rest = abs(int(whole))
    if rest < _STEPS[-1][1] or rest != abs(whole):
        return ""
    parts = []
    for word, step in _STEPS:
        count, rest = divmod(rest, step)
        if count:
            parts.append(f"{number(Decimal(count))}{word}")
    if rest:
        parts.append(f"{number(Decimal(rest))}원")
    else:
        parts.append("원")
    return f"{'-' if value < 0 else ''}{' '.join(parts)}"
