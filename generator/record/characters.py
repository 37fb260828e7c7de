"""Which characters a record may hold: bytes become text, and nothing invisible or broken comes along."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePath

from generator.problems import Place, Problem, ProblemsFoundError, problem

LARGEST_FILE = 1_048_576
"""Bytes; a real report has about 10,000."""

MOST_TOLD = 100
"""Findings that one reading of one file tells; whoever has more mends these first."""

# Control characters but the line feed, bidi marks, zero-width and invisible characters, fillers, surrogates,
# non-characters and tags: a reader cannot see them, and each can make two texts look alike.
_INVISIBLE = (
    "\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Hangul written as separate letters (what macOS calls NFD): it looks the same and is found by no search.
_DECOMPOSED = "\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff"
# Syllables of old Hangul, which no single character writes (Unicode, chapter 18.6): a leading letter
# or a vowel that modern Hangul has not, or a final one behind a whole syllable.
_LEADING, _VOWEL = "\u1100-\u115e\ua960-\ua97c", "\u1161-\u11a7\ud7b0-\ud7c6"
_FINAL = "\u11a8-\u11ff\ud7cb-\ud7fb"
_OLD_LEADING, _OLD_VOWEL = "\u1113-\u115e\ua960-\ua97c", "\u1176-\u11a7\ud7b0-\ud7c6"
_OLD_FINAL = "\u11c3-\u11ff\ud7cb-\ud7fb"
_OLD = (  # without a way back, so that a long line of single letters costs no more than its length
    f"(?<![{_LEADING}])[{_LEADING}]++(?:(?<=[{_OLD_LEADING}])[{_VOWEL}]|[{_OLD_VOWEL}])[{_VOWEL}]*+[{_FINAL}]*+"
    f"|(?<=[\uac00-\ud7a3])[{_OLD_FINAL}][{_FINAL}]*+"
)
DASHES = dict.fromkeys(
    map(
        ord,
        "\u058a\u05be\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030"
        "\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d\U00010ead"
        "\u2212\u2043\u3161\u2500\u2501\u30fc\u1173\u00ad",
    ),
    "-",
)
"""Every dash as a plain one, for `str.translate`: Unicode's own (category Pd), and what a keyboard has in
their place and Unicode counts among none (a minus, a bullet, a vowel, a frame)."""

# What a program writes where it could not read a character.
_LOST = "\ufffd"

_SUSPECT = re.compile(f"[{_INVISIBLE}{_DECOMPOSED}{_LOST}]")
_NAMED = re.compile(
    f"(?P<old>{_OLD})|(?P<invisible>[{_INVISIBLE}])|(?P<lost>{_LOST}+)"
    f"|(?P<decomposed>(?:(?!{_OLD})[{_DECOMPOSED}])+)"
)
_KINDS = {
    "invisible": "invisible-character",
    "decomposed": "decomposed-hangul",
    "lost": "lost-character",
}
_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")


def decode(content: bytes, path: str) -> str:
    """Return a file's bytes as text with line feeds as line ends.

    Raises:
        ProblemsFoundError: too large, not UTF-8 (CP949 and UTF-16 are named), a byte order mark, or any
            character that a reader cannot see; every place of the last kind is told, up to `MOST_TOLD`.

    """
    first = Place(path)
    if len(content) > LARGEST_FILE:
        raise ProblemsFoundError([problem("file-too-large", first, size=len(content), most=LARGEST_FILE)])
    # Without its mark, UTF-16 shows by the empty half of its first letter, a # or an ASCII key.
    if content.startswith(_UTF16_BOMS) or b"\x00" in content[:2]:
        raise ProblemsFoundError([problem("encoding-utf16", first)])
    if content.startswith(_UTF8_BOM):
        raise ProblemsFoundError([problem("byte-order-mark", first)])
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise ProblemsFoundError([_wrong_encoding(content, fault.start, path)]) from fault
    text = text.replace("\r\n", "\n")
    if _SUSPECT.search(text) and (faults := _faults(text, path)):
        raise ProblemsFoundError(faults)
    return text


def hidden_in(value: str) -> str | None:
    """Return the first character that may not stand in one value (a line end too), None for none."""
    first = value.partition("\n")[0]
    if _SUSPECT.search(first):
        found = next(_unseen(first), None)
        if found is not None:
            return found.group()
    return "\n" if "\n" in value else None


def spans_hidden_in(value: str) -> Iterator[tuple[int, int]]:
    """Yield where in one value those stand that may not, from where to where; line ends too."""
    pieces = value.split("\n")
    start = 0
    for piece in pieces:
        yield from ((start + found.start(), start + found.end()) for found in _unseen(piece))
        start += len(piece) + 1
        if start <= len(value):
            yield start - 1, start


def fault_of(hidden: str) -> tuple[str, str]:
    """Return the kind of fault that a character is, and what to show of it."""
    if hidden == "\n":
        return "line-break-in-text", ""
    found = _NAMED.match(hidden)
    assert found is not None  # noqa: S101 - the same characters, by name
    return _kind_and_words(found)


def is_composed(name: str) -> bool:
    """Return whether a file name's Hangul is composed (NFC), as git on every system expects."""
    return unicodedata.is_normalized("NFC", name)


def shown(path: PurePath) -> str:
    """Return a path with `/`; a name that is not UTF-8 is shown by its bytes, so that it can be printed."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _unseen(text: str) -> Iterator[re.Match[str]]:
    return (each for each in _NAMED.finditer(text) if each.lastgroup != "old")


def _kind_and_words(found: re.Match[str]) -> tuple[str, str]:
    kind = _KINDS[found.lastgroup or ""]
    if kind == "decomposed-hangul":
        return kind, unicodedata.normalize("NFC", found.group())
    return kind, f"U+{ord(found.group()[0]):04X}"


def _faults(text: str, path: str) -> list[Problem]:
    problems: list[Problem] = []
    for found in islice(_unseen(text), MOST_TOLD + 1):
        place = _place(text, found.start(), path)
        if len(problems) == MOST_TOLD:
            problems.append(problem("more-faults", place))
        else:
            kind, shown = _kind_and_words(found)
            problems.append(problem(kind, place, shown))
    return problems


def _place(text: str, offset: int, path: str) -> Place:
    return Place(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _wrong_encoding(content: bytes, start: int, path: str) -> Problem:
    line = content.count(b"\n", 0, start) + 1
    # The bytes before the first wrong one are UTF-8, so its column is counted in characters as ever.
    before = content[content.rfind(b"\n", 0, start) + 1 : start].decode("utf-8")
    place = Place(path, line, len(before) + 1)
    try:
        sample = content.decode("cp949")
    except UnicodeDecodeError:
        return problem("encoding-unknown", place)
    return problem("encoding-cp949", place, sample.split("\n")[line - 1].strip())
