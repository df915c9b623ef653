"""Names in ten scripts, of both directions and with combining marks, and a plan of people with these names."""

from functools import cache

from teamcanvas.layout.text.text import uncovered
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import PersonId, PlacementId, ScenarioId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.stage import Stage

NAMES = {
    "latin": "Zoë Œuvrard-Łuczak",
    "vietnamese": "Nguyễn Thị Hà",
    "greek": "Ελένη Ωραίου",
    "cyrillic": "Дарья Йовович",
    "arabic": "محمد علاء",
    "hebrew": "שרה כהן",
    "devanagari": "अमित क्षत्रिय शर्मा",
    "thai": "สมชาย น้ำใจ",
    "chinese": "王小明 陳大文",
    "japanese": "山田太郎 さくら ガ",
    "korean": "김철수 이영희",
    "mixed": "Omar عمر (CTO) 2",
    "mixed, from the left": "Sarah (שרה), PhD",
    "mixed of the far East": "Li 李娜 (リー)",
    "combining": "Ame\u0301lie S\u0323\u0307ven x\u0301",
    "vowelled": "Levi בַּרְזֶל",
}
FAR_EAST = "中한か"
"""Letters that the bundled faces lack."""


def far_east_is_missing() -> bool:
    """Whether no system font covers them."""
    return bool(uncovered(FAR_EAST))


@cache
def plan_of_ten_scripts() -> Plan:
    """Each person in another role, one of them in two, and one vacant role."""
    people = tuple(Person(id=PersonId(f"p{number}"), name=name) for number, name in enumerate(NAMES.values()))
    roles = list(built_in_catalogue().roles)
    stages = [stage.value for stage in Stage]
    placements = [
        Placement(
            id=PlacementId(f"a{number}"),
            role=roles[number % len(roles)],
            stage=stages[number % len(stages)],
            person=person.id,
            fte=0.5,
        )
        for number, person in enumerate((*people, people[4]))
    ]
    vacancy = Placement(id=PlacementId("v"), role=roles[-1], stage=stages[0], person=None, fte=1.0)
    scenario = Scenario(id=ScenarioId("plan"), title="Ist-Zustand – 現状", placements=(*placements, vacancy))
    return Plan(title="Команда (צוות) 團隊", people=people, scenarios=(scenario,))
