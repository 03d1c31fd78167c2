"""Reference of the driver `cells1`: photo in, boxes with names out, as the editor's engine does it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from geometry import geometry, to_pixels
from pipeline import open_session


class Things:
    """One loaded pack whose grounder names the driver `cells1`."""

    def __init__(self, pack: Path, threads: int, long_side: int | None = None) -> None:
        role = json.loads((pack / "pack.json").read_text(encoding="utf-8"))["roles"]["grounder"]
        if role["driver"] != "cells1":
            raise ValueError(f"{pack}: expected driver cells1, found {role['driver']}")
        self._p = role["params"]
        self._side = long_side or self._p["long_side"]
        lines = (pack / role["graphs"]["names"]).read_text(encoding="utf-8").splitlines()
        self.names = tuple(line.split(":")[0].strip() for line in lines if line.strip())
        self._session = open_session(pack / role["graphs"]["detector"], threads, False)

    def run(self, rgb: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Photo [H, W, 3] uint8 -> boxes [C, 4] in photo pixels, cut at its edges, and scores [C, N]."""
        size = geometry(rgb.shape[1], rgb.shape[0], self._side, self._p["pad_multiple"])
        pixels = to_pixels(rgb, size, self._p["mean"], self._p["std"])
        boxes, scores = self._session.run(["boxes", "scores"], {"pixels": pixels})
        across, down = size.scale
        edges = boxes[0] / np.float32([across, down, across, down])
        limits = [rgb.shape[1], rgb.shape[0], rgb.shape[1], rgb.shape[0]]
        return np.clip(edges, 0, limits), scores[0]
