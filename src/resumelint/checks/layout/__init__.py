"""The group `layout`: can a person, and a machine, read the page?"""

from resumelint.checks.layout import headings, letters, names, order, orders, pages, unseen

__all__ = ["headings", "letters", "names", "order", "orders", "pages", "unseen"]
