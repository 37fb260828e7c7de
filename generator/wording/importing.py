"""What the lines of a sheet leave open, and what is asked of them while they are taken over."""

from __future__ import annotations

from collections.abc import Sequence

from generator import wording
from generator.wording import Sentence
from generator.wording.particles import with_particle
from generator.wording.times import SCHEDULED

SLIPS = {"횡수": "횟수", "안전심사": "안건심사"}
"""Slips of the pen that real sheets held, and what was meant."""


MOVED = (
    rf"당초\s?(?P<before>{SCHEDULED})(?:에)?\s(?P<earlier>[^,()]+?)\s?(?:예정)?이었으나,?\s"
    rf"(?P<after>{SCHEDULED})(?:에|로|으로)?\s(?P<later>[^,()]+?)\s?(?:예정|변경|연기|추진)"
)
"""A schedule that was moved, as offices tell it: 당초 9월 의회 상정 예정이었으나, 11월에 안건 상정 예정."""


_MOST_PLACES = 5
_COUNTED = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")

cut_role = Sentence('직위 칸에 "{role}"만 적혀 있습니다(앞이 잘린 것으로 보임)')


def shared_phones(count: int) -> str:
    """Say that several numbers stand in one cell, beside several officers."""
    counted = _COUNTED[count] if count < len(_COUNTED) else str(count)
    return f"전화번호 {counted} 개가 한 칸에 있어, 어느 것이 누구의 번호인지 적혀 있지 않습니다"


WEEKDAY_AGREES = "이 맞습니다"


def year_derived(year: int, weekday: str | None, *, agrees: bool) -> str:
    """Say which year a day without one was read as, and whether its weekday agrees."""
    said = f"연도가 적혀 있지 않습니다; 분기에 따라 {year}년으로 읽었"
    if weekday is None:
        return f"{said}습니다"
    return (
        f"{said}고 요일({weekday}){WEEKDAY_AGREES}"
        if agrees
        else f"{said}으나 요일({weekday})이 맞지 않습니다"
    )


def unlabelled(lines: tuple[int, int] | None, before: str | None, months: Sequence[int], label: str) -> str:
    """Say that a part of the sheet has no label of its own, and why it was put where it was."""
    where = f"({lines[0]}~{lines[1]}줄)" if lines else ""
    reasons = []
    if before:
        reasons.append(f"{before} 칸보다 앞에 있고" if months else f"{before} 칸보다 앞에 있어")
    if months:
        named = "·".join(f"{month}월" for month in months)
        reasons.append(f"날짜가 {named}이어서")
    because = f"{' '.join(reasons)} " if reasons else ""
    return f'쪽이 넘어가며 이어진 부분{where}에 칸 이름이 없습니다; {because}"{label}"에 두었습니다'


def quarter_derived(written: str, year: int, *, by_weekday: bool) -> str:
    """Say how the year of the sheet was found."""
    by = "날짜와 요일" if by_weekday else "날짜"
    return (
        f'시트에는 "{written}"만 있고 연도가 없습니다; 당해 분기 실적의 {by}에 따라 {year}년으로 읽었습니다'
    )


def quarter_guessed(written: str, period: str) -> str:
    """Say that nothing in the sheet tells its year, and which quarter of the city's was taken."""
    said = f'시트에는 "{written}"만 있고 연도를 알 수 있는 날짜가 없습니다'
    return f"{said}; city.yml의 분기 가운데 {with_particle(period, '으로/로')} 두었습니다"


def quarter_differs(written: str, period: str) -> str:
    """Say that the sheet names another quarter than the one that was asked for."""
    said = with_particle(f'"{written}"', "이라고/라고")
    return f"시트에는 {said} 적혀 있으나, 가져올 때 고른 {with_particle(period, '으로/로')} 두었습니다"


def quarter_by_day(day: str, period: str) -> str:
    """Say that only the day of which the sheet speaks tells its quarter."""
    put = with_particle(period, "으로/로")
    return f'시트에 분기가 적혀 있지 않습니다; 기준일 "{day}"에 따라 {put} 두었습니다'


quarters_differ = Sentence(
    '머리에는 "{head}", 칸 이름에는 "{row}": 분기가 다릅니다; 머리의 분기를 따랐습니다'
)


def ticked(count: int, written: str) -> str:
    """Say that not exactly one word of status is ticked."""
    if not count:
        return f'추진상황에 표시한 낱말이 없습니다: "{written}"'
    counted = f"{_COUNTED[count]} 개" if count < len(_COUNTED) else f"{count}개"
    return f'추진상황에 표시한 낱말이 {counted}입니다; 어느 것인지 적으세요: "{written}"'


def next_quarter_differs(written: str, expected: str) -> str:
    """Say that the plan is of another quarter than the next."""
    said = with_particle(f'"{written}"', "이라고/라고")
    return f"계획의 줄에 {said} 적혀 있습니다; 다음 분기는 {expected}입니다"


COVERS_UNKNOWN = "횟수가 이번 분기만인지 누계인지 적혀 있지 않습니다"


def label_differs(written: str, form: str) -> str:
    """Say that a label is written otherwise than in the form."""
    said = with_particle(f'"{written}"', "으로/로")
    return f'칸 이름이 {said} 적혀 있습니다; 서식은 "{form}"입니다'


def all_blank(count: int) -> str:
    """Say that no amount was entered."""
    return f"금액 {count}칸이 모두 비어 있습니다: {wording.BLANK}이며 0이 아닙니다"


def basis_unknown(heading: str) -> str:
    """Say that the form does not tell planned money from spent."""
    named = with_particle(heading.rpartition(" ")[2], "이지만/지만")
    return f"제목은 {named} 이 분기 뒤의 시기도 있습니다: 계획액인지 집행액인지 적혀 있지 않습니다"


moved = Sentence('"당초 {before} … {after}"에 연도가 없고, 무엇이 옮겨지는지({what})는 글로만 적혀 있습니다')


def slip(written: str, meant: str) -> str:
    """Say that a word reads like a slip."""
    said = with_particle(f'"{written}"', "은/는")
    right = with_particle(f'"{meant}"', "을/를")
    return f"{said} {right} 잘못 적은 것으로 보입니다; 적힌 그대로 둡니다"


no_bullet = Sentence('글머리표가 없는 줄을 따로 한 항목으로 두었습니다: "{text}"')
unknown_bullet = Sentence('서식에 없는 글머리표({glyph})입니다; 단계를 짐작해 두었습니다: "{text}"')


def pictures(places: Sequence[str]) -> str:
    """Say that pictures were passed over, and where the first of them stand."""
    shown = ", ".join(places[:_MOST_PLACES])
    more = " 등" if len(places) > _MOST_PLACES else ""
    return f"그림 {len(places)}장은 옮기지 않았습니다({shown}{more}); 그림 속에 글이 있으면 글로 옮기세요"


NO_DEPARTMENT = "소관부서가 적혀 있지 않습니다"

department_unknown = Sentence('공약명 뒤에 있어 부서로 읽었으나 city.yml에 없는 이름입니다: "{written}"')


def department_differs(written: str, charges: Sequence[str]) -> str:
    """Say that the sheet names another department than the one in charge of the pledge."""
    return f'소관부서가 "{written}"인데, 공약의 기록에는 "{", ".join(charges)}"입니다'


no_title = Sentence("시트에 공약명이 없어, 공약 {number}의 이름을 썼습니다")

DOUBTS = {
    "wrapped": "쪽의 줄이 바뀐 곳에 띄어쓰기가 있는지 알 수 없습니다",
    "date-cell": "엑셀이 날짜로 바꾸어 둔 칸입니다; 적힌 글이 맞는지 확인하세요",
    "formula-without-value": "계산식만 있고 값이 없는 칸입니다",
    "hidden": "파일에는 있으나 화면에는 보이지 않는 글입니다",
    "struck": "줄을 그어 지운 글입니다",
    "seam": "다음 카드 바로 앞에 있는 줄이어서 이 카드의 글인지 알 수 없습니다",
    "drawn": "어떤 글꼴로만 그려지는 글자여서 무엇이 보였는지 알 수 없습니다",
}
"""By the doubt of a reader: why a text may not be what was written."""


def doubted(kind: str, text: str) -> str:
    """Say why a reader doubts a text."""
    return f'{DOUBTS[kind]}: "{text}"'


OFF_PAGES = "쪽 밖"
"""Where stands what a PDF holds on no page: attached files, bookmarks, fields without a place."""

page = Sentence("{number}쪽")


number_differs = Sentence('공약 번호가 제목이 같은 공약과 다릅니다(시트 "{written}", 기록 "{number}")')
title_differs = Sentence(
    '공약명이 기록과 다릅니다(시트 "{written}", 기록 "{title}"); 같은 공약이 맞는지 보세요'
)
several_departments = Sentence('부서가 둘 이상 적혀 있습니다: "{written}"')
short_phone = Sentence('전화번호의 자릿수가 맞지 않습니다: "{phone}"')

_SHOWN = {
    "\xad": "한글이 붙임표로 보여 주는 글자",
    "\ufffd": "깨진 글자",
    "\ufffc": "개체가 있던 자리의 글자",
}
"""Characters that a program shows, and that no record can hold."""


def is_shown(character: str) -> bool:
    """Return whether a program shows a character that was taken out."""
    return character in _SHOWN or "\ud800" <= character <= "\udfff"


run_on = Sentence('이 줄에 항목이 둘 이상 이어진 것 같습니다({mark}): "{text}"')


def hidden(character: str, places: Sequence[str]) -> str:
    """Say which character was taken out, since no record may hold it, and where."""
    shown = _SHOWN["\ufffd"] if is_shown(character) else "눈에 보이지 않는 글자"
    name = f"{_SHOWN.get(character, shown)} U+{ord(character):04X}"
    more = " 등" if len(places) > _MOST_PLACES else ""
    return (
        f"{name} {len(places)}자를 뺐습니다({', '.join(places[:_MOST_PLACES])}{more}); 뺀 자리를 확인하세요"
    )


bullet_read = Sentence('글머리표 "{glyph}" {count}줄을 "{mark}"처럼 읽었습니다')


ends_before = Sentence('끝나는 때가 시작하는 때보다 앞섭니다: "{written}"')

NAME_WITHHELD = "직위 칸에 이름이 함께 적힌 것으로 보여, 이름일 수 있는 글은 옮기지 않았습니다; 직위를 보세요"

role_and_name = Sentence('한 칸에 직위와 이름이 함께 적혀 있어 나누어 두었습니다: "{written}"')


row_stopped = Sentence(
    '표의 줄("{words}")은 칸이 {cells}개인데 머리의 칸은 {heads}개입니다; 어느 칸의 수인지 알 수 없어'
    " 옮기지 않았습니다. 원본의 표와 견주어 제자리에 적으세요"
)
row_outside = Sentence('표 밖의 줄("{words}")에 수가 있습니다; 어느 칸의 수인지 알 수 없어 옮기지 않았습니다')
rows_many = Sentence(
    "횟수를 적은 줄이 {count}개입니다; 어느 줄이 이 보고의 횟수인지 알 수 없어 옮기지 않았습니다."
    " 부서에 확인하고 제자리에 적으세요"
)
row_of_many = Sentence(
    '표의 줄("{words}")에서 어느 수가 이 보고의 횟수인지 알 수 없어 옮기지 않았습니다.'
    " 부서에 확인하고 제자리에 적으세요"
)
row_twice = Sentence(
    '"{label}" 줄이 한 사업에 두 번 있습니다; 어느 쪽이 맞는지 알 수 없어 두 줄 다 옮기지 않았습니다'
)
label_twice = Sentence(
    '머리에 "{label}" 칸이 두 번 있습니다; 어느 칸이 맞는지 알 수 없어 그 아래의 수를 옮기지 않았습니다'
)


def labels_missing(labels: Sequence[str]) -> str:
    """Say which labels of the form the table has not."""
    named = ", ".join(f'"{each}"' for each in labels)
    return f"서식에 있는 칸이 시트의 표에 없습니다: {named}"


def rows_missing(labels: Sequence[str]) -> str:
    """Say which rows of the form a project has not."""
    named = ", ".join(f'"{each}"' for each in labels)
    return f"서식에 있는 줄이 이 사업의 표에 없습니다: {named}"


def facts_missing(labels: Sequence[str]) -> str:
    """Say which facts of the form the sheet has not."""
    return f"서식에 있는 항목이 시트에 없습니다: {', '.join(labels)}"


row_unnamed = Sentence(
    '이름이 없는 줄("{words}")에 수가 있습니다; 어느 줄의 수인지 알 수 없어 옮기지 않았습니다'
)


def no_figure(written: Sequence[str]) -> str:
    """Say that words stand in cells of figures, which are neither numbers nor marks of the form."""
    return (
        f"표의 칸에 수도 표시도 아닌 글이 있습니다: {', '.join(written)}. 적힌 그대로 두었으니, 수로 고치거나"
        " 서식의 표시이면 city.yml의 이 표에 marks로 더하세요"
    )


section_missing = Sentence('서식에 있는 "{heading}" 자리가 시트에 없습니다')

HEAD_DIFFERS = (
    "이어진 표의 머리가 앞의 표와 다릅니다; 같은 사업인지 알 수 없어 그 아래의 수를 옮기지 않았습니다"
)

cell_spans = Sentence(
    '한 칸("{words}")이 머리의 한 칸에 맞지 않습니다; 어느 칸의 수인지 알 수 없어 옮기지 않았습니다'
)


def unit_missing(heading: str, unit: str) -> str:
    """Say that a table tells no unit, and which was taken."""
    taken = with_particle(f'"{unit}"', "으로/로")
    return f'"{heading}"의 표에 단위가 적혀 있지 않습니다; 서식의 단위 {taken} 읽었습니다'


def unit_differs(heading: str, written: str, unit: str) -> str:
    """Say that a table tells another unit than the form."""
    said = with_particle(f'"{written}"', "으로/로")
    return (
        f'"{heading}"의 단위가 {said} 적혀 있습니다; 서식의 단위는 "{unit}"입니다. 부서에 확인하고, 수를'
        " 서식의 단위로 적으세요"
    )


FIGURES_KEPT_BACK = "단위가 서식과 달라 수는 옮기지 않았습니다"
MONEY_KEPT_BACK = "단위가 서식과 달라 금액은 옮기지 않았습니다"


def sum_differs(where: tuple[str, str], total: str, added: str) -> str:
    """Say that a total is not the sum of its parts."""
    return (
        f'"{where[0]}" 줄 "{where[1]}" 칸에 적힌 계({total})가 그 부분의 합({added})과 다릅니다;'
        " 적힌 그대로 둡니다"
    )


def parts_exceed(where: tuple[str, str], total: str, added: str) -> str:
    """Say that the parts that are written are more than their total already."""
    return (
        f'"{where[0]}" 줄 "{where[1]}" 칸에 적힌 계({total})보다 적힌 부분만의 합({added})이 더 큽니다;'
        " 빈칸이 있어도 맞지 않습니다. 적힌 그대로 둡니다"
    )


def parts_short(where: tuple[str, str], total: str, added: str, most: str) -> str:
    """Say that what is not written cannot make up for what the written parts lack."""
    return (
        f'"{where[0]}" 줄 "{where[1]}" 칸에 적힌 계({total})가 적힌 부분의 합({added})보다 큽니다;'
        f" 나머지 칸은 다른 계로 보아 많아야 {most}입니다. 적힌 그대로 둡니다"
    )


no_number = Sentence(
    '수가 아닌 글이 칸에 있습니다: "{written}". 적힌 그대로 두었으니, 수로 고치거나 서식의 낱말이면'
    " city.yml의 words에 더하세요"
)

task_gone = Sentence('앞 보고({period})에 있던 세부과제 "{name}"의 이름이 이 시트에 없습니다')

task_renamed = Sentence('세부과제의 이름이 앞 보고({period})와 조금 다릅니다: 앞 "{was}", 지금 "{name}"')


def mark_unknown(marks: Sequence[str]) -> str:
    """Ask once what a form means by the marks that stand where numbers may."""
    return (
        f"{_MARKS}: {', '.join(marks)}. city.yml의 이 서식 budget에 marks로 한 번 적으면 다시 묻지 않습니다"
    )


_MARKS = (
    "숫자 대신 적은 표시가 이 서식에서 무슨 뜻인지(미기재, 해당 없음, 0)"
    " 정하지 않았습니다; 적힌 그대로 둡니다"
)


def is_of_form(note: str, heading: str) -> bool:
    """Return whether a question is about the form, so that one answer holds for every sheet of it.

    `heading` is that of the form's budget.
    """
    return note in (COVERS_UNKNOWN, basis_unknown(heading)) or note.startswith(_MARKS)


def given_before(answer: str, period: str) -> str:
    """Return an answer that was given in an earlier report, with when; one that says so already as it is."""
    return answer if answer.endswith(_GIVEN) else f"{answer} ({period}{_GIVEN}"


def is_given_before(answer: str) -> bool:
    """Return whether an answer was given in an earlier report."""
    return answer.endswith(_GIVEN)


_GIVEN = " 보고에서 답함)"
