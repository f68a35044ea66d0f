"""A resume against the LinkedIn profile: who, the jobs, the studies. What can't be decided is silent."""

from __future__ import annotations

from resumelint.checks.profile import jobs, study, who

__all__ = ["jobs", "study", "who"]
