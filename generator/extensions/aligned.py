"""Say how a column stands by a class, not by a style in the page, which a strict server forbids."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

# Markdown makes its tables while it reads blocks, before any tree is looked at.
_AFTER_TABLES = 15
_STYLE = "text-align: "


class Aligned(Extension):
    """Named in mkdocs.yml as `generator.extensions.aligned:Aligned`; for the tables of a city's own pages."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name that Markdown calls
        """Look at each cell once the tree stands."""
        md.treeprocessors.register(_Aligned(md), "aligned", _AFTER_TABLES)


class _Aligned(Treeprocessor):
    def run(self, root: Element) -> None:
        """Give each aligned cell the class of its side: left, center or right (theme/assets/tables.css)."""
        for cell in root.iter():
            if cell.tag in {"td", "th"} and cell.get("style", "").startswith(_STYLE):
                cell.set("class", cell.attrib.pop("style").removeprefix(_STYLE).rstrip(";"))
