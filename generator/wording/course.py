"""Words for a pledge's course: whether its state moved, and what differs from the report before."""

from __future__ import annotations

PARTS = {
    "title": "공약명",
    "department": "소관 부서",
    "status": "추진상황",
    "rate": "보고된 비율",
    "budget": "금액",
    "participation": "시민참여 횟수",
    "items": "그동안 추진실적",
    "result": "계획의 결과",
}
SECTION_PARTS = {"facts": "항목", "figures": "표의 칸", "prose": "글"}
"""Parts that differ only where a form has sections of its own."""
KINDS = {"changed": "바뀜", "appeared": "새로 적힘", "gone": "적히지 않음"}

BETWEEN = " · "
