"""Every text arrives on the built page exactly as it was written, whatever renders the page."""

from __future__ import annotations

import html
import json
import os
import re
import string
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import lxml.html
import markdown
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.pages.templating import PAGES, page_text
from generator.pages.verbatim import verbatim
from generator.problems import ProblemsFoundError
from generator.record.characters import decode
from tests.pages.hostile import EVERY, HOSTILE

ROOT = Path(__file__).parents[2]

# What Material recommends and what people add: nearly each of these alters text that reaches it.
WILD_EXTENSIONS = [
    "abbr", "admonition", "attr_list", "codehilite", "def_list", "footnotes", "legacy_attrs", "legacy_em",
    "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks",
    "pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.blocks.html", "pymdownx.caret", "pymdownx.critic",
    "pymdownx.details", "pymdownx.emoji", "pymdownx.escapeall", "pymdownx.fancylists",
    "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark", "pymdownx.progressbar",
    "pymdownx.quotes", "pymdownx.smartsymbols", "pymdownx.snippets", "pymdownx.superfences",
    "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
]  # fmt: skip
OWN_EXTENSIONS = yaml.safe_load((ROOT / "mkdocs.yml").read_bytes()).get("markdown_extensions", [])

WHOLE_PAGE = "generator.publish.whole:WholePage"

# Each place of a page in which a text of the record stands.
PLACES = PAGES.from_string("""
<h1>글의 자리</h1>
{% for text in texts %}
{% set n = loop.index0 %}
<h2 id="heading_{{ n }}">{{ text }}</h2>
<p id="paragraph_{{ n }}">{{ text }}</p>
<p>앞말 <b id="sentence_{{ n }}">{{ text }}</b>뒷말, {{ text }}</p>
<ul>
  <li id="item_{{ n }}">{{ text }}</li>
</ul>
<dl><dt id="term_{{ n }}">{{ text }}</dt><dd id="meaning_{{ n }}">{{ text }}</dd></dl>

<table>
  <caption id="caption_{{ n }}">{{ text }}</caption>
  <thead><tr><th scope="col" id="header_{{ n }}">{{ text }}</th></tr></thead>
  <tbody><tr><td id="cell_{{ n }}">{{ text }}</td></tr></tbody>
</table>
<a id="link_{{ n }}" title="{{ text }}" aria-label="{{ text }}" href="../?q={{ text | urlencode }}">찾기</a>
{% endfor %}
""")
IN_ELEMENTS = ("heading", "paragraph", "sentence", "item", "term", "meaning", "caption", "header", "cell")
IN_ATTRIBUTES = ("title", "aria-label", "query")


def read(built: str) -> dict[str, str]:
    """Read a built page of PLACES as a browser does; return the text of each place by its name and number."""
    page = lxml.html.document_fromstring(built.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    found = {}
    for element in page.iter():
        name = element.get("id", "")
        found[name] = str(element.xpath("string()"))
        if name.startswith("link_"):
            found[name.replace("link", "title")] = element.get("title", "")
            found[name.replace("link", "aria-label")] = element.get("aria-label", "")
            query = parse_qs(urlsplit(element.get("href", "")).query, keep_blank_values=True)
            found[name.replace("link", "query")] = query["q"][0] if "q" in query else ""
    return found


def damaged(built: str, texts: tuple[str, ...]) -> list[str]:
    """Return a line for each text that does not stand in its place as it was written."""
    found = read(built)
    return [
        f"{text[:80]!r} in {place} reads {found.get(f'{place}_{n}', 'nothing')[:80]!r}"
        for n, text in enumerate(texts)
        for place in (*IN_ELEMENTS, *IN_ATTRIBUTES)
        if found.get(f"{place}_{n}") != text
    ]


@pytest.mark.parametrize(
    "extensions",
    [OWN_EXTENSIONS, WILD_EXTENSIONS, [WHOLE_PAGE, *WILD_EXTENSIONS]],
    ids=["own", "wild", "whole and wild"],
)
@pytest.mark.parametrize("renderer", ["mkdocs", "zensical"])
def test_every_hostile_text_arrives_in_every_place(
    renderer: str, extensions: list[object], tmp_path: Path
) -> None:
    """No extension of Markdown and neither renderer alters a text in body, table, heading or attribute."""
    settings = {
        "site_name": "글",
        "theme": {"name": "material", "font": False},
        "plugins": [],
        "markdown_extensions": extensions,
    }
    (tmp_path / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    pages = {f"p{n}": (attack, texts) for n, (attack, texts) in enumerate(HOSTILE.items())}
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_bytes(page_text(PLACES, {"title": "처음"}, texts=()))
    for name, (attack, texts) in pages.items():
        content = page_text(PLACES, {"title": attack, "description": attack}, texts=texts)
        (tmp_path / "docs" / f"{name}.md").write_bytes(content)

    run = subprocess.run(
        [sys.executable, "-m", renderer, "build"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr

    faults = [
        f"{attack}: {fault}"
        for name, (attack, texts) in pages.items()
        for fault in damaged((tmp_path / "site" / name / "index.html").read_text("utf-8"), texts)
    ]
    if faults:
        pytest.fail(f"{len(faults)} texts did not arrive:\n" + "\n".join(faults), pytrace=False)


MARKS = st.sampled_from(
    [*string.punctuation, *"  09azㄱ가○·※「」￦", "\u00a0", "\u3000", "{++", "++}", "--8<--", "</div>"]
)
VISIBLE = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
TEXTS = st.lists(MARKS | VISIBLE, max_size=40).map("".join)
WILD = markdown.Markdown(extensions=WILD_EXTENSIONS)


@given(st.lists(TEXTS, min_size=1, max_size=5).map(tuple))
def test_any_text_survives_markdown_with_every_extension(texts: tuple[str, ...]) -> None:
    """Whatever a department types that can be seen, all extensions together leave it as it is."""
    _, body = page_text(PLACES, {"title": "글"}, texts=texts).decode().split('"\n---\n')
    assert not damaged(WILD.reset().convert(body), texts)


@given(TEXTS)
@example("")
def test_a_browser_reads_what_was_written(text: str) -> None:
    """Resolving the references gives the text back, and no mark of ASCII stands outside of one."""
    written = str(verbatim(text))
    assert html.unescape(written) == text
    rest = re.sub(r"&#[0-9]+;", "", written)
    assert not set(rest) & set(string.punctuation)


@given(TEXTS)
def test_the_layout_of_a_template_never_touches_the_spaces_of_a_text(text: str) -> None:
    """A text may be trimmed and its spaces folded where it stands in the file: none of them is plain."""
    written = str(verbatim(text))
    assert written == " ".join(written.split())


@pytest.mark.parametrize(
    "character", ["\n", "\r", "\t", "\x00", "\x02", "\x03", "\x1f", "\x7f", "\x85", "\x9f"]
)
def test_a_control_character_is_refused(character: str) -> None:
    """A line end would close the block, and no reference can name the others in HTML."""
    with pytest.raises(ValueError, match=f"U\\+{ord(character):04X} cannot stand in a page"):
        verbatim(f"가{character}나")


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match=r"U\+D800 cannot stand in a page"):
        verbatim("\ud800")


def test_what_cannot_stand_in_a_page_is_refused_when_it_is_read() -> None:
    """Staff are told in words where such a character stands; a page never fails for it."""
    verbatim("".join(map(chr, range(0x10000, sys.maxunicode + 1))))
    for character in map(chr, [*range(0xD800), *range(0xE000, 0x10000)]):
        try:
            verbatim(character)
        except ValueError:
            if character != "\n":  # a line end divides a file's lines, and is refused inside a value
                with pytest.raises(ProblemsFoundError):
                    decode(f"가{character}나".encode(), "content/x.yml")


def test_no_hostile_text_is_listed_twice() -> None:
    assert len(set(EVERY)) == len(EVERY)
