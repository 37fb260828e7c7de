"""What YAML would change, cut, split or share behind a writer's back."""

from __future__ import annotations

from generator.record.tree import DEEPEST, MOST_VALUES
from tests.record.faults.town import CITY, OTHER, PLEDGE, REPORT, Fault, put, swap

_WATER = "- 물값이 오름"
_TITLE = "title: 마을 부엌 열기"
_REMARK = "remark: 잘 되고 있음"

_LAUGHS = "a: &a [하, 하]\n" + "".join(
    f"{after}: &{after} [*{before}, *{before}]\n" for before, after in zip("abcdefg", "bcdefgh", strict=True)
)


def _line(rule: str, words: str) -> Fault:
    return Fault(rule, swap(REPORT, _WATER, f"- {words}"))


FAULTS = (
    Fault("an indent holds together what belongs together", swap(REPORT, "  remark: 잘", "   remark: 잘")),
    Fault("a quote has its end", swap(REPORT, "'일시 : 5. 14.(화) 14:00'", "'일시 : 5. 14.(화) 14:00")),
    Fault("a bracket has its end", swap(REPORT, "phones: [02-1234-5678]", "phones: [02-1234-5678")),
    Fault("a colon wants a space after it", swap(REPORT, _REMARK, "remark:잘 되고 있음")),
    Fault("a colon is no wide one", swap(REPORT, _REMARK, "remark： 잘 되고 있음")),
    Fault("a colon of a bullet is no wide one", swap(REPORT, "- text: 설명회", "- text： 설명회")),
    Fault("what looks like a space is none behind a dash", swap(REPORT, _WATER, "-\u00a0물값이 오름")),
    Fault(
        "what looks like a space is none behind a colon", swap(REPORT, _REMARK, "remark:\u3000잘 되고 있음")
    ),
    Fault("what looks like a space is none in an indent", swap(REPORT, f"  {_REMARK}", f" \u00a0{_REMARK}")),
    Fault(
        "no merge is left open",
        swap(REPORT, f"  {_REMARK}", f"<<<<<<< HEAD\n  {_REMARK}\n=======\n  remark: 잘 됨\n>>>>>>> b"),
    ),
    Fault("no merge is left open at its end", swap(REPORT, f"  {_REMARK}", f"  {_REMARK}\n>>>>>>> b")),
    _line("a line with a colon is one text", "일시 : 2019. 5. 14."),
    _line("a line with a colon after Latin letters is one text", "TF: 5명 모임"),
    _line("a line with two colons is one text", "일시 : 낮 : 둘"),
    _line("a line that asks is one text", "? 물값이 오르나"),
    Fault("a colon does not end a title", swap(REPORT, _TITLE, "title: 마을 부엌: 열기")),
    Fault("a comma does not end a name", swap(REPORT, "name: 홍길동}", "name: 홍길동, 김영희}")),
    _line("an asterisk is no reference", "* 물값이 오름"),
    _line("an asterisk is no reference without a space", "*물값이 오름"),
    _line("an ampersand is no anchor", "&물값이 오름"),
    _line("an exclamation is no tag", "!물값이 오름"),
    _line("a percent sign starts no text without quotes", "%가 오름"),
    _line("an at sign starts no text without quotes", "@물값"),
    _line("a backtick starts no text without quotes", "`물값`이 오름"),
    _line("a bar starts no text without quotes", "| 물값이 오름"),
    _line("a bracket starts no text without quotes", "[붙임]"),
    _line("a bracket before a text is no list", "[붙임] 물값이 오름"),
    _line("a brace starts no text without quotes", "{붙임}"),
    _line("a quoted word before a text is no text", '"물값"이 오름'),
    Fault("a number sign cuts no title", swap(REPORT, _TITLE, f"{_TITLE} #1호")),
    Fault("a number sign makes no remark blank", swap(REPORT, _REMARK, "remark: #1 잘 되고 있음")),
    _line("a number sign cuts no line", "물값이 #오름"),
    Fault("a number sign cuts no cell", swap(REPORT, "[300, 100, 200]", "[300, 100, 200 #\n  ]")),
    Fault("a comma makes no two cells of one", swap(REPORT, "[300, 100, 200]", "[1,300, 100]")),
    Fault("a comma makes no two counts of one", swap(REPORT, "meetings: 3,", "meetings: 1,003,")),
    Fault("a text goes on no second line", swap(REPORT, _REMARK, "remark: 잘 되고\n    있음")),
    _line("a deeper bullet is no second line of the bullet above", "물값이 오름\n  - 전기값도 오름"),
    Fault("a quoted text goes on no second line", swap(REPORT, _REMARK, "remark: '잘 되고\n    있음'")),
    Fault("a block keeps no line ends", swap(REPORT, _REMARK, "remark: |\n    잘 되고\n    있음")),
    Fault("a block folds no line ends", swap(REPORT, _REMARK, "remark: >-\n    잘 되고 있음")),
    Fault("a key is written once", swap(REPORT, _TITLE, f"{_TITLE}\ntitle: 마을 부엌 닫기")),
    Fault("a key is written once, quoted or not", swap(REPORT, _TITLE, f"{_TITLE}\n'title': 닫기")),
    Fault(
        "a source is written once",
        swap(REPORT, "      city: [200", "      national: [100, 40, 60]\n      city: [200"),
    ),
    Fault("a list is no key", swap(REPORT, "{meetings: 3, other", "{meetings: 3, [other]: 1, other")),
    Fault("a table is no key", swap(REPORT, _TITLE, f"{_TITLE}\n? {{a: b}}\n: c")),
    Fault("no value is shared by an anchor", swap(REPORT, _TITLE, "title: &t 마을 부엌 열기")),
    Fault("no value is taken from elsewhere", swap(REPORT, _TITLE, "title: *t")),
    Fault("no mapping is merged into another", swap(OTHER, "strategy: null", "strategy: null\n<<: {a: b}")),
    Fault("no laughs multiply", put(OTHER, _LAUGHS)),
    Fault("a tag makes nothing else of a text", swap(REPORT, "title: 마을", "title: !!binary 마을")),
    Fault("a tag runs nothing", swap(REPORT, "title: 마을", "title: !!python/name:os.system 마을")),
    Fault("a tag without a name is a tag", swap(REPORT, "title: 마을", "title: ! 마을")),
    Fault("a list bears no tag", swap(REPORT, "problems:", "problems: !!set")),
    Fault(
        "no directive turns the reading",
        swap(CITY, "schema: 1\nname", "%YAML 1.1\n---\nschema: 1\nname"),
    ),
    Fault("no directive names tags", swap(CITY, "schema: 1\nname", "%TAG ! x\n---\nschema: 1\nname")),
    Fault("no directive is made up", swap(CITY, "schema: 1\nname", "%가람\n---\nschema: 1\nname")),
    Fault("a file is one document", swap(PLEDGE, "lineage:", "---\nlineage:")),
    Fault("an empty second document is one too", swap(OTHER, "departments: []", "departments: []\n---")),
    Fault("lists stand no deeper than that", swap(REPORT, _WATER, f"- {'[' * DEEPEST}{']' * DEEPEST}")),
    Fault(
        "bullets stand no deeper than that",
        swap(
            REPORT,
            "        details:\n        - 물 공사\n",
            "".join(f"{'  ' * n}details:\n{'  ' * n}- text: 물 공사\n" for n in range(4, 11)),
        ),
    ),
    Fault("a thousand brackets are told at once", put(OTHER, "[" * 1000)),
    Fault("a file holds no more values than that", put(OTHER, f"[{'가,' * MOST_VALUES}]")),
)
