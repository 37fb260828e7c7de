"""The marks of a form and those that look like them, and numbers that are marks: 1., 1), 가., ①."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.record.form import Notation
from generator.wording.forms import COUNTED, COUNTERS, ORDERS
from generator.wording.times import DAY_BEHIND

Kin = Literal["ring", "dash", "dot"]

_SIGNS: Mapping[Kin, str] = {
    "ring": "○◦〇◯⚪⚬∘￮❍⭘",
    "dash": "-–—―‐‑‒−─━ㅡ⁃﹣－ー",
    "dot": "·ㆍ‧∙•・･․⋅",
}
_LETTERS = "oOοΟоО"
"""Of Latin, Greek and Cyrillic, which are words too."""

_KIN: Mapping[str, Kin] = {
    **{sign: kin for kin, signs in _SIGNS.items() for sign in signs},
    **dict.fromkeys(f"ㅇ0{_LETTERS}", "ring"),
}
"""By each mark that people type for another: what they look like."""

_UNKNOWN = (
    r"[\u2022\u2023\u2043\u204c\u204d\u2219\u25a0-\u25b1\u25b4-\u25bb\u25be-\u25ff\u2605\u2606\u261e\u2713\u2714"
    r"\u2720-\u274f\u2756\u27a2-\u27a4\u2981\u29be\u29bf\u318d\u30fb\uff65\u00b7\u2027\uf000-\uf0ff]"
)
"""Marks that look like bullets: dots, shapes, stars; no △ and ▲ (minus in accounts), no arrows."""

_COUNTED = r"[\u2460-\u2473\u2776-\u277f\u3260-\u327b]"
"""Numbers in circles, which begin a line too, and are words of it."""

_WORD_BEGINS = r"[가-힣「『‘“'\"<〈《(]"
"""With which a word begins that no letter or figure stands right before."""

_NOUGHT = rf"0(?=\s+(?!(?:{'|'.join(COUNTERS)})(?![가-힣]))[^\d\s.,%~])"
"""A nought with words behind it that count nothing: 0 예산 확보, but not 0 건."""

_TYPED = rf"ㅇ(?=\s|{_WORD_BEGINS})|[{_LETTERS}*](?=\s)"

_SECTION = re.compile(
    r"(?:[□■▣▢◻◼☐❏❑❒◇◆ㅁ]|\d{1,2}[.)](?!\d)|[Ⅰ-Ⅻ]\.?|[IV]{1,3}\.|[가나다라마바사아자차카타파하]\.)\s*(?=\S)"
)
"""A square as people type it, and a number: □, ㅁ, 1., Ⅱ, 가."""

_BRACKETS = re.compile(
    r"\([^()]*\)|\[[^][]*\]|「[^「」]*」|『[^『』]*』|<[^<>]*>|〈[^〈〉]*〉|《[^《》]*》|“[^“”]*”|‘[^‘’]*’"
)
_TIME_ENDS, _FIGURE = re.compile(r"[\d.년월일시분:)]$"), re.compile(r"['’]?\d")
"""Between which a dash or a dot leads from one day or figure to another."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a form, as patterns; `alike` are marks that it has not, by the one that they look like."""

    ranks: Mapping[str, int]
    alike: Mapping[str, str]
    bullet: re.Pattern[str]
    between: re.Pattern[str]
    inside: re.Pattern[str]
    task: re.Pattern[str]
    note: str
    outermost: str

    @classmethod
    @lru_cache(maxsize=16)
    def of(cls, notation: Notation) -> Marks:
        """Return the patterns of a form's marks."""
        ranks = {glyph: rank for rank, level in enumerate(notation.bullets) for glyph in level}
        alike = _alike(notation, ranks)
        signs = _any(sign for signs in _SIGNS.values() for sign in signs)
        glyphs = _any(ranks)
        opens, closes = re.escape(notation.task_opens), re.escape(notation.task_closes)
        note = re.escape(notation.note)
        task = rf"{opens}((?:(?!{closes}).)+){closes}"
        inner = rf"{opens}(?:(?!{opens}|{closes}).)+{closes}"
        every = rf"(?:{glyphs}|{signs}|{_UNKNOWN})"
        thin = _any(sign for kin in ("dash", "dot") for sign in _SIGNS[kin])
        broad = rf"(?!{thin}){every}"
        return cls(
            ranks | {glyph: ranks[mark] for glyph, mark in alike.items()},
            alike,
            re.compile(rf"(?!{note})((?P<sign>{every})(?=\s|(?!(?P=sign)|[\d.,]))|{_TYPED}|{_NOUGHT})"),
            re.compile(
                rf"(?<=\s)(?:(?:{every}|[ㅇ{_LETTERS}])(?=\s)|{_COUNTED}|{note}(?=\s)"
                rf"|{inner}(?=\s|$))"
            ),
            re.compile(
                rf"(?<=\s)(?:{every}|[ㅇ*])(?=\s+\S|{_WORD_BEGINS})|(?<=\s){note}(?=\s*\S)|{inner}"
                rf"|(?<=\s)[{_LETTERS}](?=\s+{_WORD_BEGINS})|(?<=\s){_NOUGHT}|(?<=[^\s○〇ㅇ×xX/])(?:{broad}|ㅇ)(?=\s+{_WORD_BEGINS})"
            ),
            re.compile(task),
            notation.note,
            notation.bullets[0][0],
        )

    def run_on(self, text: str) -> str | None:
        """Return the mark inside a line behind which another item seems to begin, None for none.

        What stands in brackets, and a dash or a dot between two days or figures, begin nothing.
        """
        open_ = _BRACKETS.sub(lambda found: "\0" * len(found.group()), text)
        for found in self.inside.finditer(open_):
            at, end, mark = *found.span(), found.group()
            before, behind = text[:at].rstrip(), text[end:].lstrip()
            is_task = self.task.fullmatch(mark) is not None and bool(behind)
            is_span = (
                _KIN.get(mark) in ("dash", "dot") and _TIME_ENDS.search(before) and _FIGURE.match(behind)
            )
            if (before or is_task) and not is_span and mark not in (open_[at - 1 : at], open_[end : end + 1]):
                return mark
        return None


def section_mark(text: str) -> str:
    """Return what looks like the mark of a section before a line's words; empty for none."""
    found = _SECTION.match(text)
    return found.group() if found else ""


def _alike(notation: Notation, ranks: Mapping[str, int]) -> dict[str, str]:
    """Return the marks that look like one of a form's; of a kind that it has at several levels, the first."""
    firsts: dict[Kin, str] = {}
    for level in notation.bullets:
        for glyph in level:
            if glyph in _KIN:
                firsts.setdefault(_KIN[glyph], level[0])
    return {glyph: firsts[kin] for glyph, kin in _KIN.items() if kin in firsts and glyph not in ranks}


def _any(glyphs: Iterable[str]) -> str:
    longest_first = sorted(glyphs, key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(each) for each in longest_first)})"


_ORDERS = (*ORDERS, COUNTED)
_WORDS = "|".join(sorted((each for order in ORDERS for each in order), key=len, reverse=True))
_ORDINAL = re.compile(
    rf"(?P<opens>\(?)(?P<number>\d{{1,2}}|{_WORDS})(?P<closes>[.)])(?=$|[^\w.~,-]|[^\W\d_a-zA-Z])(?!{DAY_BEHIND})"
    rf"|(?P<sign>[{''.join(COUNTED)}])"
)
"""A number with its point or bracket, which begins no day (3. 15.)."""


def ordinal_kinds(lines: Iterable[str]) -> Iterator[str]:
    """Yield the kind of the number with which each line begins, as its first number; empty for none.

    A number counts where it is the first of its kind or follows the one before it, so that a line that
    begins with a month is none.
    """
    last: dict[str, int] = {}
    for line in lines:
        found = next((each for each in _ordinals(line) if each[1] in (0, last.get(each[0], -2) + 1)), None)
        if found is not None:
            last[found[0]] = found[1]
        yield found[0] if found is not None else ""


def is_ordinal(mark: str) -> bool:
    """Return whether a mark is a number."""
    return any(True for _ in _ordinals(mark))


def _ordinals(line: str) -> Iterator[tuple[str, int]]:
    """Yield the kinds that a line's number may be of, each with its place from 0."""
    found = _ORDINAL.match(line)
    if found is None:
        return
    number = found["number"] or found["sign"]
    if number.isdecimal():
        yield f"{found['opens']}1{found['closes']}", int(number) - 1
    for order in _ORDERS:
        if number in order:
            yield f"{found['opens'] or ''}{order[0]}{found['closes'] or ''}", order.index(number)
