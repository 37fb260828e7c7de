"""What the desk says: answers as they stand in the record, steps by their names, what is done."""

from __future__ import annotations

from collections.abc import Mapping

from generator.wording import Sentence
from generator.wording.fields import named
from generator.wording.plans import OUTCOMES

DESK = (
    "책상을 엽니다: 이 컴퓨터의 브라우저에서 한 분기의 일을 모두 합니다(가져오기, 답하기, 고치기, 넘기기);"
    " 그만두려면 Ctrl+C"
)
NOT_LET_IN = "들어올 수 없습니다. pledgebook desk가 터미널에 보인 주소로 여세요."
STATES: Mapping[str, tuple[str, str]] = {
    "fault": ("✕", "읽을 수 없음"),
    "asked": ("?", "물음 있음"),
    "draft": ("✎", "초안"),
    "none": ("–", "시트 없음"),
    "altered": ("!", "공개 뒤에 바뀜"),
    "ready": ("✓", "다 됨"),
    "released": ("●", "공개함"),
}
"""By state of a report: its mark and its word, in the order of the work."""

RIGHT = "시트와 같음"
ASKED = "부서에 확인함: 맞음"
OF_THE_FORM = "서식에 딸린 글로, 실을 내용이 아님"
PLACED = "제자리에 옮김"
NO_DEPARTMENT = "부서 없음"
NOT_READ = "읽을 수 없는 화면입니다. 뒤로 가서 다시 하세요."
BROKE = "프로그램의 잘못으로 하지 못했습니다. 아래 글을 그대로 알려 주세요."
BUSY = "다른 일을 하고 있습니다. 끝난 뒤에 다시 하세요."
BROUGHT, BUILT, COMPARED, HANDED = "시트 가져오기", "누리집 만들기", "견주기", "넘기기"
TAKEN_BACK = "되돌렸습니다"
SAVED = "저장했습니다"
NOTHING_CHANGED = "바뀐 것이 없습니다"
PLACES = named("Report", "so_far", "this_quarter", "plan", "problems", "remedies")
"""By key of a record: where a line that found no place may be put."""

answered = Sentence("{pledge} 답: {answer}")
edited = Sentence("{pledge} 고침: {part}")
done = Sentence("{pledge} 함: {note}")


def mended(old: str | None, new: str) -> str:
    """Return the answer of whoever mended a value; None is a blank."""
    return f"고침: ‘{old}’ → ‘{new}’" if old else f"적음: ‘{new}’"


def outcome(code: str | None) -> str:
    """Return the answer of whoever told what became of a plan; None is not mentioned."""
    return f"확인함: {OUTCOMES[code]}" if code else "확인함: 언급 없음"


placed = Sentence('자리를 찾지 못한 글: "{text}"')


def brought(count: int) -> str:
    """Return the name of a step that brought records in."""
    return f"{BROUGHT}: 기록 {count}건"


taken_over = Sentence("{pledge} 새로 읽은 것으로 바꿈")
opened = Sentence("{quarter} 분기를 엶")
drafted = Sentence("초안 {count}건을 씀")
pledged = Sentence("공약 {number} 더함")
corrected = Sentence("정정 {name}")
built = Sentence("누리집을 만들었습니다(쪽 {pages}개). 아래 미리보기에서 보세요.")


def handed(branch: str, remote: str | None) -> str:
    """Return where the work was handed over."""
    return (
        f"‘{branch}’ 가지에 커밋하고 {remote}에 올렸습니다. 이제 풀 리퀘스트를 여세요."
        if remote
        else f"‘{branch}’ 가지에 커밋했습니다. 원격 저장소가 없어 올리지는 않았습니다."
    )


NOTHING_TO_HAND_OVER = "넘길 것이 없습니다. 고친 것은 모두 이미 커밋되어 있습니다."
NO_REMOTE = "원격 저장소가 없어 받을 것이 없습니다. 지금 가지에서 이어서 일하면 됩니다."
renewed = Sentence("‘{branch}’ 가지의 새것을 받았습니다")
released = Sentence("{quarter} 공개본 {issue}호를 만들었습니다. 넘기기에서 커밋하세요.")
