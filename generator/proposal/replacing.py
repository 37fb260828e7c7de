"""What citizens would see of another program: the pages and files of a site as built by each of the two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import unified_diff

from generator.wording import starting as words

DETAIL = "    "
"""How the lines begin that tell what stands in a file, below the one that names it."""

_TEXT, _PAGE = "index.md", "index.html"


def replaced(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[str]:
    """Yield lines that tell every file of a site that would differ; of a page's text, each line.

    Args:
        before: the site's files by address: of a page's Markdown its bytes, of any other a digest.
        after: the same of the site that would take its place.

    """
    differing = [each for each in sorted({*before, *after}) if before.get(each) != after.get(each)]
    if not differing:
        yield words.NOTHING_DIFFERS
        return
    yield words.FOR_CITIZENS
    texts = [each for each in differing if each.endswith(_TEXT)]
    pages = {each.removesuffix(_TEXT) for each in texts}
    looks = [each for each in differing if each.endswith(_PAGE) and each.removesuffix(_PAGE) not in pages]
    files = [each for each in differing if each not in {*texts, *looks} and not each.endswith(_PAGE)]
    for what, listed in (
        (words.PAGES_DIFFER, texts),
        (words.FILES_DIFFER, files),
        (words.LOOKS_DIFFER, looks),
    ):
        if listed:
            yield words.files_counted(what, len(listed))
        for each in sorted(listed, key=lambda each: each in after):  # what would be gone is told first
            yield f"  {_state(each, before, after)} {each}"
            if what == words.PAGES_DIFFER:
                old, new = (_body(side.get(each, b"")) for side in (before, after))
                lines = list(unified_diff(old, new, n=0, lineterm=""))[2:]
                yield from (f"{DETAIL}{line}" for line in lines if not line.startswith("@@"))


def _body(page: bytes) -> list[str]:
    """Return the lines of a page without its head, which tells machines the same again."""
    return page.decode().partition("\n---\n")[2].splitlines()


def _state(address: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> str:
    if address not in before:
        return words.FILE_NEW
    return words.FILE_CHANGED if address in after else words.FILE_GONE
