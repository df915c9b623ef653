"""The input of every export: plan, findings and options as the recipient may see them, anonymised if asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import cast

from teamcanvas.edits.anonymising import anonymised
from teamcanvas.edits.pseudonyms import KeyEntry
from teamcanvas.export.outgoing.key_file import read_key
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.layout.pages.deck import Page, deck_pages
from teamcanvas.layout.pages.deck_options import DeckTheme
from teamcanvas.layout.pages.size import PageSizeName
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check, facts_of
from teamcanvas.rules.finding import Finding, Subject
from teamcanvas.rules.result import CheckResult

_DATE = re.compile(r"\d{1,2}\.? \w+ \d{4}|\w+ \d{1,2}, \d{4}|[\d./-]+")


@dataclass(frozen=True, eq=False)
class Outgoing:
    """What an export is made from. Preflight and writers take this value, so they see no name that was taken out.

    Only `outgoing` creates it, once per export.
    """

    plan: Plan
    scenario_id: str
    result: CheckResult
    options: ExportOptions
    """As chosen; the titles and the date of the deck without names."""
    key: tuple[KeyEntry, ...]
    """Who is who; for the sender only. Empty if the names stay."""
    scrub: Callable[[str], str]
    """Takes the names out of any other text, such as a file's name; the identity if the names stay."""
    _pages: list[tuple[Page, ...]] = field(init=False, repr=False, default_factory=list[tuple[Page, ...]])

    def pages(self, progress: Callable[[int, int], None] | None = None) -> tuple[Page, ...]:
        """The finished pages, laid out at the first call; `progress` gets how many of how many kinds are done."""
        if not self._pages:
            self._pages.append(deck_pages(self.plan, self.scenario_id, self.result, self.options.deck, progress))
        return self._pages[0]

    def in_look(self, page: PageSizeName, theme: DeckTheme) -> Outgoing:
        """The same export with pages of another size and theme."""
        deck = replace(self.options.deck, page=page, theme=theme)
        return replace(self, options=replace(self.options, deck=deck))


def outgoing(
    plan: Plan, scenario_id: str, options: ExportOptions | None = None, result: CheckResult | None = None
) -> Outgoing:
    """What an export of a scenario with these options is made from.

    Args:
        plan: as it is, with all names.
        scenario_id: the scenario to show.
        options: the usual pages of a slide, names included, if not given; a key file in it is read.
        result: of the check of the plan, if it is known already.

    Raises:
        KeyError: the plan has no such scenario.
        ExportError: the key file cannot be read.
    """
    wanted = options or ExportOptions()
    found = result or check(plan, scenario_id)
    if wanted.anonymise == "none":
        return Outgoing(plan, scenario_id, found, wanted, (), str)
    without = anonymised(plan, scenario_id, wanted.anonymise, _known(wanted))
    scrub = without.scrub
    deck = replace(
        wanted.deck,
        # A person called May must not remove the month from a date.
        date=wanted.deck.date if _DATE.fullmatch(wanted.deck.date) else scrub(wanted.deck.date),
        titles={kind: scrub(title) for kind, title in wanted.deck.titles.items()},
    )
    findings = tuple(_scrubbed(finding, scrub) for finding in found.findings)
    silenced = tuple(_scrubbed(finding, scrub) for finding in found.silenced)
    known = CheckResult(findings, silenced, facts_of(without.plan, scenario_id))
    return Outgoing(without.plan, scenario_id, known, replace(wanted, deck=deck), without.key, scrub)


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
        # Its name comes from the plan, which is anonymised.
        return value
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, Finding):
        return _scrubbed(value, scrub)
    if isinstance(value, tuple):
        return tuple(
            _value(member, scrub) for member in cast(tuple[object, ...], value)
        )  # isinstance leaves the members' type open
    return value
