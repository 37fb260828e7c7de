"""A page is front matter, a line that says where it comes from, and Markdown in which no word is a mark."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import (
    DictLoader,
    FileSystemBytecodeCache,
    TemplateAssertionError,
    UndefinedError,
    meta,
    nodes,
)
from markupsafe import Markup
from mkdocs.utils.meta import get_data
from yaml.representer import RepresenterError

from generator.pages import pages
from generator.pages.templating import PAGES, FrontMatter, page_text
from generator.wording.pages import MADE
from tests.ledger.town import pledge, report, town
from tests.pages.hostile import EVERY
from tests.pages.seeing import catalogue

HEAD = f'---\ntitle: "글"\nhide:\n- "toc"\n---\n{MADE}\n\n'


def body(template: str, **view: object) -> str:
    """Fill a template given as text; return the Markdown below the line that says who made the page."""
    text = page_text(PAGES.from_string(template), {"title": "글"}, **view).decode()
    before, after = text.split(f"---\n{MADE}\n\n", 1)
    assert before.startswith('---\ntitle: "글"\n')
    assert after.endswith("\n")
    return after.removesuffix("\n")


def _parsed(name: str) -> nodes.Template:
    """Return a template as Jinja reads it."""
    assert PAGES.loader is not None
    return PAGES.parse(PAGES.loader.get_source(PAGES, name)[0])


class TestWhatIsPrinted:
    def test_a_word_is_written_so_that_markdown_reads_no_mark_in_it(self) -> None:
        assert (
            body("앞 {{ word }}", word="2*3 <b> [가](나) 1. -") == "앞 2&#42;3 &#60;b> &#91;가&#93;(나) 1. -"
        )

    def test_a_whole_number_is_written_in_digits(self) -> None:
        assert body("{{ count }}, {{ change }}", count=12, change=-3) == "12, -3"
        assert body("- {{ change }}", change=-3) == "- &#45;3"

    @pytest.mark.parametrize("value", [None, True, False, 1.5, Decimal("1.5"), ["가"], date(2019, 5, 14)])
    def test_anything_else_is_the_views_to_word(self, value: object) -> None:
        """A page never says None, True or 1.5 because a view forgot to say what that means."""
        with pytest.raises(TypeError, match="a view gives words and whole numbers, not"):
            body("{{ value }}", value=value)

    def test_what_the_view_does_not_give_stops_the_page(self) -> None:
        with pytest.raises(UndefinedError, match="'missing' is undefined"):
            body("{{ missing }}")

    def test_the_markup_of_a_macro_stays_markup(self) -> None:
        template = "{% macro strong(word) %}**{{ word }}**{% endmacro %}말 {{ strong('*가' ~ word) }}"
        assert body(template, word="<나>") == "말 **&#42;가&#60;나>**"

    @pytest.mark.parametrize("name", ["e", "escape", "forceescape", "safe", "tojson", "urlize", "xmlattr"])
    def test_a_filter_that_would_write_text_by_another_rule_is_not_there(self, name: str) -> None:
        with pytest.raises(TemplateAssertionError, match=f"No filter named '{name}'"):
            body(f"{{{{ word | {name} }}}}", word="가")

    @pytest.mark.parametrize(
        "template",
        ["{{ word ~ bold }}", "{{ bold ~ word }}", "{{ bold + word }}", "{{ [word, bold] | join }}"],
    )
    def test_text_that_met_markup_on_its_way_is_no_tag(self, template: str) -> None:
        shown = body(f"글 {template}", word="<i>", bold=Markup("<b>굵게</b>"))
        assert "<i>" not in shown
        assert "<b>굵게</b>" in shown

    def test_no_template_joins_text_to_what_a_macro_made(self) -> None:
        """HTML's rule would write that text, and `*` or `[` in it be read as a mark."""
        joined = [
            f"{name}:{found.lineno}"
            for name in PAGES.list_templates()
            for found in _parsed(name).find_all((nodes.Concat, nodes.Add, nodes.Filter))
            if not isinstance(found, nodes.Filter) or found.name in {"format", "join", "replace"}
            if found.find(nodes.Call)
        ]
        assert joined == []


class TestTheLayout:
    def test_blank_lines_are_folded_and_ends_of_lines_are_bare(self) -> None:
        """A macro's own lines leave no gap in the page, nor the spaces that Markdown takes for a line end."""
        template = "\n\n글  \n\n\n\t\n- 하나\n   \n\n\n- 둘 \n\n"
        assert body(template) == "글\n\n- 하나\n\n- 둘"

    @pytest.mark.parametrize("element", ["table", "form"])
    def test_none_is_left_inside_a_table_or_a_form(self, element: str) -> None:
        """Markdown takes a block of HTML to end at a blank line, and four spaces below it for code."""
        template = f"앞\n\n<{element} id='a'>\n\n<b>가</b>\n\n\n<b>나</b>\n\n</{element}>\n\n뒤"
        assert body(template) == f"앞\n\n<{element} id='a'>\n<b>가</b>\n<b>나</b>\n</{element}>\n\n뒤"

    @pytest.mark.parametrize("marks", ["#", "##", "######"])
    def test_a_heading_has_a_blank_line_before_it(self, marks: str) -> None:
        """Else Python-Markdown reads it as a line of the paragraph or list above."""
        assert body(f"글\n{marks} 제목\n- 하나\n{marks} 둘") == f"글\n\n{marks} 제목\n- 하나\n\n{marks} 둘"

    def test_a_word_that_looks_like_a_heading_is_moved_nowhere(self) -> None:
        assert body("글\n{{ word }}", word="## 제목") == "글\n&#35;# 제목"

    def test_the_spaces_of_a_text_stay_where_its_line_is_trimmed(self) -> None:
        assert body("  {{ word }}  \n", word=" 가 ") == "  &#32;가&#32;"


class TestFrontMatter:
    @pytest.mark.parametrize("text", EVERY)
    def test_mkdocs_reads_back_what_was_written(self, text: str) -> None:
        """A title or description can neither end the front matter nor become another value."""
        told: dict[str, FrontMatter] = {"title": text, "description": text, "words": [text, {"in": text}]}
        page = page_text(PAGES.from_string("글"), told).decode()
        assert get_data(page) == (f"{MADE}\n\n글\n", told | {"hide": ["toc"]})

    @given(
        st.text(
            st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
        )
    )
    def test_any_visible_text_is_read_back(self, text: str) -> None:
        page = page_text(PAGES.from_string(""), {"title": text}).decode()
        assert get_data(page)[1]["title"] == text

    def test_it_stands_in_the_order_given_and_reads_as_text(self) -> None:
        """A reviewer sees plain keys, and each text in double quotes: `no` stays a word, `14:00` a time."""
        told: dict[str, FrontMatter] = {"title": "14:00", "tags": ["no", "토"], "search": {"exclude": True}}
        page = page_text(PAGES.from_string("# 글\n\n## 글"), told).decode()
        assert page.startswith(
            f'---\ntitle: "14:00"\ntags:\n- "no"\n- "토"\nsearch:\n  exclude: true\n---\n{MADE}\n'
        )

    def test_a_list_that_stands_twice_is_written_twice(self) -> None:
        words = ["가"]
        page = page_text(PAGES.from_string(""), {"names": words, "tags": words}).decode()
        told = yaml.safe_load(page.split("---\n")[1])
        assert (told["names"], told["tags"]) == (words, words)
        assert "&" not in page

    @pytest.mark.parametrize("value", [None, 1.5, Markup("<b>")])
    def test_it_holds_words_and_never_markup(self, value: object) -> None:
        with pytest.raises(RepresenterError):
            page_text(PAGES.from_string(""), {"title": value})  # type: ignore[dict-item]  # what mypy refuses

    def test_only_a_page_with_sections_has_contents_at_its_side(self) -> None:
        with_sections = page_text(PAGES.from_string("# 글\n\n## 하나"), {"title": "글"}).decode()
        assert get_data(with_sections)[1] == {"title": "글"}
        without = page_text(PAGES.from_string("# 글\n\n하나"), {"title": "글"}).decode()
        assert get_data(without)[1] == {"title": "글", "hide": ["toc"]}

    def test_a_line_end_in_a_title_is_refused(self) -> None:
        with pytest.raises(ValueError, match=r"U\+000A cannot stand in a page"):
            page_text(PAGES.from_string(""), {"title": "가\n나"})


def test_a_page_is_utf_8_and_ends_in_one_line_end() -> None:
    page = page_text(PAGES.from_string("각\n\n\n"), {"title": "글"})
    assert page == f"{HEAD}각\n".encode()


def test_no_page_is_given_what_it_does_not_say() -> None:
    """A view names what its template shows; what nothing shows is one more thing to keep true."""
    records = town(pledge("1"), report("1", "2024-Q1"))
    unsaid = {
        f"{page.template}: {name}"
        for page in pages(records, catalogue(records))
        for name in page.shown.keys() - meta.find_undeclared_variables(_parsed(f"{page.template}.md.jinja"))
    }
    assert {each for each in unsaid if not each.endswith(": heading")} == set()


def test_a_compiled_template_that_was_cut_off_is_compiled_anew(tmp_path: Path) -> None:
    kept = PAGES.bytecode_cache
    assert isinstance(kept, FileSystemBytecodeCache)
    own = PAGES.overlay(loader=DictLoader({"a": "{{ 1 }}"}), cache_size=0)
    own.bytecode_cache = type(kept)(str(tmp_path), kept.pattern)
    assert own.get_template("a").render() == "1"
    [file] = tmp_path.iterdir()
    whole = file.read_bytes()
    for length in range(0, len(whole), 7):
        file.write_bytes(whole[:length])
        assert own.get_template("a").render() == "1"
        assert file.read_bytes() == whole
