"""What a kind of fault is: whether it stops the build, what staff read, how it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    """What a finding does: an error stops the build, a warning informs."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault; `what` and `cure` are Korean and may name facts in braces."""

    level: Level
    what: str
    cure: str


def error(what: str, cure: str) -> Kind:
    """Return a kind that stops the build."""
    return Kind(Level.ERROR, what, cure)


def warning(what: str, cure: str) -> Kind:
    """Return a kind that informs."""
    return Kind(Level.WARNING, what, cure)
