"""The group `contact`: can they reach you in five seconds? Importing it registers its checks."""

from resumelint.checks.contact import email, link, phone, presence

__all__ = ["email", "link", "phone", "presence"]
