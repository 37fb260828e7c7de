"""A column of a city's own table stands where its line of dashes says, without a style in the page."""

from __future__ import annotations

from markdown import markdown

from generator.extensions.aligned import Aligned

TABLE = "| 분과 | 사람 수 | 곳 | 때 |\n|:--|--:|:-:|---|\n| 생활 | 12 | 시청 | 6월 |\n"


def test_each_column_has_the_class_of_its_side() -> None:
    page = markdown(TABLE, extensions=["tables", Aligned()])
    assert "style" not in page
    for words in (("분과", "생활", "left"), ("사람 수", "12", "right"), ("곳", "시청", "center")):
        head, cell, side = words
        assert f'<th class="{side}">{head}</th>' in page
        assert f'<td class="{side}">{cell}</td>' in page
    assert "<td>6월</td>" in page
