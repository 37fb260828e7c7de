"""Files whose bytes are no plain UTF-8 text, and characters that a reader cannot see."""

from __future__ import annotations

import unicodedata

from generator.record.characters import LARGEST_FILE
from tests.record.faults.town import CITY, PLEDGE, REPORT, Fault, recode, swap

_TITLE = "title: 마을 부엌 열기"


def _with(inside: str) -> Fault:
    named = " ".join(unicodedata.name(each, f"U+{ord(each):04X}").lower() for each in inside)
    return Fault(f"no {named} stands in a file", swap(REPORT, _TITLE, f"title: 마을 부엌{inside} 열기"))


def _escaped(escape: str) -> Fault:
    rule = f"no {escape} stands in a text by its escape"
    return Fault(rule, swap(REPORT, _TITLE, f'title: "마을 부엌{escape} 열기"'))


FAULTS = (
    Fault("a file in CP949 is told as such", recode(CITY, lambda text: text.encode("cp949"))),
    Fault("a file in UTF-16 is told as such", recode(CITY, lambda text: text.encode("utf-16"))),
    Fault("UTF-16 is known without its mark", recode(CITY, lambda text: text.encode("utf-16-le"))),
    Fault("UTF-16 is known from its other end", recode(CITY, lambda text: text.encode("utf-16-be"))),
    Fault(
        "one wrong byte is told where it stands",
        recode(PLEDGE, lambda text: text.encode().replace("열기".encode(), b"\xff\xff", 1)),
    ),
    Fault("no mark stands before the text", recode(CITY, lambda text: text.encode("utf-8-sig"))),
    Fault(
        "a file is no larger than a hundred real ones",
        recode(REPORT, lambda text: f"{text}#".encode().ljust(LARGEST_FILE + 1, b"#")),
    ),
    _with("\ufeff"),
    _with("\x07"),
    _with("\t"),
    _with("\r"),
    _with("\x00"),
    _with("\x85"),
    _with("\xad"),
    _with("\u200b"),
    _with("\u200d"),
    _with("\u200e"),
    _with("\u202e"),
    _with("\u2028"),
    _with("\u2066"),
    _with("\u3164"),
    _with("\U000e0041"),
    _with("\ufffd"),
    Fault(
        "no Hangul is taken apart into letters",
        swap(REPORT, _TITLE, f"title: {unicodedata.normalize('NFD', '마을 부엌')} 열기"),
    ),
    Fault(
        "what cannot be seen is refused in a comment too",
        swap(REPORT, "schema: 1\n", "schema: 1 # 하나\u200b둘\n"),
    ),
    _escaped("\\u202e"),
    _escaped("\\u200b"),
    _escaped("\\ufeff"),
    _escaped("\\0"),
    _escaped("\\t"),
    _escaped("\\n"),
    _escaped("\\L"),
    _escaped("\\u1107\\u116e"),
    _escaped("\\ufffd"),
    Fault(
        "no escape hides a character in a key",
        swap(REPORT, "{meetings: 3, other: null}", '{meetings: 3, "oth\\u200ber": null}'),
    ),
)
