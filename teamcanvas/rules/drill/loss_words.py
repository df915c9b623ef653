"""The text of a loss: what is covered worse while people are away, and who is left."""

from collections.abc import Sequence

from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import PersonId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.letters import letter_name
from teamcanvas.rules.drill.losses import Loss, LostLetter
from teamcanvas.rules.explain import explain, listed

_NAMED = 3


def loss_words(loss: Loss, plan: Plan) -> str:
    """The loss in words, to follow its name. It contains names as typed: never interpret it as markup."""
    if loss.letters:
        return "; ".join(_letter(lost, plan) for lost in loss.letters)
    if loss.subject.kind == "stage":
        return "; ".join(explain(finding, plan).title for finding in loss.findings) or "nobody is left"
    if not loss.left:
        return "nobody is left"
    return f"only {_people(loss.left, plan)} {'is' if len(loss.left) == 1 else 'are'} left"


def _letter(lost: LostLetter, plan: Plan) -> str:
    meaning = letter_name(lost.letter, "RACI")
    if not lost.taken_over:
        return f"nobody is {meaning}"
    return f"{_people(lost.taken_over, plan)} {'is' if len(lost.taken_over) == 1 else 'are'} {meaning} instead"


def _people(people: Sequence[PersonId], plan: Plan) -> str:
    known = distinct_names(plan)
    names = [isolated(known[person]) for person in people[:_NAMED]]
    more = len(people) - len(names)
    return listed([*names, f"{more} more"] if more else names)
