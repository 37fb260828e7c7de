"""Files that are missing, astray, links, or named otherwise than what they hold."""

from __future__ import annotations

import os
import unicodedata

from tests.record.faults.town import CITY, OTHER, PLEDGE, REPORT, Fault, both, drop, folder, link, move, put

FAULTS = (
    Fault("a city has its settings", drop(CITY)),
    Fault("a city has a pledge", both(drop(PLEDGE), drop(OTHER), drop(REPORT))),
    Fault("nothing strays into content/", put("content/notes.txt", "x")),
    Fault("a record's name ends in .yml", move(OTHER, "content/pledges/1-1-2.yaml")),
    Fault("a report lies in the folder of its quarter", put("content/reports/1-1-1.yml", "x")),
    Fault("a folder is no record", folder("content/pledges/1-1-3.yml")),
    Fault("no folder lies in a quarter's folder", folder("content/reports/2024-Q2/old")),
    Fault("a name that is not UTF-8 is shown all the same", put(os.fsdecode(b"content/\xff.txt"), "x")),
    Fault("no record is a link", link("content/pledges/1-1-3.yml", "1-1-2.yml")),
    Fault("no record is a link into nothing", link("content/pledges/1-1-3.yml", "nothing.yml")),
    Fault("no folder of records is a link", link("content/reports/2024-Q1", "2024-Q2")),
    Fault(
        "the pledges are no link",
        both(move("content/pledges", "elsewhere"), link("content/pledges", "../elsewhere")),
    ),
    Fault("the settings are no link", both(move(CITY, "city.yml"), link(CITY, "../city.yml"))),
    Fault("content/ is no link", both(move("content", "elsewhere"), link("content", "elsewhere"))),
    Fault("a name's Hangul is whole", put(f"content/pledges/{unicodedata.normalize('NFD', '가')}.yml", "x")),
    Fault("a pledge's file bears its id", move(OTHER, "content/pledges/1-1-3.yml")),
    Fault("a report's file bears its pledge", move(REPORT, "content/reports/2024-Q2/1-1-2.yml")),
    Fault("a report's folder bears its quarter", move(REPORT, "content/reports/2024-Q1/1-1-1.yml")),
)
