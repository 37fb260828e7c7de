"""A town of a few lines, for rules that need no more: its records are read as any city's are."""

from __future__ import annotations

from typing import Any

import yaml

from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord, read
from generator.record.records import Records
from generator.record.report import Report

FORM: dict[str, Any] = {
    "id": "form",
    "progress_heading": "실적과 계획",
    "rows": {
        "so_far": {"label": "그동안", "note": None},
        "this_quarter": {"label": "{quarter} 실적", "note": None},
        "plan": {"label": "{next_quarter} 계획", "note": None},
    },
    "participation": {
        "heading": "시민참여",
        "unit": "회",
        "covers": "this_quarter",
        "kinds": [{"id": "meetings", "label": "회의"}, {"id": "press", "label": "보도"}],
    },
    "budget": {
        "heading": "사업비",
        "unit": "백만원",
        "basis": "planned",
        "periods": [
            {"id": "sum", "label": "계", "role": "total"},
            {"id": "y24", "label": "'24", "role": "within"},
            {"id": "later", "label": "임기후", "role": "after"},
        ],
        "sources": [
            {"id": "all", "label": "계", "role": "total"},
            {"id": "town", "label": "시비", "role": "part"},
            {"id": "gifts", "label": "기부", "role": "part"},
        ],
        "words": ["비예산"],
    },
    "problems_heading": "문제점과 대책",
    "problems_label": "문제점",
    "remedies_label": "대책",
}
CITY: dict[str, Any] = {
    "schema": 1,
    "name": "가온시",
    "term": {"name": None, "starts": "2023-07", "ends": "2027-06"},
    "quarters": ["2024-Q1", "2024-Q2", "2024-Q3"],
    "fields": [{"id": "1", "name": "마을", "strategies": [{"id": "1-1", "name": "길"}]}],
    "departments": [
        {"id": "gil", "names": ["옛길과", "길과"]},
        {"id": "mul", "names": ["물과"]},
    ],
    "statuses": [{"id": "waiting", "word": "때를 기다림", "criterion": None, "like": None}],
    "forms": [FORM],
}
PLEDGE: dict[str, Any] = {
    "schema": 1,
    "title": "쉼터",
    "field": "1",
    "strategy": "1-1",
    "election_text": None,
    "departments": [{"name": "길과", "since": None}],
}
EMPTY_ROW: dict[str, Any] = {"by_task": [], "remark": None}
REPORT: dict[str, Any] = {
    "schema": 1,
    "form": "form",
    "title": "쉼터",
    "department": {"name": "길과"},
    "tasks": [],
    "so_far": EMPTY_ROW,
    "this_quarter": EMPTY_ROW,
    "plan": EMPTY_ROW,
    "participation": {"counts": {"meetings": None, "press": None}},
    "budget": {"periods": ["sum", "y24", "later"], "projects": []},
    "problems": [],
    "remedies": [],
}


def city(**changes: object) -> LoadedRecord[City]:
    """Return the settings of the town; `changes` stand in the place of its own."""
    return read(City, _yaml(CITY | changes), "content/city.yml")


def pledge(key: str, **changes: object) -> LoadedRecord[Pledge]:
    """Return a pledge of the town."""
    content = _yaml({"pledge": key, "number": key} | PLEDGE | changes)
    return read(Pledge, content, f"content/pledges/{key}.yml")


def report(key: str, quarter: str, **changes: object) -> LoadedRecord[Report]:
    """Return a report of a pledge of the town."""
    content = _yaml({"pledge": key, "quarter": quarter} | REPORT | changes)
    return read(Report, content, f"content/reports/{quarter}/{key}.yml")


def town(*filed: LoadedRecord[Pledge] | LoadedRecord[Report], **changes: object) -> Records:
    """Return the records of the town: these pledges and reports; `changes` are of its settings."""
    pledges = [each for each in filed if isinstance(each.record, Pledge)]
    reports = [each for each in filed if isinstance(each.record, Report)]
    return Records.of(city(**changes), pledges, reports)


def project(*rows: list[Any], name: str | None = None) -> dict[str, Any]:
    """Return a project of the budget: a row of cells for each source of the form, in its order."""
    return {"name": name, "amounts": dict(zip(("all", "town", "gifts"), rows, strict=True))}


def budget(*projects: dict[str, Any], **changes: object) -> dict[str, Any]:
    """Return the budget of a report."""
    return {"periods": ["sum", "y24", "later"], "projects": list(projects)} | changes


def status(word: str, written: str) -> dict[str, Any]:
    """Return the status of a report."""
    return {"written": written, "word": word}


def row(*items: object, task: str | None = None, remark: str | None = None) -> dict[str, Any]:
    """Return a row of a report with one group of items."""
    return {"by_task": [{"task": task, "items": list(items)}], "remark": remark}


def _yaml(content: dict[str, Any]) -> bytes:
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False).encode()


class _Dumper(yaml.SafeDumper):
    """Writes what stands twice twice, because a record knows no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        """Write every value where it stands."""
        del data
        return True
