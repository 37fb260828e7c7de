"""A project of three pages, made by hand: the least that can be published."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.publish.publication import Stage

CONFIG = """\
site_name: 작은 장부
site_url: https://example.kr/promises/
docs_dir: build/docs
theme: {name: material, language: ko, font: false}
plugins: []
nav: [index.md]
markdown_extensions: [attr_list]
validation: {nav: {omitted_files: ignore}, links: {anchors: warn}}
"""
FILES = {
    "index.md": b"# Home {#home}\n\n[one](one/index.md) [its money](one/index.md#money) [table](table.csv)\n",
    "one/index.md": b"# One\n\n## Money {#money}\n\n[two](two.md)\n",
    "one/two.md": b'# Two\n\n<p><a href="../">up</a> <a href="../../#home">home</a></p>\n',
    "table.csv": b"\xef\xbb\xbfnumber\r\n1\r\n",
}
PAGES = {"404.html", "index.html", "one/index.html", "one/two/index.html"}


def project(root: Path, config: str = CONFIG) -> Path:
    """Write what a project has beside its pages; return its root."""
    root.mkdir(parents=True, exist_ok=True)
    root.joinpath("mkdocs.yml").write_text(config, encoding="utf-8")
    return root


def files(**instead: str) -> list[tuple[str, bytes]]:
    """Return the tiny project's files; `index`, `one`, `two` may have another text."""
    texts = {"index": "index.md", "one": "one/index.md", "two": "one/two.md"}
    return list((FILES | {texts[name]: text.encode() for name, text in instead.items()}).items())


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its address."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write(folder: Path, content: dict[str, str]) -> Path:
    """Write texts below a folder; return it."""
    for address, text in content.items():
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def unheard(_stage: Stage) -> None:
    """Take note of nothing."""


@contextmanager
def disk_full_after(size: int) -> Iterator[None]:
    """Let no file of this process or of its children grow beyond `size` bytes, as on a full disk."""
    import resource  # noqa: PLC0415 - Windows has no such module

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
