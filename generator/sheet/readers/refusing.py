"""How a reader says that it cannot read a file: one finding, at the file's name."""

from __future__ import annotations

from generator.problems import Place, ProblemsFoundError, problem


def refusal(kind: str, name: str, text: str = "", **facts: object) -> ProblemsFoundError:
    """Return the error that refuses a file, for the reader to raise; `kind` is one of `kinds/sheets.py`."""
    return ProblemsFoundError([problem(kind, Place(name), text, **facts)])
