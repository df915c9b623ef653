"""Notices about the state of the plan: errors, vacancies, accepted findings, notes, absent people."""

from collections.abc import Collection, Iterator, Mapping
from typing import cast

from teamcanvas.export.outgoing.content import Outgoing
from teamcanvas.export.preflight.notice import Notice, some
from teamcanvas.export.preflight.shown_texts import is_shown
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.distinct_names import distinct_name
from teamcanvas.model.plan import Plan
from teamcanvas.model.plural import counted
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.rules.result import CheckResult
from teamcanvas.rules.topics.words import explain_topic


def plan_notices(
    plan: Plan, result: CheckResult, leaving: Outgoing, texts: str, kinds: Collection[PageKind]
) -> Iterator[Notice]:
    """The notices about the scenario. They contain real names, as only the export leaves the program.

    Args:
        plan: as it is, with all names.
        result: of the check of this plan.
        leaving: the export.
        texts: all texts of the export.
        kinds: of its pages; none of a table.
    """
    scenario_id = leaving.scenario_id
    yield from _errors(plan, result, kinds)
    yield from _vacancies(plan, scenario_id)
    yield from _accepted(plan, result, kinds)
    yield from _notes(leaving, texts)
    yield from _absent(plan, scenario_id)


def _errors(plan: Plan, result: CheckResult, kinds: Collection[PageKind]) -> Iterator[Notice]:
    errors = [topic for topic in result.topics.open if topic.severity is Severity.ERROR]
    if errors:
        shown = "The findings pages list them." if "findings" in kinds else "The reader may notice them."
        yield Notice(
            "errors",
            Severity.WARNING,
            f"{counted(len(errors), 'error is', 'errors are')} open",
            f"{shown} {_sentences(explain_topic(topic, plan).title for topic in errors)}",
            "Settle them first, or accept them with a reason that the reader may see.",
            tuple(dict.fromkeys(subject for topic in errors for subject in topic.subjects)),
        )


def _vacancies(plan: Plan, scenario_id: str) -> Iterator[Notice]:
    vacant = [placement for placement in plan.scenario(scenario_id).placements if placement.person is None]
    if vacant:
        catalogue = catalogue_of(plan)
        roles = dict.fromkeys(catalogue.role_title(placement.role) for placement in vacant)
        yield Notice(
            "vacancies",
            Severity.INFO,
            f"{counted(len(vacant), 'placement is', 'placements are')} vacant",
            f"Nobody is named for {some(roles)}.",
            "Place somebody, or be ready to say when somebody will come.",
            tuple(Subject("placement", placement.id) for placement in vacant),
        )


def _accepted(plan: Plan, result: CheckResult, kinds: Collection[PageKind]) -> Iterator[Notice]:
    if not result.accepted:
        return
    shown = "findings" in kinds
    titles = _sentences(explain(finding, plan).title for finding in result.accepted)
    yield Notice(
        "accepted",
        Severity.INFO,
        f"{counted(len(result.accepted), 'finding is', 'findings are')} accepted",
        f"The findings pages tell reasons and owners. {titles}" if shown else f"No page tells of them. {titles}",
        "Read the reasons as the reader will." if shown else "Add the findings pages if the reader should know why.",
        tuple(dict.fromkeys(subject for finding in result.accepted for subject in finding.subjects)),
    )


def _notes(leaving: Outgoing, texts: str) -> Iterator[Notice]:
    with_note = [person for person in leaving.plan.people if person.note.strip()]
    notes = [person.note for person in with_note]
    notes += [note for note in map(_note_text, leaving.plan.scenario(leaving.scenario_id).notes) if note]
    if not notes:
        return
    shown = [note for note in notes if is_shown(note, texts)]
    yield Notice(
        "notes",
        Severity.WARNING if shown else Severity.INFO,
        f"{counted(len(notes), 'note is', 'notes are')} in the plan",
        f"The export tells {some(f'“{note}”' for note in shown)}." if shown else "None of them is in the export.",
        "Read them as the reader will, or take them out of the plan." if shown else "Nothing has to be done.",
        tuple(Subject("person", person.id) for person in with_note),
    )


def _note_text(note: object) -> str:
    if isinstance(note, Mapping):
        note = cast(Mapping[object, object], note).get("text", "")  # isinstance leaves open what is in it
    return note.strip() if isinstance(note, str) else ""


def _absent(plan: Plan, scenario_id: str) -> Iterator[Notice]:
    away = set(plan.scenario(scenario_id).absent)
    people = [person for person in plan.people if person.id in away]
    if people:
        names = some(distinct_name(plan, person) for person in people)
        yield Notice(
            "absent",
            Severity.INFO,
            f"{counted(len(people), 'person is', 'people are')} away in this scenario",
            f"The export shows the team with {names} in their places.",
            "Bring them back, or say so when you present it.",
            tuple(Subject("person", person.id) for person in people),
        )


def _sentences(titles: Iterator[str]) -> str:
    every = [title.rstrip(".") for title in titles]
    return f"{some(every, 3)}."
