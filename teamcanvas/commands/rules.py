"""`teamcanvas rules`: what the program watches for, and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from teamcanvas.commands.refusals import RefusedError, chosen_profile
from teamcanvas.commands.streams import answer_width

if TYPE_CHECKING:
    from teamcanvas.rules.profile import Profile
    from teamcanvas.rules.rule import Rule


@click.command("rules")
@click.argument("rule", required=False, metavar="[ID]")
@click.option(
    "--profile",
    metavar="NAME",
    default="recommended",
    show_default=True,
    help="Whose severities the list has: recommended, strict or startup.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to answer."
)
def rules_command(rule: str | None, profile: str, form: str) -> int:
    """List the rules, or explain one of them, by its code or its name."""
    from teamcanvas.commands.rules_json import as_json
    from teamcanvas.rules.help.rule_help import help_on
    from teamcanvas.rules.registry import RULES

    judging = chosen_profile(profile)
    wanted = RULES if rule is None else (_named(rule, RULES),)
    if form == "json":
        click.echo(as_json(map(help_on, wanted)))
    elif rule is None:
        for one in RULES:
            click.echo(f"{one.code}  {_severity(judging, one):<8} {one.title}")
    else:
        click.echo("\n".join(_page(wanted[0])))
    return 0


def _named(name: str, rules: tuple[Rule, ...]) -> Rule:
    for rule in rules:
        if name.lower() in (rule.code.lower(), rule.slug):
            return rule
    raise RefusedError(f"There is no rule {name!r}; the command rules lists those there are.")


def _severity(profile: Profile, rule: Rule) -> str:
    """The severity of the rule's ordinary findings for a medium-sized organisation."""
    entry = profile.rules[rule.code]
    if not entry.enabled:
        return "off"
    return entry.severity("", profile.judged_as.get("medium", "medium")) or "spared"


def _page(rule: Rule) -> Iterator[str]:
    from teamcanvas.rules.help.help_page import help_page, help_subtitle
    from teamcanvas.rules.help.rule_help import help_on

    told = help_on(rule)
    yield click.style(f"{told.code} {told.title}", bold=True)
    yield help_subtitle(told)
    for section in help_page(told):
        yield ""
        yield click.style(section.heading, bold=True)
        for text in section.paragraphs:
            yield from textwrap.wrap(text, answer_width(), initial_indent="  ", subsequent_indent="    ")
