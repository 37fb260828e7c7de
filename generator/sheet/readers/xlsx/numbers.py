"""A number as its format shows it: 1200 under `#,##0` is 1,200 (ECMA-376, part 1, 18.8.31)."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from fractions import Fraction

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


_FIFTEEN = Context(prec=15, rounding=ROUND_HALF_UP)
_WIDE = Context(prec=100)
_MOST_DIGITS = 40
_BESIDE = re.compile(r'"[^"]*"?|\\.|\[[^\]]*\]|_.|\*.', re.DOTALL)
_FRACTION = re.compile(r"(?:(?P<whole>[0#?]+) +)?(?P<above>[0#?]+) */ *(?P<below>[0#?]+|[1-9][0-9]{0,4})")
_WORDS = {"escaped", "gap", "money", "percent", "plain", "quoted", "scale"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A number as a format shows it: the text, whether it tells every digit, and whether it is sure.

    `sure` is False where the program shows something else, or the number in another size (1,200 for
    1200000 in thousands): the number itself is then to be told whoever wrote it.
    """

    text: str
    whole: bool = True
    sure: bool = True


def plain(value: Decimal) -> str:
    """Return a number in digits, to the fifteen that a spreadsheet keeps, without an exponent."""
    rounded = _FIFTEEN.plus(value)
    if rounded == 0:
        return "0"
    if abs(rounded.adjusted()) > _MOST_DIGITS:
        return str(rounded.normalize())
    text = format(rounded, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(value: Decimal, code: str) -> Shown:
    """Return a number as a format shows it; one that this page does not know shows it in digits, unsure."""
    section = of_number(value, code)
    parts = _parts(section.text) if section is not None else None
    if section is None or parts is None or abs(_FIFTEEN.plus(value).adjusted()) > _MOST_DIGITS:
        return Shown(plain(value), sure=code == "General")
    minus = "-" if section.signed else ""
    if parts.fraction is not None:
        made = _as_fraction(abs(value), parts.fraction)
    elif parts.power:
        made = _as_power(abs(value), parts)
    elif parts.groups:
        made = _as_digits(abs(value), parts)
    elif parts.general:
        made = _Made([plain(abs(value))], value != 0, whole=True)
    else:
        # Words alone: a zero that is shown as a line, a number that is not shown.
        return Shown("".join(parts.words()).strip(), whole=False)
    text = f"{minus if made.counts else ''}{parts.around(made.groups)}".strip()
    return Shown(text, made.whole, section.sure and parts.sure and not parts.thousands)


@dataclass(frozen=True, slots=True)
class _Made:
    """Digits for each group of a format; whether any is not nought, and whether they tell every digit."""

    groups: list[str]
    counts: bool
    whole: bool


@dataclass(slots=True)
class _Parts:
    """A section in pieces: words, and `None` for each group of digits, in their order."""

    pieces: list[str | None] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    general: bool = False
    percents: int = 0
    thousands: int = 0
    power: str = ""
    fraction: re.Match[str] | None = None
    sure: bool = True

    def take(self, kind: str, text: str) -> bool:
        """Take a group of digits, or the place of the whole number; False where it fits no number."""
        if self.general or (self.groups and kind != "digits"):
            return False
        if kind != "digits":
            self.general = True
            self.pieces.append(None)
            return True
        if self.groups and ("." in text or "." in self.groups[-1]) and not self.power:
            return False
        bare = text.rstrip(",")
        self.groups.append(bare)
        self.thousands += len(text) - len(bare)
        self.pieces += [] if self.power else [None]
        return True

    def take_sign(self, kind: str, text: str) -> None:
        """Take what stands beside the digits."""
        if kind == "scale" and self.groups:
            self.thousands += len(text)
        elif kind == "power":
            self.power = text
        elif kind in _WORDS:
            self.pieces.append(" " if kind == "gap" else text)
            self.percents += kind == "percent"
        elif kind == "numerals" or (kind == "fill" and not text.isspace() and text != "-"):
            self.sure = False

    def words(self) -> Iterator[str]:
        return (each for each in self.pieces if each is not None)

    def around(self, groups: list[str]) -> str:
        left = iter(groups)
        return "".join(next(left, "") if each is None else each for each in self.pieces)


def _parts(section: str) -> _Parts | None:
    """Return a section in pieces; None for one whose groups of digits make no number that is known here."""
    parts = _Parts()
    parts.fraction = _FRACTION.search(_BESIDE.sub(lambda found: " " * len(found.group()), section))
    for found in TOKEN.finditer(section):
        kind, text = found.lastgroup, found.group(found.lastgroup or 0)
        if parts.fraction is not None and parts.fraction.start() <= found.start() < parts.fraction.end():
            parts.pieces += [None] if found.start() == parts.fraction.start() else []
        elif kind in {"digits", "general", "text"}:
            if not parts.take(kind, text):
                return None
            # What a format for texts makes of a number is no more than the number.
            parts.sure = parts.sure and (kind != "text" or section.strip() == "@")
        elif kind is not None:
            parts.take_sign(kind, text)
    return parts


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return _FIFTEEN.plus(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _WIDE)


def _as_digits(value: Decimal, parts: _Parts) -> _Made:
    whole, _, fraction = "".join(parts.groups).partition(".")
    scaled = value * 100**parts.percents / 1000**parts.thousands
    rounded = _rounded(scaled, len(fraction))
    left, _, right = format(rounded, "f").partition(".")
    left = left.lstrip("0").zfill(whole.count("0"))
    while right and fraction[len(right) - 1] != "0" and right.endswith("0"):
        right = right[:-1]
    if "," in whole and len(parts.groups) == 1:
        left = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", left)
    after = f".{right}" if right or "." in "".join(parts.groups) else ""
    return _Made(_shared_out(left, after, parts.groups), rounded != 0, rounded == _FIFTEEN.plus(scaled))


def _shared_out(left: str, after: str, groups: list[str]) -> list[str]:
    """Return digits for each group from the right, as `000-0000` shows 0101234; the first takes the rest."""
    shared: list[str] = []
    for group in reversed(groups[1:]):
        room = len(group.partition(".")[0])
        shared.insert(0, left[len(left) - room :] if len(left) > room else left)
        left = left[: max(0, len(left) - room)]
    shared.insert(0, left)
    shared[-1] += after
    return shared


def _as_power(value: Decimal, parts: _Parts) -> _Made:
    mantissa, places = parts.groups[0], parts.groups[-1]
    whole, _, fraction = mantissa.partition(".")
    size = max(1, len(whole))
    power = _FIFTEEN.plus(value).adjusted() if value else 0
    power -= power % size if size > 1 else 0
    rounded = _rounded(value.scaleb(-power), len(fraction))
    if rounded.adjusted() >= size and rounded:
        power += size
        rounded = _rounded(value.scaleb(-power), len(fraction))
    text = format(rounded, "f")
    if "." in text:
        kept = fraction.rstrip("#?")
        left, _, right = text.partition(".")
        text = f"{left}.{right[: len(kept)]}{right[len(kept) :].rstrip('0')}"
    sign = "-" if power < 0 else "+" if parts.power.endswith("+") else ""
    exponent = f"{parts.power[0]}{sign}{str(abs(power)).zfill(places.count('0'))}"
    exact = _FIFTEEN.plus(value.scaleb(-power))
    return _Made([text + exponent], value != 0, rounded == exact)


def _as_fraction(value: Decimal, shape: re.Match[str]) -> _Made:
    exact = Fraction(_FIFTEEN.plus(value))
    below = shape["below"]
    if below[0] in "0#?":
        near = exact.limit_denominator(10 ** min(len(below), 4) - 1)
        above, under = near.numerator, near.denominator
    else:
        under = int(below)
        above = int(exact * under + Fraction(1, 2))
    whole = exact == Fraction(above, under)
    if shape["whole"] is None:
        return _Made([f"{above}/{under}"], above != 0, whole)
    units, above = divmod(above, under)
    told = [str(units)] if units or not above else []
    return _Made([" ".join([*told, *([f"{above}/{under}"] if above else [])])], bool(units or above), whole)
