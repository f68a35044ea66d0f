"""What the user got wrong, as opposed to what we did."""

from __future__ import annotations


class UserError(ValueError):
    """Wrong use, a config that can't be used, a file that can't be read. The message is one sentence for the user."""
