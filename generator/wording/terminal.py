"""What the command line says to staff."""

from __future__ import annotations

import re

from generator.wording import Sentence

PROGRAM = "공약장부: 도시의 공약이 어떻게 되었는지 분기마다 알리는 누리집을 만듭니다."
VERBS = "할 일"
OPTIONS = "고를 것"
ARGUMENTS = "줄 것"
USAGE = "쓰는 법: "
HELP = "이 도움말을 보이고 끝냅니다"
VERSION = "이 프로그램의 판"
ROOT = "공약장부가 있는 폴더(content/와 mkdocs.yml이 있는 곳; 처음 값: 지금 폴더)"
CHECK = "기록을 살펴 모든 잘못과 알릴 것을 한 번에 보여 줍니다"
BUILD = "기록을 살피고 누리집을 만들어 site/에 둡니다; 잘못이 있으면 옛 누리집이 그대로 남습니다"
SERVE = "누리집을 이 컴퓨터에서 보여 주고, 파일을 저장할 때마다 다시 만듭니다"
ARCHIVE = "누리집을 만들고, 서버 없이도 두 번 눌러 열리는 보관본(zip) 하나로 묶어 build/에 둡니다"
SCHEMA = "기록의 꼴(JSON Schema)을 보여 줍니다; 편집기가 씁니다"
PORT = "보여 줄 포트(처음 값: 8000)"
SCHEMA_NAME = "보여 줄 기록의 종류: city, pledge, report, correction"

READING = "기록을 읽고 살핍니다"
LAYING = "쪽과 자료를 씁니다"
RENDERING = "MkDocs로 누리집을 만듭니다"
CHECKING = "모든 링크를 살핍니다"
CRAWLING = "linkchecker로 다시 살핍니다"
SWAPPING = "새 누리집으로 바꿉니다"
FAULTY = "고칠 곳이 있습니다. 지금 보이는 것은 그 전에 만든 누리집입니다. 고치고 저장하면 새로 만듭니다."
ARCHIVING = "보관본으로 묶습니다"
INTERRUPTED = "멈추었습니다. 옛 누리집은 그대로입니다."

_USAGE_FAULTS = (
    (r"unrecognized arguments: (.*)", "모르는 것을 주었습니다: {0}"),
    (r"the following arguments are required: (.*)", "빠진 것이 있습니다: {0}"),
    (
        r"argument (.*): invalid choice: (.*) \(choose from (.*)\)",
        "{0}: 없는 값입니다: {1}. 다음 가운데 고르세요: {2}",
    ),
    (r"argument (.*): invalid .* value: (.*)", "{0}: 읽을 수 없는 값입니다: {1}. 숫자로 쓰세요"),
    (r"argument (.*): expected one argument", "{0}: 값 하나를 함께 주세요"),
)


def usage_fault(message: str) -> str:
    """Return the argument parser's English sentence in Korean; one that it does not know as it is."""
    for pattern, words in _USAGE_FAULTS:
        if found := re.fullmatch(pattern, message):
            return words.format(*found.groups())
    return message


def tally(errors: int, warnings: int) -> str:
    """Return how many findings there are."""
    if errors:
        return f"잘못 {errors}건, 알릴 것 {warnings}건. 잘못을 고쳐야 누리집을 만들 수 있습니다."
    if warnings:
        return f"잘못 없음, 알릴 것 {warnings}건. 적힌 그대로 누리집을 만들 수 있습니다."
    return "잘못도 알릴 것도 없습니다."


def built(folder: str, warnings: int) -> str:
    """Return where the site is, and how to see what was told of the records."""
    aside = f" 기록에 알릴 것이 {warnings}건 있습니다(pledgebook check)." if warnings else ""
    return f"누리집을 만들었습니다: {folder}/index.html{aside}"


def archived(file: str, files: int, size: int) -> str:
    """Return where the archive is, how large (its size comes in bytes), and how it is opened."""
    return (
        f"보관본을 만들었습니다: {file} (파일 {files:,}개, {size / 1_000_000:,.1f}MB)."
        " 압축을 모두 풀고 index.html을 두 번 누르면 열립니다."
    )


no_content = Sentence("{folder}에 content/ 폴더가 없습니다. -C로 공약장부의 폴더를 주세요.")
no_quarter = Sentence(
    "{written}: 분기로 읽을 수 없습니다. 2019-Q3, 2019-H2, 2019-01-15--2019-03-20처럼 쓰세요."
)
unlisted_quarter = Sentence("{written}: city.yml의 quarters에 없는 분기입니다.")
no_pledge = Sentence("{written}: content/pledges/에 없는 공약입니다.")
