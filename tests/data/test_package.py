"""Programs read the CSVs by their Data Package: `frictionless validate` finds nothing wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import frictionless
import pytest

from generator.published.downloads import PACKAGE, Part
from generator.record.records import Records

CITIES = ("real", "small", "invented")


def _laid(files: Mapping[str, bytes], part: Part, folder: Path) -> Path:
    """Lay out what a package describes and return its file."""
    for address, content in files.items():
        if address.startswith(part.folder):
            (folder / address.removeprefix(part.folder)).write_bytes(content)
    return folder / PACKAGE


def _faults(package: Path) -> list[str]:
    report = frictionless.validate(str(package))
    return [f"{task.place}: {error.message}" for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors
    ]


@pytest.mark.parametrize("city", CITIES)
def test_every_package_is_valid(request: pytest.FixtureRequest, city: str, tmp_path: Path) -> None:
    """Types, code words, blanks, primary and foreign keys, sizes and checksums."""
    records: Records = request.getfixturevalue(city)
    files: dict[str, bytes] = request.getfixturevalue(f"{city}_files")
    for part in (Part("all"), Part("quarters", records.quarters[0].written)):
        folder = tmp_path / part.kind / part.id
        folder.mkdir(parents=True)
        assert _faults(_laid(files, part, folder)) == []


@pytest.mark.parametrize(
    ("file", "alteration", "told"),
    [
        ("reports.csv", (b"pledges/1-1-2,", b"pledges/9-9-9,"), "foreign"),
        ("budget.csv", (b",1034.5,", b",many,"), "type is"),
        ("reports.csv", ("미제출".encode(), "안 냄".encode()), "enum"),
    ],
)
def test_a_file_that_was_altered_is_found(
    small_files: dict[str, bytes], tmp_path: Path, file: str, alteration: tuple[bytes, bytes], told: str
) -> None:
    """A pledge that is not there, a number that is none, a word that is no code: the package says so."""
    package = _laid(small_files, Part("all"), tmp_path)
    altered = tmp_path / file
    assert alteration[0] in altered.read_bytes()
    altered.write_bytes(altered.read_bytes().replace(*alteration, 1))
    faults = _faults(package)
    assert any(told in fault.lower() for fault in faults), faults


def test_a_package_names_what_the_city_states_and_nothing_else(small_files: dict[str, bytes]) -> None:
    """No licence is stated, so none is named; a blank cell is the one missing value."""
    told = json.loads(small_files[f"data/all/{PACKAGE}"])
    assert "licenses" not in told
    assert told["contributors"] == [{"title": "가온시", "roles": ["publisher"]}]
    assert {tuple(each["schema"]["missingValues"]) for each in told["resources"]} == {("",)}
    [value] = [
        field
        for each in told["resources"]
        for field in each["schema"]["fields"]
        if (each["name"], field["title"]) == ("budget", "value")
    ]
    assert (value["type"], value["unit"]) == ("number", "‘단위’ 칸")


def test_a_licence_that_the_city_states_is_named_with_its_address(invented_files: dict[str, bytes]) -> None:
    told = json.loads(invented_files[f"data/all/{PACKAGE}"])
    name, address = "예시 자료: 누구나 자유롭게 쓸 수 있음", "https://example.org/licence"
    assert told["licenses"] == [{"title": name, "path": address}]
    assert name in told["description"]
