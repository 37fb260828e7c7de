"""Pages that a city wrote itself, each broken in one way, and the files beside them."""

from __future__ import annotations

from pathlib import Path

from generator.record.characters import LARGEST_FILE
from generator.wording.pages import MADE
from tests.record.faults.town import Change, Fault, both, drop, link, put, recode, swap

OWN = Path(__file__).resolve().parent.parent / "own"
PAGES = "content/pages"
INDEX, PANEL, STEPS = f"{PAGES}/index.md", f"{PAGES}/panel.md", f"{PAGES}/steps.svg"
_TEXT = "또 한 문단입니다."


def pages(root: Path) -> None:
    """Lay the town's own pages, which are without a fault."""
    (root / PAGES).mkdir(exist_ok=True)
    for path in OWN.iterdir():
        (root / PAGES / path.name).write_bytes(path.read_bytes())


def _of(rule: str, *changes: Change) -> Fault:
    return Fault(rule, both(pages, *changes))


def _written(rule: str, text: str) -> Fault:
    """Put a text in the place of a paragraph of a page."""
    return _of(rule, swap(PANEL, _TEXT, text))


def _beside(name: str, content: bytes) -> Change:
    def change(root: Path) -> None:
        (root / PAGES / name).write_bytes(content)

    return change


FAULTS = (
    # the files
    _of("a page's name may stand in an address", put(f"{PAGES}/인사말.md", "x")),
    _of("a page's name has no capitals", put(f"{PAGES}/Greeting.md", "x")),
    _of("a folder's name may stand in an address too", put(f"{PAGES}/회의/index.md", "x")),
    _of(
        "no two pages have one address",
        put(f"{PAGES}/panel/index.md", "---\ntitle: 또\nmenu: 2\n---\n# 또\n"),
    ),
    _of("a file that no page can show is told", put(f"{PAGES}/form.hwp", "x")),
    _of("a picture is what its name says", _beside("photo.png", b"\xff\xd8\xff")),
    _of("a document is what its name says", put(f"{PAGES}/plan.pdf", "<html>")),
    _of("a drawing is one", put(STEPS, "<html/>")),
    _of("a drawing is whole", put(STEPS, "<svg")),
    _of("a picture may not be too large", _beside("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(LARGEST_FILE))),
    _of("a page may not be too large", put(f"{PAGES}/long.md", "x" * (LARGEST_FILE + 1))),
    _of("a drawing runs nothing", swap(STEPS, "  <rect", "  <script/><rect")),
    _of("a drawing runs nothing when it is clicked", swap(STEPS, "<rect", '<rect onclick="x"')),
    _of("a drawing fetches nothing", swap(STEPS, "url(#a)", "url(https://a.kr/b)")),
    _of("a drawing leads nowhere", swap(STEPS, "<rect", '<a href="https://a.kr"/><rect')),
    _of("a drawing names no style sheet", swap(STEPS, "<svg", '<?xml-stylesheet href="a"?><svg')),
    _of("a file to which no page leads is told", put(f"{PAGES}/old.pdf", "%PDF-1.4")),
    _of("a page to which nothing leads is told", put(f"{PAGES}/old.md", "---\ntitle: 옛\n---\n# 옛\n")),
    _of("no page is a link", link(f"{PAGES}/other.md", "panel.md")),
    _of(
        "the pages stand below a first page",
        drop(INDEX),
        swap(PANEL, "(index.md)", "(panel.md)"),
        drop(f"{PAGES}/plan.pdf"),
    ),
    # what stands before the text
    _of("a page says its title", swap(PANEL, "---\ntitle: 모임\nmenu: 1\n---\n", "")),
    _of("a page's head ends", swap(PANEL, "menu: 1\n---", "menu: 1")),
    _of("a page's title is not left out", swap(PANEL, "title: 모임\n", "")),
    _of("a page's head holds nothing else", swap(PANEL, "menu: 1", "menus: 1")),
    _of("a page's turn is a number", swap(PANEL, "menu: 1", "menu: first")),
    # what stands in the text
    _of("a page in CP949 is told as such", recode(PANEL, lambda text: text.encode("cp949"))),
    _written("no tab stands in a page", "해마다\t모입니다."),
    _written("no unseen letter stands in a page", "해마다\u200b 모입니다."),
    _of("a page has a title in its text", swap(PANEL, "# 함께 살피는 모임\n", "")),
    _written("a page has one title in its text", "# 둘째"),
    _of("no level of headings is left out", swap(PANEL, "## 꾸림", "### 꾸림")),
    _written("no heading is empty", "## "),
    _of("a box has a title", swap(PANEL, '!!! note "알림"', "!!! note")),
    _of("a box is of a kind that is dressed", swap(PANEL, "!!! note", "!!! hidden")),
    _of("a tab has a title", swap(PANEL, '=== "첫째"', '=== ""')),
    _of("a picture is told to those who do not see it", swap(PANEL, "![차례]", "![ ]")),
    _written("no picture comes from another site", "![글](https://example.kr/a.png)"),
    _written("a table has a head", "| 가 | 나 |\n| 다 | 라 |"),
    _of("no head of a table is empty", swap(PANEL, "| 분과 | 사람 |", "| 분과 |      |")),
    # where it leads
    _written("a page leads to pledges that there are", "[공약 9-9]"),
    _written("a page leads to pages that there are", "[글](panels.md)"),
    _written("a page leads to files, not to addresses", "[글](../panel/)"),
    _written("a picture is one", "![글](plan.pdf)"),
    _of("a page leads to headings that there are", swap(INDEX, "#꾸림", "#꾸임")),
    _written("a page leads to no script", "[글](javascript:alert(1))"),
    _written("a page leads to no script by another spelling", "[글](JaVa&#10;Script:alert)"),
    _written("a page leads to no script that only the builder sees", "[글](javascript:alert(1) x)"),
    _written("a page leads to no script by a name for it", "[글]\n\n[글]: data:text/html,x"),
    _written("a page leads nowhere from the root", "[글](/panel/)"),
    _written("a footnote is there", "글[^2]"),
    _written("a pledge beside a footnote is known as one", "[공약 9-9][^1]"),
    # nothing but Markdown
    _written("no HTML stands in a line", "<b>글</b>"),
    _written("no HTML stands in a block", "<div onclick=x>글</div>"),
    _written("no HTML opens to Markdown", "<div markdown>\n\n*글*\n\n</div>"),
    _written("no HTML hides behind a backslash", "글 \\<p>글"),
    _of(
        "no HTML stands behind a fence that is never closed",
        swap(PANEL, "[처음](index.md)", "[처음](index.md)\n\n~~~\n\n<p>글</p>"),
    ),
    _written("no comment stands in a page", "<!-- 글 -->"),
    _of(
        "no page pretends to be made from records, which the builder reads otherwise",
        swap(PANEL, "# 함께", f"{MADE}\n\n# 함께"),
    ),
    _of("no HTML stands in a box", swap(PANEL, "둘째 문단의", "<i>둘째</i> 문단의")),
    _written("a heading has no attribute but its name", "## 또 { onclick=alert(1) }"),
    _written("a heading has no class", "## 또 { #또 .going }"),
    _written("a picture has no style", '![차례](steps.svg){ style="width:9px" }'),
    _written("a name is given once", "## 하나 { #same }\n\n## 둘 { #same }"),
    _written("a list that stands against a paragraph is told", "글\n- 하나\n- 둘"),
    _written("a list that is indented by two is told", "- 하나\n  - 둘"),
    _written("a heading stands apart from its mark", "##또"),
    # nobody's own
    _written("a mobile number in a page is not published", "문의 010-1234-5678"),
    _written("a mobile number in a page is found through its marks", "문의 010-**1234**-5678"),
    _written("a mobile number in a link is not published", "[문의](tel:01012345678)"),
    _of(
        "a mobile number in a page's title is not published",
        swap(PANEL, "title: 모임", "title: 문의 010-1234-5678"),
    ),
)
