"""TC122: nobody enables the end users."""

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.product import product_owners_of
from teamcanvas.rules.circumstances.work import Work, worded_for
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks, hoogvliets

EXPERTS = (RoleId("subject_matter_expert"), RoleId("human_overseer"))


def _experts(facts: Facts) -> bool:
    """People from daily work are there, who show the result to others, or a product owner, who hears users."""
    there = facts.people_by_stage[Stage.SCALE_AND_ADOPT]
    return facts.somebody_in(Stage.SCALE_AND_ADOPT, EXPERTS) or not there.isdisjoint(product_owners_of(facts))


RULE = Rule(
    code="TC122",
    slug="nobody-enables-users",
    title="Nobody enables the end users",
    tier=1,
    rationale=(
        "Scale and Adopt is there so that people use the output. That takes somebody who trains them, changes the "
        "process with them and hears what does not work."
    ),
    how_to_fix=(
        "Add an adoption lead, an evangelist or a user representative to Scale and Adopt, or to the band along all "
        "stages. Experts and overseers from daily work count, too."
    ),
    small_organisation="An outside-in lead, an inside-out lead or a business stakeholder may stand in.",
    sources=(
        databricks(
            "Scale and Adopt: the main aim is running the mechanisms and processes through which end users "
            "consume the output.",
        ),
        hoogvliets("After delivery evangelists fan adoption and, with technical experts, keep educating end users."),
    ),
    messages={
        "": Message(
            "Nobody enables the end users in Scale and Adopt",
            "No adoption lead, evangelist or user representative is there, so people may never learn to use the model.",
        ),
        Work.RUNNING: Message(
            "Nobody in Scale and Adopt is there for the users",
            "Models run already. What users make of them, and what they miss, reaches the team by chance: no adoption "
            "lead, evangelist or user representative is there.",
        ),
    },
    shape=Coverage(
        stages=(Stage.SCALE_AND_ADOPT,),
        wanted=("adoption_lead", "evangelist", "end_user_rep"),
        stand_ins=("outside_in_lead", "inside_out_lead", "business_stakeholder"),
        fte=0.2,
        along=(Stage.PROJECT_MANAGEMENT,),
        otherwise=_experts,
        circumstance=worded_for(Work.RUNNING),
    ),
)
