"""Which predicted mask answers which target: the cheapest pairing (Kuhn 1955, in Jonker and Volgenant's form)."""

from __future__ import annotations

import numpy as np


def cheapest(cost: np.ndarray) -> list[int]:
    """``cost [T, N]`` with T <= N -> the column of each row, all different, of the least sum."""
    rows, columns = cost.shape
    if rows > columns:
        raise ValueError(f"expected at most {columns} targets, found {rows}")
    u, v = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, int)  # row of each column, counted from 1; column 0 holds the row in work
    for row in range(1, rows + 1):
        owner[0] = row
        column, way = 0, np.zeros(columns + 1, int)
        least, used = np.full(columns + 1, np.inf), np.zeros(columns + 1, bool)
        while owner[column]:
            used[column] = True
            free = ~used
            free[0] = False
            reduced = np.full(columns + 1, np.inf)
            reduced[1:] = cost[owner[column] - 1] - u[owner[column]] - v[1:]
            better = free & (reduced < least)
            least[better], way[better] = reduced[better], column
            nearest = int(np.where(free, least, np.inf).argmin())
            delta = least[nearest]
            u[owner[used]] += delta
            v[used] -= delta
            least[free] -= delta
            column = nearest
        while column:
            owner[column] = owner[way[column]]
            column = way[column]
    answer = [0] * rows
    for column in range(1, columns + 1):
        if owner[column]:
            answer[owner[column] - 1] = column - 1
    return answer
