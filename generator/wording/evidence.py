"""Words of documents and pictures that records name."""

from __future__ import annotations

from collections.abc import Mapping

from generator.wording.settings import WHEN

_EVIDENCE = ("증빙자료", "한 일을 보이는 문서나 쪽. 시트가 이름만 적었으면 title만 씁니다")
_PICTURES = ("사진", "content/media/에 둔 사진과 그것을 대신할 글")
_FILE = "content/media/에서 본 파일의 자리. 예) 2-1-2/minutes.pdf"

ON_AN_ITEM = {"evidence": _EVIDENCE}
ON_A_RECORD = {"evidence": _EVIDENCE, "pictures": _PICTURES}
"""The fields of a part that may name them."""

FIELDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "Evidence": {
        "": ("증빙자료", "문서나 쪽 하나"),
        "title": ("제목", "자료의 이름, 적힌 그대로"),
        "url": ("주소", "그 자료가 있는 웹 주소"),
        "file": ("파일", _FILE),
        "when": ("때", f"자료에 적힌 날. {WHEN}"),
        "archived": ("보관본", "그 주소를 웹 보관소에 남긴 것의 주소"),
    },
    "Picture": {
        "": ("사진", "사진 하나"),
        "file": ("파일", "content/media/에서 본 사진의 자리. 예) 2-1-2/opening.jpg"),
        "alt": ("대신할 글", "보지 못하는 사람이 사진 대신 읽을 글: 무엇이 보이는지 한 줄로"),
        "caption": ("설명", "사진 아래에 놓을 글"),
        "by": ("찍은 이", "사진을 찍거나 만든 사람이나 부서"),
        "licence": ("이용 허락", "예) 공공누리 제1유형"),
    },
}

KINDS = {"evidence": "증빙자료", "picture": "사진"}


def counted(documents: int, pictures: int) -> str:
    """Return how many there are: 증빙자료 3건, 사진 2장; empty for none."""
    told = ((documents, f"증빙자료 {documents}건"), (pictures, f"사진 {pictures}장"))
    return ", ".join(words for count, words in told if count)
