"""The fields of HWPX: prompts to be clicked and filled, and what the program draws in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from generator.sheet.readers.flow import Unseen
from generator.sheet.readers.trees import local, whole_text

DRAWN = frozenset({"CROSSREF", "DATE", "DOC_DATE", "FORMULA", "MAILMERGE", "PATH", "SUMMARY", "USER_INFO"})
"""Fields whose words the program draws; it also keeps them in the file, and a file may come without."""

_PROMPT = "CLICK_HERE"
_STRIKES = "DELETE"
_GUIDE = re.compile(r"Direction:wstring:(\d{1,4}):")


@dataclass(slots=True)
class Field:
    """A field that is open: its kind, its guide (`""`: not known), and what was read in it so far.

    `held` is the text of a prompt, of which is not yet known whether anybody filled it in, each piece with
    its doubt (a line feed: a line end); `asked` are words of the guide that stood in it before, in paragraphs
    above. `command` is what tells the program what to draw.
    """

    id: str
    type: str
    guide: str
    command: str
    untouched: bool
    filled: bool = False
    asked: str = ""
    held: list[tuple[str, Unseen | None]] = field(default_factory=list)

    @classmethod
    def of(cls, begin: etree._Element) -> Field:
        """Read where a field begins."""
        told = {
            each.get("name") or "": whole_text(each) for each in begin.iter() if local(each) == "stringParam"
        }
        command = told.get("Command", "")
        found = _GUIDE.search(command)
        guide = told.get("Direction") or (
            command[found.end() : found.end() + int(found[1])] if found is not None else ""
        )
        kind = begin.get("type") or ""
        untouched = kind == _PROMPT and begin.get("dirty") not in {"1", "true"}
        return cls(begin.get("id") or "", kind, guide.strip(), command.strip(), untouched)

    @property
    def strikes(self) -> bool:
        """Return whether the field is a proof-reader's mark that crosses out."""
        return self.type.endswith(_STRIKES)

    @property
    def text(self) -> str:
        """Return what is held."""
        return "".join(text for text, _ in self.held)

    def is_prompt(self, *, closed: bool) -> bool:
        """Return whether what is held are the guide's own words, so far as they go where it is not closed.

        Hangul keeps the guide of a field that nobody filled in as its text, and does not print it
        (edwardkim/rhwp, issue 3545).
        """
        words, guide = self.asked + _squeezed(self.text), _squeezed(self.guide)
        return words != self.asked and (words == guide if closed else guide.startswith(words))

    def take_prompt(self) -> str:
        """Return what is held, as the prompt or a part of it, and hold it no longer."""
        text = " ".join(self.text.split())
        self.asked += _squeezed(text)
        self.held.clear()
        return text


def _squeezed(text: str) -> str:
    return "".join(text.split())


def closed_by(fields: list[Field], end: etree._Element) -> Field | None:
    """Return the open field that an end closes: by its id, else the innermost; None where none is open."""
    key = end.get("beginIDRef") or ""
    named = [each for each in fields if key and each.id == key]
    return next(iter([*named[-1:], *fields[-1:]]), None)
