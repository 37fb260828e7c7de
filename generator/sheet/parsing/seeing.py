"""What of a line can be seen, and so can be kept; what can not is told with its code and its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.record.characters import hidden_in

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


@dataclass(frozen=True, slots=True)
class Unseen:
    """A character that was taken out of a line, and the words around it."""

    character: str
    around: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A line as it can be kept, and what was taken out of it; `dashed` where it begins with a soft hyphen."""

    text: str
    unseen: tuple[Unseen, ...] = ()
    dashed: bool = False


NOTHING = Seen("")


def see(text: str) -> Seen:
    """Return a line without what no record may hold; letters that were written in parts are put together."""
    if hidden_in(text) is None:
        return Seen(text)
    joined = _PAIR.sub(_joined, text)
    joined = _JAMO.sub(lambda found: unicodedata.normalize("NFC", found.group()), joined)
    dashed = _DASH.match(joined) is not None
    joined = _DASH.sub("-", joined)
    kept = ""
    gone: list[tuple[str, int]] = []
    for words, hidden in _pieces(joined):
        kept += words
        for each in hidden:
            if each.isspace() or each in _ALONE:
                kept += _ALONE.get(each, " ")
            else:
                gone.append((each, len(kept)))
    unseen = (Unseen(each, kept[max(at - _AROUND, 0) : at + _AROUND].strip()) for each, at in gone)
    return Seen(kept.strip(), tuple(unseen), dashed)


def bullet_seen(bullet: str) -> str | None:
    """Return a bullet that a program draws by itself as it can be kept; None where nothing is to be seen."""
    return see(f"{bullet} .").text[:-1].strip() or None


def _joined(found: re.Match[str]) -> str:
    return found.group().encode("utf-16", "surrogatepass").decode("utf-16")


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what can be kept, a run at a time, each with what no record may hold behind it."""
    rest = text
    while (found := hidden_in(rest)) is not None:
        words, _, rest = rest.partition(found)
        yield words, found
    yield rest, ""
