"""What programs need to read the downloads without guessing: a Data Package, and checksums.

Source: Data Package standard, version 2.0 (datapackage.org).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from generator.data.tabulated import Tabulated
from generator.published.downloads import CHECKSUMS, PACKAGE, WHOLE, Part
from generator.record.city import City
from generator.wording import columns as column_words
from generator.wording import downloads as words
from generator.wording.columns import Column, Table

Told: TypeAlias = dict[str, Any]
"""A part of the package, as JSON has it."""

Sums: TypeAlias = Mapping[str, tuple[int, str]]
"""Of files by their addresses: how many bytes, and their SHA-256."""

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def package(tables: Tabulated, part: Part, held: Sequence[Table], sums: Sums) -> tuple[str, bytes]:
    """Return the file that describes the CSVs of a part, with its address.

    Args:
        tables: of the city.
        part: the whole city or a quarter.
        held: the tables of the part.
        sums: of the files that were written before, by their addresses.

    """
    resources = [_resource(part, table, *sums[part.file(table.id, "csv")]) for table in held]
    told = _package(tables.city, tables.titles[part], part, resources)
    return f"{part.folder}{PACKAGE}", json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


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


def _resource(part: Part, table: Table, size: int, sha256: str) -> Told:
    return {
        "name": table.id,
        "type": "table",
        "title": table.title,
        "description": table.row,
        "path": f"{table.id}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{sha256}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(part, table),
    }


def _schema(part: Part, table: Table) -> Told:
    headings = {column.id: column.heading for column in table.columns}
    told: Told = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        told["primaryKey"] = [headings[each] for each in table.key.split()]
    if keys := list(references(part, table)):
        told["foreignKeys"] = [_foreign_key(headings, *each) for each in keys]
    return told


def references(part: Part, table: Table) -> Iterator[tuple[list[str], str, list[str]]]:
    """Yield columns by their ids, the table to whose rows they lead, and its key."""
    # A pledge may be changed in a quarter in which it owes no report, and then is not of that quarter.
    if table.of == "pledges" and (part == WHOLE or table.id != "changes"):
        yield ["pledge"], "pledges", ["pledge"]
    if any(column.id == "other" for column in table.columns):
        yield ["other"], "pledges", ["pledge"]
    if table.of == "reports":
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


def with_checksums(
    files: Callable[[Sums], Iterable[tuple[str, bytes]]], folder: str
) -> Iterator[tuple[str, bytes]]:
    """Return files as they come, all below a folder, and after them their checksums in that folder.

    `files` is given the sums of the files before the one that it makes.
    """
    sums: dict[str, tuple[int, str]] = {}
    for address, content in files(sums):
        sums[address] = (len(content), hashlib.sha256(content).hexdigest())
        yield address, content
    lines = (f"{sha256}  {address.removeprefix(folder)}\n" for address, (_, sha256) in sums.items())
    yield f"{folder}{CHECKSUMS}", "".join(lines).encode()
