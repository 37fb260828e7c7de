"""What a person's own numbers look like, and what else must hold for each."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

Pattern: TypeAlias = tuple[str, re.Pattern[str], Callable[[re.Match[str]], bool]]

LIKE_DOTS = "ㆍ・･‧∙•․⋅᛫"
BEFORE_A_SEAM = re.compile(r"[-0-9*xX●○./_·ㆍ) ]")
BEHIND_A_SEAM = re.compile(r"[-0-9*xX●○./_·ㆍ( ]")
"""How a part ends and the next begins over which a number may go on."""

WORD = re.compile(r"[가-힣○●◯*]+")
"""A word of Korean letters, hidden in part or not."""

_AT = r"(?:@|[(\[<{] ?(?:at|골뱅이|앳) ?[)\]>}]|골뱅이)"
FEW_DIGITS = re.compile(rf"(?:[0-9][^0-9]{{0,3}}){{4}}|{_AT}", re.IGNORECASE)
"""What every one of them has; a text without it is looked at no further."""

_KOREAN_ENDS = "한국|닷컴|닷넷|삼성"
"""The top-level domains in Hangul (IANA root zone)."""

EMAIL = re.compile(
    rf"(?P<it>[a-z0-9가-힣][a-z0-9가-힣._%+-]* ?{_AT} ?"
    rf"(?P<domain>(?:[a-z0-9가-힣-]+\.)+(?:[a-z][a-z0-9-]+|{_KOREAN_ENDS})))",
    re.IGNORECASE,
)
"""A mail address, its `domain` apart: whose it is decides."""

_D = r"[0-9*xX]"
_SEP = r" ?[-.~)/_·:,|]? ?"


def _always(found: re.Match[str]) -> bool:
    return bool(found)


def _is_day(found: re.Match[str]) -> bool:
    """Return whether the first six digits can be a day of birth, where none of them is hidden."""
    digits = re.sub(r"[ *xX]", "", found["born"])
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

PATTERNS: tuple[Pattern, ...] = (
    (
        "personal-registration",
        re.compile(
            rf"(?<![0-9A-Za-z*])(?P<it>(?P<born>[0-9]{{6}}){_SEP}[1-8](?:{_D}{{6}})"
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
            r"(?<![0-9A-Za-z*])(?P<it>(?P<born>[0-9]{2}[0-9*]{3}\*) ?- ?[1-8*][0-9*]{6})(?![0-9A-Za-z*])"
        ),
        _always,
    ),
    (
        "personal-mobile",
        re.compile(
            rf"(?<![0-9])(?<![0-9][-.,])"
            rf"(?P<it>(?:(?:\+|00)?82[- )./_·]{{0,2}}\(?0?\)?[- ]?|\(?0)1[016789]\)?{_SEP}"
            rf"(?:[0-9]{{3,4}}|[*xX]{{3,4}}|[0-9][*xX]{{2,3}}|[0-9]{{2}}[*xX]{{2}}){_SEP}"
            rf"(?:[0-9]{{4}}|[*xX]{{4}}|[0-9]{{1,3}}[*xX]{{1,3}}|[*xX]{{1,3}}[0-9]{{1,3}}))(?![0-9*])"
        ),
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
            rf"(?<![0-9A-Za-z*-])(?P<it>[1-9][0-9]{{3}}(?P<gap> ?- ?| |)"
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
