"""TC102: the data owner is missing in Use Case Definition."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import Work, serves_teams, worded_for
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule, Silencing
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks


def _has_data(facts: Facts) -> bool:
    """The data on a platform belongs to the teams that use it."""
    return not serves_teams(facts)


PORTFOLIO = "portfolio"
MANY = 6
"""So many models, more than one person operates by the rule of thumb, say that data was agreed on often before."""


DOMAINS = "domains"
"""Message: several domains, each with data of its own."""
SEVERAL = 2


def _circumstance(facts: Facts) -> str:
    domains = [one for one in facts.teams.values() if one.kind == "domain"]
    if facts.settings.configuration == "federated" and len(domains) >= SEVERAL:
        return DOMAINS
    return worded_for(Work.RUNNING, Work.BOUGHT)(facts)


def _grade(facts: Facts) -> str:
    return PORTFOLIO if facts.settings.models_in_production >= MANY else ""


RULE = Rule(
    code="TC102",
    slug="data-owner-missing",
    title="Data owner missing in Use Case Definition",
    tier=1,
    rationale=(
        "Identifying the data needed is a crucial step of Use Case Definition; only those who own the data can say "
        "whether the case is feasible."
    ),
    how_to_fix="Invite the owner of the main data source and place them as data owner in Use Case Definition.",
    small_organisation=(
        "A business stakeholder, outside-in lead, inside-out lead or subject-matter expert may stand in; without "
        "one it is a warning."
    ),
    sources=(
        databricks(
            "Use Case Definition: identifying data needs is a crucial step, so taking part of the data owners decides "
            "whether feasibility can be judged.",
        ),
    ),
    messages={
        "": Message(
            "No data owner in Use Case Definition",
            "Without one, nobody can judge whether the data that the use case needs exists and may be used.",
        ),
        Work.RUNNING: Message(
            "No data owner in Use Case Definition",
            "Models run already, so their data was agreed on before. Who does so for the next case, and answers when "
            "the data changes, is not recorded.",
        ),
        DOMAINS: Message(
            "No domain has a data owner in Use Case Definition",
            "Whether the data of a domain may be used, and what it means, is known there alone. Name a data owner in "
            "each; one for all of them would know little of each.",
        ),
        Work.BOUGHT: Message(
            "Nobody owns what the model answers from",
            "Nobody can say whether these documents and data are right, up to date and may be used. Invite the owner "
            "of the main source; a tenth of their time is enough.",
        ),
    },
    grades={PORTFOLIO: "Six models or more are in production."},
    silences=(Silencing(("TC115",), same=("role",)),),
    shape=Coverage(
        in_person=True,
        stages=(Stage.USE_CASE_DEFINITION,),
        wanted=("data_owner",),
        stand_ins=("business_stakeholder", "outside_in_lead", "inside_out_lead", "subject_matter_expert"),
        fte=0.1,
        when=_has_data,
        grade=_grade,
        circumstance=_circumstance,
    ),
)
