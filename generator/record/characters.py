"""Which characters a record may hold: bytes become text, and nothing invisible comes along."""

from __future__ import annotations

import re
import unicodedata

from generator.problems import Place, Problem, ProblemsFoundError, problem

LARGEST_FILE = 1_048_576
"""Bytes; a real report has about 10,000."""

# Control characters but the line feed, bidi marks, zero-width and invisible characters, fillers, surrogates,
# non-characters and tags: a reader cannot see them, and each can make two texts look alike.
_INVISIBLE = re.compile(
    "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]",
)
# Hangul written as separate letters (what macOS calls NFD): it looks the same and is found by no search.
_DECOMPOSED = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+")
_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")


def decode(content: bytes, path: str) -> str:
    """Return a file's bytes as text with line feeds as line ends.

    Raises:
        ProblemsFoundError: too large, not UTF-8 (CP949 and UTF-16 are named), a byte order mark, or any
            character that a reader cannot see; every place of the last kind is told.

    """
    first = Place(path)
    if len(content) > LARGEST_FILE:
        raise ProblemsFoundError([problem("file-too-large", first, size=len(content), most=LARGEST_FILE)])
    if content.startswith(_UTF16_BOMS):
        raise ProblemsFoundError([problem("encoding-utf16", first)])
    if content.startswith(_UTF8_BOM):
        raise ProblemsFoundError([problem("byte-order-mark", first)])
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise ProblemsFoundError([_wrong_encoding(content, fault.start, path)]) from fault
    text = text.replace("\r\n", "\n")
    if problems := [*_invisible(text, path), *_decomposed(text, path)]:
        raise ProblemsFoundError(problems)
    return text


def hidden_in(text: str) -> str | None:
    """Return the first character of a value that a reader cannot see (a line end too), or None."""
    found = _INVISIBLE.search(text)
    if found:
        return found.group()
    return "\n" if "\n" in text else None


def is_composed(name: str) -> bool:
    """Return whether a file name's Hangul is composed (NFC), as git on every system expects."""
    return unicodedata.is_normalized("NFC", name)


def _wrong_encoding(content: bytes, start: int, path: str) -> Problem:
    line = content.count(b"\n", 0, start) + 1
    place = Place(path, line, start - content.rfind(b"\n", 0, start))
    if b"\x00" in content:
        return problem("encoding-utf16", place)
    try:
        sample = content.decode("cp949")
    except UnicodeDecodeError:
        return problem("encoding-unknown", place)
    return problem("encoding-cp949", place, sample.split("\n")[line - 1].strip())


def _place(text: str, offset: int, path: str) -> Place:
    return Place(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _invisible(text: str, path: str) -> list[Problem]:
    return [
        problem("invisible-character", _place(text, found.start(), path), f"U+{ord(found.group()):04X}")
        for found in _INVISIBLE.finditer(text)
    ]


def _decomposed(text: str, path: str) -> list[Problem]:
    return [
        problem(
            "decomposed-hangul",
            _place(text, found.start(), path),
            unicodedata.normalize("NFC", found.group()),
        )
        for found in _DECOMPOSED.finditer(text)
    ]
