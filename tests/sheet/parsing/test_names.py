"""An officer's name in a city that withholds names is in nothing that an import writes, in whatever cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.record.checks.personal import of_officers
from generator.record.dates import Quarter
from generator.record.reading import read
from generator.record.report import Report
from generator.sheet.importing import Batch, bring
from tests.sheet.parsing.written import CITY, PLEDGES, Parts

NAME = "가나다"
WITHHELD = replace(CITY, officer_names="withheld")


def brought(officers: str, *, withheld: bool = True) -> Batch:
    heading = f"2-1-2\t주민참여를 기반으로 하는 민관협치 추진\n소관부서\t주민자치과\t{officers}"
    city = WITHHELD if withheld else CITY
    files = [("s.txt", Parts(heading).text().encode())]
    return bring(files, city, PLEDGES, Quarter.read("2019-Q2"), lambda _: None)


def record(batch: Batch) -> Report:
    ((address, content),) = batch.records
    return read(Report, content, address).record


@pytest.mark.parametrize(
    ("officers", "roles", "phones"),
    [
        (f"과장\t{NAME}\t연락처\t031-000-0000", ("과장",), ("031-000-0000",)),
        (f"과장 {NAME}\t\t연락처\t031-000-0000", ("과장",), ("031-000-0000",)),
        (f"{NAME} 주무관\t\t연락처\t031-000-0000", ("주무관",), ("031-000-0000",)),
        (f"{NAME}\t\t연락처\t031-000-0000", (None,), ("031-000-0000",)),
        (f"마을 {NAME} 님\t\t연락처\t031-000-0000", (None,), ("031-000-0000",)),
        (f"과장\t\t연락처\t{NAME} 031-000-0000", ("과장",), ("031-000-0000",)),
        (f"과장\t{NAME}\t연락처\t031-000-0000({NAME})", ("과장",), ("031-000-0000",)),
    ],
)
def test_no_name_is_in_the_record_or_the_report(
    officers: str, roles: tuple[str | None, ...], phones: tuple[str, ...]
) -> None:
    batch = brought(officers)
    report = record(batch)
    assert all(NAME not in content.decode() for _, content in (*batch.records, *batch.beside))
    assert tuple(officer.role for officer in report.department.officers) == roles
    assert all(officer.name is None for officer in report.department.officers)
    assert report.department.phones == phones
    assert report.unplaced == ()
    assert batch.filed[0].taken.proposal is not None
    assert batch.filed[0].taken.proposal.accounts.agree


def test_a_city_that_shows_names_is_asked_about_a_cell_that_holds_role_and_name() -> None:
    batch = brought(f"과장 {NAME}\t\t연락처\t031-000-0000", withheld=False)
    report = record(batch)
    (officer,) = report.department.officers
    assert (officer.role, officer.name) == ("과장", NAME)
    assert any(
        each.note == f'한 칸에 직위와 이름이 함께 적혀 있어 나누어 두었습니다: "과장 {NAME}"'
        for each in report.review
    )


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("role: 과장", f"role: 과장 {NAME}", "role"),
        ("[031-000-0000]", f"[{NAME} 031-000-0000]", "phones"),
        ("name: 주민자치과", f"name: 주민자치과 {NAME}", "name"),
        ("name: null", f"name: {NAME}", "name"),
    ],
)
def test_the_check_finds_a_name_anywhere_in_the_cells_of_the_officers(old: str, new: str, at: str) -> None:
    ((address, content),) = brought("과장\t\t연락처\t031-000-0000").records
    text = content.decode()
    assert list(of_officers(WITHHELD, read(Report, content, address))) == []
    assert old in text, text
    (found,) = of_officers(WITHHELD, read(Report, text.replace(old, new, 1).encode(), address))
    assert found.kind == "officer-named"
    assert at in text.splitlines()[found.place.line - 1] or at == "phones"
