"""Every text arrives on the page exactly as it was written, whichever renderer reads the Markdown."""

from __future__ import annotations

import html
import json
import os
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt

from generator.pages.templating import PAGES, page_text
from generator.pages.written import apart, settled, written
from generator.problems import ProblemsFoundError
from generator.record.characters import decode
from tests.pages.hostile import EVERY, HOSTILE

ROOT = Path(__file__).parents[2]

EXTENSIONS = yaml.safe_load((ROOT / "generator/publish/mkdocs.yml").read_bytes())["markdown_extensions"]
PULLDOWN = "generator.extensions.pulldown:Pulldown"
WITHOUT_PULLDOWN = [each for each in EXTENSIONS if each != PULLDOWN]

# Each kind of place in which a text of the record stands, as the templates write it.
PLACES = PAGES.from_string("""
# 글의 자리 { #main }
{% for text in texts %}

<div id="text-{{ loop.index0 }}" markdown="1">

## {{ text }} { #heading-{{ loop.index0 }} }

{{ text }}

앞말 **{{ text }}** 뒷말, {{ text }}

> {{ text }}

- {{ text }}
    - {{ text }}
        - {{ text }}

**{{ text }}**

*{{ text }}*

[{{ text }}](../) <small>{{ text }}</small> <b>{{ text }}</b>까지

<div class="scroll">
<table>
<caption>{{ text }}</caption>
<thead><tr><th scope="col">{{ text }}</thead>
<tbody>
<tr><th scope="row">{{ text }}<td>{{ text }}
</table>
</div>

<details markdown="1">
<summary>{{ text }}</summary>

{{ text }}

</details>

<a href="../" aria-label="{{ text }}">찾기</a>

![{{ text }}](drawing.svg)

</div>
{% endfor %}
""")
READ = {
    "heading": "h2",
    "paragraph": "p[1]",
    "bold in a sentence": "p[2]/strong",
    "rest of the sentence": "p[2]/strong/following-sibling::text()",
    "quote": "blockquote/p",
    "item": "ul/li/text()[1]",
    "detail": "ul/li/ul/li/text()[1]",
    "third level": "ul/li/ul/li/ul/li",
    "bold": "p[3]/strong",
    "emphasis": "p[4]/em",
    "link": "p[5]/a",
    "aside": "p[5]/small",
    "fact": "p[5]/b",
    "caption": "div/table/caption",
    "head": "div/table/thead/tr/th",
    "head of a row": "div/table/tbody/tr/th",
    "cell": "div/table/tbody/tr/td",
    "summary": "details/summary",
    "fold": "details/p",
    "label": "p[6]/a/@aria-label",
    "drawing": "p[7]/img/@alt",
}
"""By the name of a place: where it lies in the block of its text."""


def damaged(built: str, texts: tuple[str, ...]) -> Iterator[str]:
    """Yield a line for each text that does not stand in its place as it was written."""
    page = lxml.html.document_fromstring(built.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    blocks = {str(block.get("id")): block for block in page.iter("div")}
    for number, text in enumerate(texts):
        for place, path in READ.items():
            # Layout that HTML does not show, and the id that strict CommonMark takes for words of a heading.
            read = str(blocks[f"text-{number}"].xpath(f"string({path})"))
            shown = read.strip("\n").removesuffix(f" {{ #heading-{number} }}")
            if shown != (f" 뒷말, {text}" if place.startswith("rest") else text):
                yield f"{text[:60]!r} in {place} reads {shown[:60]!r}"


def body(texts: tuple[str, ...]) -> str:
    """Return the Markdown of a page with these texts, without its front matter."""
    return page_text(PLACES, {"title": "글"}, texts=texts).decode().split('"\n---\n', 1)[1]


@pytest.mark.parametrize("extensions", [EXTENSIONS, WITHOUT_PULLDOWN], ids=["as it is", "without pulldown"])
@pytest.mark.parametrize("renderer", ["mkdocs", "zensical"])
def test_every_hostile_text_arrives_in_every_place_of_a_built_site(
    renderer: str, extensions: list[object], tmp_path: Path
) -> None:
    """Neither renderer, with the extensions of mkdocs.yml, alters a text; titles are hostile too."""
    settings = {
        "site_name": "글",
        "theme": {"name": "material", "font": False},
        "plugins": [],
        "markdown_extensions": extensions,
    }
    (tmp_path / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    pages = {f"p{n}": (attack, texts) for n, (attack, texts) in enumerate(HOSTILE.items())}
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
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


@pytest.mark.parametrize("attack", HOSTILE)
def test_strict_commonmark_reads_every_hostile_text(attack: str) -> None:
    """An editor's preview, a forge and a journalist's program show what the department wrote."""
    texts = HOSTILE[attack]
    assert not list(damaged(MarkdownIt("commonmark").render(body(texts)), texts))


def damaged_by(*extensions: str) -> Iterator[str]:
    """Yield what Python-Markdown damages with some more extensions."""
    markdown = Markdown(extensions=[*map(_name, WITHOUT_PULLDOWN), *extensions])
    for texts in HOSTILE.values():
        yield from damaged(markdown.reset().convert(body(texts)), texts)


@pytest.mark.parametrize(
    "extension",
    [
        *("smarty", "pymdownx.arithmatex", "pymdownx.caret", "pymdownx.critic", "pymdownx.emoji"),
        *("pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.tilde"),
    ],
)
def test_an_extension_that_reads_one_more_mark_is_found_out(extension: str) -> None:
    """Naming one more extension in mkdocs.yml fails the test above, unless it leaves every text alone."""
    assert next(damaged_by(extension), None) is not None


def test_an_extension_that_leaves_every_text_alone_is_one_of_these() -> None:
    harmless = ("wikilinks", "nl2br", "pymdownx.betterem", "pymdownx.progressbar", "pymdownx.snippets")
    assert list(damaged_by(*harmless)) == []


def _name(extension: str | dict[str, object]) -> str:
    return extension if isinstance(extension, str) else next(iter(extension))


MARKS = st.sampled_from(
    [
        *string.punctuation,
        *"  09azㄱ가○·※「」￦",
        "\u00a0",
        "\u3000",
        "{++",
        "++}",
        "--8<--",
        "</div>",
        "2019. ",
    ]
)
VISIBLE = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
TEXTS = st.lists(MARKS | VISIBLE, min_size=1, max_size=40).map("".join)
OWN = Markdown(extensions=[*map(_name, WITHOUT_PULLDOWN)])
FAST = Markdown(extensions=[*map(_name, EXTENSIONS)])
STRICT = MarkdownIt("commonmark")


@given(st.lists(TEXTS, min_size=1, max_size=4).map(tuple))
def test_any_text_survives_three_renderers(texts: tuple[str, ...]) -> None:
    """Whatever a department types that can be seen, each reads it back from each place."""
    page = body(texts)
    assert not list(damaged(OWN.reset().convert(page), texts))
    assert not list(damaged(FAST.reset().convert(page), texts))
    assert not list(damaged(STRICT.render(page), texts))


@given(text=TEXTS, begins=st.booleans(), ends_heading=st.booleans(), is_quoted=st.booleans())
@example(text="", begins=True, ends_heading=True, is_quoted=False)
def test_resolving_the_references_gives_the_text_back(
    *, text: str, begins: bool, ends_heading: bool, is_quoted: bool
) -> None:
    shown = written(text, begins=begins, ends_heading=ends_heading, is_quoted=is_quoted)
    assert html.unescape(shown) == text


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (["- ", "2019. 5. 14. 개최"], "- 2019&#46; 5. 14. 개최"),
        (["개최 ", "2019. 5. 14."], "개최 2019. 5. 14."),
        (["- ", "자문위원회 1차 회의 개최(2019. 6. 5.)"], "- 자문위원회 1차 회의 개최(2019. 6. 5.)"),
        (["", "- 총 11회, 85명 참석"], "&#45; 총 11회, 85명 참석"),
        (["참석: ", "- 총 11회"], "참석: - 총 11회"),
        (["", "<TF회의> 2*3 = 6, a_b"], "&#60;TF회의> 2&#42;3 = 6, a&#95;b"),
        (["## ", "C#"], "## C&#35;"),
        (["## ", "2019. 5. 14."], "## 2019. 5. 14."),
        (["", "끝 "], "끝&#32;"),
        (["", "끝 ", "<b>굵게</b>"], "끝 <b>굵게</b>"),
    ],
)
def test_only_the_marks_that_would_be_read_at_their_place_are_references(
    page: list[str], expected: str
) -> None:
    """A reader of the file sees the department's words; the more references, the fewer read it."""
    before, text, *after = page
    assert settled(f"{before}{apart(text)}{''.join(after)}") == expected


@pytest.mark.parametrize(
    "character", ["\n", "\r", "\t", "\x00", "\x02", "\x03", "\x1f", "\x7f", "\x85", "\x9f"]
)
def test_a_control_character_is_refused(character: str) -> None:
    """A line end would close the line, and no reference can name the others in HTML."""
    with pytest.raises(ValueError, match=f"U\\+{ord(character):04X} cannot stand in a page"):
        apart(f"가{character}나")


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match=r"U\+D800 cannot stand in a page"):
        apart("\ud800")


def test_what_cannot_stand_in_a_page_is_refused_when_it_is_read() -> None:
    """Staff are told in words where such a character stands; a page never fails for it."""
    apart("".join(map(chr, range(0x10000, sys.maxunicode + 1))))
    for character in map(chr, [*range(0xD800), *range(0xE000, 0x10000)]):
        try:
            apart(character)
        except ValueError:
            if character != "\n":  # a line end divides a file's lines, and is refused inside a value
                with pytest.raises(ProblemsFoundError):
                    decode(f"가{character}나".encode(), "content/x.yml")


def test_no_hostile_text_is_listed_twice() -> None:
    assert len(set(EVERY)) == len(EVERY)
