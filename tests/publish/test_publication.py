"""A site is published whole or not at all, whatever goes wrong on the way."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from filelock import FileLock

from generator.problems import ProblemsFoundError
from generator.publish.lock import LOCK
from generator.publish.publication import Stage, publish
from tests.publish.killing import killed
from tests.publish.tiny import FILES, PAGES, disk_full_after, files, project, tree, unheard

# Publishes the tiny project, marked, again and again, and says where it is, until it is killed.
PUBLISHER = """
import sys
from itertools import count
from pathlib import Path
from generator.publish.publication import publish
from tests.publish.tiny import files

def work():
    for mark in count():
        one, two = f"# One {mark}\\n\\n<p id='money'>\\n", f"# Two {mark}\\n"
        marked = files(index="# Home\\n", one=one, two=two)
        publish(Path(sys.argv[1]), marked, at=lambda stage: print(stage.value, flush=True), thorough=False)
"""
KILLS_A_STAGE = 2
ALL_KILLS_A_STAGE = 25


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site has been published once."""
    root = project(tmp_path_factory.mktemp("published"))
    publish(root, files(), at=unheard, thorough=False)
    return root


@pytest.fixture
def old(root: Path) -> dict[str, bytes]:
    """What stands in site/ now."""
    return tree(root / "site")


def test_a_site_is_made_checked_and_put_in_place(tmp_path: Path) -> None:
    stages: list[Stage] = []
    published = publish(project(tmp_path), files(), at=stages.append, thorough=True)
    assert stages == list(Stage)
    assert published.site == tmp_path / "site"
    site = tree(published.site)
    assert {address for address in site if address.endswith(".html")} == PAGES
    assert (published.pages, published.files) == (len(PAGES), len(site))
    assert site["table.csv"] == FILES["table.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "mkdocs.yml", "site"]


def test_a_failing_build_leaves_the_old_site(root: Path, old: dict[str, bytes]) -> None:
    with pytest.raises(ProblemsFoundError, match="builder-failed"):
        publish(root, files(two="# Two\n\n[gone](gone.md)\n"), at=unheard, thorough=True)
    assert tree(root / "site") == old


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ('<p><a href="gone/">', "broken-link"),
        ('<p><a href="../#gone">', "broken-anchor"),
        ('<p><img src="https://cdn.example/a.png">', "third-party-resource"),
    ],
)
def test_a_fault_of_the_built_site_leaves_the_old_one(
    html: str, kind: str, root: Path, old: dict[str, bytes]
) -> None:
    """MkDocs lets raw HTML pass; the refused pages stay where the findings point, until the next build."""
    with pytest.raises(ProblemsFoundError) as found:
        publish(root, files(two=f"# Two\n\n{html}\n"), at=unheard, thorough=True)
    (fault,) = found.value.tally.problems
    assert (fault.kind, fault.place.path) == (kind, "site.new/one/two/index.html")
    lines = root.joinpath(fault.place.path).read_text(encoding="utf-8").splitlines()
    tag = html.removeprefix("<p>").split(" ")[0]
    assert lines[fault.place.line - 1][fault.place.column - 1 :].startswith(tag)
    assert tree(root / "site") == old
    publish(root, files(), at=unheard, thorough=False)
    assert not root.joinpath("site.new").exists()
    assert tree(root / "site") == old


def test_what_only_linkchecker_finds_leaves_the_old_one(
    root: Path, old: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publish.links.Linked.problems", lambda _self: iter(()))
    with pytest.raises(ProblemsFoundError, match="broken-link"):
        publish(root, files(two='# Two\n\n<a href="gone/">\n'), at=unheard, thorough=True)
    assert tree(root / "site") == old


@pytest.mark.parametrize("size", [100, 5_000])
def test_a_full_disk_leaves_the_old_site(size: int, root: Path, old: dict[str, bytes]) -> None:
    """Full while the pages are laid out, or while MkDocs writes; nothing half-made stays and fills it."""
    big = [*files(two=f"# Two {size}\n"), ("big.csv", bytes(4_000))]
    with disk_full_after(size), pytest.raises(ProblemsFoundError, match=r"cannot-write|builder-failed"):
        publish(root, big, at=unheard, thorough=False)
    assert tree(root / "site") == old
    assert not root.joinpath("site.new").exists()
    assert [path.name for path in root.joinpath("build").glob("docs*")] == ["docs"]


def test_an_interrupt_leaves_the_old_site(root: Path, old: dict[str, bytes]) -> None:
    def interrupt(stage: Stage) -> None:
        if stage is Stage.SWAP:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(root, files(two="# New\n"), at=interrupt, thorough=False)
    assert tree(root / "site") == old


def test_a_second_build_meanwhile_is_told_to_wait(root: Path, old: dict[str, bytes]) -> None:
    def meanwhile(_stage: Stage) -> None:
        with pytest.raises(ProblemsFoundError, match="build-running"):
            publish(root, files(two="# New\n"), at=unheard, thorough=False)

    publish(root, files(), at=meanwhile, thorough=False)
    assert tree(root / "site") == old


def marks(site: Path) -> set[str]:
    """Return which builds the pages of a whole site are of."""
    pages = {address: text.decode() for address, text in tree(site).items() if address.endswith(".html")}
    assert set(pages) == PAGES
    titles = {"one/index.html": "One ", "one/two/index.html": "Two "}
    return {pages[address].partition(f">{title}")[2].partition("<")[0] for address, title in titles.items()}


@pytest.mark.parametrize("kills", [KILLS_A_STAGE, pytest.param(ALL_KILLS_A_STAGE, marks=pytest.mark.whole)])
@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.CRAWL], ids=str)
def test_a_kill_at_any_stage_leaves_a_whole_site(
    stage: Stage, kills: int, old: dict[str, bytes], tmp_path: Path
) -> None:
    """Of everything, MkDocs too, at random moments after the stage begins; the next build is right."""
    root = project(tmp_path)
    moments = random.Random(stage.value)  # noqa: S311  moments, not secrets
    with killed(PUBLISHER, str(root)) as kill:
        for _ in range(kills):
            # A first site is about to stand, and then the stage begins.
            kill(moments, 0.3 if stage is Stage.RENDER else 0.02, (Stage.SWAP.value, stage.value))
            with FileLock(root / LOCK):  # MkDocs, killed too, may take a moment to end
                pass
            assert len(marks(root / "site")) == 1
    publish(root, files(), at=unheard, thorough=False)
    assert tree(root / "site") == old
    assert sorted(path.name for path in root.iterdir()) == ["build", "mkdocs.yml", "site"]
