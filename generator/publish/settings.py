"""The settings of a site: ours, the city's mkdocs.yml over them, and its own pages in the menu."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import writing
from generator.publish.swap import fresh_beside, settle, swap
from generator.record.own_pages.page import Entry

CONFIG = "mkdocs.yml"
WITH_MENU = "build/mkdocs.yml"
APART = "build/unfinished"
PART = "build/cache/publish/docs"
"""The folder of the pages that the builder is to make, as a path from the root."""

_OURS = Path(__file__).with_name(CONFIG)

OVERRIDES = "overrides"
"""Where a city's own pictures, styles and templates lie, unless its settings name another `custom_dir`."""

LAID = "build/theme"

# In the wheel beside the code; in a checkout at the top.
_PLACES = (folder / "theme" for folder in Path(__file__).resolve().parents[1:3])
_THEME = next(place for place in _PLACES if place.is_dir())

_TEXT, _LIST, _MAPPING = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))

# MkDocs gives every template the list of all pages by this name.
_NAMES_ALL = re.compile(rb"\{[{%][^{}]*\bpages\b")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the site is built by: a file, as a path from the root, and what decides which pages are made.

    `theme` is the folder that lies over Material's; `menu` holds each file that the menu names with its title
    there, empty where the page itself says it; `parts` is whether a page depends on itself, menu and theme
    alone.
    """

    config: str
    theme: Path | None = None
    menu: tuple[tuple[str, str], ...] = ()
    parts: bool = False


def settings(root: Path, own: Entry | None) -> Settings:
    """Write the settings that the site is built by; return them.

    They are written whole, with nothing left to inherit: MkDocs puts a list in the place of the one that it
    inherits, Zensical behind it. Ours do not lie under settings that name a theme, which are whole.

    Args:
        root: the project's root, with its mkdocs.yml.
        own: the first of the city's own pages; None for none.

    Raises ProblemsFoundError (cannot-write).

    """
    place = root / WITH_MENU
    with writing(WITH_MENU):
        try:
            whole = _inherited(root / CONFIG)
        except (OSError, yaml.YAMLError):
            return Settings(CONFIG)  # of which the builder says what is wrong with it
        own_theme = _at(whole, "theme") or yaml.MappingNode(_MAPPING, [])
        if isinstance(own_theme, yaml.MappingNode) and _at(own_theme, "name") is None:
            over = _at(own_theme, "custom_dir")
            _lay_theme(root, over.value if over else OVERRIDES)
            _put(own_theme, "custom_dir", _word(LAID))
            _put(whole, "theme", own_theme)
            whole = _over(_inherited(_OURS), whole)
        menu, folder = _at(whole, "nav"), _theme(root, whole)
        if own and isinstance(menu, yaml.SequenceNode):
            # Before the last: help stands at the menu's end on every page of every city.
            menu.value.insert(max(len(menu.value) - 1, 0), _shown(own))
        _seen_from_below(whole)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(yaml.serialize(whole, allow_unicode=True).encode())
    plugins, hooks = _at(whole, "plugins"), _at(whole, "hooks")
    # A plugin or a hook may look at every page from any; where the settings have no menu, each page is in it.
    parts = bool(menu and plugins and not plugins.value and not (hooks and hooks.value))
    if parts and folder:
        parts = not any(_NAMES_ALL.search(path.read_bytes()) for path in folder.rglob("*.html"))
    return Settings(WITH_MENU, folder, tuple(_named(menu)) if menu else (), parts)


def _lay_theme(root: Path, over: str) -> None:
    """Lay our theme out in root/build/theme, with a folder of the city's over it where it has one.

    Args:
        root: the project's root.
        over: that folder's path from the root.

    Raises ProblemsFoundError (cannot-write).

    """
    place = root / LAID
    settle(place)
    with writing(LAID):
        shutil.copytree(_THEME, fresh_beside(place))
        if (root / over).is_dir():
            shutil.copytree(root / over, fresh_beside(place), dirs_exist_ok=True)
    swap(place)


def _named(entry: yaml.Node, title: str = "") -> Iterator[tuple[str, str]]:
    """Yield each file of a menu and its title."""
    if isinstance(entry, yaml.ScalarNode):
        yield entry.value, title
    elif isinstance(entry, yaml.MappingNode):
        for name, value in entry.value:
            yield from _named(value, name.value)
    else:
        for each in entry.value:
            yield from _named(each)


def apart(root: Path) -> Path:
    """Return a folder below root/build in which a site is built by the settings of `root`, beside root/site.

    Raises ProblemsFoundError (cannot-write).
    """
    folder, custom = root / APART, theme(root)
    told: dict[str, object] = {"INHERIT": str((root / CONFIG).resolve())}
    if custom is not None:
        told["theme"] = {"custom_dir": str(custom.resolve())}
    with writing(APART):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / CONFIG).write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    return folder


def theme(root: Path) -> Path | None:
    """Return the city's folder of the theme; None where the settings cannot be read."""
    try:
        return _theme(root, _inherited(root / CONFIG)) or root / OVERRIDES
    except (OSError, yaml.YAMLError):
        return None


def sources(root: Path) -> Iterator[Path]:
    """Yield the files that the settings are written in, each inheriting from the next."""
    path = root / CONFIG
    while path.is_file():
        yield path
        try:
            node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
        except (OSError, yaml.YAMLError):
            return
        inherit = _at(node, "INHERIT") if isinstance(node, yaml.MappingNode) else None
        if inherit is None:
            return
        path = path.parent / inherit.value


def own_settings(root: Path) -> bytes:
    """Return, of settings that are a copy of ours, what only the city says: its name, its looks, its menu.

    Raises ProblemsFoundError (upgrade-failed) where they cannot be read.
    """
    try:
        ours, whole = _inherited(_OURS), _inherited(root / CONFIG)
    except (OSError, yaml.YAMLError) as fault:
        said = str(fault).splitlines()[0]
        raise ProblemsFoundError([problem("upgrade-failed", Place(CONFIG), said=said)]) from fault
    theme, below = _at(whole, "theme"), _at(ours, "theme")
    if isinstance(theme, yaml.MappingNode) and isinstance(below, yaml.MappingNode):
        _part(theme, below, {"name", "custom_dir"})
    is_bare = theme is not None and not theme.value
    _part(whole, ours, {"markdown_extensions", "plugins", "validation"} | ({"theme"} if is_bare else set()))
    return yaml.serialize(whole, allow_unicode=True).encode()


def _part(node: yaml.MappingNode, ours: yaml.MappingNode, but: set[str]) -> None:
    """Take out of settings what ours say in the same words, and what only we say."""
    same = {(key.value, yaml.serialize(value)) for key, value in ours.value}
    node.value = [
        (key, value)
        for key, value in node.value
        if key.value not in but and (key.value, yaml.serialize(value)) not in same
    ]


def site_address(root: Path) -> str:
    """Return `site_url` of mkdocs.yml as MkDocs takes it, with a `/` at its end; empty where it has none."""
    try:
        node = _at(_inherited(root / CONFIG), "site_url")
    except (OSError, yaml.YAMLError):
        return ""  # as in `settings`
    if node is not None and node.tag == "!ENV":
        address = construct_env_tag(yaml.SafeLoader(""), node)
    else:
        address = node.value if node is not None and node.tag == _TEXT else ""
    return f"{str(address).rstrip('/')}/" if address else ""


def _inherited(path: Path) -> yaml.MappingNode:
    """Return settings with all that they inherit; values stay as they are written, whatever their tags."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    if not isinstance(node, yaml.MappingNode):
        raise yaml.YAMLError(path.name)
    inherit = _at(node, "INHERIT")
    if inherit is None:
        return node
    node.value = [(key, value) for key, value in node.value if key.value != "INHERIT"]
    return _over(_inherited(path.parent / inherit.value), node)


def _over(below: yaml.MappingNode, above: yaml.MappingNode) -> yaml.MappingNode:
    for key, value in above.value:
        under = _at(below, key.value)
        if isinstance(under, yaml.MappingNode) and isinstance(value, yaml.MappingNode):
            _over(under, value)
        else:
            _put(below, key.value, value)
    return below


def _theme(root: Path, whole: yaml.MappingNode) -> Path | None:
    theme = _at(whole, "theme")
    custom = _at(theme, "custom_dir") if isinstance(theme, yaml.MappingNode) else None
    return root / custom.value if custom else None


def _seen_from_below(whole: yaml.MappingNode) -> None:
    """Let each path mean from build/ what it meant from the root, and the builder see the pages to make."""
    _put(whole, "docs_dir", _word(str(PurePosixPath(PART).relative_to("build"))))
    _put(whole, "site_dir", _word("site"))
    theme, hooks = _at(whole, "theme"), _at(whole, "hooks")
    custom = _at(theme, "custom_dir") if isinstance(theme, yaml.MappingNode) else None
    for path in (
        *([custom] if custom else []),
        *(hooks.value if isinstance(hooks, yaml.SequenceNode) else []),
    ):
        path.value = str(PurePosixPath("..") / path.value)


def _at(node: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in node.value if key.value == name), None)


def _put(node: yaml.MappingNode, name: str, value: yaml.Node) -> None:
    node.value = [(key, each) for key, each in node.value if key.value != name]
    node.value.append((_word(name), value))


def _word(text: str) -> yaml.ScalarNode:
    return yaml.ScalarNode(_TEXT, text, style='"')


def _shown(entry: Entry) -> yaml.MappingNode:
    inside: yaml.Node = _word(entry.file)
    if entry.below:
        inside = yaml.SequenceNode(_LIST, [inside, *map(_shown, entry.below)])
    return yaml.MappingNode(_MAPPING, [(_word(entry.title), inside)])
