"""The absence drill panel."""
