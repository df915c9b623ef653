"""The mime data of drags from the lists: the id of a role or person, in a private mime type."""

from PySide6.QtCore import QByteArray, QMimeData

from teamcanvas.board.gestures.person import DraggedPerson
from teamcanvas.board.gestures.role import DraggedRole
from teamcanvas.board.landing import Dragged
from teamcanvas.model.ids import PersonId, RoleId

ROLE_MIME = "application/x-teamcanvas-role"
PERSON_MIME = "application/x-teamcanvas-person"


def role_mime(role: RoleId) -> QMimeData:
    """The mime data of a role."""
    return _mime(ROLE_MIME, role)


def person_mime(person: PersonId) -> QMimeData:
    """The mime data of a person."""
    return _mime(PERSON_MIME, person)


def is_dragged(mime: QMimeData) -> bool:
    """Whether the mime data are a role or person."""
    return mime.hasFormat(ROLE_MIME) or mime.hasFormat(PERSON_MIME)


def dragged_from(mime: QMimeData) -> Dragged | None:
    """The dragged role or person; None for any other mime data."""
    if mime.hasFormat(ROLE_MIME):
        return DraggedRole(RoleId(_text(mime, ROLE_MIME)))
    if mime.hasFormat(PERSON_MIME):
        return DraggedPerson(PersonId(_text(mime, PERSON_MIME)))
    return None


def _mime(kind: str, value: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, QByteArray(value.encode()))
    return mime


def _text(mime: QMimeData, kind: str) -> str:
    return bytes(mime.data(kind).data()).decode("utf-8", "replace")
