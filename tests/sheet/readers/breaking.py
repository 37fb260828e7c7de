"""Files that are broken at random: at their surface, inside their zips, and in the build of their XML."""

from __future__ import annotations

import random
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from hwpx.hwp5.writer import write_hwp5
from lxml import etree

from generator.problems import Problem, ProblemsFoundError
from generator.sheet.grid import Grid, paragraphs
from generator.sheet.laid import Laid
from generator.sheet.readers import apart, read
from generator.sheet.readers.apart import PAGES, Stretch, joined
from generator.sheet.readers.recognising import recognise
from generator.sheet.writers import WRITERS
from tests.sheet.readers.made import unzipped, zipped
from tests.sheet.readers.test_pdf import ruled

Break = Callable[[random.Random, bytes], bytes]

KINDS = (
    "docx",
    "docx inside",
    "docx built",
    "html",
    "hwp",
    "hwpx",
    "hwpx inside",
    "hwpx built",
    "pdf",
    "xlsx",
    "xlsx inside",
    "xlsx built",
)
"""A format, and where its files are broken."""


def flip(chance: random.Random, content: bytes) -> bytes:
    """A few bytes are others."""
    whole = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    return bytes(whole)


def cut(chance: random.Random, content: bytes) -> bytes:
    """A piece is gone."""
    begin = chance.randrange(len(content))
    return content[:begin] + content[begin + chance.randint(1, 400) :]


def repeat(chance: random.Random, content: bytes) -> bytes:
    """A piece stands again elsewhere."""
    begin, place = chance.randrange(len(content)), chance.randrange(len(content))
    return content[:place] + content[begin : begin + chance.randint(1, 4000)] + content[place:]


def swell(chance: random.Random, content: bytes) -> bytes:
    """Every number of one sort is another, such as no program writes."""
    old = str(chance.randrange(10)).encode()
    return content.replace(b'"' + old + b'"', chance.choice([b'"-1"', b'"99999999999"', b'""', b'"x"']))


BREAKS: tuple[Break, ...] = (flip, cut, repeat, swell)


def rebuild(chance: random.Random, content: bytes) -> bytes:
    """The elements of an XML part stand otherwise: moved, doubled, renamed, nested, without an attribute."""
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 4)):
        every = [each for each in root.iter() if each is not root]
        if len(every) < 2:
            break
        one, other = chance.choice(every), chance.choice(every)
        _change(chance, one, other)
    return etree.tostring(root)


def _change(chance: random.Random, one: etree._Element, other: etree._Element) -> None:
    holder = one.getparent()
    way = chance.randrange(6)
    if way == 0 and holder is not None and other not in one.iter():
        other.append(one)
    elif way == 1 and holder is not None:
        holder.append(etree.fromstring(etree.tostring(one)))
    elif way == 2:
        one.tag = other.tag
    elif way == 3 and one.attrib:
        del one.attrib[chance.choice(list(one.attrib))]
    elif way == 4 and one.attrib and other.attrib:
        one.set(str(chance.choice(list(one.attrib))), str(chance.choice(list(other.attrib.values()))))
    elif holder is not None:
        holder.remove(one)


def files(chance: random.Random, kind: str, real: Laid) -> Iterator[bytes]:
    """Yield broken files of a kind, without end."""
    form, _, where = kind.partition(" ")
    whole = _whole(form, real)
    parts = unzipped(whole) if where else {}
    inner = [name for name in parts if name.endswith((".xml", ".rels", ".hpf")) and parts[name]]
    while True:
        if not where:
            yield chance.choice(BREAKS)(chance, whole)
        else:
            name = chance.choice(inner)
            change = rebuild if where == "built" else chance.choice(BREAKS)
            yield zipped({**parts, name: change(chance, parts[name])})


def _whole(form: str, real: Laid) -> bytes:
    if form == "hwp":
        return write_hwp5(unzipped(WRITERS["hwpx"](real)))
    if form == "pdf":  # the real sheet's would be slow to read
        return ruled([(50, 100, 150, 200), (150, 100, 300, 200)], (60, 120, "추진실적"), (160, 120, "비고"))
    return WRITERS[form](real)


def end(content: bytes) -> str:
    """Return how the reading of a file ends: `read`, `lost` and what was, or the kind that refuses it.

    PDF and HWP are read in this very process, without bounds: a process for each of many takes long.
    """
    try:
        form = recognise("공약", content)
        answer: Grid | Stretch | tuple[Problem, ...]
        if form == "hwp":
            answer = apart.answer(form, Grid, "공약", content)
        elif form == "pdf":
            answer = apart.answer(form, Stretch, "공약", content, range(PAGES))
            answer = joined("공약", [answer]) if isinstance(answer, Stretch) else answer
        else:
            answer = read("공약", content)
    except ProblemsFoundError as fault:
        answer = fault.tally.problems
    if isinstance(answer, Grid):
        lost = _hangul(_texts(content)) - _hangul(
            each.text for each in paragraphs((*answer.blocks, *answer.aside))
        )
        return f"lost {lost}" if lost else "read"
    (only,) = answer
    return only.kind


def _texts(content: bytes) -> Iterator[str]:
    """Yield what the parts of a zip say, as far as they can be read at all."""
    parts = {}
    with suppress(zipfile.BadZipFile, zlib.error):
        parts = unzipped(content) if content.startswith(b"PK") else {}
    for name, part in parts.items():
        if name.endswith(".xml") and not name.startswith(("docProps", "META-INF")) and part:
            with suppress(etree.XMLSyntaxError):
                yield from (each.text or "" for each in etree.fromstring(part).iter("{*}t"))


def _hangul(texts: Iterable[str]) -> Counter[str]:
    return Counter(mark for text in texts for mark in text if "가" <= mark <= "힣")
