"""Pictures are published as a phone can load them, without what the camera wrote; documents as they are."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from generator import data
from generator.build import files
from generator.record.folder import load
from tests.data.conftest import SMALL
from tests.record.faults.town import PLEDGE, build

MEDIA = "content/media"


def _published(root: Path, beside: dict[str, bytes]) -> dict[str, bytes]:
    """What is published of a town whose pledge names these files."""
    build(root)
    named = ["evidence:"]
    for name, content in beside.items():
        path = root / MEDIA / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        named.append(f"- {{title: 자료, file: {name}}}")
    (root / PLEDGE).write_text((root / PLEDGE).read_text("utf-8") + "\n".join(named) + "\n", "utf-8")
    records = load(root).records
    assert records is not None
    return dict(data.media(records, root))


def _picture(form: str, mode: str = "RGB", size: tuple[int, int] = (2000, 1000)) -> bytes:
    told = Image.Exif()
    told[ExifTags.Base.Orientation] = 6  # turned by a quarter
    told[ExifTags.Base.Model] = "camera"
    buffer = BytesIO()
    Image.new(mode, size).save(buffer, form, exif=told, icc_profile=b"profile")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("form", "mode", "name"),
    [
        ("JPEG", "RGB", "a.jpg"),
        ("JPEG", "CMYK", "a.jpeg"),
        ("PNG", "RGBA", "a.png"),
        ("PNG", "P", "a.png"),
        ("WEBP", "RGB", "a.webp"),
    ],
)
def test_a_picture_is_published_upright_in_two_sizes_with_its_colours_and_nothing_else(
    tmp_path: Path, form: str, mode: str, name: str
) -> None:
    published = _published(tmp_path, {name: _picture(form, mode)})
    stem, ending = name.split(".")
    sizes = {f"media/{name}": (800, 1600), f"media/{stem}.small.{ending}": (400, 800)}
    assert set(published) == set(sizes)
    for address, content in published.items():
        with Image.open(BytesIO(content)) as picture:
            assert (picture.format, picture.size) == (form, sizes[address])
            assert not picture.getexif()
            assert picture.info["icc_profile"] == b"profile"
        assert b"camera" not in content


def test_a_small_picture_is_not_made_larger(tmp_path: Path) -> None:
    published = _published(tmp_path, {"a.png": _picture("PNG", size=(30, 20))})
    assert all(Image.open(BytesIO(each)).size == (20, 30) for each in published.values())


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    content = {"a.jpg": _picture("JPEG")}
    first, second = (_published(tmp_path / each, content) for each in ("one", "two"))
    assert first == second


def test_the_site_holds_them(tmp_path: Path) -> None:
    published = _published(tmp_path, {"1/a.jpg": _picture("JPEG")})
    records = load(tmp_path).records
    assert records is not None
    assert published.items() <= dict(files(tmp_path, records)).items()


def test_a_document_is_published_as_it_is_and_what_nobody_names_is_not(tmp_path: Path) -> None:
    content = b"%PDF-1.7\n1"
    (tmp_path / MEDIA).mkdir(parents=True)
    assert _published(tmp_path, {"1/a.pdf": content}) == {"media/1/a.pdf": content}
    records = load(SMALL).records
    assert records is not None
    assert not dict(data.media(records, SMALL))
