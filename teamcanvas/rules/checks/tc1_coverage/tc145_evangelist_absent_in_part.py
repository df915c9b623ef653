"""TC145: the evangelist is absent in part of the journey."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.candidates import could_take, place, rank
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import hoogvliets

EVANGELIST = RoleId("evangelist")
ADOPTION = (RoleId("adoption_lead"),)
SHARE = 0.1
"""FTE that a fix plans in the band."""


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    if EVANGELIST not in facts.staffed or EVANGELIST in facts.staffing[Stage.PROJECT_MANAGEMENT]:
        return
    if facts.somebody_anywhere(ADOPTION):
        return  # Who leads adoption keeps attention and support as well.
    missing = tuple(Subject("stage", stage) for stage in CORE_STAGES if EVANGELIST not in facts.staffing[stage])
    if missing:
        yield Found((*missing, Subject("role", EVANGELIST)), {"stages": missing})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Add a share in the band: nobody is moved away from where they work."""
    facts = context.facts
    able = [person for person in facts.holders_of((EVANGELIST,)) if could_take(context, person, EVANGELIST, SHARE)]
    for person in sorted(able, key=lambda person: rank(context, person, EVANGELIST))[:1]:
        yield place(context, person, EVANGELIST, Stage.PROJECT_MANAGEMENT, SHARE)


RULE = Rule(
    code="TC145",
    slug="evangelist-absent-in-part",
    title="Evangelist is absent in part of the journey",
    tier=3,
    rationale=(
        "Support that is won at the start fades while nothing is to be seen, and is needed again at the end: "
        "evangelists matter before, during and after the project."
    ),
    how_to_fix="Give the evangelist a share in the project-management band, which runs along all stages.",
    small_organisation="Not asked.",
    sources=(hoogvliets("Evangelists matter at the start, in the middle and after the project."),),
    messages={
        "": Message(
            "No evangelist in {stages}",
            "Attention and support are needed from start to end. In the project-management band the role spans all "
            "stages.",
        )
    },
    check=_check,
    fixes=_fixes,
)
