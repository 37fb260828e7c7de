"""What is wrong with a record: its file, its form, its changes, and a city's own rules of reckoning."""

from __future__ import annotations

from generator.kinds.kind import Kind, error, warning

KINDS: dict[str, Kind] = {
    # the bytes of a file
    "encoding-cp949": error(
        "UTF-8이 아니라 CP949(EUC-KR)로 저장되었습니다", "편집기에서 UTF-8로 다시 저장하세요"
    ),
    "encoding-utf16": error("UTF-8이 아니라 UTF-16으로 저장되었습니다", "편집기에서 UTF-8로 다시 저장하세요"),
    "encoding-unknown": error("UTF-8이 아닌 글자가 있습니다", "편집기에서 UTF-8로 다시 저장하세요"),
    "byte-order-mark": error(
        "파일 맨 앞에 보이지 않는 표시(BOM)가 있습니다", "'UTF-8(BOM 없음)'으로 다시 저장하세요"
    ),
    "file-too-large": error("파일이 너무 큽니다({size}바이트)", "{most}바이트를 넘지 않게 나누세요"),
    "invisible-character": error("눈에 보이지 않는 글자가 있습니다", "그 글자를 지우고 다시 쓰세요"),
    "decomposed-hangul": error("한글이 낱자로 풀려 있습니다(NFD)", "그 글을 지우고 다시 쓰세요"),
    "lost-character": error("깨진 글자(�)가 있습니다", "원본을 보고 그 글자를 다시 쓰세요"),
    "more-faults": error("이 파일에 고칠 것이 더 있습니다", "위의 것을 고친 뒤 다시 확인하세요"),
    # YAML
    "not-yaml": error("YAML 문법에 맞지 않습니다", "들여쓰기와 따옴표·괄호의 짝을 살펴보세요"),
    "merge-left-open": error(
        "git이 합치지 못한 자리가 남아 있습니다", "한쪽 글만 남기고 <<<<<<<, =======, >>>>>>> 줄을 지우세요"
    ),
    "space-that-is-none": error("빈칸처럼 보이는 글자가 있습니다", "지우고 스페이스로 빈칸을 치세요"),
    "wide-colon": error("전각 쌍점(：)을 썼습니다", "쌍점(:)과 빈칸으로 고치세요"),
    "colon-in-text": error(
        "글이 쌍점(:)이나 쉼표(,)에서 이름과 값으로 나뉘었습니다", "글 전체를 따옴표('…')로 감싸세요"
    ),
    "mark-at-start": error("글이 YAML의 기호로 시작합니다", "글 전체를 따옴표('…')로 감싸세요"),
    "comment-cuts-text": error(
        "' #' 뒤가 설명으로 잘려 나갑니다", "글 전체를 따옴표('…')로 감싸거나, 설명은 따로 한 줄에 쓰세요"
    ),
    "comma-cuts-number": error(
        "쉼표 때문에 숫자가 두 칸으로 나뉘었습니다",
        "쉼표가 든 숫자는 따옴표로 감싸고('1,234'), 칸을 나누는 쉼표 뒤는 띄우세요",
    ),
    "line-break-in-text": error("한 글 안에서 줄이 바뀝니다", "한 줄로 쓰거나 목록의 줄로 나누세요"),
    "repeated-key": error("같은 이름을 두 번 썼습니다(처음은 {first}번째 줄)", "하나만 남기세요"),
    "key-not-text": error("이름 자리에 목록이나 묶음이 있습니다", "이름을 글로 쓰세요"),
    "yaml-anchor": error(
        "YAML의 &와 * 참조는 쓰지 않습니다", "값을 그 자리에 그대로 쓰거나 따옴표로 감싸세요"
    ),
    "yaml-tag": error("YAML의 ! 꼬리표는 쓰지 않습니다", "꼬리표를 지우거나 글을 따옴표로 감싸세요"),
    "yaml-directive": error("YAML의 % 지시문은 쓰지 않습니다", "그 줄을 지우세요"),
    "several-documents": error("한 파일에 문서가 둘 이상 있습니다", "파일 하나에 기록 하나만 두세요"),
    "too-deep": error("묶음이 너무 깊습니다", "{most}단계를 넘지 않게 쓰세요"),
    "too-many-values": error("값이 너무 많습니다", "한 파일에 {most}개를 넘지 않게 나누세요"),
    # the shape of a record
    "missing-key": error("있어야 할 이름이 없습니다", "그 이름을 더하세요; 적힌 것이 없으면 null로 두세요"),
    "unknown-key": error(
        "이 자리에서 쓰지 않는 이름입니다", "이름을 고치거나 지우세요; 이 자리의 이름: {near}"
    ),
    "mapping-expected": error("'이름: 값'의 묶음이 있어야 합니다", "이름과 값을 들여 쓰세요"),
    "list-expected": error("목록이 있어야 합니다", "줄마다 '- '로 시작해 쓰고, 없으면 []로 두세요"),
    "list-empty": error("목록이 비었습니다", "하나 이상 쓰세요"),
    "text-expected": error(
        "글이 있어야 합니다", "글을 쓰세요; [ 나 {{로 시작하는 글은 따옴표('…')로 감싸세요"
    ),
    "needs-quotes": error("글 자리에 숫자·날짜·참거짓으로 읽힐 것이 있습니다", "따옴표('…')로 감싸세요"),
    "space-at-edge": error(
        "글이 비었거나 앞뒤에 빈칸이 있습니다", "앞뒤의 빈칸을 지우고, 적힌 것이 없으면 null로 두세요"
    ),
    "cell-expected": error(
        "칸 하나의 값이 있어야 합니다", "숫자나 낱말을 쓰고, 적힌 것이 없으면 null로 두세요"
    ),
    "whole-number-expected": error("0 이상의 정수가 아닙니다", "따옴표 없이 숫자만 쓰세요"),
    "yes-or-no-expected": error("true나 false가 아닙니다", "따옴표 없이 true나 false로 쓰세요"),
    "not-one-of": error("정해진 낱말이 아닙니다", "다음 가운데 하나를 쓰세요: {allowed}"),
    "bad-shape": error("기록의 꼴에 맞지 않습니다({reason})", "pledgebook schema가 보여 주는 꼴에 맞추세요"),
    "bad-date": error(
        "달력에 없거나 읽을 수 없는 날짜입니다", "2019-05-14, 2019-05, 2019-07/2019-08처럼 쓰세요"
    ),
    "bad-day": error("달력에 있는 날이 아닙니다", "2019-05-14처럼 연-월-일로 쓰세요"),
    "bad-quarter": error("분기를 읽을 수 없습니다", "2019-Q2, 2019-H1처럼 쓰세요"),
    "bad-id": error(
        "주소에 쓸 수 없는 이름입니다",
        "영문자와 숫자, 그 사이의 - 나 . 하나만 64자까지 쓰세요(con, nul은 안 됩니다)",
    ),
    "bad-item-id": error("항목 이름으로 쓸 수 없습니다", "영문 소문자로 시작해 소문자·숫자·-만 쓰세요"),
    "bad-checksum": error("SHA-256 값이 아닙니다", "0-9, a-f 64자를 쓰세요"),
    "bad-web-address": error("웹 주소가 아닙니다", "https://로 시작하는 주소를 쓰세요"),
    # the files of content/
    "no-pledges": error("공약이 하나도 없습니다", "pledges/에 공약의 기록을 하나 이상 두세요"),
    "missing-file": error("있어야 할 파일이 없습니다", "그 파일을 만드세요"),
    "unreadable-file": error("파일을 읽을 수 없습니다", "파일의 권한을 살펴보세요"),
    "link-in-content": error("심볼릭 링크는 쓸 수 없습니다", "링크가 아니라 파일 자체를 두세요"),
    "stray-file": error(
        "이 자리에 둘 수 없는 파일입니다", "옮기거나 지우세요; 기록의 이름은 .yml로 끝납니다"
    ),
    "name-not-composed": error("파일 이름의 한글이 낱자로 풀려 있습니다(NFD)", "이름을 다시 쓰세요"),
    "name-disagrees": error("파일의 자리와 내용이 다릅니다(파일: {file})", "파일을 옮기거나 내용을 고치세요"),
    # what a record names
    "unknown-quarter": error("city.yml의 quarters에 없는 분기입니다", "분기를 고치거나 city.yml에 더하세요"),
    "unknown-pledge": error("pledges/에 없는 공약입니다", "공약 번호를 고치거나 pledges/에 공약을 더하세요"),
    "unknown-field": error("city.yml의 fields에 없는 분야입니다", "분야를 고치거나 city.yml에 더하세요"),
    "unknown-strategy": error("그 분야에 없는 전략입니다", "전략을 고치거나 city.yml에 더하세요"),
    "unknown-department": error(
        "city.yml의 departments에 없는 부서입니다", "부서 이름을 고치거나 city.yml에 더하세요"
    ),
    "unknown-form": error("city.yml의 forms에 없는 서식입니다", "서식 이름을 고치거나 city.yml에 더하세요"),
    "unknown-status": error(
        "이 도시의 추진상황 낱말이 아닙니다", "낱말을 고치거나 city.yml의 statuses에 더하세요"
    ),
    "missing-part": error(
        "서식에 있는 자리가 없습니다",
        "그 자리를 더하세요; 적힌 것이 없으면 글은 items: [], 항목은 text: null, 표는 columns: []와 rows: [],"
        " 실적의 줄은 by_task: []와 remark: null, 횟수는 칸마다 null, 금액은 periods: []와 projects: []로 두세요",
    ),
    "part-not-in-form": error("서식에 없는 자리입니다", "지우거나, city.yml의 서식에 더하세요"),
    "unknown-part": error("이 서식에 없는 자리입니다", "다음 가운데 하나를 쓰세요: {allowed}"),
    "list-with-parts": error(
        "목록(list)의 서식에는 항목(facts)의 자리만 더 둘 수 있습니다",
        "그 자리를 지우거나, 서식을 따로 두세요",
    ),
    "list-without-title": error("목록(list)에 공약명의 칸이 없습니다", "holds가 title인 칸을 더하세요"),
    "printed-count-differs": warning(
        "시가 적은 수({label}, {state})와 기록에서 센 수({counted})가 다릅니다",
        "표와 이 분기의 기록을 견주어 보세요; 시가 적은 것이 그렇다면 그대로 두고, 두 수를 쪽에 나란히 보입니다",
    ),
    "printed-rate-differs": warning(
        "시가 적은 비율({label})과 보고에 적힌 비율의 평균({counted}, {among}건 가운데 {stated}건)이 다릅니다",
        "표와 이 분기의 기록을 견주어 보세요; 시가 적은 것이 그렇다면 그대로 두고, 두 수를 쪽에 나란히 보입니다",
    ),
    "section-of-other-kind": error(
        "서식이 말하는 종류({expected})와 다른 내용입니다",
        "facts에는 facts를, prose에는 items를, figures에는 columns와 rows를 쓰세요",
    ),
    "missing-fact": error(
        "서식에 있는 항목이 없습니다", "그 항목을 더하세요; 적힌 것이 없으면 null로 두세요"
    ),
    "id-or-label": error(
        "서식에 있는 것이면 id, 없는 것이면 label 하나만 있어야 합니다", "둘 가운데 하나만 쓰세요"
    ),
    "unknown-source": error("서식에 없는 재원입니다", "다음 가운데 하나를 쓰세요: {allowed}"),
    "missing-source": error("서식에 있는 재원의 줄이 없습니다", "그 줄을 더하세요; 빈칸은 null로 두세요"),
    "unknown-period": error("서식의 시기와 다릅니다", "차례대로 이렇게 쓰세요: {allowed}"),
    "unknown-column": error("표의 칸이 서식과 다릅니다", "차례대로 이렇게 쓰세요: {allowed}"),
    "cells-miscounted": error(
        "칸이 {found}개인데 서식의 표는 {expected}칸입니다", "서식의 칸마다 하나를 쓰고, 빈칸은 null로 두세요"
    ),
    "unknown-count": error("서식에 없는 시민참여 종류입니다", "다음 가운데 하나를 쓰세요: {allowed}"),
    "missing-count": error(
        "서식에 있는 시민참여 종류가 없습니다", "그 종류를 더하세요; 빈칸은 null로 두세요"
    ),
    "unknown-task": error(
        "이 보고의 tasks에 없는 세부과제입니다", "세부과제의 이름을 고치거나 tasks에 더하세요"
    ),
    "unknown-place": error("이 기록 안에 없는 자리를 가리킵니다", "가리키는 자리를 고치세요"),
    "duplicate-number": error(
        "다른 공약이 같은 번호를 씁니다({other})", "번호를 고치거나 lineage에 number_reused를 적으세요"
    ),
    "duplicate-id": error("같은 이름이 두 번 쓰였습니다", "하나의 이름을 바꾸세요"),
    "synonym-alone": error("같은 뜻의 말이 없습니다", "같은 뜻으로 쓰는 말을 한 묶음에 둘 이상 적으세요"),
    "synonym-twice": error(
        "같은 말을 두 번 적었습니다(앞의 묶음: {other})", "하나만 남기세요; 뜻이 모두 같으면 묶음을 합치세요"
    ),
    "synonym-too-short": error(
        "찾기에는 너무 짧은 말입니다", "두 글자 이상으로 쓰세요; 한 글자는 다른 말 속에서도 찾아집니다"
    ),
    "plan-without-id": error(
        "계획의 항목에 고유한 이름(id)이 없습니다", "다음 보고가 가리킬 수 있게 id를 더하세요: 예) id: p1"
    ),
    "unknown-plan-item": error(
        "앞 보고({before})의 계획에 없는 항목입니다", "그 계획의 id 가운데 하나를 쓰세요: {allowed}"
    ),
    "no-plan-before": error(
        "앞 보고에 계획이 없는데 계획의 결과가 있습니다", "results를 비우거나, 앞 분기의 보고를 더하세요"
    ),
    "duplicate-result": error("같은 계획의 결과를 두 번 적었습니다", "하나만 남기세요"),
    "to-without-move": error(
        "미루지 않은 계획에 미룬 때(to)가 있습니다", "to를 지우거나, outcome을 moved로 고치세요"
    ),
    "amount-not-a-number": error(
        "금액이 숫자가 아닙니다", "숫자만 쓰거나 비워 두세요(null); 낱말은 city.yml의 words에 더하세요"
    ),
    "count-not-a-number": error("횟수가 숫자가 아닙니다", "숫자만 쓰거나 비워 두세요(null)"),
    "unplaced-text": error(
        "시트에서 자리를 찾지 못한 글이 남아 있습니다", "글을 제자리에 옮기고 unplaced를 비우세요"
    ),
    "characters-miscounted": error(
        "글자 수의 합이 맞지 않습니다({sum} ≠ {nonspace})", "옮긴 글자를 다시 세세요"
    ),
    "end-before-start": error("끝이 시작보다 앞섭니다", "시작이나 끝을 고치세요"),
    # what the department wrote: told and shown as written, it stops nothing
    "row-sum-differs": warning(
        "가로 합계가 {difference}{unit} 다릅니다(적힌 계 {written}, 칸의 합 {sum})",
        "부서에 확인하세요; 적힌 그대로 싣습니다",
    ),
    "column-sum-differs": warning(
        "세로 합계가 {difference}{unit} 다릅니다(적힌 계 {written}, 칸의 합 {sum})",
        "부서에 확인하세요; 적힌 그대로 싣습니다",
    ),
    "row-parts-exceed": warning(
        "적힌 칸만 더해도 가로의 계보다 큽니다(적힌 계 {written}, 적힌 칸의 합 {sum})",
        "부서에 확인하세요; 적힌 그대로 싣습니다",
    ),
    "column-parts-exceed": warning(
        "적힌 칸만 더해도 세로의 계보다 큽니다(적힌 계 {written}, 적힌 칸의 합 {sum})",
        "부서에 확인하세요; 적힌 그대로 싣습니다",
    ),
    "row-parts-fall-short": warning(
        "적힌 칸의 합이 가로의 계에 적어도 {difference}{unit} 모자랍니다(적힌 계 {written}, 적힌 칸의 합 {sum},"
        " 나머지 칸은 세로의 계로 보아 많아야 {most})",
        "부서에 확인하세요; 적힌 그대로 싣습니다",
    ),
    "column-parts-fall-short": warning(
        "적힌 칸의 합이 세로의 계에 적어도 {difference}{unit} 모자랍니다(적힌 계 {written}, 적힌 칸의 합 {sum},"
        " 나머지 칸은 가로의 계로 보아 많아야 {most})",
        "부서에 확인하세요; 적힌 그대로 싣습니다",
    ),
    "mark-unexplained": warning(
        "칸에 숫자 대신 적은 표시의 뜻을 정하지 않았습니다({count}칸)",
        "city.yml의 그 서식 budget이나 그 표에 marks로 뜻(미기재 blank, 해당 없음 none, 0 zero)을 한 번 적으세요;"
        " 적힌 그대로 싣습니다",
    ),
    "figure-not-a-number": warning(
        "표의 칸에 숫자도 서식의 표시도 아닌 글이 있습니다",
        "부서에 확인하세요; 글을 적는 칸이면 city.yml의 그 칸에 role: note를,"
        " 표시이면 그 표에 marks를 적으세요; 적힌 그대로 싣습니다",
    ),
    "impossible-date-in-text": warning(
        "달력에 없는 날짜가 글에 있습니다", "부서에 확인하세요; 적힌 그대로 싣습니다"
    ),
    "weekday-differs": warning("{date}은 {weekday}요일입니다", "부서에 확인하세요; 적힌 그대로 싣습니다"),
    "date-outside-row": warning(
        "'{row}'의 날짜가 그 기간({first}~{last}) 밖에 있습니다",
        "날짜와 자리를 확인하세요; 적힌 그대로 싣습니다",
    ),
    "title-differs": warning(
        "보고의 제목이 공약의 제목과 다릅니다({pledge})",
        "공약명이 바뀌었으면 changes에 적으세요; 적힌 그대로 싣습니다",
    ),
    "status-words-differ": warning(
        "적힌 추진상황과 고른 낱말({word})이 다릅니다",
        "낱말을 바르게 골랐는지 확인하세요; 적힌 그대로 싣습니다",
    ),
    "result-untold": warning(
        "{what} 적혀 있지 않습니다", "{key}를 적으세요; 시트에 없으면 {key}: null로 두세요"
    ),
    "review-open": warning("확인할 것이 남아 있습니다({note})", "확인하고 answer에 답을 적으세요"),
    "chain-broken": warning(
        "변경의 '전'이 그 앞 변경의 '후'({after}, {other})와 다릅니다",
        "잘못 옮겼으면 고치고, 그 사이에 빠진 변경이 있으면 더하세요; 원본이 그러면 적힌 그대로 싣고"
        " 이어지지 않음을 알립니다",
    ),
    "chain-end-differs": warning(
        "지금의 공약명이 마지막 이름 변경의 '후'({after}, {other})와 다릅니다",
        "잘못 옮겼으면 고치고, 빠진 이름 변경이 있으면 changes에 더하세요; 원본이 그러면 적힌 그대로 싣고"
        " 다름을 알립니다",
    ),
    "chain-unstated": warning(
        "앞의 변경({other})과 이어지는지 알 수 없습니다: '전'이나 앞의 '후'가 적혀 있지 않습니다",
        "알 수 있으면 적으세요; 적히지 않은 칸은 미기재로 싣습니다",
    ),
    "chain-spelled-otherwise": warning(
        "같은 것을 앞의 변경({other})에서는 다르게 적었습니다({after})",
        "같은 글자로 맞추세요; 그대로 두면 적힌 대로 싣습니다",
    ),
    "cost-leap": warning(
        "사업비가 {times}배로 달라졌습니다",
        "단위를 확인하고, 맞으면 이 변경에 amount_confirmed: true를 적으세요",
    ),
    "department-not-told": warning(
        "부서가 바뀐 기록이 이 공약의 departments({other})와 맞지 않습니다",
        "departments에 맡은 부서를 차례대로 적거나, 변경의 부서를 고치세요",
    ),
    "period-after-until": warning(
        "바뀐 기간의 끝이 마지막 보고 분기(until: {until}, {other})보다 뒤입니다",
        "until이나 기간을 고치세요; 일찍 끝났으면 그 변경(exclusion, merge, split)을 더하세요",
    ),
    "spelled-two-ways": warning(
        "같은 이름을 두 가지로 적었습니다({other})",
        "띄어쓰기와 가운뎃점을 맞추세요; 부서가 그렇게 적었으면 적힌 그대로 싣습니다",
    ),
    "rate-beyond-whole": error(
        "분자에 있는 추진상황이 분모에 없습니다",
        "분모에도 더하거나 분자에서 빼세요; 분자는 분모의 한 부분입니다",
    ),
    "due-before-end": error(
        "제출 기한이 그 분기가 끝나기 전입니다(끝나는 날 {last})",
        "분기가 끝난 뒤의 날을 적으세요",
    ),
}
