"""Sources as syntax trees, parsed and walked once for all tests of a module."""

import ast
from functools import cache
from pathlib import Path

_KINDS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.arg, ast.Expr, ast.Import, ast.ImportFrom)
_STORED = (ast.Name, ast.Attribute)


@cache
def tree(path: Path) -> ast.Module:
    """The tree of a source."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def items(parsed: ast.Module) -> tuple[ast.AST, ...]:
    """Definitions, imports, expressions and stored names of a tree, outer ones first."""
    return tuple(
        item
        for item in ast.walk(parsed)
        if isinstance(item, _KINDS) or (isinstance(item, _STORED) and isinstance(item.ctx, ast.Store))
    )


def forget() -> None:
    """Release all trees: they slow down each collection of garbage."""
    tree.cache_clear()
    items.cache_clear()
