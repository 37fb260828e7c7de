"""What the letters of symbol typefaces draw, where Unicode has the same mark; and the letters of none."""

from __future__ import annotations

import re

from generator.sheet.grid import Doubt

_PRIVATE = 0xF000
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


def typeface(name: str | None) -> str | None:
    """Return the symbol typeface that a name means, as `drawn` takes it; None for one of letters."""
    plain = re.sub(r"(?:[- ]?regular|mt)$", "", (name or "").casefold().strip()).strip()
    return plain if plain in _TABLES else None


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
    # A letter that draws nothing known stays private, so that it is doubted and no other letter is read.
    return mark if mark != " " else chr(_PRIVATE + code)


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
