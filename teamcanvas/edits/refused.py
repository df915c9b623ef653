"""The error of an edit that makes no sense, with words for the person who asked for it."""


class EditRefusedError(Exception):
    """The edit cannot be done; nothing has changed. The message says why, in a sentence that can be shown."""
