"""The group `honesty`: the document against itself. Each module registers its checks."""

from resumelint.checks.honesty import claims, single, spans, style

__all__ = ["claims", "single", "spans", "style"]
