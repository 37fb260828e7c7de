"""The tables that can be downloaded, column by column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.published.downloads import Column, ColumnType, Table
from generator.record.city import City
from generator.record.form import KNOWN_ROWS, ListForm
from generator.record.report import HEAD_LINES
from generator.record.sections import FactsForm, FiguresForm
from generator.wording import changes as change_words
from generator.wording import columns as words
from generator.wording import corrections as correction_words
from generator.wording import course as course_words
from generator.wording import evidence as evidence_words
from generator.wording import listed as listed_words
from generator.wording import pages as page_words
from generator.wording import postponements as slip_words
from generator.wording import rates as rate_words
from generator.wording import results as result_words
from generator.wording import sections as section_words
from generator.wording import timing as timing_words
from generator.wording.fields import FIELDS, WORDS

_BRACES = re.compile(r"\{[a-z_]+\}")

_TYPES: dict[str, ColumnType] = {
    **dict.fromkeys(
        ("order", "parent", "level", "source_line", "value", "project", "status_order"), "number"
    ),
    **dict.fromkeys(("nonspace", "record_characters", "form_characters", "markup_characters"), "number"),
    **dict.fromkeys(("unplaced_characters", "difference", "thing"), "number"),
    **dict.fromkeys(("row_difference", "column_difference", "rate_value"), "number"),
    **dict.fromkeys(("counted", "stated", "among"), "number"),
    **dict.fromkeys(("numerator", "denominator", "percent", "unstated", "excluded", "days_late"), "number"),
    **dict.fromkeys(("first_day", "last_day", "due_on", "when_first", "when_last"), "date"),
    **dict.fromkeys((name for name, holds in HEAD_LINES.items() if holds is date), "date"),
    **dict.fromkeys(("confirmed", "amount_confirmed", "moved", "outdated", "differs"), "flag"),
}
"""Columns that hold no text, by id; a column id means one thing in every table."""

_CODES: dict[str, Mapping[str, str]] = {
    "history.kind": {"department": words.DEPARTMENT_IN_CHARGE, **page_words.LINEAGE_KINDS},
    "reports.state": words.STATES,
    "reports.timing": timing_words.TIMINGS,
    "officers.kind": words.OFFICER_KINDS,
    **dict.fromkeys(("items.section", "facts.section", "figures.section"), words.SECTIONS),
    "items.kind": words.LINE_KINDS,
    "results.outcome": result_words.CODES,
    "slips.kind": slip_words.KINDS,
    "slips.end": slip_words.ENDS,
    "differences.part": {each: word for each, word in course_words.PARTS.items() if each != "result"},
    "differences.kind": course_words.KINDS,
    "participation.covers": words.SPANS,
    "figures.row_role": WORDS["FigureRow"]["role"],
    "figures.column_role": WORDS["FigureColumn"]["role"],
    "budget.source_role": words.SOURCE_ROLES,
    "budget.period_role": words.PERIOD_ROLES,
    "budget.basis": words.BASES,
    "rates.of": rate_words.GROUPS,
    "printed.role": listed_words.ROLES,
    "corrections.kind": correction_words.KINDS,
    "evidence.kind": evidence_words.KINDS,
    "changes.origin": words.ORIGINS,
    "changes.kind": page_words.CHANGE_KINDS,
    "changes.follows": change_words.HOLDS,
    "review.kind": {
        **page_words.REVIEW_LEVELS,
        "deviation": words.DEVIATION,
        "unplaced": words.UNPLACED,
    },
}


def _table(table_id: str, columns: str) -> Table:
    title, row = words.TABLES[table_id]
    return Table(table_id, title, row, tuple(_column(table_id, each) for each in columns.split()))


def _column(table_id: str, column_id: str) -> Column:
    heading, description = _words(table_id, column_id)
    name = f"{table_id}.{column_id}"
    codes = _CODES.get(name, {})
    kind: ColumnType = "code" if codes else _TYPES.get(column_id, "text")
    return Column(
        column_id,
        heading,
        description,
        kind,
        words.UNITS.get(name),
        codes,
    )


def _words(table_id: str, column_id: str) -> tuple[str, str]:
    """Return heading and description; a column without any has those of the report's field of its name."""
    try:
        return words.column(table_id, column_id)
    except KeyError:
        if table_id != "reports":
            raise
    return FIELDS["Report"][column_id]


PLEDGES = _table(
    "pledges",
    "pledge number title field field_name strategy strategy_name election_text current_text department"
    " department_name since until quarter latest_quarter outdated status_written status status_word"
    " status_order record",
)
HISTORY = _table("history", "pledge title kind department department_name since until other when note record")
REPORTS = _table(
    "reports",
    "pledge title quarter first_day last_day state form department department_name status_written status"
    " status_word status_order before_quarter before_word moved rate_label rate_written rate_value"
    f" {' '.join(HEAD_LINES)} due_on timing days_late"
    " so_far_remark this_quarter_remark plan_remark"
    " source_file source_format source_sha256 source_card nonspace record_characters form_characters"
    " markup_characters unplaced_characters imported_by confirmed_by record_sha256 record",
)
OFFICERS = _table(
    "officers", "pledge title quarter department department_name kind order role name phone record"
)
ITEMS = _table(
    "items",
    "pledge title quarter section task task_name order parent level kind item text when when_first when_last"
    " record",
)
RESULTS = _table(
    "results", "pledge title quarter planned_in order task_name item text outcome to why again record"
)
SLIPS = _table(
    "slips",
    "pledge title quarter thing order task_name what kind when written confirmed end told_in record",
)
PARTICIPATION = _table(
    "participation",
    "pledge title quarter kind kind_label value written meaning unit covers record",
)
BUDGET = _table(
    "budget",
    "pledge title quarter project project_name source source_label source_role period period_label"
    " period_role value written meaning unit basis row_difference column_difference record",
)
CHANGES = _table(
    "changes",
    "pledge title quarter origin kind what before after reason decided_on procedure steps read_from confirmed"
    " amount_confirmed follows earlier_after record",
)
EVIDENCE = _table(
    "evidence",
    "pledge title quarter kind at named url archived media when alt by licence record",
)
CORRECTIONS = _table(
    "corrections",
    "correction pledge title quarter corrected part at kind before after what why decided_on decided_by"
    " procedure joint old_sha256 new_sha256 record",
)
FACTS = _table(
    "facts",
    "pledge title quarter section order fact label means text value unit record",
)
FIGURES = _table(
    "figures",
    "pledge title quarter section section_means order row row_label row_group row_means row_role"
    " column column_label column_means column_role value written meaning mark unit record",
)
REVIEW = _table("review", "pledge title quarter kind at note written form source_line answer record")
DIFFERENCES = _table(
    "differences",
    "pledge title quarter before_quarter part kind key what before after difference unit record",
)
RATES = _table(
    "rates",
    "quarter last_day of group group_name rule rule_name rule_words numerator denominator percent unstated"
    " excluded record",
)
PRINTED = _table(
    "printed",
    "quarter order label role field field_name beside what what_name value written counted stated among"
    " differs record",
)

TABLES = (
    *(PLEDGES, HISTORY, REPORTS, OFFICERS, ITEMS, RESULTS, SLIPS, PARTICIPATION, BUDGET),
    *(FACTS, FIGURES, CHANGES, DIFFERENCES, EVIDENCE, RATES, PRINTED, CORRECTIONS, REVIEW),
)
"""All tables, in the order in which they are offered."""

_OF_FORMS = {FACTS.id: FactsForm, FIGURES.id: FiguresForm, PRINTED.id: ListForm}


def tables_of(city: City) -> tuple[Table, ...]:
    """Return the tables of a city: those of facts, figures, printed sums where one of its forms has any.

    Only where a form describes parts of its own are the items told to be in them, by their headings.
    """
    named: dict[str, dict[str, None]] = {}
    for form in city.forms:
        for name, row in form.rows.items():
            if name not in KNOWN_ROWS:
                named.setdefault(name, {})[_BRACES.sub("", row.label).strip()] = None
        for section in form.sections:
            named.setdefault(section.id, {})[section.name or section.id] = None
    kinds = {type(part) for form in city.forms for part in (*form.sections, form.list)}
    sections: dict[str, str] = {}
    for name, headings in named.items():
        word = " / ".join(headings)
        is_taken = word in (*words.SECTIONS.values(), *sections.values())
        sections[name] = f"{word} ({name})" if is_taken else word  # a word leads back to its code
    own = {
        ITEMS.id: {"section": sections, "kind": section_words.OTHER_LINES},
        FACTS.id: {"section": sections},
        FIGURES.id: {"section": sections},
        DIFFERENCES.id: {"part": course_words.SECTION_PARTS},
    }
    return tuple(
        _with_codes(table, own[table.id]) if named and table.id in own else table
        for table in TABLES
        if table.id not in _OF_FORMS or _OF_FORMS[table.id] in kinds
    )


def _with_codes(table: Table, own: Mapping[str, Mapping[str, str]]) -> Table:
    columns = (replace(each, codes={**each.codes, **own.get(each.id, {})}) for each in table.columns)
    return replace(table, columns=tuple(columns))


SHEET = Table(
    "columns",
    words.SHEET_TITLE,
    words.SHEET_ROW,
    tuple(Column(each, heading, "", "text", None, {}) for each, heading in words.SHEET),
)
"""The table that explains the columns of another."""


def explained(table: Table) -> Iterator[tuple[str | None, ...]]:
    """Return a row for each column: table, its id, heading, id, description, type, unit, words with codes.

    Source: data.go.kr, 파일데이터 항목 정보: 항목명, 영문명, 설명, 자료형, 단위, 코드.
    """
    for column in table.columns:
        codes = words.with_codes(column.codes) or None
        yield (
            table.title,
            table.id,
            column.heading,
            column.id,
            column.description,
            words.TYPES[column.type],
            column.unit,
            codes,
        )
