"""A sheet of few colours: each ink runs into its ground in eight steps, so that edges are smooth."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

from generator.pages.pictures.lettering import mask
from generator.pages.pictures.shapes import Box, Shape

COLOURS = {
    "paper": "#ffffff",
    "ink": "#17202a",
    "soft": "#3b4856",
    "edge": "#6b7a89",
    "strong": "#0b3a5e",
    "done": "#0c4a2b",
    "done-ground": "#e2f3e8",
    "going": "#123f78",
    "going-ground": "#e5eefa",
    "part": "#573a00",
    "part-ground": "#fcf0d3",
    "hold": "#39434f",
    "hold-ground": "#e9edf1",
    "drop": "#76121d",
    "drop-ground": "#fbe6e8",
}
"""The light colours of theme/assets/colours.css, to which a test holds them: a picture has no dark."""

_STEPS = 7
_FINER = 4  # a shape is drawn so many times larger, and then made small


class Canvas:
    """A picture in the making; all is placed by pixels from its top left corner."""

    def __init__(self, width: int, height: int) -> None:
        """Begin with a sheet of paper."""
        self._colours: list[tuple[int, ...]] = []
        self._grounds: dict[str, int] = {}
        self._between: dict[tuple[str, str], list[int]] = {}
        self._image = Image.new("L", (width, height), self._ground("paper"))

    def box(self, box: Box, colour: str) -> None:
        """Fill a box."""
        self._image.paste(self._ground(colour), box)

    def text(self, place: tuple[int, int], text: str, size: int, ink: str, ground: str) -> None:
        """Write a line; `place` is its left end at the middle of its height."""
        letters = mask(text, size)
        self._lay(letters, (place[0], place[1] - letters.height // 2), ink, ground)

    def shape(self, box: Box, shape: Shape, ink: str, ground: str, unit: float = 1) -> None:
        """Draw a shape into a box that has one ground; `unit` is how many pixels one of its units has."""
        large = Image.new("L", ((box[2] - box[0]) * _FINER, (box[3] - box[1]) * _FINER))
        shape(ImageDraw.Draw(large), _FINER * unit)
        self._lay(large.reduce(_FINER), box[:2], ink, ground)

    def png(self) -> bytes:
        """Return the picture as a PNG with a palette."""
        self._image.putpalette([part for colour in self._colours for part in colour])
        file = BytesIO()
        self._image.save(file, "PNG", optimize=False, compress_level=7)
        return file.getvalue()

    def _lay(self, grey: Image.Image, place: tuple[int, int], ink: str, ground: str) -> None:
        # Where there is no ink, what stands there stays.
        self._image.paste(grey.point(self._ramp(ink, ground)), place, grey.point([0] + [255] * 255))

    def _ground(self, name: str) -> int:
        """Return the number of a colour in the palette."""
        if name not in self._grounds:
            self._grounds[name] = self._add(_rgb(name))
        return self._grounds[name]

    def _ramp(self, ink: str, ground: str) -> list[int]:
        """Return the number in the palette for each of 256 greys between a ground and an ink."""
        steps = self._steps(*sorted((ink, ground)))
        if ink < ground:
            steps = steps[::-1]
        return [steps[(grey * _STEPS + 127) // 255] for grey in range(256)]

    def _steps(self, one: str, other: str) -> list[int]:
        """Return the numbers of the colours from one to the other; the way back is the same."""
        if (one, other) not in self._between:
            ends = list(zip(_rgb(one), _rgb(other), strict=True))
            mixed = (tuple(a + (b - a) * step // _STEPS for a, b in ends) for step in range(1, _STEPS))
            self._between[one, other] = [
                self._ground(one),
                *(self._add(each) for each in mixed),
                self._ground(other),
            ]
        return self._between[one, other]

    def _add(self, colour: tuple[int, ...]) -> int:
        self._colours.append(colour)
        return len(self._colours) - 1


def _rgb(name: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(COLOURS[name].removeprefix("#")))
