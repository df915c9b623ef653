"""TC001: a placement, or something else in the plan, refers to something unknown."""

from collections.abc import Iterable

from teamcanvas.edits.placements import remove_placement, vacate
from teamcanvas.edits.repairs import correct_reference, drop_unknown_references
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.candidates import could_take
from teamcanvas.rules.dangling import dangling
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import some_of
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import derived

ELSEWHERE = "elsewhere"


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for placement in facts.not_counting:
        unknown = tuple(_unknown(facts, placement))
        if unknown:
            yield Found((Subject("placement", placement.id),), {"unknown": unknown})
    for one in dangling(facts):
        yield Found((one.subject,), {"where": one.where, "unknown": some_of(one.unknown)}, ELSEWHERE, ELSEWHERE)


def _unknown(facts: Facts, placement: Placement) -> Iterable[str]:
    if placement.role not in facts.catalogue.roles:
        yield f"the role “{placement.role}”"
    if placement.person is not None and placement.person not in facts.people:
        yield f"the person “{placement.person}”"
    if known_stage(placement.stage) is None:
        yield f"the stage “{placement.stage}”"


def _fixes(context: FixContext) -> Iterable[Fix]:
    if context.finding.message_key == ELSEWHERE:
        yield Fix(
            "Remove all references that lead nowhere", lambda plan: drop_unknown_references(plan, context.scenario_id)
        )
    for placement in context.placements:
        yield from _mapped(context, placement)
        yield _removed(context, placement)


def _mapped(context: FixContext, placement: Placement) -> Iterable[Fix]:
    """Correct the reference to the closest known role and stage, if there are any."""
    role = _meant_role(context.facts.catalogue, placement.role)
    stage = known_stage(placement.stage) or _meant_stage(placement.stage)
    if role is None or stage is None:
        return
    person = placement.person
    if person is not None and person not in context.facts.people:
        if role == placement.role and stage == placement.stage:
            yield Fix(
                f"Leave {context.title(role)} in {stage.label} vacant",
                lambda plan: vacate(plan, context.scenario_id, placement.id),
            )
        return
    if person is None or could_take(context, person, role, placement.fte):
        who = "the vacancy" if person is None else context.name(person)
        yield Fix(
            f"Make {who} {context.title(role)} in {stage.label}",
            lambda plan: correct_reference(plan, context.scenario_id, placement.id, role, stage),
        )


def _removed(context: FixContext, placement: Placement) -> Fix:
    return Fix(
        f"Remove the placement of {context.name(placement.person)} as {context.title(placement.role)}",
        lambda plan: remove_placement(plan, context.scenario_id, placement.id),
    )


def _meant_role(catalogue: Catalogue, word: str) -> RoleId | None:
    """The role whose id, title or alias is this word or close to it."""
    if word in catalogue.roles:
        return RoleId(word)
    named = {
        _plain(name): role.id for role in catalogue.roles.values() for name in (*role.aliases, role.title, role.id)
    }
    return named.get(_nearest(word, named))


def _meant_stage(word: str) -> Stage | None:
    named = {_plain(name): stage for stage in Stage for name in (stage.label, stage.value)}
    return named.get(_nearest(word, named))


def _nearest(word: str, names: Iterable[str]) -> str:
    """The closest name, allowing for typing errors; empty if none is close."""
    from difflib import get_close_matches  # only here: rules are imported at start-up

    return next(iter(get_close_matches(_plain(word), list(names), n=1, cutoff=0.8)), "")


def _plain(name: str) -> str:
    return name.casefold().replace("_", " ").replace("-", " ")


RULE = Rule(
    code="TC001",
    slug="unknown-reference",
    title="Placement refers to something unknown",
    tier=1,
    rationale=(
        "A placement that names a role, person or stage which does not exist counts for nothing. The same is true of a "
        "meeting of people who left, and of whatever else names what is not there."
    ),
    how_to_fix="Remove the reference, or let it name something that exists.",
    small_organisation="Asked of small organisations too.",
    sources=(derived("Data integrity; no claim of a founding text."),),
    messages={
        "": Message(
            "A placement refers to {unknown}",
            "There is nothing of that name in this plan, so the placement counts for nothing.",
        ),
        ELSEWHERE: Message(
            "{where} refers to {unknown}",
            "There is nothing of that name in this plan, so this counts for nothing.",
        ),
    },
    grades={ELSEWHERE: "It is not a placement that refers to something unknown, but a person, a meeting or a list."},
    check=_check,
    fixes=_fixes,
)
