"""Texts of the import: the choices for heads, their meanings, and the effects of the import."""

from collections.abc import Iterator
from dataclasses import dataclass

from teamcanvas.edits.raci_import.column_facts import LeftOut
from teamcanvas.edits.raci_import.effects import ImportEffects
from teamcanvas.edits.raci_import.heads import ColumnHead, NewActivity, NewRole, Question, RowHead
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plural import counted
from teamcanvas.model.stage import Stage
from teamcanvas.ui.widgets.plain import shown


@dataclass(frozen=True, slots=True)
class Choice:
    """A possible meaning of a head."""

    value: object
    words: str
    also: str = ""
    """Other names for the search."""


@dataclass(frozen=True, slots=True)
class SectionAnswer:
    """The answer that all rows of a section are new activities in a stage."""

    section: int
    """The index of the section."""
    stage: Stage


@dataclass(frozen=True, slots=True)
class HeadEntry:
    """A row of the list of heads."""

    address: str
    text: str
    meaning: str
    """Its meaning, or the open question."""
    asked: bool

    @property
    def words(self) -> str:
        """The text of the row."""
        return f"{self.address}   {shown(self.text, 60) or '(no head)'}   →   {shown(self.meaning, 80)}"


_ASKED: dict[Question, str] = {
    "ambiguous": "which one?",
    "twice": "a second time: join them?",
    "unknown": "not known: what is it?",
    "person": "a person: in which role?",
}
LEFT_OUT = "left out"
_WHY_OUT: dict[LeftOut, str] = {
    "": LEFT_OUT,
    "empty": "left out: nothing stands in it",
    "numbers": "left out: numbers",
    "texts": "left out: texts",
    "legend": "left out: a legend",
    "beside": "left out: part of another matrix",
}


def column_entry(head: ColumnHead, catalogue: Catalogue) -> HeadEntry:
    """A column with its role."""
    match head.choice:
        case None:
            meaning = _ASKED.get(head.question) or _WHY_OUT[head.left_out]
        case NewRole(title=title):
            meaning = f"new role “{title}”"
        case role:
            meaning = catalogue.role_title(role)
    return HeadEntry(head.address, head.text, meaning, bool(head.question))


def row_entry(head: RowHead, catalogue: Catalogue) -> HeadEntry:
    """A row with its activity."""
    match head.choice:
        case None:
            meaning = _ASKED.get(head.question, LEFT_OUT)
        case NewActivity(title=title, stage=stage):
            meaning = f"new activity “{title}” in {stage.label}"
        case activity:
            meaning = activity_title(catalogue, activity)
    return HeadEntry(head.address, head.text, meaning, bool(head.question))


def activity_title(catalogue: Catalogue, activity: ActivityId) -> str:
    """The title of an activity, also of a removed one that the import would bring back."""
    if activity in catalogue.removed:
        return f"{catalogue.removed[activity].title} (brought back)"
    found = catalogue.activities.get(activity)
    return found.title if found else activity


def column_choices(proposal: Proposal, number: int, catalogue: Catalogue) -> tuple[Choice, ...]:
    """The possible meanings of a column, most likely first."""
    head = proposal.columns[number]
    taken = {other.choice for place, other in enumerate(proposal.columns) if place != number}

    def words(role: object, title: str) -> str:
        return f"{title} (joined with its other column)" if role in taken else title

    def role_choice(role: RoleId) -> Choice:
        known = catalogue.roles.get(role)
        aliases = ", ".join(known.aliases) if known else ""
        return Choice(role, words(role, catalogue.role_title(role)), aliases)

    title = head.title or f"Role of column {head.address.rstrip('0123456789')}"
    new = [Choice(NewRole(title, head.family), f"New role “{shown(title, 60)}”"), Choice(None, "Leave this column out")]
    others = (role for role in catalogue.roles if role not in head.suggestions)
    return (*map(role_choice, head.suggestions), *new, *map(role_choice, others))


def row_choices(proposal: Proposal, number: int, catalogue: Catalogue) -> tuple[Choice, ...]:
    """The possible meanings of a row, most likely first."""
    head = proposal.rows[number]
    taken = {other.choice for place, other in enumerate(proposal.rows) if place != number}

    def words(activity: ActivityId) -> str:
        title = activity_title(catalogue, activity)
        return f"{title} (joined with its other row)" if activity in taken else title

    likely = [Choice(activity, words(activity)) for activity in head.suggestions]
    stages = sorted(Stage, key=lambda stage: stage is not head.stage)
    new = [Choice(NewActivity(head.title, stage), f"New activity in {stage.label}") for stage in stages]
    known = (*catalogue.activities, *catalogue.removed)
    others = [Choice(activity, words(activity)) for activity in known if activity not in head.suggestions]
    return (*likely, *new, *_section_choices(proposal, head.section), Choice(None, "Leave this row out"), *others)


def _section_choices(proposal: Proposal, section: int | None) -> Iterator[Choice]:
    """One answer for all rows of a section, that of the suggested stage first; none for a section of one row."""
    count = sum(row.section == section for row in proposal.rows)
    if section is None or count < 2:
        return
    head = proposal.sections[section]
    for stage in sorted(Stage, key=lambda stage: stage is not (head.stage or head.suggestion)):
        words = f"“{shown(head.title, 40)}” ({count} rows): all new in {stage.label}"
        yield Choice(SectionAnswer(section, stage), words)


def effects_words(effects: ImportEffects, questions: int) -> str:
    """The effects of the import as sentences."""
    return " ".join(_sentences(effects, questions))


def _sentences(effects: ImportEffects, questions: int) -> Iterator[str]:
    if effects.refused:
        yield effects.refused
    elif not effects.any:
        yield "Nothing would change: the matrix says all of this already."
    if effects.rows:
        cleared = f", {counted(effects.cleared, 'of them is', 'of them are')} cleared" if effects.cleared else ""
        yield f"{counted(effects.cells, 'cell')} in {counted(effects.rows, 'row')} change{cleared}."
    yield from _conversions(effects)
    if effects.taken_over:
        yield f"{counted(effects.taken_over, 'row')} will be yours and no longer follow the board."
    if effects.new_activities:
        yield f"{counted(len(effects.new_activities), 'new activity', 'new activities')}."
    if effects.removed_activities:
        gone = counted(len(effects.removed_activities), "other activity leaves", "other activities leave")
        yield f"{gone} the matrix."
    if effects.restored_activities:
        yield f"{counted(len(effects.restored_activities), 'activity comes', 'activities come')} back."
    if effects.new_roles:
        yield f"{counted(len(effects.new_roles), 'new role')}."
    if effects.scheme:
        yield f"The scheme becomes {effects.scheme}."
    if questions:
        yield f"{counted(questions, 'head is', 'heads are')} left out until you say what is meant."


def _conversions(effects: ImportEffects) -> Iterator[str]:
    """What becomes of letters of another scheme: `18 D become A.`"""
    for (before, now), count in effects.becomes.items():
        if now:
            yield f"{count} {before} {'becomes' if count == 1 else 'become'} {now}."
        else:
            yield f"{count} {before} {'is' if count == 1 else 'are'} left out."
