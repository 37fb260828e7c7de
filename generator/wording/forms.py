"""What a form of the sheet calls its parts, and how it marks them, where a city sets nothing else."""

from __future__ import annotations

DEPARTMENT = "소관부서"
PHONES = "연락처"
PHONE_MARK = "☎"

PART = "구 분"
CONTENT = "추진실적 및 추진계획"
REMARK = "비 고"

PROJECT = "공약사업명"
SOURCE = "구분"

SECTION_MARK = "□"
TASK_MARKS = ("【", "】")
BULLETS = (("○", "◦", "〇", "◯"), ("-", "–", "‐", "−", "―", "ㅡ"), ("·", "ㆍ", "∙", "‧", "•", "・", "･"))
"""The marks of a line by its level; of each level the first is written, and all are read."""

UNIT = "(단위 : {unit})"
EXAMPLE = "ex) {example}"

LOOKALIKES = dict.fromkeys("’‘`´′", "'") | dict.fromkeys("ㆍ‧∙•・･", "·")
"""Marks that offices type for one another inside a label, and the one that they all stand for."""
