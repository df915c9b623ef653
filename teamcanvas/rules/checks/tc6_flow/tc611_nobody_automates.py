"""TC611: the CI/CD framework has no doer."""

from collections.abc import Iterable

from teamcanvas.model.raci.letters import RESPONSIBLE
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.params import Params, text
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, giving_or_following
from teamcanvas.rules.sources import equal_experts

TAG = text("tag", "ci-cd", "The tag of the activities in which the path to production is automated.")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    rows = [row for row in facts.raci_rows if params[TAG] in row.activity.tags]
    if all(facts.staffed.isdisjoint(row.holders(RESPONSIBLE)) for row in rows):
        named = tuple(map(about, rows))
        yield Found(named, {"activities": named}, "" if named else "nowhere")


RULE = Rule(
    code="TC611",
    slug="nobody-automates",
    title="CI/CD framework has no doer",
    tier=2,
    rationale=(
        "Without automation every release is handwork that hangs on one person's memory, and nobody dares to release "
        "often."
    ),
    how_to_fix="Give R to the MLOps engineer or the ML engineer.",
    small_organisation="A hint only.",
    sources=(equal_experts("The framework that takes models through development to production is built into CI/CD."),),
    messages={
        "": Message(
            "Nobody does “{activities}”",
            "The roles that should do it are not on the board, so every release of a model will be handwork.",
        ),
        "nowhere": Message(
            "Nobody automates the way to production",
            "No activity of the matrix is about CI/CD, so every release of a model will be handwork.",
        ),
    },
    params=(TAG,),
    check=_check,
    fixes=giving_or_following(RESPONSIBLE, "responsible"),
)
