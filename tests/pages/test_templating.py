"""A page is front matter and one HTML block, and whatever a template prints is guarded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateAssertionError, UndefinedError
from markupsafe import Markup
from mkdocs.utils.meta import get_data
from yaml.representer import RepresenterError

from generator.pages.templating import PAGES, FrontMatter, page_text
from generator.pages.verbatim import verbatim
from tests.pages.hostile import EVERY


def body(template: str, **view: object) -> str:
    """Fill a template given as text; return what stands inside the page's block."""
    text = page_text(PAGES.from_string(template), {"title": "글"}, **view).decode()
    before, after = '---\ntitle: "글"\n---\n<div class="page">\n', "\n</div>\n"
    assert text.startswith(before)
    assert text.endswith(after)
    return text.removeprefix(before).removesuffix(after)


class TestWhatIsPrinted:
    def test_a_word_is_written_verbatim(self) -> None:
        assert body("<p>{{ word }}</p>", word="2*3") == "<p>2&#42;3</p>"

    def test_a_whole_number_is_written_in_digits(self) -> None:
        assert body("{{ count }}, {{ change }}", count=12, change=-3) == "12, &#45;3"

    @pytest.mark.parametrize("value", [None, True, False, 1.5, Decimal("1.5"), ["가"], date(2019, 5, 14)])
    def test_anything_else_is_the_views_to_word(self, value: object) -> None:
        """A page never says None, True or 1.5 because a view forgot to say what that means."""
        with pytest.raises(TypeError, match="a view gives words and whole numbers, not"):
            body("{{ value }}", value=value)

    def test_what_the_view_does_not_give_stops_the_page(self) -> None:
        with pytest.raises(UndefinedError, match="'missing' is undefined"):
            body("{{ missing }}")

    def test_the_markup_of_a_macro_stays_markup(self) -> None:
        template = "{% macro strong(word) %}<b>{{ word }}</b>{% endmacro %}{{ strong('가.' ~ word) }}"
        assert body(template, word="<나>") == "<b>가&#46;&#60;나&#62;</b>"

    def test_escaping_by_hand_changes_nothing(self) -> None:
        assert body("{{ word | e }} {{ word | escape }}", word="*") == "&#42; &#42;"

    @pytest.mark.parametrize("name", ["safe", "forceescape", "tojson", "urlize", "xmlattr"])
    def test_a_filter_that_would_let_text_by_is_not_there(self, name: str) -> None:
        with pytest.raises(TemplateAssertionError, match=f"No filter named '{name}'"):
            body(f"{{{{ word | {name} }}}}", word="가")

    @pytest.mark.parametrize(
        "template",
        [
            "{{ word ~ bold }}",
            "{{ bold + word }}",
            "{{ [word, bold] | join }}",
            "{{ '{++ * ++}' }}",
            "{++ * ++}",
            "{% autoescape false %}{{ word }}{% endautoescape %}",
        ],
    )
    def test_no_mark_reaches_markdown_by_another_way(self, template: str) -> None:
        """Text that met markup on its way, or stands in the template itself, holds no mark either."""
        shown = body(template, word="{++ * ++}", bold=Markup("<b>굵게</b>"))
        assert not set(shown) & set("{*}")


class TestTheBlock:
    def test_it_has_no_blank_line_and_no_indentation(self) -> None:
        """A renderer that ends a block at a blank line, or takes four spaces for code, finds neither."""
        template = "\n<ul>\n\n{% for each in words %}\n\n    <li>{{ each }}</li>\n\t\n{% endfor %}\n</ul>\n\n"
        assert body(template, words=["가", "나"]) == "<ul>\n<li>가</li>\n<li>나</li>\n</ul>"

    def test_the_spaces_of_a_text_stay_where_its_line_is_trimmed(self) -> None:
        assert body("<p>\n  {{ word }}\n</p>", word=" 가 ") == "<p>\n&#32;가&#32;\n</p>"

    @pytest.mark.parametrize("template", ["</div>", "<div>", "</div><div>", "<p></div></p><DIV>"])
    def test_a_template_cannot_leave_it(self, template: str) -> None:
        with pytest.raises(ValueError, match="closes more <div> than it opens, or fewer"):
            body(template)

    @pytest.mark.parametrize(
        "start", ["<script", "<style", "<pre", "<textarea", "<SCRIPT", "<!--", "<!DOCTYPE", "<?"]
    )
    def test_what_is_not_read_as_html_cannot_stand_in_it(self, start: str) -> None:
        """References are not read inside a script or style, and a comment could hide what follows."""
        with pytest.raises(ValueError, match="cannot stand in a page's block"):
            body(f"{start}>")

    def test_a_text_that_looks_like_it_is_only_text(self) -> None:
        assert "&#60;&#47;div&#62;" in body("{{ word }}", word="</div>")


class TestFrontMatter:
    @pytest.mark.parametrize("text", EVERY)
    def test_mkdocs_reads_back_what_was_written(self, text: str) -> None:
        """A title or description can neither end the front matter nor become another value."""
        told: dict[str, FrontMatter] = {"title": text, "description": text, "words": [text, {"in": text}]}
        page = page_text(PAGES.from_string("<p>글</p>"), told).decode()
        assert get_data(page) == ('<div class="page">\n<p>글</p>\n</div>\n', told)

    @given(
        st.text(
            st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
        )
    )
    def test_any_visible_text_is_read_back(self, text: str) -> None:
        page = page_text(PAGES.from_string(""), {"title": text}).decode()
        assert get_data(page)[1] == {"title": text}

    def test_it_stands_in_the_order_given_and_reads_as_text(self) -> None:
        """A reviewer sees plain keys, and each text in double quotes: `no` stays a word, `14:00` a time."""
        told: dict[str, FrontMatter] = {"title": "14:00", "hide": ["no", "토"], "search": {"exclude": True}}
        page = page_text(PAGES.from_string(""), told).decode()
        assert page.startswith(
            '---\ntitle: "14:00"\nhide:\n- "no"\n- "토"\nsearch:\n  exclude: true\n---\n<div class="page">\n'
        )

    def test_a_list_that_stands_twice_is_written_twice(self) -> None:
        words = ["가"]
        page = page_text(PAGES.from_string(""), {"hide": words, "tags": words}).decode()
        assert yaml.safe_load(page.split("---\n")[1]) == {"hide": words, "tags": words}
        assert "&" not in page

    @pytest.mark.parametrize("value", [None, 1.5, Markup("<b>"), verbatim("가")])
    def test_it_holds_words_and_never_markup(self, value: object) -> None:
        with pytest.raises(RepresenterError):
            page_text(PAGES.from_string(""), {"title": value})  # type: ignore[dict-item]  # what mypy refuses

    def test_a_line_end_in_a_title_is_refused(self) -> None:
        with pytest.raises(ValueError, match=r"U\+000A cannot stand in a page"):
            page_text(PAGES.from_string(""), {"title": "가\n나"})


def test_a_page_is_utf_8_and_ends_in_one_line_end() -> None:
    page = page_text(PAGES.from_string("<p>각</p>\n\n\n"), {"title": "글"})
    assert page == '---\ntitle: "글"\n---\n<div class="page">\n<p>각</p>\n</div>\n'.encode()
