"""TC117: nobody tests in Solution Development."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import Work, worded_for
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import Source, reviewed


def _carries_risk(facts: Facts) -> bool:
    return facts.settings.risk != "none"


RULE = Rule(
    code="TC117",
    slug="nobody-tests",
    title="Nobody tests in Solution Development",
    tier=2,
    rationale=(
        "Who builds something tests what they thought of. Where a case carries risk, the errors nobody thought of "
        "reach users, and nobody can show later what was tested."
    ),
    how_to_fix="Place a test engineer in Solution Development; a share is enough.",
    small_organisation="A software engineer or an end-user representative may stand in.",
    sources=(
        reviewed("From limited risk on, nobody tests in Solution Development is a warning."),
        Source("EU AI Act, Article 9(6) to (8)", "High-risk systems are tested before they are put to use."),
    ),
    messages={
        "": Message(
            "Nobody is named who tests in Solution Development",
            "The case carries risk, and no test engineer is there. Those who build then test what they thought of, and "
            "other errors reach users.",
        ),
        Work.BOUGHT: Message(
            "Nobody is named who evaluates the model's answers",
            "The case carries risk. Wrong answers reach users if only those who build it have tried them. Place a test "
            "engineer who keeps a set of questions with the answers that are right.",
        ),
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT,),
        wanted=("qa_engineer",),
        stand_ins=("software_engineer", "end_user_rep"),
        fte=0.2,
        when=_carries_risk,
        circumstance=worded_for(Work.BOUGHT),
    ),
)
