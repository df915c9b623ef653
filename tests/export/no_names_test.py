"""An anonymised export contains no name in any of its streams, in any form, on any page."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PIL import Image as Picture
from PIL.PngImagePlugin import PngInfo

from teamcanvas.edits.anonymising import ANONYMISE, Anonymise
from teamcanvas.edits.name_forms import parts_of
from teamcanvas.export.logo import read_logo
from teamcanvas.export.outgoing.content import Outgoing, outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.outgoing.suffixes import SUFFIXES
from teamcanvas.export.write import write_export
from teamcanvas.layout.pages.deck import DeckOptions
from teamcanvas.layout.pages.size import PAGE_KINDS
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Activity, Handover, Person, Plan, Role, Team
from teamcanvas.model.stage import Stage
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.engine import check
from tests.export.scanning import names_in
from tests.small_plans import template

HOW = tuple(how for how in ANONYMISE if how != "none")
TEMPLATES = ("startup-trio", "delivery-team", "full-mlops-team", "federated", "centre-of-excellence")
NAMES = (
    "Łucja Wójcik",
    "Σοφία Παππά",
    "Дарья Соколова",
    "عائشة حداد",
    "שרה לוי",
    "आर्या शर्मा",
    "สมชาย",
    "王小明",
    "さくら",
    "김민준",
    "Al",
    "Jean-Luc de la Tour",
    "Zoë O'Brien",
    'Ana "<b>&amp;" María',
)


def named(name: str) -> Plan:
    """A template's plan with names that are part of no other word in it."""
    plan = template(name)
    people = tuple(
        person.replace(name=f"{person.name}qx Family{number}qx") for number, person in enumerate(plan.people)
    )
    return talkative(plan.replace(people=people))


@cache
def ten_scripts() -> Plan:
    plan = template("delivery-team")
    names = [*NAMES, *(person.name for person in plan.people)][: max(len(NAMES), len(plan.people))]
    people = [person.replace(name=name) for person, name in zip(plan.people, names, strict=False)]
    people += [Person(id=PersonId(f"q{number}"), name=name) for number, name in enumerate(names[len(people) :])]
    placements = plan.scenarios[0].placements
    extra = tuple(
        placements[0].replace(id=f"x{number}", person=person.id, fte=0.1)
        for number, person in enumerate(people[len(plan.people) :])
    )
    placed = plan.scenarios[0].replace(placements=(*placements, *extra))
    return talkative(plan.replace(people=tuple(people), scenarios=(placed, *plan.scenarios[1:])))


def talkative(plan: Plan) -> Plan:
    """The plan with all names in every free text."""
    said = "; ".join(person.name for person in plan.people[:16])
    first = plan.people[0].name
    scenario = plan.scenarios[0]
    finding = check(plan, scenario.id).findings[0]
    role = Role.model_validate({"id": "own", "title": f"Right hand of {first}", "family": "data", "summary": said})
    activity = Activity.model_validate(
        {"id": "own_activity", "title": f"Ask {first}", "stage": Stage.SCALE_AND_ADOPT, "summary": said}
    )
    placement = scenario.placements[0].replace(id="own", role="own", fte=0.05)
    return plan.replace(
        title=f"Plan of {first}",
        organisation=f"{first} and sons",
        teams=(*plan.teams, Team.model_validate({"id": "t9", "name": f"Team {first}"})),
        people=tuple(one.replace(note=said, job_title=f"Deputy of {first}", skills=(said,)) for one in plan.people),
        roles=(*plan.roles, role),
        activities=(*plan.activities, activity),
        scenarios=(
            scenario.replace(
                title=f"As {first} wants it",
                placements=(*scenario.placements, placement),
                accepted=(*scenario.accepted, acceptance_of(finding, said, owner=first)),
                notes=(said, {"text": said}),
                handovers=(
                    Handover.model_validate({"from": "solution-development", "to": "scale-adopt", "artefacts": said}),
                ),
            ),
            *plan.scenarios[1:],
        ),
    )


def sought(plan: Plan) -> list[str]:
    """Whole names and their parts."""
    names = [person.name for person in plan.people]
    # The entity of an ampersand.
    parts = {part for name in names for part in parts_of(name)} - {"amp"}
    return [*names, *sorted(parts)]


def told(plan: Plan, files: tuple[Path, ...]) -> set[str]:
    names = sought(plan)
    return {
        name for file in files for data in (file.name.encode(), file.read_bytes()) for name in names_in(data, names)
    }


@pytest.fixture(scope="module")
def leaving_in_ten_scripts(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Anonymise], Outgoing]:
    """What leaves of one plan, laid out once for all forms."""
    return cache(lambda how: leaving_of(ten_scripts(), tmp_path_factory.mktemp(how), how))


def leaving_of(plan: Plan, folder: Path, how: Anonymise) -> Outgoing:
    first = plan.people[0].name
    deck = DeckOptions(
        PAGE_KINDS, titles={"board": f"{first} decides on releases"}, date=f"For {first}", logo=logo(folder, first)
    )
    # Without the key file, the only one that may contain names.
    key = folder / "key"
    key.mkdir(exist_ok=True)
    return outgoing(plan, plan.scenarios[0].id, ExportOptions(deck, how, key / "key.json", pixels=200))


def exported(leaving: Outgoing, folder: Path, suffix: str) -> tuple[Path, ...]:
    out = folder / "out"
    out.mkdir(exist_ok=True)
    return write_export(leaving, out / f"plan{suffix}").files


def logo(folder: Path, name: str):
    about = PngInfo()
    about.add_itxt("Author", name)
    Picture.new("RGB", (30, 10), "#cc0000").save(folder / "logo.png", "PNG", pnginfo=about)
    return read_logo(folder / "logo.png")


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("suffix", SUFFIXES)
def no_form_names_anybody_in_any_script_test(
    leaving_in_ten_scripts: Callable[[Anonymise], Outgoing], tmp_path: Path, suffix: str, how: Anonymise
) -> None:
    assert told(ten_scripts(), exported(leaving_in_ten_scripts(how), tmp_path, suffix)) == set()


@pytest.mark.parametrize(("name", "suffix"), [*((name, ".svg") for name in TEMPLATES), ("delivery-team", ".pdf")])
def no_plan_is_told_apart_by_its_names_test(tmp_path: Path, name: str, suffix: str) -> None:
    plan = named(name)
    assert told(plan, exported(leaving_of(plan, tmp_path, "pseudonyms"), tmp_path, suffix)) == set()


@pytest.mark.parametrize("suffix", [".pdf", ".pptx", ".svg", ".xlsx", ".csv", ".html"])
def names_that_are_there_are_found_test(
    leaving_in_ten_scripts: Callable[[Anonymise], Outgoing], tmp_path: Path, suffix: str
) -> None:
    """A check that the scan of the tests above finds names."""
    plan = ten_scripts()
    found = told(plan, exported(leaving_in_ten_scripts("none"), tmp_path, suffix))
    # A file with one table has the matrix by role.
    there = plan.people[:1] if suffix == ".csv" else plan.people
    assert {person.name for person in there} - found == set()
