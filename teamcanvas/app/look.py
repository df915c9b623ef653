"""The look of the whole application: its font, its style and the palette of the theme."""

from threading import Thread

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.fonts import BOLD, REGULAR
from teamcanvas.ui.widgets.style import FAMILY, palette

FACES = (REGULAR[0], BOLD[0])
"""The ones that boards and pages are set in."""


def unpack_fonts() -> Thread:
    """Start to unpack the bundled typefaces on a worker thread, in parallel with the rest of the start."""
    import pymupdf_fonts

    def unpack() -> None:
        # Importing a face unpacks it, and the import keeps it for who asks next.
        for key in FACES:
            pymupdf_fonts.myfont(key)

    unpacking = Thread(target=unpack, name="fonts", daemon=True)
    unpacking.start()
    return unpacking


def load_fonts() -> None:
    """Make the program's own faces known to Qt."""
    import pymupdf_fonts

    for key in FACES:
        QFontDatabase.addApplicationFontFromData(pymupdf_fonts.myfont(key))


def dress(application: QApplication, theme: Theme) -> None:
    """Give the application the look of a theme."""
    application.setStyle("Fusion")
    font = QFont(FAMILY)
    font.setPixelSize(round(theme.sizes.body))
    # Letters stand where the layout measured them; hinting would move them to whole pixels.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)
    application.setPalette(palette(theme))
