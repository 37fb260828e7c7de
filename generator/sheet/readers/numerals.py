"""The numbers that a word processor draws before the lines of a list: 1. 가. ① and so on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its text with `^1` (HWPX) or `%1` (DOCX) in it, its numerals, its start."""

    text: str
    numerals: str
    start: int = 1


@dataclass(slots=True)
class Counter:
    """Counts one list: each level from its start, anew below every line of a level above."""

    levels: Mapping[int, Level]
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, depth: int) -> str:
        """Count one line at a depth from 0 and return the mark that is drawn before it."""
        level = self.levels.get(depth)
        if level is None:
            return ""
        self.counts[depth] = self.counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in self.counts if each > depth]:
            del self.counts[deeper]
        return _PLACE.sub(lambda found: self._placed(found.group(1), depth), level.text)

    def _placed(self, place: str, depth: int) -> str:
        if place.isdigit():
            return self._numeral(int(place) - 1)
        # The whole way down to here; a capital letter puts a full stop at its end (HWP 5.0, numbering).
        way = ".".join(self._numeral(each) for each in range(depth + 1))
        return way if place == "n" else f"{way}."

    def _numeral(self, depth: int) -> str:
        level = self.levels.get(depth)
        if level is None:
            return ""
        return numeral(self.counts.get(depth, level.start), level.numerals)


_PLACE = re.compile(r"(?:%(?=[1-9])|\^)([1-9nN])")

# The initial consonants of Hangul that lists use, by their place among the 19 of Unicode's syllables.
_INITIALS = (0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18)
_SYLLABLES = [chr(0xAC00 + 588 * each) for each in _INITIALS]
_JAMO = [chr(0x3131 + each) for each in (0, 3, 6, 8, 16, 17, 20, 22, 23, 25, 26, 27, 28, 29)]
_CAPITALS = [chr(ord("A") + each) for each in range(26)]
_IDEOGRAPHS = [
    chr(each) for each in (0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341)
]


def _from(first: int, count: int) -> Sequence[str]:
    return [chr(first + each) for each in range(count)]


def _roman(count: int) -> str:
    pairs = (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    )  # fmt: skip
    text = ""
    for value, letters in pairs:
        times, count = divmod(count, value)
        text += letters * min(times, 10)
    return text


_CIRCLED = _from(0x2460, 20)
_NAMED = [
    chr(each) for each in (0xC77C, 0xC774, 0xC0BC, 0xC0AC, 0xC624, 0xC721, 0xCE60, 0xD314, 0xAD6C, 0xC2ED)
]
_STEMS = [
    chr(each) for each in (0xAC11, 0xC744, 0xBCD1, 0xC815, 0xBB34, 0xAE30, 0xACBD, 0xC2E0, 0xC784, 0xACC4)
]
_STEMS_IN_HANJA = [
    chr(each) for each in (0x7532, 0x4E59, 0x4E19, 0x4E01, 0x620A, 0x5DF1, 0x5E9A, 0x8F9B, 0x58EC, 0x7678)
]

_LISTS: dict[str, Sequence[str]] = {
    # HWPX, KS X 6101: NumberType1
    "circled_digit": _CIRCLED,
    "latin_capital": _CAPITALS,
    "latin_small": [each.lower() for each in _CAPITALS],
    "circled_latin_capital": _from(0x24B6, 26),
    "circled_latin_small": _from(0x24D0, 26),
    "hangul_syllable": _SYLLABLES,
    "circled_hangul_syllable": _from(0x326E, 14),
    "hangul_jamo": _JAMO,
    "circled_hangul_jamo": _from(0x3260, 14),
    "hangul_phonetic": _NAMED,
    "ideograph": _IDEOGRAPHS,
    "circled_ideograph": _from(0x3280, 10),
    "decagon_circle": _STEMS,
    "decagon_circle_hanja": _STEMS_IN_HANJA,
    # DOCX, ECMA-376: ST_NumberFormat
    "decimalenclosedcircle": _CIRCLED,
    "decimalenclosedcirclechinese": _CIRCLED,
    "upperletter": _CAPITALS,
    "lowerletter": [each.lower() for each in _CAPITALS],
    "ganada": _SYLLABLES,
    "chosung": _JAMO,
    "ideographdigital": _IDEOGRAPHS,
    "japanesecounting": _IDEOGRAPHS,
}
_SUMS: dict[str, Callable[[int], str]] = {
    "roman_capital": _roman,
    "roman_small": lambda count: _roman(count).lower(),
    "upperroman": _roman,
    "lowerroman": lambda count: _roman(count).lower(),
    "decimalzero": lambda count: f"{count:02}",
    "none": lambda _: "",
}


def numeral(count: int, numerals: str) -> str:
    """Return a number from 0 in the numerals that a format names; in digits where it has no more of them."""
    name = numerals.lower()
    if name in _SUMS:
        return _SUMS[name](min(count, 100_000))
    marks = _LISTS.get(name, ())
    return marks[count - 1] if 0 < count <= len(marks) else str(count)
