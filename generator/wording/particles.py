"""Which particle follows a word: the one that fits what is heard last, be it a figure or a letter."""

from __future__ import annotations

import re
import unicodedata

_RIEUL = 8
_FINALS = 28
_DIGITS = "영일이삼사오육칠팔구"
_STEPS = "-십백천만만만만억억억억조조조조경경경경"
_LETTERS = {"l": "엘", "m": "엠", "n": "엔", "r": "알"}
"""The names of letters that end in a consonant."""

_CLOSED, _OPEN = "엔", "이"

_READ_IN = ("안", "들")
"""Brackets that are read as part of their word: 조례(안)을, 주민(들)은; others are passed over."""

_UNHEARD = re.compile(r"(?:[^\w%°.)\]]|_|(?<![0-9])\.)+$")

_MONTH, _DAY = "(?:1[0-2]|0?[1-9])", "(?:3[01]|[12][0-9]|0?[1-9])"
_DATE = (
    rf"(?:19|20)[0-9]{{2}}(?:\. ?{_MONTH}\.|\. ?{_MONTH}\. ?{_DAY}\.?|-{_MONTH}(?:-{_DAY})?)$"
    rf"|(?<![0-9]){_MONTH}\. ?{_DAY}\.$"
)
_TIMES = (
    (re.compile(_DATE), "일"),  # 월, which a month ends in, ends alike
    (re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}\.$"), "년"),
    (re.compile("[0-9]:00$"), "시"),
    (re.compile("[0-9]:[0-5][0-9]$"), "분"),
)
_FIGURE = re.compile(r"([0-9][0-9,]*)(\.[0-9]+)?$")

_UNIT = re.compile(r"(?P<amount>[0-9] ?)?(?<![A-Za-z])(?P<unit>[A-Za-zμ]+[23]?)$")
_UNITS = {
    **dict.fromkeys(("nm", "μm", "mm", "cm", "km", "cm2", "m2", "km2", "cm3", "m3", "ml", "dl", "kl"), "터"),
    **dict.fromkeys(("μg", "mg", "kg"), "램"),
    **dict.fromkeys(("cal", "kcal"), "리"),
    "dB": "벨",
}
_UNITS_OF_AMOUNTS = {"m": "터", "l": "터", "L": "터", "g": "램", "t": "톤"}
"""The last syllable of units whose name ends otherwise than that of their last letter."""

_WORD = re.compile(r"[A-Z]?[a-z]+$|[A-Z]+$")
_SPELLED = 4
"""So many capitals are spelled (SNS, MICE); more are said as a word (UNICEF)."""

_IN_RIEUL = re.compile("le?$")
_IN_CONSONANT = re.compile(
    "[mn]$|ng$|[aeiouy][mn]e$"  # 홈, 라인
    "|(?<![aeiou])[aeiouy](?:pp?|t|ck?|k)$|(?:ook|out|group)$"  # 맵, 북; but 시트, 테이프, 링크
    "|(?:we|clu|la|ta|jo|pu)b$"
)
_SAID_OPEN = {"bit", "hit", "kit", "knit", "mat", "set"}
_SAID_CLOSED = {"apec", "haccp", "opec", "zip"}


def with_particle(word: str, pair: str) -> str:
    """Return a word with the particle that fits it.

    Args:
        word: what is said; marks and brackets around it may be there.
        pair: the particle after a final consonant, a slash, the one after a vowel: 을/를, 은/는, 으로/로.

    Returns:
        `부서는`, `「예산」은`, `10을`, `SNS를`, `1층(로비)으로`; what nobody can read ends in a vowel.

    """
    closed, open_ = pair.split("/")
    final = _final(_last_sound(word))
    fits_open = not final or (final == _RIEUL and closed.startswith("으로"))
    return word + (open_ if fits_open else closed)


def _final(syllable: str) -> int:
    """Return the number of a syllable's final consonant in the order of Unicode; 0 for none."""
    return (ord(syllable) - ord("가")) % _FINALS if "가" <= syllable <= "힣" else 0


def _last_sound(word: str) -> str:
    """Return the syllable that is heard last, or one that ends alike; any other sign where nobody knows."""
    text = _heard(unicodedata.normalize("NFC", "".join(map(_plain, word))))
    for time, sound in _TIMES:
        if time.search(text):
            return sound
    text = text.rstrip(".")
    if unit := _UNIT.search(text):
        known = _UNITS | (_UNITS_OF_AMOUNTS if unit["amount"] else {})
        if unit["unit"] in known:
            return known[unit["unit"]]
    if figure := _FIGURE.search(text):
        return _of_number(figure[1].replace(",", ""), figure[2] or "")
    if said := _WORD.search(text):
        return _of_word(said[0])
    return text[-1:]


def _plain(letter: str) -> str:
    if unicodedata.category(letter) == "Nl":  # Ⅱ is read 이
        return f"{unicodedata.numeric(letter):.0f}"
    return unicodedata.normalize("NFKC", letter)


def _heard(text: str) -> str:
    """Return a text up to what is read last: an aside in brackets is not, unless nothing stands before it."""
    while (text := _UNHEARD.sub("", text)).endswith((")", "]")):
        start = _opening(text)
        before, inside = _UNHEARD.sub("", text[:start]), text[start + 1 : -1]
        if inside in _READ_IN and "가" <= before[-1:] <= "힣":
            return inside
        text = before or inside
    return text


def _opening(text: str) -> int:
    """Return the place of the bracket that the last one closes; the last place but one where none is."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] in ")]") - (text[place] in "([")
        if depth == 0:
            return place
    return len(text) - 1


def _of_number(whole: str, part: str) -> str:
    """Return the last syllable of a number in Sino-Korean: 사 of 1234, 십 of 10, 만 of 50000, 영 of 3.0."""
    noughts = len(whole) - len(whole.rstrip("0"))
    if part or noughts in {0, len(whole)}:
        return _DIGITS[int((part or whole)[-1])]
    return _STEPS[noughts] if noughts < len(_STEPS) else "해"


def _of_word(word: str) -> str:
    """Return a syllable that ends as a word in Latin letters does: spelled or said."""
    small = word.lower()
    if small in _SAID_CLOSED:
        return _CLOSED
    is_spelled = len(word) == 1 or not re.search("[aeiouy]", small)
    if is_spelled or (word.isupper() and len(word) <= _SPELLED):
        return _LETTERS.get(small[-1], _OPEN)
    if _IN_RIEUL.search(small):
        return _LETTERS["l"]
    return _CLOSED if _IN_CONSONANT.search(small) and small not in _SAID_OPEN else _OPEN
