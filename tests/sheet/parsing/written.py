"""Small sheets for tests of the parser, written as text as an office might."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.sheet.parsing import Parsed, parse
from generator.sheet.readers import read as read_file

ROOT = Path(__file__).resolve().parents[3]
SHEET = ROOT / "tests/record/sheets/000_207ea6b2277a6eab.txt"
CITY = read(City, (ROOT / "content/city.yml").read_bytes(), "city.yml").record
PLEDGES = (read(Pledge, (ROOT / "content/pledges/2-1-2.yml").read_bytes(), "2-1-2.yml").record,)

PERIODS = ("계", "기투자", "'18.7.", "'19", "'20", "'21", "'22.6.", "임기후")
SOURCES = ("계", "국비", "도비", "시비", "기타")


@dataclass(frozen=True, slots=True)
class Parts:
    """A sheet by its parts; each is text as it stands in the file."""

    heading: str = (
        "2-1-2\t주민참여를 기반으로 하는 민관협치 추진\n"
        "소관부서\t주민자치과\t과장\t가나다\t연락처\t☎ 031-000-0000"
    )
    so_far: str = "○ 앞서 한 일(2019. 2. 3.)"
    this_quarter: str = "○ 이번에 한 일(2019. 5. 14.)"
    plan: str = "○ 앞으로 할 일(2019. 8.)"
    counts: str = "공약 관련 회의\t설명회, 민생탐방\t전문가 자문\t언론/방송 보도\t기 타\n\t1\t2\t\t0"
    money: str = "\n".join(
        ["공약사업명\t구분\t" + "\t".join(PERIODS), *(f"\t{each}" + "\t" * len(PERIODS) for each in SOURCES)]
    )
    problems: str = "- 문제"
    remedies: str = "- 대책"

    def text(self) -> str:
        """Return the whole sheet; each row's lines stand below its label, as in text that was copied out."""
        return f"""{self.heading}

□ 추진실적 및 향후 추진계획

구 분\t추진실적 및 추진계획\t비 고

그동안 추진실적
(당해 분기 이전 실적)

{self.so_far}

2/4분기
추진실적
(당해 분기
실적)

{self.this_quarter}

3/4분기 추진계획 (향후 추진 계획)

{self.plan}

□ 시민참여 실적
(단위 : 회)
{self.counts}
ex) 사업설명회 개최, 전문가 및 단체 자문회의 개최

□ 연도별 집행액
(단위: 백만원)
{self.money}

□ 문제점 및 개선대책
○ 문제점
{self.problems}
○ 개선대책
{self.remedies}
"""


def parsed(text: str | bytes, quarter: str | None = None) -> Parsed:
    """Return what the parser makes of a file's text, with the real city's settings."""
    content = text if isinstance(text, bytes) else text.encode()
    found = parse(
        read_file("sheet.txt", content), CITY, PLEDGES, Quarter.read(quarter) if quarter is not None else None
    )
    assert found is not None
    return found
