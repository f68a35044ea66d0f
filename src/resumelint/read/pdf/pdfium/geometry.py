"""Matrices of six numbers, as PDF has them (ISO 32000, 8.3.3)."""

from __future__ import annotations

from collections.abc import Iterable

from resumelint.document import Box

Matrix = tuple[float, ...]
PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def then(first: Matrix, second: Matrix) -> Matrix:
    """One matrix for two, of which `first` is applied first."""
    if first == PLAIN:
        return second
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def around(points: Iterable[tuple[float, float]], matrix: Matrix) -> Box:
    """The box around points after the matrix."""
    a, b, c, d, e, f = matrix
    xs, ys = zip(*((a * x + c * y + e, b * x + d * y + f) for x, y in points), strict=True)
    return (min(xs), min(ys), max(xs), max(ys))
