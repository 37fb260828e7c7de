"""The house keeps its order: imports run downward, names say what things are, each thing has one place."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from jinja2 import nodes

from generator.cli.verbs import VERBS
from generator.pages.templating import PAGES

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "generator" / "pages" / "templates"

STREET = (
    ("__main__",),
    ("cli",),
    ("desk",),
    ("build", "intake"),
    ("start", "sheet", "pages", "data", "search", "proposal", "publish", "extensions"),
    ("ledger",),
    ("published",),
    ("record",),
    ("wording",),
    ("problems",),
    ("kinds", "csv_text", "cache"),
)
"""From the top down; those on one line are wings, which do not know each other."""

FLOOR = {wing: floor for floor, wings in enumerate(STREET) for wing in wings}
MOST_LINES = 400
BUILDERS = {"material", "materialx", "mkdocs", "properdocs", "zensical"}
VAGUE = {"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}

KOREAN_BY_TRADE = ("generator/wording/", "generator/kinds/")
"""Where Korean sentences live, beside the templates and the theme."""

KOREAN_BY_EXCEPTION = {
    "generator/sheet/accounts/bullets.py": "knows which Korean letters are typed for a mark",
    "generator/sheet/parsing/naming.py": "knows which Korean letters are typed for a mark",
    "generator/sheet/parsing/places.py": "knows which Korean letters are typed for a mark",
    "generator/sheet/parsing/marks.py": "knows which Korean letters are typed for a mark",
    "generator/sheet/parsing/strips.py": "knows the letters of which syllables are made",
    "generator/sheet/parsing/moments.py": "knows how a sheet writes a date and an hour",
    "generator/record/quantities.py": "knows how people write a date, a range and an amount",
    "generator/record/spelling.py": "knows the particles that stand now here, now not",
    "generator/record/characters.py": "knows which Korean letters are invisible or taken apart",
    "generator/record/personal.py": "knows the words beside which a number is somebody's own",
    "generator/record/values.py": "gives editors a word as an example of what a cell may hold",
}
"""Files that look for Korean letters in what others wrote, and why; they say nothing themselves."""

CALLED_FROM_OUTSIDE = {
    "generator/record/report.py HEAD_TEXT",  # docs/a-new-field.md names it
    "generator/extensions/aligned.py Aligned",  # mkdocs.yml names it
    "generator/sheet/readers/apart.py serve",  # a process of its own runs it
    "generator/sheet/readers/hwp.py read",  # the same calls it by the name of its format
    "generator/sheet/readers/pdf/__init__.py read",  # the same
    *(f"generator/cli/verbs/{module}.py {verb.upper()}" for verb, module in VERBS.items()),  # the same
}

_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")

# Provinces, cities and counties; one whose name begins another word too is looked for with its 시 or 군.
_CITY = re.compile(
    r"""
    (?<![\uac00-\ud7a3]) (?:
      서울|부산|인천|광주광역|대전|울산|세종|경기도|강원도|강원특별|충청|전라|전북특별|경상|제주|수원
    | 고양(?!이)|용인|성남|화성시|부천|남양주|안산시|평택|안양|시흥|파주|김포|의정부|광주시|하남|양주시|광명
    | 군포|오산시|이천시|안성시|구리시|의왕|포천|여주|동두천|과천|가평|연천|춘천|원주시|강릉|동해시|태백
    | 속초|삼척|홍천|횡성|영월|평창|정선군|철원|화천|양구군|인제군|고성군|양양|청주|충주|제천|보은군
    | 옥천|영동군|증평|진천|괴산|음성군|단양|천안|공주시|보령|아산|서산시|논산|계룡|당진|금산|부여군
    | 서천|청양|홍성|예산군|태안|전주시|군산|익산|정읍|남원|김제|완주군|진안군|무주군|장수군|임실|순창
    | 고창|부안|목포|여수|순천|나주|광양|담양|곡성|구례|고흥|보성|화순|장흥|강진|해남|영암|무안|함평
    | 영광군|장성군|완도|진도군|신안군|포항|경주|김천|안동|구미시|영주|영천|상주시|문경|경산|의성군|청송
    | 영양군|영덕|청도군|고령군|성주군|칠곡|예천|봉화|울진|울릉|창원|진주시|통영|사천시|김해|밀양|거제
    | 양산시|의령|함안|창녕|남해군|하동|산청|함양|거창|합천|서귀포
    )
    | (?<![a-z]) (?:
      ansan|anyang|bucheon|busan|changwon|cheonan|cheongju|chungcheong|daegu|daejeon|gangwon|gimhae
    | gimpo|goyang|gwangju|gwangmyeong|gyeonggi|gyeongsang|hwaseong|incheon|jeju|jeolla|jeonju|namyangju
    | paju|pohang|pyeongtaek|sejong|seongnam|seoul|siheung|suwon|uijeongbu|ulsan|yongin
    ) (?![a-z])
    """,
    re.VERBOSE | re.IGNORECASE,
)


def shown(path: Path) -> str:
    """Return a file's path from the project's root."""
    return path.relative_to(ROOT).as_posix()


@cache
def modules() -> dict[str, Path]:
    """Return every module of the generator by its dotted name."""
    found = {}
    for path in sorted((ROOT / "generator").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def tree(path: Path) -> ast.Module:
    """Return a module as Python reads it."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def inner(path: Path) -> tuple[ast.AST, ...]:
    """Return all that a module is made of."""
    return tuple(ast.walk(tree(path)))


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted name of each module that a file imports, wherever in the file it does so."""
    for node in inner(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{shown(path)}:{node.lineno} imports by a relative name"
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                yield below if below in modules() else str(node.module)


def wing(module: str) -> str:
    """Return the part of the house that a module of the generator stands in."""
    return module.split(".")[1] if "." in module else ""


def edges() -> Iterator[tuple[str, str]]:
    """Yield (module, imported module) for all imports inside the generator."""
    for module, path in modules().items():
        yield from ((module, target) for target in imported(path) if target in modules())


def texts(path: Path) -> Iterator[ast.Constant]:
    """Yield the texts of a module that are no docstrings, those inside f-strings among them."""
    captions = {node.value for node in inner(path) if isinstance(node, ast.Expr)}
    for node in inner(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in captions:
            yield node


def every(*folders: str) -> list[Path]:
    """Return the files below folders of the project that git would keep, in order."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders]
    run = subprocess.run(asked, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return sorted(path for name in run.stdout.split("\0") if name and (path := ROOT / name).is_file())


def test_every_part_of_the_generator_has_its_place_in_the_street() -> None:
    strangers = sorted({part for module in modules() if (part := wing(module)) and part not in FLOOR})
    assert strangers == []


def test_imports_run_downward_and_never_into_the_wing_beside() -> None:
    breaches = [
        f"{shown(modules()[module])} → {shown(modules()[target])}"
        for module, target in edges()
        if wing(module) != wing(target) and FLOOR[wing(target)] <= FLOOR[wing(module)]
    ]
    assert breaches == []


def test_no_module_imports_itself_by_a_circle() -> None:
    below: dict[str, set[str]] = {}
    for module, target in edges():
        below.setdefault(module, set()).add(target)
    try:
        TopologicalSorter(below).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(shown(modules()[module]) for module in reversed(circle.args[1])))


def test_the_generator_imports_no_site_builder() -> None:
    """MkDocs is run as a command, so that another builder can take its place; extensions/ is inside of it."""
    breaches = [
        f"{shown(path)} → {target}"
        for name, path in modules().items()
        for target in imported(path)
        if target.split(".")[0] in BUILDERS and not name.startswith("generator.extensions.")
    ]
    assert breaches == []


def test_views_know_no_markdown_and_no_html() -> None:
    writers = {"generator.pages.templating", "generator.pages.written", "jinja2", "markdown", "markupsafe"}
    views = {
        name: path
        for name, path in modules().items()
        if name.startswith(("generator.pages.views", "generator.pages.parts", "generator.pages.links"))
    }
    breaches = [
        f"{shown(path)} → {target}"
        for path in views.values()
        for target in imported(path)
        if target in writers
    ]
    tags = [
        f"{shown(path)}:{text.lineno}"
        for path in views.values()
        for text in texts(path)
        if re.search(r"</?\w+[^>]*>|&#?\w+;", str(text.value))
    ]
    assert breaches == tags == []


def test_yaml_is_known_where_records_are_read_and_where_yaml_is_written() -> None:
    know = {
        "generator.record.tree": "reads records",
        "generator.record.writing": "writes records",
        "generator.pages.templating": "writes the front matter of pages",
        "generator.publish.settings": "puts a city's own pages into the menu that mkdocs.yml names",
    }
    assert {name for name, path in modules().items() if "yaml" in imported(path)} == set(know)


def test_only_publishing_writes_and_deletes_files() -> None:
    writes = {"write_text", "write_bytes", "unlink", "rmdir", "rmtree", "mkdir", "touch", "symlink_to"}
    breaches = [
        f"{shown(path)}:{node.lineno} {node.func.attr}"
        for name, path in modules().items()
        if wing(name) not in {"publish", "cache"}  # what is kept can be thrown away
        for node in inner(path)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in writes
    ]
    assert breaches == []


def test_nothing_has_a_name_that_says_nothing() -> None:
    places = [*every("generator"), *every("tests")]
    files = [shown(path) for path in places if VAGUE & set(path.relative_to(ROOT).with_suffix("").parts)]
    names = [
        f"{shown(path)}:{node.lineno} {node.name}"
        for path in places
        if path.suffix == ".py"
        for node in inner(path)
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        if VAGUE & set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name).lower().split("_"))
    ]
    assert files == names == []


def test_a_file_is_a_page() -> None:
    """What is longer than a page is split by what it is about."""
    long = {
        shown(path): lines
        for path in every("generator")
        if (lines := path.read_bytes().count(b"\n")) > MOST_LINES
    }
    assert long == {}


def test_the_first_line_of_every_module_is_its_caption() -> None:
    bare = []
    for path in [*modules().values(), *(each for each in every("tests") if each.suffix == ".py")]:
        caption = ast.get_docstring(tree(path))
        if not caption or not caption.split("\n")[0].endswith((".", "?")):
            bare.append(shown(path))
    assert bare == []


def test_korean_sentences_live_in_the_wording_the_kinds_the_demo_and_the_templates() -> None:
    spoken = {
        f"{shown(path)}:{text.lineno} {text.value!r}"
        for path in modules().values()
        if not shown(path).startswith((*KOREAN_BY_TRADE, *KOREAN_BY_EXCEPTION))
        for text in texts(path)
        if _HANGUL.search(str(text.value))
    }
    assert spoken == set()


def named_in(path: Path, module: str) -> Iterator[tuple[str, str]]:
    """Yield (module, name) for each name of the generator that a file uses, but a definition in itself."""
    aliases = {}
    for node in inner(path):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                if below in modules():
                    aliases[alias.asname or alias.name] = below
                yield str(node.module), alias.name
    for statement in tree(path).body:
        own = set(defined(statement))
        for node in ast.walk(statement):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                yield aliases.get(node.value.id, ""), node.attr
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in own:
                yield module, node.id


def defined(statement: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement of a module gives."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        yield statement.name
    elif isinstance(statement, ast.Assign | ast.AnnAssign):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        for node in (node for target in targets for node in ast.walk(target)):
            if isinstance(node, ast.Name) and node.id not in {"_", "__all__"}:
                yield node.id


def test_every_name_is_used_by_another() -> None:
    """A word that no page says is one that nobody keeps true; a function that none calls is none."""
    used = {each for module, path in modules().items() for each in named_in(path, module)}
    dead = {
        f"{shown(path)} {name}"
        for module, path in modules().items()
        for statement in tree(path).body
        for name in defined(statement)
        if (module, name) not in used
    }
    assert dead == CALLED_FROM_OUTSIDE


def test_no_exception_outlives_its_reason() -> None:
    idle = [
        file
        for file in KOREAN_BY_EXCEPTION
        if not any(_HANGUL.search(str(text.value)) for text in texts(ROOT / file))
    ]
    assert idle == []


def test_no_city_is_named_where_every_city_is_served() -> None:
    """A second city changes content/, a few lines of mkdocs.yml and theme/assets, nothing else."""
    named = []
    for path in [*every("generator"), *every("theme")]:
        text = path.read_bytes().decode("utf-8", "replace")
        for found in _CITY.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            named.append(f"{shown(path)}:{line} {found.group()}")
    assert named == []


def test_every_file_of_macros_begins_by_saying_what_they_are() -> None:
    macros = sorted((TEMPLATES / "macros").glob("*.jinja"))
    assert macros
    assert [path.name for path in macros if not path.read_text(encoding="utf-8").startswith("{#")] == []


def test_every_override_of_the_theme_says_why_in_its_first_line() -> None:
    overrides = [path for path in every("theme") if path.suffix in {".html", ".xml"}]
    assert overrides
    first = {shown(path): path.read_text(encoding="utf-8").split("\n")[0] for path in overrides}
    assert [name for name, line in first.items() if not re.match(r"\{#-? .+\. -?#\}", line)] == []


def test_templates_do_no_sums_and_no_sorting() -> None:
    """What a page shows, and in which order, is the views' to say."""
    works = {"batch", "groupby", "max", "min", "reject", "select", "slice", "sort", "sum", "unique"}
    breaches = []
    for path in sorted(TEMPLATES.rglob("*.jinja")):
        source = PAGES.parse(path.read_text(encoding="utf-8"))
        breaches += [
            f"{shown(path)}:{found.lineno} {found.name}"
            for found in source.find_all(nodes.Filter)
            if found.name in works
        ]
        breaches += [
            f"{shown(path)}:{found.lineno} {type(found).__name__}"
            for found in source.find_all((nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv))
        ]
    assert breaches == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    place = re.compile(rb"(?<![\w.$])/(?:work|root|home|Users)/[a-z]")
    named = [
        f"{shown(path)}:{content.count(b'%c' % 10, 0, found.start()) + 1}"
        for path in every()
        for content in [path.read_bytes()]
        for found in place.finditer(content)
    ]
    assert named == []
