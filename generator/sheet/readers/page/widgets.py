"""Fields of a page's forms: what a browser draws from their state, and what nobody chose or answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.sheet.readers.trees import whole_text

TICKED, UNTICKED = "☒", "☐"

_TICKS = {"checkbox", "radio"}
_SILENT = {"file", "hidden", "image", "password", "range", "color"}


@dataclass(slots=True)
class Drawn:
    """What a field draws in its line; what it holds and does not show; prompts and choices not made."""

    text: str = ""
    unseen: list[str] = field(default_factory=list)
    markup: list[str] = field(default_factory=list)


def drawn(element: etree._Element, name: str) -> Drawn | None:
    """Return what a field draws; None: it is none, and what stands in it is read like any text."""
    if name == "input":
        return _input(element)
    if name == "textarea":
        return Drawn(whole_text(element))
    if name == "select":
        return _select(element)
    if name in ("meter", "progress"):
        return Drawn(
            unseen=[" / ".join(filter(None, map(element.get, ("value", "max")))), whole_text(element)]
        )
    return None


def _input(element: etree._Element) -> Drawn:
    kind, value = (element.get("type") or "text").lower(), element.get("value") or ""
    if kind in _TICKS:
        return Drawn(TICKED if element.get("checked") is not None else UNTICKED)
    if kind in _SILENT:
        return Drawn(unseen=[value] if not value.isascii() or kind in ("range", "color") else [])
    return Drawn(value)  # a prompt is a part of its tag, which is markup


def _select(element: etree._Element) -> Drawn:
    options = list(element.iter("option"))
    chosen = [each for each in options if each.get("selected") is not None]
    if element.get("multiple") is None:
        chosen = chosen[-1:] or (options[:1] if (element.get("size") or "1") == "1" else [])
    texts = [_label(each) for each in chosen]
    picked = set(chosen)
    others = [_label(each) for each in options if each not in picked]
    return Drawn(", ".join(filter(None, texts)), markup=[*others, *_loose(element)])


def _label(option: etree._Element) -> str:
    return " ".join(whole_text(option).split()) or option.get("label") or ""


def _loose(element: etree._Element) -> Iterator[str]:
    """Yield text of a list of choices that stands in none of them."""
    for each in element.iter():
        if each.tag != "option" and each.text and each.text.strip():
            yield each.text
        if each is not element and each.tail and each.tail.strip():
            yield each.tail
