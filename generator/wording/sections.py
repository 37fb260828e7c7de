"""What the sections and lists of a city's own form are called, for those who fill them in."""

from __future__ import annotations

from collections.abc import Mapping

from generator.wording.forms import MEANINGS
from generator.wording.settings import ALIASES, ID, SCHEMA

FACTS = {
    "period": "사업기간",
    "place": "사업위치",
    "total_cost": "총사업비",
    "basis": "추진근거",
    "quantity": "물량",
    "partners": "협조부서",
    "content": "사업내용",
}
PROSE = {
    "overview": "사업개요",
    "effect": "기대효과",
    "verdict": "평가단 의견",
    "evidence": "증빙자료",
    "pictures": "사진",
}
FIGURES = {"targets": "연차별 목표와 실적", "money": "사업비", "roadmap": "이행 단계"}
LINES = {
    "target": "목표",
    "result": "실적",
    "rate": "달성률",
    "planned": "계획",
    "secured": "확보",
    "spent": "집행",
}
MARKS = {**MEANINGS, "done": "이행", "undone": "미이행"}

_SECTION = {
    "id": ID,
    "kind": ("종류", "facts(항목), prose(글), figures(표)"),
    "heading": ("제목", "시트에 적힌 제목. 예) 사업개요"),
    "aliases": ALIASES,
}
_MEANS = ("뜻", "아는 뜻이 있으면 고르고, 없으면 비워 둡니다")
_LABEL = ("이름", "서식에 적힌 그대로")
_UNIT = ("단위", "예) 곳, %, 백만원. 표의 단위와 같으면 비워 둡니다")
BESIDE = "제목 뒤의 글"
_BESIDE = (BESIDE, "제목과 같은 줄에 적힌 글. 예) (2026. 5. 30.)")

LIST_HOLDS = {
    "number": "공약 번호",
    "title": "공약명",
    "group": "공약의 분야",
    "status": "추진상황의 낱말이나 표시",
    "rate": "부서가 적은 비율",
    "department": "부서",
    "fact": "그 밖의 항목. fact에 그 id를 적습니다",
}
PRINTED_ROLES = {"total": "모든 공약의 합계", "part": "한 묶음"}

FIELDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "FactsForm": {
        "": ("항목의 자리", "이름과 내용이 짝을 이루는 자리. 제목이 없으면(null) 시트의 머리에 있습니다"),
        **_SECTION,
        "facts": ("항목", "적힌 차례로"),
    },
    "FactLabel": {
        "": ("항목", "항목 하나의 이름"),
        "id": ID,
        "label": _LABEL,
        "means": _MEANS,
        "aliases": ALIASES,
    },
    "ProseForm": {"": ("글의 자리", "글이나 글머리표로 적는 자리"), **_SECTION, "means": _MEANS},
    "FiguresForm": {
        "": ("표의 자리", "줄과 칸에 숫자나 표시를 적는 자리"),
        **_SECTION,
        "labels": ("줄 이름의 칸", "줄 이름이 놓인 칸의 이름. 예) 구분, 또는 재원과 구분"),
        "columns": ("칸", "적힌 차례로"),
        "rows": ("줄", "서식이 정한 줄. 공약마다 줄이 다르면 비워 둡니다"),
        "unit": ("단위", "표 전체의 단위. 예) 곳"),
        "means": _MEANS,
        "marks": ("표시", "칸에 숫자 대신 적는 표시. 예) ●"),
        "note": ("표 아래의 글", "예) (● 이행 ○ 미이행 빈칸 해당없음)"),
    },
    "FigureRow": {
        "": ("줄", "표의 줄 하나"),
        "id": ID,
        "label": _LABEL,
        "group": ("묶음", "여러 줄을 묶는 이름. 예) 국비"),
        "means": _MEANS,
        "role": ("구실", "합계이면 total"),
        "unit": _UNIT,
        "aliases": ALIASES,
    },
    "FigureColumn": {
        "": ("칸", "표의 칸 하나"),
        "id": ID,
        "label": _LABEL,
        "means": _MEANS,
        "role": ("구실", "합계이면 total, 글을 적는 칸(비고)이면 note"),
        "unit": _UNIT,
        "aliases": ALIASES,
    },
    "FigureMark": {
        "": ("표시", "표시 하나와 그 뜻"),
        "written": ("표시", "칸에 적는 그대로"),
        "label": ("이름", "서식이 부르는 이름. 예) 이행"),
        "means": _MEANS,
    },
    "Fact": {
        "": ("항목", "항목 하나에 적힌 것"),
        "text": ("내용", "적힌 그대로. 적힌 것이 없으면 null"),
        "id": ("항목", "서식에 있는 항목의 id"),
        "label": ("이름", "서식에 없는 항목이면 시트에 적힌 이름"),
        "details": ("아래 줄", "그 아래에 적힌 줄"),
    },
    "Facts": {"": ("항목들", "시트에 적힌 차례로"), "facts": ("항목", "하나씩"), "beside": _BESIDE},
    "Prose": {"": ("글", "시트에 적힌 글"), "items": ("줄", "글머리표를 뺀 글"), "beside": _BESIDE},
    "Figure": {
        "": ("줄", "표의 줄 하나에 적힌 것"),
        "cells": ("칸", "칸마다 하나. 빈칸은 null"),
        "id": ("줄", "서식에 있는 줄의 id"),
        "label": ("이름", "서식에 없는 줄이면 시트에 적힌 이름"),
        "group": ("묶음", "서식에 없는 줄의 묶음 이름"),
    },
    "Figures": {
        "": ("표", "시트에 적힌 표"),
        "columns": ("칸의 차례", "서식의 칸을 차례대로"),
        "rows": ("줄", "적힌 차례로"),
        "beside": _BESIDE,
    },
    "ListForm": {
        "": ("목록", "모든 공약을 줄마다 하나씩 적은 표"),
        "title": ("표의 제목", "기준일의 자리는 {as_of}. 예) 공약사업 추진현황 ({as_of} 기준)"),
        "columns": ("칸", "왼쪽부터 적힌 차례로"),
        "total": ("합계 줄의 이름", "예) 계"),
        "marks": ("표시", "추진상황의 칸에서 그렇다는 뜻인 표시. 예) ○"),
    },
    "ListColumn": {
        "": ("목록의 칸", "칸 하나"),
        "label": ("이름", "서식에 적힌 그대로"),
        "holds": ("담는 것", "이 칸에 적는 것"),
        "status": ("추진상황", "표시를 하는 칸이면 그 낱말의 id. 낱말을 적는 칸이면 null"),
        "fact": (
            "항목",
            "그 밖의 항목이면 sections의 항목 id. 번호의 칸이면 번호 뒤의 괄호(5(Ⅰ))를 담을 항목",
        ),
        "aliases": ALIASES,
    },
    "Printed": {
        "": (
            "시가 펴낸 목록",
            "모든 공약의 표에 시가 적은 합계와 각주. 적힌 그대로 두고, 기록에서 센 수와 견줍니다",
        ),
        "schema": SCHEMA,
        "quarter": ("분기", "이 파일의 이름과 같습니다"),
        "form": ("서식", "이 표의 서식. city.yml의 forms에 있는 id"),
        "title": ("표의 제목", "적힌 그대로. 없으면 null"),
        "as_of": ("기준일", "표의 제목에 적힌 기준일. 없으면 null"),
        "groups": ("합계와 묶음", "합계와 분야의 줄, 적힌 차례로"),
        "notes": ("각주", "표의 아래에 적힌 글, 적힌 그대로"),
        "source": ("원본", "시가 펴낸 파일"),
    },
    "PrintedGroup": {
        "": ("합계의 줄", "합계나 분야의 줄 하나"),
        "label": ("이름", "적힌 그대로. 예) 계, Ⅰ. 걷기 좋은 도시"),
        "role": ("구실", "모든 공약의 합계인지, 한 묶음의 것인지"),
        "field": ("분야", "이 묶음인 분야의 id(city.yml). 합계이거나 분야가 아니면 null"),
        "beside": ("이름 곁의 글", "같은 줄의 다른 칸에 적힌 글. 예) 2개 분야 6건. 없으면 []"),
        "counts": ("건수", "추진상황의 id마다 칸 하나. 빈칸은 null이며 0이 아닙니다"),
        "rate": ("비율", "적힌 그대로. 빈칸은 null"),
    },
}

WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "FactLabel": {"means": FACTS},
    "ProseForm": {"means": PROSE},
    "FiguresForm": {"means": FIGURES},
    "FigureRow": {"means": LINES, "role": {"total": "합계", "part": "낱낱"}},
    "FigureColumn": {"means": LINES, "role": {"total": "합계", "part": "낱낱", "note": "글(비고)"}},
    "FigureMark": {"means": MARKS},
    "ListColumn": {"holds": LIST_HOLDS},
    "PrintedGroup": {"role": PRINTED_ROLES},
}


OTHER_LINES = {"beside": BESIDE, "remark": "비고"}
"""Kinds of lines that only forms with parts of their own have."""
OF_DAYS = "년월일"
"""With what a number goes on that is a year, a month or a day."""
