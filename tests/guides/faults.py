"""The guides' tables of faults, written from the table of fault kinds: `make guides`."""

from __future__ import annotations

from pathlib import Path

from generator.kinds import KINDS

FILE = Path(__file__).resolve().parents[2] / "docs" / "faults.md"

_HEAD = """# 잘못과 알릴 것 · Faults

`make guides` writes this page from `generator/kinds/`; a test compares the two. An error stops the build. A
warning informs: what the department itself wrote wrongly is told and published as written. Words in
braces stand for what the fault itself names.

| kind | level | what is wrong | how to mend it |
|---|---|---|---|
"""


def page() -> str:
    """Return the page of all kinds of faults, one a row, in the order of the table."""
    rows = (
        f"| `{name}` | {kind.level.value} | {kind.what} | {kind.cure} |\n" for name, kind in KINDS.items()
    )
    return _HEAD + "".join(rows)


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
