"""A test can fail: none asserts only where a loop may never be entered or a branch never be taken."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.some import some

TESTS = Path(__file__).parent
RAISES = {"raises", "warns", "fail"}
HANDED_ON = {"enumerate", "list", "reversed", "sorted", "tuple", "zip"}
"""What they are given is what they give."""


def asserts(statements: list[ast.stmt], constants: dict[str, ast.expr]) -> bool:
    """Return whether statements assert something, whichever way they are gone through."""
    return any(_asserts(statement, constants) for statement in statements)


def _asserts(statement: ast.stmt, constants: dict[str, ast.expr]) -> bool:
    match statement:
        case ast.Assert():
            return True
        case ast.With(items=items, body=body):
            return asserts(body, constants) or any(_called(each.context_expr) in RAISES for each in items)
        case ast.For(iter=items, body=body):
            return is_filled(items, constants) and asserts(body, constants)
        case ast.Try(body=body, finalbody=last):
            return asserts(body, constants) or asserts(last, constants)
        case ast.If(body=body, orelse=other):
            return asserts(body, constants) and asserts(other, constants)
    return False


def is_filled(items: ast.expr, constants: dict[str, ast.expr]) -> bool:
    """Return whether an expression is known to hold something: it is written down, or goes through `some`."""
    match items:
        case ast.Tuple(elts=held) | ast.List(elts=held) | ast.Set(elts=held) | ast.Dict(values=held):
            filled = bool(held)
        case ast.Constant(value=str(text)):
            filled = bool(text)
        case ast.Name(id=name):
            filled = name in constants and is_filled(constants[name], {})
        case ast.Call(func=ast.Name("some")) | ast.Call(func=ast.Name("range"), args=[ast.Constant()]):
            filled = True
        case ast.Call(func=ast.Name(name), args=args) if name in HANDED_ON:
            filled = any(is_filled(each, constants) for each in args)
        case ast.Call(func=ast.Attribute(value=inner, attr="items" | "split")):
            filled = is_filled(inner, constants)
        case _:
            filled = False
    return filled


def _called(expression: ast.expr) -> str:
    match expression:
        case ast.Call(func=ast.Attribute(attr=name)):
            return name
    return ""


def hollow(source: str) -> list[str]:
    """Return the tests of a module that assert, but not whichever way they are gone through."""
    module = ast.parse(source)
    constants = {
        node.id: value
        for each in module.body
        if isinstance(each, ast.Assign | ast.AnnAssign) and (value := each.value)
        for target in (each.targets if isinstance(each, ast.Assign) else [each.target])
        for node in ast.walk(target)
        if isinstance(node, ast.Name)
    }
    return [
        test.name
        for test in ast.walk(module)
        if isinstance(test, ast.FunctionDef) and test.name.startswith("test_")
        if any(isinstance(each, ast.Assert) for each in ast.walk(test))
        if not asserts(test.body, constants)
    ]


def test_no_test_asserts_only_where_it_may_never_come_by() -> None:
    found = {path: hollow(path.read_text(encoding="utf-8")) for path in some(TESTS.rglob("test_*.py"))}
    assert {path.relative_to(TESTS).as_posix(): names for path, names in found.items() if names} == {}


def test_what_may_never_come_by_is_found() -> None:
    ways = {
        "for each in found(): assert each": True,
        "for each in some(found()): assert each": False,
        "for each in (1, 2): assert each": False,
        "if found(): assert True": True,
        "for each in some(found()):\n  if each: assert each": True,
    }
    for body, is_hollow in some(ways.items()):
        lines = body.replace("\n", "\n ")
        assert hollow(f"def test_it():\n {lines}") == ["test_it"] * is_hollow
