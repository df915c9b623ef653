"""TC605: the backlog is not owned by the whole team."""

from teamcanvas.rules.checks.tc6_flow.ceremony import NOT_RECORDED, TEAMS, WholeTeam
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.sources import equal_experts

_WHY = "Whoever has no say in the backlog works off what others ordered, or keeps a list of their own."

RULE = Rule(
    code="TC605",
    slug="backlog-without-all",
    title="Backlog is not owned by the whole team",
    tier=1,
    rationale=(
        "With one backlog the team decides together what comes next. Those who are left out keep a list of their own, "
        "and the two contradict each other."
    ),
    how_to_fix="Add the missing people as contributors of the shared backlog.",
    small_organisation="Asked of small organisations too.",
    sources=(equal_experts("The backlog belongs to everybody on the team."),),
    messages={
        "": Message("The backlog is shared without {people}", _WHY),
        "many": Message("The backlog is shared without {count} of the team", "{people} are missing. " + _WHY),
        TEAMS: Message(
            "No shared backlog is recorded for {teams}",
            "Other teams have their own. {count} people of {teams} take part in none.",
        ),
        NOT_RECORDED: Message(
            "No shared backlog is recorded",
            "The whole delivery team should own one backlog. Plan it, and say who takes part.",
        ),
    },
    grades={NOT_RECORDED: "No backlog is recorded, or none for some teams while others have one."},
    shape=WholeTeam("backlog", "backlog"),
)
