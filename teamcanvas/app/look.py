"""The look of the whole application: its font, its style and the palette of the theme."""

from threading import Thread

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from teamcanvas.app.tip_style import TipStyle
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.fonts import BOLD, REGULAR
from teamcanvas.ui.widgets.focus_frame import FocusFrame
from teamcanvas.ui.widgets.style import FAMILY, palette

FACES = (REGULAR[0], BOLD[0])
"""The typefaces of boards and pages, by their names in pymupdf_fonts."""


def unpack_fonts() -> Thread:
    """Start to unpack the bundled typefaces on a worker thread, in parallel with the rest of the start."""
    import pymupdf_fonts

    def unpack() -> None:
        # Importing a typeface unpacks it, and the imported module caches it for load_fonts.
        for key in FACES:
            pymupdf_fonts.myfont(key)

    unpacking = Thread(target=unpack, name="fonts", daemon=True)
    unpacking.start()
    return unpacking


def load_fonts() -> None:
    """Register the bundled typefaces with Qt."""
    import pymupdf_fonts

    for key in FACES:
        QFontDatabase.addApplicationFontFromData(pymupdf_fonts.myfont(key))


def dress(application: QApplication, theme: Theme) -> None:
    """Apply the style, font and palette of a theme."""
    if not isinstance(application.style(), TipStyle):
        application.setStyle(TipStyle())
    if application.findChild(FocusFrame) is None:
        FocusFrame(application)
    font = QFont(FAMILY)
    font.setPixelSize(round(theme.sizes.body))
    # Glyphs are painted where the layout measured them; hinting would snap them to whole pixels.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)
    application.setPalette(palette(theme))
