"""What pulldown-cmark makes of our pages is the tree that Python-Markdown makes, in three cities."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pytest
import yaml
from markdown import Markdown

from generator import data, pages
from generator.record.folder import load
from generator.record.records import Records
from tests.demo.city import invented
from tests.demo.gathering import gather

ROOT = Path(__file__).parents[2]
SETTINGS = yaml.safe_load((ROOT / "generator/publish/mkdocs.yml").read_bytes())["markdown_extensions"]
PULLDOWN = "generator.extensions.pulldown:Pulldown"
NAMES = [each if isinstance(each, str) else next(iter(each)) for each in SETTINGS]
OPTIONS = {name: value for each in SETTINGS if isinstance(each, dict) for name, value in each.items()}
INLINE = {"a", "b", "strong", "em", "small", "span", "code", "del", "ins", "label", "button"}


def markdown(names: list[str]) -> Markdown:
    return Markdown(extensions=names, extension_configs=OPTIONS)


BY_PULLDOWN = markdown(NAMES)
BY_PYTHON = markdown([each for each in NAMES if each != PULLDOWN])


def tree(element: lxml.html.HtmlElement) -> Iterator[object]:
    """Yield what stands in an element, in order; the layout between blocks is nothing that a page shows."""
    yield element.tag, sorted(element.attrib.items())
    is_inline = element.tag in INLINE
    yield from text(element.text, is_inline=is_inline)
    for child in element:
        if isinstance(child.tag, str):
            yield from tree(child)
        yield from text(child.tail, is_inline=is_inline)
    yield "/", element.tag


def text(words: str | None, *, is_inline: bool) -> Iterator[str]:
    folded = re.sub(r"[ \n]+", " ", words or "")
    if folded.strip(" ") or (is_inline and folded):
        yield folded if is_inline else folded.strip(" ")


def contents(tokens: list[dict[str, Any]]) -> list[object]:
    return [(t["level"], t["id"], html.unescape(t["name"]), contents(t["children"])) for t in tokens]


def read(renderer: Markdown, body: str) -> tuple[list[object], list[object]]:
    """Return the tree of a page and its table of contents."""
    built = renderer.reset().convert(body)
    own = list(tree(lxml.html.fromstring(f"<div>{built}</div>")))
    return own, contents(renderer.toc_tokens)  # type: ignore[attr-defined]  # the contents' own name


def city(name: str) -> Records:
    if name == "demo":
        return gather(invented(12, 5))
    records = load({"real": ROOT, "second": ROOT / "tests" / "cases" / "second-city"}[name]).records
    assert records is not None
    return records


@pytest.mark.parametrize("name", ["real", "second", "demo"])
def test_every_page_is_the_same_tree(name: str) -> None:
    """So the extension changes how long a build takes, and nothing that a page says."""
    records = city(name)
    files = pages.render(records, data.catalogue(data.tabulate(records), {}))
    bodies = {at: page.decode().split("\n---\n", 1)[1] for at, page in files if at.endswith(".md")}
    assert len(bodies) > 15
    for address, body in bodies.items():
        assert read(BY_PULLDOWN, body) == read(BY_PYTHON, body), address


@pytest.mark.parametrize(
    "page", ["", "# 안내\n\n글 *강조*\n", "<div>\n\n글\n\n</div>\n", '!!! note "알림"\n    글\n']
)
def test_a_page_that_a_person_wrote_is_left_to_python_markdown(page: str) -> None:
    assert BY_PULLDOWN.reset().convert(page) == BY_PYTHON.reset().convert(page)
