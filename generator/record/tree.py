"""A YAML file as plain text values that remember where they stand; what YAML would change is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NoReturn, TypeAlias

import yaml

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.record import characters

# A line and a column in one number: a city has half a million values, and each knows its place.
_COLUMN_BITS = 21
_COLUMN = (1 << _COLUMN_BITS) - 1


def packed(line: int, column: int) -> int:
    """Return a line and a column, both counted from 0, as the one number that a spot keeps."""
    return (line + 1) << _COLUMN_BITS | (column + 1)


@dataclass(slots=True)
class Spot:
    """Where a value stands, its parts, and where the keys of its parts stand."""

    packed: int
    parts: dict[str, Spot | int] | list[Spot | int] | None = None
    keys: dict[str, int] | None = None

    @property
    def line(self) -> int:
        """Return the line, from 1."""
        return self.packed >> _COLUMN_BITS

    @property
    def column(self) -> int:
        """Return the column, from 1."""
        return self.packed & _COLUMN

    def at(self, *steps: str | int) -> Spot:
        """Return the spot of a part, or of its nearest parent that stands in the file."""
        here: Any = self
        for step in steps:
            try:
                here = here.parts[step]
            except (KeyError, IndexError, TypeError, AttributeError):
                break
        return Spot(here) if isinstance(here, int) else here

    def place(self, path: str) -> Place:
        """Return this spot as a place in a file."""
        return Place(path, self.line, self.column)

    def key(self, name: str) -> Spot:
        """Return the spot of a key of this mapping, or of the mapping where it has no such key."""
        return Spot((self.keys or {}).get(name, self.packed))

    def has(self, *steps: str | int) -> bool:
        """Return whether a part stands in the file, blank or not."""
        here: Any = self
        for step in steps:
            try:
                here = here.parts[step]
            except (KeyError, IndexError, TypeError, AttributeError):
                return False
        return True


DEEPEST = 20
"""Levels of lists and mappings; a real report has nine."""

MOST_VALUES = 50_000
"""Values in one file; a real report has about 300."""

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""What stands in a file: text, blank (None), lists and mappings; never a number, a date or a truth value."""

_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


class Bare(str):
    """Text without quotes that other YAML readers would turn into a number, a date or yes/no."""

    __slots__ = ()


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
        plain, spot = reader.read()
    except yaml.YAMLError as fault:
        raise ProblemsFoundError(_slips(reader.lines, reader.with_syntax_fault(fault))) from fault
    except ProblemsFoundError as fault:
        raise ProblemsFoundError(_slips(reader.lines, list(fault.tally.problems))) from fault
    if reader.problems:
        raise ProblemsFoundError(_slips(reader.lines, reader.problems))
    return plain, spot


def means_other_than_text(value: str) -> bool:
    """Return whether YAML 1.1 or 1.2 reads a text without quotes as a number, date, truth value or blank."""
    pattern = _OTHER_THAN_TEXT.get(value[:1])
    return pattern is not None and pattern.match(value) is not None


class _Reader:
    """Builds values and spots out of YAML events, one pass, no recursion."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = [*text.split("\n"), ""]  # YAML ends what has no end of its own after the last line
        self.may_be_cut = _CUT.search(text) is not None
        self.problems: list[Problem] = []
        self.root: tuple[Plain, Spot] = (None, Spot(packed(0, 0)))
        # The list or mapping that is being filled, with its spot; those around it; the key that waits.
        self.holder: Any = None
        self.spot: Any = None
        self.around: list[tuple[Any, Any]] = []
        self.key: str | None = None
        self.values = 0
        self.broken_until: int | None = None

    def read(self) -> tuple[Plain, Spot]:
        """Take all events; stop at the first fault after which the rest cannot be understood."""
        documents = 0
        event: Any
        for event in iter(yaml.CSafeLoader(self.text).get_event, None):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._scalar(event)
            elif kind in _ENDS:
                self.holder, self.spot = self.around.pop()
            elif kind is yaml.MappingStartEvent:
                self._start(event, {})
            elif kind is yaml.SequenceStartEvent:
                self._start(event, [])
            elif kind is yaml.AliasEvent:
                self._stop("yaml-anchor", event, f"*{event.anchor}")
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                self._document(event, documents)
        return self.root

    def with_syntax_fault(self, fault: yaml.YAMLError) -> list[Problem]:
        """Return what was found with what ended the reading, unless a text told of already runs into it."""
        told = _syntax_fault(fault, self.path, self.lines)
        is_told = self.broken_until is not None and self.broken_until + 1 >= told.place.line
        return self.problems if is_told else [*self.problems, told]

    def _document(self, event: Any, number: int) -> None:
        if number > 1:
            self._stop("several-documents", event, "---")
        if event.version or event.tags:
            self._stop("yaml-directive", event, self.lines[event.start_mark.line])

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        mark, value, style = event.start_mark, event.value, event.style
        if event.end_mark.line != mark.line:
            self._tell("line-break-in-text", mark, value)
            self.broken_until = event.end_mark.line
        if style == '"' and (hidden := characters.hidden_in(value)) is not None:  # by an escape
            kind, shown = characters.fault_of(hidden)
            self._tell(kind, mark, shown or value)
        spot = packed(mark.line, mark.column)
        if self.key is None and type(self.holder) is dict:
            self._take_key(value, mark, spot)
        elif style:
            self._place(value, spot)
        else:
            if self.may_be_cut:
                self._refuse_cut(event.end_mark, value)
            self._place(_plain(value), spot)

    def _start(self, event: Any, empty: dict[str, Plain] | list[Plain]) -> None:
        self._refuse_extras(event)
        mark = event.start_mark
        if self.key is None and type(self.holder) is dict:
            self._stop("key-not-text", event, self.lines[mark.line].strip())
        if len(self.around) >= DEEPEST:
            self._stop("too-deep", event, "", most=DEEPEST)
        here = packed(mark.line, mark.column)
        spot = Spot(here, {}, {}) if type(empty) is dict else Spot(here, [])
        self._place(empty, spot)
        self.around.append((self.holder, self.spot))
        self.holder, self.spot = empty, spot

    def _take_key(self, key: str, mark: Any, spot: int) -> None:
        keys = self.spot.keys
        if key in keys:
            self._tell("repeated-key", mark, key, first=self.spot.key(key).line)
        else:
            keys[key] = spot
        self.key = key

    def _place(self, plain: Plain, spot: Spot | int) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            here = Spot(spot) if isinstance(spot, int) else spot
            told = problem("too-many-values", here.place(self.path), most=MOST_VALUES)
            raise ProblemsFoundError([*self.problems, told])
        if self.key is not None:
            self.holder[self.key] = plain
            self.spot.parts[self.key] = spot
            self.key = None
        elif self.holder is not None:
            self.holder.append(plain)
            self.spot.parts.append(spot)
        else:
            self.root = (plain, Spot(spot) if isinstance(spot, int) else spot)

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            self._stop("yaml-anchor", event, f"&{event.anchor}")
        if event.tag is not None:
            self._stop("yaml-tag", event, event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _refuse_cut(self, end: Any, value: str) -> None:
        """Refuse a text without quotes that YAML ends at a mark which its writer took for text."""
        rest = self.lines[end.line][end.column :]
        if rest.lstrip().startswith("#"):
            self._tell("comment-cuts-text", end, rest.strip())
        elif rest[:1] == "," and rest[1:2].isdigit() and value[-1:].isdigit():
            self._tell("comma-cuts-number", end, value + rest)

    def _tell(self, kind: str, mark: Any, text: str, **facts: object) -> None:
        place = Place(self.path, mark.line + 1, mark.column + 1)
        if len(self.problems) >= characters.MOST_TOLD:
            raise ProblemsFoundError([*self.problems, problem("more-faults", place)])
        self.problems.append(problem(kind, place, text, **facts))

    def _stop(self, kind: str, event: Any, text: str, **facts: object) -> NoReturn:
        self._tell(kind, event.start_mark, text, **facts)
        raise ProblemsFoundError(self.problems)


_CUT = re.compile(" #|[0-9],[0-9]")
_BLANK = frozenset({"", "~", "null"})
# YAML 1.2 reads a few words as numbers that YAML 1.1, PyYAML's dialect, leaves as text.
_NUMBER_IN_YAML_1_2 = r"^[-+]?(?:0o[0-7]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$"
_OTHER_THAN_TEXT = {
    first: re.compile(
        "|".join([*(pattern.pattern for _, pattern in patterns), _NUMBER_IN_YAML_1_2]), re.VERBOSE
    )
    for first, patterns in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _plain(value: str) -> Plain:
    # The C parser says "" where nothing was written.
    if value in _BLANK:
        return None
    pattern = _OTHER_THAN_TEXT.get(value[0])
    return Bare(value) if pattern is not None and pattern.match(value) is not None else value


# What the C parser was at when it found that something has no end: the fault stands where that begins.
_BEGUN = {"while scanning a simple key", "while scanning a quoted scalar"}

# What the C parser was at when it met a text that begins with one of YAML's marks.
_AT_A_MARK = {
    "while scanning a directive": "yaml-directive",
    "while scanning an anchor": "mark-at-start",
    "while scanning an alias": "mark-at-start",
    "while scanning a tag": "mark-at-start",
    "while scanning a block scalar": "mark-at-start",
}


def _syntax_fault(fault: yaml.YAMLError, path: str, lines: list[str]) -> Problem:
    context, reason = (str(getattr(fault, name, None) or "") for name in ("context", "problem"))
    kind = _AT_A_MARK.get(context, "not-yaml")
    begun = context in _AT_A_MARK or context in _BEGUN
    mark = getattr(fault, "context_mark" if begun else "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    written = lines[line] if line < len(lines) else ""
    # The first colon of a line that YAML refuses is a slip of the indent; a later one is part of a text.
    if "mapping values are not allowed" in reason and ": " in written[:column]:
        kind = "colon-in-text"
    if "cannot start any token" in reason:
        kind = "mark-at-start"
    return problem(kind, Place(path, line + 1, column + 1), written.strip())


_UNSURE = {
    "colon-in-text",
    "key-not-text",
    "line-break-in-text",
    "mark-at-start",
    "not-yaml",
    "several-documents",
}
"""Faults by which YAML tells no more than where it lost the thread."""

_LIKE_SPACE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_SLIPS = {
    "merge-left-open": re.compile(r"(?P<it><{7}|\|{7}|={7}|>{7})(?![<|=>])"),
    "space-that-is-none": re.compile(
        rf" *(?:- +)*(?:-|[\w-]+:|[\w-]+(?=[{_LIKE_SPACE}]+:))?(?P<it>[{_LIKE_SPACE}])"
    ),
    "wide-colon": re.compile(r" *(?:- +)*[\w-]+(?P<it>：)", re.ASCII),
}
"""What a hand puts where YAML has another mark, which makes YAML stumble there or on the next line."""


def _slips(lines: list[str], told: list[Problem]) -> list[Problem]:
    """Return what was told, with a slip of the hand in place of the fault that it led to."""
    found: list[Problem] = []
    for each in told:
        line = each.place.line or 1
        near = range(max(line - 2, 0), min(line, len(lines))) if each.kind in _UNSURE else range(0)
        slips = (
            problem(kind, Place(each.place.path, at + 1, slip.start("it") + 1), lines[at].strip())
            for at in near
            for kind, pattern in _SLIPS.items()
            if (slip := pattern.match(lines[at])) is not None
        )
        found.append(next(slips, each))
    return list(dict.fromkeys(found))
