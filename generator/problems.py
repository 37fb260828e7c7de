"""A finding: where it stands (file:line:column), what is wrong, the text at fault, and the cure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.kinds import KINDS, Level

__all__ = ["Level", "Place", "Problem", "ProblemsFoundError", "Tally", "problem"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: path from the project's root with `/`, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return `path:line:column`, the form that editors and terminals make clickable."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding at one place; `kind` names a row of the table of kinds."""

    place: Place
    kind: str
    what: str
    text: str
    cure: str

    @property
    def level(self) -> Level:
        """Return whether this stops the build (error) or informs (warning)."""
        return KINDS[self.kind].level

    def __str__(self) -> str:
        """Return the one line that staff read: place, what, text at fault, cure, kind."""
        at_fault = f': "{self.text}"' if self.text else ""
        return f"{self.place}: {self.what}{at_fault} — {self.cure} [{self.kind}]"


_LONGEST_QUOTE = 80


def problem(kind: str, place: Place, text: str = "", **facts: object) -> Problem:
    """Build a finding of a kind in the table.

    Args:
        kind: name of a row of `KINDS`; KeyError for any other.
        place: where it stands.
        text: the text at fault, as written; shortened to one quoted line.
        facts: what the kind's sentences name in braces.

    """
    row = KINDS[kind]
    quoted = "".join(mark if mark.isprintable() else f"\\u{ord(mark):04x}" for mark in text)
    if len(quoted) > _LONGEST_QUOTE:
        quoted = f"{quoted[: _LONGEST_QUOTE - 1]}…"
    return Problem(place, kind, row.what.format(**facts), quoted, row.cure.format(**facts))


@dataclass(frozen=True, slots=True)
class Tally:
    """Findings in the order of their places, each once."""

    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> Tally:
        """Sort findings by file, line and column, and drop repeats."""
        return cls(tuple(sorted(set(problems))))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return those that stop the build."""
        return tuple(each for each in self.problems if each.level is Level.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Return those that inform."""
        return tuple(each for each in self.problems if each.level is Level.WARNING)


class ProblemsFoundError(Exception):
    """The work cannot go on; carries every finding, for the command line to print."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the findings in order."""
        self.tally = Tally.of(problems)
        super().__init__("\n".join(str(each) for each in self.tally.problems))
