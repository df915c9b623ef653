"""What the sweep finds and is right as it is, with the reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Faults that are none."""

    kind: str
    widget: str
    """The beginning of the widget's name."""
    why: str


PASSED_OVER: tuple[PassedOver, ...] = (
    PassedOver("elided", "ElidedLabel in CellStrip", "two lines under the matrix; their tooltips have the whole text"),
    PassedOver(
        "elided", "ElidedLabel Plan title", "titles may be long: they give way first; the tooltip has the whole"
    ),
    PassedOver("clipped", "QLabel fileTypeLabel", "Qt's file dialog, shown only where the desktop has none of its own"),
)

NOT_OPENED: dict[str, str] = {
    "PrintPreview": "Qt's dialog with the pages of the export",
    "print": "Qt's dialog with the pages of the export",
    "open": "the desktop's dialog for files",
    "save_as": "the desktop's dialog for files",
    "earlier_versions": "a place of its own: the plan of the sweep was never saved",
    "add_person": "the field of the list of people, which is a place",
}
"""Dialogs and actions that no place opens, with the reason."""
