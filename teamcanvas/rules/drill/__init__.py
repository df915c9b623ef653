"""The absence drill: what is lost while people are away."""
