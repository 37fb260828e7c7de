"""The table of fault kinds: which stops the build, what staff read, and how it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    """What a finding does: an error stops the build, a warning informs."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault; `what` and `cure` are Korean and may name facts in braces."""

    level: Level
    what: str
    cure: str


def _error(what: str, cure: str) -> Kind:
    return Kind(Level.ERROR, what, cure)


def _warning(what: str, cure: str) -> Kind:
    return Kind(Level.WARNING, what, cure)


KINDS: dict[str, Kind] = {
    # the bytes of a file
    "encoding-cp949": _error(
        "UTF-8이 아니라 CP949(EUC-KR)로 저장되었습니다", "편집기에서 UTF-8로 다시 저장하세요"
    ),
    "encoding-utf16": _error(
        "UTF-8이 아니라 UTF-16으로 저장되었습니다", "편집기에서 UTF-8로 다시 저장하세요"
    ),
    "encoding-unknown": _error("UTF-8이 아닌 글자가 있습니다", "편집기에서 UTF-8로 다시 저장하세요"),
    "byte-order-mark": _error(
        "파일 맨 앞에 보이지 않는 표시(BOM)가 있습니다", "'UTF-8(BOM 없음)'으로 다시 저장하세요"
    ),
    "file-too-large": _error("파일이 너무 큽니다({size}바이트)", "{most}바이트를 넘지 않게 나누세요"),
    "invisible-character": _error("눈에 보이지 않는 글자가 있습니다", "그 글자를 지우고 다시 쓰세요"),
    "decomposed-hangul": _error("한글이 낱자로 풀려 있습니다(NFD)", "그 글을 지우고 다시 쓰세요"),
    "lost-character": _error("깨진 글자(�)가 있습니다", "원본을 보고 그 글자를 다시 쓰세요"),
    "more-faults": _error("이 파일에 고칠 것이 더 있습니다", "위의 것을 고친 뒤 다시 확인하세요"),
    # YAML
    "not-yaml": _error("YAML 문법에 맞지 않습니다", "들여쓰기와 따옴표·괄호의 짝을 살펴보세요"),
    "colon-in-text": _error(
        "글이 쌍점(:)이나 쉼표(,)에서 이름과 값으로 나뉘었습니다", "글 전체를 따옴표('…')로 감싸세요"
    ),
    "mark-at-start": _error("글이 YAML의 기호로 시작합니다", "글 전체를 따옴표('…')로 감싸세요"),
    "comment-cuts-text": _error(
        "' #' 뒤가 설명으로 잘려 나갑니다", "글 전체를 따옴표('…')로 감싸거나, 설명은 따로 한 줄에 쓰세요"
    ),
    "comma-cuts-number": _error(
        "쉼표 때문에 숫자가 두 칸으로 나뉘었습니다",
        "쉼표가 든 숫자는 따옴표로 감싸고('1,234'), 칸을 나누는 쉼표 뒤는 띄우세요",
    ),
    "line-break-in-text": _error("한 글 안에서 줄이 바뀝니다", "한 줄로 쓰거나 목록의 줄로 나누세요"),
    "repeated-key": _error("같은 이름을 두 번 썼습니다(처음은 {first}번째 줄)", "하나만 남기세요"),
    "key-not-text": _error("이름 자리에 목록이나 묶음이 있습니다", "이름을 글로 쓰세요"),
    "yaml-anchor": _error(
        "YAML의 &와 * 참조는 쓰지 않습니다", "값을 그 자리에 그대로 쓰거나 따옴표로 감싸세요"
    ),
    "yaml-tag": _error("YAML의 ! 꼬리표는 쓰지 않습니다", "꼬리표를 지우거나 글을 따옴표로 감싸세요"),
    "yaml-directive": _error("YAML의 % 지시문은 쓰지 않습니다", "그 줄을 지우세요"),
    "several-documents": _error("한 파일에 문서가 둘 이상 있습니다", "파일 하나에 기록 하나만 두세요"),
    "too-deep": _error("묶음이 너무 깊습니다", "{most}단계를 넘지 않게 쓰세요"),
    "too-many-values": _error("값이 너무 많습니다", "한 파일에 {most}개를 넘지 않게 나누세요"),
    # the shape of a record
    "missing-key": _error("있어야 할 이름이 없습니다", "그 이름을 더하세요; 적힌 것이 없으면 null로 두세요"),
    "unknown-key": _error(
        "이 자리에서 쓰지 않는 이름입니다", "이름을 고치거나 지우세요; 이 자리의 이름: {near}"
    ),
    "mapping-expected": _error("'이름: 값'의 묶음이 있어야 합니다", "이름과 값을 들여 쓰세요"),
    "list-expected": _error("목록이 있어야 합니다", "줄마다 '- '로 시작해 쓰고, 없으면 []로 두세요"),
    "list-empty": _error("목록이 비었습니다", "하나 이상 쓰세요"),
    "text-expected": _error(
        "글이 있어야 합니다", "글을 쓰세요; [ 나 {{로 시작하는 글은 따옴표('…')로 감싸세요"
    ),
    "needs-quotes": _error("글 자리에 숫자·날짜·참거짓으로 읽힐 것이 있습니다", "따옴표('…')로 감싸세요"),
    "space-at-edge": _error(
        "글이 비었거나 앞뒤에 빈칸이 있습니다", "앞뒤의 빈칸을 지우고, 적힌 것이 없으면 null로 두세요"
    ),
    "cell-expected": _error(
        "칸 하나의 값이 있어야 합니다", "숫자나 낱말을 쓰고, 적힌 것이 없으면 null로 두세요"
    ),
    "whole-number-expected": _error("0 이상의 정수가 아닙니다", "따옴표 없이 숫자만 쓰세요"),
    "yes-or-no-expected": _error("true나 false가 아닙니다", "따옴표 없이 true나 false로 쓰세요"),
    "not-one-of": _error("정해진 낱말이 아닙니다", "다음 가운데 하나를 쓰세요: {allowed}"),
    "bad-shape": _error("기록의 꼴에 맞지 않습니다({reason})", "pledgebook schema가 보여 주는 꼴에 맞추세요"),
    "bad-date": _error(
        "달력에 없거나 읽을 수 없는 날짜입니다", "2019-05-14, 2019-05, 2019-07/2019-08처럼 쓰세요"
    ),
    "bad-day": _error("달력에 있는 날이 아닙니다", "2019-05-14처럼 연-월-일로 쓰세요"),
    "bad-quarter": _error("분기를 읽을 수 없습니다", "2019-Q2, 2019-H1처럼 쓰세요"),
    "bad-id": _error(
        "주소에 쓸 수 없는 이름입니다",
        "영문자와 숫자, 그 사이의 - 나 . 하나만 64자까지 쓰세요(con, nul은 안 됩니다)",
    ),
    "bad-item-id": _error("항목 이름으로 쓸 수 없습니다", "영문 소문자로 시작해 소문자·숫자·-만 쓰세요"),
    "bad-checksum": _error("SHA-256 값이 아닙니다", "0-9, a-f 64자를 쓰세요"),
    "bad-web-address": _error("웹 주소가 아닙니다", "https://로 시작하는 주소를 쓰세요"),
    # the files of content/
    "no-pledges": _error("공약이 하나도 없습니다", "pledges/에 공약의 기록을 하나 이상 두세요"),
    "missing-file": _error("있어야 할 파일이 없습니다", "그 파일을 만드세요"),
    "unreadable-file": _error("파일을 읽을 수 없습니다", "파일의 권한을 살펴보세요"),
    "link-in-content": _error("심볼릭 링크는 쓸 수 없습니다", "링크가 아니라 파일 자체를 두세요"),
    "stray-file": _error(
        "이 자리에 둘 수 없는 파일입니다", "옮기거나 지우세요; 기록의 이름은 .yml로 끝납니다"
    ),
    "name-not-composed": _error("파일 이름의 한글이 낱자로 풀려 있습니다(NFD)", "이름을 다시 쓰세요"),
    "name-disagrees": _error(
        "파일의 자리와 내용이 다릅니다(파일: {file})", "파일을 옮기거나 내용을 고치세요"
    ),
    # what a record names
    "unknown-quarter": _error("city.yml의 quarters에 없는 분기입니다", "분기를 고치거나 city.yml에 더하세요"),
    "unknown-pledge": _error("pledges/에 없는 공약입니다", "공약 번호를 고치거나 pledges/에 공약을 더하세요"),
    "unknown-field": _error("city.yml의 fields에 없는 분야입니다", "분야를 고치거나 city.yml에 더하세요"),
    "unknown-strategy": _error("그 분야에 없는 전략입니다", "전략을 고치거나 city.yml에 더하세요"),
    "unknown-department": _error(
        "city.yml의 departments에 없는 부서입니다", "부서 이름을 고치거나 city.yml에 더하세요"
    ),
    "unknown-form": _error("city.yml의 forms에 없는 서식입니다", "서식 이름을 고치거나 city.yml에 더하세요"),
    "unknown-status": _error(
        "이 도시의 추진상황 낱말이 아닙니다", "낱말을 고치거나 city.yml의 statuses에 더하세요"
    ),
    "unknown-source": _error("서식에 없는 재원입니다", "다음 가운데 하나를 쓰세요: {allowed}"),
    "missing-source": _error("서식에 있는 재원의 줄이 없습니다", "그 줄을 더하세요; 빈칸은 null로 두세요"),
    "unknown-period": _error("서식의 시기와 다릅니다", "차례대로 이렇게 쓰세요: {allowed}"),
    "cells-miscounted": _error(
        "칸이 {found}개인데 시기는 {expected}개입니다", "시기마다 칸 하나를 쓰고, 빈칸은 null로 두세요"
    ),
    "unknown-count": _error("서식에 없는 시민참여 종류입니다", "다음 가운데 하나를 쓰세요: {allowed}"),
    "missing-count": _error(
        "서식에 있는 시민참여 종류가 없습니다", "그 종류를 더하세요; 빈칸은 null로 두세요"
    ),
    "unknown-task": _error(
        "이 보고의 tasks에 없는 세부과제입니다", "세부과제의 이름을 고치거나 tasks에 더하세요"
    ),
    "unknown-place": _error("이 기록 안에 없는 자리를 가리킵니다", "가리키는 자리를 고치세요"),
    "duplicate-number": _error(
        "다른 공약이 같은 번호를 씁니다({other})", "번호를 고치거나 lineage에 number_reused를 적으세요"
    ),
    "duplicate-id": _error("같은 이름이 두 번 쓰였습니다", "하나의 이름을 바꾸세요"),
    "plan-without-id": _error(
        "계획의 항목에 고유한 이름(id)이 없습니다", "다음 보고가 가리킬 수 있게 id를 더하세요: 예) id: p1"
    ),
    "unknown-plan-item": _error(
        "앞 보고({before})의 계획에 없는 항목입니다", "그 계획의 id 가운데 하나를 쓰세요: {allowed}"
    ),
    "no-plan-before": _error(
        "앞 보고에 계획이 없는데 계획의 결과가 있습니다", "results를 비우거나, 앞 분기의 보고를 더하세요"
    ),
    "duplicate-result": _error("같은 계획의 결과를 두 번 적었습니다", "하나만 남기세요"),
    "to-without-move": _error(
        "미루지 않은 계획에 미룬 때(to)가 있습니다", "to를 지우거나, outcome을 moved로 고치세요"
    ),
    "amount-not-a-number": _error(
        "금액이 숫자가 아닙니다", "숫자만 쓰거나 비워 두세요(null); 낱말은 city.yml의 words에 더하세요"
    ),
    "count-not-a-number": _error("횟수가 숫자가 아닙니다", "숫자만 쓰거나 비워 두세요(null)"),
    "unplaced-text": _error(
        "시트에서 자리를 찾지 못한 글이 남아 있습니다", "글을 제자리에 옮기고 unplaced를 비우세요"
    ),
    "characters-miscounted": _error(
        "글자 수의 합이 맞지 않습니다({sum} ≠ {nonspace})", "옮긴 글자를 다시 세세요"
    ),
    "end-before-start": _error("끝이 시작보다 앞섭니다", "시작이나 끝을 고치세요"),
    # what the department wrote: told and shown as written, it stops nothing
    "row-sum-differs": _warning(
        "가로 합계가 {difference}{unit} 다릅니다(적힌 계 {written}, 칸의 합 {sum})",
        "부서에 확인하세요; 적힌 그대로 싣습니다",
    ),
    "column-sum-differs": _warning(
        "세로 합계가 {difference}{unit} 다릅니다(적힌 계 {written}, 칸의 합 {sum})",
        "부서에 확인하세요; 적힌 그대로 싣습니다",
    ),
    "impossible-date-in-text": _warning(
        "달력에 없는 날짜가 글에 있습니다", "부서에 확인하세요; 적힌 그대로 싣습니다"
    ),
    "weekday-differs": _warning("{date}은 {weekday}요일입니다", "부서에 확인하세요; 적힌 그대로 싣습니다"),
    "date-outside-row": _warning(
        "'{row}'의 날짜가 그 기간({first}~{last}) 밖에 있습니다",
        "날짜와 자리를 확인하세요; 적힌 그대로 싣습니다",
    ),
    "title-differs": _warning(
        "보고의 제목이 공약의 제목과 다릅니다({pledge})",
        "공약명이 바뀌었으면 changes에 적으세요; 적힌 그대로 싣습니다",
    ),
    "status-words-differ": _warning(
        "적힌 추진상황과 고른 낱말({word})이 다릅니다",
        "낱말을 바르게 골랐는지 확인하세요; 적힌 그대로 싣습니다",
    ),
    "result-untold": _warning(
        "{what} 적혀 있지 않습니다", "{key}를 적으세요; 시트에 없으면 {key}: null로 두세요"
    ),
    "review-open": _warning("확인할 것이 남아 있습니다({note})", "확인하고 answer에 답을 적으세요"),
    # the pictures for sharing
    "letter-not-drawn": _warning(
        "미리보기 그림에 그릴 수 없는 글자가 있습니다",
        "그대로 두어도 됩니다; 쪽에는 그대로 실리고, 공유하면 도시의 그림이 대신 보입니다",
    ),
    # the files to download
    "changed-meanwhile": _error("누리집을 만드는 사이에 파일이 바뀌었습니다", "다시 만드세요"),
    # the built site
    "builder-failed": _error(
        "MkDocs가 누리집을 만들지 못했습니다({said})", "알린 곳을 고치세요; 옛 누리집은 그대로 있습니다"
    ),
    "page-not-built": _error(
        "만들려던 파일이 누리집에 없습니다",
        "mkdocs.yml이 빼놓지 않았는지 보세요; docs_dir은 build/docs입니다",
    ),
    "broken-link": _error("이어지지 않는 링크입니다", "주소를 고치거나 그 쪽을 만드세요"),
    "broken-anchor": _error("쪽 안에 없는 곳을 가리킵니다", "가리키는 이름(#…)을 고치세요"),
    "repeated-id": _error("한 쪽에 같은 id가 두 번 있습니다", "하나를 다른 이름으로 바꾸세요"),
    "third-party-resource": _error(
        "시민의 방문을 다른 곳에 알리는 자원입니다", "그 파일을 theme/assets에 두거나 빼세요"
    ),
    "link-outside": _error("누리집의 폴더를 벗어나는 주소입니다", "주소를 고치세요"),
    "link-absolute": _error(
        "/로 시작하는 주소는 누리집을 하위 폴더에 올리면 끊깁니다", "../로 시작하는 상대 주소로 쓰세요"
    ),
    "link-relative": _error(
        "404 쪽은 어느 주소에서나 열리므로 상대 주소가 끊깁니다", "/로 시작하는 주소로 쓰세요"
    ),
    "base-element": _error("<base>가 모든 상대 주소의 뜻을 바꿉니다", "<base>를 빼세요"),
    "linkchecker-finding": _error("linkchecker가 알립니다({said})", "주소를 고치세요"),
    "linkchecker-failed": _error(
        "linkchecker가 끝까지 살피지 못했습니다({said})", "설치를 확인하세요; 옛 누리집은 그대로 있습니다"
    ),
    "cannot-write": _error(
        "파일을 쓸 수 없습니다", "디스크의 남은 자리와 쓰기 권한을 보세요; 옛 누리집은 그대로 있습니다"
    ),
    "not-a-folder": _error(
        "폴더가 아니라서 새 누리집으로 바꿀 수 없습니다", "이 이름의 파일이나 링크를 치우세요"
    ),
    "build-running": _error("다른 빌드가 아직 돌고 있습니다", "그것이 끝난 뒤에 다시 하세요"),
    "port-taken": _error("다른 프로그램이 쓰는 포트입니다", "그 프로그램을 끄거나 다른 포트를 고르세요"),
}
