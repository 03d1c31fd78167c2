"""Square views of photos with the boxes of their labelled objects: whole, cropped, or four photos in one."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

SIDE, PADDING = 416, 114
CROP = (0.4, 0.9)
KEPT = 0.35
"""An object stays in a crop that shows this share of its box."""
SMALLEST = 6.0
"""Pixels of the view: the shorter side of the smallest box that is kept."""


@dataclass(frozen=True)
class Scene:
    """A photo ``[H, W, 3]`` uint8 RGB, its objects' names ``[n]`` and boxes ``[n, 4]`` (left, top, right, bottom).

    ``complete``: all objects of ``kinds`` are among them.
    """

    pixels: np.ndarray
    names: np.ndarray
    boxes: np.ndarray
    kinds: frozenset[int]
    complete: bool


def whole(scene: Scene, rng: np.random.Generator, mirrored: bool) -> Scene:
    """The photo at the view's longer side, from the top left corner; the rest is padding."""
    return _placed(_blank(), _toned(scene, rng) if mirrored else scene, (0.0, 0.0, 1.0, 1.0), mirrored)


def cropped(scene: Scene, rng: np.random.Generator) -> Scene:
    """A part of the photo, mirrored every other time."""
    height, width = scene.pixels.shape[:2]
    across, down = rng.uniform(*CROP, 2)
    left, top = rng.uniform(0, 1 - across), rng.uniform(0, 1 - down)
    x0, y0 = int(left * width), int(top * height)
    x1, y1 = max(x0 + 32, int((left + across) * width)), max(y0 + 32, int((top + down) * height))
    part = _cut(scene, (x0, y0, min(x1, width), min(y1, height)))
    return _placed(_blank(), _toned(part, rng), (0.0, 0.0, 1.0, 1.0), bool(rng.integers(2)))


def mosaic(scenes: list[Scene], rng: np.random.Generator) -> Scene:
    """Four photos that meet in one point; each fills its corner, cut where it sticks out."""
    x, y = rng.uniform(0.3, 0.7, 2)
    corners = [(0.0, 0.0, x, y), (x, 0.0, 1.0, y), (0.0, y, x, 1.0), (x, y, 1.0, 1.0)]
    view = _blank()
    for scene, corner in zip(scenes, corners, strict=True):
        view = _placed(view, _toned(_covering(scene, corner, rng), rng), corner, bool(rng.integers(2)))
    return view


def _blank() -> Scene:
    pixels = np.full((SIDE, SIDE, 3), PADDING, np.uint8)
    return Scene(pixels, np.zeros(0, int), np.zeros((0, 4)), frozenset(), True)


def _covering(scene: Scene, corner: tuple[float, float, float, float], rng: np.random.Generator) -> Scene:
    """The largest part of the photo with the corner's proportions."""
    height, width = scene.pixels.shape[:2]
    wanted = (corner[2] - corner[0]) / (corner[3] - corner[1])
    w, h = (width, int(width / wanted)) if width / height < wanted else (int(height * wanted), height)
    left, top = int(rng.integers(width - w + 1)), int(rng.integers(height - h + 1))
    return _cut(scene, (left, top, left + w, top + h))


def _cut(scene: Scene, part: tuple[int, int, int, int]) -> Scene:
    x0, y0, x1, y1 = part
    boxes = np.clip(scene.boxes, [x0, y0, x0, y0], [x1, y1, x1, y1])
    area = _areas(scene.boxes)
    kept = _areas(boxes) >= KEPT * np.maximum(area, 1e-6)
    pixels = scene.pixels[y0:y1, x0:x1]
    return Scene(
        pixels,
        scene.names[kept],
        boxes[kept] - [x0, y0, x0, y0],
        scene.kinds,
        scene.complete and bool(kept.all()),
    )


def _placed(view: Scene, scene: Scene, corner: tuple[float, float, float, float], mirrored: bool) -> Scene:
    """Draws a photo into the view; it keeps its proportions."""
    x0, y0, x1, y1 = (round(v * SIDE) for v in corner)
    height, width = scene.pixels.shape[:2]
    scale = min((x1 - x0) / width, (y1 - y0) / height)
    w, h = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(
        scene.pixels, (w, h), interpolation=cv2.INTER_LINEAR if scale > 0.7 else cv2.INTER_AREA
    )
    boxes = scene.boxes * np.tile([w / width, h / height], 2)
    if mirrored:
        small = small[:, ::-1]
        boxes = np.stack([w - boxes[:, 2], boxes[:, 1], w - boxes[:, 0], boxes[:, 3]], 1)
    pixels = view.pixels.copy()
    pixels[y0 : y0 + h, x0 : x0 + w] = small
    large = np.minimum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) >= SMALLEST
    return Scene(
        pixels,
        np.concatenate([view.names, scene.names[large]]),
        np.concatenate([view.boxes, boxes[large] + [x0, y0, x0, y0]]),
        view.kinds | scene.kinds,
        view.complete and scene.complete and bool(large.all()),
    )


def _toned(scene: Scene, rng: np.random.Generator) -> Scene:
    """Exposure, contrast and colour changed a little."""
    gain = rng.uniform(0.75, 1.25) * rng.uniform(0.92, 1.08, 3)
    values = scene.pixels.astype(np.float32) * gain + rng.uniform(-15, 15)
    grey = values.mean(2, keepdims=True)
    values = grey + (values - grey) * rng.uniform(0.6, 1.3)
    return Scene(
        np.clip(values, 0, 255).astype(np.uint8), scene.names, scene.boxes, scene.kinds, scene.complete
    )


def _areas(boxes: np.ndarray) -> np.ndarray:
    return np.maximum(boxes[:, 2] - boxes[:, 0], 0) * np.maximum(boxes[:, 3] - boxes[:, 1], 0)
