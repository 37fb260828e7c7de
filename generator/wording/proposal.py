"""Words of what changes for citizens between two states of the records, and of a pull request."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator import wording
from generator.wording import Sentence, plans
from generator.wording.amounts import in_won

DIFF = "git의 한 판과 견주어, 지금의 기록으로 시민에게 달라지는 것을 쪽마다 말로 보여 줍니다"
REVISION = "견줄 판. 예) HEAD, HEAD~1, origin/main"
AS_MARKDOWN = "풀 리퀘스트의 댓글에 붙일 수 있게 Markdown으로 보여 줍니다"
COMPARING = "두 판의 기록과 쪽을 견줍니다"

HEADING = "시민에게 달라지는 것"
NOTHING = "시민에게 달라지는 것이 없습니다."

TOPICS = {
    "status": "추진상황",
    "dates": "날짜",
    "money": "돈",
    "figures": "표의 수와 표시",
    "results": "계획의 결과",
    "changes": "공약 변경",
    "wording": "글",
    "participation": "시민참여 횟수",
    "people": "부서와 담당자",
    "pages": "새로 생기거나 없어지는 쪽",
    "reviews": "확인할 곳",
    "settings": "도시의 설정",
    "records": "기록과 내려받는 자료",
    "unseen": "쪽에는 나오지 않고 기록에만 있는 것",
}
"""By topic: the heading under which it is told."""

YES, NO = "예", "아니요"
CITY = "도시의 설정"
NO_REPORT = "제출된 보고 없음"
STANDING = "지금의 추진상황"
BYTES = "기록 파일"
BYTES_DIFFER = "적힌 내용은 같고 띄어쓰기, 따옴표, 설명만 달라졌습니다"
NEW_REPORT, LOST_REPORT = "새 보고의 쪽이 생깁니다", "보고의 쪽이 없어집니다"
NEW_PLEDGE, LOST_PLEDGE = "새 공약의 쪽이 생깁니다", "공약의 쪽이 없어집니다"
NEW_FILE, LOST_FILE = "새 기록이 생깁니다", "기록이 없어집니다"
LOST = (
    "없어지는 쪽이 있습니다. 알린 주소는 없애지 않는 것이 공약장부의 약속입니다. 일부러 지웠는지 확인하세요."
)

KINDS = {"appeared": "새로 적힘", "gone": "지워짐", "moved": "자리가 바뀜"}

PAGES = "달라지는 쪽"
PAGES_NEW, PAGES_LOST, PAGES_OTHER = "새로 생김", "없어짐", "내용이 달라짐"
NO_PAGE = "쪽은 하나도 달라지지 않습니다."

_LONGEST = 40


def shortened(text: str) -> str:
    """Return the beginning of a text by which a place is known."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


nth = Sentence("{number}번째")


def listed(parts: Iterable[str | None]) -> str:
    """Return parts in a line; a blank one is said to be blank."""
    return " / ".join(wording.BLANK if part is None else part for part in parts)


def entry(name: str, told: str | None) -> str:
    """Return what stands under a name."""
    return f"{name}: {wording.BLANK if told is None else told}"


def as_of(status: str | None, quarter: str | None) -> str:
    """Return a status (None: not stated) and which report states it; None where there is no report."""
    if quarter is None:
        return NO_REPORT
    return f"{status or wording.NO_STATUS}({quarter} 보고)"


def outcome(code: str | None, to: str | None, why: str | None) -> str:
    """Return what became of an item of a plan, and why."""
    told = plans.outcome(code, to)
    return f"{told}. 까닭: {why}" if why else told


def new_report(done: int | None, planned: int | None, problems: int) -> str | None:
    """Return what a report that comes in holds; 0 is a row left blank, None one that its form lacks."""
    parts = [f"한 일 {_pieces(done)}"] if done is not None else []
    if planned is not None:
        parts.append(f"다음에 할 일 {_pieces(planned)}")
    if problems:
        parts.append(f"문제점 {problems}건")
    return ", ".join(parts) or None


def _pieces(count: int) -> str:
    return f"{count}건" if count else wording.BLANK


def moved_by(step: Decimal, unit: str) -> str:
    """Return by how much a number grew or fell: 300백만원(3억 원) 늘어남; a rate by points (20%p)."""
    size = abs(step)
    won = in_won(size, unit)
    measure = "%p" if unit == "%" else unit
    return f"{wording.number(size)}{measure}{f'({won})' if won else ''} {'늘어남' if step > 0 else '줄어듦'}"


def counted(topics: Iterable[tuple[str, int]]) -> str:
    """Return how much is told of each topic: 추진상황 3, 돈 12."""
    return ", ".join(f"{TOPICS[topic]} {count}" for topic, count in topics)


def pages_counted(new: int, lost: int, other: int) -> str:
    """Return how many pages come, go and change."""
    told = ((PAGES_NEW, new), (PAGES_LOST, lost), (PAGES_OTHER, other))
    return ", ".join(f"{what} {count}쪽" for what, count in told if count)


more = Sentence("그 밖에 {count}건")


def of_place(place: str, told: str) -> str:
    """Return what is told of a place; either may be empty."""
    return f"{place}: {told}" if place and told else place or told


def of_kind(text: str, kind: str) -> str:
    """Return a text that came, went or moved: ‘집을 지음’ (새로 적힘)."""
    return f"{text} ({KINDS[kind]})"


def heading(counts: str) -> str:
    """Return the line above all else, with how much is told of each topic."""
    return f"{HEADING}: {counts}"


PROPOSAL = (
    "inbox/의 시트를 가져오고, 미리 볼 누리집을 build/preview/에 짓고, 풀 리퀘스트의 댓글을 build/proposal/에"
    " 씁니다: 잘못, 남은 물음, 시민에게 달라지는 것"
)
AGAINST = "견줄 판(처음 값: HEAD)"
LINES = "기록의 줄로 이어질 주소의 앞부분. 예) https://github.com/가온시/공약/blob/가지"
PREVIEW = "미리 볼 누리집을 내려받을 주소"
CARRY = (
    "만들어 둔 제안(build/proposal/)의 기록을 다른 저장소의 가지에 올리고, 가져온 원본을 그 가지에서 지웁니다"
)
FOLDER = "제안이 있는 폴더"
REMOTE = "올릴 저장소. 예) origin, https://github.com/가온시/공약.git"
BRANCH = "올릴 가지"
BRANCH_HEAD = "그 가지가 서 있어야 할 판(전체 이름). 다르면 올리지 않습니다"

COMMENT_TITLE = "공약장부가 살펴보았습니다"
REMOVED = "원본은 이 가지에 남지 않습니다. 이름과 확인값(SHA-256)은 기록의 source에 남습니다."
REPORTS = "이 제안의 보고"
READY = "합칠 수 있습니다"
IN_SHEET = "시트의 글:"
PASTE = "아래는 앞 보고의 계획에 답할 만한 줄입니다. 확인한 것만 기록의 `results:` 아래에 붙이세요."
FINDINGS = "고칠 것과 알릴 것"
ERRORS = "잘못: 고쳐야 펴낼 수 있습니다"
WARNINGS = "알릴 것: 적힌 그대로 펴낼 수 있습니다"
NOT_COMPARED = "잘못을 고치면 시민에게 달라지는 것을 알려 드립니다."
UNFINISHED = "아직 초안이 있습니다. 할 일을 모두 마치면 이렇게 달라집니다."
NO_PREVIEW = "잘못이 있어 미리 볼 누리집을 만들지 못했습니다."
CUT = "길어서 여기까지만 싣습니다. 전체는 붙인 파일 proposal의 whole.md에 있습니다."
MESSAGE = "시트에서 가져온 기록을 더하고 원본을 지움"

comment_written = Sentence("댓글을 썼습니다: {file} (올릴 기록 {records}건, 지울 원본 {removed}건)")
carried = Sentence("{branch}에 올렸습니다: 기록 {records}건을 더하고 원본 {removed}건을 지웠습니다.")
nothing_to_carry = Sentence("{branch}에 더 올릴 것이 없습니다.")
findings_left = Sentence("고칠 것 {count}건이 남았습니다")
to_answer = Sentence("물음 {count}건")


def preview(address: str, *, has_drafts: bool) -> str:
    """Return where the built site can be taken from, in Markdown."""
    as_done = " 초안도 할 일을 마친 것처럼 보입니다." if has_drafts else ""
    return f"[미리 볼 누리집 내려받기]({address}): 압축을 풀고 index.html을 두 번 누르면 열립니다.{as_done}"


EMPTY_INBOX = "inbox/에 시트가 없습니다."
ORIGINALS_LEFT = "아래 원본은 기록이 되지 않아 inbox/에 그대로 있습니다. 합치기 전에 고쳐 올리거나 지우세요."


def taken_in(removed: int, kept: int, left: int) -> str:
    """Return how many originals became records and were taken out, or are in no commit, or stay."""
    alone = f", git에 올린 적이 없어 그대로 둔 원본 {kept}건" if kept else ""
    stays = f", 남은 원본 {left}건" if left else ""
    return f"기록이 되어 inbox/에서 지운 원본 {removed}건{alone}{stays}."


comment_at = Sentence("살펴본 댓글: {file}")
