"""A sentence is given all that it asks for, wherever it is said: no type tells how many places it has."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from generator.wording import Sentence

GENERATOR = Path(__file__).resolve().parents[2] / "generator"
for each in (GENERATOR / "wording").glob("[a-z]*.py"):
    import_module(f"generator.wording.{each.stem}")  # so that the package has it by its name


def said(path: Path) -> Iterator[tuple[ast.Call, Sentence]]:
    """Yield each call of a sentence in a module."""
    found = list(ast.walk(ast.parse(path.read_bytes())))
    known: dict[str, object] = {}
    for node in found:
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("generator.wording"):
            module = import_module(str(node.module))
            known |= {alias.asname or alias.name: getattr(module, alias.name) for alias in node.names}
    if path.is_relative_to(GENERATOR / "wording"):
        known |= vars(import_module(f"generator.wording.{path.stem}".removesuffix(".__init__")))
    for node in found:
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=module_name), attr=name)):
                sentence = getattr(known.get(module_name), name, None)
            case ast.Call(func=ast.Name(id=name)):
                sentence = known.get(name)
            case _:
                continue
        if isinstance(sentence, Sentence):
            yield node, sentence


def test_every_sentence_is_given_all_that_it_asks_for() -> None:
    calls = [(path, *each) for path in sorted(GENERATOR.rglob("*.py")) for each in said(path)]
    assert len(calls) > 100
    wrong = [
        f"{path.relative_to(GENERATOR)}:{call.lineno}"
        for path, call, sentence in calls
        if not any(isinstance(each, ast.Starred) for each in call.args)
        if {*sentence.places[: len(call.args)], *(each.arg for each in call.keywords)} != {*sentence.places}
        or len(call.args) + len(call.keywords) != len(sentence.places)
    ]
    assert wrong == []


def test_a_sentence_takes_its_facts_in_their_order_or_by_name() -> None:
    sentence = Sentence("{city}의 {count:,}건, 다시 {city}")
    assert sentence("가온시", 1200) == sentence(count=1200, city="가온시") == "가온시의 1,200건, 다시 가온시"
    assert sentence("{count}", 0) == "{count}의 0건, 다시 {count}"
    with pytest.raises(KeyError):
        sentence("가온시")
