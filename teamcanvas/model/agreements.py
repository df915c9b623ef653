"""The working agreements that the rules know, as a checklist. A plan may contain others."""

from collections.abc import Mapping

AGREEMENTS: Mapping[str, str] = {
    "dev-process-document": "Development process written down",
    "dev-process-walkthrough": "Development process walked through",
    "roles-walkthrough": "Roles walked through with everybody",
    "ai-literacy-training": "AI literacy training held",
    "concern-reporting": "A way to report concerns",
}
"""The title of each agreement, by id."""
