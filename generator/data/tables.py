"""The tables that can be downloaded; each column is declared in wording/*_tables.py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.record.city import City
from generator.record.form import KNOWN_ROWS, ListForm
from generator.record.report import HEAD_LINES
from generator.record.sections import FactsForm, FiguresForm
from generator.wording import changes as change_words
from generator.wording import columns as words
from generator.wording import pledge_tables as of_pledges
from generator.wording import report_tables as of_reports
from generator.wording import sections as section_words
from generator.wording.columns import Column, Table
from generator.wording.fields import FIELDS

_BRACES = re.compile(r"\{[a-z_]+\}")


def _with_head_lines(table: Table) -> Table:
    """Return the table of reports with each line of a head: one without own words has its field's."""
    declared = {column.id: column for column in table.columns}
    heads = tuple(
        declared.get(name) or Column(name, *FIELDS["Report"][name], "date" if holds is date else "text")
        for name, holds in HEAD_LINES.items()
    )
    after = next(place for place, each in enumerate(table.columns) if each.id == heads[0].id)
    rest = tuple(each for each in table.columns[after:] if each.id not in HEAD_LINES)
    return replace(table, columns=(*table.columns[:after], *heads, *rest))


TABLES = {
    table.id: table
    for table in (
        *(of_pledges.PLEDGES, of_pledges.HISTORY, _with_head_lines(of_reports.REPORTS), of_reports.OFFICERS),
        *(of_reports.ITEMS, of_reports.RESULTS, of_pledges.SLIPS, of_reports.PARTICIPATION),
        *(of_reports.BUDGET, of_reports.FACTS, of_reports.FIGURES, of_pledges.CHANGES),
        *(of_reports.DIFFERENCES, of_pledges.EVIDENCE, of_pledges.RATES, of_pledges.PRINTED),
        *(of_pledges.CORRECTIONS, of_reports.REVIEW),
    )
}
"""All tables by their ids, in the order in which they are offered."""

_OF_FORMS = {"facts": FactsForm, "figures": FiguresForm, "printed": ListForm}


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
        "items": {"section": sections, "kind": section_words.OTHER_LINES},
        "facts": {"section": sections},
        "figures": {"section": sections},
        "differences": {"part": change_words.SECTION_PARTS},
    }
    return tuple(
        _with_codes(table, own[table.id]) if named and table.id in own else table
        for table in TABLES.values()
        if table.id not in _OF_FORMS or _OF_FORMS[table.id] in kinds
    )


def _with_codes(table: Table, own: Mapping[str, Mapping[str, str]]) -> Table:
    columns = (replace(each, codes={**each.codes, **own.get(each.id, {})}) for each in table.columns)
    return replace(table, columns=tuple(columns))


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
