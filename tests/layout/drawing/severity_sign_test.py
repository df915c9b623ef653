"""Signs of severities can be distinguished without colour."""

from teamcanvas.layout.drawing.drawing import Circle, Polygon, Rect, bounds
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Severity


def every_severity_has_a_shape_of_its_own_test() -> None:
    shapes = {type(severity_sign(severity, 10, 10, 8, load_theme("light"))[0]) for severity in Severity}
    assert shapes == {Circle, Polygon, Rect}


def a_sign_stays_within_its_radius_with_its_stroke_test() -> None:
    for severity in Severity:
        for item in severity_sign(severity, 10, 10, 8, load_theme("room"))[:1]:
            box = bounds(item)
            assert box.left >= 2
            assert box.top >= 2
            assert box.right <= 18
            assert box.bottom <= 18
