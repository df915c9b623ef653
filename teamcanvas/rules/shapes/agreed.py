"""The shape of rules that require an agreement to be ticked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from teamcanvas.edits.agreements import tick_agreement
from teamcanvas.model.agreements import AGREEMENTS
from teamcanvas.model.ids import PersonId
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Param, Params, text
from teamcanvas.rules.plans_ahead import learning_of
from teamcanvas.rules.rule import Found
from teamcanvas.rules.shapes.training import train

PLANNED = "planned"
"""The key of the message of a rule whose agreement is planned."""


def _always(_: Facts) -> bool:
    return True


def _ordinary(_: Facts) -> str:
    return ""


@dataclass(frozen=True)
class Agreed:
    """Requires that the team has agreed on something."""

    agreement: str
    when: Callable[[Facts], bool] = _always
    """Condition under which the rule applies."""
    grade: Callable[[Facts], str] = _ordinary
    """The grade of the finding."""
    skill: str = ""
    """The skill that it is about: it counts as planned once all on the board have it or are going to learn it."""
    param: Param[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "param", text("agreement", self.agreement, "What has to be agreed, by its id."))

    @property
    def params(self) -> tuple[Param[Any], ...]:  # Any: as a rule declares them
        """The parameters of a rule of this shape."""
        return (self.param,)

    def missing(self, facts: Facts, params: Params) -> bool:
        """Whether the agreement is required and not ticked."""
        return self.when(facts) and params[self.param] not in facts.settings.agreements

    def about(self, params: Params) -> Subject:
        """The subject of a finding about it."""
        return Subject("setting", f"agreements.{params[self.param]}")

    def check(self, facts: Facts, params: Params) -> Iterable[Found]:
        """One finding if it is not ticked."""
        if self.missing(facts, params):
            learning = {person for person, skills in learning_of(facts).items() if self.skill in skills}
            planned = bool(learning) and learning.issuperset(self._unskilled(facts))
            yield Found(
                (self.about(params),), message_key=PLANNED if planned else "", grade=self.grade(facts), planned=planned
            )

    def _unskilled(self, facts: Facts) -> tuple[PersonId, ...]:
        return facts.by_name(person for person in facts.roles_of if self.skill not in facts.skills[person])

    def fixes(self, context: FixContext) -> Iterable[Fix]:
        """Plan the training that it is about, or tick the agreement."""
        unskilled = self._unskilled(context.facts)
        if self.skill and unskilled and not context.finding.planned:
            yield from train(context, unskilled, (self.skill,))
        agreement = context.params[self.param]
        yield Fix(
            f"Tick “{AGREEMENTS.get(agreement, agreement)}”",
            lambda plan: tick_agreement(plan, context.scenario_id, agreement),
        )
