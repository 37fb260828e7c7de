"""The invented city, file by file: settings, pledges, reports, own pages, releases and corrections."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from generator import data
from generator.record.city import City
from generator.record.corrections import CorrectedPart, Correction
from generator.record.dates import Quarter, When
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.released import issue_folder
from generator.record.report import Report
from generator.record.states import digest
from generator.record.writing import write
from generator.wording.pages import site_title
from tests.demo.cast import cast, pledge
from tests.demo.gathering import gather
from tests.demo.office import Office

_HERE = Path(__file__).parent
SETTINGS = read(City, (_HERE / "city.yml").read_bytes(), "city.yml").record
"""The settings of the city in its whole term."""

Made = dict[str, City | Pledge | Report]
"""Records by the paths of their files from the project's root."""

_RELEASED = 2
"""So many quarters are released, the first ones; a city with fewer than twice as many releases none."""

_A_MONTH = timedelta(days=31)


_Said = tuple[str, str, str, str, str | None]
_TOLD_AS_PLANNED = (
    *("이번 분기에 한 일 가운데 첫 줄", "이미 마친 일을 할 일로 잘못 옮겨 적었습니다", "2022-11-14"),
    *("소관 부서(시민의 알림을 받고)", None),
)
_LATE = (
    *("빠졌던 보고", "부서가 공개본을 낸 뒤에 보고를 냈습니다", "2022-11-21"),
    *("공약을 모으는 부서", None),
)
_MISQUOTED = (
    *("선거 때의 공약 문구", "선거 공보에 적힌 말과 달랐습니다", "2023-02-07"),
    *("공약을 모으는 부서", "시민 평가단 확인"),
)


def records(pledges: int, quarters: int, seed: int) -> Made:
    """Return the records of the city, the same for the same seed.

    Args:
        pledges: how many pledges, at least one.
        quarters: how many quarters from 2022-Q3 on, of a term at the most; with four and more, pledges are
            also split, merged, renamed, replaced and dropped.
        seed: another number gives another city of the same name.

    Raises:
        ValueError: less than one pledge or one quarter, or more quarters than a term has.

    """
    if pledges < 1 or not 1 <= quarters <= len(SETTINGS.quarters):
        raise ValueError(f"a city has a pledge and 1 to 16 quarters at least, not {pledges} and {quarters}")
    city = replace(SETTINGS, quarters=SETTINGS.quarters[:quarters])
    made: Made = {"content/city.yml": city}
    for ordinal, part in enumerate(cast(pledges, city.quarters, seed)):
        made[f"content/pledges/{part.key}.yml"] = promised = pledge(part, ordinal, city.quarters, seed)
        for report in Office(part, promised, ordinal, city, seed).reports():
            made[f"content/reports/{report.quarter.written}/{part.key}.yml"] = report
    return made


def invented(pledges: int = 100, quarters: int = 16, seed: int = 1) -> dict[str, bytes]:
    """Return the files of the city's project, the same bytes for the same seed: path from its root, content.

    What is given, and what is raised, is as for `records`.
    """
    made = records(pledges, quarters, seed)
    files = {path: write(record).encode() for path, record in made.items()}
    files["mkdocs.yml"] = f"site_name: {site_title(SETTINGS.name)}\n".encode()
    first = next(path for path in files if path.startswith("content/pledges/"))
    for path in sorted(each for each in (_HERE / "own").rglob("*") if each.is_file()):
        content = path.read_bytes()
        if path.suffix == ".md":  # led to there is a pledge that every city has
            content = content.replace(b"1-1-1", Path(first).stem.encode())
        files[f"content/pages/{path.relative_to(_HERE / 'own').as_posix()}"] = content
    return files | _history(made, files)


def write_invented(root: Path, pledges: int = 100, quarters: int = 16, seed: int = 1) -> None:
    """Write the files of the city's project below a folder; what is given is as for `records`."""
    for path, content in invented(pledges, quarters, seed).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def _history(made: Made, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what the city released wrongly of its first quarters, put right, and released again.

    One report told a deed as still to come, one came in late, and the words of a pledge were not those of
    the election. A city that is too small has released nothing.
    """
    quarters = sorted({path.split("/")[2] for path in files if path.startswith("content/reports/")})
    issued = quarters[:_RELEASED] if len(quarters) >= 2 * _RELEASED else []
    first = [path for path in sorted(files) if issued and path.startswith(f"content/reports/{issued[0]}/")]
    for path in first[:-1]:
        promised = f"content/pledges/{Path(path).name}"
        record, told = made[promised], _as_if_planned(made[path])
        if told and isinstance(record, Pledge) and record.election_text:
            break
    else:
        return {}
    late = first[-1]
    known = {each: content for each, content in files.items() if _is_known_by(issued, each)}
    spoiled = record.election_text.replace("겠습니다", "려고 합니다")
    then = known | {path: told, promised: write(replace(record, election_text=spoiled)).encode()}
    del then[late]
    sums = digest(spoiled), digest(record.election_text)
    entries = [
        _entry(f"{issued[0]}-001", path, None, (_sha256(told), _sha256(files[path])), _TOLD_AS_PLANNED),
        _entry(f"{issued[0]}-002", late, None, (None, _sha256(files[late])), _LATE),
        _entry(f"{issued[1]}-001", promised, "election_text", sums, _MISQUOTED),
    ]
    added: dict[str, bytes] = {}
    for quarter in issued:
        added |= _issue(then | added, quarter, 1)
    added |= {f"content/corrections/{each.correction}.yml": write(each).encode() for each in entries}
    return added | _issue(known | added, issued[0], 2)


def _as_if_planned(report: object) -> bytes:
    """Return a report whose first deed reads as if it were still to come; b"" for one of none."""
    if not isinstance(report, Report) or not report.this_quarter.by_task:
        return b""
    group, *groups = report.this_quarter.by_task
    item, *items = group.items
    group = replace(group, items=(replace(item, text=f"{item.text} 예정"), *items))
    row = replace(report.this_quarter, by_task=(group, *groups))
    return write(replace(report, this_quarter=row)).encode()


def _is_known_by(quarters: list[str], path: str) -> bool:
    return path.startswith(("content/city.yml", "content/pledges/")) or path.split("/")[2:3] in [
        [quarter] for quarter in quarters
    ]


def _issue(files: Mapping[str, bytes], quarter: str, number: int) -> dict[str, bytes]:
    """Return the files of an issue of a quarter, released as many months after its end."""
    folder = issue_folder(quarter, number)
    day = Quarter.read(quarter).last + number * _A_MONTH
    frozen = data.release(gather(files), quarter, lambda path, _: files[path], day)
    return {f"{folder}/{path}": content for path, content in frozen}


def _entry(
    name: str, path: str, part: CorrectedPart | None, sums: tuple[str | None, str], said: _Said
) -> Correction:
    what, why, day, by, procedure = said
    return Correction("1", name, path, part, *sums, what, why, When.read(day), by, procedure)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
