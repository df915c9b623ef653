"""TC206: the same person approves and performs the release."""

from collections.abc import Iterable
from itertools import chain, islice

from teamcanvas.model.ids import ActivityId, PersonId
from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.candidates import BEST
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, activity
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, rows_with_raci
from teamcanvas.rules.shapes.two_hands import moving, others_able
from teamcanvas.rules.sources import Source

APPROVAL = activity("approval", "s3_release", "The activity in which the release is approved.")
RELEASE = activity("release", "s3_deploy", "The activity in which it is performed.")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    settings = facts.settings
    rows = _rows(facts, params) if settings.mission_critical or settings.risk == "high" else None
    if rows is None:
        return
    approval, release = rows
    both = _approvers(facts, approval) & _doers(facts, release)
    if both:
        people = tuple(Subject("person", person) for person in sorted(both))
        values = {"people": people, "approval": about(approval), "release": about(release)}
        yield Found((about(approval), about(release), *people), values, "" if len(people) == 1 else "several")


def _rows(facts: Facts, params: Params) -> tuple[RaciRow, RaciRow] | None:
    rows = {row.activity.id: row for row in rows_with_raci(facts)}
    approval, release = (rows.get(ActivityId(params[one])) for one in (APPROVAL, RELEASE))
    return None if approval is None or release is None else (approval, release)


def _approvers(facts: Facts, row: RaciRow) -> frozenset[PersonId]:
    return frozenset(facts.people_with(row, ACCOUNTABLE))


def _doers(facts: Facts, row: RaciRow) -> frozenset[PersonId]:
    return frozenset(facts.people_with(row, RESPONSIBLE))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give the release or the approval to another role."""
    rows = _rows(context.facts, context.params)
    if rows is None:
        return ()
    approval, release = rows
    doers = others_able(context.facts, release, RESPONSIBLE, _approvers(context.facts, approval))
    approvers = others_able(context.facts, approval, ACCOUNTABLE, _doers(context.facts, release))
    pressing = moving(context, release, RESPONSIBLE, doers[: BEST - 1])
    return islice(chain(pressing, moving(context, approval, ACCOUNTABLE, approvers)), BEST)


_WHY = "“{approval}” and “{release}” are in the same hands. A second pair of eyes sees what the first has got used to."

RULE = Rule(
    code="TC206",
    slug="approver-releases",
    title="Same person approves and performs the release",
    tier=3,
    rationale=(
        "Approval means that somebody looked who could have said no. Who approves their own release has nobody to stop "
        "a mistake, and where it is critical, one is enough."
    ),
    how_to_fix="Let somebody else press the button, or move the A.",
    small_organisation="A hint only.",
    sources=(
        Source(
            "Separation of duties: ISO/IEC 27002 control 5.3",
            "Approval and execution are kept apart; Databricks' MLOps flow allows manual sign-off before production.",
        ),
    ),
    messages={
        "": Message("{people} approves the release and performs it", _WHY),
        "several": Message("{people} approve the release and perform it", _WHY),
    },
    params=(APPROVAL, RELEASE),
    check=_check,
    fixes=_fixes,
)
