"""Puts the letters of an HWPX paragraph where they belong: into the line, aside, or to the prompts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from lxml import etree

from generator.sheet.grid import Doubt, Markup, Paragraph
from generator.sheet.readers.hwpx.looks import PAPER, Colour, Looks, colour
from generator.sheet.readers.lines import Flow, Unseen, bones
from generator.sheet.readers.symbols import drawn
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
        told = {each.get("name") or "": whole_text(each) for each in begin.iter("{*}stringParam")}
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
        words, guide = self.asked + bones(self.text), bones(self.guide)
        return words != self.asked and (words == guide if closed else guide.startswith(words))

    def take_prompt(self) -> str:
        """Return what is held, as the prompt or a part of it, and hold it no longer."""
        text = " ".join(self.text.split())
        self.asked += bones(text)
        self.held.clear()
        return text


MARKS = frozenset({"deleteBegin", "deleteEnd", "insertBegin", "insertEnd", "markpenBegin", "markpenEnd"})
"""Where tracked changes and highlighters begin and end, in a text or beside it."""

_MOST_OPEN = 100


@dataclass(slots=True)
class _State:
    """What holds for the next letter: its shape, what lies over and under it, open fields, deletions."""

    shape: str = ""
    style: str | None = None
    marker: Colour | None = None
    ground: Colour | None = PAPER
    fields: list[Field] = field(default_factory=list)
    deleted: set[str] = field(default_factory=set)


class Pen:
    """Writes text into flows, by what was opened and closed so far.

    `markup` gathers the prompts that nobody answered, `redrawn` the texts whose letters a symbol typeface
    draws as others. Where the end of a paragraph was deleted, the next one goes on in its line.
    """

    def __init__(self, looks: Looks) -> None:
        """Begin before the first letter."""
        self.looks = looks
        self.markup: list[Markup] = []
        self.redrawn: list[str] = []
        self._joins = False
        self._now = _State()

    @property
    def deleting(self) -> bool:
        """Return whether what stands here was deleted."""
        return bool(self._now.deleted)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Write something that hangs at this place and is no part of the line."""
        before, joined = self._now, self._joins
        self._now, self._joins = _State(), False
        yield
        self._now, self._joins = before, joined

    def joins(self) -> bool:
        """Return at the end of a paragraph whether that end was deleted."""
        joins, self._joins = self._joins or self.deleting, False
        return joins

    def take(self, shape: str | None, ground: Colour | None, style: str | None = None) -> None:
        """Go on in a char shape by its id, on a ground, with a char style over it."""
        self._now.shape, self._now.ground, self._now.style = shape or "0", ground, style

    def style(self, style: str | None) -> None:
        """Go on with another char style over the same run, None for none."""
        self._now.style = style

    def write(self, text: str | None, flow: Flow) -> None:
        """Write text into a flow, or aside, or hold it until its field tells whether it is a prompt."""
        if not text:
            return
        if text.strip():
            for each in self._now.fields:
                each.filled = True
        face = self.looks.face(self._now.shape)
        if face is not None:
            self.redrawn.append(text)
            text = drawn(text, face, before_a_line=not flow.begun)
        self._hold(text, self._doubt() if text.strip() or self.deleting else None, flow)

    def end_line(self, flow: Flow) -> None:
        """End the line, unless its end was deleted."""
        if not self.deleting:
            self._hold("\n", None, flow)

    def mark(self, mark: etree._Element) -> None:
        """Open or close a tracked change or a highlighter, one of `MARKS`."""
        key = mark.get("Id") or mark.get("id") or ""
        match local(mark):
            case "markpenBegin" | "markpenEnd":
                self._now.marker = colour(mark.get("color"))
            case "deleteBegin":
                self._now.deleted.add(key)
            case "deleteEnd":
                self._now.deleted.discard(
                    key if key in self._now.deleted else next(iter(self._now.deleted), "")
                )
                self._joins = mark.get("paraend") in {"1", "true"}

    def begin(self, found: Field) -> None:
        """Open a field; one too many inside others, as no sheet has, is none."""
        if len(self._now.fields) < _MOST_OPEN:
            self._now.fields.append(found)

    def end(self, mark: etree._Element, flow: Flow) -> list[Paragraph]:
        """Close the field that a mark closes; return what a field would draw that came without it."""
        key, fields = mark.get("beginIDRef") or "", self._now.fields
        if not fields:
            return []
        # By its id, else the innermost.
        found = next((each for each in reversed(fields) if key and each.id == key), fields[-1])
        self._settle(found, flow, closed=True)
        fields.remove(found)
        if not found.filled and found.guide and found.untouched:
            self.markup.append(Markup(found.guide, flow.origin))
        if found.filled or found.type not in DRAWN:
            return []
        told = found.command or found.type
        return [Paragraph(told, flow.origin, doubts=(Doubt("formula-without-value", told),))]

    def settle(self, flow: Flow) -> None:
        """Write what is held, at the end of a paragraph or before what is no text."""
        for each in self._now.fields:
            self._settle(each, flow, closed=False)

    def _doubt(self) -> Unseen | None:
        now = self._now
        if now.deleted:
            return "hidden"
        if any(each.strikes for each in now.fields):
            return "struck"
        return self.looks.doubt(now.shape, now.ground, now.style, now.marker)

    def _hold(self, text: str, doubt: Unseen | None, flow: Flow) -> None:
        prompt = next((each for each in self._now.fields if each.untouched), None)
        if prompt is not None:
            prompt.held.append((text, doubt))
        else:
            _put(text, doubt, flow)

    def _settle(self, found: Field, flow: Flow, *, closed: bool) -> None:
        if found.is_prompt(closed=closed):
            self.markup.append(Markup(found.take_prompt(), flow.origin))
        # Without its guide nobody knows whether these are words of the prompt.
        unsure = closed and not found.guide
        for text, doubt in found.held:
            _put(text, "hidden" if unsure and text.strip() else doubt, flow)
        found.held.clear()


def _put(text: str, doubt: Unseen | None, flow: Flow) -> None:
    if text == "\n" and doubt is None:
        flow.end_line()
    else:
        flow.put(text, doubt)
