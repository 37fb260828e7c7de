"""Content controls of a DOCX: prompts that nobody answered, states that are drawn, values kept elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from generator.sheet.grid import Block, Doubt, Markup, Origin, Paragraph
from generator.sheet.readers.docx.fields import TICKED, UNTICKED, ticked
from generator.sheet.readers.lines import lines
from generator.sheet.readers.trees import attribute, child, local

_STEP = re.compile(r"(?:[\w.-]+:)?(?P<name>[\w.-]+)(?:\[(?P<place>[0-9]{1,4})\])?")
_TEXT = {"t", "delText"}


class Store:
    """A part of the file to which controls are bound."""

    def __init__(self, root: etree._Element) -> None:
        """Take the part's root."""
        self._root = root
        self._named: dict[etree._Element, dict[str, list[etree._Element]]] = {}

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
    told = Settled()
    for control in list(block.iter("{*}sdt")):
        properties, content = child(control, "sdtPr"), child(control, "sdtContent")
        if content is None:
            continue
        bound = _bound(properties, stores)
        told.written += [bound] if bound else []
        if _is_on(child(properties, "showingPlcHdr")):
            told.prompts += [Markup(text, origin) for text in _taken(content) if text.strip()]
            _write(content, bound or "")
        elif bound and "".join(_texts(content)).split() != bound.split():
            told.replaced += [
                Paragraph(text, origin, doubts=(Doubt("hidden", text),))
                for text in lines("".join(_taken(content)))
            ]
            _write(content, bound)
        elif properties is not None and not any(text.strip() for text in _texts(content)):
            _write(content, _state(properties, content))
    return told


def _is_on(flag: etree._Element | None) -> bool:
    return flag is not None and ticked(flag)


def _holders(content: etree._Element) -> Iterable[etree._Element]:
    return (each for each in content.iter() if local(each) in _TEXT)


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
        state = child(box, "checked")
        return TICKED if state is not None and ticked(state) else UNTICKED
    for each in properties:
        if local(each) in {"comboBox", "dropDownList"}:
            return _entry(each, attribute(each, "lastValue"))
        if local(each) == "date":
            return (attribute(each, "fullDate") or "").partition("T")[0]
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
    if properties is None or binding is None:
        return None
    store = stores.get((attribute(binding, "storeItemID") or "").upper())
    value = store.at(attribute(binding, "xpath") or "") if store is not None else None
    for each in properties:
        if local(each) in {"checkbox", "date", "picture", "richText"}:
            return None
        if local(each) in {"comboBox", "dropDownList"} and value:
            return _entry(each, value)
    return value if value and not value.lstrip().startswith("<") else None


def _name(step: str) -> str:
    found = _STEP.fullmatch(step)
    return found["name"] if found is not None else ""
