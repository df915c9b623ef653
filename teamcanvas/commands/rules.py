"""`teamcanvas rules`: what the program watches for, and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

import click

from teamcanvas.commands.refusals import RefusedError
from teamcanvas.commands.streams import answer_width

if TYPE_CHECKING:
    from teamcanvas.rules.rule import Rule


@click.command("rules")
@click.argument("rule", required=False, metavar="[ID]")
def rules_command(rule: str | None) -> int:
    """List the rules, or explain one of them."""
    from teamcanvas.rules.profile import recommended
    from teamcanvas.rules.registry import RULES

    profile = recommended()
    if rule is None:
        for one in RULES:
            click.echo(f"{one.code}  {profile.rules[one.code].default:<8} {one.title}")
        return 0
    wanted = next((one for one in RULES if rule.lower() in (one.code.lower(), one.slug)), None)
    if wanted is None:
        raise RefusedError(f"There is no rule {rule!r}; the command rules lists those there are.")
    click.echo("\n".join(_page(wanted, profile.rules[wanted.code].default)))
    return 0


def _page(rule: Rule, severity: str) -> Iterator[str]:
    yield f"{click.style(f'{rule.code} {rule.title}', bold=True)}"
    yield f"{rule.slug} · {severity}"
    yield from _section("Why it matters", rule.rationale)
    yield from _section("How to settle it", rule.how_to_fix)
    yield from _section("In a small organisation", rule.small_organisation)
    if rule.params:
        yield from _section(
            "Parameters", *(f"{one.name} ({_shown(one.default)}): {one.summary}" for one in rule.params)
        )
    yield from _section("Sources", *(f"{source.name}: {source.says}" for source in rule.sources))


def _shown(default: object) -> str:
    if isinstance(default, Mapping):
        given = cast("Mapping[object, object]", default)  # isinstance leaves the types inside unknown
        return ", ".join(f"{f'level {key}:' if isinstance(key, int) else key} {value}" for key, value in given.items())
    if isinstance(default, tuple):
        return ", ".join(map(str, cast("tuple[object, ...]", default)))  # as above
    return str(default)


def _section(heading: str, *texts: str) -> Iterator[str]:
    if any(texts):
        yield ""
        yield click.style(heading, bold=True)
        for text in texts:
            yield from textwrap.wrap(text, answer_width(), initial_indent="  ", subsequent_indent="  ")
