"""One linear discriminant per labelled name, from class means and one shared covariance (Fisher 1936).

``Statistics`` are sums over photos; ``solve`` turns them into weights. A name's score is 1 at its mean cell and 0 at
the mean of all cells. Photos whose labels are not exhaustive give no background and are left out.

    python -m stages.words.discriminant DATA MEANING.onnx NAMES.npz [--licence permissive] [--without IDS.json]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from data.index import Photo, read_index

from .cells import Grid, background, object_cells

SHARES = {"a-hwang/building-facade-segmentation": 0.15}
"""Weight of a photo by its source, 1 where nothing is said: many photos of few scenes weigh less."""
FEW_SCENES, FEW_SCENES_SHARE = "rezayoga/", 0.4


@dataclass
class Statistics:
    """Weighted sums over cells of D features; ``of``: name -> (sum [D], weight, instances)."""

    width: int

    def __post_init__(self) -> None:
        self.outer = np.zeros((self.width, self.width))
        self.total = np.zeros(self.width)
        self.weight = 0.0
        self.of: dict[str, tuple[np.ndarray, float, int]] = {}

    def add(
        self, cells: np.ndarray, objects: Iterable[tuple[str, np.ndarray]], empty: np.ndarray, share: float
    ) -> None:
        """``cells [n, D]``; of each object its name and weights ``[n]``; ``empty [n]``: background's weights.

        An object counts as the square root of its size.
        """
        counted = empty.astype(np.float64)
        for name, weights in objects:
            size = float(weights.sum())
            if size <= 0:
                continue
            factor = share / size**0.5
            before, weight, count = self.of.get(name, (np.zeros(self.width), 0.0, 0))
            self.of[name] = before + factor * (weights @ cells), weight + factor * size, count + 1
            counted = counted + weights
        scaled = cells * np.sqrt(share * counted)[:, None]
        self.outer += scaled.T @ scaled
        self.total += share * (counted @ cells)
        self.weight += share * float(counted.sum())


@dataclass(frozen=True)
class Discriminants:
    """``weights [N, D]``, ``bias [N]`` float32, ``count [N]``: instances that a name was learnt from."""

    names: tuple[str, ...]
    weights: np.ndarray
    bias: np.ndarray
    count: np.ndarray

    def save(self, path: Path) -> None:
        """An .npz file."""
        np.savez(path, names=self.names, weights=self.weights, bias=self.bias, count=self.count)


def solve(statistics: Statistics, shrinkage: float) -> Discriminants:
    """``shrinkage`` 0..1: how far correlations are drawn to 0; variances stay."""
    mean = statistics.total / statistics.weight
    covariance = statistics.outer / statistics.weight - np.outer(mean, mean)
    deviation = np.sqrt(np.maximum(np.diag(covariance), 0)) + 1e-6
    correlation = (1 - shrinkage) * covariance / np.outer(deviation, deviation)
    correlation += shrinkage * np.eye(len(mean))
    names = tuple(sorted(statistics.of))
    means = np.stack([statistics.of[n][0] / statistics.of[n][1] for n in names])
    away = (means - mean) / deviation
    raw = np.linalg.solve(correlation, away.T).T
    weights = raw / deviation / (away * raw).sum(1)[:, None]
    count = np.array([statistics.of[n][2] for n in names])
    return Discriminants(names, weights.astype(np.float32), (-weights @ mean).astype(np.float32), count)


def share_of(photo: Photo) -> float:
    """The photo's weight."""
    return FEW_SCENES_SHARE if photo.source.startswith(FEW_SCENES) else SHARES.get(photo.source, 1.0)


def add_photo(statistics: Statistics, photo: Photo, cells: np.ndarray, grid: Grid) -> None:
    """``cells [D, rows, columns]`` of a fully labelled photo."""
    labels = photo.mask()
    objects = [(i.name, object_cells(grid.cover(labels == i.value))) for i in photo.instances]
    flat = cells.reshape(len(cells), -1).T.astype(np.float64)
    statistics.add(flat, objects, background(grid, labels), share_of(photo))


def main() -> None:
    """Runs the meaning encoder over the fully labelled photos of the training split and solves."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))
    from words import MeaningEncoder  # the bench's modules are imported by name

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of index.jsonl")
    parser.add_argument("meaning", type=Path, help="graph of the meaning encoder")
    parser.add_argument("out", type=Path)
    parser.add_argument("--licence", choices=["any", "permissive"], default="permissive")
    parser.add_argument("--without", type=Path, help="a JSON list of photos to leave out")
    parser.add_argument("--shrinkage", type=float, default=0.05)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    left_out = set() if args.without is None else set(json.loads(args.without.read_text(encoding="utf-8")))
    encoder, statistics = MeaningEncoder(args.meaning, args.threads), None
    for photo in read_index(args.data, "train", args.licence):
        if not photo.exhaustive or photo.id in left_out:
            continue
        meaning = encoder.encode(photo.pixels())
        size = meaning.size
        grid = Grid(size.resized_width, size.resized_height, *meaning.cells.shape[1:])
        statistics = statistics or Statistics(len(meaning.cells))
        add_photo(statistics, photo, meaning.cells, grid)
    if statistics is None:
        raise ValueError(f"{args.data}: no fully labelled photo")
    found = solve(statistics, args.shrinkage)
    found.save(args.out)
    print(f"{len(found.names)} names in {args.out}")


if __name__ == "__main__":
    main()
