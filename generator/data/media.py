"""The documents and pictures that records name, as they are published: pictures as a phone can load them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from generator.data.originals import unchanged
from generator.published import addresses
from generator.record.evidence import shown_in
from generator.record.media import FORMATS, PICTURES
from generator.record.records import Records

_LARGE, _SMALL = 1600, 800
"""The longest side of a picture by itself, and of one among text, in pixels; none is made larger."""

_QUALITY = 82
"""Of JPEG and WebP; a drawing as PNG loses nothing."""

_KEPT = 64
"""Pictures that are not made again while one process builds again and again."""


def media(records: Records, root: Path) -> Iterator[tuple[str, bytes]]:
    """Return each file that a record names with its address; of a picture also a smaller one.

    What a camera writes beside a picture (the place, the day, the machine) is left out.

    Args:
        records: what was read.
        root: the project's root.

    Raises:
        ProblemsFoundError: a file is gone, or is no longer the one that was read.

    """
    if not records.media:  # the checks see to it that what is named is there
        return
    named = (each.file for filed in records.every() for _, each in shown_in(filed.record) if each.file)
    for path in sorted(set(named)):
        file = records.media[path]
        if path.endswith(PICTURES):
            large, small = _sized(root, file.path, file.sha256)
            yield addresses.media(path), large
            yield addresses.small_picture(path), small
        else:
            yield addresses.media(path), unchanged(root, file.path, file.sha256)


@lru_cache(_KEPT)
def _sized(root: Path, path: str, sha256: str) -> tuple[bytes, bytes]:
    with Image.open(BytesIO(unchanged(root, path, sha256)), formats=FORMATS) as opened:
        profile = opened.info.get("icc_profile")
        form = opened.format if opened.format in FORMATS else "JPEG"  # a camera may put several into one
        upright = ImageOps.exif_transpose(opened)
    return _saved(upright, _LARGE, form, profile), _saved(upright, _SMALL, form, profile)


def _saved(picture: Image.Image, longest: int, form: str, profile: bytes | None) -> bytes:
    if picture.mode not in {"L", "RGB"}:
        picture = picture.convert("RGB" if form == "JPEG" else "RGBA")
    if max(picture.size) > longest:
        picture = ImageOps.contain(picture, (longest, longest))
    picture.info = {}
    buffer = BytesIO()
    picture.save(buffer, form, icc_profile=profile, quality=_QUALITY, optimize=True)
    return buffer.getvalue()
