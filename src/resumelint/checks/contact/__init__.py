"""The group `contact`: can they reach you in five seconds? Importing it registers its checks."""

from resumelint.checks.contact import email, employer, hidden, link, phone, presence
from resumelint.checks.contact.presence import email_buried, email_missing, name_unclear, phone_buried, phone_missing

__all__ = [
    "email",
    "email_buried",
    "email_missing",
    "employer",
    "hidden",
    "link",
    "name_unclear",
    "phone",
    "phone_buried",
    "phone_missing",
    "presence",
]
