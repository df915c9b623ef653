"""The canvas on the screen: scene, items, gestures, and the Qt painter of a drawing.

From a drop to the repaint: `BoardView.dropEvent`, `Dragging.drop`, `OpenPlan.commit`, `Store.changed`, then
`LiveCheck.check`, `OpenPlan.result_changed`, `BoardCanvas.refresh`, `BoardScene.show_layout`, `painter.paint`.
While the drag hovers, `OpenPlan.preview` checks the plan that a drop would give.
"""
