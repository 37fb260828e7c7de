"""A form that is a table of all pledges, and what a city printed in it, that do not fit the records."""

from __future__ import annotations

from tests.record.faults.town import CITY, Change, Fault, put, swap


def _listed(*columns: str, more: str = "") -> Change:
    lines = "".join(f"    - {{{each}}}\n" for each in columns)
    form = f"- id: table\n{more}  list:\n    title: 추진현황\n    columns:\n{lines}"
    return swap(CITY, "statuses:\n", f"{form}statuses:\n")


def _printed(name: str = "2024-Q2", quarter: str = "2024-Q2", **changed: str) -> Change:
    group = {"role": "total", "field": "null", "counts": "{underway: 1}", "rate": "null"} | changed
    form, notes = group.pop("form", "garam-2024"), group.pop("notes", "[]")
    row = ", ".join(f"{key}: {value}" for key, value in group.items())
    text = (
        f"schema: 1\nquarter: {quarter}\nform: {form}\ntitle: null\nas_of: null\ngroups:\n"
        f"- {{label: 계, beside: [], {row}}}\nnotes: {notes}\n"
    )
    return put(f"content/printed/{name}.yml", text)


_TITLE = "label: 공약명, holds: title"

FAULTS = (
    Fault("a table of all pledges has a column of titles", _listed("label: 번호, holds: number")),
    Fault(
        "a table of all pledges has no other parts",
        _listed(_TITLE, more="  progress_heading: 실적\n  rows: {plan: {label: 계획}}\n"),
    ),
    Fault(
        "a column stands for a state of the city",
        _listed(_TITLE, "label: 끝남, holds: status, status: finished"),
    ),
    Fault("a column of facts names one of the form", _listed(_TITLE, "label: 성격, holds: fact, fact: kind")),
    Fault("a column holds what no other holds", _listed(_TITLE, "label: 이름, holds: title")),
    Fault("what is printed lies in the file of its quarter", _printed("2024-Q1")),
    Fault("what is printed is of a quarter of the city", _printed("2031-Q2", "2031-Q2")),
    Fault("what is printed is of a form of the city", _printed(form="gone")),
    Fault("a printed group is a field of the city", _printed(role="part", field="'9'")),
    Fault("a printed count is of a state of the city", _printed(counts="{finished: 0}")),
    Fault("a printed count is what the reports say", _printed(counts="{underway: 3}")),
    Fault(
        "a printed footnote holds nobody's own number",
        _printed(notes="['※ 문의 010-1234-5678']"),
    ),
    Fault("a printed rate is the mean of what the reports say", _printed(rate="99.5")),
)
