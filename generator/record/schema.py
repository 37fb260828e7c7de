"""The JSON Schema of each kind of file, by which editors complete, explain in Korean, and check."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.reading import adapter
from generator.record.report import Report
from generator.record.values import Strict
from generator.wording.fields import FIELDS, WORDS, field_words

Name: TypeAlias = Literal["city", "pledge", "report", "printed", "correction"]
NAMES: tuple[Name, ...] = ("city", "pledge", "report", "printed", "correction")

_KINDS: Mapping[Name, type[Strict]] = dict(
    zip(NAMES, (City, Pledge, Report, Printed, Correction), strict=True)
)
_Schema: TypeAlias = dict[str, Any]


def schema(name: Name) -> str:
    """Return the JSON Schema (2020-12) of a kind of file as text: the same bytes for the same types.

    It accepts the shape that reading accepts: unknown and missing keys are refused, a blank is null, a line
    may stand as its words alone. What only reading can know (sums, names of the city) it leaves to reading.
    """
    return json.dumps(_document(name), ensure_ascii=False, indent=2) + "\n"


def _document(name: Name) -> _Schema:
    whole = adapter(_KINDS[name]).json_schema()
    parts = whole.pop("$defs", {})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_worded(whole["title"], whole),
        "$defs": {type_name: _worded(type_name, part) for type_name, part in parts.items()},
    }


def _worded(type_name: str, part: _Schema) -> _Schema:
    """Return the schema of one type with Korean words for itself, its fields and their codes."""
    words, codes = FIELDS[type_name], WORDS.get(type_name, {})
    properties = {
        field: _called(*field_words(type_name, field), _told(shape, codes.get(field, {})))
        for field, shape in part["properties"].items()
    }
    return _called(*words[""], {**part, "properties": properties})


def _called(title: str, description: str, shape: _Schema) -> _Schema:
    rest = {key: value for key, value in shape.items() if key not in {"title", "description"}}
    return {"title": title, "description": description, **rest}


def _told(shape: _Schema, codes: Mapping[str, str]) -> _Schema:
    """Return a field's schema with words for each code, and the keys of a table held to their shape."""
    if "enum" in shape:  # `enumDescriptions` is what VS Code and its kin show beside each code
        return {**shape, "enumDescriptions": [codes[code] for code in shape["enum"]]}
    if "anyOf" in shape:
        return {**shape, "anyOf": [_told(each, codes) for each in shape["anyOf"]]}
    if "patternProperties" in shape:  # pydantic's way lets every other key pass
        ((pattern, cells),) = shape["patternProperties"].items()
        named = {**shape["propertyNames"], "pattern": pattern}
        table = {key: value for key, value in shape.items() if key != "patternProperties"}
        return {**table, "propertyNames": named, "additionalProperties": cells}
    return shape
