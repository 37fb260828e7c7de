"""What staff read of a batch of sheets that was taken over: its report, its help."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator import wording
from generator.wording import Sentence


def list_day_outside(day: date) -> str:
    """Say that the table speaks of a day outside the quarter into which it was put."""
    return f"표의 기준일({wording.day(day)})이 이 분기 밖입니다"


def list_marks(labels: Sequence[str]) -> str:
    """Say that a row bears no mark of a status, or several."""
    if not labels:
        return "추진상황의 어느 칸에도 표시가 없습니다"
    return f"추진상황의 표시가 {len(labels)}칸에 있습니다: {', '.join(labels)}"


list_rows = Sentence("공약 {count}건을 줄마다 하나씩 적은 목록")


def printed_at(address: str, groups: int, notes: int) -> str:
    """Say where the sums and footnotes of a table went, or stand already."""
    told = f"합계와 묶음 {groups}줄, 각주 {notes}줄"
    return f"{told}: `{address}`에 둡니다. 이미 있으면 건드리지 않고 `build/import/`에 둡니다."


def pledge_at(address: str, *, is_asked: bool) -> str:
    """Say where the proposed record of a pledge was put, and what is to be chosen in it."""
    field = " 어느 분야의 공약인지 알 수 없으니 `field`를 먼저 고르고," if is_asked else ""
    return f"공약의 기록을 `{address}`에 제안했습니다.{field} `content/pledges/`에 옮긴 뒤 다시 가져오세요."


pledges_proposed = Sentence(
    "도시에 없는 공약 {count}건의 기록을 build/import/pledges/에 제안했습니다."
    " 살펴보고 content/pledges/에 옮긴 뒤 다시 가져오세요"
)

IMPORT = (
    "부서가 낸 시트를 읽어 기록으로 옮깁니다; 이미 있는 기록은 그대로 두고 곁에 둡니다."
    " 끝내는 값: 0 그대로 됨, 1 확인할 것이 있음, 2 자리를 찾지 못한 글이 있거나 셈이 맞지 않음,"
    " 3 읽지 못한 파일이 있음 (잘못 부른 때에도 2)"
)
FILES = (
    "시트 파일이나, 시트가 든 폴더(HWPX, HWP, XLSX, DOCX, PDF, TXT, HTML); 주지 않으면 inbox/의 시트를"
    " 분기마다 가져오고, 기록이 된 원본을 inbox/에서 지웁니다"
)
QUARTER = "시트의 분기(예: 2019-Q2); 주지 않으면 시트에서 읽고, 읽은 연도를 확인하게 합니다"
NO_FILES = "가져올 파일이 없습니다. 시트 파일이나 시트가 든 폴더를 주세요."

NOT_PLACED = "찾지 못함"
ACCOUNTS_DIFFER = (
    "세 가지 셈 가운데 맞지 않는 것이 있습니다; 가져오기 보고서를 보고 시트와 견준 뒤 이 줄을 지우세요"
)
TITLE = "시트 가져오기"
STATES = (
    "그대로 되었습니다",
    "확인할 것이 있습니다",
    "자리를 찾지 못한 글이 있거나 셈이 맞지 않습니다",
    "읽지 못했습니다",
)
"""By state, best first."""

UNPLACED = "자리를 찾지 못한 글"
UNPLACED_HOW = "아래 글은 서식의 어느 칸에도 들지 않습니다. 기록의 제자리에 옮기고 `unplaced`를 비우세요."
TO_CONFIRM = "확인할 것"
GIVEN_BEFORE = "앞 보고에서 답해 다시 묻지 않은 것"
SUSPECTS = "잘못 적은 것으로 보이는 글"
COUNTS = "세 가지 셈"
SAME = "이미 있는 기록과 내용이 같습니다."

SECTIONS = {
    "so_far": "그동안 실적",
    "this_quarter": "당해 분기 실적",
    "plan": "계획",
    "problems": "문제점",
    "remedies": "개선대책",
}

place_these = Sentence("자리를 찾지 못한 글 {count}개를 제자리에 옮기고 이 줄을 지우세요")
answer_these = Sentence("review의 {count}곳에 답(answer)을 적고 이 줄을 지우세요")


def summary(counts: tuple[int, int, int, int]) -> str:
    """Return how many files became what, worst first; what did not happen is left out."""
    told = [f"{state} {count}건" for state, count in zip(_SHORT, counts, strict=True) if count]
    return f"시트 {sum(counts)}건: {', '.join(reversed(told))}"


_SHORT = ("그대로 됨", "확인할 것 있음", "찾지 못한 글 있음", "읽지 못함")


BETWEEN = "카드에 들지 않은 글"
BETWEEN_HOW = "표지, 차례, 구분지, 쪽 번호처럼 어느 카드에도 들지 않은 글입니다. 카드의 글이 섞였는지 보세요."


def named(name: str, card: str | None) -> str:
    """Return the name of a file, and which of its cards is meant."""
    return f"{name} {card}" if card is not None else name


cards = Sentence("공약 {count}건의 카드가 든 파일")


def between_counted(characters: int, in_cards: int, printed: int, between: int) -> str:
    """Return the account of a file of several cards, or of a table of all pledges and its sums."""
    even = "맞습니다" if in_cards + printed + between == characters else "맞지 않습니다"
    sums = f" + 합계와 각주 {printed:,}" if printed else ""
    return f"글자: 모두 {characters:,}자 = 카드 {in_cards:,}{sums} + 카드 밖 {between:,}. {even}."


def times(line: str, often: int) -> str:
    """Return a line, and how often it comes."""
    return f"{line} ({often}번)" if often > 1 else line


def told(name: str, record: str | None, state: int, why: Sequence[str]) -> str:
    """Return the line of one card on the screen, and why it could not be read."""
    place = f" → {record}" if record else ""
    because = f" — {'; '.join(why)}" if why else ""
    return f"{name}{place}: {STATES[state]}{because}"


report_at = Sentence("확인할 것을 모두 {address}에 적었습니다")


def put(address: str, *, beside: bool, known: bool, carried: bool) -> str:
    """Return where the record was put, and why; `carried` where it took over what people had added."""
    if not beside:
        return f"기록을 `{address}`에 두었습니다."
    if known:
        kept = " 앞서 적은 답과 계획의 결과는 옮겨 두었습니다." if carried else ""
        return f"기록이 이미 있어 건드리지 않고, 새로 읽은 것을 `{address}`에 두었습니다.{kept}"
    return f"`content/pledges/`에 없는 공약이어서 `{address}`에 두었습니다. 공약을 더한 뒤 옮기세요."


def differs(parts: tuple[str, ...]) -> str:
    """Return in which parts a proposal differs from the record that is there."""
    return f"이미 있는 기록과 다른 곳: {', '.join(parts)}"


def place(line: int | None, spot: str) -> str:
    """Return where something stands in the sheet."""
    return f"{line}줄" if line is not None else spot


PICTURES = "시트의 그림"
NO_PICTURE = "꺼내지 못했습니다. 실으려면 시트에서 사진으로 저장하세요"
PICTURES_HOW = (
    "저절로 실리는 사진은 없습니다. 실을 사진만 `content/media/`로 복사하고, 그 사진의 줄을 기록의 맨 아래에"
    " 붙인 뒤 `alt`를 적습니다. 기록에 `pictures`가 이미 있으면 그 목록에 이어 적습니다."
)


def alt_asked(words: str) -> str:
    """Ask for what is to be seen in a picture; `words` are what the sheet says for it, if any."""
    asked = "사진에 무엇이 보이는지 적으세요"
    return f"{asked} (시트의 대체 글: {words})" if words else asked


def characters(nonspace: int, owners: tuple[int, int, int, int]) -> str:
    """Return the first account."""
    record, labels, markup, unplaced = (f"{each:,}" for each in owners)
    even = "맞습니다" if sum(owners) == nonspace else "맞지 않습니다"
    parts = f"기록 {record} + 서식 {labels} + 표시 {markup} + 찾지 못함 {unplaced}"
    return f"글자: 모두 {nonspace:,}자 = {parts}. {even}."


def disputed(fields: tuple[str, ...]) -> str:
    """Return the fields whose text is not the sheet's."""
    return f"시트의 글자와 다른 항목: {', '.join(f'`{each}`' for each in fields)}"


BULLETS = ("구역", "단계", "시트의 글머리", "기록의 항목")
NUMBERS = ("값", "칸 이름", "줄 이름", "항목")
BULLETS_TITLE = "글머리: 구역과 단계마다 시트의 글머리 수와 기록의 항목 수"
NUMBERS_TITLE = "숫자: 값마다 그 칸과 줄의 이름"
NO_NUMBERS = "숫자: 표에 적힌 값이 없습니다."
DIFFERENT = "**다름**"


def level(number: int) -> str:
    """Return a level, counted from one."""
    return f"{number + 1}단계"
