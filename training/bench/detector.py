"""The baseline: YOLOX-nano (arXiv 2107.08430), a detector of the 80 names of COCO, as published in ONNX.

Input [1, 3, 416, 416] BGR 0..255, letterboxed with 114; output [1, 3549, 85]: centre and size in units of the cell,
objectness, class scores, for strides 8, 16 and 32.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from pipeline import open_session

SIDE, PADDING = 416, 114
STRIDES = (8, 16, 32)
NMS_IOU = 0.5
SIZE_WEIGHT = 0.2
# fmt: off
COCO_NAMES = (
    "person", "bicycle", "car", "motorcycle", "airplane", "bus", "train", "truck", "boat",
    "traffic light", "fire hydrant", "stop sign", "parking meter", "bench", "bird", "cat", "dog",
    "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe", "backpack", "umbrella", "handbag",
    "tie", "suitcase", "frisbee", "skis", "snowboard", "sports ball", "kite", "baseball bat",
    "baseball glove", "skateboard", "surfboard", "tennis racket", "bottle", "wine glass", "cup",
    "fork", "knife", "spoon", "bowl", "banana", "apple", "sandwich", "orange", "broccoli", "carrot",
    "hot dog", "pizza", "donut", "cake", "chair", "couch", "potted plant", "bed", "dining table",
    "toilet", "tv", "laptop", "mouse", "remote", "keyboard", "cell phone", "microwave", "oven",
    "toaster", "sink", "refrigerator", "book", "clock", "vase", "scissors", "teddy bear", "hair drier",
    "toothbrush",
)
# fmt: on


@dataclass(frozen=True)
class Box:
    """Left, top, right, bottom in photo pixels."""

    edges: tuple[float, float, float, float]
    score: float

    @property
    def prominence(self) -> float:
        """Of several things the sure and large one is meant."""
        left, top, right, bottom = self.edges
        return self.score * max(0.0, (right - left) * (bottom - top)) ** SIZE_WEIGHT


class Detector:
    """One loaded network."""

    names = COCO_NAMES

    def __init__(self, path: Path, threads: int) -> None:
        self._session = open_session(path, threads, False)
        self._input = self._session.get_inputs()[0].name

    def run(self, rgb: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Photo [H, W, 3] uint8 -> boxes [3549, 4] in photo pixels, class scores [3549, 80]."""
        scale = SIDE / max(rgb.shape[:2])
        size = round(rgb.shape[1] * scale), round(rgb.shape[0] * scale)
        canvas = np.full((SIDE, SIDE, 3), PADDING, np.uint8)
        canvas[: size[1], : size[0]] = cv2.resize(rgb, size, interpolation=cv2.INTER_LINEAR)[:, :, ::-1]
        pixels = canvas.transpose(2, 0, 1)[None].astype(np.float32)
        (rows,) = self._session.run(None, {self._input: pixels})
        return decode(rows[0], scale)


def decode(rows: np.ndarray, scale: float) -> tuple[np.ndarray, np.ndarray]:
    """Raw rows [3549, 85] -> boxes in photo pixels, scores (objectness x class)."""
    places, strides = [], []
    for stride in STRIDES:
        count = SIDE // stride
        down, across = np.mgrid[:count, :count]
        places.append(np.stack([across.ravel(), down.ravel()], 1))
        strides.append(np.full((count * count, 1), stride))
    step = np.concatenate(strides) / scale
    centre = (rows[:, :2] + np.concatenate(places)) * step
    half = np.exp(rows[:, 2:4]) * step / 2
    return np.concatenate([centre - half, centre + half], 1), rows[:, 4:5] * rows[:, 5:]


def boxes_of(
    name: str, names: tuple[str, ...], boxes: np.ndarray, scores: np.ndarray, floor: float, least: float = 0.0
) -> list[Box]:
    """Boxes of one of `names`, best first, one per object; none below `floor` of the best or below `least`."""
    if name not in names:
        return []
    score = scores[:, names.index(name)]
    found: list[Box] = []
    for i in np.argsort(-score)[:200]:
        if score[i] < least or (found and score[i] < floor * found[0].score):
            break
        if all(_iou(boxes[i], other.edges) < NMS_IOU for other in found):
            left, top, right, bottom = (float(v) for v in boxes[i])
            found.append(Box((left, top, right, bottom), float(score[i])))
    return found


def _iou(a: np.ndarray, b: tuple[float, float, float, float]) -> float:
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    both = max(0.0, width) * max(0.0, height)
    total = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1])
    return float(both / (total - both)) if total > both else 0.0
