"""The one index format: ``index.jsonl`` beside ``images/<id>.jpg`` and ``masks/<id>.png``.

A line holds id, source, licence, width, height, split (``train`` or ``val``), instances ``[{value, name, area}]``, and
whether the labels are exhaustive. A mask is 8-bit: 0 background, 1..254 the instance's value, 255 ignore.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

PERMISSIVE = (
    "photo CC BY 2.0",
    "photo CC BY-SA 2.0",
    "CC BY 4.0",
    "repo MIT (inherited",
    "photo Flickr: no known",
)


@dataclass(frozen=True)
class Instance:
    """One labelled object; ``area`` in pixels of the stored photo."""

    value: int
    name: str
    area: int


@dataclass(frozen=True)
class Photo:
    """One line of the index; ``exhaustive``: whether all objects of the labelled kinds are labelled."""

    root: Path
    id: str
    source: str
    licence: str
    width: int
    height: int
    split: str
    instances: tuple[Instance, ...]
    exhaustive: bool

    def pixels(self) -> np.ndarray:
        """``[H, W, 3]`` uint8 RGB."""
        return np.asarray(Image.open(self.root / "images" / f"{self.id}.jpg").convert("RGB"))

    def mask(self) -> np.ndarray:
        """``[H, W]`` uint8, see the module's docstring."""
        return np.asarray(Image.open(self.root / "masks" / f"{self.id}.png"))

    def is_permissive(self) -> bool:
        """Whether photo and labels may be used commercially and changed."""
        return self.licence.startswith(PERMISSIVE)

    def large_instances(self, min_share: float) -> list[Instance]:
        """Instances of at least ``min_share`` of the photo's area."""
        floor = min_share * self.width * self.height
        return [i for i in self.instances if i.area >= floor]


def read_index(root: Path, split: str, licence: str = "any") -> list[Photo]:
    """All photos of a split. ``licence``: ``any`` or ``permissive``."""
    if licence not in ("any", "permissive"):
        raise ValueError(f"licence is 'any' or 'permissive', not {licence!r}")
    photos = []
    for line in (root / "index.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        instances = tuple(Instance(i["value"], i["name"], i["area"]) for i in row["instances"])
        photo = Photo(
            root,
            row["id"],
            row["source"],
            row["licence"],
            row["width"],
            row["height"],
            row["split"],
            instances,
            row["exhaustive"],
        )
        if photo.split == split and (licence == "any" or photo.is_permissive()):
            photos.append(photo)
    if not photos:
        raise ValueError(f"{root}: no photo of split {split!r} with licence {licence!r}")
    return photos
