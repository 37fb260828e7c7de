"""The sections of a number format, and which of them shows a value (ECMA-376, part 1, 18.8.31)."""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)"? | \\(?P<escaped>.) | _(?P<gap>.) | \*(?P<fill>.)
    | \[\$(?P<money>[^\]-]*)[^\]]*\] | (?P<condition>\[[<>=][^\]]*\]) | (?P<numerals>\[DBNum[0-9]*\])
    | (?P<colour>\[[^\]]*\]) | (?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+) | (?P<general>General)
    | (?P<percent>%) | (?P<text>@) | (?P<scale>,+) | (?P<power>E[+-](?=[0#?])) | (?P<plain>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SECTION = re.compile(r'((?:"[^"]*"?|\\.|\[[^\]]*\]|_.|\*.|[^;"\\\[_*])*)(?:;|$)', re.DOTALL)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*([^\]]+)\]")
_HOLDS = {
    "<": operator.lt,
    "<=": operator.le,
    "<>": operator.ne,
    "=": operator.eq,
    ">": operator.gt,
    ">=": operator.ge,
}
_MOST = 4
"""Sections: for numbers above zero, below it, zero, and text."""


@dataclass(frozen=True, slots=True)
class Section:
    """The section that shows a number; `signed` where the minus is the program's to write, not its own."""

    text: str
    signed: bool
    sure: bool = True


def of_number(value: Decimal, code: str) -> Section | None:
    """Return the section that shows a number; None where no condition of the format holds for it."""
    sections = _sections(code)
    if len(sections) < _MOST and len(sections) > 1 and _shows_text(sections[-1]):
        sections.pop()
    conditions = [_condition(each) for each in sections[:2]]
    if any(conditions):
        return _by_condition(value, sections, conditions)
    if value < 0 and len(sections) > 1:
        return Section(sections[1], signed=False)
    if value == 0 and len(sections) > 2:  # noqa: PLR2004 - positive; negative; zero
        return Section(sections[2], signed=False)
    return Section(sections[0], signed=value < 0)


def of_text(text: str, code: str) -> tuple[str, bool]:
    """Return a text as a format shows it (`@"명"`), and whether nothing of it is left out or drawn."""
    sections = _sections(code)
    section = sections[-1]
    if len(sections) < _MOST and not _shows_text(section):
        return text, True
    pieces, shows, sure = [], False, True
    for found in TOKEN.finditer(section):
        kind, words = found.lastgroup, found.group(found.lastgroup or 0)
        if kind == "text":
            pieces.append(text)
            shows = True
        elif kind in {"quoted", "escaped", "money", "plain", "percent", "digits", "scale", "general"}:
            pieces.append(words)
        elif kind == "fill" and not words.isspace():
            sure = False
    return "".join(pieces), shows and sure


def _sections(code: str) -> list[str]:
    return [found.group(1) for found in _SECTION.finditer(code)][:_MOST] if ";" in code else [code]


def _shows_text(section: str) -> bool:
    return any(found.lastgroup == "text" for found in TOKEN.finditer(section))


def _condition(section: str) -> tuple[str, Decimal] | None:
    found = next((each for each in TOKEN.finditer(section) if each.lastgroup == "condition"), None)
    parts = _CONDITION.fullmatch(found.group()) if found is not None else None
    try:
        return (parts[1], Decimal(parts[2].strip())) if parts is not None else None
    except InvalidOperation:
        return None


def _by_condition(
    value: Decimal, sections: list[str], conditions: list[tuple[str, Decimal] | None]
) -> Section | None:
    for section, condition in zip(sections, conditions, strict=False):
        if condition is not None and _HOLDS[condition[0]](value, condition[1]):
            # A section for what is below nought alone writes the sign itself, if at all.
            below = condition[0] in {"<", "<="} and condition[1] <= 0
            return Section(section, signed=value < 0 and not below, sure=value >= 0)
    rest = 2 if all(conditions) and len(conditions) > 1 else 1
    return Section(sections[rest], signed=value < 0, sure=value >= 0) if rest < len(sections) else None
