"""Reference of words -> mask: a map of where a name is likely, candidate objects at its peaks, a choice among them.

The map comes from linear discriminants on the meaning encoder's maps, the candidates from the mask decoder of the
driver `sam1`. How a candidate is judged, see :func:`worth`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from clicks import Click
from geometry import Geometry, geometry, to_pixels
from pipeline import Encoded, SamPipeline, open_session

LONG_SIDE, PAD = 384, 32
MEAN, STD = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
STRIDE, MASK_STRIDE = 16, 4
PEAKS, BOXED = 6, 2
PEAK_RADIUS = 11  # mask cells: a peak is the largest within it
RING = 0.15  # width of the ring around a candidate, in sides of a square of its area


@dataclass(frozen=True)
class Names:
    """One linear discriminant per name: at the name's mean cell it gives 1, at the mean of all cells 0."""

    names: tuple[str, ...]
    weights: np.ndarray  # [N, D] float32
    bias: np.ndarray  # [N] float32

    @staticmethod
    def read(path: Path) -> Names:
        """From an .npz file."""
        with np.load(path) as file:
            return Names(tuple(file["names"].tolist()), file["weights"], file["bias"])

    def score(self, name: str, cells: np.ndarray) -> np.ndarray:
        """`cells` [D, h, w] -> [h, w] float32; KeyError for an unknown name."""
        if name not in self.names:
            raise KeyError(name)
        i = self.names.index(name)
        return np.tensordot(self.weights[i], cells, 1) + self.bias[i]


@dataclass(frozen=True)
class Meaning:
    """A photo after the meaning encoder: [D, h, w] at stride 16, and its sizes."""

    cells: np.ndarray
    size: Geometry


@dataclass(frozen=True)
class Candidate:
    """An object that the phrase may mean: mask [mh, mw] bool in the decoder's cells, its worth, larger is better."""

    mask: np.ndarray
    worth: float


def cells(s8: np.ndarray, s16: np.ndarray, s32: np.ndarray) -> np.ndarray:
    """The meaning encoder's maps [C, h, w] of strides 8, 16 and 32 -> [D, h, w] float32 at stride 16."""
    height, width = s16.shape[1:]
    fine = s8.astype(np.float32).reshape(len(s8), height, 2, width, 2).mean((2, 4))
    places = [(np.arange(n) + 0.5) / 2 - 0.5 for n in (height, width)]
    coarse = _rows(_rows(s32.astype(np.float32), places[0]).swapaxes(1, 2), places[1]).swapaxes(1, 2)
    return np.concatenate([fine, s16.astype(np.float32), coarse])


def _rows(values: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Linear between rows of [C, h, w]; beyond the ends the end row."""
    clipped = np.clip(places, 0, values.shape[1] - 1)
    first = np.minimum(clipped.astype(int), max(0, values.shape[1] - 2))
    second = np.minimum(first + 1, values.shape[1] - 1)
    share = (clipped - first)[:, None].astype(np.float32)
    return values[:, first] * (1 - share) + values[:, second] * share


def on_mask_grid(score: np.ndarray, meaning: Geometry, detail: Geometry, stride: int) -> np.ndarray:
    """A score map brought to the decoder's cells, [ceil(resized height / stride), ...] without the padding."""
    height, width = (-(-n // stride) for n in (detail.resized_height, detail.resized_width))
    ratio = [m / d * stride / STRIDE for m, d in zip(meaning.scale, detail.scale, strict=True)]
    x = ((np.arange(width) + 0.5) * ratio[0] - 0.5).astype(np.float32)
    y = ((np.arange(height) + 0.5) * ratio[1] - 0.5).astype(np.float32)
    across, down = np.meshgrid(x, y)
    return cv2.remap(
        score.astype(np.float32), across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )


def find_peaks(score: np.ndarray, radius: int, count: int) -> list[tuple[int, int]]:
    """(row, column) of the highest places that are the largest within `radius`, best first."""
    around = cv2.dilate(score, np.ones((2 * radius + 1, 2 * radius + 1), np.uint8))
    rows, columns = np.nonzero(score >= around)
    order = np.argsort(-score[rows, columns], kind="stable")[:count]
    return [(int(rows[i]), int(columns[i])) for i in order]


def region_box(score: np.ndarray, row: int, column: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the part around a peak where the score is over half of it."""
    _, labels = cv2.connectedComponents((score >= score[row, column] / 2).astype(np.uint8))
    rows, columns = np.nonzero(labels == labels[row, column])
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1


def worth(mask: np.ndarray, score: np.ndarray, quality: float) -> float:
    """How well a mask fits a map, both [mh, mw]: mean score inside minus that on a ring around it, plus the
    decoder's own estimate, plus the IoU with the cells over half of the map's largest score.
    """
    width = max(1, round(RING * float(mask.sum()) ** 0.5))
    distance = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    ring = (distance <= width + 0.5) & ~mask
    contrast = float(score[mask].mean()) - (float(score[ring].mean()) if ring.any() else 0.0)
    high = score > 0.5 * max(1e-3, float(score.max()))
    overlap = int((high & mask).sum()) / int((high | mask).sum())
    return contrast + quality + overlap


class MeaningEncoder:
    """The meaning encoder's graph."""

    def __init__(self, path: Path, threads: int) -> None:
        self._session = open_session(path, threads, False)

    def encode(self, rgb: np.ndarray) -> Meaning:
        """Photo [H, W, 3] uint8 -> what all names are read from."""
        size = geometry(rgb.shape[1], rgb.shape[0], LONG_SIDE, PAD)
        s8, s16, s32 = self._session.run(["s8", "s16", "s32"], {"pixels": to_pixels(rgb, size, MEAN, STD)})
        return Meaning(cells(s8[0], s16[0], s32[0]), size)


class WordsPipeline:
    """Photo and name in, candidates out. `meaning`: the encoder's graph; `names`: an .npz file."""

    def __init__(self, meaning: Path, names: Path, sam: SamPipeline, threads: int) -> None:
        self.names = Names.read(names)
        self._sam = sam
        self._meaning = MeaningEncoder(meaning, threads)

    def encode(self, rgb: np.ndarray) -> Meaning:
        """Photo [H, W, 3] uint8 -> what all names are read from; once per photo."""
        return self._meaning.encode(rgb)

    def grid(self, name: str, meaning: Meaning, detail: Geometry) -> np.ndarray:
        """The name's map in the decoder's cells [mh, mw]; KeyError for an unknown name."""
        rows, columns = (-(-n // STRIDE) for n in (meaning.size.resized_height, meaning.size.resized_width))
        score = self.names.score(name, meaning.cells)[:rows, :columns]
        return on_mask_grid(score, meaning.size, detail, MASK_STRIDE)

    def candidates(self, grid: np.ndarray, photo: Encoded) -> list[Candidate]:
        """All masks that the decoder offers at the peaks of a map: a click on each, a click and a box on the best."""
        smooth = cv2.GaussianBlur(grid, (0, 0), PEAK_RADIUS / 2)
        scale = [MASK_STRIDE / s for s in photo.size.scale]
        found = []
        for number, (row, column) in enumerate(find_peaks(smooth, PEAK_RADIUS, PEAKS)):
            click = Click(int((column + 0.5) * scale[0]), int((row + 0.5) * scale[1]), True)
            boxes: list[tuple[float, float, float, float] | None] = [None]
            if number < BOXED:
                x0, y0, x1, y1 = region_box(smooth, row, column)
                boxes.append((x0 * scale[0], y0 * scale[1], x1 * scale[0], y1 * scale[1]))
            for box in boxes:
                answer = self._sam.segment(photo, [click], None, box)
                for logits, quality in zip(answer.logits, answer.scores, strict=True):
                    mask = logits[: grid.shape[0], : grid.shape[1]] > 0
                    if mask.any():
                        found.append(Candidate(mask, worth(mask, grid, float(quality))))
        return found
