"""What a hostile file may get besides a sentence that refuses it."""

READ = "read as resume"
OTHER = "read as other"
"""It is read, and is no resume."""
