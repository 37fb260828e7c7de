"""The next site: what did not change stays, the builder makes the rest, the folder is brought up to date.

A page depends on its text and on the frame (see `build_state`), so the builder is shown the pages whose text
changed, besides those that it needs to know: what the menu names, and what a person wrote with all that it
links to, since only there MkDocs looks at links. Where that fails, it is shown all pages, and what it says
then is told. The bytes are those of a site made anew, which tests hold over many edits.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import unquote

from generator.problems import ProblemsFoundError
from generator.publish.build_state import BuildState, Seen, load_state
from generator.publish.disk import writing
from generator.publish.home import home
from generator.publish.render import OUT, page_of, render
from generator.publish.settings import Settings
from generator.publish.swap import fresh_beside, remove
from generator.publish.sync import StoredFile, match, read, walk
from generator.publish.write_output import DOCS, published_at
from generator.wording.pages import MADE

SPARE = "build/cache/publish/spare"
"""The site before the one that stands: all but what changed since are names of the same files."""

_MAP = "sitemap.xml"
_NOT_PUBLISHED = re.compile(rf"{re.escape(_MAP)}(\.gz)?|.*\.min\.(css|js)\.map")
"""What MkDocs writes of the pages that it is shown, with the day; and how Material's sources read, which
would be a third of all that a small city publishes."""
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_WORD = re.compile(r"""[^\s()<>\[\]"']+""")
_MADE = f"\n---\n{MADE}".encode()


@dataclass(frozen=True, slots=True)
class NextSite:
    """The next site, beside the one that stands: its folder, its files, and facts to be kept of it.

    `digests` are those of the files that the builder made; `last` is what the build before left.
    """

    site: Path
    files: frozenset[str]
    texts: dict[str, str]
    digests: dict[str, str]
    last: BuildState

    def seen(self) -> dict[str, Seen]:
        """Return what was read before of the files that the builder made and that are the same bytes now."""
        made = self.last.made.items()
        return {name: seen for name, seen in made if seen.digest == self.digests.get(name)}


def make(root: Path, settings: Settings, keep_open: tuple[int, ...] = ()) -> NextSite:
    """Make the site of root/build/docs beside root/site; the new folder must not exist yet.

    Args:
        root: the project's root.
        settings: what to build by.
        keep_open: file descriptors that the builder holds while it writes: the lock's.

    Raises ProblemsFoundError (see `render`); nothing new is then left.

    """
    fresh, texts, written = fresh_beside(root / "site"), dict[str, str](), dict[str, bytes]()
    laid, last = walk(root / DOCS), load_state(root, settings)
    stands = {address: source for address, source in walk(root / "site").items() if source.inode}
    for address in (each for each in laid if each.endswith(".md")):
        text = read(laid[address].path)
        texts[address] = sha256(text).hexdigest()
        if _MADE not in text:
            written[address] = text
    made = last.made.items()
    digests = {name: seen.digest for name, seen in made if _digest(stands.get(name)) == seen.digest}
    same = {text for text in texts if texts[text] == last.texts.get(text) and page_of(text) in digests}
    of_theme = last.made.keys() - set(map(page_of, last.texts))
    if not (settings.parts and of_theme and of_theme <= digests.keys()):
        same.clear()
    wanted = {address: stands[address] for address in (*map(page_of, same), *(of_theme if same else ()))}
    digests = {address: digests[address] for address in wanted}
    if not same or same != texts.keys():
        shown = {file for file, _ in settings.menu if file in laid} | written.keys() | (texts.keys() - same)
        shown.update(_linked(written, laid))
        try:
            out = render(root, shown, settings.config, same & shown, keep_open)
        except ProblemsFoundError:
            if shown >= texts.keys():
                raise
            out = render(root, [*texts, *_linked(written, laid)], settings.config, (), keep_open)
        new = {name: source for name, source in walk(out).items() if not _NOT_PUBLISHED.fullmatch(name)}
        digests |= {address: _digest(source) for address, source in new.items() if address not in laid}
        wanted |= new
    wanted |= {published_at(address): source for address, source in laid.items()}
    with writing(fresh.name):
        _bring(root, fresh, wanted)
        shutil.rmtree(root / OUT, ignore_errors=True)
        fresh.joinpath(_MAP).write_text(_map(home(fresh).url, texts), encoding="utf-8")
    return NextSite(fresh, frozenset({*wanted, _MAP}), texts, digests, last)


def _bring(root: Path, fresh: Path, wanted: Mapping[str, StoredFile]) -> None:
    """Let the new folder hold what is wanted; begin with the spare one, else what was just made."""
    for begun in (SPARE, OUT):
        with suppress(OSError):
            root.joinpath(begun).rename(fresh)
            return match(fresh, wanted)
    try:
        if fresh.exists():
            remove(fresh)
        match(fresh, wanted)
    except OSError:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _linked(written: Mapping[str, bytes], laid: Collection[str]) -> Iterator[str]:
    """Yield what pages that a person wrote may link to; too much does no harm."""
    for address, text in written.items():
        for word in _WORD.findall(text.decode(errors="replace")):
            path = unquote(word.partition("#")[0].partition("?")[0])
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path))
            if target in laid:
                yield target


def _map(home: str, texts: Iterable[str]) -> str:
    """Return the map of the site for robots: each page's whole address, where the settings know it."""
    pages = sorted(page_of(text).removesuffix("index.html") for text in texts) if home else ()
    urls = "".join(f"<url><loc>{escape(home + page)}</loc></url>\n" for page in pages)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SITEMAPS}">\n{urls}</urlset>\n'


def _digest(source: StoredFile | None) -> str:
    return sha256(read(source.path)).hexdigest() if source else ""
