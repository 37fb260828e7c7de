"""The letters of a PDF as pdfminer finds them, which shares no code with the reader that makes the grid."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, int_value, resolve1
from pdfminer.utils import Matrix

from generator.sheet.readers.pdf.letters import mark
from generator.sheet.readers.pdf.objects import entries

_TWICE_WIDE, _TWICE_HIGH, _FIELD = 0.5, 0.25, 8.0
"""As in `letters`: how far a letter may lie from itself that is drawn twice."""

# What pdfminer mends in a file it tells on the screen, where nobody asked for it.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)

# One letter of KS X 1001, which some tables call a wave dash and others a wide tilde.
_SAME = {0x301C: 0xFF5E}

_TILES = 1
"""Of patterns: what is drawn is repeated."""


@dataclass(slots=True)
class _Texts(PDFTextDevice):
    """Takes letters as they are shown, one that is drawn again at its place once."""

    rsrcmgr: PDFResourceManager
    ctm: Matrix | None = None
    letters: list[str] = field(default_factory=list)
    near: dict[tuple[str, int, int], list[tuple[float, float, int]]] = field(default_factory=dict)
    run: int = 0

    def begin(self) -> None:
        self.letters, self.near = [], {}

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        self.run += 1
        PDFTextDevice.render_string(self, textstate, seq, ncs, graphicstate)

    def render_char(  # noqa: PLR0913, PLR0917 - as the library calls it
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        del rise, ncs, graphicstate
        try:
            text = font.to_unichr(cid).translate(_SAME)
        except PDFUnicodeNotDefined:
            # The reader refuses letters without a name.
            text = ""
        advance = float(font.char_width(cid) * fontsize * scaling)
        if text and not text.isspace():
            name = str(getattr(font, "basefont", "") or font.fontname or "")
            wide = _TWICE_WIDE * abs(advance) * max(abs(matrix[0]), abs(matrix[1]))
            high = _TWICE_HIGH * abs(fontsize) * max(abs(matrix[2]), abs(matrix[3]))
            self._take("".join(mark(each, name) for each in text), matrix[4], matrix[5], min(wide, high))
        return advance

    def _take(self, text: str, left: float, up: float, apart: float) -> None:
        across, down, apart = int(left / _FIELD), int(up / _FIELD), min(apart, _FIELD)
        for x in (across - 1, across, across + 1):
            for y in (down - 1, down, down + 1):
                for there, level, run in self.near.get((text, x, y), ()):
                    if run != self.run and max(abs(left - there), abs(up - level)) <= apart:
                        return
        self.near.setdefault((text, across, down), []).append((left, up, self.run))
        self.letters.append(text)


class _Interpreter(PDFPageInterpreter):
    """Keeps the patterns that what it draws may be filled with: their letters are drawn as well."""

    patterns: list[PDFStream]

    def init_resources(self, resources: dict[object, object]) -> None:
        PDFPageInterpreter.init_resources(self, resources)
        for each in entries(entries(resources).get("Pattern")).values():
            found = resolve1(each)
            if isinstance(found, PDFStream) and int_value(found.get("PatternType")) == _TILES:
                self.patterns.append(found)

    def dup(self) -> _Interpreter:
        other = _Interpreter(self.rsrcmgr, self.device)
        other.patterns = self.patterns
        return other


class Account:
    """Counts the letters of pages and of what is laid over them."""

    def __init__(self) -> None:
        """Begin a count."""
        resources = PDFResourceManager()
        self._device = _Texts(resources)
        self._interpreter = _Interpreter(resources, self._device)

    def of_page(self, page: PDFPage) -> list[str]:
        """Return the letters that a page draws by itself."""
        self._begin()
        self._interpreter.process_page(page)
        return self._end()

    def of_appearance(self, stream: PDFStream) -> list[str]:
        """Return the letters that draw an annotation."""
        self._begin()
        self._draw(stream)
        return self._end()

    def _begin(self) -> None:
        self._device.begin()
        self._interpreter.patterns = []

    def _end(self) -> list[str]:
        """Return the letters, with those of patterns; patterns in patterns are none of a sheet's."""
        for each in list({id(each): each for each in self._interpreter.patterns}.values()):
            self._draw(each)
        return self._device.letters

    def _draw(self, stream: PDFStream) -> None:
        self._interpreter.render_contents(dict(entries(stream.attrs.get("Resources")).items()), [stream])
