"""A number as its format shows it: 1200 under `#,##0` is 1,200 (ECMA-376, part 1, 18.8.31)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

_FIFTEEN = Context(prec=15, rounding=ROUND_HALF_UP)
_MOST_DIGITS = 40

_TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)"? | \\(?P<escaped>.) | _(?P<gap>.) | \*(?P<fill>.)
    | \[\$(?P<money>[^\]-]*)[^\]]*\] | (?P<condition>\[[<>=][^\]]*\]) | (?P<colour>\[[^\]]*\])
    | (?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+) | (?P<general>General) | (?P<percent>%) | (?P<text>@)
    | (?P<scale>,+) | (?P<power>E[+-]) | (?P<plain>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SECTIONS = re.compile(r'((?:"[^"]*"?|\\.|\[[^\]]*\]|_.|\*.|[^;"\\\[_*])*)(?:;|$)', re.DOTALL)


def plain(value: Decimal) -> str:
    """Return a number in digits, to the fifteen that a spreadsheet keeps, without an exponent."""
    rounded = _FIFTEEN.plus(value)
    if rounded == 0:
        return "0"
    if abs(rounded.adjusted()) > _MOST_DIGITS:
        return str(rounded.normalize())
    text = format(rounded, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(value: Decimal, code: str) -> tuple[str, bool]:
    """Return a number as a format shows it, and whether that tells every digit of it.

    A format that this page does not know (fractions, powers, conditions) shows the number in digits.
    """
    sections = [found.group(1) for found in _SECTIONS.finditer(code)][:-1] or [code]
    section, signed = _section(value, sections)
    parts = _parts(section)
    if parts is None or abs(_FIFTEEN.plus(value).adjusted()) > _MOST_DIGITS:
        return plain(value), True
    pattern = parts.pattern
    if not pattern:
        # Words alone: a zero that is shown as a line, a number that is not shown.
        text = "".join(parts.before)
        return (
            (text.strip(), False) if not parts.general else _around(parts, plain(value), value, signed=signed)
        )
    scaled = value * (100 if parts.percent else 1) / (1000**parts.thousands)
    digits, rounded = _digits(abs(scaled), pattern)
    text, _ = _around(parts, digits, value if rounded else Decimal(0), signed=signed)
    return text, rounded == abs(_FIFTEEN.plus(scaled))


@dataclass(frozen=True, slots=True)
class _Parts:
    before: list[str]
    after: list[str]
    pattern: str
    general: bool
    percent: bool
    thousands: int


def _section(value: Decimal, sections: list[str]) -> tuple[str, bool]:
    """Return the part of a format that shows a number, and whether the minus is the format's to write."""
    if value < 0 and len(sections) > 1:
        return sections[1], False
    if value == 0 and len(sections) > 2:  # noqa: PLR2004 - positive; negative; zero
        return sections[2], False
    return sections[0], value < 0


def _parts(section: str) -> _Parts | None:
    before: list[str] = []
    after: list[str] = []
    pattern, general, percent, thousands = "", False, False, 0
    for found in _TOKEN.finditer(section):
        kind, text = found.lastgroup, found.group(found.lastgroup or 0)
        if kind in {"condition", "power"} or (kind == "digits" and (pattern or general)):
            return None
        if kind == "digits":
            pattern = text.rstrip(",")
            thousands = len(text) - len(pattern)
        elif kind in {"general", "text"}:
            general = True
        elif kind == "scale" and pattern:
            thousands += len(text)
        elif kind in {"quoted", "escaped", "money", "percent", "plain"}:
            if kind == "plain" and text == "/" and pattern:
                return None
            percent = percent or kind == "percent"
            (after if pattern or general else before).append(text)
        elif kind == "gap":
            (after if pattern or general else before).append(" ")
    return _Parts(before, after, pattern, general, percent, thousands)


def _digits(value: Decimal, pattern: str) -> tuple[str, Decimal]:
    whole, _, fraction = pattern.partition(".")
    exact = _FIFTEEN.plus(value)
    rounded = exact.quantize(Decimal(1).scaleb(-len(fraction)), ROUND_HALF_UP, Context(prec=100))
    left, _, right = format(rounded, "f").partition(".")
    left = left.lstrip("0").zfill(whole.count("0"))
    while right and fraction[len(right) - 1] != "0" and right.endswith("0"):
        right = right[:-1]
    if "," in whole:
        left = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", left)
    return f"{left}.{right}" if right or "." in pattern else left, rounded


def _around(parts: _Parts, digits: str, value: Decimal, *, signed: bool) -> tuple[str, bool]:
    minus = "-" if signed and value else ""
    digits = digits.removeprefix("-") if parts.general else digits
    return f"{minus}{''.join(parts.before)}{digits}{''.join(parts.after)}".strip(), True
