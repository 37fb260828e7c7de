"""What the invented city published wrongly in its first quarters and put right afterwards, with reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.record.corrections import CorrectedPart
from generator.record.dates import When
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.report import Report, Row
from generator.record.writing import write

RELEASED = 2
"""So many quarters are released, the first ones; a city with fewer than twice as many releases none."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A record as it was released (None: it was not there), and what the city says of putting it right.

    `part` is the key that was wrong, None for a report; `quarter` that after whose release it was noticed.
    """

    quarter: str
    path: str
    released: bytes | None
    part: CorrectedPart | None
    what: str
    why: str
    decided_on: When
    decided_by: str
    procedure: str | None


def first_quarters(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the quarters that a city with these files releases; none where it has too few."""
    quarters = sorted({path.split("/")[2] for path in files if path.startswith("content/reports/")})
    return tuple(quarters[:RELEASED]) if len(quarters) >= 2 * RELEASED else ()


def slips(files: Mapping[str, bytes]) -> tuple[Slip, ...]:
    """Return the slips of a city with these files; none where it is too small for them."""
    quarters = first_quarters(files)
    return tuple(_slips(files, quarters)) if quarters else ()


def _slips(files: Mapping[str, bytes], quarters: tuple[str, ...]) -> Iterator[Slip]:
    first = _reports(files, quarters[0])
    path = next((path for path in first if _tells(files[path])), None)
    if path is None or len(first) <= RELEASED:
        return
    yield Slip(
        quarters[0],
        path,
        write(_as_if_planned(read(Report, files[path], path).record)).encode(),
        None,
        "이번 분기에 한 일 가운데 첫 줄",
        "이미 마친 일을 할 일로 잘못 옮겨 적었습니다",
        When.read("2022-11-14"),
        "소관 부서(시민의 알림을 받고)",
        None,
    )
    yield Slip(
        quarters[0],
        next(each for each in reversed(first) if each != path),
        None,
        None,
        "빠졌던 보고",
        "부서가 공개본을 낸 뒤에 보고를 냈습니다",
        When.read("2022-11-21"),
        "공약을 모으는 부서",
        None,
    )
    key = f"content/pledges/{path.rpartition('/')[2]}"
    pledge = read(Pledge, files[key], key).record
    if pledge.election_text:
        spoiled = pledge.election_text.replace("겠습니다", "려고 합니다")
        yield Slip(
            quarters[1],
            key,
            write(replace(pledge, election_text=spoiled)).encode(),
            "election_text",
            "선거 때의 공약 문구",
            "선거 공보에 적힌 말과 달랐습니다",
            When.read("2023-02-07"),
            "공약을 모으는 부서",
            "시민 평가단 확인",
        )


def _reports(files: Mapping[str, bytes], quarter: str) -> list[str]:
    return sorted(path for path in files if path.startswith(f"content/reports/{quarter}/"))


def _tells(content: bytes) -> bool:
    return any(group.items for group in read(Report, content, "").record.this_quarter.by_task)


def _as_if_planned(report: Report) -> Report:
    """Return a report whose first deed reads as if it were still to come."""
    groups = list(report.this_quarter.by_task)
    place = next(index for index, group in enumerate(groups) if group.items)
    item, *rest = groups[place].items
    groups[place] = replace(groups[place], items=(replace(item, text=f"{item.text} 예정"), *rest))
    return replace(report, this_quarter=Row(tuple(groups), report.this_quarter.remark))
