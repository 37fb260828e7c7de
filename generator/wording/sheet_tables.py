"""What is said of the two tables of numbers in a sheet: columns that do not fit, units, sums, marks."""

from __future__ import annotations

from collections.abc import Sequence

from generator.wording import Sentence
from generator.wording.importing import COVERS_UNKNOWN, basis_unknown
from generator.wording.particles import with_particle

UNIT = (
    r"(?:[(\[〔【<]\s*단\s*위\s*[:：;.]?|단\s*위\s*[:：;.])\s*"
    r"(?P<unit>[^\s()\[\]〔〕【】<>:：;.,]+(?:\s원)?)\s*[)\]〕】>]?"
)
"""How a sheet tells the unit of a table, wherever it stands: `(단위 : 백만원)`, `단위:천원`."""

UNIT_WORD = "단위"
UNITS = r"[(\[〔【<]?\s*단\s*위\s*[:：]?\s*(?P<units>[^()\[\]〔〕【】<>]+?)\s*[)\]〕】>]?"
"""How a line tells several units of a table: (단위 : 곳, %)."""

MONEY_UNITS = ("원", "천원", "만원", "십만원", "백만원", "천만원", "억원", "억", "십억원", "조원")
COUNT_UNITS = ("회", "건", "명", "차례", "개", "개소", "번", "인")
"""Words that tell a unit in the brackets of a head cell without more: `금액(천원)`."""

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


def task_gone(name: str, period: str) -> str:
    """Say that a task of the report before is not named any more."""
    return f'앞 보고({period})에 있던 세부과제 "{name}"의 이름이 이 시트에 없습니다'


def task_renamed(name: str, was: str, period: str) -> str:
    """Say that a task is named a little otherwise than in the report before."""
    return f'세부과제의 이름이 앞 보고({period})와 조금 다릅니다: 앞 "{was}", 지금 "{name}"'


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
