"""What the command line says to staff."""

from __future__ import annotations

import re

from generator.wording import Sentence

PROGRAM = "공약장부: 도시의 공약이 어떻게 되었는지 분기마다 알리는 누리집을 만듭니다."
VERBS, VERB = "할 일", "할일"
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


def untold(why: str) -> str:
    """Say that the result could be written nowhere."""
    return f"결과를 내보낼 수 없습니다({why})."


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

RELEASE = "한 분기를 공개본으로 굳힙니다; 그 뒤로는 정정을 적어야 기록을 고칠 수 있습니다"
RELEASE_QUARTER = "굳힐 분기. 예) 2019-Q2"
RELEASED_ON = "공개한 날로 적을 날짜. 예) 2019-07-31 (주지 않으면 적지 않습니다)"
CHECK_AGAINST = "git의 다른 판(예: origin/main)과 견주어, 그때 있던 공개본과 정정이 그대로 있는지도 살핍니다"

not_a_day = Sentence("--on: 날짜로 읽을 수 없습니다: {written}. 2019-07-31처럼 쓰세요")


def released(folder: str, issue: int, records: int, files: int) -> str:
    """Return where the issue lies, what it holds, and the next step."""
    return (
        f"공개본 {issue}호를 만들었습니다: {folder} (기록 {records}건, 자료 파일 {files}개)."
        " 이 폴더를 git에 더하고, 다시는 고치지 마세요."
    )


LINKS = "기록과 쪽에 적힌 바깥 주소 가운데 열리지 않는 것을 알립니다; 이레 안에 열린 것은 다시 묻지 않습니다"
ASKING_LINKS = "바깥 주소를 찾아갑니다"

_WHY_DEAD = {
    "ConnectTimeout": "제때 답하지 않음",
    "ReadTimeout": "제때 답하지 않음",
    "ConnectionError": "서버를 찾지 못하거나 이어지지 않음",
    "SSLError": "보안 연결(TLS)이 안전하지 않음",
    "TooManyRedirects": "끝없이 다른 주소로 돌림",
}


def why_dead(result: str) -> str:
    """Return why an address is dead: linkchecker's result, without what only programmers read."""
    reason = result.partition(":")[0]
    return _WHY_DEAD.get(reason, reason)


def links_asked(addresses: int, dead: int) -> str:
    """Return how many addresses there are, and at how many places one is dead."""
    if dead:
        return f"바깥 주소 {addresses}개 가운데 열리지 않는 것이 있습니다: {dead}곳."
    return f"바깥 주소 {addresses}개가 모두 열립니다."
