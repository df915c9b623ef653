"""The declared actions, from which menus, shortcuts, the command palette and the list of shortcuts are made."""

from dataclasses import dataclass
from enum import Enum, auto


class ActionNeed(Enum):
    """A precondition that enables an action."""

    PLAN = auto()
    UNDO = auto()
    REDO = auto()
    SELECTION = auto()
    SEVERAL_SCENARIOS = auto()
    BOARD = auto()
    """The centre shows the board."""


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """The declaration of an action."""

    id: str
    text: str
    """Its menu text; `&` marks the mnemonic."""
    menu: str
    """The id of its menu; empty for actions of shortcuts and palette only."""
    shortcuts: tuple[str, ...] = ()
    """The first one is shown in menus; all of them work."""
    icon: str = ""
    """A qtawesome name."""
    needs: frozenset[ActionNeed] = frozenset()
    checkable: bool = False
    group: int = 0
    """A separator is inserted in the menu where the number changes."""

    @property
    def name(self) -> str:
        """The text without the mnemonic mark."""
        return self.text.replace("&", "")


@dataclass(frozen=True, slots=True)
class MenuRecord:
    """The declaration of a menu."""

    id: str
    text: str
    key: str
    """The shortcut that opens it."""


PLAN = frozenset({ActionNeed.PLAN})
ON_BOARD = frozenset({ActionNeed.PLAN, ActionNeed.BOARD})
SEVERAL = frozenset({ActionNeed.PLAN, ActionNeed.SEVERAL_SCENARIOS})

MENUS: tuple[MenuRecord, ...] = (
    MenuRecord("file", "&File", "Alt+F"),
    MenuRecord("edit", "&Edit", "Alt+E"),
    MenuRecord("scenario", "&Scenario", "Alt+S"),
    MenuRecord("view", "&View", "Alt+V"),
    MenuRecord("help", "&Help", "Alt+H"),
)

ACTIONS: tuple[ActionRecord, ...] = (
    ActionRecord("new", "&New", "file", ("Ctrl+N",), "ph.file-plus"),
    ActionRecord("new_from_template", "New from &template…", "file", ("Ctrl+Shift+N",), "ph.files"),
    ActionRecord("open", "&Open…", "file", ("Ctrl+O",), "ph.folder-open"),
    ActionRecord("save", "&Save", "file", ("Ctrl+S",), "ph.floppy-disk", PLAN, group=1),
    ActionRecord("save_as", "Save &as…", "file", ("Ctrl+Shift+S", "F12"), "ph.floppy-disk-back", PLAN, group=1),
    ActionRecord("earlier_versions", "Earlier &versions…", "file", (), "ph.clock-counter-clockwise", PLAN, group=1),
    ActionRecord("export", "&Export…", "file", ("Ctrl+Shift+E",), "ph.export", PLAN, group=2),
    ActionRecord("export_again", "Export a&gain", "file", ("Ctrl+E",), "ph.repeat", PLAN, group=2),
    ActionRecord("import_raci", "&Import RACI…", "file", ("Ctrl+I",), "ph.table", PLAN, group=2),
    ActionRecord("print", "&Print…", "file", ("Ctrl+P",), "ph.printer", PLAN, group=2),
    ActionRecord("close", "&Close window", "file", ("Ctrl+W", "Ctrl+F4"), "ph.x", group=3),
    ActionRecord("quit", "&Quit", "file", ("Ctrl+Q",), "ph.sign-out", group=3),
    ActionRecord(
        "undo", "&Undo", "edit", ("Ctrl+Z", "Alt+Backspace"), "ph.arrow-u-up-left", frozenset({ActionNeed.UNDO})
    ),
    ActionRecord(
        "redo", "&Redo", "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "ph.arrow-u-up-right", frozenset({ActionNeed.REDO})
    ),
    # No shortcut: Delete belongs to the focused list, board or field.
    ActionRecord(
        "remove",
        "Re&move from the board",
        "edit",
        (),
        "ph.trash",
        frozenset({ActionNeed.PLAN, ActionNeed.SELECTION}),
        group=1,
    ),
    ActionRecord("add_person", "Add &person…", "edit", ("Ctrl+Shift+P", "Insert"), "ph.user-plus", PLAN, group=2),
    ActionRecord("add_handover", "Add hando&ver…", "edit", (), "ph.handshake", PLAN, group=2),
    ActionRecord("find_role", "Find a ro&le", "edit", ("Ctrl+F",), "ph.magnifying-glass", PLAN, group=3),
    ActionRecord("find_person", "&Find a person", "edit", ("Ctrl+Shift+F",), "ph.user-circle", PLAN, group=3),
    ActionRecord("copy_board_image", "Copy board as &image", "edit", (), "ph.image", PLAN, group=4),
    ActionRecord("copy_board_svg", "Copy board as &SVG", "edit", (), "ph.bounding-box", PLAN, group=4),
    ActionRecord("rename_plan", "Rename the pla&n…", "edit", (), "ph.pencil-simple", PLAN, group=5),
    ActionRecord("organisation", "Change the &organisation…", "edit", (), "ph.buildings", PLAN, group=5),
    ActionRecord("add_scenario", "&New scenario", "scenario", ("Ctrl+Shift+T",), "ph.plus", PLAN),
    ActionRecord("copy_scenario", "&Copy this scenario", "scenario", ("Ctrl+Shift+D",), "ph.copy", PLAN),
    ActionRecord("rename_scenario", "&Rename this scenario…", "scenario", (), "ph.pencil-simple", PLAN),
    ActionRecord("remove_scenario", "Re&move this scenario", "scenario", (), "ph.trash", SEVERAL),
    ActionRecord(
        "next_scenario", "Ne&xt scenario", "scenario", ("Ctrl+PgDown", "Ctrl+Tab"), "ph.caret-right", SEVERAL, group=1
    ),
    ActionRecord(
        "previous_scenario",
        "&Previous scenario",
        "scenario",
        ("Ctrl+PgUp", "Ctrl+Shift+Tab"),
        "ph.caret-left",
        SEVERAL,
        group=1,
    ),
    ActionRecord("show_board", "&Board", "view", ("Ctrl+1",), "ph.columns", PLAN),
    ActionRecord("show_raci", "&RACI", "view", ("Ctrl+2",), "ph.table", PLAN),
    ActionRecord("show_people", "People and t&heir load", "view", ("Ctrl+3",), "ph.users-three", PLAN),
    ActionRecord("show_compare", "Compar&e scenarios", "view", ("Ctrl+4",), "ph.arrows-left-right", PLAN),
    ActionRecord("zoom_in", "Zoom &in", "view", ("Ctrl++", "Ctrl+="), "ph.magnifying-glass-plus", PLAN, group=1),
    ActionRecord("zoom_out", "Zoom &out", "view", ("Ctrl+-",), "ph.magnifying-glass-minus", PLAN, group=1),
    ActionRecord("zoom_actual", "&Actual size", "view", ("Ctrl+0",), "ph.number-square-one", PLAN, group=1),
    ActionRecord("fit", "&Fit", "view", ("Ctrl+9", "Ctrl+Shift+0"), "ph.corners-out", ON_BOARD, group=1),
    ActionRecord("roles_panel", "Roles and &people", "view", ("F9", "Ctrl+L"), "", PLAN, checkable=True, group=2),
    ActionRecord("findings_panel", "Findings and &details", "view", ("Shift+F9",), "", PLAN, checkable=True, group=2),
    ActionRecord("minimap", "Overview of a lar&ge board", "view", (), "", ON_BOARD, checkable=True, group=2),
    ActionRecord("next_part", "Ne&xt part of the window", "view", ("F6",), "ph.skip-forward", PLAN, group=2),
    ActionRecord("previous_part", "Previous part of the &window", "view", ("Shift+F6",), "ph.skip-back", PLAN, group=2),
    ActionRecord("rules", "R&ules and profile", "view", ("Ctrl+Shift+U",), "ph.sliders-horizontal", PLAN, group=2),
    ActionRecord("compare_profiles", "Co&mpare profiles on this board", "view", (), "ph.scales", PLAN, group=2),
    ActionRecord("light", "&Light theme", "view", (), "", checkable=True, group=3),
    ActionRecord("dark", "Dar&k theme", "view", (), "", checkable=True, group=3),
    ActionRecord("system", "Theme like the s&ystem", "view", (), "", checkable=True, group=3),
    ActionRecord(
        "organisation_page", "Organisation and &teams", "view", ("Ctrl+Shift+O",), "ph.tree-structure", PLAN, group=2
    ),
    ActionRecord("activities", "Acti&vities", "view", ("Ctrl+Shift+A",), "ph.list-bullets", PLAN, group=2),
    ActionRecord("scheme", "S&cheme of letters…", "view", (), "ph.text-aa", PLAN, group=2),
    ActionRecord("drill", "Abse&nce drill", "view", ("Ctrl+D",), "ph.user-minus", PLAN, group=4),
    ActionRecord("present", "Pre&sent", "view", ("F5", "Ctrl+Shift+F5"), "ph.presentation", PLAN, group=4),
    ActionRecord("first_steps", "&First steps", "help", (), "ph.compass"),
    ActionRecord("palette", "&Command palette", "help", ("Ctrl+K",), "ph.command"),
    ActionRecord("shortcuts", "&Shortcuts", "help", ("F1", "Ctrl+?"), "ph.keyboard"),
    ActionRecord("about", "&About Team Canvas", "help", (), "ph.info", group=1),
)
