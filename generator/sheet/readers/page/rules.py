"""The rules of a page's style sheets, by the element that they hold for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import cssselect2
import tinycss2
from lxml import etree

from generator.sheet.readers.refusing import refusal

MOST_WORK = 10_000_000
"""Rules times elements of a page, and steps from one element to those around it while rules are matched; a
page that Word saves has some 200 rules and 5,000 elements."""

_TOLD = {
    "background", "background-color", "clip", "clip-path", "color", "content", "content-visibility",
    "display", "filter", "font", "font-family", "font-size", "height", "left", "list-style",
    "list-style-type",
    "margin-left", "max-height", "max-width", "mso-hide", "opacity", "overflow", "overflow-x", "overflow-y",
    "position", "right", "text-decoration", "text-decoration-line", "text-indent", "top", "transform",
    "visibility", "-webkit-text-fill-color", "white-space", "width",
}  # fmt: skip
_SHOWN_BY = re.compile(r"\A\s*(?:(?:only\s+)?(?:all|screen)\b(?!\s*and)|\Z)", re.IGNORECASE)
_BLOCKS = {"layer", "media", "supports"}
_DEEPEST = 20
_LONGEST = 100
_NAMED = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")


_Match: TypeAlias = tuple[tuple[int, int, int], int, str | None, dict[str, tuple[str, bool]]]


@dataclass(slots=True)
class Declared:
    """What is declared for one element and for what is drawn before and after it: values by property."""

    own: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)


class Rules:
    """The style sheets of one page and the `style` of its elements, put together as a browser does."""

    def __init__(self, root: etree._Element, sheets: list[tuple[str, str]], name: str) -> None:
        """Match all rules; `sheets` are their media and their text, `name` the file's for the finding.

        Raises:
            ProblemsFoundError: more rules for more elements than any page has.

        """
        matcher = cssselect2.Matcher()
        self._custom: dict[str, str] = {}
        count = 0
        for media, sheet in sheets:
            if _SHOWN_BY.match(media):
                nodes = tinycss2.parse_stylesheet(sheet, skip_comments=True)
                count += _fill(matcher, nodes, self._custom, 0)
        self._declared: dict[etree._Element, Declared] = {}
        if count * sum(1 for _ in root.iter()) > MOST_WORK:
            raise refusal("sheet-too-much", name)
        wrapped = _metered(name).from_html_root(root)
        for each in wrapped.iter_subtree() if count else ():
            matches = matcher.match(each)
            if matches:
                self._declared[each.etree_element] = self._together(matches)

    def of(self, element: etree._Element) -> Declared:
        """Return what is declared for an element, its own `style` included."""
        found = self._declared.get(element)
        style = element.get("style")
        if not style:
            return found or _NOTHING
        own = dict(found.own) if found is not None else {}
        for name, (said, important) in _values(tinycss2.parse_blocks_contents(style)).items():
            if important or not own.get(name, "").endswith(_FORCED):
                own[name] = self._meant(said)
        return Declared(own, found.before, found.after) if found is not None else Declared(own)

    def _together(self, matches: list[_Match]) -> Declared:
        """Return what several rules declare: the important over others, then by specificity and order."""
        found: dict[str | None, dict[str, str]] = {}
        for important in (False, True):
            for _, _, pseudo, values in matches:
                own = found.setdefault(pseudo, {})
                for name, (said, is_important) in values.items():
                    if is_important == important:
                        own[name] = self._meant(said) + (_FORCED if important else "")
        return Declared(found.get(None, {}), found.get("before", {}), found.get("after", {}))

    def _meant(self, said: str) -> str:
        """Return a value with those that it names in their place."""
        if "var(" not in said:
            return said
        return _NAMED.sub(lambda name: self._custom.get(name[1]) or name[2] or "", said)


def _metered(name: str) -> type[cssselect2.ElementWrapper]:
    """Return the class of elements that count the steps of one page's rules: a few rules can ask for all."""

    class Metered(cssselect2.ElementWrapper):  # type: ignore[misc]
        left = MOST_WORK

        @property
        def ancestors(self) -> tuple[cssselect2.ElementWrapper, ...]:
            return self._count(super().ancestors)

        @property
        def previous_siblings(self) -> tuple[cssselect2.ElementWrapper, ...]:
            return self._count(super().previous_siblings)

        def iter_children(self) -> Iterator[cssselect2.ElementWrapper]:
            for each in super().iter_children():
                self._count((each,))
                yield each

        def _count(
            self, found: tuple[cssselect2.ElementWrapper, ...]
        ) -> tuple[cssselect2.ElementWrapper, ...]:
            Metered.left -= len(found)
            if Metered.left < 0:
                raise refusal("sheet-too-much", name)
            return found

    return Metered


_NOTHING = Declared()
_FORCED = " !important"


def value(values: Mapping[str, str], name: str) -> str:
    """Return a declared value in small letters; nothing where none is."""
    return values.get(name, "").removesuffix(_FORCED).strip().lower()


def words(values: Mapping[str, str], name: str) -> str:
    """Return a declared value as it is written."""
    return values.get(name, "").removesuffix(_FORCED).strip()


def _fill(
    matcher: cssselect2.Matcher, nodes: list[tinycss2.ast.Node], custom: dict[str, str], depth: int
) -> int:
    """Add rules to a matcher, those in blocks for screens too, and return how many."""
    count = 0
    for node in nodes:
        if node.type == "at-rule" and node.lower_at_keyword in _BLOCKS and node.content is not None:
            asked = tinycss2.serialize(node.prelude)
            if depth < _DEEPEST and (node.lower_at_keyword != "media" or _SHOWN_BY.match(asked)):
                inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                count += _fill(matcher, inner, custom, depth + 1)
        elif node.type == "qualified-rule":
            count += _add(matcher, node, custom)
    return count


def _add(matcher: cssselect2.Matcher, rule: tinycss2.ast.QualifiedRule, custom: dict[str, str]) -> int:
    nodes = tinycss2.parse_blocks_contents(rule.content)
    # A value by name is the same for a whole page: real ones set it once, at its root.
    for node in nodes:
        if node.type == "declaration" and node.name.startswith("--"):
            custom[node.name] = tinycss2.serialize(node.value).strip()[:_LONGEST]
    values = _values(nodes)
    if not values:
        return 0
    try:
        selectors = cssselect2.compile_selector_list(rule.prelude)
    except cssselect2.SelectorError:
        return 0  # a browser leaves such a rule out too
    for each in selectors:
        matcher.add_selector(each, values)
    return len(selectors)


def _values(nodes: list[tinycss2.ast.Node]) -> dict[str, tuple[str, bool]]:
    """Return the declared values that change what is seen, and whether each is important."""
    found: dict[str, tuple[str, bool]] = {}
    for node in nodes:
        if node.type != "declaration" or node.lower_name not in _TOLD:
            continue
        if node.important or not found.get(node.lower_name, ("", False))[1]:
            found[node.lower_name] = (tinycss2.serialize(node.value), node.important)
    return found


def sheets(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the style sheets that stand in a page: their media and their text."""
    for each in root.iter("style"):
        yield each.get("media") or "", each.text or ""
