"""The half of the group `tone` about the person: first person, wishes, private matters. Importing it registers its
checks."""

from resumelint.checks.person import details, first_person, objective, oversharing

__all__ = ["details", "first_person", "objective", "oversharing"]
