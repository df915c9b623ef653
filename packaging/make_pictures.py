"""Makes the pictures of README.md from the program itself: `.venv/bin/python packaging/make_pictures.py`.

The window is painted without a screen. The pages of the PDF are turned into pictures by poppler's pdftoppm.
"""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication

from teamcanvas.app.look import dress, load_fonts
from teamcanvas.edits.people import add_people
from teamcanvas.edits.placements import move_placement, place_role, vacate
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.write import write_export
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.templates import template_plan
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences

PICTURES = Path(__file__).resolve().parent / "pictures"
WINDOW = QSize(1440, 900)
PAGE_WIDTH = 1440


def sample() -> Plan:
    """A team with something to say about it: a vacancy, one person in two leads, a vacant role."""
    ids = SequentialIds()
    plan = template_plan("full-mlops-team")
    plan = plan.replace(title="Churn model 2027", organisation="Acme Retail")
    plan = vacate(plan, "plan", PlacementId("a005"))
    plan = move_placement(
        plan, "plan", plan.scenarios[0].placements[9].id, RoleId("inside_out_lead"), Stage.USE_CASE_DEFINITION, ids
    )
    plan = place_role(plan, "plan", RoleId("end_user_rep"), Stage.SCALE_AND_ADOPT, ids)
    return add_people(plan, ["Joana Silva"], ids)


def main() -> None:
    """Makes all pictures."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = folder
        memory_screen(Path(folder))
        application = QApplication([])
        load_fonts()
        dress(application, load_theme("light"))
        PICTURES.mkdir(exist_ok=True)
        pictures_of_window(Path(folder))
        picture_of_pages(Path(folder))


def memory_screen(folder: Path) -> None:
    """A screen of memory, as large as the window: no window is shown larger than its screen."""
    sides = {"name": "memory", "x": 0, "y": 0, "width": WINDOW.width(), "height": WINDOW.height()}
    screen = folder / "screen.json"
    screen.write_text(json.dumps({"screens": [{**sides, "logicalDpi": 96, "dpr": 1}]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"


def pictures_of_window(folder: Path) -> None:
    """The editor with the sample open: the board, and the RACI matrix with its activities beside it."""
    preferences = Preferences(QSettings(str(folder / "pictures.ini"), QSettings.Format.IniFormat))
    window = MainWindow(preferences)
    window.show_plan(OpenPlan.new(sample()))
    window.show()
    window.put_icons()
    window.resize(WINDOW)
    QApplication.processEvents()
    window.grab().save(str(PICTURES / "editor.png"))
    space = window.workspace
    assert space is not None  # a plan has just been shown
    space.show_activities()
    # Once for the matrix to be laid out at its size, once for what it then tells the page beside it.
    for _ in range(2):
        QApplication.processEvents()
    window.grab().save(str(PICTURES / "raci.png"))
    window.close()


def picture_of_pages(folder: Path) -> None:
    """The pages of the sample's PDF: board and RACI matrix."""
    pdf = folder / "sample.pdf"
    write_export(outgoing(sample(), "plan"), pdf)
    for number, name in enumerate(("pdf-board", "pdf-raci"), 1):
        page = str(number)
        size = ["-scale-to-x", str(PAGE_WIDTH), "-scale-to-y", "-1"]
        target = str(PICTURES / name)
        subprocess.run(["pdftoppm", "-png", "-singlefile", "-f", page, "-l", page, *size, str(pdf), target], check=True)


if __name__ == "__main__":
    main()
