"""Fields of a DOCX: what the program draws from their instructions and form data, and no run holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from generator.sheet.readers.docx.taking import taken
from generator.sheet.readers.symbols import drawn, typeface
from generator.sheet.readers.trees import attribute, child, local, number

FIELD_TAGS = {"delInstrText", "fldChar", "fldSimple", "instrText"}

TICKED, UNTICKED = "☒", "☐"
"""What Word draws for a box, ticked or not."""

_OFF = {"0", "false", "off"}

# Instructions that draw no words of a sheet: places, pages, and pictures, which are told as such.
_WORDLESS = {
    "EMBED", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "HYPERLINK", "INCLUDEPICTURE", "INDEX", "LINK",
    "NUMPAGES", "PAGE", "PAGEREF", "RD", "SECTION", "SECTIONPAGES", "SHAPE", "TOC",
}  # fmt: skip
_SYMBOL = re.compile(
    r'\s*SYMBOL\s+(?P<code>0x[0-9a-f]+|[0-9]+)(?:.*?\\f\s+"?(?P<face>[^"\\]+))?', re.IGNORECASE
)
_LAST_ANSI = 0xFF
_SURROGATES = 0xD800


@dataclass(slots=True)
class Field:
    """One field: its form, what the program draws from it, its instruction, and what stands as its result."""

    form: etree._Element | None = None
    value: str | None = None
    instruction: list[str] = field(default_factory=list)
    result: list[str] = field(default_factory=list)
    instructing: bool = True

    @property
    def mark(self) -> str:
        """Return the letter that a field without result draws from its instruction."""
        found = _SYMBOL.match("".join(self.instruction))
        if found is None or self.said:
            return ""
        code, face = int(found["code"][:8], 0), typeface(found["face"])
        letter = chr(code) if code < _SURROGATES else ""
        return drawn(letter, face) if face is not None and code <= _LAST_ANSI else letter

    @property
    def unseen(self) -> str:
        """Return words that the program does not show: of a form, an instruction, a result."""
        if self.value is not None:
            return "" if self.said == self.value.strip() else self.said
        default = child(self.form, "textInput", "default")
        if default is not None and not self.said:
            return attribute(default, "val") or ""
        words = "".join(self.instruction).strip()
        is_wordless = not words or words.split()[0].upper() in _WORDLESS
        return "" if self.said or is_wordless or self.mark else words

    @property
    def said(self) -> str:
        """Return the result."""
        return "".join(self.result).strip()


class Fields:
    """The fields that are open, one in another."""

    def __init__(self) -> None:
        """Begin outside any field."""
        self._open: list[Field] = []
        self._instructing = 0

    def inside(self, element: etree._Element) -> list[etree._Element]:
        """Open a field that is one element, and return what stands in it as result; nothing for any other."""
        if local(element) != "fldSimple":
            return []
        self._begin(None)
        self._instruct(attribute(element, "instr") or "")
        self._separate()
        return list(element)

    def mark(self, element: etree._Element) -> tuple[str, str]:
        """Take a mark or instruction of a field, and return what it draws here and what it does not show."""
        kind = attribute(element, "fldCharType")
        if local(element) in {"delInstrText", "instrText"}:
            self._instruct(taken(element))
        elif kind == "begin":
            return self._begin(child(element, "ffData")).value or "", ""
        elif kind == "separate":
            self._separate()
        elif kind == "end" or local(element) == "fldSimple":
            closed = self._end()
            return (closed.mark, closed.unseen) if closed is not None else ("", "")
        return "", ""

    def take(self, text: str) -> Literal["seen", "unseen", "kept"]:
        """Take note of a text in a run, and say whether it is shown.

        `unseen`: it stands in an instruction; `kept`: in the result of a form, which tells it where it must.
        """
        if self._instructing:
            return "unseen"
        if not self._open:
            return "seen"
        self._open[-1].result.append(text)
        return "seen" if self._open[-1].value is None else "kept"

    def _begin(self, form: etree._Element | None) -> Field:
        opened = Field(form, _value(form))
        self._open.append(opened)
        self._instructing += 1
        return opened

    def _instruct(self, text: str) -> None:
        if self._open and text:
            self._open[-1].instruction.append(text)

    def _separate(self) -> None:
        if self._open and self._open[-1].instructing:
            self._open[-1].instructing = False
            self._instructing -= 1

    def _end(self) -> Field | None:
        """Close a field; what it shows is a part of the result around it."""
        if not self._open:
            return None
        self._separate()
        closed = self._open.pop()
        if self._open and not self._open[-1].instructing:
            self._open[-1].result.append(closed.said or closed.value or closed.mark)
        return closed


def _value(form: etree._Element | None) -> str | None:
    """Return what the program draws from a form; None: it draws the result (ECMA-376 part 1, 17.16.17)."""
    box, choice = child(form, "checkBox"), child(form, "ddList")
    if box is not None:
        state = child(box, "checked")
        state = child(box, "default") if state is None else state
        return TICKED if state is not None and ticked(state) else UNTICKED
    if choice is None:
        return None
    entries = [attribute(each, "val") or "" for each in choice if local(each) == "listEntry"]
    chosen = child(choice, "result")
    chosen = child(choice, "default") if chosen is None else chosen
    place = number(attribute(chosen, "val")) if chosen is not None else 0
    return entries[place] if place < len(entries) else ""


def ticked(state: etree._Element) -> bool:
    """Return whether a state of a box is on; without a word it is."""
    return (attribute(state, "val") or "1").casefold() not in _OFF
