"""A record as its YAML file has it, read by nobody's rules but YAML's: every scalar, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

from tests.site.built import Bullet, Group

ROOT = Path(__file__).resolve().parents[2]
CITIES = {"real": ROOT, "second": ROOT / "tests" / "cases" / "second-city"}
"""The projects whose sites are looked at; `<name>_site` is the fixture that builds each."""

BLANK = "미기재"

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Steps: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class LoadedRecord:
    """A record's file: whose city, which file, and what it holds."""

    city: str
    path: Path

    def __str__(self) -> str:
        """Return the name by which a test tells one record from another."""
        return f"{self.city}/{self.path.parent.name}/{self.path.stem}"

    @property
    def fixture(self) -> str:
        """Return the name of the fixture that gives this city's site."""
        return f"{self.city}_site" if self.city == "real" else f"{self.city}_city_site"

    def read(self) -> dict[str, Value]:
        """Return what the file holds: texts as written, None for a plain null."""
        return mapping(_value(yaml.compose(self.path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)))

    def city_settings(self) -> dict[str, Value]:
        """Return what the city's settings hold."""
        return LoadedRecord(self.city, CITIES[self.city] / "content" / "city.yml").read()

    def form(self) -> dict[str, Value]:
        """Return the form that a report was written on."""
        name = self.read()["form"]
        [form] = [each for each in maps(self.city_settings()["forms"]) if each["id"] == name]
        return form


def reports() -> list[LoadedRecord]:
    """Return every report of every city."""
    return [
        LoadedRecord(city, path)
        for city, root in CITIES.items()
        for path in sorted((root / "content" / "reports").glob("*/*.yml"))
    ]


def report_before(filed: LoadedRecord) -> dict[str, Value] | None:
    """Return the report of the same pledge before one, None for the first."""
    own = [each for each in reports() if (each.city, each.path.stem) == (filed.city, filed.path.stem)]
    place = own.index(filed)
    return own[place - 1].read() if place else None


def pledges() -> list[LoadedRecord]:
    """Return every pledge of every city."""
    return [
        LoadedRecord(city, path)
        for city, root in CITIES.items()
        for path in sorted((root / "content" / "pledges").glob("*.yml"))
    ]


def scalars(value: Value, steps: Steps = ()) -> Iterator[tuple[Steps, str | None]]:
    """Yield every scalar of a record with the names and positions that lead to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from scalars(inner, (*steps, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from scalars(inner, (*steps, index))
    else:
        yield steps, value


def bullets(value: Value) -> tuple[Bullet, ...]:
    """Return a list of items as bullets; an item with nothing but its words is written as these."""
    found: list[Bullet] = []
    for each in value if isinstance(value, list) else ():
        item = each if isinstance(each, dict) else {"text": each}
        found.append((text(item["text"]), item.get("kind") == "note", bullets(item.get("details"))))
    return tuple(found)


def groups(report: Mapping[str, Value], row: str) -> tuple[Group, ...]:
    """Return a row's bullets by the headings that the sheet gives them."""
    names = {each["id"]: text(each["name"]) for each in maps(report["tasks"])}
    return tuple(
        (f"【{names[each['task']]}】" if each["task"] else None, bullets(each["items"]))
        for each in maps(mapping(report[row])["by_task"])
    )


def text(value: Value) -> str:
    """Return a value that is a text."""
    assert isinstance(value, str)
    return value


def mapping(value: Value) -> dict[str, Value]:
    """Return a value that is a mapping."""
    assert isinstance(value, dict)
    return value


def maps(value: Value) -> list[dict[str, Value]]:
    """Return a value that is a list of mappings; one that is left out is empty."""
    return [mapping(each) for each in value] if isinstance(value, list) else []


def _value(node: yaml.Node | None) -> Value:
    if isinstance(node, yaml.MappingNode):
        return {text(_value(key)): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(each) for each in node.value]
    assert isinstance(node, yaml.ScalarNode)
    return None if node.value == "null" and not node.style else str(node.value)
