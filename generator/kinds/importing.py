"""What keeps a file that could be read from being taken over, told as a change, or carried to a decision."""

from __future__ import annotations

from generator.kinds.kind import Kind, error

KINDS: dict[str, Kind] = {
    "sheet-not-there": error("그런 파일이 없습니다", "파일의 이름과 자리를 다시 보세요"),
    "sheet-not-parsed": error(
        "시트를 옮기다가 멈추었습니다(프로그램의 잘못)",
        "이 파일을 공약장부를 만드는 사람에게 보내 주세요; 나머지 파일은 그대로 가져왔습니다",
    ),
    "sheet-no-form": error(
        "이 도시의 서식으로 쓴 시트가 아닙니다",
        "분기 시트가 맞는지 보세요; 새 서식이면 city.yml의 forms에 더하세요",
    ),
    "sheet-seams": error(
        "공약 {count}건의 카드가 든 파일인데, 카드가 어디서 시작하는지 알 수 없습니다",
        "카드마다 첫 줄에 공약 번호와 제목을 적거나, 공약마다 파일을 나누어 올리세요",
    ),
    "sheet-list": error(
        "공약 {count}건을 줄마다 하나씩 적은 목록이고, 카드가 들어 있지 않습니다",
        "이 표의 칸을 city.yml의 서식(forms)에 목록(list)으로 적은 뒤 다시 가져오거나, 공약마다 카드로 쓴"
        " 파일을 올리세요",
    ),
    "sheet-no-pledge": error(
        "시트 머리에서 공약 번호도, 도시의 공약과 같은 제목도 찾지 못했습니다",
        "시트 첫 줄에 공약 번호와 제목을 적거나, pledges/에 공약을 더하세요",
    ),
    "sheet-two-pledges": error(
        "번호는 한 공약의 것이고, 제목은 다른 공약의 것입니다",
        "어느 공약의 줄인지 확인해 번호나 제목을 고치거나, pledges/의 번호를 고친 뒤 다시 가져오세요",
    ),
    "sheet-no-quarter": error(
        "어느 분기의 시트인지 적혀 있지 않습니다", "--quarter 2019-Q2처럼 분기를 주고 다시 가져오세요"
    ),
    "form-not-seen": error(
        "서식의 이름(제목, 칸, 줄)을 하나도 알아보지 못했습니다",
        "공약 카드나 모든 공약의 표가 맞는지 보세요; 맞으면 city.yml의 서식을 손으로 적으세요",
    ),
    "revision-has-faults": error(
        "견줄 판의 기록에 잘못이 있습니다(잘못 {count}건)", "잘못이 없는 판의 이름을 주세요; 예) origin/main"
    ),
    "inbox-not-a-quarter": error(
        "분기의 이름이 아닌 곳에 시트가 있습니다", "inbox/2019-Q3/처럼 분기의 이름을 단 폴더에 두세요"
    ),
    "git-refused": error(
        "git이 하지 못했습니다({said})", "git 저장소의 폴더인지, 저장소의 주소와 권한이 맞는지 보세요"
    ),
    "upgrade-failed": error(
        "바꾸어 보다가 멈추었습니다({said})",
        "알린 것을 고치고 다시 하세요; 저장소는 그대로이고, 말한 것은 모두 그 파일에 있습니다",
    ),
    "bundle-refused": error("제안에 있어서는 안 되는 파일입니다", "pledgebook proposal로 다시 만드세요"),
    "branch-moved": error(
        "그 사이에 가지가 바뀌었습니다(바라던 판 {head}, 지금 {found})", "바뀐 가지에서 제안을 다시 만드세요"
    ),
}
