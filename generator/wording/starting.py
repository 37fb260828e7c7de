"""The words with which a city begins, all of them there to be replaced; and those of an upgrade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.wording import Sentence

PLEDGE = "1-1-1"
TITLE = "보기: 첫 공약의 이름을 여기에 씁니다"
DEPARTMENT = "보기 부서"
NOT_FILLED = (
    "아직 채우지 않은 보기입니다."
    " 이 도시의 기록을 채운 뒤 city.yml의 fictional을 지우면 이 알림이 사라집니다."
)
PROGRESS = "추진실적 및 향후 추진계획"
ROWS = (
    ("그동안 추진실적", "당해 분기 이전 실적"),
    ("{quarter} 추진실적", "당해 분기 실적"),
    ("{next_quarter} 추진계획", "향후 추진 계획"),
)
PARTICIPATION = "시민참여 실적"
TIMES = "회"
KINDS = (
    ("meetings", "공약 관련 회의"),
    ("briefings", "설명회, 민생탐방"),
    ("expert", "전문가 자문"),
    ("press", "언론/방송 보도"),
    ("other", "기타"),
)
HEADING: Mapping[str, Any] = {
    "status": "추진상황",
    "rate": "이행률",
    "as_of": "기준일",
    "submitted_on": "제출일",
}
BUDGET = "연도별 집행액"
MILLION_WON = "백만원"
PERIODS = ("계", "기투자", "임기후")
SOURCES = (("total", "계"), ("national", "국비"), ("province", "도비"), ("city", "시비"), ("other", "기타"))
PROBLEMS_AND_REMEDIES = "문제점 및 개선대책"

NEW = "도시 하나의 새 저장소를 폴더에 씁니다; 그대로 누리집이 만들어집니다"
FOLDER = "새 저장소를 쓸 폴더(없거나 빈 폴더)"
NAME = "도시의 이름(예: 가람시)"
QUARTER = "처음으로 공개할 분기(예: 2026-Q3)"
NO_WHEEL = (
    "이 프로그램을 설치한 휠 파일(pledgebook-….whl)이 그 자리에 없어 새 저장소에 넣을 수 없습니다."
    " 파일을 다시 받아 pip로 설치하고, 지우지 말고 다시 하세요."
)

term = Sentence("민선{ordinal}기")
not_empty = Sentence("{folder}에 다른 파일이 있습니다. 없거나 빈 폴더를 주세요.")
bad_quarter = Sentence("{written}: 분기를 읽을 수 없습니다. 2026-Q3, 2026-H2처럼 쓰세요(1998년 7월부터).")
bad_name = Sentence('"{written}": 도시의 이름을 읽을 수 없습니다. 가람시처럼 쓰세요.')
written = Sentence(
    "새 저장소를 {folder}에 썼습니다. 이어서 할 일은 그 안의 README.md에 있습니다: cd {folder}"
)


def settings(title: str) -> str:
    """Return the settings of the site of a city, whose name is given as YAML writes it."""
    return f"""# 이 도시의 것만 적습니다. 나머지(쪽의 모양, 메뉴)는 공약장부가 가지고 있습니다.
# 누리집의 주소가 정해지면: site_url: https://…/
# 색과 표: theme: {{palette: {{primary: teal}}, logo: assets/city.svg, favicon: assets/city.png}}
# 그림과 스타일은 overrides/ 폴더에 두면 공약장부의 것 위에 놓입니다.
site_name: {title}
"""


def own_page(pledge: str) -> str:
    """Return the example of a page that a city writes itself, with a link to a pledge."""
    return f"""---
title: "보기: 우리 시의 쪽"
---

# 보기: 우리 시의 쪽

인사말, 시민평가단, 알림처럼 **도시가 직접 쓰는 쪽**의 보기입니다.
고치거나, 쓰지 않으면 `content/pages` 폴더를 지우세요.

- 공약으로 이어지는 링크: [공약 {pledge}]
- 쓰는 법: `docs/own-pages.md`

!!! note "알림"

    안쪽 글은 네 칸 들여 씁니다.
"""


def readme(name: str) -> str:
    """Return the first page of a city's repository, for its staff, in Markdown."""
    return f"""# {name} 공약장부

{name}의 공약이 어떻게 되었는지, 부서가 쓴 시트를 글자 하나까지 그대로 누리집으로 펴냅니다.

## 처음 한 번: 갖추기

Python 3.11 이상만 있으면 됩니다. 이 폴더에서 합니다.

Windows(명령 프롬프트):

```bat
py -m venv .venv
.venv\\Scripts\\python -m pip install --require-hashes --only-binary :all: -r requirements\\site.lock
```

macOS, Linux:

```sh
make site
```

프로그램은 `vendor/`의 파일 하나이고, `requirements/site.lock`이 그 파일과 나머지 부품의 확인값을 적어 둡니다.

## 누리집을 만들고 봅니다

Windows에서는 `.venv/bin/pledgebook` 자리에 `.venv\\Scripts\\pledgebook`을 씁니다.

```sh
.venv/bin/pledgebook build   # 기록을 살펴 누리집을 site/에 만듭니다
.venv/bin/pledgebook serve   # 누리집을 http://127.0.0.1:8000/ 에서 보여 줍니다
```

- 처음 시작하는 도시가 할 일: [docs/new-city.md](docs/new-city.md)
- 시트를 내고 펴내는 법: [CONTRIBUTING.md](CONTRIBUTING.md)
- 담당자가 분기마다 할 일, 이 컴퓨터의 브라우저에서: [docs/desk.md](docs/desk.md)
- 담당자가 분기마다 할 일, GitHub에서: [docs/coordinator.md](docs/coordinator.md)
- 잘못과 고치는 법: [docs/faults.md](docs/faults.md)

## 프로그램을 새것으로 바꿉니다

새 휠 파일을 받아, 먼저 시민에게 달라지는 것을 보고, 괜찮으면 `--keep`을 붙여 다시 합니다.

```sh
.venv/bin/pledgebook upgrade pledgebook-새판.whl
.venv/bin/pledgebook upgrade pledgebook-새판.whl --keep
```

이 저장소의 `content/`, `mkdocs.yml`, `overrides/`는 {name}의 것이고, 나머지는 공약장부(MIT)의 것입니다.
"""


UPGRADE = "프로그램을 새 휠로 바꾸면 시민에게 무엇이 달라지는지 보여 줍니다; --keep을 주어야 바꿉니다"
WHEEL = "새 휠 파일(pledgebook-….whl)"
KEEP = "보여 준 다음 저장소를 바꿉니다"
BUILDING_TWICE = "지금의 프로그램과 새 프로그램으로 누리집을 하나씩 만듭니다"
NO_CITY = (
    "여기에는 바꿀 프로그램이 없습니다: requirements/site.lock에 휠이 적혀 있지도, generator/와 theme/이"
    " 있지도 않습니다. 도시의 저장소에서 하거나 -C로 그 폴더를 주세요."
)
SAME_WHEEL = "이미 이 휠을 쓰고 있습니다."
NOTHING_DIFFERS = "시민에게 달라지는 것이 없습니다: 모든 파일이 바이트까지 같습니다."
FOR_CITIZENS = "시민에게 달라지는 것:"
IN_REPOSITORY = "저장소에서 달라지는 것:"
FILE_NEW, FILE_CHANGED, FILE_GONE = "새로", "바뀜", "없어짐"
PAGES_DIFFER, FILES_DIFFER, LOOKS_DIFFER = "글이 달라지는 쪽", "파일", "글은 같고 모습이 달라지는 쪽"
LEFT_TO_CITY = "도시가 고친 것이어서 그대로 둡니다. 새것과 견주어 보세요:"
LOST_TO_WHEEL = "도시가 고친 것이지만 휠의 것으로 바뀝니다. 고친 것은 git에만 남습니다:"
NOT_KEPT = "저장소는 그대로입니다. 바꾸려면 --keep을 붙여 다시 하세요."
KEPT = (
    "바꾸었습니다. 이어서 새 부품을 갖춥니다: make site (Windows:"
    r" .venv\Scripts\python -m pip install --require-hashes --only-binary :all: -r requirements\site.lock)."
    " 그다음 git으로 커밋하세요."
)

no_wheel = Sentence("{written}: 공약장부의 휠 파일이 아닙니다. 받은 이름(pledgebook-….whl) 그대로 주세요.")
files_counted = Sentence("- {what} {number}개")


def files_removed(top: str, number: int) -> str:
    """Return how many files of a folder at the top, or which file there, is removed."""
    return f"{FILE_GONE} {top} (파일 {number}개)"


more_lines = Sentence("… 자세한 것 {number}줄은 {file}에 있습니다.")
