"""The form objects of HWPX: what their program draws of them, and what it offers besides."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from generator.sheet.readers.trees import child, local, whole_text

STATES = {
    "checkBtn": {"CHECKED": "☑", "INDETERMINATE": "▣", "": "☐"},
    "radioBtn": {"CHECKED": "◉", "INDETERMINATE": "▣", "": "◯"},
}
"""The mark that a button draws by its value; `""` for any other."""

_SPELLED = {"1": "CHECKED", "2": "INDETERMINATE", "TRUE": "CHECKED"}
"""How programs other than Hangul spell a value; the numbers are those of HWP 5."""

FORMS = frozenset({*STATES, "comboBox", "edit", "listBox"})


@dataclass(frozen=True, slots=True)
class Form:
    """What a form object shows, and what a list in it offers and nobody chose."""

    shown: str
    offered: tuple[str, ...] = ()


def form(element: etree._Element) -> Form:
    """Read a form object, one of `FORMS` by its name."""
    name = local(element)
    if name in STATES:
        marks = STATES[name]
        value = (element.get("value") or "").upper()
        mark = marks.get(_SPELLED.get(value, value), marks[""])
        return Form(" ".join(filter(None, (mark, (element.get("caption") or "").strip()))))
    if name == "edit":
        inside = child(element, "text")
        return Form((element.text or "") + (whole_text(inside) if inside is not None else ""))
    return _chosen(element)


def _chosen(element: etree._Element) -> Form:
    items = [
        (each.get("value") or "", each.get("displayText") or "")
        for each in element
        if local(each) == "listItem"
    ]
    value = element.get("selectedValue") or ""
    if not value and items and not items[0][1]:
        # What is shown and is none of the list stands before it; HWP 5 keeps no list besides.
        value = items[0][0]
    shown = next((said for key, said in items if value and key == value and said), value)
    offered = [said or key for key, said in items if not {key, said} & {value, shown}]
    return Form(shown, tuple(filter(None, offered)))
