"""Passing a whole page by changes how long it takes, and not one byte of what comes out."""

from __future__ import annotations

import pytest
from markdown import Markdown

from generator.pages.templating import page_text
from generator.publish.whole import WholePage
from tests.pages.hostile import HOSTILE
from tests.pages.test_verbatim import OWN_EXTENSIONS, PLACES, WILD_EXTENSIONS


def read_letter_by_letter(text: str, extensions: list[str]) -> str:
    plain = [each for each in extensions if not each.startswith("generator.")]
    return Markdown(extensions=plain).convert(text)


def passed_by(text: str, extensions: list[str]) -> str:
    return Markdown(extensions=[*extensions, WholePage()]).convert(text)


@pytest.mark.parametrize("extensions", [OWN_EXTENSIONS, WILD_EXTENSIONS], ids=["own", "wild"])
@pytest.mark.parametrize("attack", HOSTILE)
def test_a_page_comes_out_the_same(attack: str, extensions: list[str]) -> None:
    page = page_text(PLACES, {"title": attack}, texts=HOSTILE[attack]).decode().split('"\n---\n')[1]
    assert passed_by(page, extensions) == read_letter_by_letter(page, extensions)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 안내\n\n글 *강조*\n",
        '<div class="page">\n<p>글</p>\n</div>\n\n뒤에 *강조*\n',
        '앞에 *강조*\n\n<div class="page">\n<p>글</p>\n</div>\n',
        '<div class="page">\n<p>글</p>\n</div>\n\n<div class="page">\n\n*강조*\n</div>\n',
        '<div class="page">\n</div>\n*강조*\n<div>\n</div>\n',
        '<div class="page">\n</div>\n',
        '<div class="page" markdown="1">\n*강조*\n</div>\n',
    ],
)
def test_a_page_that_a_person_wrote_in_markdown_is_left_to_markdown(text: str) -> None:
    assert passed_by(text, WILD_EXTENSIONS) == read_letter_by_letter(text, WILD_EXTENSIONS)


def test_what_a_template_wrote_is_let_by() -> None:
    """It needs none of Markdown's own reading of HTML, which takes most of a build's time."""
    page = page_text(PLACES, {"title": "글"}, texts=("가.",)).decode().split('"\n---\n')[1]
    markdown = Markdown(extensions=[WholePage()])
    markdown.preprocessors.deregister("html_block")
    assert markdown.convert(page) == page.strip()
