"""What the builder's theme brings and no page uses is taken out of the built site."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from generator.publish.disk import writing
from generator.publish.links import Linked

# Some 2.5 MB of scripts, styles and their maps; what our own theme or the records brought is never touched.
_THEME = "material"
# The map of the site once more, pressed: by another machine's zlib into other bytes.
_MAP_AGAIN = "sitemap.xml.gz"


def take_out_unused(site: Path, linked: Linked) -> None:
    """Remove the builder's own files that no page, style sheet or script of a built site uses.

    A script can load what nobody sees in it: where a page uses one of the builder's, all of them stay.

    Args:
        site: a built site that nobody looks at yet.
        linked: what its files link to; those that go are forgotten there too.

    Raises ProblemsFoundError (cannot-write).

    """
    brought = _brought(site)
    used = _used(brought, linked) | _named(site, brought)
    if any(address.endswith(".js") for address in used):
        used = brought
    again = {_MAP_AGAIN} if (site / _MAP_AGAIN).is_file() else set()
    with writing(site.name):
        for address in sorted((brought - used) | again):
            linked.remove(address)
            _remove(site, PurePosixPath(address))


def _brought(site: Path) -> set[str]:
    """Return the files that lie in the site as they lie in the builder's theme."""
    theme = find_spec(_THEME)
    if theme is None or theme.origin is None:
        return set()
    templates = Path(theme.origin).with_name("templates")
    own = (path.relative_to(templates) for path in templates.rglob("*") if path.is_file())
    return {path.as_posix() for path in own if _is_same(templates / path, site / path)}


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _used(brought: set[str], linked: Linked) -> set[str]:
    """Return those to which a page leads, or a style sheet that is used."""
    used: set[str] = set()
    sources = linked.sources - brought
    while sources:
        found = {target for source in sources for target in linked.targets(source)} & brought
        sources = (found - used) & linked.sources
        used |= found
    return used


def _named(site: Path, brought: set[str]) -> set[str]:
    """Return those whose name stands in a script that is not the builder's."""
    scripts = (path for path in site.rglob("*.js") if path.relative_to(site).as_posix() not in brought)
    texts = [path.read_bytes() for path in scripts]
    names = {address: PurePosixPath(address).name.encode() for address in brought}
    return {address for address, name in names.items() if any(name in text for text in texts)}


def _remove(site: Path, address: PurePosixPath) -> None:
    """Remove a file, and the folders that it leaves empty."""
    (site / address).unlink()
    for folder in list(address.parents)[:-1]:
        if any((site / folder).iterdir()):
            return
        (site / folder).rmdir()
