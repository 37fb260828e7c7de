"""Fill the templates: each page becomes front matter and one HTML block, and no word goes unguarded."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, Undefined
from markupsafe import Markup

from generator.pages.verbatim import refuse_unfit, verbatim

FrontMatter: TypeAlias = "str | int | Sequence[FrontMatter] | Mapping[str, FrontMatter]"

# Each of these makes markup out of text by a weaker rule than ours.
_WEAKER_FILTERS = ("forceescape", "safe", "tojson", "urlize", "xmlattr")

# Text that met markup before it was printed (`~`, `join`, `format`) was only HTML-escaped on the way; these
# are the marks that Markdown extensions look for even inside HTML. No tag of ours needs one of them.
_MARKS = str.maketrans({mark: f"&#{ord(mark)};" for mark in "$*@[\\]^`{|}~"})
# In these elements references are not read or line ends count, and a comment can swallow what follows.
_UNFIT = re.compile(r"<(?:[!?]|(?:script|style|pre|textarea)\b)", re.IGNORECASE)
_DIV = re.compile(r"<(/?)div\b", re.IGNORECASE)

_ONE_LINE = 2**31 - 1


def page_text(template: str | Template, told: Mapping[str, FrontMatter], /, **view: object) -> bytes:
    """Return one Markdown page: front matter, then the filled template as one HTML block.

    Args:
        template: its name in the templates folder; it writes what stands inside `<div class="page">`.
        told: what MkDocs is told of the page, above all `title` and `description`, as plain text
            (the theme escapes it); lists and mappings may nest.
        view: what the template shows, worded and ordered.

    Raises:
        TypeError: the view holds what is not a word (None, True, 1.5).
        ValueError: a text cannot stand in a page, or the template leaves its block.
        yaml.representer.RepresenterError: the front matter holds None, 1.5 or markup.
        jinja2.TemplateError: the template names what the view does not give, or cannot be read.

    """
    filled = PAGES.get_template(template)
    block = _block(filled.render(view), f"template {filled.name}")
    return f"{front_matter(told)}{block}\n".encode()


def front_matter(told: Mapping[str, FrontMatter]) -> str:
    """Return what MkDocs is told of a page, above all `title` and `description`, as the page begins with it.

    Raises yaml.representer.RepresenterError for None, 1.5 or markup.
    """
    return f"---\n{_dumped(told)}---\n"


def _block(body: str, source: str) -> str:
    """Return the body as one HTML block, without the blank lines and indentation that could end one early."""
    lines = (line.strip(" \t") for line in body.translate(_MARKS).split("\n"))
    inside = "\n".join(line for line in lines if line)
    if unfit := _UNFIT.search(inside):
        raise ValueError(f"{source} writes {unfit.group()}, which cannot stand in a page's block")
    if not _stays_inside(inside):
        raise ValueError(f"{source} closes more <div> than it opens, or fewer")
    # publish/whole.py knows a page by these two lines, and lets it by Markdown unread.
    return f'<div class="page">\n{inside}\n</div>'


def _stays_inside(html: str) -> bool:
    depth = 0
    for slash in _DIV.findall(html):
        depth += -1 if slash else 1
        if depth < 0:
            return False
    return depth == 0


def _shown(value: object) -> Markup | Undefined:
    """Return what `{{ value }}` prints; to word absence, amounts and yes or no is the view's work."""
    if isinstance(value, Markup | Undefined):
        return value
    if isinstance(value, str):
        return verbatim(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return verbatim(str(value))
    raise TypeError(f"a view gives words and whole numbers, not {value!r}")


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in _WEAKER_FILTERS:
        del environment.filters[name]
    environment.filters["e"] = environment.filters["escape"] = verbatim
    return environment


PAGES = _environment()
"""The one template environment; macros are imported from `macros/`."""


class _Dumper(yaml.CSafeDumper):
    """Writes text in double quotes, so that every YAML reader sees text: `no`, `1:30`, `2019-05-14`."""

    def ignore_aliases(self, data: object) -> bool:
        """Write a list that stands in two places twice, not as an anchor and a reference to it."""
        del data
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    refuse_unfit(text)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')


def _mapping(dumper: _Dumper, mapping: Mapping[str, FrontMatter]) -> yaml.MappingNode:
    node = dumper.represent_dict(mapping)
    for key, _ in node.value:
        key.style = None
    return node


_Dumper.add_representer(str, _text)
_Dumper.add_representer(dict, _mapping)
for _worded_by_the_view in (type(None), float):
    _Dumper.add_representer(_worded_by_the_view, _Dumper.represent_undefined)


def _dumped(told: Mapping[str, FrontMatter]) -> str:
    return yaml.dump(dict(told), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_ONE_LINE)
