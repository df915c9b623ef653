"""The canvas on the screen: scene, items, gestures, and the Qt painter of a drawing."""
