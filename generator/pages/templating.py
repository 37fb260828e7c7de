"""Fill the templates: each page becomes front matter and Markdown, and no word goes unguarded."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from pickle import UnpicklingError
from typing import TypeAlias

import yaml
from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
    Undefined,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup

from generator import wording
from generator.cache import digest
from generator.pages.written import apart, plain, refuse_unfit, settled
from generator.record.report import Absent
from generator.wording import downloads, plans, sheets
from generator.wording.pages import MADE, REVIEW_LEVELS
from generator.wording.particles import with_particle

FrontMatter: TypeAlias = "str | int | Sequence[FrontMatter] | Mapping[str, FrontMatter]"

# Each of these makes markup out of text by a rule that is not ours.
_OTHER_FILTERS = ("e", "escape", "forceescape", "safe", "tojson", "urlize", "xmlattr")

_WORDED = {
    "quarter": wording.quarter,
    "day": wording.day,
    "dialled": sheets.dialled,
    "when": wording.when,
    "level": REVIEW_LEVELS.get,
    "number": wording.number,
    "outcome": plans.outcome,
    "size": downloads.size,
    "row_label": wording.row_label,
    "particle": with_particle,
}
"""What a template puts into words by itself: `{{ now|quarter }}`."""

_BLANK_LINES = re.compile(r"\n{3,}")
_BLOCK = re.compile(r"<(table|form)\b.*?</\1>", re.DOTALL)
_HEADING = re.compile(r"(?<!\n)\n(?=#{1,6} )")

_ONE_LINE = 2**31 - 1


def page_text(template: str | Template, told: Mapping[str, FrontMatter], /, **view: object) -> bytes:
    """Return one Markdown page: front matter, the line that says where it comes from, the filled template.

    Args:
        template: its name in the templates folder, or a template of the same environment; what it sets as
            `description` (words) and `crumbs` (links) is told too.
        told: what MkDocs is told of the page, above all `title` and `description`, as plain text
            (the theme escapes it); lists and mappings may nest.
        view: what the template shows, counted and ordered; beside it `macros` takes those of a file, which a
            page makes once, whoever of its templates asks for them.

    Raises:
        TypeError: the view holds what is not a word (None, True, 1.5).
        ValueError: a text cannot stand in a page.
        yaml.representer.RepresenterError: the front matter holds None, 1.5 or markup.
        jinja2.TemplateError: the template names what the view does not give, or cannot be read.

    """

    @cache
    def macros(name: str) -> TemplateModule:
        return PAGES.get_template(f"macros/{name}.jinja").make_module({**view, "macros": macros})

    filled = PAGES.get_template(template).make_module({**view, "macros": macros})
    body = _tidy(settled(str(filled)))
    own: dict[str, FrontMatter] = {}
    if hasattr(filled, "description"):
        own["description"] = plain(filled.description)
    if hasattr(filled, "crumbs"):
        own["crumbs"] = [{"words": each.words, "href": each.href} for each in filled.crumbs]
    return f"{headed({**told, **own}, body)}{MADE}\n\n{body}\n".encode()


def headed(told: Mapping[str, FrontMatter], body: str) -> str:
    """Return what MkDocs is told of a page, as the page begins with it.

    Raises yaml.representer.RepresenterError for None, 1.5 or markup.
    """
    # A page without sections has no table of contents, and its table all the room.
    hidden = {} if "\n## " in body else {"hide": ["toc"]}
    return f"---\n{_dumped({**told, **hidden})}---\n"


def _tidy(page: str) -> str:
    """Return a page with one blank line between blocks, and none that would end a table or a form."""
    page = _HEADING.sub("\n\n", "\n".join(line.rstrip(" \t") for line in page.split("\n")))
    page = _BLANK_LINES.sub("\n\n", page).strip("\n")
    return _BLOCK.sub(lambda block: block.group().replace("\n\n", "\n"), page)


def _shown(value: object) -> str:
    """Return what `{{ value }}` prints; to word absence, amounts and yes or no is the view's work."""
    if isinstance(value, str):
        return value if isinstance(value, Markup) else apart(value)
    if isinstance(value, Undefined):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return apart(str(value))
    raise TypeError(f"a view gives words and whole numbers, not {value!r}")


class _Shown(CodeGenerator):
    """Prints what `_shown` returns as it is, since Jinja's escaping makes markup of each word three times."""

    def _output_child_pre(self, _node: object, _frame: object, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(finalize.src or "")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")


class _Context(Context):
    """Calls what a template calls, none of which wants to be told of the template."""

    def call(self, called: Callable[..., object], /, *args: object, **named: object) -> object:
        named.pop("_loop_vars", None)
        return called(*args, **named)


class _Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates where Python keeps compiled modules, which is trusted as much.

    One that is damaged is compiled anew.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, UnpicklingError, ValueError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):  # a place that nobody may write to
            super().dump_bytecode(bucket)


def _environment() -> Environment:
    compiler = digest(version("jinja2"), Path(__file__).read_text(encoding="utf-8"))
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_Compiled(str(Path(__file__).with_name("__pycache__")), f"%s.{compiler}.pyc"),
    )
    environment.code_generator_class = _Shown
    environment.context_class = _Context
    environment.tests["absent"] = lambda part: isinstance(part, Absent)
    for name in _OTHER_FILTERS:
        del environment.filters[name]
    environment.filters.update(_WORDED)
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
