"""The single values of a record: text, identifiers, numbers, days; each says what it refuses."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import ConfigDict, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.kinds import KINDS
from generator.record.cells import Cell
from generator.record.characters import LARGEST_FILE
from generator.record.dates import DAY, QUARTER, WHEN, Quarter, When
from generator.record.tree import Bare

_LONGEST_ID = 64
_ID = "[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*"
_ITEM_ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_SHA256 = "[0-9a-f]{64}"
_RECORD_PATH = rf"content/(?:city|pledges/{_ID}|reports/[0-9A-Za-z-]+/{_ID})\.yml"
_FILE_NAME = r"(?!manifest\.yml$)[0-9A-Za-z_-]+(?:\.[0-9A-Za-z_-]+)*"
# A name that is one on every system, and nothing that leads out of its folder.
_PART = "(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])[./])[0-9a-z]+(?:[_-][0-9a-z]+)*"
_PICTURE = rf"(?:{_PART}/)*{_PART}\.(?:jpe?g|png|webp)"
MEDIA = rf"(?:{_PART}/)*{_PART}\.(?:jpe?g|png|webp|pdf|hwpx?|xlsx|docx)"
_WEB = r"""https?://[^\s<>"']+"""
_LINE = r"\S(?:.*\S)?"
_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,9}")
# Windows keeps these for devices, whatever follows a dot; a checkout there would fail.
_RESERVED_NAMES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


class Strict:
    """A part of a record: a key that is not one of its fields is refused, never dropped."""

    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")


def _fault(kind: str, **facts: str) -> PydanticCustomError:
    # The kind is a row of the table of fault kinds, whose Korean words name the facts.
    return PydanticCustomError(kind, kind, facts)


def _text(value: Any) -> str:
    if type(value) is str and value and value == value.strip():
        return value
    if not isinstance(value, str):
        raise _fault("text-expected")
    if isinstance(value, Bare):
        raise _fault("needs-quotes")
    if not value or value != value.strip():
        raise _fault("space-at-edge")
    return value


def _matching(pattern: str, kind: str, longest: int = LARGEST_FILE) -> Callable[[Any], str]:
    shape = re.compile(pattern)

    def read(value: Any) -> str:
        text = _text(value)
        if not shape.fullmatch(text) or len(text) > longest:
            raise _fault(kind)
        return text

    return read


_shaped_as_id = _matching(_ID, "bad-id", _LONGEST_ID)


def _id(value: Any) -> str:
    text = _shaped_as_id(value)
    if _RESERVED_NAMES.fullmatch(text):
        raise _fault("bad-id")
    return text


def is_id(text: str) -> bool:
    """Return whether a text may stand in an address as an id."""
    is_shaped = re.fullmatch(_ID, text) is not None and len(text) <= _LONGEST_ID
    return is_shaped and not _RESERVED_NAMES.fullmatch(text)


def _whole_number(value: Any) -> int:
    # In quotes it is a text, for every other reader of YAML and for the editor's schema.
    if not isinstance(value, Bare) or not _WHOLE_NUMBER.fullmatch(value):
        raise _fault("whole-number-expected")
    return int(value)


def _version(value: Any) -> str:
    if not isinstance(value, Bare) or value != "1":
        raise _fault("not-one-of", allowed="1")
    return str(value)


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
    written = _scalar(value, "bad-day")
    try:
        day = When.read(written).first
    except ValueError as fault:
        raise _fault("bad-day") from fault
    if written != day.isoformat():
        raise _fault("bad-day")
    return day


def _quarter(value: Any) -> Quarter:
    try:
        return Quarter.read(_scalar(value, "bad-quarter"))
    except ValueError as fault:
        raise _fault("bad-quarter") from fault


def _cell(value: Any) -> Cell:
    if value is not None and not isinstance(value, str):
        raise _fault("cell-expected")
    if value is not None and (not value or value != value.strip()):
        raise _fault("space-at-edge")
    return Cell.read(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, Bare) or value not in ("true", "false"):
        raise _fault("yes-or-no-expected")
    return value == "true"


def _anchored(pattern: str) -> str:
    # Editors read JavaScript's patterns, which name their groups otherwise.
    return f"^(?:{re.sub('[?]P<[a-z]+>', '', pattern)})$"


def _string(pattern: str, kind: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", **_shape(pattern, kind), **more})


def _shape(pattern: str, kind: str) -> dict[str, str]:
    # `patternErrorMessage` is what VS Code and its kin show instead of the pattern.
    return {"pattern": _anchored(pattern), "patternErrorMessage": f"{KINDS[kind].what}: {KINDS[kind].cure}"}


Text = Annotated[str, PlainValidator(_text), _string(_LINE, "space-at-edge")]
"""One line of text as the department wrote it."""

Id = Annotated[str, PlainValidator(_id), _string(_ID, "bad-id", maxLength=_LONGEST_ID)]
"""A name that may stand in an address: ASCII letters and digits with single dots or hyphens between."""

_ROW = rf"so_far|this_quarter|{_ID}"
RowName = Annotated[str, PlainValidator(_matching(_ROW, "bad-id", _LONGEST_ID)), _string(_ROW, "bad-id")]
"""The name of a row of progress: one of the three that are known, or an id of the city's own."""

ItemId = Annotated[
    str,
    PlainValidator(_matching(_ITEM_ID, "bad-item-id", _LONGEST_ID)),
    _string(_ITEM_ID, "bad-item-id", maxLength=_LONGEST_ID),
]
"""The stable name of a task or an item inside its report."""

Sha256 = Annotated[
    str,
    PlainValidator(_matching(_SHA256, "bad-checksum")),
    _string(_SHA256, "bad-checksum"),
]
RecordPath = Annotated[
    str,
    PlainValidator(_matching(_RECORD_PATH, "bad-record-path")),
    _string(_RECORD_PATH, "bad-record-path"),
]
"""The path of a record from the project's root."""

FileName = Annotated[
    str,
    PlainValidator(_matching(_FILE_NAME, "bad-file-name")),
    _string(_FILE_NAME, "bad-file-name"),
]
"""The name of a file to download, without a folder."""

WebAddress = Annotated[
    str,
    PlainValidator(_matching(_WEB, "bad-web-address")),
    _string(_WEB, "bad-web-address"),
]
MediaPath = Annotated[
    str, PlainValidator(_matching(MEDIA, "bad-media-path")), _string(MEDIA, "bad-media-path")
]
"""The path below content/media/ of a document or a picture."""

PicturePath = Annotated[
    str,
    PlainValidator(_matching(_PICTURE, "bad-picture-path")),
    _string(_PICTURE, "bad-picture-path"),
]

Count = Annotated[int, PlainValidator(_whole_number), WithJsonSchema({"type": "integer", "minimum": 0})]
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]

WhenValue = Annotated[
    When,
    PlainValidator(_when),
    # A year without quotes is a number to an editor.
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            **_shape(WHEN, "bad-date"),
            "minimum": 1000,
            "maximum": 2999,
            "examples": ["2019-05-14", "2019-05-14T14:00", "2019-05", "2019", "2019-07/2019-08"],
        },
    ),
]
Day = Annotated[date, PlainValidator(_day), _string(DAY, "bad-day", format="date")]
QuarterValue = Annotated[
    Quarter,
    PlainValidator(_quarter),
    _string(QUARTER, "bad-quarter", examples=["2019-Q2", "2019-H1", "2019-01-15--2019-03-20"]),
]
CellValue = Annotated[
    Cell,
    PlainValidator(_cell),
    WithJsonSchema(
        {
            "type": ["number", "string", "null"],
            **_shape(_LINE, "space-at-edge"),
            "examples": [120, "1,234.5", "△1,200", "비예산", None],
        },
    ),
]

SchemaVersion = Annotated[Literal["1"], PlainValidator(_version), WithJsonSchema({"const": 1})]
"""The version of the record's form."""

_Each = TypeVar("_Each")
OneOrMore = Annotated[tuple[_Each, ...], Field(min_length=1)]
"""A list that may not be empty."""
