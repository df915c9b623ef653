"""TC604: the stand-up does not include the whole team."""

from teamcanvas.rules.checks.tc6_flow.ceremony import NOT_RECORDED, TEAMS, WholeTeam
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.sources import equal_experts

_WHY = "Whoever is not in the stand-up learns last what the others do, and the others what they do."

RULE = Rule(
    code="TC604",
    slug="stand-up-without-all",
    title="Stand-up does not include the whole team",
    tier=1,
    rationale=(
        "A stand-up for engineers and another for data scientists makes two teams. Whoever is in none hears of changes "
        "when they have already happened."
    ),
    how_to_fix="Invite the missing people.",
    small_organisation="Asked of small organisations too.",
    sources=(equal_experts("Stand-ups belong to everybody on the team."),),
    messages={
        "": Message("The stand-up is held without {people}", _WHY),
        "many": Message("The stand-up is held without {count} of the team", "{people} are missing. " + _WHY),
        TEAMS: Message(
            "No stand-up is recorded for {teams}",
            "Other teams have their own. {count} people of {teams} take part in none.",
        ),
        NOT_RECORDED: Message(
            "No stand-up is recorded",
            "The whole delivery team should meet regularly. Plan a stand-up, and say who takes part.",
        ),
    },
    grades={NOT_RECORDED: "No stand-up is recorded, or none for some teams while others have one."},
    shape=WholeTeam("stand-up", "stand-up"),
)
