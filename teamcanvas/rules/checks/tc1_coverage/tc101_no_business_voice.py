"""TC101: no business voice in Use Case Definition."""

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import Work, teams_are_heard, worded_for
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks, hoogvliets


def _teams_are_heard(facts: Facts) -> bool:
    return teams_are_heard(facts, Stage.USE_CASE_DEFINITION, RoleId("ux_designer"))


RULE = Rule(
    code="TC101",
    slug="no-business-voice",
    title="No business voice in Use Case Definition",
    tier=1,
    rationale=(
        "Working with business stakeholders is what ties data and technology to a business goal; a use case "
        "defined without them solves a problem nobody has."
    ),
    how_to_fix="Place the business owner in Use Case Definition; 0.1 FTE is enough.",
    small_organisation=(
        "An inside-out lead, an executive sponsor or a subject-matter expert may stand in; without one it is still"
        " an error."
    ),
    sources=(
        databricks(
            "Use Case Definition: working with business stakeholders is what ties data and technology to business "
            "goals.",
        ),
        hoogvliets(
            "One product owner, two data scientists and a good business case can be enough in a small organisation "
            "(stand-in clause).",
        ),
    ),
    messages={
        "": Message(
            "No business voice in Use Case Definition",
            "Nobody there speaks for the business, so data and technology are planned without the goal they serve. "
            "A tenth of a business stakeholder is enough.",
        ),
        Work.PLATFORM: Message(
            "Nobody speaks for the teams that use the platform",
            "What they need first is guessed in Use Case Definition, and they begin to build their own. Invite one of "
            "them; a tenth of their time is enough.",
        ),
    },
    grades={Work.PLATFORM: "A platform for other teams, which are its business."},
    shape=Coverage(
        in_person=True,
        stages=(Stage.USE_CASE_DEFINITION,),
        wanted=("business_stakeholder", "outside_in_lead"),
        stand_ins=("inside_out_lead", "executive_sponsor", "subject_matter_expert"),
        fte=0.1,
        grade=worded_for(Work.PLATFORM),
        circumstance=worded_for(Work.PLATFORM),
        otherwise=_teams_are_heard,
    ),
)
