"""From a typed record to its YAML file: one way to write each record, so that a change shows as itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

import yaml

from generator.record.cells import Cell
from generator.record.city import City, Strategy
from generator.record.corrections import Correction
from generator.record.dates import Quarter, When
from generator.record.evidence import Picture
from generator.record.form import Form, Kind, ListColumn
from generator.record.items import Item
from generator.record.pledge import Pledge
from generator.record.printed import Printed, PrintedGroup
from generator.record.released import Release
from generator.record.report import Absent, Officer, Participation, PlanResult, Project, Report, Task
from generator.record.sections import Fact, FactLabel, Figure, FigureColumn, FigureMark, FigureRow, ProseForm
from generator.record.tree import means_other_than_text, parse

SCHEMA_LINES = {
    City: "# yaml-language-server: $schema=schema/city.json\n",
    Pledge: "# yaml-language-server: $schema=../schema/pledge.json\n",
    Report: "# yaml-language-server: $schema=../../schema/report.json\n",
    Printed: "# yaml-language-server: $schema=../schema/printed.json\n",
    Correction: "# yaml-language-server: $schema=../schema/correction.json\n",
    Release: "",  # written by a program alone
}
"""The first line of each kind of file, by which editors find its schema."""

_SHORT = (
    *(Kind, Strategy, Officer, Task, PlanResult),
    *(FactLabel, FigureColumn, FigureMark, FigureRow, ListColumn, ProseForm),
)
_WHOLE = (Report, PlanResult)
"""Parts whose blanks are written too: `to: null` says that the sheet was looked at."""
_ON_A_LINE = ("periods", "phones", "names", "quarters", "others", "aliases", "labels", "order", "ticks")
_OF_FIGURES = ("columns", "cells")
_NO_ALT = "  alt: ''"
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


class _Line(dict[str, Any]):
    """A mapping written on one line."""


class _Cells(list[Any]):
    """A list of cells written on one line."""


class _Number(str):
    """A number written as its own digits, without quotes."""

    __slots__ = ()


class _Writer(yaml.CSafeDumper):
    """The YAML writer of records: no anchors, no wrapping, one-line cells."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the base class's signature
        """Write every value where it stands."""
        return True


def _text(out: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    # The writer quotes what YAML 1.1 takes for a number; editors read YAML 1.2, which knows a few more.
    style = "'" if means_other_than_text(text) else None
    return out.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Writer.add_representer(
    _Line, lambda out, data: out.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True)
)
_Writer.add_representer(
    _Cells, lambda out, data: out.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)
)
_Writer.add_representer(str, _text)
_Writer.add_representer(_Number, lambda out, data: out.represent_scalar(_number_tag(data), str(data)))


def _dump(value: Any) -> str:
    return str(yaml.dump(value, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=2**31 - 1))


def write(record: City | Pledge | Report | Printed | Correction | Release) -> str:
    """Return a record as the text of its file, its schema line first; reading it back gives the record."""
    text = SCHEMA_LINES[type(record)] + _dump(plain(record))
    parse(text.encode(), "")  # what reading would refuse is never written
    return text


def write_form(
    form: Form, top: str, remarks: Iterable[tuple[tuple[str | int, ...], str]], below: Iterable[str]
) -> str:
    """Return a form as it stands below `forms:` in a city's settings, with remarks.

    Args:
        form: the form.
        top: a remark above it.
        remarks: by the way to a place of the form, the remark above that place.
        below: remarks below it.

    """
    own = _fields(form)
    if form.problems_heading is None:
        del own["problems_label"], own["remedies_label"]  # which say nothing without their heading
    body = _dump({"forms": [own]})
    _, spot = parse(body.encode(), "")
    above: dict[int, list[str]] = {}
    for steps, words in remarks:
        parent = spot.at("forms", 0, *steps[:-1])
        last = steps[-1]
        place = parent.key(last) if isinstance(last, str) else parent.at(last)
        above.setdefault(place.line, []).append(words)
    lines = [f"# {top}"]
    for number, line in enumerate(body.splitlines()[1:], 2):
        indent = line[: len(line) - len(line.lstrip())]
        lines += [f"{indent}# {words}" for words in dict.fromkeys(above.get(number, ()))]
        lines.append(line)
    text = "".join(f"{line}\n" for line in (*lines, *(f"# {each}" for each in below)))
    parse(f"forms:\n{text}".encode(), "")
    return text


def entries(key: str, parts: Iterable[Any]) -> list[str]:
    """Return a list of a city's settings as the lines of its file, each part on a line."""
    body = {key: [_Line(_fields(each)) for each in parts]}
    return _dump(body).splitlines()


def write_draft(report: Report, heading: Iterable[str], questions: Mapping[str, str]) -> str:
    """Return a draft as the text of its file; what its plan's results are asked about stands as remarks.

    Args:
        report: the draft.
        heading: lines above all questions.
        questions: for the name of each item, the line above its question.

    """
    asked = {result_line(each): questions[each.item] for each in report.results}
    lines: list[str] = []
    for line in write(report).splitlines():
        if line in asked:
            lines.append(f"# {asked[line]}")
        lines.append(line)
        if line == "results:":
            lines.extend(f"# {each}" for each in heading)
    text = "".join(f"{line}\n" for line in lines)
    parse(text.encode(), "")
    return text


def write_pictures(pictures: Iterable[Picture], remarks: Iterable[str]) -> str:
    """Return pictures as they stand in a record, without the words that are still to be written.

    Args:
        pictures: their `alt` is empty.
        remarks: what stands above the `alt:` of each.

    """
    left = iter(remarks)
    own = {"pictures": [_fields(each) for each in pictures]}
    lines = _dump(own).splitlines()
    return "".join(f"  # {next(left)}\n  alt:\n" if each == _NO_ALT else f"{each}\n" for each in lines)


def result_line(result: PlanResult) -> str:
    """Return a result of a plan as its line in a record, without its place in the list."""
    line = _dump(_fields(result))
    return f"- {line.rstrip()}"


def _number_tag(digits: str) -> str:
    return f"tag:yaml.org,2002:{'float' if '.' in digits else 'int'}"


def plain(value: Any) -> Any:  # noqa: PLR0911 - a row for each kind of value
    """Return a record, or a part of one, as the plain values of its file: texts, lists, mappings, blanks."""
    match value:
        case None | str() | bool() | int():
            return value
        case date():
            return value.isoformat()
        case Cell():
            return _cell(value)
        case When() | Quarter():
            return value.written
        case tuple():
            return [_Cells(each) if _is_words(each) else plain(each) for each in value]
        case dict():
            return {key: plain(each) for key, each in value.items()}
        case Project():
            rows = {source: _Cells(map(_cell, cells)) for source, cells in value.amounts.items()}
            return {"name": value.name, "amounts": rows}
        case Item() if value == Item(value.text):
            return value.text
        case _:
            return _fields(value)


def _fields(value: Any) -> dict[str, Any]:
    written: dict[str, Any] = {}
    for field in fields(value):
        part = getattr(value, field.name)
        if isinstance(part, Absent) or (part == {} and field.default_factory is dict):
            continue
        if field.default is not MISSING and part == field.default and _goes_without_saying(value, field.name):
            continue
        if field.name == "schema":
            written["schema"] = int(part)
        elif isinstance(value, Participation | PrintedGroup) and field.name == "counts":
            written["counts"] = _Line(plain(part))
        elif field.name in (*_ON_A_LINE, *_OF_FIGURES) and isinstance(part, tuple) and not _is_nested(part):
            written[field.name] = _Cells(plain(part))
        else:
            written[field.name] = plain(part)
    is_short = isinstance(value, (*_SHORT, Figure)) or (isinstance(value, Fact) and not value.details)
    return _Line(written) if is_short else written


def _goes_without_saying(value: Any, name: str) -> bool:
    # What is no draft does not speak of drafts; what is planned anew in the same words is found by them.
    return name in {"draft", "again", "evidence", "pictures"} or not isinstance(value, _WHOLE)


def _is_words(part: Any) -> bool:
    return isinstance(part, tuple) and all(isinstance(each, str) for each in part)


def _is_nested(part: tuple[Any, ...]) -> bool:
    return any(not isinstance(each, str | Quarter | Cell) for each in part)


def _cell(cell: Cell) -> Any:
    if cell.written is not None and _PLAIN_NUMBER.fullmatch(cell.written):
        return _Number(cell.written)
    return cell.written
