"""Notices about names: which people an export names, and what may identify them although it is anonymised."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from teamcanvas.edits.anonymising import Anonymise
from teamcanvas.edits.name_scrubbing import SOMEBODY, NameScrubber
from teamcanvas.export.outgoing.content import Outgoing
from teamcanvas.export.pdf.protection import WHAT_A_PASSWORD_PROTECTS
from teamcanvas.export.preflight.notice import Notice, some
from teamcanvas.export.preflight.shown_texts import is_shown, stands_in
from teamcanvas.model.distinct_names import distinct_name
from teamcanvas.model.plan import Plan
from teamcanvas.model.plural import counted
from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.storage.refusals import visible

_STAND_INS: Mapping[Anonymise, str] = {
    "initials": "Whoever knows the team can tell from initials who is meant.",
    "roles": "Whoever knows the team can tell from the roles who is meant.",
    "pseudonyms": "Whoever knows the team may still tell from the roles who is meant.",
}
_USUAL_TITLES = ("Plan", "As is", "To be")
"""Titles of scenarios that the program itself gives."""


def name_notices(plan: Plan, leaving: Outgoing, texts: str, path: Path | None) -> Iterator[Notice]:
    """The notices about names.

    Args:
        plan: as it is, with all names.
        leaving: the export.
        texts: all texts of the export.
        path: where it is to be written, if known.
    """
    options = leaving.options
    if options.anonymise == "none":
        yield from _real_names(plan, texts)
    else:
        yield from _stand_ins(plan, leaving, texts)
        yield from _hand_written(leaving, texts)
        if path is not None and leaving.scrub(path.stem) != path.stem:
            yield Notice(
                "file-name",
                Severity.WARNING,
                "The name of the file names somebody",
                f"It is called {visible(path.name)}.",
                f"Call it {visible(leaving.scrub(path.stem))}{path.suffix} or the like.",
            )
    if options.password is not None:
        yield Notice(
            "password",
            Severity.INFO,
            "The PDF opens with the password only",
            WHAT_A_PASSWORD_PROTECTS,
            "Tell the password in another way than you send the file.",
        )


def _real_names(plan: Plan, texts: str) -> Iterator[Notice]:
    said = " ".join(texts.split())
    named = [person for person in plan.people if stands_in(" ".join(person.name.split()), said)]
    if named:
        yield Notice(
            "names",
            Severity.INFO,
            f"{counted(len(named), 'person is', 'people are')} named",
            f"The export tells the real names of {some(distinct_name(plan, person) for person in named)}.",
            "Pass it on only to those who may know them, or anonymise it.",
            tuple(Subject("person", person.id) for person in named),
        )


def _stand_ins(plan: Plan, leaving: Outgoing, texts: str) -> Iterator[Notice]:
    options = leaving.options
    stand_ins = {entry.stand_in for entry in leaving.key}
    # Without the stand-ins, which can look like names.
    rest = re.sub("|".join(map(re.escape, sorted(stand_ins, key=len, reverse=True))) or "$^", " ", texts)
    lines = [*dict.fromkeys(" ".join(line.split()) for line in rest.splitlines())]
    logo = options.deck.logo
    if logo is not None and logo.kind == "svg":
        lines.append(f"the logo: {logo.data.decode('utf-8', 'replace')}")
    words = NameScrubber((person.name, SOMEBODY) for person in plan.people)
    suspect = [line for line in lines if words.holds_name(line)]
    whole = [" ".join(person.name.split()) for person in plan.people if person.name.strip()]
    left = [line for line in suspect if any(stands_in(name, line) for name in whole)]
    if left:
        yield Notice(
            "names-left",
            Severity.ERROR,
            f"{counted(len(left), 'text still has a real name in it', 'texts still have a real name in them')}",
            f"Look at {some(f'“{line}”' for line in left)}.",
            "Take it out of the logo, or out of the ids in the plan's file. If it is a word only, rename the person.",
        )
    maybe = [line for line in suspect if line not in left]
    if maybe:
        yield Notice(
            "names-left",
            Severity.WARNING,
            f"{counted(len(maybe), 'text has', 'texts have')} a word that is also part of a name",
            f"Look at {some(f'“{line}”' for line in maybe)}.",
            "See whether somebody is meant. What the program says itself is the same for every plan.",
        )
    if leaving.key:
        yield Notice(
            "names",
            Severity.INFO,
            f"{counted(len(leaving.key), 'person is', 'people are')} shown without a name",
            _STAND_INS[options.anonymise],
            "Use pseudonyms and leave out the board if nobody may be recognised.",
        )
        if options.key_file is None and options.anonymise == "pseudonyms":
            yield Notice(
                "key",
                Severity.INFO,
                "Nobody will know who is who",
                "No key file is written, so pseudonyms cannot be traced back, and may change when people come and go.",
                "Name a key file, and keep it to yourself.",
            )


def _hand_written(leaving: Outgoing, texts: str) -> Iterator[Notice]:
    """Free text may contain nicknames, which cannot be recognised: the user is asked to read it."""
    typed = [text for text in dict.fromkeys(_typed(leaving)) if is_shown(text, texts)]
    if typed:
        yield Notice(
            "hand-written",
            Severity.WARNING,
            f"{counted(len(typed), 'text was', 'texts were')} written by hand",
            f"No nickname, no hint at somebody is recognised in {some(f'“{one}”' for one in typed)}.",
            "Read them once, as somebody would who must not know who is meant.",
        )


def _typed(leaving: Outgoing) -> Iterator[str]:
    """All free texts, as the export would show them."""
    plan, scenario = leaving.plan, leaving.plan.scenario(leaving.scenario_id)
    yield from leaving.options.deck.titles.values()
    yield from (plan.title, plan.organisation)
    if scenario.title not in _USUAL_TITLES:
        yield scenario.title
    yield from (team.name for team in plan.teams)
    for person in plan.people:
        yield from (person.job_title, person.employer)
    for role in plan.roles:
        yield from (role.title, role.summary)
    for activity in plan.activities:
        yield from (activity.title, activity.summary)
    yield from (handover.artefacts for handover in scenario.handovers)
    for accepted in scenario.accepted:
        yield from (accepted.reason, accepted.owner)
