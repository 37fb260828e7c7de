"""A city's own pages are laid out as plain Markdown, and nothing but Markdown comes out of them."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from generator.problems import Level, Problem
from generator.record.checks.own_pages import of_own_pages
from generator.record.own_pages import page
from generator.record.own_pages.page import Own, OwnPage, laid
from generator.record.own_pages.rendering import EXTENSIONS
from tests.record.faults.of_own_pages import OWN

ROOT = Path(__file__).resolve().parents[2]
OF_OUR_PAGES = re.compile(r"generator\.")
_HEAD = "---\ntitle: 쪽\n---\n# 쪽\n\n"


def page_of(text: str, tmp_path: Path) -> OwnPage | None:
    """Return the first page of a city with one page; None where it cannot be read."""
    file = tmp_path / "content" / "pages" / "index.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes((_HEAD + text).encode("utf-8", "surrogatepass"))
    told: list[Problem] = []
    own = page.read([file], tmp_path, told.append)
    assert len(own.pages) == (not told)
    return next(iter(own.pages), None)


def faults(page: OwnPage) -> list[str]:
    """Return the kinds of the errors of a page."""
    every = of_own_pages(Own((page,)), {"1-1-1"}, frozenset())
    return [each.kind for each in every if each.level is Level.ERROR]


def test_what_is_laid_out_is_what_staff_wrote_with_names_boxes_and_ways(tmp_path: Path) -> None:
    text = """## 꾸림 ##

## 꾸림

### 이름 있음 { #named }

- [x] [공약 1-1-1] 방문
    - [ ] 토론

`[ ]` [x] [다른 말][공약 1-1-1]

    - [ ] 글자
"""
    page = page_of(text, tmp_path)
    assert page is not None
    assert (
        laid(page, {"1-1-1": "../pledges/1-1-1/index.md"}).lstrip()
        == """# 쪽 { #쪽 }

## 꾸림 { #꾸림 }

## 꾸림 { #꾸림-2 }

### 이름 있음 { #named }

- ☑ [공약 1-1-1] 방문
    - ☐ 토론

`[ ]` [x] [다른 말][공약 1-1-1]

    - [ ] 글자

[공약 1-1-1]: ../pledges/1-1-1/index.md
"""
    )


def test_the_check_sees_what_the_builder_will_make() -> None:
    """The extensions by which a page is checked are those of mkdocs.yml, with the same settings."""
    named = yaml.safe_load((ROOT / "generator/publish/mkdocs.yml").read_bytes())["markdown_extensions"]
    listed = {
        name: given or {}
        for each in named
        for name, given in (each if isinstance(each, dict) else {each: {}}).items()
        if not OF_OUR_PAGES.match(name)
    }
    without_effect = {"footnotes": {"BACKLINK_TITLE"}, "toc": {"permalink"}}
    for name, given_ in listed.items():
        listed[name] = {
            key: value for key, value in given_.items() if key not in without_effect.get(name, set())
        }
    assert listed == EXTENSIONS


MADE_BY_MARKDOWN = re.compile(
    "a|blockquote|br|code|dd|details|div|dl|dt|em|h[1-6]|hr|img|input|label|li|ol|p|pre|strong|summary|sup"
    "|table|tbody|td|th|thead|tr|ul"
)
BROUGHT = ("<b>", "<i ", "<x-y", "<script", "<iframe", "<!--", "<?", "<style", "<svg", "<p m", "<u>")


class Refuses(HTMLParser):
    """Fails at whatever no Markdown makes: an oracle that knows nothing of how the check works."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert MADE_BY_MARKDOWN.fullmatch(tag), tag
        for name, value in attrs:
            assert name in {
                "alt",
                "checked",
                "class",
                "data-tabs",
                "for",
                "href",
                "id",
                "name",
                "open",
                "src",
            } | {"start", "style", "title", "type"}, name
            if name in {"href", "src"}:
                address = re.sub(r"[\x00-\x20]", "", value or "").casefold()
                assert not re.match(r"(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:|//|\\", address), address
            if name == "style":
                assert re.fullmatch(r"text-align: \w+;", value or "")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)


PIECES = st.sampled_from(
    [
        *(
            "<b>",
            "</b>",
            "<i a=b>",
            "<x-y>",
            "<script>",
            "</script>",
            "<iframe src=x>",
            "<!--",
            "-->",
            "<?",
            "?>",
        ),
        *(
            "<style>",
            "<svg onload=x>",
            "<p markdown>",
            "<div markdown=1>",
            "</div>",
            "<u>",
            "<!",
            "]]>",
            "<![CDATA[",
        ),
        *(
            "\n",
            "\n\n",
            "    ",
            "  ",
            "\t",
            " ",
            "\\",
            "`",
            "``",
            "```",
            "~~~",
            "*",
            "_",
            "**",
            "#",
            "## ",
            ">",
            "> ",
        ),
        *(
            "- ",
            "1. ",
            "|",
            "|-|-|",
            "---",
            "===",
            "[",
            "]",
            "(",
            ")",
            "!",
            "![",
            "](",
            ":",
            "[^1]",
            "[^1]: ",
            "&lt;",
        ),
        *(
            '!!! note "글"',
            '??? note "글"',
            '=== "글"',
            "    글",
            "{",
            "}",
            "{: onclick=x }",
            "{ #a }",
            "{.b}",
        ),
        *(
            "javascript:x",
            "java&#10;script:x",
            "data:text/html,x",
            "//a.kr",
            "https://a.kr",
            "<https://a.kr>",
        ),
        *(
            "[a]: javascript:x",
            "[a]",
            "'",
            '"',
            "onclick=x",
            "글",
            "a",
            "&#60;b&#62;",
            "&#x3C;b>",
            "\x02",
            "[공약 1-1-1]",
        ),
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
@example("글 \\<b>글")
@example("<b\n>")
@example("```\n```<b>")
@example("- a\n\n      <b>\n")
@example("`<b>` `` ` <i a=b>")
@example('[a](<x" onclick="x>)')
@example("![a](x 'y\" onerror=\"z')")
@example('!!! note "<b>"\n    글')
@example('=== "<script>"\n\n    글')
@example("    <b>\n<b>")
@example("a[^1]\n\n[^1]: <script>")
@example("[a]: javascript:x\n\n[a]")
def test_no_page_brings_its_own_html(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Either a fault is told, or what is made of the page is made by Markdown alone; never a traceback."""
    page = page_of(text, tmp_path_factory.getbasetemp())
    if page is None or faults(page):
        return
    html = builder().reset().convert(laid(page, {"1-1-1": "x"}))
    Refuses().feed(html)
    for brought in BROUGHT:
        assert brought not in html


def builder() -> Markdown:
    """Return the builder as mkdocs.yml has it, made anew."""
    return Markdown(
        extensions=list(EXTENSIONS), extension_configs={key: dict(each) for key, each in EXTENSIONS.items()}
    )


@given(st.text(max_size=60))
def test_no_text_ends_in_a_traceback(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    page = page_of(text, tmp_path_factory.getbasetemp())
    assert page is None or faults(page) is not None


@pytest.mark.parametrize(
    "text",
    [
        "> " * 3000 + "글",
        "[" * 2000,
        "![" * 1500,
        "- " * 500 + "글",
        "".join(f"{'    ' * depth}- 글\n" for depth in range(150)),
        "*" * 5000,
        "`" * 5000,
        "<" * 5000,
        "|" * 3000 + "\n" + "|-" * 3000,
        '!!! note "글"\n' * 500,
    ],
    ids=lambda text: text[:6],
)
def test_no_page_is_too_deep_to_be_told(text: str, tmp_path: Path) -> None:
    page = page_of(text, tmp_path)
    assert page is not None
    assert faults(page) is not None
    page = page_of("", tmp_path)
    assert page is not None
    assert faults(page) == []  # whatever was read before


def test_the_sound_pages_hold_what_staff_may_use(tmp_path: Path) -> None:
    """The pages of which nothing is told have a box, a footnote, a task, a table, code."""
    text = (OWN / "panel.md").read_text(encoding="utf-8").partition("menu: 1\n---\n")[2]
    page = page_of(text, tmp_path)
    assert page is not None
    assert {mark.kind for mark in page.marks} >= {"box", "code", "head", "picture", "table", "task", "link"}
