"""TC608: the development process is not written down."""

from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.agreed import Agreed
from teamcanvas.rules.sources import equal_experts

RULE = Rule(
    code="TC608",
    slug="process-not-written",
    title="Development process is not written down",
    tier=3,
    rationale=(
        "Data scientists and engineers each know a way to work. Until one of them is written down, every hand-off is "
        "negotiated anew."
    ),
    how_to_fix="Write one simple page about the process from idea to production, and tick the agreement.",
    small_organisation="Asked of small organisations too.",
    sources=(equal_experts("Create a simple document of the development process."),),
    messages={
        "": Message(
            "No written development process is recorded",
            "One simple page is enough, so that everybody means the same by “done”, “tested” and “released”.",
        )
    },
    shape=Agreed("dev-process-document"),
)
