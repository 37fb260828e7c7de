"""Fields and content controls of a DOCX: what the program draws, prompts, values kept elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from lxml import etree

from generator.sheet.grid import Block, Markup, Origin
from generator.sheet.readers.docx.taking import taken
from generator.sheet.readers.lines import told
from generator.sheet.readers.symbols import drawn, typeface
from generator.sheet.readers.trees import attribute, child, children, is_on, local, named, number, value

FIELD_TAGS = {"delInstrText", "fldChar", "fldSimple", "instrText"}

_BOX = {True: "☒", False: "☐"}
"""What Word draws for a box, ticked or not."""

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
            return value(default) or ""
        words = "".join(self.instruction).strip()
        is_wordless = not words or words.split()[0].upper() in _WORDLESS
        return "" if self.said or is_wordless or self.mark else words

    @property
    def said(self) -> str:
        """Return the result."""
        return "".join(self.result).strip()


@dataclass(slots=True)
class Fields:
    """The fields that are open, one in another."""

    _open: list[Field] = field(default_factory=list)
    _instructing: int = 0

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
        return _BOX[is_on(_first(box, "checked", "default"))]
    if choice is None:
        return None
    entries = [value(each) or "" for each in named(choice, "listEntry")]
    place = number(value(_first(choice, "result", "default")))
    return entries[place] if place < len(entries) else ""


def _first(holder: etree._Element, *names: str) -> etree._Element | None:
    """Return what stands in an element under the first of some names that is there."""
    return next((found for name in names if (found := child(holder, name)) is not None), None)


_STEP = re.compile(r"(?:[\w.-]+:)?(?P<name>[\w.-]+)(?:\[(?P<place>[0-9]{1,4})\])?")
_TEXTS = {"t", "delText"}


@dataclass(slots=True)
class Store:
    """A part of the file to which controls are bound, by its root."""

    _root: etree._Element
    _named: dict[etree._Element, dict[str, list[etree._Element]]] = field(default_factory=dict)

    def at(self, path: str) -> str | None:
        """Return the text at a path of plain steps; None: there is none, or the path is of another sort."""
        first, *steps = path.strip("/").split("/")
        at: etree._Element | None = self._root if _name(first) == local(self._root) else None
        for step in steps:
            if at is not None and step.startswith("@"):
                return attribute(at, _name(step[1:]))
            found = _STEP.fullmatch(step)
            at = self._child(at, found["name"], int(found["place"] or 1)) if found is not None else None
        return at.text if at is not None and not len(at) else None

    def _child(self, parent: etree._Element | None, name: str, place: int) -> etree._Element | None:
        if parent is None:
            return None
        if parent not in self._named:
            named = self._named[parent] = {}
            for each in parent:
                named.setdefault(local(each), []).append(each)
        found = self._named[parent].get(name, [])
        return found[place - 1] if 0 < place <= len(found) else None


Stores: TypeAlias = Mapping[str, Store]
"""By the identity with which a control names the part."""


@dataclass(slots=True)
class Settled:
    """What a block's controls held beside what is shown: prompts, texts that a bound value replaced.

    `written` are the values that other parts hold.
    """

    prompts: list[Markup] = field(default_factory=list)
    replaced: list[Block] = field(default_factory=list)
    written: list[str] = field(default_factory=list)


def settle(block: etree._Element, origin: Origin, stores: Stores) -> Settled:
    """Make the text of a block's controls what the program shows, in the block's own tree.

    A prompt is taken out; a blank box, choice or day is written; a value that is bound to another part is
    that part's (ECMA-376 part 1, 17.5.2).
    """
    settled = Settled()
    for control in list(block.iter("{*}sdt")):
        properties, content = child(control, "sdtPr"), child(control, "sdtContent")
        if content is None:
            continue
        bound = _bound(properties, stores)
        settled.written += [bound] if bound else []
        if is_on(child(properties, "showingPlcHdr")):
            settled.prompts += [Markup(text, origin) for text in _taken(content) if text.strip()]
            _write(content, bound or "")
        elif bound and "".join(_texts(content)).split() != bound.split():
            settled.replaced += told("".join(_taken(content)), origin)
            _write(content, bound)
        elif properties is not None and not any(text.strip() for text in _texts(content)):
            _write(content, _state(properties, content))
    return settled


def _holders(content: etree._Element) -> Iterable[etree._Element]:
    return (each for each in content.iter() if local(each) in _TEXTS)


def _texts(content: etree._Element) -> Iterable[str]:
    return (each.text or "" for each in _holders(content))


def _taken(content: etree._Element) -> list[str]:
    texts = []
    for each in _holders(content):
        texts.append(each.text or "")
        each.text = None
    return texts


def _write(content: etree._Element, text: str) -> None:
    """Write a text into a control, where its own stood or would stand."""
    if not text:
        return
    holder = next(iter(_holders(content)), None)
    if holder is None:
        run = next(content.iter("{*}r"), None)
        run = _below(next(content.iter("{*}p"), content), "r") if run is None else run
        holder = _below(run, "t")
    holder.text = text


def _below(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, etree.QName(etree.QName(parent).namespace, name))


def _state(properties: etree._Element, content: etree._Element) -> str:
    """Return what a blank control would show; nothing where a symbol or a picture shows it."""
    if next(content.iter("{*}sym", "{*}drawing", "{*}pict", "{*}fldChar"), None) is not None:
        return ""
    box = child(properties, "checkbox")
    if box is not None:
        return _BOX[is_on(child(box, "checked"))]
    for each in named(properties, "comboBox", "date", "dropDownList"):
        if local(each) == "date":
            return (attribute(each, "fullDate") or "").partition("T")[0]
        return _entry(each, attribute(each, "lastValue"))
    return ""


def _entry(choice: etree._Element, value: str | None) -> str:
    """Return how a choice shows a value."""
    for each in choice:
        if value and attribute(each, "value") == value:
            return attribute(each, "displayText") or value
    return value or ""


def _bound(properties: etree._Element | None, stores: Stores) -> str | None:
    """Return the value of another part that a control shows; None: it shows its own, or that in words."""
    binding = child(properties, "dataBinding")
    store = stores.get((attribute(binding, "storeItemID") or "").upper())
    held = store.at(attribute(binding, "xpath") or "") if store is not None and binding is not None else None
    for each in children(properties):
        if local(each) in {"checkbox", "date", "picture", "richText"}:
            return None
        if local(each) in {"comboBox", "dropDownList"} and held:
            return _entry(each, held)
    return held if held and not held.lstrip().startswith("<") else None


def _name(step: str) -> str:
    found = _STEP.fullmatch(step)
    return found["name"] if found is not None else ""
