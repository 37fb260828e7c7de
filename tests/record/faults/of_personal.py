"""Somebody's own numbers, and an officer's name where the city withholds names."""

from __future__ import annotations

from tests.record.faults.of_history import ALTER, ALTERED, ENTRY, RELEASED, entry, of
from tests.record.faults.town import CITY, PLEDGE, REPORT, Fault, swap

_ASKED = "김씨(010-1234-5678)"
_ITEM = "- 물값이 오름"


def _told(rule: str, text: str) -> Fault:
    return Fault(rule, swap(REPORT, _ITEM, f"- '{text}'"))


FAULTS = (
    _told("a resident's number is not published", "신청인 900101-1234567"),
    _told("a resident's number is not published with its last digits hidden", "(９００１０１-1******)"),
    _told("a mobile number is not published", "문의 010 1234 5678"),
    Fault("a department has no mobile number", swap(REPORT, "02-1234-5678", "'01012345678'")),
    _told("a private mail address is not published", "접수: kim.cs@naver.com"),
    _told("an account is not published", "나눔은행 123-456789-01-234"),
    _told("a card is not published", "4111-1111-1111-1111"),
    _told("a passport's number is not published", "M123A4567"),
    _told("a driving licence's number is not published", "11-90-123456-78"),
    _told("a plate is told", "12가 3456 차량"),
    _told("a day of birth is told", "1990. 1. 1.생"),
    Fault(
        "what a pledge says is looked through too",
        swap(PLEDGE, "하나씩 열겠습니다", "하나씩 열겠습니다(010-1234-5678)"),
    ),
    *(
        Fault(
            f"{key} of a correction is looked through too",
            of(
                ALTER,
                entry("2024-Q2-001", REPORT, RELEASED, ALTERED),
                swap(ENTRY, f"{key}: {said}", f"{key}: {_ASKED}"),
            ),
        )
        for key, said in (
            ("what", "셋째 줄"),
            ("why", "잘못 적음"),
            ("decided_by", "나눔정책과"),
            ("procedure", "null"),
        )
    ),
    Fault(
        "a city that withholds officers' names has none in its records",
        swap(CITY, "fields:\n", "officer_names: withheld\nfields:\n"),
    ),
)
