"""The encodings of text files that Korean offices hand in, and what stands in their way."""

from __future__ import annotations

import codecs

from generator.problems import Place, ProblemsFoundError, problem
from generator.sheet.readers.refusing import refusal

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LOST = "\ufffd"


def decoded(name: str, content: bytes) -> str:
    """Return a file's bytes as text: by its byte order mark, else as UTF-8, else as CP949.

    Raises:
        ProblemsFoundError: none of these, or a character that was lost when the file was last saved.

    """
    mark, encoding = next((each for each in _MARKS if content.startswith(each[0])), (b"", ""))
    text = None
    for tried in (encoding,) if encoding else ("utf-8", "cp949"):
        try:
            text = content[len(mark) :].decode(tried)
            break
        except UnicodeDecodeError:
            continue
    if text is None:
        raise refusal("sheet-encoding", name)
    if _LOST in text:
        line = text.count("\n", 0, text.index(_LOST)) + 1
        raise ProblemsFoundError([problem("sheet-lost-character", Place(name, line))])
    return text
