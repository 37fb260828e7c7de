"""What of a line can be seen, and so can be kept; what can not is told with its code and its place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from generator.record.characters import hidden_in, spans_hidden_in

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_JAMO = re.compile("[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+")
_DASH = re.compile("^\xad(?=\\s*\\S)")
"""A soft hyphen that begins a line: Hangul draws it as a dash, and writes it for its bullet."""

_ALONE = {
    unicodedata.normalize("NFKD", letter): letter
    for letter in map(chr, range(0x3131, 0x318F))
    if letter != "\u3164"
}
"""By each letter of Hangul that stands in a syllable: the one that stands alone, and looks the same."""

_AROUND = 8
"""Letters on each side by which a place is found again."""

_PLACE = "▯"
"""Stands, where a place is told, for the character that was taken out."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """A character that was taken out of a line, and the words around it, with ▯ for it."""

    character: str
    around: str


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line as it can be kept, and what was taken out of it; `dashed` where it begins with a soft hyphen."""

    text: str
    unseen: tuple[Unseen, ...] = ()
    dashed: bool = False


NOTHING = SeenLine("")


def see(text: str) -> SeenLine:
    """Return a line without what no record may hold; letters that were written in parts are put together."""
    if hidden_in(text) is None:
        return SeenLine(text)
    joined = _PAIR.sub(_joined, text)
    joined = _JAMO.sub(lambda found: unicodedata.normalize("NFC", found.group()), joined)
    dashed = _DASH.match(joined) is not None
    joined = _DASH.sub("-", joined)
    kept: list[str] = []
    gone: list[tuple[str, int]] = []
    at = length = 0
    for start, end in (*spans_hidden_in(joined), (len(joined), len(joined))):
        kept.append(joined[at:start])
        length += start - at
        for each in joined[start:end]:
            if each.isspace() or each in _ALONE:
                kept.append(_ALONE.get(each, " "))
                length += 1
            else:
                gone.append((each, length))
        at = end
    whole = "".join(kept)
    return SeenLine(whole.strip(), tuple(Unseen(each, _around(whole, at)) for each, at in gone), dashed)


def _around(text: str, at: int) -> str:
    """Return the words around a place of a text, with a mark at the place."""
    return f"{text[max(at - _AROUND, 0) : at]}{_PLACE}{text[at : at + _AROUND]}".strip()


def bullet_seen(bullet: str) -> str | None:
    """Return a bullet that a program draws by itself as it can be kept; None where nothing is to be seen."""
    return see(f"{bullet} .").text[:-1].strip() or None


def _joined(found: re.Match[str]) -> str:
    return found.group().encode("utf-16", "surrogatepass").decode("utf-16")
