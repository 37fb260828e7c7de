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
    # the built site
    "broken-link": _error("이어지지 않는 링크입니다", "주소를 고치거나 그 쪽을 만드세요"),
    "broken-anchor": _error("쪽 안에 없는 곳을 가리킵니다", "가리키는 이름(#…)을 고치세요"),
    "builder-failed": _error("MkDocs가 사이트를 만들지 못했습니다", "위의 알림을 보고 고치세요; 이전 사이트는 그대로 있습니다"),
}
