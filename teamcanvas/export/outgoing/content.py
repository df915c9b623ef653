"""What of a plan leaves the house: plan, findings and titles as pages show them, without names if it is wanted so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

from teamcanvas.edits.anonymising import anonymised
from teamcanvas.edits.pseudonyms import KeyEntry
from teamcanvas.export.outgoing.key_file import read_key
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.layout.pages.deck import Page, deck_pages
from teamcanvas.layout.pages.deck_options import DeckOptions
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Finding, Subject
from teamcanvas.rules.result import CheckResult

_DATE = re.compile(r"\d{1,2}\.? \w+ \d{4}|\w+ \d{1,2}, \d{4}|[\d./-]+")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Everything that pages and tables are made from; whatever is made from it cannot know more."""

    plan: Plan
    scenario_id: str
    result: CheckResult
    deck: DeckOptions
    key: tuple[KeyEntry, ...]
    """Who is who; for the sender only. Empty if the names stay."""
    scrub: Callable[[str], str]
    """Takes the names out of any other text, such as a file's name; gives it back as it is if the names stay."""

    def pages(self, progress: Callable[[int, int], None] | None = None) -> tuple[Page, ...]:
        """The finished pages; `progress` is told how many of how many kinds are made."""
        return deck_pages(self.plan, self.scenario_id, self.result, self.deck, progress)


def outgoing(plan: Plan, scenario_id: str, options: ExportOptions, result: CheckResult | None = None) -> Outgoing:
    """What leaves the house of a plan with these options.

    Args:
        plan: as it is.
        scenario_id: the scenario that is shown.
        options: how; its key file is read if there is one.
        result: what the check of the plan found, if it is known already.

    Raises:
        KeyError: the plan has no such scenario.
        ExportError: the key file cannot be read.
    """
    found = result or check(plan, scenario_id)
    if options.anonymise == "none":
        return Outgoing(plan, scenario_id, found, options.deck, (), str)
    without = anonymised(plan, scenario_id, options.anonymise, _known(options))
    scrub = without.scrub
    deck = replace(
        options.deck,
        # Somebody called May takes nothing out of the calendar.
        date=options.deck.date if _DATE.fullmatch(options.deck.date) else scrub(options.deck.date),
        titles={kind: scrub(title) for kind, title in options.deck.titles.items()},
    )
    findings = tuple(_scrubbed(finding, scrub) for finding in found.findings)
    silenced = tuple(_scrubbed(finding, scrub) for finding in found.silenced)
    return Outgoing(without.plan, scenario_id, CheckResult(findings, silenced), deck, without.key, scrub)


def _known(options: ExportOptions) -> tuple[KeyEntry, ...]:
    if options.anonymise != "pseudonyms" or options.key_file is None:
        return ()
    key = read_key(options.key_file)
    return key.entries if key and key.how == "pseudonyms" else ()


def _scrubbed(finding: Finding, scrub: Callable[[str], str]) -> Finding:
    """The finding without names in its values and in the reason for which it was accepted."""
    accepted = finding.accepted
    if accepted is not None:
        accepted = accepted.replace(reason=scrub(accepted.reason), owner=scrub(accepted.owner))
    values = {name: _value(value, scrub) for name, value in finding.values.items()}
    return replace(finding, values=values, accepted=accepted, lapsed=None)


def _value(value: object, scrub: Callable[[str], str]) -> object:
    if isinstance(value, Subject):
        # Called as the plan calls it, which is without names by then.
        return value
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, Finding):
        return _scrubbed(value, scrub)
    if isinstance(value, tuple):
        return tuple(_value(member, scrub) for member in cast(tuple[object, ...], value))  # the check says no more
    return value
