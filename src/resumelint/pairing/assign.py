"""The best one-to-one assignment of two small lists: exact, over all ways, by dynamic programming.

Only what may be the same employer competes, so the lists are the roles at one house: two or three, hardly ever ten.
A solver from a library (scipy, lapx, networkx) would cost its import, and numpy's, more than the whole comparison.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

Edge = tuple[int, int]
MOST = 10
"""So many on the shorter side; the work doubles with each."""


def components(edges: Mapping[Edge, float]) -> Iterator[dict[Edge, float]]:
    """The edges in groups that share no node, in the order of their first edges."""
    left = dict(sorted(edges.items()))
    while left:
        seed = next(iter(left))
        group = {seed: left.pop(seed)}
        while joined := [e for e in left if any(e[0] == one or e[1] == other for one, other in group)]:
            group |= {edge: left.pop(edge) for edge in joined}
        yield group


def assign(edges: Mapping[Edge, float]) -> tuple[Edge, ...] | None:
    """The edges of greatest weight together of which no two share a node, of equals the first; None where there are
    too many to look at."""
    rows, columns = sorted({one for one, _ in edges}), sorted({other for _, other in edges})
    flipped = len(rows) < len(columns)
    if flipped:
        rows, columns = columns, rows
    if len(columns) > MOST or len(rows) > 8 * MOST:
        return None
    weight = {(b, a) if flipped else (a, b): w for (a, b), w in edges.items()}

    @functools.cache
    def best(at: int, taken: int) -> tuple[float, tuple[Edge, ...]]:
        if at == len(rows):
            return 0.0, ()
        found = best(at + 1, taken)
        for i, column in enumerate(columns):
            edge = rows[at], column
            if edge in weight and not taken >> i & 1:
                rest, chosen = best(at + 1, taken | 1 << i)
                if weight[edge] + rest > found[0] + 1e-9:
                    found = weight[edge] + rest, (edge, *chosen)
        return found

    chosen = best(0, 0)[1]
    return tuple(sorted((b, a) if flipped else (a, b) for a, b in chosen))
