"""Released quarters that are rewritten, and corrections that do not explain what was altered."""

from __future__ import annotations

from pathlib import Path

from generator import data
from generator.record.folder import load
from tests.record.faults.of_evidence import MEDIA, OPENING, SHOWN, pictured
from tests.record.faults.town import (
    CITY,
    OTHER,
    PLEDGE,
    REPORT,
    Change,
    Fault,
    both,
    drop,
    folder,
    link,
    move,
    put,
    swap,
)

ISSUE = "content/releases/2024-Q2/1"
MANIFEST = f"{ISSUE}/manifest.yml"
FROZEN = f"{ISSUE}/records/reports/2024-Q2/1-1-1.yml"
ENTRY = "content/corrections/2024-Q2-001.yml"
NEXT = "content/corrections/2024-Q2-002.yml"
LATE = "content/reports/2024-Q2/1-1-2.yml"
NOTHING = "a" * 64
RELEASED = "cf7273dc33e39d0bad283f3b8bed1b1fadb5ecece9f3e2b7b32c0e4686dddfa9"
ALTERED = "22a6fc803ba3752fdb1289add8a42f1ae3e26fc9e3a9f5ba553e6eee5b9e1bb2"
"""Checksums of the town's report as it is and with `ALTER`."""


def release(quarter: str = "2024-Q2") -> Change:
    """Freeze the next issue of a quarter."""

    def change(root: Path) -> None:
        records = load(root).records
        assert records is not None
        number = len(records.issues_of(quarter)) + 1
        for path, content in data.release(records, quarter, lambda path, _: (root / path).read_bytes()):
            file = root / f"content/releases/{quarter}/{number}/{path}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    return change


def entry(name: str, file: str, old: str, new: str, part: str = "null") -> Change:
    """Write an entry with all that a person says of it."""
    told = "what: 셋째 줄, why: 잘못 적음, decided_on: 2024-08-01, decided_by: 나눔정책과, procedure: null"
    sums = f"old_sha256: {old}, new_sha256: {new}"
    text = f"{{schema: 1, correction: {name}, file: {file}, part: {part}, {sums}, {told}}}\n"
    return put(f"content/corrections/{name}.yml", text)


ELECTION = "election_text: 동마다 마을 부엌을 하나씩 열겠습니다\n"
TODAY = "current_text: 동에 하나씩 연다\n"
CHARGE = "- {name: 나눔정책과, since: 2024-Q2}"
ALTER = swap(REPORT, "- 물값이 오름", "- 물값이 내림")


def late(root: Path) -> None:
    """Hand in a report that was missing when the quarter was released."""
    text = (root / REPORT).read_text("utf-8")
    put(LATE, text.replace("pledge: 1-1-1", "pledge: 1-1-2").replace("마을 부엌 열기", "이웃 장터"))(root)


def of(*changes: Change) -> Change:
    """Release the quarter, then do all changes."""
    return both(release(), *changes)


REPLACE = put(f"{MEDIA}/plan.pdf", "%PDF-1.7\n% 고침\n")
UNSHOW = both(swap(PLEDGE, SHOWN, ""), drop(OPENING))

FAULTS = (
    Fault("a released report does not differ in a word", of(ALTER)),
    Fault("a released report does not differ in a byte", of(swap(REPORT, "schema: 1\n", "schema: 1 \n"))),
    Fault("a released report stays", of(drop(REPORT))),
    Fault("a report that comes in after the release needs an entry", of(late)),
    Fault("a promise stays as it was made", of(swap(PLEDGE, "동마다 마을 부엌을", "구마다 마을 부엌을"))),
    Fault(
        "today's words differ by a told change of theirs only",
        both(
            swap(PLEDGE, ELECTION, f"{ELECTION}{TODAY}"), release(), swap(PLEDGE, "동에 하나씩", "동에 둘씩")
        ),
    ),
    Fault("a change that was told stays as it was told", of(swap(PLEDGE, "after: 12곳", "after: 11곳"))),
    Fault("a change that was told stays", of(swap(PLEDGE, "  decided_on: 2024-02-29", "  decided_on: null"))),
    Fault(
        "a name changes by a change of name only", of(swap(PLEDGE, "title: 마을", "title: 온 마을"), ALTER)
    ),
    Fault("a released pledge stays", of(drop(OTHER))),
    Fault("a form on which reports were written stays", of(swap(CITY, "unit: 백만원", "unit: 천원"))),
    Fault("what a status means stays", of(swap(CITY, "like: on_track", "like: partial"))),
    Fault(
        "an entry explains the report as it stands", of(ALTER, entry("2024-Q2-001", REPORT, NOTHING, NOTHING))
    ),
    Fault(
        "entries of one report join",
        of(
            ALTER,
            entry("2024-Q2-001", REPORT, RELEASED, NOTHING),
            entry("2024-Q2-002", REPORT, "b" * 64, ALTERED),
        ),
    ),
    Fault(
        "one state has one entry",
        of(
            ALTER,
            entry("2024-Q2-001", REPORT, RELEASED, ALTERED),
            entry("2024-Q2-002", REPORT, RELEASED, NOTHING),
        ),
    ),
    Fault(
        "what was corrected is not altered again without an entry",
        of(ALTER, entry("2024-Q2-001", REPORT, RELEASED, ALTERED), swap(REPORT, "빗물 쓰기", "물 아껴 쓰기")),
    ),
    Fault("an entry is of something that was released", entry("2024-Q2-001", REPORT, NOTHING, NOTHING)),
    Fault(
        "an entry bears the name of its file",
        of(entry("x-1", OTHER, NOTHING, "null", "title"), move("content/corrections/x-1.yml", ENTRY)),
    ),
    Fault(
        "an entry of a report is of the whole", of(entry("2024-Q2-001", REPORT, NOTHING, NOTHING, "title"))
    ),
    Fault("an entry of a pledge names a part", of(entry("2024-Q2-001", PLEDGE, NOTHING, NOTHING, "forms"))),
    Fault(
        "an entry says what, why and by whom", of(put(ENTRY, "{schema: 1, correction: 2024-Q2-001, file: x}"))
    ),
    Fault("a frozen record stays", of(swap(FROZEN, "- 물값이 오름", "- 물값이 내림"))),
    Fault("a frozen file of data stays", of(put(f"{ISSUE}/items.csv", ""))),
    Fault("a frozen file stays where it is", of(drop(f"{ISSUE}/SHA256SUMS"))),
    Fault("nothing is put beside frozen files", of(put(f"{ISSUE}/more.csv", ""))),
    Fault("a manifest stays", of(swap(MANIFEST, "quarter: 2024-Q2", "quarter: 2024-Q3"))),
    Fault(
        "a manifest names records",
        of(
            put(
                MANIFEST,
                f"schema: 1\nquarter: 2024-Q2\nissue: 1\nreleased_on: null\n"
                f"records: {{x: {NOTHING}}}\nfiles: {{a/b: {NOTHING}}}\n",
            )
        ),
    ),
    Fault("a file that a released record names keeps its bytes", both(pictured, release(), REPLACE)),
    Fault("what a released pledge shows stays", both(pictured, release(), UNSHOW)),
    Fault("an issue has its manifest", of(drop(MANIFEST))),
    Fault(
        "a manifest lies where it is", of(move(MANIFEST, "away.yml"), link(MANIFEST, "../../../../away.yml"))
    ),
    Fault(
        "issues are counted from one",
        of(swap(MANIFEST, "issue: 1", "issue: 2"), move(ISSUE, "content/releases/2024-Q2/2")),
    ),
    Fault(
        "a folder of releases holds issues",
        both(folder("content/releases"), put("content/releases/x.yml", "")),
    ),
)
