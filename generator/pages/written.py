"""Write the department's words into Markdown so that every character arrives as it was written."""

from __future__ import annotations

import re
from operator import itemgetter

# Line ends and other control characters break a line of Markdown or are dropped by browsers and renderers
# (U+0002 and U+0003 are Python-Markdown's own placeholders); lone surrogates cannot be saved as UTF-8.
# A reference cannot save them: HTML reads &#133; as "…".
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# Of these a tool may trim, fold or drop the plain character, and nobody would see it happen.
_UNSEEN = "\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
# Each space that a renderer could take for the layout's: first, last, beside another.
_SPACES = "^ | $|(?<= ) | (?= )"
# What Markdown reads anywhere in a line, and what it and HTML read in the quoted attribute of a tag.
_ANYWHERE = re.compile(f"[\\\\`*_\\[\\]<&{{}}{_UNSEEN}]|{_SPACES}")
_QUOTED = re.compile(f'[\\\\`\\[\\]<>&"{_UNSEEN}]|{_SPACES}')
# First in a line: what begins a bullet, quote, heading, rule, table, fold or tab; a number's mark in a list.
_FIRST = re.compile(r"(?:\d+|\w)?[.)]|[#>+\-=:~|!?/%^]")
# What is the same wherever it stands, as most texts are; only of an address are the brackets read.
_ONE_FOR_ALL = re.compile(
    f'(?<!\\]\\()\x02(?! |{_FIRST.pattern})((?: ?[^\\\\`*_\\[\\]<>&{{}}" \x02\x03{_UNSEEN}])+)(?<![!#])\x03'
)

# A text on its way through a template: no text of a record holds these two.
_OPENED, _CLOSED = "\x02", "\x03"
_TEXT = re.compile(f"{_OPENED}([^{_CLOSED}]*){_CLOSED}")
_TAGS = ("<a ", "<b>", "<del>", "<ins>")
_LINE_BEGINS = re.compile(r"\s*(?:(?:[-*+>]|\d+\.)\s+)*")
_BRACKETS = re.compile("[()]")
_HEADING_ENDS = re.compile(r"[ ]*(?:\{[^}\n]*\})?[ ]*(?:\n|$)")


def apart(text: str) -> str:
    """Return a text of the record set apart within a page, until `settled` knows where in a line it stands.

    Raises:
        ValueError: as `refuse_unfit`.

    """
    refuse_unfit(text)
    return f"{_OPENED}{text}{_CLOSED}"


def plain(text: str) -> str:
    """Return what a template made of texts set apart, and of its own words, as plain text."""
    return str(text).replace(_OPENED, "").replace(_CLOSED, "")


def settled(page: str) -> str:
    """Return a page in which each text set apart is written by the marks that are read at its place."""
    return _TEXT.sub(_settle, _ONE_FOR_ALL.sub(itemgetter(1), page))


def written(text: str, *, begins: bool = False, ends_heading: bool = False, is_quoted: bool = False) -> str:
    """Return a text as Markdown, and HTML, that can be read as nothing but this text.

    The few marks that a renderer would read become numeric references (`*` is `&#42;`); all else stays.

    Args:
        text: one line, as the record has it.
        begins: it stands first in its line, where `-`, `#` or `1.` would begin a list or a heading.
        ends_heading: it stands last in a heading, where `#` would be dropped.
        is_quoted: it stands in a quoted attribute of a tag.

    """
    if is_quoted:
        return _QUOTED.sub(_reference, text)
    shown = _ANYWHERE.sub(_reference, text)
    if begins and (first := _FIRST.match(text)):
        last = first.end() - 1  # what stands before it is letters and digits, which no reference replaces
        shown = f"{shown[:last]}{_entity(shown[last])}{shown[last + 1 :]}"
    return f"{shown[:-1]}&#35;" if ends_heading and shown.endswith("#") else shown


def refuse_unfit(text: str) -> None:
    """Do nothing for a text that can stand in a page.

    Raises:
        ValueError: the text holds a line end, another control character or half a character; reading the
            record refuses these earlier, in words.

    """
    if not text.isprintable() and (unfit := _UNFIT.search(text)):
        raise ValueError(f"U+{ord(unfit.group()):04X} cannot stand in a page: {text!a}")


def _settle(found: re.Match[str]) -> str:
    page, text = found.string, found.group(1)
    before = page[page.rfind("\n", 0, found.start()) + 1 : found.start()]
    bare = before.replace(_OPENED, "").replace(_CLOSED, "")
    ends_heading = before.startswith("#") and _HEADING_ENDS.match(page, found.end()) is not None
    shown = written(
        text,
        begins=_LINE_BEGINS.fullmatch(bare) is not None,
        ends_heading=ends_heading,
        is_quoted=_TEXT.sub("", before).rfind("<") > _TEXT.sub("", before).rfind(">"),
    )
    if before.endswith("]("):
        shown = _BRACKETS.sub(_reference, shown)  # one would end the address
    if shown.endswith("&#32;") and page.startswith(_TAGS, found.end()) and not text.endswith("  "):
        return f"{shown[:-5]} "  # between two words of one line it stays what it is
    # Before a link of ours it would make a picture of it.
    is_before_link = page.startswith("[", found.end())
    return f"{shown[:-1]}&#33;" if is_before_link and shown.endswith("!") else shown


def _reference(mark: re.Match[str]) -> str:
    return _entity(mark.group())


def _entity(mark: str) -> str:
    return f"&#{ord(mark)};"
