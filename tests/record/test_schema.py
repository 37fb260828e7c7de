"""The schema of an editor and the reading of the check agree, and the editor speaks Korean of every field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from generator.problems import ProblemsFoundError
from generator.record.checks import parts
from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.report import Report
from generator.record.schema import NAMES, Name, schema
from generator.record.writing import write
from generator.wording.fields import FIELDS, WORDS
from tests.record.faults import of_sections
from tests.record.faults.of_shape import FAULTS
from tests.record.faults.town import CITY, OTHER, PLEDGE, REPORT, TOWN, Fault, build
from tests.record.mutations import mutated
from tests.record.strategies import cities, pledges, reports
from tests.some import some

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS: dict[Name, dict[str, Any]] = {name: json.loads(schema(name)) for name in NAMES}
VALIDATORS = {name: Draft202012Validator(each) for name, each in SCHEMAS.items()}
HANGUL = re.compile("[가-힣]")
DESCRIBED = sorted(
    path
    for city in ("overview-city", "roadmap-city")
    for path in (ROOT / "tests" / "cases" / city / "content").rglob("*.yml")
)
"""The records of cities whose forms are unlike ours."""


class EditorLoader(yaml.CSafeLoader):
    """Loads YAML as editors do: by the core schema of YAML 1.2."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as above


for tag, pattern, first in (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first)


def whole_number(_loader: EditorLoader, node: yaml.ScalarNode) -> int:
    return int(node.value, 0 if node.value[1:2] in {"o", "x"} else 10)


EditorLoader.add_constructor("tag:yaml.org,2002:int", whole_number)


def name_of(path: Path | str) -> Name:
    parts = Path(path).parts
    return "city" if parts[-1] == "city.yml" else "pledge" if "pledges" in parts else "report"


def editor_says(name: Name, content: bytes) -> list[str]:
    """What an editor underlines; nothing for what is no YAML, which it tells in its own way."""
    try:
        loaded = yaml.load(content, EditorLoader)  # noqa: S506 - a safe loader with fewer tags
    except (yaml.YAMLError, ValueError):
        return ["no YAML"]
    return [each.message for each in VALIDATORS[name].iter_errors(loaded)]


def reading_says(name: Name, content: bytes) -> list[str]:
    try:
        match name:
            case "city":
                read(City, content, "x.yml")
            case "pledge":
                read(Pledge, content, "x.yml")
            case "report":
                read(Report, content, "x.yml")
    except ProblemsFoundError as fault:
        return [each.kind for each in fault.tally.problems]
    return []


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: Name) -> None:
    """It names its dialect, and JavaScript's patterns have no named groups."""
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "?P<" not in schema(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_files_are_fresh(name: Name) -> None:
    """`make schema` writes them; editors read the files, so they must say what the types say."""
    file = ROOT / "content" / "schema" / f"{name}.json"
    assert file.read_bytes() == schema(name).encode(), "make schema"


@pytest.mark.parametrize(
    "path",
    [*sorted((ROOT / "content").rglob("*.yml")), *sorted(TOWN.rglob("*.yml")), *DESCRIBED],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_an_editor_has_nothing_to_say_of_a_good_record(path: Path) -> None:
    assert editor_says(name_of(path), path.read_bytes()) == []


def test_the_guides_example_of_a_form_is_one() -> None:
    """Of each kind of section, in an order of its own; an editor has nothing to say of it either."""
    guide = (ROOT / "docs" / "new-city.md").read_text("utf-8")
    (example,) = re.findall(r"```yaml\n(  sections:\n.*?)```", guide, re.DOTALL)
    last = "  remedies_label: 개선대책\n"
    content = (TOWN / CITY).read_text("utf-8").replace(last, f"{last}{example}").encode()
    assert editor_says("city", content) == reading_says("city", content) == []
    city = read(City, content, CITY)
    assert list(parts.of_city(city)) == []
    form = city.record.forms[0]
    assert {each.kind for each in form.sections} == {"facts", "figures", "prose"}
    assert form.parts()[: len(form.order)] == form.order


@given(reports())
def test_an_editor_accepts_every_report_that_reading_accepts(report: Report) -> None:
    assert editor_says("report", write(report).encode()) == []


@given(pledges())
def test_an_editor_accepts_every_pledge_that_reading_accepts(pledge: Pledge) -> None:
    assert editor_says("pledge", write(pledge).encode()) == []


@given(cities())
def test_an_editor_accepts_every_city_that_reading_accepts(city: City) -> None:
    assert editor_says("city", write(city).encode()) == []


@pytest.mark.parametrize("batch", range(6))
def test_an_editor_underlines_nothing_that_reading_accepts(batch: int) -> None:
    """Of files with slips in them: whoever trusts the check never sees red, so red is never ignored."""
    for path in some((TOWN / CITY, TOWN / PLEDGE, TOWN / OTHER, TOWN / REPORT, *DESCRIBED)):
        content = path.read_bytes()
        slipped = (mutated(content, seed) for seed in range(batch * 50, (batch + 1) * 50))
        for each in some(each for each in slipped if not reading_says(name_of(path), each)):
            assert editor_says(name_of(path), each) == [], (path, each)


SEEN_BY_READING_ALONE = {
    # what the core schema of YAML 1.2 takes for text, and older readers do not
    "a time as a text stands in quotes",
    "a word for no as a text stands in quotes",
    # what only a calendar or Windows knows
    "31 February is no day",
    "29 February is a day in leap years only",
    "a span does not end before it begins",
    "a span does not end an hour before it begins",
    "a span has an end",
    "two days do not end before they begin",
    "two days exist",
    "an id is no device of Windows",
    "an id is no device of Windows with an ending",
}


SHAPES = (*FAULTS, *of_sections.SHAPES)


@pytest.mark.parametrize("fault", SHAPES, ids=[fault.rule for fault in SHAPES])
def test_an_editor_sees_what_is_wrong_with_a_shape(fault: Fault, tmp_path: Path) -> None:
    """Unknown, missing, wrong: what reading refuses for its shape is underlined while it is written."""
    build(tmp_path)
    fault.change(tmp_path)
    contents = {path: (tmp_path / path).read_bytes() for path in (CITY, PLEDGE, OTHER, REPORT)}
    ((changed, content),) = (each for each in contents.items() if reading_says(name_of(each[0]), each[1]))
    sees = bool(editor_says(name_of(changed), content))
    assert sees is (fault.rule not in SEEN_BY_READING_ALONE)


@pytest.mark.parametrize(
    "path",
    [*(TOWN / each for each in (CITY, PLEDGE, OTHER, REPORT)), *DESCRIBED],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_both_refuse_each_key_that_is_lost_or_added_or_renamed(path: Path, whole: bool) -> None:  # noqa: FBT001
    """At every mapping of a file: a needed key that is gone, a key that no one knows, a key misspelt.

    In a swift run, at one of those that have the same keys at the same place in a list.
    """
    name = name_of(path)
    good = yaml.load(path.read_bytes(), EditorLoader)  # noqa: S506 - a safe loader with fewer tags
    refused = 0
    shapes = {
        (*(each for each in steps if whole or isinstance(each, str)), *mapping): (steps, mapping)
        for steps, mapping in mappings(good, ())
    }
    for steps, mapping in shapes.values():
        for key in list(mapping):
            for change in ("lost", "renamed", "list"):
                bad = deepcopy(good)
                part = at(bad, steps)
                value = part.pop(key)
                if change == "renamed":
                    part[f"{key}_"] = value
                if change == "list":
                    part[key] = [[value]]
                content = yaml.dump(
                    bad, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False
                ).encode()
                # Written by another hand: numbers and texts stay what they were.
                editor, reading = editor_says(name, content), reading_says(name, content)
                assert bool(editor) == bool(reading), (steps, key, change, editor, reading)
                refused += bool(editor)
    assert refused > 20


def mappings(
    value: object, steps: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], dict[str, object]]]:
    if isinstance(value, dict):
        yield steps, value
        for key, part in value.items():
            yield from mappings(part, (*steps, key))
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from mappings(part, (*steps, index))


def at(value: dict[str, object], steps: tuple[str | int, ...]) -> dict[str, object]:
    here: Any = value
    for step in steps:
        here = here[step]
    return cast("dict[str, object]", here)


def test_an_item_may_stand_as_its_words_alone() -> None:
    line = SCHEMAS["report"]["properties"]["problems"]["items"]["anyOf"]
    assert line == [line[0], {"$ref": "#/$defs/Item"}]
    assert line[0]["type"] == "string"


def every_type() -> Iterator[tuple[str, dict[str, Any]]]:
    roots = {
        "city": "City",
        "pledge": "Pledge",
        "report": "Report",
        "printed": "Printed",
        "correction": "Correction",
    }
    for name, whole in SCHEMAS.items():
        yield roots[name], whole
        yield from whole["$defs"].items()


def test_every_type_and_every_field_has_korean_words() -> None:
    """What it is called and what to write there; none in English, none missing."""
    for type_name, part in some(every_type()):
        assert HANGUL.search(part["title"]), type_name
        assert HANGUL.search(part["description"]), type_name
        for field, shape in part["properties"].items():
            assert shape["title"], (type_name, field)
            assert HANGUL.search(shape["title"] + shape["description"]), (type_name, field)
            assert shape["description"], (type_name, field)


def test_no_words_are_left_over() -> None:
    """The table of words names the types and fields that there are, and their codes, and no others."""
    fields = {type_name: {"", *part["properties"]} for type_name, part in every_type()}
    assert {type_name: set(words) for type_name, words in FIELDS.items()} == fields
    codes: dict[str, dict[str, list[str]]] = {}
    for type_name, part in every_type():
        for field, shape in part["properties"].items():
            for each in (shape, *shape.get("anyOf", ())):
                if "enum" in each:
                    codes.setdefault(type_name, {})[field] = each["enum"]
                    assert each["enumDescriptions"] == list(WORDS[type_name][field].values())
    told = {
        type_name: {field: list(words) for field, words in each.items()} for type_name, each in WORDS.items()
    }
    assert told == codes


def test_a_schema_has_the_same_bytes_each_time() -> None:
    for name in some(NAMES):
        assert schema(name) == schema(name)
        assert schema(name).endswith("}\n")
        assert json.loads(schema(name)) == SCHEMAS[name]
