"""What the command line says about releasing a quarter, and about comparing with another revision."""

from __future__ import annotations

from generator.wording import Sentence

RELEASE = "한 분기를 공개본으로 굳힙니다; 그 뒤로는 정정을 적어야 기록을 고칠 수 있습니다"
QUARTER = "굳힐 분기. 예) 2019-Q2"
ON = "공개한 날로 적을 날짜. 예) 2019-07-31 (주지 않으면 적지 않습니다)"
AGAINST = "git의 다른 판(예: origin/main)과 견주어, 그때 있던 공개본과 정정이 그대로 있는지도 살핍니다"

not_a_day = Sentence("--on: 날짜로 읽을 수 없습니다: {written}. 2019-07-31처럼 쓰세요")


def released(folder: str, issue: int, records: int, files: int) -> str:
    """Return where the issue lies, what it holds, and the next step."""
    return (
        f"공개본 {issue}호를 만들었습니다: {folder} (기록 {records}건, 자료 파일 {files}개)."
        " 이 폴더를 git에 더하고, 다시는 고치지 마세요."
    )
