"""What stops while people are away, and its words."""

from dataclasses import replace

import pytest

from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.plan import Team
from teamcanvas.rules.drill.losses import Loss, LostLetter
from teamcanvas.rules.drill.stops import stops_of, stops_words, what_stops
from teamcanvas.rules.finding import Severity, Subject, SubjectKind
from tests.small_plans import small_plan

ADA = PersonId("ada")
PLAN = small_plan(people="Ada A").replace(teams=(Team(id=TeamId("t"), name="Fraud <b>"),))


def _loss(kind: SubjectKind, about: str, *left: PersonId, team: str | None = None, **letters: bool) -> Loss:
    """A loss; each letter is taken over or not."""
    lost = tuple(LostLetter(letter, (ADA,) if taken else ()) for letter, taken in letters.items())
    return Loss(Subject(kind, about), Severity.ERROR, left, lost, team=TeamId(team) if team else None)


def every_loss_that_nobody_is_left_for_is_in_one_list_test() -> None:
    stops = stops_of(
        (
            _loss("stage", "scale-and-adopt"),
            _loss("stage", "solution-development", ADA),
            _loss("stage", "project-management"),
            _loss("capability", "mlops"),
            _loss("capability", "platform", ADA),
            _loss("activity", "s2_model", R=False, A=False),
            _loss("activity", "s2_eval", ADA, R=True, A=False),
            _loss("activity", "s2_test", ADA, R=True, A=True),
        )
    )
    assert [loss.subject.id for loss in stops.stages] == ["scale-and-adopt"]
    assert [loss.subject.id for loss in stops.capabilities] == ["mlops"]
    assert [loss.subject.id for loss in stops.without_responsible] == ["s2_model"]
    assert [loss.subject.id for loss in stops.without_accountable] == ["s2_eval"]
    assert stops.numbers == (1, 1, 1, 1)


def what_another_team_has_waits_and_does_not_stop_test() -> None:
    elsewhere = replace(_loss("capability", "mlops", team="t"), elsewhere=True)
    stops = stops_of((elsewhere,))
    assert not stops.anything
    assert what_stops(stops, PLAN) == ""
    assert stops_words(stops, PLAN) == "nothing stops; waits: MLOps in Fraud <b>"
    assert stops.weight < stops_of((_loss("capability", "mlops"),)).weight


def many_activities_weigh_more_than_one_capability_test() -> None:
    """The founder of a start-up: few crafts, and everything is asked of them."""
    rows = tuple(_loss("activity", f"a{number}", R=False) for number in range(8))
    crafts = (_loss("capability", "mlops"), _loss("capability", "platform"))
    assert stops_of(rows).weight > stops_of(crafts).weight
    assert stops_of((_loss("stage", "scale-and-adopt"),)).weight > stops_of((*rows, *crafts)).weight


@pytest.mark.parametrize(
    ("losses", "words"),
    [
        ((), "nothing stops"),
        ((_loss("capability", "mlops"),), "stops: MLOps"),
        (
            (_loss("stage", "scale-and-adopt"), _loss("capability", "data-science", team="t")),
            "stops: Scale and Adopt and data science in Fraud <b>",
        ),
        (
            tuple(_loss("capability", one) for one in ("mlops", "platform", "testing", "adoption", "validation")),
            "stops: MLOps, the platform, testing and 2 more",
        ),
        (
            (_loss("activity", "s2_model", R=False), _loss("activity", "s2_eval", A=False)),
            "stops: 1 activity has nobody responsible; 1 activity has nobody accountable",
        ),
    ],
)
def what_stops_is_named_before_activities_are_counted_test(losses: tuple[Loss, ...], words: str) -> None:
    stops = stops_of(losses)
    assert stops_words(stops, PLAN) == words
    assert stops.anything is (what_stops(stops, PLAN) != "")
