"""Documents and pictures that records name, each broken in one way."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image

from tests.record.faults.town import PLEDGE, Change, Fault, both, drop, put, recode, swap

MEDIA = "content/media/1-1-1"
OPENING = f"{MEDIA}/opening.jpg"
SHOWN = "pictures:\n- {file: 1-1-1/opening.jpg, alt: 부엌 앞에 선 사람들}\n"


def picture(width: int = 30, height: int = 20, form: str = "JPEG", **exif: str) -> bytes:
    """A picture; `exif` holds the letter of a hemisphere."""
    told = Image.Exif()
    if exif:
        told.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = exif["north"]
    buffer = BytesIO()
    drawn = Image.effect_noise((width, height), 90) if width < 1000 else Image.new("L", (width, height))
    drawn.save(buffer, form, exif=told)
    return buffer.getvalue()


def beside(path: str, content: bytes) -> Change:
    """Put a file."""
    return both(put(path, ""), recode(path, lambda _: content))


def pictured(root: Path) -> None:
    """Let a pledge name a document and a picture, and lay both."""
    beside(OPENING, picture())(root)
    beside(f"{MEDIA}/plan.pdf", b"%PDF-1.7\n")(root)
    file = root / PLEDGE
    named = "evidence:\n- {title: 실천계획서, file: 1-1-1/plan.pdf, url: 'https://garam.example/plan'}\n"
    file.write_bytes(file.read_bytes() + f"{named}{SHOWN}".encode())


def _of(rule: str, *changes: Change) -> Fault:
    return Fault(rule, both(pictured, *changes))


FAULTS = (
    _of("a file that a record names is there", drop(f"{MEDIA}/plan.pdf")),
    _of("a file that no record names is told", put(f"{MEDIA}/other.pdf", "%PDF-1.7\n")),
    _of("a picture has words for who does not see it", swap(PLEDGE, ", alt: 부엌 앞에 선 사람들", "")),
    _of("those words are not blank", swap(PLEDGE, "부엌 앞에 선 사람들", "''")),
    _of("a picture opens", beside(OPENING, b"\xff\xd8\xff")),
    _of("a picture is whole", beside(OPENING, picture(300, 300)[:9000])),
    _of("a picture is what its name says", beside(OPENING, picture(form="PNG"))),
    _of(
        "a picture is not so large that it fills the memory",
        beside(f"{MEDIA}/opening.jpg", picture(8000, 8000)),
    ),
    _of("where a picture was taken is told", beside(OPENING, picture(north="N"))),
    _of("a document is what its name says", put(f"{MEDIA}/plan.pdf", "PK")),
    _of("no other files lie there", put(f"{MEDIA}/film.mp4", "x")),
    _of("their names are safe on every system", put(f"{MEDIA}/con.pdf", "%PDF-1.7\n")),
    _of("no name leads out of the folder", swap(PLEDGE, "1-1-1/plan.pdf", "../city.pdf")),
    _of("a document is no picture", swap(PLEDGE, "1-1-1/opening.jpg", "1-1-1/plan.pdf")),
    _of("an address is one", swap(PLEDGE, "https://garam", "ftp://garam")),
)
