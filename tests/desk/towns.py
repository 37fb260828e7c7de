"""A made-up city in a repository, with a bare one as its remote, and the sheets of two quarters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.record.dates import Quarter
from generator.record.writing import write
from generator.sheet.laid import Laid, bound
from generator.sheet.layout import lay
from generator.sheet.parsing import parse
from generator.sheet.readers import read
from generator.sheet.writers import WRITERS
from tests.publish.repository import commit, git, put
from tests.sheet.parsing.test_cards import FORM, THREE, TOWN, heading
from tests.sheet.parsing.written import Parts

SECOND, THIRD = "2019-Q2", "2019-Q3"
CITY = replace(
    TOWN,
    name="가나시",
    fictional="책상의 시험을 위해 지어낸 도시입니다",
    quarters=(Quarter.read(SECOND),),
    contact=None,
    repository=None,
    site_name=None,
)
_IGNORED = "/build/\n/site/\n/site.*/\n.*.yml.new\n"


def town(root: Path) -> Path:
    """Lay the city out, committed and pushed; return the bare repository beside it."""
    files = {
        "content/city.yml": write(CITY),
        ".gitignore": _IGNORED,
        "mkdocs.yml": "site_name: 가나시 공약장부\n",
        **{f"content/pledges/{each.pledge}.yml": write(each) for each in THREE},
    }
    for path, text in files.items():
        put(root, path, text.encode())
    bare = root.with_name(f"{root.name}.git")
    bare.mkdir()
    git(bare, "init", "--quiet", "--bare", "--initial-branch=main")
    git(root, "init", "--quiet", "--initial-branch=main")
    for name, value in (("user.name", "A"), ("user.email", "a@example.org"), ("core.autocrlf", "false")):
        git(root, "config", name, value)
    commit(root)
    git(root, "remote", "add", "origin", str(bare))
    git(root, "push", "--quiet", "--set-upstream", "origin", "main")
    return bare


def booklet(quarter: str) -> bytes:
    """Return the cards of all three pledges in one DOCX."""
    return WRITERS["docx"](bound([_card(number, quarter) for number in range(len(THREE))]))


def _card(number: int, quarter: str) -> Laid:
    pledge = THREE[number]
    head = heading(pledge.number, pledge.title)
    if quarter == SECOND:
        done, plan = f"○ 설명회 {number}회(2019. 5. 14.)", f"○ {pledge.number} 공청회 개최(2019. 8.)"
    else:
        done, plan = f"○ {pledge.number} 공청회 개최(2019. 8. 20.)", "○ 결과 정리(2019. 11.)"
    text = Parts(head, this_quarter=done, plan=plan).text()
    parsed = parse(read("card.txt", text.encode()), TOWN, THREE, Quarter.read(SECOND))
    assert parsed is not None
    return lay(replace(parsed.report, quarter=Quarter.read(quarter)), FORM, pledge.number, CITY)
