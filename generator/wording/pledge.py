"""Words of a pledge's page: what became of its plans in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from generator.wording import Sentence
from generator.wording.results import moved_to

Told: TypeAlias = tuple[str | None, str | None, int]
"""An outcome (None: not mentioned), until when as EDTF, and of how many items it is told."""

_ENDS = {
    "done": ("건을 마쳤고", "건을 마쳤습니다"),
    "partly": ("건은 일부만 했고", "건은 일부만 했습니다"),
    "moved": ("건은 {to}미뤘고", "건은 {to}미뤘습니다"),
    "dropped": ("건은 그만두었고", "건은 그만두었습니다"),
    None: ("건은 보고에 언급이 없고", "건은 보고에 언급이 없습니다"),
}
_ALL = {
    "done": "을 {all}마쳤습니다",
    "partly": "은 {all}일부만 했습니다",
    "moved": "은 {all}{to}미뤘습니다",
    "dropped": "은 {all}그만두었습니다",
}


def became(told: Sequence[Told]) -> tuple[str, str]:
    """Return of how many planned items it is told, and what became of them, every item counted once.

    `told` is what the next report says, in the order in which it is to be said; not empty.
    """
    count = sum(number for _, _, number in told)
    outcome, to, _ = told[0]
    if len(told) == 1 and outcome is not None:
        end = _ALL[outcome].format(all="모두 " if count > 1 else "", to=_until(to))
        return "", f"{count}건{end}."
    clauses = [
        f"{number}{_ENDS[outcome][place == len(told)].format(to=_until(to))}"
        for place, (outcome, to, number) in enumerate(told, 1)
    ]
    return f"{count}건 가운데 ", f"{', '.join(clauses)}."


def _until(to: str | None) -> str:
    return f"{moved_to(to)} " if to else ""


older = Sentence("{caption}: 앞선 {count}개 {period}")
