"""Words of a pull request: what came in, what is wrong, where to look; and of the verbs that make them."""

from __future__ import annotations

from generator.wording import Sentence

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
HEAD = "그 가지가 서 있어야 할 판(전체 이름). 다르면 올리지 않습니다"

TITLE = "공약장부가 살펴보았습니다"
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

written = Sentence("댓글을 썼습니다: {file} (올릴 기록 {records}건, 지울 원본 {removed}건)")
carried = Sentence("{branch}에 올렸습니다: 기록 {records}건을 더하고 원본 {removed}건을 지웠습니다.")
nothing_to_carry = Sentence("{branch}에 더 올릴 것이 없습니다.")
left = Sentence("고칠 것 {count}건이 남았습니다")
to_answer = Sentence("물음 {count}건")


def preview(address: str, *, has_drafts: bool) -> str:
    """Return where the built site can be taken from, in Markdown."""
    as_done = " 초안도 할 일을 마친 것처럼 보입니다." if has_drafts else ""
    return f"[미리 볼 누리집 내려받기]({address}): 압축을 풀고 index.html을 두 번 누르면 열립니다.{as_done}"


EMPTY_INBOX = "inbox/에 시트가 없습니다."
LEFT = "아래 원본은 기록이 되지 않아 inbox/에 그대로 있습니다. 합치기 전에 고쳐 올리거나 지우세요."


def taken_in(removed: int, kept: int, left: int) -> str:
    """Return how many originals became records and were taken out, or are in no commit, or stay."""
    alone = f", git에 올린 적이 없어 그대로 둔 원본 {kept}건" if kept else ""
    stays = f", 남은 원본 {left}건" if left else ""
    return f"기록이 되어 inbox/에서 지운 원본 {removed}건{alone}{stays}."


comment_at = Sentence("살펴본 댓글: {file}")
