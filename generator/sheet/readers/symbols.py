"""What the letters of symbol typefaces and of Hancom's draw; a doubt where nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.sheet.grid import Doubt, Grid, Paragraph, each_line

_PRIVATE = 0xF000
_OF_NOBODY = 0xE000  # where no letter is taken for one of a typeface that is listed
_FIRST = 0x21

# By typeface, the marks from code 0x21 on, a space where there is none; a letter lies at its code, or at
# U+F000 and its code. The marks are those of Unicode's own SYMBOL.TXT and of L2/11-052 (Wingdings, Webdings),
# as https://github.com/mwilliamson/dingbat-to-unicode (BSD) lists them.
_TABLES = {
    "symbol": (
        "!∀#∃%&∍()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞ"
        "ΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~                  "
        "               €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪"
        "⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ "
    ),
    "wingdings": (
        "🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼🌢❄🕆✞🕈✠"
        "✡☪☯🕉☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵⚫🔾◼🞏🞐❑❒🞟⧫◆❖⬩⌧⮹⌘🏵🏶🙶🙷▯🄋➀➁➂➃➄➅➆➇➈➉🄌➊➋➌➍➎"
        "➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟∙•⬝⭘🞆🞈🞊🞋🔿▪🞎🟁🟅★🟋🟏🟓🟑⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵"
        "⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘⮚⮙⮛⮈⮊⮉⮋🡨🡪🡩🡫🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭🗶✓🗷🗹 "
    ),
    "wingdings 2": (
        "🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑🗴🗸🗵☑⮽☒⮾⮿🛇⦸"
        "🙱🙴🙲🙳‽🙹🙺🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿ ☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥"
        "🕦🕧🙨🙩⋅🞄⦁●○🞅🞇🞉⊙⦿🞌🞍◾■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁⬟⯂⬣⬢⯃⯄🞡🞢🞣"
        "🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍※⁂      "
    ),
    "wingdings 3": (
        "⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌⭮⭯⎋⌤⌃⌥␣⍽⇪"
        "⮸🢠🢡🢢🢣🢤🢥🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁 🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕🠗"
        "🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽🠿🡀🡂🡁🡃🡄🡆🡅🡇"
        "⮨⮩⮪⮫⮬⮭⮮⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕🢗               "
    ),
    "webdings": (
        "🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈"
        "🎔🎕🗬🙽🗭🗪🗫⮔✔🚲⬜🛡📦🛱⬛🚑🛈🛩🛰🟈🕴⬤🛥🚔🗘🗙❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲 🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠🛢"
        "💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻🖥🖦🖧🕹🎮🕻🕼📟🖁"
        "🖀🖨🖩🖿🖪🗜🔒🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊"
    ),
}

# Typefaces of symbols whose marks are not listed here.
_UNLISTED = (
    "bookshelf symbol 7", "itc zapf dingbats", "marlett", "monotype sorts", "ms outlook",
    "ms reference specialty", "mt extra", "zapf dingbats", "zapfdingbats",
)  # fmt: skip
_TABLES |= dict.fromkeys(_UNLISTED, " " * (0xFF - _FIRST + 1))

# Marks that no phone has a typeface for, as others that look the same and that forms know.
_PLAIN: dict[str, dict[int, str]] = {
    "wingdings": {
        0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x73: "◆", 0x74: "◆", 0x77: "◆", 0x78: "☒",
        0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "☐",
        0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘",
        0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xFB: "✘", 0xFC: "✔", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {
        0x4F: "✘", 0x50: "✔", 0x51: "☒", 0x53: "☒", 0x96: "•", 0x97: "●", 0xA3: "☐",
    },
    "wingdings 3": {0x7C: "◂", 0x7D: "▸", 0x7E: "▴", 0x80: "▾"},
    "webdings": {
        0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✘",
    },
}  # fmt: skip

# Before a line the same box is no box to tick.
_BEFORE_A_LINE = {
    "wingdings": {0x6F: "□", 0x70: "□", 0xA8: "◻"},
    "wingdings 2": {0xA3: "□"},
    "webdings": {0x63: "□"},
}

# Where nobody says which typeface: Symbol's and Wingdings' marks that Word and Hangul use for bullets.
_UNNAMED = {
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9E: "·",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "◻",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xFC: "✔",
    0xFE: "☑",
}

_DRAWN = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")  # for private use
_AROUND = 8


def typeface(name: str | None, *, of_symbols: bool = False) -> str | None:
    """Return the symbol typeface that a name means, as `drawn` takes it; None for one of letters.

    `of_symbols` is whether the file says that it is one of symbols, whatever its name.
    """
    plain = re.sub(r"(?:[- ]?regular|mt)$", "", (name or "").casefold().strip()).strip()
    return plain if plain in _TABLES else _UNLISTED[0] if of_symbols else None


def drawn(text: str, face: str | None = None, *, before_a_line: bool = False) -> str:
    """Return a text with the letters of a symbol typeface as the marks that they draw.

    `face` is one that `typeface` gave. Without one only letters of U+F000 to U+F0FF are looked at, and of
    these the few that mean one bullet, whichever typeface they are of.
    """
    if face is None:
        return "".join(_UNNAMED.get(ord(mark) - _PRIVATE, mark) for mark in text)
    return "".join(_mark(each, face, before_a_line=before_a_line) for each in text)


def _mark(letter: str, face: str, *, before_a_line: bool) -> str:
    code = ord(letter)
    code -= _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else 0
    if not _FIRST <= code <= 0xFF:  # noqa: PLR2004 - a typeface of symbols has one byte of codes
        return letter
    if before_a_line and code in _BEFORE_A_LINE.get(face, ()):
        return _BEFORE_A_LINE[face][code]
    mark = _PLAIN.get(face, {}).get(code) or _TABLES[face][code - _FIRST]
    if mark != " " or ord(letter) > _PRIVATE:
        return letter if mark == " " else mark
    # A letter that draws nothing known becomes private, so that it is doubted and no other letter is read.
    return chr((_OF_NOBODY if face in _UNLISTED else _PRIVATE) + code)


def doubts(text: str) -> tuple[Doubt, ...]:
    """Return a doubt `drawn` for letters that only one font draws: their codes, and the words around them."""
    told: dict[str, Doubt] = {}
    for found in _DRAWN.finditer(text):
        if found.group() not in told:
            around = text[max(found.start() - _AROUND, 0) : found.end() + _AROUND]
            told[found.group()] = Doubt("drawn", _DRAWN.sub(_code, around))
    return tuple(told.values())


def _code(found: re.Match[str]) -> str:
    return "".join(f"[U+{ord(each):04X}]" for each in found.group())


BOX = "\u20de"
"""What draws a square around the letter before it."""

_BOXED = {0xF02B0 + digit: f"{digit}{BOX}" for digit in range(1, 10)}

# Syllables by their codes: the maker's own name, and what stands beside a name where its seal goes.
_SYLLABLES = {
    0xF03EF: 0xD55C, 0xF03F0: 0xAE00, 0xF03F1: 0xACFC, 0xF03F2: 0xCEF4, 0xF03F3: 0xD4E8, 0xF03F4: 0xD130,
}  # fmt: skip
_SEAL = 0xC778

# What was held against pages that Hangul itself printed, letter by letter: edwardkim/rhwp, issues 588, 727
# and 5599, pull requests 5651 and 5673. A letter between two of these may be of quite another kind.
_KNOWN = {
    **_BOXED,
    **{letter: chr(syllable) for letter, syllable in _SYLLABLES.items()},
    0xF003B: "↓", 0xF0090: "✺", 0xF012B: f"({chr(_SEAL)})",
    0xF0288: "⓪", 0xF0289: "①", 0xF028A: "②", 0xF028C: "④", 0xF028D: "⑤", 0xF028E: "⑥", 0xF028F: "⑦",
    0xF0290: "⑧", 0xF0291: "⑨",
    0xF02EC: "◇", 0xF02EF: "·", 0xF02FB: "▸", 0xF02FC: "►", 0xF031C: "■", 0xF03A0: "↵", 0xF03A7: "⊟",
    0xF03A8: "⊞", 0xF03C5: "□", 0xF03DA: "□", 0xF03FF: "□",
    0xF0806: "┌", 0xF0807: "┬", 0xF0808: "┐", 0xF080C: "└", 0xF080E: "┘", 0xF080F: "━", 0xF0810: "│",
    0xF0811: "┌", 0xF0817: "└", 0xF081A: "─", 0xF081C: "┈", 0xF0832: "═", 0xF0848: "━",
    0xF0854: "《", 0xF0855: "》",
}  # fmt: skip

# Which letters of Hancom's HWP 5 holds in one unit, 0xA000 and the same twelve bits: those above, and those
# that Hangul was seen to lift (edwardkim/rhwp, issue 5140). Others there are letters of other scripts.
_HIGH, _LOW = 0xF0000, 0xA000
_SEEN = (0x0E1, *range(0x292, 0x29C), *range(0x2BA, 0x2CD), 0x80A, 0x852, 0x853)
_LIFTED = {_LOW + code - _HIGH: chr(code) for code in (*_KNOWN, *(_HIGH + each for each in _SEEN))}

_DASH = "-"
_SOFT_HYPHEN = "\u00ad"

# Private planes; other scripts, among which HWP 5 holds Hancom's letters; old Hangul; a soft hyphen. What a
# program writes where it lost a letter is told whatever the format is.
_UNSURE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010fffd\ua000-\uabff\u1100-\u11ff\ud7b0-\ud7ff\xad]")
_AROUND_HANCOM = 12


def lifted(text: str) -> str:
    """Return a text of HWP 5 with Hancom's letters where HWPX has them, in the private planes."""
    return text.translate(_LIFTED)


def letters(text: str) -> str:
    """Return a text with the letters of Hancom's that are known as those of Unicode that look the same."""
    return drawn(text.translate(_KNOWN)).replace(_SOFT_HYPHEN, _DASH)


def seen(grid: Grid) -> Grid:
    """Return a grid with Hancom's letters as those of Unicode that look the same.

    A letter that nobody knows stays and is doubted as `drawn`: of a private plane, of scripts that no office
    writes (how HWP 5 holds such letters), old Hangul. A soft hyphen, which Hangul draws as a dash, is a dash;
    within a line that is doubted too.
    """
    return replace(grid, blocks=each_line(grid.blocks, _line), aside=each_line(grid.aside, _line))


def _line(line: Paragraph) -> Paragraph:
    bullet, text = line.bullet and letters(line.bullet), letters(line.text)
    others = (replace(each, text=letters(each.text)) for each in line.doubts if each.kind != "drawn")
    doubts = (*others, *_doubts_of(line.bullet or ""), *_doubts_of(line.text))
    if (bullet, text, doubts) == (line.bullet, line.text, line.doubts):
        return line
    return replace(line, bullet=bullet, text=text, doubts=doubts)


def _doubts_of(text: str) -> Iterator[Doubt]:
    """Yield one doubt for each kind of letter that is not sure, with its code and the words around it."""
    told: set[str] = set()
    for found in _UNSURE.finditer(text):
        mark, place = found.group(), found.start()
        begins = mark == _SOFT_HYPHEN and not text[:place].strip()
        if begins or mark in told or not _is_unsure(mark):
            continue
        around = text[max(place - _AROUND_HANCOM, 0) : place + _AROUND_HANCOM]
        told.update(_UNSURE.findall(around))
        yield Doubt("drawn", _UNSURE.sub(_told, around).strip())


def _is_unsure(mark: str) -> bool:
    return letters(mark) in {mark, _DASH}


def _told(found: re.Match[str]) -> str:
    mark = found.group()
    return f"[U+{ord(mark):04X}]" if _is_unsure(mark) else letters(mark)
