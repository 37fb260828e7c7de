"""A record that is written and read again is the same record, whatever its texts are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given

from generator.problems import ProblemsFoundError
from generator.record.cells import BLANK, Cell
from generator.record.city import City
from generator.record.items import Item
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.report import Department, Officer, Participation, Project, Report
from generator.record.writing import write
from tests.record.strategies import NASTY, cities, pledges, reports
from tests.some import some

CONTENT = Path(__file__).resolve().parent.parent.parent / "content"
Record = TypeVar("Record", City, Pledge, Report)


def again(kind: type[Record], record: Record) -> Record:
    return read(kind, write(record).encode(), "x.yml").record


@given(reports())
def test_a_report_comes_back_as_it_was(report: Report) -> None:
    """And has one way to be written, so that a change of it shows as that change alone."""
    text = write(report)
    read_again = read(Report, text.encode(), "x.yml").record
    assert read_again == report
    assert write(read_again) == text


@given(pledges())
def test_a_pledge_comes_back_as_it_was(pledge: Pledge) -> None:
    assert again(Pledge, pledge) == pledge


@given(cities())
def test_a_city_comes_back_as_it_was(city: City) -> None:
    assert again(City, city) == city


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yml")), ids=lambda path: path.name)
def test_the_records_of_the_city_are_written_as_they_are_written(path: Path) -> None:
    """The files in content/ are byte for byte what writing gives, so staff see their own changes alone."""
    content = path.read_bytes()
    if path.name == "city.yml":
        text = write(read(City, content, path.name).record)
    elif path.parent.name == "pledges":
        text = write(read(Pledge, content, path.name).record)
    else:
        text = write(read(Report, content, path.name).record)
    assert text.encode() == content


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_comes_back_as_it_was(text: str) -> None:
    """As the words of an item alone, of an item with more, in a one-line list, and as a word in a cell."""
    real = read(Report, (CONTENT / "reports/2019-Q2/2-1-2.yml").read_bytes(), "x.yml").record
    record = replace(
        real,
        title=text,
        department=Department(text, (Officer(text, text),), (text, text)),
        problems=(Item(text), Item(text, kind="note", details=(Item(text),))),
        participation=Participation({"meetings": Cell.read(text)}),
        budget=replace(real.budget, projects=(Project(text, {"total": (Cell.read(text),)}),)),
    )
    assert again(Report, record) == record


def test_a_blank_and_the_word_for_it_stay_apart() -> None:
    """A blank cell is written as null, a cell that holds the word null as that word."""
    real = read(Report, (CONTENT / "reports/2019-Q2/2-1-2.yml").read_bytes(), "x.yml").record
    record = replace(real, participation=Participation({"a": BLANK, "b": Cell("null"), "c": Cell("~")}))
    assert "counts: {a: null, b: 'null', c: '~'}" in write(record)
    assert again(Report, record).participation == record.participation


def test_numbers_are_written_as_their_own_digits() -> None:
    """A plain number stands without quotes; what YAML would read otherwise stands in quotes."""
    real = read(Report, (CONTENT / "reports/2019-Q2/2-1-2.yml").read_bytes(), "x.yml").record
    counts = {str(n): Cell.read(each) for n, each in enumerate(["1.10", "-5", "1,234", "△3", "012", "1e3"])}
    text = write(replace(real, participation=Participation(counts)))
    assert "counts: {'0': 1.10, '1': -5, '2': '1,234', '3': △3, '4': '012', '5': '1e3'}" in text


def test_what_reading_would_refuse_is_not_written() -> None:
    """A text with a hidden character reaches no file."""
    real = read(Pledge, (CONTENT / "pledges/2-1-2.yml").read_bytes(), "x.yml").record
    with pytest.raises(ProblemsFoundError, match="invisible-character"):
        write(replace(real, title="민관\u200b협치"))


def test_each_file_says_where_its_schema_is() -> None:
    """Editors find the schema by the first line, from where the file lies."""
    for path in some(CONTENT.rglob("*.yml")):
        first = path.read_text("utf-8").splitlines()[0]
        assert (path.parent / first.removeprefix("# yaml-language-server: $schema=")).is_file()
