"""A Data Package for the whole and for each quarter: what programs need to read the CSVs without guessing.

Source: Data Package standard, version 2.0 (datapackage.org).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.data.tabulated import Tabulated
from generator.published.downloads import PACKAGE, WHOLE, Column, Part, Table
from generator.record.city import City
from generator.wording import columns as column_words
from generator.wording import downloads as words

Told: TypeAlias = dict[str, Any]
"""A part of the package, as JSON has it."""

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

# The columns by which a row is told from all others of its table; what is not here may repeat.
_KEYS = {
    "pledges": "pledge",
    "reports": "pledge quarter",
    "officers": "pledge quarter kind order",
    "items": "pledge quarter section order",
    "results": "pledge quarter order",
    "slips": "pledge thing order",
    "participation": "pledge quarter kind",
    "budget": "pledge quarter project source period",
    "facts": "pledge quarter section order",
    "figures": "pledge quarter section order column",
    "rates": "quarter of group rule",
    "printed": "quarter order what",
}
_OF_PLEDGE = ("history", "reports", "changes", "corrections", "evidence", "slips")
_OF_REPORT = (
    *("officers", "items", "results", "participation", "budget", "differences"),
    *("facts", "figures"),
    "review",
)


@dataclass(slots=True)
class Packages:
    """Gathers the resources of each package while their files are written."""

    tables: Tabulated
    _resources: dict[Part, list[Told]] = field(default_factory=dict)

    def add(self, part: Part, table: Table, content: bytes) -> None:
        """Put a CSV into the package of its part, if that has one."""
        if part.kind in {"all", "quarters"}:
            self._resources.setdefault(part, []).append(_resource(part, table, content))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Return each package's file with its address."""
        for part, resources in self._resources.items():
            told = _package(self.tables.city, self.tables.titles[part], part, resources)
            yield f"{part.folder}{PACKAGE}", json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def _package(city: City, title: str, part: Part, resources: list[Told]) -> Told:
    told: Told = {
        "$schema": _PROFILE,
        "name": f"pledges-{part.id.lower()}" if part.id else "pledges",
        "title": title,
        "description": " ".join((*words.PACKAGE_LINES, *_licence_in_words(city))),
        "contributors": [{"title": city.name, "roles": ["publisher"]}],
        "sources": [_source(city)],
        "resources": resources,
    }
    # The standard has no place for a licence without an address; what is not stated is left out.
    if city.licence and city.licence.address:
        told["licenses"] = [{"title": city.licence.name, "path": city.licence.address}]
    return told


def _licence_in_words(city: City) -> tuple[str, ...]:
    return (words.licence(city.licence.name, city.licence.attribution),) if city.licence else ()


def _source(city: City) -> Told:
    source = {"title": words.source(city.name)}
    return source | {"path": city.repository} if city.repository else source


def _resource(part: Part, table: Table, content: bytes) -> Told:
    return {
        "name": table.id,
        "type": "table",
        "title": table.title,
        "description": table.row,
        "path": f"{table.id}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(part, table),
    }


def _schema(part: Part, table: Table) -> Told:
    headings = {column.id: column.heading for column in table.columns}
    told: Told = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if own := primary_key(table):
        told["primaryKey"] = [headings[each] for each in own]
    if keys := list(references(part, table)):
        told["foreignKeys"] = [_foreign_key(headings, *each) for each in keys]
    return told


def primary_key(table: Table) -> list[str]:
    """Return the ids of the columns by which a row is told from all others of its table; none may repeat."""
    return _KEYS.get(table.id, "").split()


def references(part: Part, table: Table) -> Iterator[tuple[list[str], str, list[str]]]:
    """Yield columns by their ids, the table to whose rows they lead, and its key."""
    # A pledge may be changed in a quarter in which it owes no report, and then is not of that quarter.
    if table.id in _OF_PLEDGE and (part == WHOLE or table.id != "changes"):
        yield ["pledge"], "pledges", ["pledge"]
    if any(column.id == "other" for column in table.columns):
        yield ["other"], "pledges", ["pledge"]
    if table.id in _OF_REPORT:
        yield ["pledge", "quarter"], "reports", ["pledge", "quarter"]


def _foreign_key(headings: Mapping[str, str], fields: list[str], other: str, key: list[str]) -> Told:
    reference = {"resource": other, "fields": [headings[each] for each in key]}
    return {"fields": [headings[each] for each in fields], "reference": reference}


def _field(column: Column) -> Told:
    told: Told = {
        "name": column.heading,
        "title": column.id,
        "description": column.description,
        "type": {"number": "number", "date": "date", "flag": "boolean"}.get(column.type, "string"),
    }
    if column.type == "flag":
        told |= {"trueValues": [column_words.YES], "falseValues": [column_words.NO]}
    if column.codes:
        told["constraints"] = {"enum": list(column.codes.values())}
        told["categories"] = [{"value": word, "label": code} for code, word in column.codes.items()]
    if column.unit:
        told["unit"] = column.unit
    return told
