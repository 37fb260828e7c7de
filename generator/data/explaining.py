"""The columns of a table, one a row, in the form in which data.go.kr asks for them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.published.downloads import Table
from generator.wording import columns as words


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
