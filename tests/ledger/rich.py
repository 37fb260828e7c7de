"""A town in which every field of every record holds something, so that each can be altered."""

from __future__ import annotations

from typing import Any

from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from tests.ledger.town import CITY, FORM, budget, pledge, project, report, row, status, town

CHANGE: dict[str, Any] = {
    "kind": "cost",
    "what": "사업비",
    "before": "3억",
    "after": "4억",
    "reason": "물가",
    "decided_on": "2024-05-02",
    "procedure": "심의",
    "steps": [{"what": "의견 수렴", "when": "2024-03"}, {"what": "승인", "when": None}],
}
SECTIONS: list[dict[str, Any]] = [
    {
        "id": "outline",
        "kind": "facts",
        "heading": "사업개요",
        "facts": [{"id": "period", "label": "사업기간", "means": "period", "aliases": ["기간"]}],
        "aliases": ["개요"],
    },
    {"id": "words", "kind": "prose", "heading": "의견", "means": "verdict", "aliases": ["평"]},
    {
        "id": "aims",
        "kind": "figures",
        "heading": "목표와 실적",
        "labels": ["구분"],
        "columns": [
            {"id": "all", "label": "계", "role": "total", "aliases": ["합계"]},
            {"id": "y24", "label": "2024"},
        ],
        "rows": [{"id": "aim", "label": "목표", "group": "숲", "means": "target", "aliases": ["목푯값"]}],
        "unit": "곳",
        "means": "targets",
        "marks": [{"written": "●", "label": "이행", "means": "done"}],
        "note": "(● 이행)",
        "aliases": ["목표"],
    },
]
HELD: dict[str, Any] = {
    "outline": {
        "facts": [
            {"id": "period", "text": "2024년", "details": ["봄부터"]},
            {"label": "함께", "text": "열둘"},
        ],
        "beside": "고침",
    },
    "words": {"items": ["알릴 것"], "beside": "(2024. 5. 1.)"},
    "aims": {
        "columns": ["all", "y24"],
        "rows": [{"id": "aim", "cells": [3, 1]}, {"label": "실적", "group": "길", "cells": [None, "●"]}],
        "beside": "2024년 말",
    },
}
"""What fills the sections of the form, with a fact and a row of the sheet's own."""
SETTINGS: dict[str, Any] = {
    "term": {"name": "민선 8기", "starts": "2023-07", "ends": "2027-06"},
    "licence": {"name": "공공누리 제1유형", "address": "https://example.org/", "attribution": "가온시"},
    "contact": {"department": "길과", "phone": "031-111-2222", "email": "gil@example.go.kr"},
    "policy": "적힌 그대로 싣습니다.",
    "repository": "https://example.org/gaon/pledges",
    "fictional": "지어낸 도시입니다.",
    "site_name": "가온시 공약",
    "synonyms": [["쉼터", "정자"]],
    "glossary": [{"id": "gift", "term": "기부", "meaning": "거저 주는 돈"}],
    "forms": [
        FORM
        | {
            "heading": {"department": "부서", "phones": "전화", "phone_mark": "☎", "status": "상황"},
            "columns": {"part": "구분", "content": "내용", "remark": "비고"},
            "notation": {"section": "□", "note": "※", "bullets": [["○"], ["-"]]},
            "rows": FORM["rows"] | {"hopes": {"label": "바라는 것", "alone": True}},
            "sections": SECTIONS,
            "order": ["outline", "aims"],
        }
    ],
    "statuses": [{"id": "waiting", "word": "때를 기다림", "criterion": "아직 때가 아님", "like": "held"}],
}


def filed_pledge() -> LoadedRecord[Pledge]:
    """Return a pledge with a history."""
    return pledge(
        "1-1-1",
        election_text="쉼터를 짓겠습니다",
        departments=[
            {"name": "물과", "since": None, "until": "2023-Q4"},
            {"name": "길과", "since": "2024-Q1"},
        ],
        since="2024-Q1",
        until="2024-Q3",
        lineage=[{"kind": "split", "others": ["1-1-2"], "when": "2023-08", "note": "둘로 나눔"}],
        changes=[CHANGE],
    )


def earlier() -> LoadedRecord[Report]:
    """Return the report before, with a plan."""
    plan = row(
        {"text": "터를 고름", "id": "p1"}, {"text": "길을 냄", "id": "p2"}, {"text": "살핌", "id": "p3"}
    )
    own: dict[str, Any] = {"sections": HELD, "other_rows": {"hopes": row()}}
    return report("1-1-1", "2024-Q1", plan=plan, status=status("on-track", "정상추진"), **own)


def later(**changes: object) -> LoadedRecord[Report]:
    """Return the newest report, every part of which says something; `changes` replace its own."""
    item = {
        "text": "터를 고름",
        "id": "s1",
        "when": "2024-04",
        "details": ["셋 가운데 하나", {"text": "강가", "when": "2024-04-02", "kind": "note"}],
    }
    own: dict[str, Any] = {
        "department": {
            "name": "길과",
            "officers": [{"role": "과장", "name": "홍길동"}, {"role": "팀장", "name": "김영희"}],
            "phones": ["031-111-2222", "031-111-2223"],
        },
        "tasks": [{"id": "t1", "name": "터"}, {"id": "t2", "name": "길"}],
        "so_far": row("나무를 심음", task="t1", remark="비가 옴"),
        "this_quarter": row(item, "길을 잼", task="t2", remark="덧붙임"),
        "plan": row({"text": "집을 지음", "id": "n1", "when": "2024-09"}, task="t1", remark="봄까지"),
        "participation": {"counts": {"meetings": 3, "press": None}, "covers": "cumulative"},
        "budget": budget(project([10, 7, 3], [6, 4, 2], [4, 3, 1], name="쉼터"), basis="spent"),
        "problems": ["돈이 모자람", "때가 늦음"],
        "remedies": ["더 구함"],
        "other_rows": {"hopes": row("나무", task="t1", remark="곧")},
        "sections": HELD,
        "as_of": "2024-06-30",
        "submitted_on": "2024-07-05",
        "status": status("partial", "일부추진"),
        "reported_rate": {"written": "40%"},
        "results": [
            {"item": "p1", "outcome": "done"},
            {"item": "p2", "outcome": "moved", "to": "2024-09", "why": "비"},
        ],
        "changes": [CHANGE | {"read_from": "problems[0]", "confirmed": False}],
        "deviations": [{"at": "budget.periods[0]", "written": "게", "form": "계"}],
        "review": [
            {"at": "problems[0]", "level": "confirm", "note": "얼마인지", "source_line": 3, "answer": "셋"},
            {"at": "title", "level": "suspect", "note": "이름"},
        ],
        "source": {
            "file": "1.hwpx",
            "format": "hwpx",
            "sha256": "0" * 64,
            "characters": {"nonspace": 9, "record": 6, "form_labels": 2, "markup": 1, "unplaced": 0},
            "imported_by": "홍길동",
            "confirmed_by": "김영희",
        },
    }
    return report("1-1-1", "2024-Q2", **(own | changes))


def rich(*filed: LoadedRecord[Pledge] | LoadedRecord[Report]) -> Records:
    """Return the town with these records in the place of its own, where it has any at their paths."""
    own = {each.path: each for each in (filed_pledge(), pledge("1-1-2"), earlier(), later())}
    return town(*(own | {each.path: each for each in filed}).values(), **(CITY | SETTINGS))
