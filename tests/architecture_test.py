"""The house keeps its shape: sizes, docstrings, words, mirrored tests, and nothing tied to one machine."""

import ast
import re
import statistics
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import pytest

from tests.source_trees import forget, items, tree

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "teamcanvas"
TESTS = ROOT / "tests"
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = [*MODULES, *sorted(TESTS.rglob("*.py"))]

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MEDIAN_FILE = 120
MOST_MODULES = 40
MOST_MODULES_OF_A_FAMILY = 30

# Words the glossary (CONTRIBUTING.md) replaces: one thing has one name, in code as on the screen.
FORBIDDEN_WORDS = {
    "assignment": "placement",
    "assignments": "placements",
    "seat": "placement",
    "seats": "placements",
    "node": "the thing's own name",
    "nodes": "the things' own name",
    "document": "plan",
    "documents": "plans",
    "violation": "finding",
    "violations": "findings",
    "issue": "finding",
    "issues": "findings",
}

# Words that say nothing at the end of a class's or a module's name; a person may well have a manager.
EMPTY_WORDS = {"base", "helper", "helpers", "manager", "util", "utils"}

# Phrases of docstrings that hide the engineer's term: say who does what instead, such as caller, listener, emit, any.
RIDDLES = re.compile(r"\b(?:whoever|whatever|whom|(?:is|are) told)\b", re.IGNORECASE)

# Packages and modules whose docstrings have none of them. A package is added when the last one is gone.
PLAIN_PACKAGES = {
    "app",
    "board",
    "cli.py",
    "commands",
    "edits",
    "export",
    "layout",
    "model",
    "resources.py",
    "rules",
    "session",
    "storage",
    "ui",
}

# Modules whose tests are not in the file of their name, and where they are instead.
TESTED_ELSEWHERE: dict[str, str] = {
    # A rule is tested by its samples: plans with the findings and fixes that it should give.
    "rules/checks/": "rules/samples_test.py",
    "rules/shapes/agreed.py": "rules/samples_test.py",
    "rules/shapes/training.py": "rules/samples_test.py",
    # What the tables say of kinds of topics is tested over all of them.
    "rules/topics/tables/": "rules/topics/kinds_test.py",
    # A protocol that the panel implements.
    "ui/findings/texts.py": "ui/findings/panel_test.py",
}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module", autouse=True)
def trees() -> Iterator[None]:
    """What was parsed for these tests is not kept for others."""
    yield
    forget()


def modules_say_what_lives_in_them_test() -> None:
    silent = [
        _name(path)
        for path in MODULES
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(tree(path))
    ]
    assert not silent


def no_file_is_long_test() -> None:
    lines = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: count for name, count in lines.items() if count > LONGEST_FILE} == {}
    assert statistics.median(count for name, count in lines.items() if name.startswith("teamcanvas/")) < MEDIAN_FILE


def no_function_is_long_test() -> None:
    long = {
        f"{_name(path)}:{function.lineno} {function.name}": length
        for path in SOURCES
        for function in items(tree(path))
        if isinstance(function, ast.FunctionDef)
        and (length := (function.end_lineno or function.lineno) - function.lineno + 1) >= LONGEST_FUNCTION
    }
    assert long == {}


def modules_are_mirrored_by_their_tests_test() -> None:
    without = []
    for path in MODULES:
        if path.name in {"__init__.py", "__main__.py"}:
            continue
        relative = path.relative_to(PACKAGE)
        mirror = TESTS / relative.with_name(f"{relative.stem}_test.py")
        if not mirror.exists() and not _elsewhere(relative.as_posix()):
            without.append(f"{_name(path)} has no {_name(mirror)}")
    assert not without


def _elsewhere(module: str) -> bool:
    return any(module == known or (known.endswith("/") and module.startswith(known)) for known in TESTED_ELSEWHERE)


def tests_said_to_be_elsewhere_are_there_test() -> None:
    for module, test in TESTED_ELSEWHERE.items():
        assert (PACKAGE / module).exists(), f"{module} is gone: take it off the list"
        assert (TESTS / test).exists(), f"{module} is said to be tested in {test}, which does not exist"


def tests_are_named_so_that_pytest_finds_them_test() -> None:
    """Tests end in _test, in files that end in _test: the only names that pyproject.toml lets pytest collect."""
    stray = []
    for path in sorted(TESTS.rglob("*.py")):
        for function in items(tree(path)):
            if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            named = function.name.endswith("_test")
            marked = any("pytest.mark." in ast.unparse(mark) for mark in function.decorator_list)
            if function.name.startswith("test_") or (marked and not named):
                stray.append(f"{_name(path)}:{function.lineno} {function.name} does not end in _test")
            elif named and not path.name.endswith("_test.py"):
                stray.append(f"{_name(path)}:{function.lineno} {function.name} is in a file that pytest does not read")
    assert not stray


def code_speaks_the_words_of_the_glossary_test() -> None:
    wrong = [
        f"{_name(path)}:{line} {name}: say {FORBIDDEN_WORDS[word]}, not {word}"
        for path in MODULES
        for line, name in _given_names(tree(path))
        for word in _words(name)
        if word in FORBIDDEN_WORDS
    ]
    wrong += [_name(path) for path in MODULES if set(_words(path.stem)) & FORBIDDEN_WORDS.keys()]
    assert not wrong


def classes_and_modules_have_real_nouns_test() -> None:
    names = [(path, item.name) for path in MODULES for item in items(tree(path)) if isinstance(item, ast.ClassDef)]
    names += [(path, path.stem) for path in MODULES]
    assert not [f"{_name(path)}: {name}" for path, name in names if (_words(name) or [""])[-1] in EMPTY_WORDS]


def classes_have_unique_names_test() -> None:
    """One word, one thing; a class that only its module uses begins with an underscore and may have any name."""
    homes: dict[str, list[str]] = {}
    for path in MODULES:
        for item in tree(path).body:
            if isinstance(item, ast.ClassDef) and not item.name.startswith("_"):
                homes.setdefault(item.name, []).append(_name(path))
    assert {name: paths for name, paths in homes.items() if len(paths) > 1} == {}


def docstrings_use_plain_terms_test() -> None:
    unplain = [
        f"{_name(path)}:{line} {phrase.group()!r}"
        for package in sorted(PLAIN_PACKAGES)
        for path in _modules_of(package)
        for line, text in _docstrings(tree(path))
        if (phrase := RIDDLES.search(text))
    ]
    assert not unplain


@pytest.mark.parametrize("package", sorted(PLAIN_PACKAGES))
def plain_packages_exist_test(package: str) -> None:
    assert _modules_of(package)


@pytest.mark.parametrize("text", ["Whoever waits.", "Listeners are told of it.", "The person whom it is about."])
def phrases_that_are_not_plain_are_recognised_test(text: str) -> None:
    assert RIDDLES.search(text)


def docstrings_are_those_of_modules_classes_functions_and_values_test() -> None:
    source = '"""M."""\nA = "no"\n"""A."""\nclass C:\n    """C."""\n    def f(self):\n        """F."""\n'
    assert {text for _, text in _docstrings(ast.parse(source))} == {"M.", "A.", "C.", "F."}


def _modules_of(package: str) -> list[Path]:
    """The modules of a package, or the one module of this name beside the packages."""
    return [path for path in MODULES if path.relative_to(PACKAGE).parts[0] == package]


def _docstrings(parsed: ast.Module) -> Iterator[tuple[int, str]]:
    """Docstrings with their lines, those below the values of a module or class included."""
    for item in items(parsed):
        if isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant) and isinstance(item.value.value, str):
            yield item.lineno, item.value.value


def _given_names(parsed: ast.Module) -> Iterator[tuple[int, str]]:
    """Every name the module gives to something, and where; names it only uses belong to their libraries."""
    for item in items(parsed):
        if isinstance(item, ast.FunctionDef | ast.ClassDef):
            yield item.lineno, item.name
        elif isinstance(item, ast.arg):
            yield item.lineno, item.arg
        elif isinstance(item, ast.Name) and isinstance(item.ctx, ast.Store):
            yield item.lineno, item.id
        elif isinstance(item, ast.Attribute) and isinstance(item.ctx, ast.Store):
            yield item.lineno, item.attr


def _words(name: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)]


@pytest.mark.parametrize(
    ("name", "words"),
    [("open_seats", ["open", "seats"]), ("PlanNode", ["plan", "node"]), ("RACI_row", ["raci", "row"])],
)
def names_fall_into_words_test(name: str, words: list[str]) -> None:
    assert _words(name) == words


def the_session_shows_nothing_test() -> None:
    """It is the plan while it is open; widgets belong to board and ui."""
    assert not [
        f"{_name(path)}:{line} imports {module}"
        for path in MODULES
        if path.is_relative_to(PACKAGE / "session")
        for line, module in _imports(tree(path))
        if module.startswith("PySide6.") and module.split(".")[1] not in {"QtCore", "QtGui"}
    ]


def _imports(parsed: ast.Module) -> Iterator[tuple[int, str]]:
    for item in items(parsed):
        if isinstance(item, ast.Import):
            yield from ((item.lineno, alias.name) for alias in item.names)
        elif isinstance(item, ast.ImportFrom) and item.module:
            yield from ((item.lineno, f"{item.module}.{alias.name}") for alias in item.names)


def imports_run_one_way_inside_every_folder_test() -> None:
    """Among its modules and folders, imports make no circle; those for type checking or inside a function count."""
    imported = {module: _modules_imported_by(path) for path, module in MODULE_NAMES.items()}
    folders = {module.rpartition(".")[0] for path, module in MODULE_NAMES.items() if path.name != "__init__.py"}
    circles = []
    for folder in sorted(folders):
        graph: dict[str, set[str]] = {}
        for module, others in imported.items():
            if (unit := _unit(module, folder)) is not None:
                units = {other_unit for other in others if (other_unit := _unit(other, folder)) is not None}
                graph.setdefault(unit, set()).update(units - {unit})
        for circle in _circles(graph):
            steps = [f"{one} -> {other}" for one in circle for other in circle if other in graph[one]]
            circles.append(f"{folder}: {', '.join(steps)}")
    assert not circles


MODULE_NAMES = {
    path: ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in MODULES
}
_PATHS = {module: path for path, module in MODULE_NAMES.items()}


def _modules_imported_by(path: Path) -> set[str]:
    """Our modules that one imports; what comes from a package's own `__init__` counts as that package."""
    names = {name for _, name in _imports(tree(path))}
    return {found for name in names if (found := name if name in _PATHS else name.rpartition(".")[0]) in _PATHS}


def _unit(module: str, folder: str) -> str | None:
    """The module or folder directly in a folder that a module belongs to; None outside of it."""
    if module == folder:
        return "__init__"
    return module.removeprefix(f"{folder}.").partition(".")[0] if module.startswith(f"{folder}.") else None


def _circles(graph: Mapping[str, Set[str]]) -> list[list[str]]:
    """The groups of which each member leads to each other one (Tarjan's strongly connected components)."""
    numbers: dict[str, int] = {}
    lowest: dict[str, int] = {}
    path: list[str] = []
    found: list[list[str]] = []

    def visit(unit: str) -> None:
        numbers[unit] = lowest[unit] = len(numbers)
        path.append(unit)
        for other in sorted(graph.get(unit, ())):
            if other not in numbers:
                visit(other)
            if other in path:
                lowest[unit] = min(lowest[unit], lowest[other])
        if lowest[unit] == numbers[unit]:
            circle = path[path.index(unit) :]
            del path[path.index(unit) :]
            if len(circle) > 1:
                found.append(sorted(circle))

    for unit in sorted(graph):
        if unit not in numbers:
            visit(unit)
    return found


@pytest.mark.parametrize(
    ("graph", "circles"),
    [
        ({"a": {"b"}, "b": {"c"}, "c": set[str]()}, []),
        ({"a": {"b"}, "b": {"a"}}, [["a", "b"]]),
        ({"a": {"b", "d"}, "b": {"c"}, "c": {"a"}, "d": {"e"}, "e": {"d"}}, [["d", "e"], ["a", "b", "c"]]),
    ],
)
def circles_are_found_test(graph: Mapping[str, Set[str]], circles: list[list[str]]) -> None:
    assert _circles(graph) == circles


def imports_are_found_wherever_they_stand_test(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        "from typing import TYPE_CHECKING\n"
        "from teamcanvas.board import view\n"
        "if TYPE_CHECKING:\n    from teamcanvas.ui.window.workspace import Workspace\n"
        "def late() -> None:\n    import teamcanvas.cli\n    from teamcanvas import __version__\n",
        encoding="utf-8",
    )
    found = {"teamcanvas", "teamcanvas.board.view", "teamcanvas.ui.window.workspace", "teamcanvas.cli"}
    assert _modules_imported_by(module) == found


def no_folder_is_crowded_test() -> None:
    counts = Counter(path.parent for path in MODULES if path.name != "__init__.py")
    families = PACKAGE / "rules" / "checks"
    assert {
        _name(folder): count
        for folder, count in counts.items()
        if count > (MOST_MODULES_OF_A_FAMILY if folder.parent == families else MOST_MODULES)
    } == {}


# Written so that none of them finds itself here.
MACHINE_BOUND = {
    "a path of one machine": re.compile(r"(?<![\w./-])/(?:wor[k]|roo[t]|hom[e]/\w+|User[s]/\w+)/"),
    "the address of a package registry": re.compile(
        r"py[p]i\.(?:org|python)|pythonhoste[d]\.org|npmj[s]\.org|extra-inde[x]-url|--inde[x]-url|deb\.debia[n]\.org"
    ),
}


def nothing_is_tied_to_one_machine_test() -> None:
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    files = [ROOT / name for name in listing.stdout.split("\0") if name]
    assert len(files) > len(MODULES), "git lists fewer files than the package has"
    tied = []
    for path in files:
        if not path.is_file() or b"\0" in (content := path.read_bytes()):
            continue
        for number, line in enumerate(content.decode("utf-8").splitlines(), start=1):
            tied += [
                f"{_name(path)}:{number} holds {what}" for what, found in MACHINE_BOUND.items() if found.search(line)
            ]
    assert not tied


@pytest.mark.parametrize("line", ["see " + "/ro" + "ot/x", "'" + "/ho" + "me/ann/x'", "https://py" + "pi.org/simple"])
def what_ties_to_one_machine_is_recognised_test(line: str) -> None:
    assert any(found.search(line) for found in MACHINE_BOUND.values())
