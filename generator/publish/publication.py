"""The whole of publishing on one screen: lay out, render, check twice, swap; a fault changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from generator.problems import ProblemsFoundError
from generator.publish.build_state import save_state
from generator.publish.incremental import SPARE, make
from generator.publish.linkchecker import crawl, one_of_each
from generator.publish.links import read_links
from generator.publish.lock import only_build
from generator.publish.settings import settings
from generator.publish.swap import settle, swap
from generator.publish.write_output import lay
from generator.record.own_pages.page import Entry


class Stage(Enum):
    """A part of publishing, in the order of the work, for a display of progress."""

    LAY = "lay"
    RENDER = "render"
    LINKS = "links"
    CRAWL = "crawl"
    SWAP = "swap"


@dataclass(frozen=True, slots=True)
class Published:
    """What now stands: the folder of the site, and how many pages (HTML) and files it has."""

    site: Path
    pages: int
    files: int


def publish(
    root: Path,
    files: Iterable[tuple[str, bytes]],
    own: Entry | None = None,
    *,
    at: Callable[[Stage], None],
    thorough: bool,
) -> Published:
    """Make root/site anew from the files of the docs folder, root/mkdocs.yml and root/theme.

    Args:
        root: the project's root.
        files: address relative to the docs folder with `/`, and content.
        own: the city's own pages, which stand in the menu before the last that mkdocs.yml names.
        at: is told each stage as it begins.
        thorough: let linkchecker visit the site too; left out while someone writes and looks.

    Raises:
        ProblemsFoundError: something is wrong; root/site is as it was. What was built and did not
            pass the checks stays in root/site.new, where the findings point, until the next build.
        ValueError: the files' addresses are at fault (see `lay`).

    """
    root = root.resolve()
    site = root / "site"
    with only_build(root) as lock:
        settle(site)
        at(Stage.LAY)
        lay(root, files)
        at(Stage.RENDER)
        made = make(root, settings(root, own), keep_open=lock)
        at(Stage.LINKS)
        linked = read_links(root, made.site, made.seen())
        problems, visited = list(linked.problems()), made.last.visited
        if thorough and not problems:
            at(Stage.CRAWL)
            # A kind of page that linkchecker saw as this program makes it is not visited again.
            new = {kind: name for kind, name in one_of_each(made.files).items() if kind not in visited}
            problems, visited = crawl(root, made.site, new.values()), (*visited, *new)
        if problems:
            raise ProblemsFoundError(problems)
        at(Stage.SWAP)
        swap(site, root / SPARE)
        seen = {address: linked.seen(address, digest) for address, digest in made.digests.items()}
        save_state(root, replace(made.last, texts=made.texts, made=seen, visited=visited))
    return Published(site, sum(file.endswith(".html") for file in made.files), len(made.files))
