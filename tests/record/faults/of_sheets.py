"""What a department itself wrote wrongly: it is told, shown as written, and stops nothing."""

from __future__ import annotations

from tests.record.faults.town import CITY, REPORT, Fault, both, swap

FAULTS = (
    Fault("a row adds up", swap(REPORT, "national: [100, 40, 60]", "national: [100, 40, 60.5]")),
    Fault("a column adds up", swap(REPORT, "city: [200, 60, 140]", "city: [200, 50, 150]")),
    Fault("both are told where both fail", swap(REPORT, "total: [300,", "total: ['1,300',")),
    Fault(
        "a minus is a minus",
        swap(REPORT, "national: [100, 40, 60]", "national: [△100, 40, 60]"),
    ),
    Fault(
        "known parts are not more than their total, whatever a blank cell holds",
        both(
            swap(REPORT, "total: [300, 100, 200]", "total: [300, 100, 100]"),
            swap(REPORT, "national: [100, 40, 60]", "national: [100, 140, null]"),
            swap(REPORT, "city: [200, 60, 140]", "city: [200, null, 140]"),
        ),
    ),
    Fault(
        "a mark makes up for nothing in its column of which its row leaves nothing",
        swap(REPORT, "national: [100, 40, 60]", "national: [40, 40, '-']"),
    ),
    Fault(
        "a blank makes up for nothing in its row of which its column leaves nothing",
        both(
            swap(REPORT, "total: [300, 100, 200]", "total: [300, 100, 140]"),
            swap(REPORT, "national: [100, 40, 60]", "national: [100, 40, null]"),
        ),
    ),
    Fault(
        "a mark is asked about once, however often it stands",
        both(
            swap(REPORT, "other: null", "other: '-'"),
            swap(REPORT, "national: [100, 40, 60]", "national: ['-', '-', 60]"),
        ),
    ),
    Fault(
        "31 February is told in a text", swap(REPORT, "자리 찾기(2024. 2. 29.)", "자리 찾기(2024. 2. 31.)")
    ),
    Fault(
        "a thirteenth month is told in a text", swap(REPORT, "자리 찾기(2024. 2. 29.)", "자리(2024. 13. 1.)")
    ),
    Fault("31 February is told without a year", swap(REPORT, "- 빗물 쓰기", "- 빗물 쓰기 2. 31.(화)")),
    Fault("a weekday is that of its day", swap(REPORT, "5. 14.(화)", "5. 14.(수)")),
    Fault(
        "a weekday is that of its day and year",
        swap(REPORT, "- 물값이 오름", "- 물값이 오름(2024. 6. 1.(금))"),
    ),
    Fault(
        "what was done so far was before the quarter's end", swap(REPORT, "when: 2024-02-29", "when: 2024-05")
    ),
    Fault("what was done this quarter was in it", swap(REPORT, "when: 2024-05-14T14:00", "when: 2024-08")),
    Fault("what is planned is to come", swap(REPORT, "when: 2024-07/2024-09", "when: 2024-03")),
    Fault(
        "a date below an item is looked at too",
        swap(REPORT, "- text: 부엌 두 곳 공사", "- text: 부엌 두 곳 공사\n        when: 2023-12"),
    ),
    Fault("a report bears its pledge's title", swap(REPORT, "title: 마을 부엌 열기", "title: 마을 부엌")),
    Fault("a status means what it says", swap(REPORT, "word: underway", "word: completed")),
    Fault("an open question is told until it is answered", swap(REPORT, "  answer: 맞음\n", "")),
    Fault(
        "each total of a form with two is added up",
        both(
            swap(CITY, "    - {id: '2025',", "    - {id: sum, label: 소계, role: total}\n    - {id: '2025',"),
            swap(REPORT, "[total, '2024', '2025']", "[total, '2024', sum, '2025']"),
            swap(REPORT, "total: [300, 100, 200]", "total: [300, 100, 300, 200]"),
            swap(REPORT, "national: [100, 40, 60]", "national: [100, 40, 90, 60]"),
            swap(REPORT, "city: [200, 60, 140]", "city: [200, 60, 200, 140]"),
        ),
    ),
)
