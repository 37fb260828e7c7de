"""The letters of a PDF as pdfminer finds them, which shares no code with the reader that makes the grid."""

from __future__ import annotations

from dataclasses import dataclass, field

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream
from pdfminer.utils import Matrix

from generator.sheet.readers.pdf.marks import mark
from generator.sheet.readers.pdf.objects import entries

_TWICE, _LEAST, _MOST = 0.15, 1.0, 4.0
"""As in `letters`: how far one letter that is drawn twice may lie from itself."""


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
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            # The reader refuses letters without a name.
            text = ""
        advance = float(font.char_width(cid) * fontsize * scaling)
        if text and not text.isspace():
            height = fontsize * max(abs(matrix[2]), abs(matrix[3]))
            self._take("".join(mark(each, str(font.fontname or "")) for each in text), matrix, height)
        return advance

    def _take(self, text: str, matrix: Matrix, height: float) -> None:
        left, up = matrix[4], matrix[5]
        across, down = int(left / _MOST), int(up / _MOST)
        most = min(max(_TWICE * height, _LEAST), _MOST)
        for x in (across - 1, across, across + 1):
            for y in (down - 1, down, down + 1):
                for there, high, run in self.near.get((text, x, y), ()):
                    if run != self.run and abs(left - there) <= most and abs(up - high) <= most:
                        return
        self.near.setdefault((text, across, down), []).append((left, up, self.run))
        self.letters.append(text)


class Account:
    """Counts the letters of pages and of what is laid over them."""

    def __init__(self) -> None:
        """Begin a count."""
        resources = PDFResourceManager()
        self._device = _Texts(resources)
        self._interpreter = PDFPageInterpreter(resources, self._device)

    def of_page(self, page: PDFPage) -> list[str]:
        """Return the letters that a page draws by itself."""
        self._device.begin()
        self._interpreter.process_page(page)
        return self._device.letters

    def of_appearance(self, stream: PDFStream) -> list[str]:
        """Return the letters that draw an annotation."""
        self._device.begin()
        self._interpreter.render_contents(dict(entries(stream.attrs.get("Resources")).items()), [stream])
        return self._device.letters
