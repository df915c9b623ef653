"""The mime data of drags from the lists."""

from PySide6.QtCore import QMimeData

from teamcanvas.board.gestures.person import DraggedPerson
from teamcanvas.board.gestures.role import DraggedRole
from teamcanvas.board.mime import dragged_from, person_mime, role_mime
from teamcanvas.model.ids import PersonId, RoleId


def a_role_arrives_as_the_role_test() -> None:
    assert dragged_from(role_mime(RoleId("rôle-é"))) == DraggedRole(RoleId("rôle-é"))


def a_person_arrives_as_the_person_test() -> None:
    assert dragged_from(person_mime(PersonId("p01"))) == DraggedPerson(PersonId("p01"))


def text_from_another_program_is_neither_test() -> None:
    mime = QMimeData()
    mime.setText("p01")
    assert dragged_from(mime) is None
