"""The text of office drawings: paragraphs of DrawingML in text boxes, shapes and the words of charts."""

from __future__ import annotations

from lxml import etree

from generator.sheet.grid import Block, Origin
from generator.sheet.readers.flow import Flow
from generator.sheet.readers.trees import local

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def drawn_text(root: etree._Element, origin: Origin) -> list[Block]:
    """Take the lines of every DrawingML paragraph under an element out of its tree, in order."""
    blocks: list[Block] = []
    for paragraph in root.iter(f"{{{DRAWING}}}p"):
        flow = Flow(origin)
        for each in paragraph.iter():
            if local(each) == "t":
                flow.add(each.text)
                each.text = None
            elif local(each) == "br":
                flow.end_line()
        blocks += flow.done()
    return blocks
