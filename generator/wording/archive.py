"""What stands at the door of an archive: how it is opened, and what is in it."""

from __future__ import annotations

from generator.wording import Sentence

OPEN = "공약장부 열기"

until = Sentence("{quarter}까지의 기록을 담은 보관본입니다.")


def read_me(title: str, quarter: str) -> str:
    """Return the letter to whoever finds the archive, who may know nothing of it."""
    return f"""\
{title} 보관본

{until(quarter)}
인터넷이 없어도, 누리집이 사라진 뒤에도 볼 수 있습니다.

여는 법
  1. 압축을 모두 푸세요. 압축을 풀지 않고 열면 다음 쪽으로 넘어가지 않습니다.
  2. 이 글과 같은 폴더에 있는 index.html을 두 번 누르세요.

들어 있는 것
  index.html         여기를 누르면 첫 쪽이 열립니다.
  site               누리집의 모든 쪽과 그림
  site/data          내려받는 자료(CSV, 엑셀, JSON, SQLite)
  site/data/all/records.zip  부서가 쓴 기록의 원본(YAML)
  자료가 그대로인지는 site/data에 있는 SHA256SUMS로 확인할 수 있습니다.

다시 올리려면
  이 폴더를 그대로 웹 서버에 올리면 다시 누리집이 됩니다.
"""
