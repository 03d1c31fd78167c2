"""Draws quadruples: picture, instruction, mask and edited picture, the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

import cv2
import numpy as np

from focus_model.regions import KINDS
from stages.plans.plan import Operation

from .edits import EDITS, Change, Wish
from .marks import mark
from .references import Reference, references
from .scenes import Scene, arrange, square, to_bytes
from .stock import Stock
from .telling import Teller

POINTED = 0.25
"""Share of object edits that are said with a marked region and a pronoun: "make *this* red"."""


@dataclass(frozen=True)
class Object:
    """One thing that is to be seen: its name, and how much of each pixel is its, ``[S, S]`` float32 0..1."""

    name: str
    alpha: np.ndarray


@dataclass(frozen=True)
class Quadruple:
    """One exact edit. Outside of ``mask``, ``edited`` equals ``image`` to the bit."""

    image: np.ndarray  # [S, S, 3] uint8
    instruction: str
    mask: np.ndarray  # [S, S] bool, all that may change
    edited: np.ndarray  # [S, S, 3] uint8
    operation: Operation
    target: np.ndarray  # [S, S] float32 0..1, the opacity of what is meant; all 1 for the whole picture
    objects: tuple[Object, ...]
    region: np.ndarray | None  # [S, S] float32, with "this" in the instruction
    region_kind: str


class Composer:
    """``side``: of the square pictures. ``operations``: those of ``EDITS`` to draw from, all unless given."""

    def __init__(self, stock: Stock, side: int, seed: int, operations: tuple[str, ...] = ()) -> None:
        unknown = set(operations) - set(EDITS)
        if unknown:
            raise ValueError(f"expected operations of {sorted(EDITS)}, found {sorted(unknown)}")
        self.stock, self.side, self.seed = stock, side, seed
        self.operations = operations or tuple(EDITS)

    def draw(self, index: int) -> Quadruple:
        """Number ``index``; depends on it, the seed and the stock alone."""
        rng = np.random.default_rng([self.seed, index])
        for _ in range(100):
            scene = self.scene(rng)
            made = self._edit(scene, rng)
            if made is not None:
                return made
        raise ValueError(
            f"expected a scene that can be edited within 100 draws, found none: stock {self.stock}"
        )

    def scene(self, rng: np.random.Generator) -> Scene:
        """One to four things; often several of a name, so that they must be told apart."""
        background, present = self.stock.background(rng)
        cutouts = [self.stock.cutout(rng)]
        for _ in range(rng.integers(0, 4)):
            same = rng.random() < 0.5
            cutouts.append(self.stock.alike(cutouts[0].name, rng) if same else self.stock.cutout(rng))
        return arrange(square(background, self.side, rng), present, cutouts, rng)

    def _edit(self, scene: Scene, rng: np.random.Generator) -> Quadruple | None:
        name = self.operations[rng.integers(len(self.operations))]
        edit = EDITS[name]
        known = references(scene) if edit.of_object else []
        if edit.of_object and not known:
            return None
        reference = known[rng.integers(len(known))] if edit.of_object else None
        wish = edit.wish(self.stock, rng)
        change = edit.change(scene, reference.targets if reference else frozenset(), wish, rng)
        if change is None:
            return None
        return self._told(scene, reference, wish, change, rng)

    def _told(
        self, scene: Scene, reference: Reference | None, wish: Wish, change: Change, rng: np.random.Generator
    ) -> Quadruple | None:
        image, edited = to_bytes(scene.picture()), to_bytes(change.picture)
        target = self._target(scene, reference, change)
        inside = target > 0.5
        if not inside.any() or (image == edited).all():
            return None
        region, kind = None, ""
        if reference is not None and rng.random() < POINTED:
            kind = KINDS[rng.integers(len(KINDS))] if len(reference.targets) == 1 else "mask"
            region = mark(inside, kind, rng)
        words = random.Random(int(rng.integers(2**62)))
        teller = Teller(
            words, None if region is not None else reference, bool(reference and len(reference.targets) > 1)
        )
        said, operation = teller.tell(wish.kind, wish.operation, wish.value)
        objects = tuple(Object(t.name, scene.visible(i)) for i, t in enumerate(scene.things))
        return Quadruple(image, said, change.mask, edited, operation, target, objects, region, kind)

    def _target(self, scene: Scene, reference: Reference | None, change: Change) -> np.ndarray:
        if reference is None:
            return change.mask.astype(np.float32)
        return np.clip(
            sum((scene.visible(i) for i in reference.targets), np.zeros(change.mask.shape)), 0, 1
        ).astype(np.float32)


def sheet(quadruples: list[Quadruple]) -> np.ndarray:
    """Image, mask and edited side by side, one row each, ``[H, W, 3]`` uint8, for looking at."""
    rows = []
    for q in quadruples:
        shade = np.where(q.mask[:, :, None], q.image, q.image // 4)
        if q.region is not None:
            shade[q.region > 0] = (255, 80, 0)
        row = np.concatenate([q.image, shade, q.edited], 1)
        band = np.full((18, row.shape[1], 3), 255, np.uint8)
        cv2.putText(
            band,
            q.instruction.encode("ascii", "replace").decode(),
            (3, 13),
            0,
            0.38,
            (0, 0, 0),
            1,
            cv2.LINE_AA,
        )
        rows += [band, row]
    return np.concatenate(rows)
