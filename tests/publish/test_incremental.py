"""A build that makes only what changed leaves the bytes of a build that makes everything."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.problems import ProblemsFoundError
from generator.publish.build_state import KEPT
from generator.publish.builder import waiting
from generator.publish.incremental import SPARE
from generator.publish.publication import publish
from generator.publish.render import render
from generator.wording.pages import MADE
from tests.publish.tiny import project, tree, unheard, write
from tests.some import some

CONFIG = """\
site_name: 작은 장부
site_url: https://example.kr/promises/
theme: {name: material, custom_dir: theme, language: ko, font: false}
plugins: []
nav: [처음: index.md, quarters/index.md, 시가 쓴 쪽: own/index.md]
markdown_extensions: [attr_list, "generator.extensions.pulldown:Pulldown"]
validation: {nav: {omitted_files: ignore}, links: {anchors: warn}}
"""
FRAME = '{% extends "base.html" %}{% block footer %}<p>%s{% endblock %}'
EDITS_A_SEQUENCE = 4
SWIFT_SEQUENCES = 2
SEQUENCES = 200


@pytest.fixture(scope="module", autouse=True)
def builder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One MkDocs that waits for all of these builds: to begin it is dearer than to make a few pages."""
    with waiting(tmp_path_factory.mktemp("builder")):
        yield


def made(title: str, *links: str) -> str:
    """Return a page as it is made of records."""
    return (
        f"---\ntitle: {title}\n---\n{MADE}\n\n# {title} {{ #main }}"
        + "".join(f"\n\n[{to}]({to})" for to in links)
        + "\n"
    )


class City:
    """What is published, and what it is built by; each edit is one that a city makes."""

    def __init__(self, root: Path) -> None:
        """Begin with a city of two pledges."""
        self.root = root
        self.settings, self.frame = CONFIG, "foot"
        self.docs = {
            "index.md": made("처음", "pledges/1/", "pledges/1.csv", "own/"),
            "quarters/index.md": made("분기별", "../"),
            "pledges/1.md": made("하나", "../../", "../1.csv"),
            "pledges/2.md": made("둘", "../1/"),
            "pledges/1.csv": "1",
            "own/index.md": "# 시\n\n[하나](../pledges/1.md) [표](../pledges/1.csv) [둘째](second.md)\n",
            "own/second.md": "# 둘째\n",
        }

    def write(self, root: Path) -> None:
        """Write all but the pages."""
        project(root, self.settings)
        write(root, {"theme/main.html": FRAME.replace("%s", self.frame), "theme/own.txt": self.frame})

    def published(self, root: Path) -> dict[str, bytes]:
        """Publish into a project; return its site."""
        self.write(root)
        files = [(address, text.encode()) for address, text in self.docs.items()]
        publish(root, files, at=unheard, thorough=False)
        return tree(root / "site")

    def is_as_made_anew(self) -> bool:
        """Publish, and compare with what a project publishes that has built nothing yet."""
        with TemporaryDirectory() as other:
            return self.published(self.root) == self.published(Path(other))


def page_added(city: City, chance: random.Random) -> None:
    city.docs[f"pledges/{chance.randint(3, 99)}.md"] = made("새 공약", "../1/")


def page_changed(city: City, chance: random.Random) -> None:
    city.docs["pledges/2.md"] = made(f"둘 {chance.random()}", "../1/")


def page_deleted(city: City, chance: random.Random) -> None:
    free = [each for each in city.docs if each.startswith("pledges/") and each[8] not in "12."]
    city.docs.pop(chance.choice(free) if free else "pledges/2.md", None)


def page_renamed(city: City, chance: random.Random) -> None:
    city.docs[f"pledges/{chance.randint(100, 199)}.md"] = city.docs.pop("pledges/2.md", made("둘"))


def page_became_a_folder(city: City, chance: random.Random) -> None:
    city.docs.pop("pledges/2.md", None)
    city.docs[f"pledges/2/{chance.randint(1, 9)}.md"] = made("둘의 보고", "../../1/")


def heading_changed(city: City, chance: random.Random) -> None:
    city.docs["quarters/index.md"] = made(chance.choice(["분기별", "반기별"]), "../")


def own_page_changed(city: City, chance: random.Random) -> None:
    city.docs["own/second.md"] = f"# 둘째 {chance.random()}\n\n[처음](../index.md)\n"


def table_changed(city: City, chance: random.Random) -> None:
    city.docs["pledges/1.csv"] = str(chance.random())


def theme_changed(city: City, chance: random.Random) -> None:
    city.frame = str(chance.random())


def settings_changed(city: City, chance: random.Random) -> None:
    city.settings = CONFIG.replace("작은 장부", f"작은 장부 {chance.random()}")


def nothing_changed(_city: City, _chance: random.Random) -> None:
    pass


EDITS: tuple[Callable[[City, random.Random], None], ...] = (
    *(page_added, page_changed, page_deleted, page_renamed, page_became_a_folder, heading_changed),
    *(own_page_changed, table_changed, theme_changed, settings_changed, nothing_changed),
)


@pytest.mark.parametrize(
    "seed",
    [pytest.param(each, marks=[pytest.mark.whole] * (each >= SWIFT_SEQUENCES)) for each in range(SEQUENCES)],
)
def test_after_any_edits_the_site_is_as_if_made_anew(seed: int, tmp_path: Path) -> None:
    chance, city = random.Random(seed), City(tmp_path)  # noqa: S311  edits, not secrets
    city.published(tmp_path)
    for edit in some(chance.choices(EDITS, k=EDITS_A_SEQUENCE)):
        edit(city, chance)
        assert city.is_as_made_anew(), edit.__name__


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """What the builder is shown, a set for each run of it."""
    runs: list[set[str]] = []

    def noted(root: Path, pages: set[str], config: str, known: set[str], keep_open: tuple[int, ...]) -> Path:
        runs.append(set(pages))
        return render(root, pages, config, known, keep_open)

    monkeypatch.setattr("generator.publish.incremental.render", noted)
    return runs


def test_only_what_changed_is_made_again(shown: list[set[str]], tmp_path: Path) -> None:
    """With it what the menu names, and what a person wrote with all that it links to."""
    city = City(tmp_path)
    city.published(tmp_path)
    city.docs["pledges/9.md"] = made("아홉")
    city.published(tmp_path)
    city.published(tmp_path)
    city.docs["pledges/1.csv"] = "2"
    city.published(tmp_path)
    known = {
        "index.md",
        "quarters/index.md",
        "own/index.md",
        "own/second.md",
        "pledges/1.md",
        "pledges/1.csv",
    }
    assert shown == [known | {"pledges/2.md"}, known | {"pledges/9.md"}]


@pytest.mark.parametrize("harm", ["cut short", "of another kind", "of another frame", "gone"])
def test_what_is_kept_is_not_believed_where_it_is_damaged(
    harm: str, shown: list[set[str]], tmp_path: Path
) -> None:
    city = City(tmp_path)
    was, kept = city.published(tmp_path), tmp_path / KEPT
    text = kept.read_bytes()
    kept.unlink()
    if harm != "gone":
        kept.write_bytes({"cut short": text[:-9], "of another kind": b"[]\n[]"}.get(harm, b"-" + text[1:]))
    assert city.published(tmp_path) == was
    assert len(shown) == 2


@pytest.mark.parametrize(
    "address", ["pledges/2/index.html", "404.html", "pledges/1.csv", "pledges/2/index.md"]
)
@pytest.mark.parametrize("place", ["site", SPARE])
def test_what_stands_is_not_believed_where_it_was_altered(place: str, address: str, tmp_path: Path) -> None:
    """In the site or in the spare one, through a name that both share."""
    city = City(tmp_path)
    was = city.published(tmp_path)
    city.published(tmp_path)
    tmp_path.joinpath(place, address).write_bytes(b"altered")
    tmp_path.joinpath(place, "stray.html").write_bytes(b"stray")
    assert city.published(tmp_path) == was


@pytest.mark.parametrize("address", ["site/404.html", "site/pledges/1.csv", "build/docs/pledges/1.csv"])
def test_no_link_to_another_file_is_published(address: str, tmp_path: Path) -> None:
    city, place, elsewhere = City(tmp_path), tmp_path / address, tmp_path / "elsewhere"
    city.published(tmp_path)
    place.rename(elsewhere)
    place.symlink_to(elsewhere)
    city.published(tmp_path)
    assert not [path for path in tmp_path.joinpath("site").rglob("*") if path.is_symlink()]


def test_the_map_of_the_site_names_every_page_and_no_day(tmp_path: Path) -> None:
    """Also those that the builder was not shown."""
    city = City(tmp_path)
    city.published(tmp_path)
    city.docs["pledges/2.md"] = made("둘", "../1/")
    named = re.findall("<url>(.*)</url>", city.published(tmp_path)["sitemap.xml"].decode())
    pages = ["", "own/", "own/second/", "pledges/1/", "pledges/2/", "quarters/"]
    assert named == [f"<loc>https://example.kr/promises/{page}</loc>" for page in pages]


def test_a_link_to_a_page_that_is_gone_is_told_of_a_page_that_did_not_change(tmp_path: Path) -> None:
    city = City(tmp_path)
    was = city.published(tmp_path)
    city.docs["pledges/1.md"] = made("하나", "../2/", "../../", "../1.csv")
    del city.docs["pledges/2.md"]
    city.docs["own/index.md"] = "# 시\n"
    with pytest.raises(ProblemsFoundError) as found:
        city.published(tmp_path)
    assert [(each.kind, each.text) for each in found.value.tally.problems] == [("broken-link", "../2/")]
    city.docs["pledges/1.md"], city.docs["pledges/2.md"] = (
        made("하나", "../../", "../1.csv"),
        made("둘", "../1/"),
    )
    del city.docs["pledges/1.csv"]
    with pytest.raises(ProblemsFoundError, match="broken-link"):
        city.published(tmp_path)
    assert tree(tmp_path / "site") == was


def test_settings_that_let_a_page_see_others_make_every_page(shown: list[set[str]], tmp_path: Path) -> None:
    """A plugin, a hook, a menu of all pages, or a template that names all pages."""
    city = City(tmp_path)
    city.settings = CONFIG.replace("plugins: []\n", "")
    city.published(tmp_path)
    city.settings, city.frame = CONFIG, "{{ pages | length }}"
    city.published(tmp_path)
    city.published(tmp_path)
    assert [len(each) for each in shown] == [len(city.docs)] * 3
