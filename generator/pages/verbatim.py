"""Write the department's words into a page so that every character arrives as it was written."""

from __future__ import annotations

import re

from markupsafe import Markup

# Line ends and other control characters break an HTML block or are dropped by browsers and renderers
# (U+0002 and U+0003 are Python-Markdown's own placeholders); lone surrogates cannot be saved as UTF-8.
# A reference cannot save them: HTML reads &#133; as "…".
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# Of these a tool may trim, fold or drop the plain character, and nobody would see it happen.
_UNSEEN = "\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
# Every ASCII mark, and each space that a tool could take for the layout's: first, last, beside another.
_REFERRED = re.compile(f"[!-/:-@\\[-`{{-~{_UNSEEN}]|^ | $|(?<= ) | (?= )")


def verbatim(text: str) -> Markup:
    """Return a text of the record as HTML that no Markdown renderer can read as anything but this text.

    ASCII letters, digits, single spaces and all other visible characters stay; the rest is written as
    numeric character references (`.` becomes `&#46;`). It may stand in an element or in a quoted attribute.

    Raises:
        ValueError: as `refuse_unfit`.

    """
    refuse_unfit(text)
    return Markup(_REFERRED.sub(_reference, text))  # noqa: S704  this is what makes a text safe


def refuse_unfit(text: str) -> None:
    """Do nothing for a text that can stand in a page.

    Raises:
        ValueError: the text holds a line end, another control character or half a character; reading the
            record refuses these earlier, in words.

    """
    if unfit := _UNFIT.search(text):
        raise ValueError(f"U+{ord(unfit.group()):04X} cannot stand in a page: {text!a}")


def _reference(mark: re.Match[str]) -> str:
    return f"&#{ord(mark.group())};"
