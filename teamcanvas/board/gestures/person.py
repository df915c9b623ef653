"""Dragging a person from the list: a drop on a card places them in its role, a drop on a stage asks for the role."""

from dataclasses import dataclass
from functools import partial

from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import EditContext, Landing
from teamcanvas.edits.edit import Edit
from teamcanvas.edits.placements import place_person
from teamcanvas.model.ids import PersonId


@dataclass(frozen=True, slots=True)
class DraggedPerson:
    """A dragged person."""

    person: PersonId

    def landing(self, hit: Hit, context: EditContext, *, copy: bool) -> Landing | None:
        """The card under the pointer, or the stage."""
        if self.person not in context.board.people:
            return None
        name = context.name(self.person)
        if hit.card is None:
            words = f"Drop in {hit.stage.label} and choose a role"
            return Landing(hit.stage, words, f"Place {name}", choose_role_for=self.person)
        role = hit.card.card.role
        title = context.title(role)
        held = any(placement.person == self.person for placement in hit.card.card.placements)
        return Landing(
            hit.stage,
            f"{name} as {title}",
            f"Place {name} as {title}",
            card=role,
            refusal=f"{name} already holds {title} in {hit.stage.label}." if held else "",
        )

    def edit(self, landing: Landing, context: EditContext, *, copy: bool) -> Edit | None:
        """Places the person on the card."""
        if landing.card is None:
            return None
        return partial(
            place_person,
            scenario_id=context.scenario_id,
            person=self.person,
            role=landing.card,
            stage=landing.stage,
            ids=context.ids,
        )
