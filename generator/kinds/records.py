"""What is wrong with records that could be read, and what their departments wrote wrongly."""

from __future__ import annotations

from generator.kinds.kind import Kind, error, warning

KINDS: dict[str, Kind] = {
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
}
