"""Targets of a view: what YOLOX-nano (Apache-2.0) sees in it, corrected by the labels where there are some.

The teacher's grid is the student's: strides 8, 16, 32 over the same square. So no assignment of objects to cells is
needed: a cell is taught what the teacher's same cell says.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort

from .views import SIDE, Scene

STRIDES = (8, 16, 32)
FAINTEST = 0.03
MATCH, APART = 0.5, 0.3
"""IoU of a teacher's box with a labelled object from which it is that one; below which it is none."""
SURE = 0.8
"""Score of cells that only a label speaks of."""
OWN_CELLS = 6
LEVEL_SIZES = (56.0, 128.0)
"""Side of a square of a box's area up to which it belongs to stride 8, to stride 16."""


@dataclass(frozen=True)
class Targets:
    """Sparse: entry i says that ``cell[i]`` shows ``name[i]`` with ``score[i]`` 0..1 in ``box[i]``."""

    cell: np.ndarray  # [n] int32
    name: np.ndarray  # [n] int16
    score: np.ndarray  # [n] float16
    box: np.ndarray  # [n, 4] float16, pixels of the view


def cell_middles() -> tuple[np.ndarray, np.ndarray]:
    """``[C, 2]`` (x, y) in pixels and ``[C]`` strides, in the detector's order."""
    places, strides = [], []
    for stride in STRIDES:
        count = SIDE // stride
        down, across = np.mgrid[:count, :count]
        places.append((np.stack([across.ravel(), down.ravel()], 1) + 0.5) * stride)
        strides.append(np.full(count * count, stride))
    return np.concatenate(places), np.concatenate(strides)


class Teacher:
    """One loaded network; its names are the first 80."""

    def __init__(self, path: Path, threads: int) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name
        self._middles, self._strides = cell_middles()

    def look(self, view: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """View ``[SIDE, SIDE, 3]`` uint8 RGB -> boxes ``[C, 4]``, scores ``[C, 80]``."""
        pixels = view[:, :, ::-1].transpose(2, 0, 1)[None].astype(np.float32)
        (rows,) = self._session.run(None, {self._input: pixels})
        raw, step = rows[0], self._strides[:, None]
        centre = raw[:, :2] * step + self._middles - step / 2
        half = np.exp(np.minimum(raw[:, 2:4], 6)) * step / 2
        return np.concatenate([centre - half, centre + half], 1), raw[:, 4:5] * raw[:, 5:]

    def targets(self, view: Scene) -> Targets:
        """What the student is taught about a view."""
        boxes, scores = self.look(view.pixels)
        cell, name = np.nonzero(scores >= FAINTEST)
        said = Entries(cell, name, scores[cell, name], np.clip(boxes[cell], 0, SIDE))
        for own, box in zip(view.names, view.boxes, strict=True):
            said = said.corrected(int(own), box, self._middles, self._strides)
        if view.complete:
            said = said.without_strangers(view)
        return Targets(
            said.cell.astype(np.int32),
            said.name.astype(np.int16),
            said.score.astype(np.float16),
            said.box.astype(np.float16),
        )


@dataclass(frozen=True)
class Entries:
    """What is said of cells, see :class:`Targets`; arrays of one length."""

    cell: np.ndarray
    name: np.ndarray
    score: np.ndarray
    box: np.ndarray

    def corrected(self, name: int, box: np.ndarray, middles: np.ndarray, strides: np.ndarray) -> Entries:
        """With a labelled object: cells that saw it learn its true box; where none did, cells at its middle do."""
        overlap = ious(self.box, box)
        seen = (self.name == name) & (overlap >= MATCH)
        score, boxes = self.score.copy(), self.box.copy()
        score[seen] = np.maximum(score[seen], 0.9 * overlap[seen])
        boxes[seen] = box
        if seen.sum() >= 2:
            return Entries(self.cell, self.name, score, boxes)
        own = _own_cells(box, middles, strides)
        return Entries(
            np.concatenate([self.cell, own]),
            np.concatenate([self.name, np.full(len(own), name)]),
            np.concatenate([score, np.full(len(own), SURE)]),
            np.concatenate([boxes, np.tile(box, (len(own), 1))]),
        )

    def without_strangers(self, view: Scene) -> Entries:
        """Without what the teacher sees and the labels, which are complete, do not know."""
        kept = np.ones(len(self.cell), bool)
        for name in view.kinds:
            mine = self.name == name
            best = np.zeros(len(self.cell))
            for box in view.boxes[view.names == name]:
                best = np.maximum(best, ious(self.box, box))
            kept &= ~mine | (best >= APART)
        return Entries(self.cell[kept], self.name[kept], self.score[kept], self.box[kept])


def _own_cells(box: np.ndarray, middles: np.ndarray, strides: np.ndarray) -> np.ndarray:
    side = float(np.sqrt(max(1.0, (box[2] - box[0]) * (box[3] - box[1]))))
    stride = STRIDES[sum(side > limit for limit in LEVEL_SIZES)]
    away = np.hypot(*(middles - [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]).T)
    away[(strides != stride) | (away > 1.8 * stride)] = np.inf
    nearest = np.argsort(away)[:OWN_CELLS]
    return nearest[np.isfinite(away[nearest])]


def ious(boxes: np.ndarray, box: np.ndarray) -> np.ndarray:
    """``[n, 4]`` with one box -> ``[n]``."""
    low, high = np.maximum(boxes[:, :2], box[:2]), np.minimum(boxes[:, 2:], box[2:])
    both = np.prod(np.maximum(high - low, 0), 1)
    areas = np.prod(np.maximum(boxes[:, 2:] - boxes[:, :2], 0), 1) + np.prod(box[2:] - box[:2])
    return both / np.maximum(areas - both, 1e-6)
