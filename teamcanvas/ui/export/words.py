"""The texts of the export dialog."""

from collections.abc import Mapping

from teamcanvas.edits.anonymising import Anonymise
from teamcanvas.layout.pages.deck_options import DeckTheme
from teamcanvas.layout.pages.size import PageKind, PageSizeName
from teamcanvas.session.presets import ExportForm

PAGE_WORDS: Mapping[PageKind, str] = {
    "title": "Title page",
    "board": "Board",
    "stages": "Stages, one by one",
    "raci": "RACI by role",
    "raci-people": "RACI by person",
    "people": "People and their load",
    "findings": "Findings and decisions",
    "roles": "Roles on this board",
    "organisation": "Organisation and maturity",
}
SIZE_WORDS: Mapping[PageSizeName, str] = {
    "16:9": "Slide, 16:9",
    "a4": "A4, landscape",
    "a3": "A3, landscape",
    "letter": "Letter, landscape",
}
FORM_WORDS: Mapping[ExportForm, str] = {
    "pdf": "PDF",
    "pptx": "PowerPoint (PPTX)",
    "png": "Pictures (PNG)",
    "svg": "Drawings (SVG)",
}
LOOK_WORDS: Mapping[DeckTheme, str] = {"light": "Light paper", "dark": "Dark deck"}
NAME_WORDS: Mapping[Anonymise, str] = {
    "none": "Real names",
    "initials": "Initials: S. R.",
    "roles": "Role and number: Data engineer 1",
    "pseudonyms": "Pseudonyms",
}
