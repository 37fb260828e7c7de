"""Words about released quarters (공개본) and about what was corrected afterwards (정정)."""

from __future__ import annotations

from collections.abc import Mapping

from generator.wording import BLANK
from generator.wording.settings import ID, SCHEMA, WHEN

PARTS = {
    "title": "공약명",
    "number": "공약 번호",
    "field": "분야",
    "strategy": "전략",
    "election_text": "선거 공약 원문",
    "current_text": "지금의 공약 문구",
    "departments": "소관 부서의 이력",
    "since": "보고 시작",
    "until": "보고 끝",
    "lineage": "다른 공약과의 관계",
    "changes": "공약 변경",
    "evidence": "증빙자료",
    "pictures": "사진",
    "forms": "서식",
    "statuses": "추진상황 낱말",
}
"""What of a pledge's record or of the settings is corrected."""

SAME_WORDS = "글은 같고 빈칸이나 줄이 다름"
"""What is said of a file whose bytes alone differ."""


def was(written: str | None) -> str:
    """Return what stood in a released record, as a fault says it."""
    return BLANK if written is None else f"‘{written}’"


FIELDS: Mapping[str, tuple[str, str]] = {
    "": ("정정", "공개한 뒤에 무엇을 왜 고쳤는지. 한 번 실린 정정은 고치거나 지우지 않고 더하기만 합니다"),
    "schema": SCHEMA,
    "correction": ("식별자", f"{ID[1]}. 파일 이름과 같습니다. 예) 2019-Q2-001"),
    "file": ("고친 기록", "예) content/reports/2019-Q2/2-1-2.yml"),
    "part": ("고친 자리", "보고를 고쳤으면 null, 공약이나 도시의 설정을 고쳤으면 그 자리의 이름"),
    "old_sha256": ("앞 검사값", "고치기 전의 SHA-256. check가 알려 줍니다. 전에 없던 것이면 null"),
    "new_sha256": ("뒤 검사값", "고친 뒤의 SHA-256. check가 알려 줍니다. 적힌 것을 뺐으면 null"),
    "what": ("무엇을", "무엇을 고쳤는지 시민이 알 수 있게. 예) 5월 설명회의 참석 인원"),
    "why": ("왜", "왜 고쳤는지"),
    "decided_on": ("정한 날", f"고치기로 정한 날. {WHEN}"),
    "decided_by": ("정한 사람", "누가 정했는지. 예) 예산담당관"),
    "procedure": ("절차", "거친 절차. 없으면 null"),
    "media": ("바뀐 파일", "기록이 적은 content/media/의 파일을 다른 것으로 바꿨으면 그 파일, part는 null"),
}
"""What each key of a correction is called, for whoever fills it in."""


KINDS = {
    "changed": "고침",
    "appeared": "더함",
    "gone": "뺌",
    "added": "늦게 들어온 보고",
    "file": "파일을 바꿈",
    "layout": "글은 그대로",
}
"""What became of a value, or of the record as a whole."""


CORRECTIONS = "공개한 뒤 고친 기록"
