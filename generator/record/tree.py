"""A YAML file as plain text values that remember where they stand; what YAML would change is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.record import characters

DEEPEST = 20
"""Levels of lists and mappings; a real report has nine."""

MOST_VALUES = 50_000
"""Values in one file; a real report has about 300."""

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""What stands in a file: text, blank (None), lists and mappings; never a number, a date or a truth value."""

_BLANK = frozenset({"", "~", "null"})
_CLOSING = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


class Bare(str):
    """Text without quotes that other YAML readers would turn into a number, a date or yes/no."""

    __slots__ = ()


@dataclass(slots=True)
class Spot:
    """Where a value stands (line and column from 1), and its parts; keys have a spot of their own."""

    line: int
    column: int
    parts: dict[str, Spot] | list[Spot] | None = None
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)

    def at(self, *steps: str | int) -> Spot:
        """Return the spot of a part, or of its nearest parent that stands in the file."""
        here = self
        for step in steps:
            parts: Any = here.parts
            try:
                here = parts[step]
            except (KeyError, IndexError, TypeError):
                return here
        return here

    def has(self, *steps: str | int) -> bool:
        """Return whether a part stands in the file, blank or not."""
        here: Any = self
        for step in steps:
            try:
                here = here.parts[step]
            except (KeyError, IndexError, TypeError):
                return False
        return True


_Open: TypeAlias = "list[tuple[list[Plain] | dict[str, Plain], Spot]]"


def parse(content: bytes, path: str) -> tuple[Plain, Spot]:
    """Read one YAML file strictly.

    Returns:
        the values, every scalar as the text that was written (blank: None), and the spots of all of them.

    Raises:
        ProblemsFoundError: wrong encoding, invisible characters, syntax, repeated keys, anchors, tags, two
            documents, comments that cut a text, too deep, too large; each with line and column.

    """
    text = characters.decode(content, path)
    reader = _Reader(path, text)
    try:
        plain, spot = reader.read(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as fault:
        raise ProblemsFoundError([*reader.problems, _syntax_fault(fault, path, text)]) from fault
    if reader.problems:
        raise ProblemsFoundError(reader.problems)
    return plain, spot


class _Reader:
    """Builds values and spots out of YAML events, one pass, no recursion."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.comment_lines = {number for number, line in enumerate(self.lines) if " #" in line}
        self.problems: list[Problem] = []
        self.root: tuple[Plain, Spot] = (None, Spot(1, 1))
        self.open: _Open = []
        self.key: str | None = None
        self.values = 0

    def read(self, events: Iterator[Any]) -> tuple[Plain, Spot]:
        """Take all events; stop at the first fault after which the rest cannot be understood."""
        documents = 0
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._refuse_extras(event)
                self._scalar(event)
            elif kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                self._refuse_extras(event)
                self._start(event, {} if kind is yaml.MappingStartEvent else [])
            elif kind in _CLOSING:
                self.open.pop()
            elif kind is yaml.AliasEvent:
                self._stop("yaml-anchor", event, f"*{event.anchor}")
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._stop("several-documents", event, "---")
                if event.version or event.tags:
                    self._stop("yaml-directive", event, self.lines[0])
        return self.root

    def _scalar(self, event: Any) -> None:
        mark = event.start_mark
        value: str = event.value
        if self._awaits_key():
            self._take_key(value, mark)
            return
        plain: Plain = value
        if not event.style:  # plain; the C parser says "", the other None
            if value in _BLANK:
                plain = None
            elif _means_other_than_text(value):
                plain = Bare(value)
            if event.end_mark.line in self.comment_lines:
                self._refuse_cut(event)
        elif (hidden := characters.hidden_in(value)) is not None:
            kind = "line-break-in-text" if hidden == "\n" else "invisible-character"
            self._tell(kind, mark, value if hidden == "\n" else f"U+{ord(hidden):04X}")
        self._place(plain, Spot(mark.line + 1, mark.column + 1))

    def _start(self, event: Any, empty: dict[str, Plain] | list[Plain]) -> None:
        mark = event.start_mark
        if self._awaits_key():
            self._stop("key-not-text", event, self.lines[mark.line].strip())
        if len(self.open) >= DEEPEST:
            self._stop("too-deep", event, "", most=DEEPEST)
        spot = Spot(mark.line + 1, mark.column + 1, {} if isinstance(empty, dict) else [])
        self._place(empty, spot)
        self.open.append((empty, spot))

    def _awaits_key(self) -> bool:
        return bool(self.open) and self.key is None and isinstance(self.open[-1][0], dict)

    def _take_key(self, key: str, mark: Any) -> None:
        holder, spot = self.open[-1]
        if key in holder:
            self._tell("repeated-key", mark, key, first=spot.keys[key][0])
        spot.keys.setdefault(key, (mark.line + 1, mark.column + 1))
        self.key = key

    def _place(self, plain: Plain, spot: Spot) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            raise ProblemsFoundError(
                [*self.problems, problem("too-many-values", self._at(spot), most=MOST_VALUES)],
            )
        if not self.open:
            self.root = (plain, spot)
            return
        holder, holder_spot = self.open[-1]
        if isinstance(holder, dict):
            assert self.key is not None  # noqa: S101 - events alternate; for the type checker
            holder[self.key] = plain
            holder_spot.parts[self.key] = spot  # type: ignore[index,call-overload]
            self.key = None
        else:
            holder.append(plain)
            holder_spot.parts.append(spot)  # type: ignore[union-attr]

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            self._stop("yaml-anchor", event, f"&{event.anchor}")
        if event.tag is not None:
            self._stop("yaml-tag", event, event.tag)

    def _refuse_cut(self, event: Any) -> None:
        end = event.end_mark
        rest = self.lines[end.line][end.column :].strip()
        if rest.startswith("#"):
            self._tell("comment-cuts-text", end, rest)

    def _at(self, spot: Spot) -> Place:
        return Place(self.path, spot.line, spot.column)

    def _tell(self, kind: str, mark: Any, text: str, **facts: object) -> None:
        place = Place(self.path, mark.line + 1, mark.column + 1)
        self.problems.append(problem(kind, place, text, **facts))

    def _stop(self, kind: str, event: Any, text: str, **facts: object) -> None:
        self._tell(kind, event.start_mark, text, **facts)
        raise ProblemsFoundError(self.problems)


# YAML 1.2 reads a few words as numbers that YAML 1.1, PyYAML's dialect, leaves as text.
_NUMBER_IN_YAML_1_2 = re.compile(r"[-+]?(0o[0-7]+|(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?)")


def _means_other_than_text(value: str) -> bool:
    for _, pattern in yaml.SafeLoader.yaml_implicit_resolvers.get(value[0], ()):
        if pattern.match(value):
            return True
    return _NUMBER_IN_YAML_1_2.fullmatch(value) is not None


def _syntax_fault(fault: yaml.YAMLError, path: str, text: str) -> Problem:
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    line = mark.line if mark else 0
    lines = text.split("\n")
    at_fault = lines[line].strip() if line < len(lines) else ""
    reason = str(getattr(fault, "problem", "") or "")
    place = Place(path, line + 1, (mark.column if mark else 0) + 1)
    if "mapping values are not allowed" in reason:
        return problem("colon-in-text", place, at_fault)
    if "cannot start any token" in reason:
        return problem("mark-at-start", place, at_fault)
    return problem("not-yaml", place, at_fault)
