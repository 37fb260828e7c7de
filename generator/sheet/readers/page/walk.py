"""The walk over a page's tree: its lines and tables, and what a browser shows otherwise or not at all."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote

from lxml import etree

from generator.sheet.grid import Block, Markup, Origin, Picture
from generator.sheet.readers.page.building import Builder
from generator.sheet.readers.page.looks import Look
from generator.sheet.readers.page.rules import Declared, Rules, value, words
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.symbols import drawn
from generator.sheet.readers.trees import child, local, whole_text

TICKED, UNTICKED = "☒", "☐"

_TICKS = {"checkbox", "radio"}
_SILENT = {"file", "hidden", "image", "password", "range", "color"}


@dataclass(slots=True)
class Drawn:
    """What a field draws in its line; what it holds and does not show; prompts and choices not made."""

    text: str = ""
    unseen: list[str] = field(default_factory=list)
    markup: list[str] = field(default_factory=list)


def _widget(element: etree._Element, name: str) -> Drawn | None:
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
    picked = {each for each in chosen if not _is_prompt(each, element)}
    texts = [_label(each) for each in chosen if each in picked]
    others = [_label(each) for each in options if each not in picked]
    return Drawn(", ".join(filter(None, texts)), markup=[*others, *_loose(element)])


def _is_prompt(option: etree._Element, choice: etree._Element) -> bool:
    """Return whether an option only asks to choose: it has no value, and nobody may leave it at that."""
    asks = any(each is not None for each in map(option.get, ("disabled", "hidden")))
    return option.get("value") == "" and (asks or choice.get("required") is not None)


def _label(option: etree._Element) -> str:
    return " ".join(whole_text(option).split()) or option.get("label") or ""


def _loose(element: etree._Element) -> Iterator[str]:
    """Yield text of a list of choices that stands in none of them."""
    for each in element.iter():
        if each.tag != "option" and each.text and each.text.strip():
            yield each.text
        if each is not element and each.tail and each.tail.strip():
            yield each.tail


MOST_DRAWN = 1_000_000
"""Letters that style sheets put before and after elements."""

_SKIPPED = {"script", "style", "title"}
"""What is no text, and is sorted by its letters."""

_PICTURES = {"canvas", "embed", "iframe", "img", "object", "svg", "video"}
_FILLED = {"canvas", "iframe", "object", "video"}
"""Of these, what is shown in place of their words."""

_BESIDE = {"rt", "svg"}
_TABLES = {"td", "th", "tr", "table"}
_QUOTES = ("“", "”")
_TINY = 3
_STRING = re.compile(r"\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|attr\(\s*([\w-]+)\s*\)")
_HELD = re.compile(r"\s*data:[^,]{0,200};\s*base64\s*,", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)


class Walk:
    """Walks over a page; gathers beside the blocks what is aside, markup and pictures.

    `redrawn` are texts whose letters a symbol typeface draws as others.
    """

    def __init__(self, rules: Rules, origin: Origin, name: str) -> None:
        """Begin at a place of the file."""
        self.markup: list[Markup] = []
        self.pictures: list[Picture] = []
        self.redrawn: list[str] = []
        self._rules, self._name = rules, name
        self._builder = Builder(origin)
        self.aside = self._builder.aside
        self._line = self._drawn = 0

    def blocks(self, root: etree._Element) -> list[Block]:
        """Return the lines and tables of a page."""
        self._enter(root, Look(), is_root=True)
        return self._builder.done()

    def _enter(self, element: Any, above: Look, *, is_root: bool = False) -> None:  # noqa: ANN401
        # The stubs of lxml know no comments, nor that a line may be unknown.
        self._line = max(self._line, (element.sourceline or 1) - 1)
        self._builder.move_to(self._line)
        name = local(element).lower() if isinstance(element.tag, str) else ""
        if name and name not in _SKIPPED:
            declared = self._rules.of(element)
            self._element(element, name, declared, above.below(element, declared.own))
        if not is_root:
            self._text(element.tail, above)

    def _element(self, element: etree._Element, name: str, declared: Declared, look: Look) -> None:
        field = _widget(element, name)
        self._picture(element, name, look)
        if field is not None:
            self._text(field.text, look)
            self._builder.unseen("".join(f" {each} " for each in field.unseen if each), "hidden")
            self.markup += [Markup(each, self._builder.origin) for each in field.markup if each.strip()]
            return
        if name in _BESIDE and not look.hidden:
            self._builder.beside(whole_text(element))
            return
        ends_line = look.is_line and name not in _TABLES
        if not look.gone:
            self._builder.tag(name, _attributes(element, declared.own), ends=False)
        if ends_line or look.gone:
            self._builder.end_line() if not look.gone else self._builder.unseen(" ", "hidden")
        self._around(element, declared.before, look)
        self._text(_QUOTES[0] if name == "q" else "", look)
        self._text(element.text, look)
        for each in element:
            self._enter(each, look)
        self._text(_QUOTES[1] if name == "q" else "", look)
        self._around(element, declared.after, look)
        if ends_line and not look.gone:
            self._builder.end_line()
        if not look.gone and name not in ("br", "hr"):
            self._builder.tag(name, {}, ends=True)

    def _text(self, text: str | None, look: Look) -> None:
        if not text:
            return
        if look.hidden or look.struck:
            self._builder.unseen(text, "hidden" if look.hidden else "struck")
        else:
            pieces = text.split("\n") if look.is_kept else [text]
            for place, piece in enumerate(pieces):
                if place:
                    self._builder.end_line()
                self._builder.text(self._as_drawn(piece, look))
        self._line += text.count("\n")

    def _as_drawn(self, text: str, look: Look) -> str:
        if look.face is None:
            return text
        self.redrawn.append(text)
        return drawn(text, look.face, before_a_line=not self._builder.begun)

    def _around(self, element: etree._Element, declared: Mapping[str, str], look: Look) -> None:
        """Add the text that a style sheet draws before or after what stands in an element."""
        content = words(declared, "content")
        if not content or value(declared, "content") in ("none", "normal") or look.gone:
            return
        text = "".join(
            element.get(found[3]) or "" if found[3] else _unescaped(found[1] or found[2] or "")
            for found in _STRING.finditer(content)
        )
        self._drawn += len(text)
        if self._drawn > MOST_DRAWN:
            raise refusal("sheet-too-much", self._name)
        self._text(text, look.below(element, declared))
        if "counter" in content:
            self._builder.beside(content)

    def _picture(self, element: etree._Element, name: str, look: Look) -> None:
        is_image = name == "input" and (element.get("type") or "").lower() == "image"
        if name == "img" or is_image:
            self._builder.beside(element.get("alt") or "")
        if not is_image and name not in _PICTURES:
            return
        if look.gone and name not in _FILLED:
            return
        sizes = [element.get(each) or "" for each in ("width", "height")]
        if not any(each.isascii() and each.isdigit() and int(each[:6]) <= _TINY for each in sizes):
            self.pictures.append(_pictured(element, self._builder.origin))


def _pictured(element: etree._Element, origin: Origin) -> Picture:
    """Return a picture with its bytes, where the page holds them itself (RFC 2397)."""
    address = unquote(element.get("src") or element.get("data") or "")
    held = _HELD.match(address)
    try:
        content = b64decode(address[held.end() :]) if held is not None else b""
    except ValueError:
        content = b""
    above = element.getparent()
    is_figure = above is not None and local(above) == "figure"
    caption = whole_text(child(above, "figcaption")) if is_figure else ""
    return replace(Picture.at(origin), content=content, words=element.get("alt") or "", caption=caption)


def _attributes(element: etree._Element, declared: Mapping[str, str]) -> dict[str, str]:
    found = {str(key): str(text) for key, text in element.items()}
    style = value(declared, "list-style-type") or next(iter(value(declared, "list-style").split()), "")
    if "none" in value(declared, "list-style").split():
        style = "none"
    if style:
        found["list-style"] = style
    if element.tag == "ol" and "reversed" in found and "start" not in found:
        found["start"] = str(sum(1 for each in element if each.tag == "li"))
    return found


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: _letter(found[1]) if found[1] else found[2], text)


def _letter(code: str) -> str:
    number = int(code, 16)
    return chr(number) if number < 0xD800 or 0xE000 <= number < 0x110000 else "\ufffd"  # noqa: PLR2004
