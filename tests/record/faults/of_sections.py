"""Forms that describe parts of their own, and reports that do not hold what their form says."""

from __future__ import annotations

from tests.record.faults.town import CITY, REPORT, Change, Fault, both, swap

_LAST_ROW = "      label: '{next_quarter} 추진계획'\n      note: null\n"
_LAST_OF_FORM = "  remedies_label: 개선대책\n"
_LAST_OF_REPORT = "  characters: {nonspace: 10, record: 6, form_labels: 3, markup: 1, unplaced: 0}\n"
_FORM = """\
  sections:
  - id: outline
    kind: facts
    heading: 개요
    facts:
    - {id: period, label: 기간, means: period}
    - {id: place, label: 곳}
  - {id: opinion, kind: prose, heading: 의견}
  - id: aims
    kind: figures
    heading: 목표와 실적
    labels: [구분]
    columns:
    - {id: total, label: 계, role: total}
    - {id: '2024', label: '2024'}
    - {id: '2025', label: '2025'}
    - {id: note, label: 비고, role: note}
    rows:
    - {id: aim, label: 목표, means: target}
    - {id: share, label: 달성률, means: rate, unit: '%'}
    unit: 곳
    marks:
    - {written: '-', means: none}
  order: [outline, aims, progress]
"""
_REPORT = """\
other_rows:
  hopes: {by_task: [], remark: null}
sections:
  outline:
    facts:
    - {text: 2024. 1. ~ 6., id: period}
    - {text: null, id: place}
    - {text: 열두 사람, label: 함께하는 사람}
  opinion:
    items:
    - 알릴 것
  aims:
    columns: [total, '2024', '2025', note]
    rows:
    - {cells: [3, 1, 2, 늘어남], id: aim}
    - {cells: [50, 0, '-', null], id: share}
"""

described: Change = both(
    swap(CITY, _LAST_ROW, f"{_LAST_ROW}    hopes: {{label: 바라는 것, alone: true}}\n"),
    swap(CITY, _LAST_OF_FORM, f"{_LAST_OF_FORM}{_FORM}"),
    swap(REPORT, _LAST_OF_REPORT, f"{_LAST_OF_REPORT}{_REPORT}"),
)
"""Let the town's form describe a row and sections of its own, and its report hold them."""


def _form(rule: str, old: str, new: str) -> Fault:
    return Fault(rule, both(described, swap(CITY, old, new)))


def _report(rule: str, old: str, new: str) -> Fault:
    return Fault(rule, both(described, swap(REPORT, old, new)))


SHAPES = (
    _form("a section says of which kind it is", "kind: prose, heading", "heading"),
    _form("a section is of one of three kinds", "kind: prose", "kind: words"),
    _form(
        "a section of facts has a fact",
        "facts:\n    - {id: period, label: 기간, means: period}\n    -",
        "facts: []\n    #",
    ),
    _form("a section has no key of another kind", "kind: prose,", "kind: prose, columns: [],"),
    _form("a section of prose has a heading", "kind: prose, heading: 의견", "kind: prose, heading: null"),
    _form("what a fact means is one of the words there are", "means: period", "means: time"),
    _form("what a row means is one of the words there are", "means: target", "means: aim"),
    _report("a fact has its text, if only as a blank", "{text: null, id: place}", "{id: place}"),
    _report("a fact is a mapping", "- {text: null, id: place}", "- 곳"),
    _report("a fact has no key of another part", "text: null, id: place", "text: null, id: place, cells: []"),
    _report("a table has rows", "    rows:\n    - {cells: [3", "    lines:\n    - {cells: [3"),
    _report("a row of figures has cells", "cells: [50, 0, '-', null], id", "id"),
    _report("a cell of figures is no list", "cells: [3, 1", "cells: [[3], 1"),
    _report(
        "a section's content has one shape",
        "    items:\n    - 알릴 것",
        "    items:\n    - 알릴 것\n    rows: []",
    ),
    _report("a section has content", "  opinion:\n    items:\n    - 알릴 것\n", "  opinion: {}\n"),
    _report("a section is no text", "  opinion:\n    items:\n    - 알릴 것\n", "  opinion: 알릴 것\n"),
    _report("a section's name is an id", "  opinion:\n", "  의견:\n"),
    _report("other rows are rows", "  hopes: {by_task: [], remark: null}", "  hopes: {by_task: []}"),
)
"""Faults of shape, which an editor sees too."""

FAULTS = (
    *SHAPES,
    _form("a section's id is its own", "id: opinion, kind", "id: outline, kind"),
    _form(
        "a section has not the id of a part that every form may have", "id: opinion, kind", "id: budget, kind"
    ),
    _form("a section has not the name of a row", "id: opinion, kind", "id: hopes, kind"),
    _form("a fact's id is its own", "id: place, label: 곳", "id: period, label: 곳"),
    _form("a figure's row has an id of its own", "id: share, label", "id: aim, label"),
    _form("a figure's column has an id of its own", "id: note, label", "id: total, label"),
    _form("an order names parts of the form", "order: [outline,", "order: [outlines,"),
    _form("an order names a part once", "order: [outline,", "order: [aims,"),
    _report("a report has the sections of its form", "  opinion:\n    items:\n    - 알릴 것\n", ""),
    _report("a report has no section that its form has not", "  opinion:\n", "  opinions:\n"),
    _report(
        "a report has the rows of its form",
        "  hopes: {by_task: [], remark: null}",
        "  hops: {by_task: [], remark: null}",
    ),
    Fault(
        "a report has a part that its form has",
        swap(REPORT, "participation:\n  counts: {meetings: 3, other: null}\n", ""),
    ),
    Fault(
        "a report has no part that its form has not",
        swap(CITY, "  problems_heading: 문제점 및 개선대책\n", ""),
    ),
    _report("facts do not stand where prose is asked for", "    items:\n    - 알릴 것", "    facts: []"),
    _report(
        "prose does not stand where facts are asked for",
        "    facts:\n    - {text: 2024. 1. ~ 6., id: period}\n    - {text: null, id: place}\n"
        "    - {text: 열두 사람, label: 함께하는 사람}\n",
        "    items: []\n",
    ),
    _report("each fact of the form is there, if only as a blank", "    - {text: null, id: place}\n", ""),
    _report("a fact is one of the form's", "id: place", "id: spot"),
    _report(
        "a fact of the form is told once",
        "text: 열두 사람, label: 함께하는 사람",
        "text: 열두 사람, id: period",
    ),
    _report("a fact has an id or a label", "text: 열두 사람, label: 함께하는 사람", "text: 열두 사람"),
    _report("a fact has not both", "text: 열두 사람,", "text: 열두 사람, id: place,"),
    _report("a row of figures is one of the form's", "id: share", "id: shares"),
    _report("a row of the form is told once", "id: share", "id: aim"),
    _report(
        "figures have the columns of their form",
        "[total, '2024', '2025', note]",
        "[total, '2024', '2026', note]",
    ),
    _report("figures have a cell for each column", "[50, 0, '-', null]", "[50, 0, '-']"),
    _report(
        "a pointer leads into a section",
        "at: department.officers[0].name",
        "at: sections.outline.facts[3].text",
    ),
    _report("an item of prose has a name of its own", "    - 알릴 것", "    - {text: 알릴 것, id: p1}"),
    _report(
        "an item of another row is below a task",
        "hopes: {by_task: [],",
        "hopes: {by_task: [{task: t9, items: []}],",
    ),
    _report("31 February is told in prose", "    - 알릴 것", "    - 알릴 것(2024. 2. 31.)"),
    _report("a weekday is that of its day in a fact", "text: 열두 사람", "text: 2024. 5. 14.(수)"),
    _report(
        "a weekday is that of its day in another row",
        "hopes: {by_task: [],",
        "hopes: {by_task: [{task: null, items: ['2024. 5. 14.(수)']}],",
    ),
    _report("figures add up along a row", "[3, 1, 2, 늘어남]", "[4, 1, 2, 늘어남]"),
    _report("known figures are not more than their total", "[3, 1, 2, 늘어남]", "[3, null, 5, 늘어남]"),
    _report("a cell of figures holds no words", "[3, 1, 2, 늘어남]", "[3, 1, 두 곳, 늘어남]"),
    _report("a mark of figures is told once", "[3, 1, 2, 늘어남]", "[3, ―, ―, 늘어남]"),
    _report("nobody's own number is in a fact", "text: 열두 사람", "text: 010-1234-5678"),
    _report(
        "nobody's own number is split over two facts",
        "text: null, id: place}\n    - {text: 열두 사람",
        "text: 010-1234-, id: place}\n    - {text: 5678 사람",
    ),
    _report(
        "nobody's own number is split over two cells",
        "cells: [3, 1, 2, 늘어남]",
        "cells: ['010', 1234-5678, 2, 늘어남]",
    ),
    Fault(
        "figures add up down the columns of a meaning, a group apart",
        both(
            described,
            swap(
                CITY,
                "    - {id: aim, label: 목표, means: target}\n",
                "    - {id: all, label: 계, group: 계, means: target, role: total}\n"
                "    - {id: aim, label: 목표, group: 시, means: target}\n"
                "    - {id: done, label: 실적, group: 시, means: result}\n"
                "    - {id: some, label: 소계, group: 도, means: target, role: total}\n"
                "    - {id: more, label: 목표, group: 도, means: target}\n",
            ),
            swap(
                REPORT,
                "    - {cells: [3, 1, 2, 늘어남], id: aim}\n",
                "    - {cells: [9, 2, 7, null], id: all}\n"
                "    - {cells: [3, 1, 2, 늘어남], id: aim}\n"
                "    - {cells: [50, 50, '-', 계보다 많아도 실적], id: done}\n"
                "    - {cells: [6, 1, 5, null], id: some}\n"
                "    - {cells: [6, 2, 4, null], id: more}\n",
            ),
        ),
    ),
)
