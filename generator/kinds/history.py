"""What is wrong with what was released, with what is a draft still, and with what a plan leads to."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    # what was released
    "bad-record-path": error("기록의 자리가 아닙니다", "content/reports/2019-Q2/2-1-2.yml처럼 쓰세요"),
    "bad-file-name": error("파일 이름으로 쓸 수 없습니다", "공개본은 고치지 않습니다; git에서 되돌리세요"),
    "issue-missing": error(
        "공개본의 {number}호가 없습니다", "지운 폴더를 git에서 되돌리세요; 공개본은 지우지 않습니다"
    ),
    "frozen-file-altered": error(
        "공개본의 파일이 목록(manifest.yml)의 검사값과 다릅니다",
        "그 파일과 목록을 git에서 되돌리세요; 공개본은 고치지 않고, 바로잡은 것은 정정으로 더합니다",
    ),
    "frozen-file-missing": error(
        "공개본의 목록에 있는 파일이 없습니다",
        "그 파일을 git에서 되돌리세요; 공개본의 파일은 지우지 않습니다",
    ),
    "released-record-altered": error(
        "공개한 기록이 공개본({quarter})과 다릅니다(공개본: {was})",
        "기록을 되돌리거나, {file}에 다음을 적고 null을 채우세요: {entry}",
    ),
    "released-media-altered": error(
        "공개한 기록이 적은 파일이 그 뒤에 바뀌었습니다",
        "파일을 git에서 되돌리거나, {file}에 다음을 적고 null을 채우세요: {entry}",
    ),
    "released-record-removed": error(
        "공개한 기록이 없어졌습니다(공개본 {quarter})",
        "그 파일을 git에서 되돌리세요; 공개한 기록은 지우지 않습니다",
    ),
    "released-report-added": error(
        "분기({quarter})를 공개한 뒤에 들어온 보고입니다",
        "{file}에 다음을 적고 null을 채우세요: {entry}",
    ),
    # corrections
    "correction-part-wrong": error(
        "이 기록에서 고칠 수 있는 자리가 아닙니다", "part에 다음 가운데 하나를 쓰세요: {allowed}"
    ),
    "correction-does-not-fit": error(
        "정정의 뒤 검사값이 지금 기록과 다릅니다",
        "쓰는 중인 정정이면 new_sha256을 고치고(바른 값 {expected}), 이미 실린 정정이면 그대로 둔 채 {file}에"
        " 다음을 적고 null을 채우세요: {entry}",
    ),
    "correction-chain-broken": error(
        "정정 {before}의 뒤 검사값과 정정 {this}의 앞 검사값이 이어지지 않습니다",
        "{this}의 old_sha256을 고치거나(바른 값 {expected}), 잘못 쓴 정정이면 지우세요",
    ),
    "correction-of-nothing": error(
        "정정의 앞 검사값이 어느 공개본의 것도 아닙니다",
        "file과 part를 확인하고, old_sha256을 고치세요(바른 값 {expected}); 공개한 적이 없으면 정정을 지우세요",
    ),
    "nothing-corrected": error(
        "공개본 {number}호 뒤로 정정한 것이 없습니다",
        "다음 호는 정정을 적은 뒤에 만드세요; 앞 공개본은 그대로 있습니다",
    ),
    # another revision
    "history-removed": error(
        "공개본이나 정정의 파일이 없어졌습니다",
        "git에서 그 파일을 되돌리세요; 공개본과 정정은 더하기만 합니다",
    ),
    "history-altered": error(
        "공개본이나 정정의 파일이 바뀌었습니다",
        "git에서 그 파일을 되돌리고, 고칠 것은 새 정정으로 더하세요",
    ),
    "unknown-revision": error(
        "견줄 판을 git에서 읽을 수 없습니다({said})",
        "git 저장소의 폴더에서 HEAD~1, origin/main처럼 있는 판의 이름을 쓰세요",
    ),
    "draft-left": error(
        "아직 초안입니다({note})", "그 자리를 사람이 확인하고 고친 뒤, draft에서 이 항목을 지우세요"
    ),
    "result-open": error(
        "앞 보고의 계획이 어떻게 되었는지 아직 고르지 않았습니다",
        "시트에 적힌 대로 outcome에 다음 가운데 하나를 쓰고, 시트에 없으면 이 항목을 지우세요: {allowed}",
    ),
    "unknown-again": error(
        "이 보고의 계획에 없는 항목입니다", "다시 계획한 항목의 id를 쓰거나 again을 지우세요: {allowed}"
    ),
    "again-without-move": error(
        "미루지 않은 계획에 다시 계획한 항목(again)이 있습니다",
        "again을 지우거나, outcome을 moved로 고치세요",
    ),
    "duplicate-again": error(
        "다시 계획한 항목 하나를 두 계획이 가리킵니다", "하나만 남기고 again을 지우세요"
    ),
}
