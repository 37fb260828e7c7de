"""The words of an upgrade: what it would change for citizens and in the repository, and what then follows."""

from __future__ import annotations

from generator.wording import Sentence

UPGRADE = "프로그램을 새 휠로 바꾸면 시민에게 무엇이 달라지는지 보여 줍니다; --keep을 주어야 바꿉니다"
WHEEL = "새 휠 파일(pledgebook-….whl)"
KEEP = "보여 준 다음 저장소를 바꿉니다"
BUILDING = "지금의 프로그램과 새 프로그램으로 누리집을 하나씩 만듭니다"
NO_CITY = (
    "여기에는 바꿀 프로그램이 없습니다: requirements/site.lock에 휠이 적혀 있지도, generator/와 theme/이"
    " 있지도 않습니다. 도시의 저장소에서 하거나 -C로 그 폴더를 주세요."
)
SAME = "이미 이 휠을 쓰고 있습니다."
NOTHING = "시민에게 달라지는 것이 없습니다: 모든 파일이 바이트까지 같습니다."
CITIZENS = "시민에게 달라지는 것:"
REPOSITORY = "저장소에서 달라지는 것:"
NEW, CHANGED, GONE = "새로", "바뀜", "없어짐"
PAGES, FILES, LOOKS = "글이 달라지는 쪽", "파일", "글은 같고 모습이 달라지는 쪽"
LEFT = "도시가 고친 것이어서 그대로 둡니다. 새것과 견주어 보세요:"
LOST = "도시가 고친 것이지만 휠의 것으로 바뀝니다. 고친 것은 git에만 남습니다:"
NOT_KEPT = "저장소는 그대로입니다. 바꾸려면 --keep을 붙여 다시 하세요."
KEPT = (
    "바꾸었습니다. 이어서 새 부품을 갖춥니다: make site (Windows:"
    r" .venv\Scripts\python -m pip install --require-hashes --only-binary :all: -r requirements\site.lock)."
    " 그다음 git으로 커밋하세요."
)

no_wheel = Sentence("{written}: 공약장부의 휠 파일이 아닙니다. 받은 이름(pledgebook-….whl) 그대로 주세요.")
count = Sentence("- {what} {number}개")


def removed(top: str, number: int) -> str:
    """Return how many files of a folder at the top, or which file there, is removed."""
    return f"{GONE} {top} (파일 {number}개)"


more = Sentence("… 자세한 것 {number}줄은 {file}에 있습니다.")
