"""`teamcanvas self-test`: the installed program tests itself, without touching anything of its user's."""

import importlib
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

FAILED = 1
"""Exit code: something that the program needs does not work."""


class BrokenError(Exception):
    """A part of the program does not work; the text says how."""


@click.command("self-test")
def self_test_command() -> int:
    """Try out the installed program: its data, its checks, its PDFs, its window system."""
    failed = 0
    for name, test in _TESTS.items():
        try:
            said = test()
        except Exception as problem:  # whatever it is, the other parts are still to be tested
            failed += 1
            click.echo(f"{click.style('FAILED', fg='red', bold=True)}  {name}: {type(problem).__name__}: {problem}")
        else:
            click.echo(f"{click.style('ok', fg='green')}      {name}: {said}")
    return FAILED if failed else 0


def _catalogue() -> str:
    from teamcanvas.model.catalogue import built_in_catalogue

    catalogue = built_in_catalogue()
    return f"{len(catalogue.roles)} roles, {len(catalogue.activities)} activities"


def _rules() -> str:
    from teamcanvas.rules.registry import RULES
    from teamcanvas.rules.shipped_profiles import shipped_profiles

    profiles = shipped_profiles()
    for profile in profiles:
        forgotten = [rule.code for rule in RULES if rule.code not in profile.rules]
        if forgotten:
            raise BrokenError(f"the profile {profile.name} says nothing about {', '.join(forgotten)}")
    return f"{len(RULES)} rules, {len(profiles)} profiles"


def _templates() -> str:
    from teamcanvas.rules.engine import check
    from teamcanvas.storage.codec import decode_plan, encode_plan
    from teamcanvas.storage.templates import template_names, template_plan

    found = 0
    for name in template_names():
        plan = template_plan(name)
        if decode_plan(encode_plan(plan), name) != plan:
            raise BrokenError(f"the template {name} is not the same after it was saved and opened")
        for scenario in plan.scenarios:
            findings = check(plan, scenario.id).findings
            failing = [finding for finding in findings if finding.rule == "TC000"]
            if failing:
                raise BrokenError(f"a rule fails on the template {name}: {dict(failing[0].values)}")
            found += len(findings)
    return f"{len(template_names())} saved, opened and checked, {found} findings"


def _text() -> str:
    from teamcanvas.layout.text.text import FontStyle, shape_line, uncovered

    sample = "Łódź Σοφία Дарья عائشة देवनागरी"
    missing = uncovered(sample)
    if missing or not shape_line(sample, FontStyle(10)).width:
        raise BrokenError(f"no font shows {' '.join(missing)}")
    return "Latin, Greek, Cyrillic, Arabic and Devanagari are covered"


def _exports() -> str:
    from pypdf import PdfReader

    from teamcanvas.export.outgoing.content import outgoing
    from teamcanvas.export.outgoing.options import ExportOptions
    from teamcanvas.export.outgoing.suffixes import SUFFIXES
    from teamcanvas.export.write import write_export
    from teamcanvas.layout.pages.deck_options import DeckOptions
    from teamcanvas.layout.pages.size import PAGE_KINDS
    from teamcanvas.storage.templates import template_plan

    plan = template_plan("delivery-team")
    pages: list[str] = []
    with tempfile.TemporaryDirectory(prefix="teamcanvas-") as folder:
        for suffix in SUFFIXES:
            deck = DeckOptions(PAGE_KINDS) if suffix == ".pdf" else DeckOptions(("board",))
            wanted = ExportOptions(deck, pixels=640)
            written = write_export(outgoing(plan, plan.scenarios[0].id, wanted), Path(folder) / f"plan{suffix}")
            if not all(file.stat().st_size for file in written.files):
                raise BrokenError(f"{suffix} files are empty")
            if suffix == ".pdf":
                pages = [page.extract_text() for page in PdfReader(written.files[0]).pages]
                lost = [person.name for person in plan.people if not any(person.name in page for page in pages)]
                if lost or len(pages) != written.pages:
                    raise BrokenError(f"{len(pages)} of {written.pages} pages, without the names {lost}")
    return f"{', '.join(SUFFIXES)} written; {len(pages)} pages of PDF read back, {len(plan.people)} names found"


def _window_system() -> str:
    try:
        core = importlib.import_module("PySide6.QtCore")
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as problem:
        return f"not usable ({problem}); the commands work without it, the editor does not"
    return f"Qt {core.qVersion()}"


_TESTS: dict[str, Callable[[], str]] = {
    "catalogue": _catalogue,
    "rules": _rules,
    "templates": _templates,
    "text": _text,
    "exports": _exports,
    "window system": _window_system,
}
