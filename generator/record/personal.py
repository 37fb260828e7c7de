"""What reads like a person's own number or address, in whatever form an office may have written it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from generator.record.characters import DASHES
from generator.wording.forms import BESIDE_PHONES, CUT_ROLES, OFFICES, ROLES

_Pattern: TypeAlias = tuple[str, re.Pattern[str], Callable[[re.Match[str]], bool]]

_LIKE_DOTS = "ㆍ・･‧∙•․⋅᛫"
_BEFORE_A_SEAM = re.compile(r"[-0-9*xX●○./_·ㆍ) ]")
_BEHIND_A_SEAM = re.compile(r"[-0-9*xX●○./_·ㆍ( ]")
"""How a part ends and the next begins over which a number may go on."""

_WORD = re.compile(r"[가-힣○●◯*]+")
"""A word of Korean letters, hidden in part or not."""

_AT = r"(?:@|[(\[<{] ?(?:at|골뱅이|앳) ?[)\]>}]|골뱅이)"
_DOT = r"(?:[.,]|[(\[<{] ?(?:\.|dot|점|닷) ?[)\]>}])"
_FEW_DIGITS = re.compile(rf"(?:[0-9][^0-9]{{0,3}}){{4}}|{_AT}", re.IGNORECASE)
"""What every one of them has; a text without it is looked at no further."""

_KOREAN_ENDS = "한국|닷컴|닷넷|삼성"
"""The top-level domains in Hangul (IANA root zone)."""

_EMAIL = re.compile(
    rf"(?P<it>[a-z0-9가-힣][a-z0-9가-힣._%+-]* ?{_AT} ?"
    rf"(?P<domain>(?:[a-z0-9가-힣-]+{_DOT})+(?:[a-z][a-z0-9-]+|{_KOREAN_ENDS})))",
    re.IGNORECASE,
)
"""A mail address, its `domain` apart: whose it is decides."""

_D = r"[0-9*xX]"
_SEP = r" {0,2}[-.~)\]/_·:;,|=+'\\]{0,2} {0,2}"


def _always(found: re.Match[str]) -> bool:
    return bool(found)


def _is_day(found: re.Match[str]) -> bool:
    """Return whether the first six digits can be a day of birth, where none of them is hidden."""
    digits = re.sub(r"[ .*xX]", "", found["born"])
    if len(digits) < len("YYMMDD"):
        return True
    # A company's number has the same shape (its first six may be a day too) and is public.
    if re.search(r"법인[^0-9]{0,12}$", found.string[: found.start("it")]):
        return False
    return 1 <= int(digits[2:4]) <= 12 and 1 <= int(digits[4:]) <= 31  # noqa: PLR2004 - months and days


_CARD_BEGINS = "34569"


def _is_card(found: re.Match[str]) -> bool:
    """Return whether a number adds up as a card's does (ISO/IEC 7812-1, Luhn), or is called a card."""
    before = found.string[max(0, found.start("it") - 20) : found.start("it")]
    if "카드" in before:
        return True
    digits = re.sub(r"[^0-9*xX]", "", found["it"])
    if digits[0] not in _CARD_BEGINS:
        return False
    if " " in found["it"].replace(" - ", "-") or not digits.isdigit():
        return "-" in found["it"] and not digits.isdigit()
    doubled = (2 * int(each) for each in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(each - 9 * (each > 9) for each in doubled)) % 10 == 0  # noqa: PLR2004


_OFFICE_PHONE = re.compile(
    r"\(?0(?:2|[3-6][0-9]|70|80|50[0-9])[-). ]{0,2}[0-9]{3,4}[-. ]?[0-9]{4}|1[568][0-9]{2}-?[0-9]{4}"
)


def _is_account(found: re.Match[str]) -> bool:
    written = found["number"]
    digits = re.sub(r"[^0-9*]", "", written)
    # Banks of Korea number their accounts with 10 to 16 digits.
    return 10 <= len(digits) <= 16 and not _OFFICE_PHONE.match(written)  # noqa: PLR2004


_ACCOUNT_NUMBER = r"(?P<number>[0-9*]{10,16}(?![0-9*])|[0-9*]{2,6}(?:[- ][0-9*]{1,8}){1,4})"

_PATTERNS: tuple[_Pattern, ...] = (
    (
        "personal-registration",
        re.compile(
            rf"(?<![0-9A-Za-z])(?P<it>(?:19)?(?P<born>[0-9]{{6}}){_SEP}\(?[1-8](?:{_D}{{6}})"
            r"|[0-9]{6} ?- ?\*{7})(?![0-9A-Za-z*])"
        ),
        lambda found: found["born"] is None or _is_day(found),
    ),
    (
        "personal-registration",
        re.compile(
            r"(?<![0-9] )(?<![0-9])(?P<it>(?P<born>[0-9](?: [0-9]){5})(?: -)? [1-8](?: [0-9*]){6})(?! ?[0-9])"
        ),
        _is_day,
    ),
    (
        "personal-registration",
        re.compile(
            r"(?<![0-9]\.)(?<![0-9])(?P<it>(?P<born>[0-9]{6}|[0-9]{2}(?:\. ?[0-9]{2}){2}\.?) ?- ?"
            r"[1-8](?: ?[0-9*]){6})(?! ?[0-9])"
        ),
        _is_day,
    ),
    (
        "personal-registration",
        re.compile(
            r"(?<![0-9A-Za-z*])(?P<it>(?P<born>[0-9]{2}[0-9*]{3}\*) ?- ?[1-8*][0-9*]{6})(?![0-9A-Za-z*])"
        ),
        _always,
    ),
    (
        "personal-mobile",
        re.compile(
            rf"(?<![0-9])(?<![0-9][-.,])"
            rf"(?P<it>(?:(?:\+|00[0-9]{{0,3}})?82[- )./_·]{{0,2}}\(?0?\)?[- ]?|[(\[]?0)1[016789]\)?{_SEP}"
            rf"(?:[0-9]{{3,4}}|[*xX]{{3,4}}|[0-9][*xX]{{2,3}}|[0-9]{{2}}[*xX]{{2}}){_SEP}"
            rf"(?:[0-9]{{4}}|[*xX]{{4}}|[0-9]{{1,3}}[*xX]{{1,3}}|[*xX]{{1,3}}[0-9]{{1,3}}))(?![0-9*])"
        ),
        _always,
    ),
    (
        "personal-mobile",
        re.compile(r"(?<![0-9])(?<![0-9][-.,])(?P<it>01[016789](?:[-. ]?[0-9]){7,8})(?![0-9*])"),
        _always,
    ),
    (
        "personal-mobile",
        re.compile(r"(?<![0-9] )(?<![0-9])(?P<it>0 1 [016789](?: [0-9]){7,8})(?! ?[0-9])"),
        _always,
    ),
    (
        "personal-card",
        re.compile(
            rf"(?<![0-9A-Za-z-])(?P<it>[1-9][0-9]{{3}}(?P<gap> ?- ?| |)"
            rf"{_D}{{4}}(?P=gap){_D}{{4}}(?P=gap){_D}{{4}}"
            r"|3[47][0-9]{2}(?P<other>[- ])[0-9]{6}(?P=other)[0-9]{5})(?![0-9A-Za-z*-])"
        ),
        _is_card,
    ),
    (
        "personal-licence",
        re.compile(
            r"(?<![0-9-])(?P<it>(?:[12][0-9] ?- ?|[가-힣]{2,4}[ -]?)"
            r"[0-9]{2} ?- ?[0-9]{6} ?- ?[0-9]{2})(?![0-9-])"
        ),
        _always,
    ),
    (
        "personal-licence",
        re.compile(r"면허[^0-9\n]{0,15}(?P<it>[0-9]{2}[- ]?[0-9]{2}[- ]?[0-9]{6}[- ]?[0-9]{2})(?![0-9])"),
        _always,
    ),
    (
        "personal-passport",
        re.compile(r"(?<![0-9A-Za-z])(?P<it>[MSRGDO](?:[0-9]{8}|[0-9]{3}[A-Z][0-9]{4}))(?![0-9A-Za-z])"),
        _always,
    ),
    (
        "personal-passport",
        re.compile(r"여권[^0-9A-Za-z\n]{0,15}(?P<it>[A-Z]{1,2} ?[0-9]{7,8})(?![0-9])"),
        _always,
    ),
    (
        "personal-account",
        re.compile(
            r"(?:은행|뱅크|계좌|농협|수협|신협|금고|우체국|증권|입금)[^0-9\n]{0,15}"
            rf"(?P<it>{_ACCOUNT_NUMBER})(?![0-9*-])"
        ),
        _is_account,
    ),
    (
        "personal-account",
        re.compile(
            rf"(?:국민|신한|우리|하나|기업|카카오|토스|KB|NH|IBK)[ :(]{{0,2}}"
            rf"(?P<it>{_ACCOUNT_NUMBER})(?![0-9*-])"
        ),
        _is_account,
    ),
    (
        "personal-account",
        re.compile(rf"(?<![0-9*-])(?P<it>{_ACCOUNT_NUMBER})[ (,/]{{0,3}}예금주"),
        _is_account,
    ),
    (
        "personal-plate",
        re.compile(
            r"(?<![0-9])(?P<it>[0-9]{2,3} ?"
            r"[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배하허호] ?[0-9]{4})"
            r"(?![0-9]|,[0-9]| ?[년명원회개백천만건호])"
        ),
        _always,
    ),
    (
        "personal-birth",
        re.compile(
            r"(?<![0-9])(?P<it>(?:(?:19|20)?[0-9]{2} ?[-./년] ?[0-9]{1,2} ?[-./월] ?[0-9]{1,2}[.일]? ?"
            r"|(?:19|20)?[0-9]{6} ?)(?:생(?![가-힣]*[활산명태계물존성애업육각방])|출생))"
        ),
        _always,
    ),
    (
        "personal-birth",
        re.compile(
            r"(?:생년월일|출생일|생일)[^0-9\n]{0,6}"
            r"(?P<it>(?:19|20)?[0-9]{2} ?[-./년]? ?[0-9]{1,2} ?[-./월]? ?[0-9]{1,2}[.일]?)"
        ),
        _always,
    ),
)
"""Kind of fault, what it looks like, and what else must hold. `it` is the part that is told.

Sources: resident registration number (Enforcement Rule of the Resident Registration Act, art. 2; since
October 2020 its last digits carry no check), mobile prefixes (numbering plan of the Ministry of Science and
ICT), passport numbers (M and three digits, a letter, four digits since December 2021), plates (Rule on Motor
Vehicle Registration Plates).
"""


_DASHES = dict.fromkeys(map(ord, "\xaf\u02d7\u2053\u223c\u23af\u2502\u3163\u4e00"), "-")
_DOTS = dict.fromkeys(map(ord, _LIKE_DOTS), "·")
_MASKS = dict.fromkeys(map(ord, "●○◯■□◇◆△▲▽▼☆★ㅇ#＊※∗"), "*")
_STOPS = {ord("、"): ",", ord("。"): ".", ord("\t"): " "}


class _Plain(dict[int, int | str]):
    """Each mark by the one plain mark for which it stands, so that every place in a text stays the same."""

    def __missing__(self, code: int) -> int | str:
        """Learn a mark by what Unicode calls compatible; a digit in a circle begins a line and stays one."""
        mark = chr(code)
        plain = str(unicodedata.decimal(mark)) if mark.isdecimal() else unicodedata.normalize("NFKC", mark)
        is_one = len(plain) == 1 and (mark.isdecimal() or not mark.isnumeric())
        self[code] = self.get(ord(plain), plain) if is_one else mark
        return self[code]


_PLAIN = _Plain({**DASHES, **_DASHES, **_DOTS, **_MASKS, **_STOPS})

_DIGIT = re.compile("[0-9*xX]")
_CHECKSUM = re.compile(r"[0-9a-f]{64}")

_OFFICIAL = frozenset({"go.kr", "korea.kr"})


@dataclass(frozen=True, slots=True)
class Personal:
    """A place in a text that reads like personal data: its kind of fault, and the text hidden in part."""

    kind: str
    shown: str


@lru_cache(maxsize=2**16)
def personal(text: str, office_domains: frozenset[str]) -> tuple[Personal, ...]:
    """Return what in a text reads like a person's own number or address.

    Office phones, dates, amounts and numbers of documents are none. Full-width digits, other dashes, spaces
    between groups or between all digits, and digits hidden by marks are read as what they stand for.

    Args:
        text: as the department wrote it; most texts of a city stand in many records.
        office_domains: where mail is official beside go.kr and korea.kr, in small letters.

    """
    plain = text.translate(_PLAIN)
    if not _FEW_DIGITS.search(plain) or _CHECKSUM.fullmatch(text):
        return ()
    told: dict[tuple[int, int], Personal] = {}
    for kind, found in _found(plain, office_domains):
        start, end = found.span("it")
        if not any(start < other_end and other < end for other, other_end in told):
            told[start, end] = Personal(kind, _hidden(plain[start:end]))
    return tuple(told.values())


_SEAM = 30
"""Letters on either side of a seam that are looked at."""

_SHORT = 12
"""Letters of a part that may stand in the middle of a number."""

_FEWEST = 10
"""Digits of the shortest number of a mobile telephone."""

_OVER_SEAMS = frozenset({"personal-registration", "personal-mobile"})


def split(parts: Sequence[str]) -> Iterator[tuple[int, Personal]]:
    """Yield what reads like a person's number that is split over cells or lines, by its first part.

    Args:
        parts: texts that stand one behind the other, as the department wrote them.

    """
    for number, (before, behind) in enumerate(pairwise(parts)):
        if not (_BEFORE_A_SEAM.match(before[-1:]) and _BEHIND_A_SEAM.match(behind)):
            continue
        ends = [behind[:_SEAM]]
        if len(behind) <= _SHORT and number + 2 < len(parts):
            ends.append(f"{behind} {parts[number + 2][:_SEAM]}")
        found = next((each for end in ends for each in _over(before[-_SEAM:], end)), None)
        if found is not None:
            yield number, found


def _over(before: str, behind: str) -> Iterator[Personal]:
    """Yield the numbers that begin before a seam and end behind it."""
    plain = f"{before} {behind}".translate(_PLAIN)
    if len(_DIGIT.findall(plain)) < _FEWEST:
        return
    for kind, pattern, holds in _PATTERNS:
        for found in pattern.finditer(plain) if kind in _OVER_SEAMS else ():
            if holds(found) and found.start("it") < len(before) < found.end("it"):
                yield Personal(kind, _hidden(found["it"]))


def _hidden(text: str) -> str:
    """Return a text that can be found again and is no longer anybody's: what is told is public too."""
    name, at, domain = text.partition("@")
    kept = 2
    return name[:kept] + re.sub(r"[0-9A-Za-z]", "●", name[kept:]) + at + domain


def _found(plain: str, office_domains: frozenset[str]) -> Iterator[tuple[str, re.Match[str]]]:
    for kind, pattern, holds in _PATTERNS:
        for found in pattern.finditer(plain):
            if holds(found):
                yield kind, found
    for found in _EMAIL.finditer(plain):
        domain = re.sub(r"\s", "", found["domain"]).casefold()
        if not any(domain == each or domain.endswith(f".{each}") for each in office_domains | _OFFICIAL):
            yield "personal-email", found


_SHORTEST, _LONGEST = 2, 4
"""Letters of a Korean name, family name and all."""


def names_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where in a cell's text something stands that may be a person's name, whole or hidden in part.

    A role, a department, and what stands beside a telephone's number are none; any other word of two to four
    Korean letters may be one.
    """
    for found in _WORD.finditer(text):
        word = found.group()
        is_other = is_role(word) or word.endswith((*OFFICES, *BESIDE_PHONES))
        if _SHORTEST <= len(word) <= _LONGEST and not is_other:
            yield found.span()


def is_role(word: str) -> bool:
    """Return whether a word is what an office calls one of its people."""
    return word.endswith(ROLES) or word in CUT_ROLES
