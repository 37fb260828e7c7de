"""A reader of the downloads that knows only what is published with them: RFC 4180 and the column sheets."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

Files = Mapping[str, bytes]
Rows = list[dict[str, Any]]

_MARKED = re.compile("^'(?='*[=+@\t\r\n＝＋－＠-])")
_CODE = re.compile(r"(?:^|, )([^,=]+) = (\w+)")


def plain_rows(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV, cells by heading, just as they stand there."""
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def rows(files: Files, address: str) -> Rows:
    """Return the rows of a CSV as values by column id, read as its column sheet says."""
    table = PurePosixPath(address).stem
    sheets = plain_rows(files["data/all/columns.csv"])
    columns = {sheet["항목명"]: _column(sheet) for sheet in sheets if sheet["표의 영문명"] == table}
    read: Rows = []
    for row in plain_rows(files[address]):
        values = {}
        for heading, cell in row.items():
            name, value_of = columns[heading]
            values[name] = value_of(cell) if cell else None
        read.append(values)
    return read


def json_rows(files: Files, address: str) -> Rows:
    """Return the rows of a JSON twin, with exact numbers."""
    read = json.loads(files[address], parse_float=Decimal, parse_int=Decimal)
    return [dict(zip(read["columns"], row, strict=True)) for row in read["data"]]


def _column(sheet: Mapping[str, str]) -> tuple[str, Callable[[str], Any]]:
    codes = dict(_CODE.findall(sheet["코드"]))
    by_type: dict[str, Callable[[str], Any]] = {
        "글": restored,
        "정해진 낱말": lambda cell: codes[restored(cell)],
        "수": Decimal,
        "날짜(ISO 8601)": date.fromisoformat,
        "예/아니오": {"예": True, "아니오": False}.__getitem__,
    }
    return sheet["영문명"], by_type[sheet["자료형"]]


def restored(cell: str) -> str:
    """Return the text that a cell stands for, as README.txt beside the downloads says."""
    return _MARKED.sub("", cell)
