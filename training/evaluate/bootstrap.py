"""Intervals by resampling (Efron 1979): how far a mean over pictures can be trusted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

DRAWS = 2000


@dataclass(frozen=True)
class Interval:
    """A mean, and where 95 % of the resampled means lie."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.4f} [{self.low:.4f}, {self.high:.4f}]"


def interval(values: np.ndarray, seed: int = 1) -> Interval:
    """Of ``values [N]``."""
    if values.ndim != 1 or not len(values):
        raise ValueError(f"expected a row of values, found the shape {values.shape}")
    picks = np.random.default_rng(seed).integers(0, len(values), (DRAWS, len(values)))
    means = values[picks].mean(1)
    return Interval(float(values.mean()), *(float(q) for q in np.quantile(means, (0.025, 0.975))))


def difference(first: np.ndarray, second: np.ndarray, seed: int = 1) -> Interval:
    """Of ``first - second`` on the same pictures: the pairs are resampled together."""
    if first.shape != second.shape:
        raise ValueError(f"expected pairs, found {first.shape} and {second.shape}")
    return interval(first - second, seed)
