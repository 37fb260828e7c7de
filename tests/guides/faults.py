"""The guides' tables of faults, written from the table of fault kinds: `make guides`."""

from __future__ import annotations

from pathlib import Path

from generator.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docs" / "faults.md"
STAFF = ROOT / "CONTRIBUTING.md"

COMMONEST = (
    "unplaced-text",
    "draft-left",
    "result-open",
    "review-open",
    "unknown-department",
    "amount-not-a-number",
    "row-sum-differs",
    "weekday-differs",
    "personal-mobile",
    "colon-in-text",
)
"""What staff meet first and most: in the order of the way from the sheet to the published page."""

_BEGIN, _END = "<!-- faults -->\n", "<!-- /faults -->"

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


def commonest(guide: str) -> str:
    """Return the staff's guide with the table of the commonest faults between its marks."""
    before, _, rest = guide.partition(_BEGIN)
    after = rest.partition(_END)[2]
    rows = (f"| {KINDS[name].what} | {KINDS[name].cure} | `{name}` |\n" for name in COMMONEST)
    table = "| 무엇이 잘못인가 | 어떻게 고치나 | 종류 |\n|---|---|---|\n" + "".join(rows)
    return f"{before}{_BEGIN}{table}{_END}{after}"


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
    STAFF.write_text(commonest(STAFF.read_text(encoding="utf-8")), encoding="utf-8")
