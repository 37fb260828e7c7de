"""The single values of a record: text, identifiers, numbers, days; each says what it refuses."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ConfigDict, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.record.cells import Cell
from generator.record.dates import Quarter, When
from generator.record.tree import Bare

_ID = re.compile(r"[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*")
_ITEM_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_WEB = re.compile(r"https?://[^\s<>\"']+")
_LONGEST_ID = 64
_RESERVED_NAMES = frozenset({"con", "prn", "aux", "nul"})


class Strict:
    """A part of a record: a key that is not one of its fields is refused, never dropped."""

    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")


def _fault(kind: str) -> PydanticCustomError:
    # The kind is a row of the table of fault kinds; its Korean words stand there.
    return PydanticCustomError(kind, "{kind}", {"kind": kind})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _fault("text-expected")
    if isinstance(value, Bare):
        raise _fault("needs-quotes")
    if not value or value != value.strip():
        raise _fault("space-at-edge")
    return value


def _matching(pattern: re.Pattern[str], kind: str) -> PlainValidator:
    def read(value: Any) -> str:
        text = _text(value)
        if not pattern.fullmatch(text):
            raise _fault(kind)
        return text

    return PlainValidator(read)


def _id(value: Any) -> str:
    text = _text(value)
    if not _ID.fullmatch(text) or len(text) > _LONGEST_ID or text.lower() in _RESERVED_NAMES:
        raise _fault("bad-id")
    return text


def _whole_number(value: Any) -> int:
    if not isinstance(value, str) or not re.fullmatch(r"0|[1-9]\d{0,9}", value):
        raise _fault("whole-number-expected")
    return int(value)


def _scalar(value: Any, kind: str) -> str:
    if not isinstance(value, str):
        raise _fault(kind)
    return str(value)


def _when(value: Any) -> When:
    try:
        return When.read(_scalar(value, "bad-date"))
    except ValueError as fault:
        raise _fault("bad-date") from fault


def _day(value: Any) -> date:
    when = _when(value)
    if when.written != when.first.isoformat():
        raise _fault("bad-date")
    return when.first


def _quarter(value: Any) -> Quarter:
    try:
        return Quarter.read(_scalar(value, "bad-quarter"))
    except ValueError as fault:
        raise _fault("bad-quarter") from fault


def _cell(value: Any) -> Cell:
    if value is not None and not isinstance(value, str):
        raise _fault("cell-expected")
    if value is not None and value != value.strip():
        raise _fault("space-at-edge")
    return Cell.read(value)


def _flag(value: Any) -> bool:
    if value not in ("true", "false"):
        raise _fault("yes-or-no-expected")
    return bool(value == "true")


def _mapping(value: Any) -> Any:
    if not isinstance(value, dict):
        raise _fault("mapping-expected")
    return value


def _string(pattern: re.Pattern[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern.pattern}$"})


Text = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": "string", "minLength": 1})]
"""One line of text as the department wrote it."""

Id = Annotated[str, PlainValidator(_id), _string(_ID)]
"""A name that may stand in an address: ASCII letters and digits with single dots or hyphens between."""

ItemId = Annotated[str, _matching(_ITEM_ID, "bad-item-id"), _string(_ITEM_ID)]
"""The stable name of a task or an item inside its report."""

Sha256 = Annotated[str, _matching(_SHA256, "bad-checksum"), _string(_SHA256)]
WebAddress = Annotated[str, _matching(_WEB, "bad-web-address"), _string(_WEB)]
Count = Annotated[int, PlainValidator(_whole_number), WithJsonSchema({"type": "integer", "minimum": 0})]
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]

WhenValue = Annotated[
    When,
    PlainValidator(_when),
    WithJsonSchema({"type": "string", "examples": ["2019-05-14", "2019-05", "2019-07/2019-08"]}),
]
Day = Annotated[date, PlainValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
QuarterValue = Annotated[
    Quarter,
    PlainValidator(_quarter),
    WithJsonSchema({"type": "string", "examples": ["2019-Q2", "2019-H1", "2019-01-15--2019-03-20"]}),
]
CellValue = Annotated[
    Cell,
    PlainValidator(_cell),
    WithJsonSchema({"type": ["number", "string", "null"], "examples": [120, "1,234.5", "△1,200", "비예산"]}),
]

SchemaVersion = Annotated[
    Literal["1"],
    BeforeValidator(lambda value: str(value) if isinstance(value, str) else value),
    WithJsonSchema({"const": 1}),
]
"""The version of the record's form."""

Mapping = BeforeValidator(_mapping)
