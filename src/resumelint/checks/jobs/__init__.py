"""The judgement on each job of the group `impact`: what the company does, what the person did, and how well.

Importing the package registers its checks. `naming` and `describing` know when a company is explained, `numbers` and
`outcomes` when a result is stated.
"""

from resumelint.checks.jobs import account, employer, results, walls, wording

__all__ = ["account", "employer", "results", "walls", "wording"]
