"""A background and things on it, and the picture that they make."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from .cutouts import Cutout


@dataclass(frozen=True)
class Thing:
    """A cut-out scaled and put down: its top left corner at (``x``, ``y``), all of it inside the picture."""

    name: str
    colour: str
    rgb: np.ndarray  # [h, w, 3] float32 0..1
    alpha: np.ndarray  # [h, w] float32 0..1
    x: int
    y: int

    @property
    def window(self) -> tuple[slice, slice]:
        """Where it lies in the picture."""
        height, width = self.alpha.shape
        return slice(self.y, self.y + height), slice(self.x, self.x + width)

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box, (x, y)."""
        return self.x + self.alpha.shape[1] / 2, self.y + self.alpha.shape[0] / 2

    @property
    def area(self) -> float:
        """Its own size in pixels, covered or not."""
        return float(self.alpha.sum())


@dataclass(frozen=True)
class Scene:
    """``background [S, S, 3]`` float32 0..1; ``things`` from back to front.

    ``present``: names of what the background shows itself, as far as they are known.
    """

    background: np.ndarray
    things: tuple[Thing, ...]
    present: frozenset[str]

    @property
    def side(self) -> int:
        """Of the square picture, in pixels."""
        return self.background.shape[0]

    def picture(self) -> np.ndarray:
        """``[S, S, 3]`` float32 0..1."""
        canvas = self.background.copy()
        for thing in self.things:
            part = thing.alpha[:, :, None]
            canvas[thing.window] = part * thing.rgb + (1 - part) * canvas[thing.window]
        return canvas

    def visible(self, index: int) -> np.ndarray:
        """How much of each pixel is that thing's, ``[S, S]`` float32: its opacity less what covers it."""
        seen = np.zeros((self.side, self.side), np.float32)
        seen[self.things[index].window] = self.things[index].alpha
        for thing in self.things[index + 1 :]:
            seen[thing.window] *= 1 - thing.alpha
        return seen

    def without(self, indexes: frozenset[int]) -> Scene:
        """The same without some things."""
        return replace(self, things=tuple(t for i, t in enumerate(self.things) if i not in indexes))

    def changed(self, changes: dict[int, Thing]) -> Scene:
        """The same with other things in place of some."""
        return replace(self, things=tuple(changes.get(i, t) for i, t in enumerate(self.things)))


def to_bytes(picture: np.ndarray) -> np.ndarray:
    """float 0..1 -> uint8."""
    return np.rint(np.clip(picture, 0, 1) * 255).astype(np.uint8)


def fit(cutout: Cutout, height: int, width: int, x: int, y: int, flip: bool = False) -> Thing:
    """The cut-out within a box, its shape kept, standing on the box's lower edge in the middle."""
    h, w = cutout.alpha.shape
    scale = min(height / h, width / w)
    size = max(1, round(w * scale)), max(1, round(h * scale))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    alpha = cv2.resize(cutout.alpha, size, interpolation=way)
    # Colours are averaged by their weight: what is transparent must not bleed into the border.
    heavy = cv2.resize(cutout.rgb * cutout.alpha[:, :, None], size, interpolation=way)
    plain = cv2.resize(cutout.rgb, size, interpolation=way)
    rgb = np.where(alpha[:, :, None] > 0.05, heavy / np.maximum(alpha, 0.05)[:, :, None], plain)
    if flip:
        alpha, rgb = alpha[:, ::-1], rgb[:, ::-1]
    left, top = x + (width - size[0]) // 2, y + height - size[1]
    return Thing(cutout.name, cutout.colour, np.clip(rgb, 0, 1).astype(np.float32), alpha, left, top)


def square(pixels: np.ndarray, side: int, rng: np.random.Generator) -> np.ndarray:
    """A square part of ``pixels [H, W, 3]`` uint8, ``[side, side, 3]`` float32 0..1, flipped half of the time."""
    height, width = pixels.shape[:2]
    short = min(height, width)
    size = int(short * rng.uniform(0.8, 1)) if short > side else short
    y, x = rng.integers(height - size + 1), rng.integers(width - size + 1)
    part = pixels[y : y + size, x : x + size]
    way = cv2.INTER_AREA if size > side else cv2.INTER_LINEAR
    scaled = cv2.resize(np.ascontiguousarray(part), (side, side), interpolation=way).astype(np.float32) / 255
    return scaled[:, ::-1].copy() if rng.random() < 0.5 else scaled


def arrange(
    background: np.ndarray, present: frozenset[str], cutouts: list[Cutout], rng: np.random.Generator
) -> Scene:
    """Puts the cut-outs down where there is room, larger ones behind; what finds none is left out."""
    side = background.shape[0]
    things: list[Thing] = []
    taken = np.zeros((side, side), np.float32)
    for cutout in cutouts:
        for _ in range(12):
            size = int(side * rng.uniform(0.2, 0.5))
            x, y = int(rng.integers(side - size + 1)), int(rng.integers(side - size + 1))
            thing = fit(cutout, size, size, x, y, bool(rng.integers(2)))
            covered = float((taken[thing.window] * thing.alpha).sum())
            if covered <= 0.15 * thing.area:
                things.append(thing)
                taken[thing.window] = np.maximum(taken[thing.window], thing.alpha)
                break
    return Scene(background, tuple(sorted(things, key=lambda t: -t.area)), present)
