"""A town whose form has sections of its own, for rules about facts, prose and tables of figures."""

from __future__ import annotations

from typing import Any

import yaml

from generator.record.reading import LoadedRecord, read
from generator.record.records import Records
from generator.record.report import Report
from tests.ledger.town import FORM, pledge, report, town


def table(**changes: object) -> dict[str, Any]:
    """Return a table of figures of a form: years in columns, of nothing in particular."""
    usual: dict[str, Any] = {
        "id": "table",
        "kind": "figures",
        "heading": "숲의 목표",
        "labels": ["구분"],
        "columns": [{"id": "sum", "label": "계", "role": "total"}, *years("2024", "2025")],
        "marks": [{"written": "-", "means": "none"}],
    }
    return usual | changes


def years(*names: str) -> list[dict[str, Any]]:
    """Return a column for each year."""
    return [{"id": f"y{name}", "label": name} for name in names]


def line(name: str, means: str | None = None, **changes: object) -> dict[str, Any]:
    """Return a row or a column of a form; its id is made of its name."""
    return {"id": name.encode().hex(), "label": name, "means": means} | changes


def filled(form: dict[str, Any], *rows: list[Any], **changes: object) -> dict[str, Any]:
    """Return what fills a table: the cells of each of the form's rows, in order."""
    named = [{"id": own["id"], "cells": cells} for own, cells in zip(form["rows"], rows, strict=True)]
    return {"columns": [each["id"] for each in form["columns"]], "rows": named} | changes


def described(*sections: tuple[dict[str, Any], dict[str, Any]], **changes: Any) -> Records:  # noqa: ANN401
    """Return the town with one report on a form that has these sections, each with what fills it."""
    form = FORM | {"sections": [form for form, _ in sections]} | changes.pop("form", {})
    told = {form["id"]: content for form, content in sections}
    return town(pledge("1"), report("1", "2024-Q3", sections=told, **changes), forms=[form])


def alone(parts: dict[str, Any]) -> LoadedRecord[Report]:
    """Return a report that has these parts and no others."""
    head = {"schema": 1, "form": "form", "pledge": "1", "quarter": "2024-Q3", "title": "쉼터"}
    told = head | {"department": {"name": "길과"}} | parts
    content = yaml.safe_dump(told, allow_unicode=True, sort_keys=False).encode()
    return read(Report, content, "content/reports/2024-Q3/1.yml")
