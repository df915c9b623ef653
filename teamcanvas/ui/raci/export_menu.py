"""The commands behind the export menu of the matrix: tables as files and on the clipboard; also the import."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from teamcanvas.export.outgoing.file_names import safe_stem
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.plan_names import plan_stem
from teamcanvas.ui.raci.clipboard import mime_of, put
from teamcanvas.ui.raci.header import SEMICOLONS
from teamcanvas.ui.widgets.dialogs import say, to_save
from teamcanvas.ui.widgets.plain import shown

if TYPE_CHECKING:
    from teamcanvas.export.tables.csv_text import Separator
    from teamcanvas.ui.raci_import.importing import RaciImporting

FILTERS = {
    ".xlsx": "Workbook (*.xlsx)",
    ".csv": "Comma-separated values (*.csv)",
    ".tsv": "Tab-separated values (*.tsv)",
    ".html": "Web page (*.html)",
    ".md": "Markdown (*.md)",
}


class ExportMenuCommands(QObject):
    """The commands of one panel; dialogs are modal to its window."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self.theme = theme
        self._open_plan = open_plan
        self._owner = owner
        self._folder: Path | None = None

    def ask_for_file(self, kind: str) -> QFileDialog:
        """Ask for a file and write the tables into it; `kind` is one of `TABLE_KINDS`."""
        suffix = ".csv" if kind == SEMICOLONS else kind
        dialog = QFileDialog(self._owner.window(), "Export the matrix", str(self._suggested(suffix)), FILTERS[suffix])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        to_save(dialog, suffix.removeprefix("."))
        dialog.selectFile(self._suggested(suffix).name)
        dialog.fileSelected.connect(partial(self._write_named, ";" if kind == SEMICOLONS else ","))
        dialog.open()
        return dialog

    def write(self, path: Path, separator: Separator = ",") -> None:
        """Write the tables into a file, in the format of its suffix."""
        from teamcanvas.export.outgoing.content import outgoing
        from teamcanvas.export.outgoing.output import ExportError
        from teamcanvas.export.tables.writing import write_table

        try:
            plan = self._open_plan
            write_table(outgoing(plan.plan, plan.scenario_id, result=plan.result), path, separator)
        except ExportError as problem:
            say(self._owner.window(), "The table was not written", str(problem))
            return
        self._folder = path.parent
        self.message.emit(f"Matrix written to {shown(path.name, 120)}")

    def copy_all(self, how: str, *, people: bool) -> None:
        """Copy the whole matrix to the clipboard: as `table` for a spreadsheet, or as `markdown`."""
        from teamcanvas.export.tables.markdown_text import matrix_markdown
        from teamcanvas.export.tables.raci_table import people_table, role_table

        table = (people_table if people else role_table)(self._open_plan.plan, self._open_plan.scenario_id)
        if how == "markdown":
            QGuiApplication.clipboard().setText(matrix_markdown(table))
            self.message.emit("The matrix is on the clipboard as Markdown.")
        else:
            put(mime_of(table))
            self.message.emit("The matrix is on the clipboard: paste it into a spreadsheet.")

    def ask_for_import(self) -> None:
        """Ask for a file with a matrix and open the import dialog."""
        self._importing().ask()

    def import_text(self, text: str) -> None:
        """Open the import dialog on a pasted table."""
        from teamcanvas.storage.sheets.sheets import SheetError, sheets_of_text

        try:
            sheets = sheets_of_text(text)
        except SheetError as problem:
            self.message.emit(str(problem))
            return
        self._importing().show_sheets(sheets)

    def _importing(self) -> RaciImporting:
        from teamcanvas.ui.raci_import.importing import RaciImporting

        return RaciImporting(self._open_plan, self._owner.window(), self.theme, self.message.emit)

    def _write_named(self, separator: Separator, name: str) -> None:
        self.write(Path(name), separator)

    def _suggested(self, suffix: str) -> Path:
        name = plan_stem(self._open_plan.path) if self._open_plan.path else safe_stem(self._open_plan.plan.title)
        return self._here() / f"{name}{suffix}"

    def _here(self) -> Path:
        if self._folder is not None:
            return self._folder
        return self._open_plan.path.parent if self._open_plan.path else Path(QDir.homePath())
