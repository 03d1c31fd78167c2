"""The one index format: ``index.jsonl`` beside ``images/<id>.jpg`` and ``masks/<id>.png``.

A line holds id, source, licence, width, height, split (``train`` or ``val``), instances ``[{value, name, area}]``, and
whether the labels are exhaustive. A mask is 8-bit: 0 background, 1..254 the instance's value, 255 ignore.

Where a data set has them, also: ``phrases [{text, values, kind, answer}]``, ``edits [{instruction, operation,
edited}]`` (``edited`` a file beside the index, or empty) and, of clips, ``clip`` and ``frame``. :mod:`data.writer`
writes it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

IGNORED = 255
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
class Phrase:
    """Words for some instances: ``kind`` ``phrase`` or ``question``; ``answer`` to a question, where there is one."""

    text: str
    values: tuple[int, ...]
    kind: str = "phrase"
    answer: str = ""


@dataclass(frozen=True)
class EditPair:
    """An instruction and the picture after it, a file beside the index; empty where there is only the instruction."""

    instruction: str
    operation: str
    edited: str


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
    phrases: tuple[Phrase, ...] = ()
    edits: tuple[EditPair, ...] = ()
    clip: str = ""
    frame: int = 0
    line: str = ""
    """The line of the index as it is."""

    def pixels(self) -> np.ndarray:
        """``[H, W, 3]`` uint8 RGB."""
        return np.asarray(Image.open(self.root / "images" / f"{self.id}.jpg").convert("RGB"))

    def mask(self) -> np.ndarray:
        """``[H, W]`` uint8, see the module's docstring."""
        return np.asarray(Image.open(self.root / "masks" / f"{self.id}.png"))

    def beside(self, path: str) -> np.ndarray:
        """``[H, W, 3]`` uint8 RGB of a picture that an edit names."""
        return np.asarray(Image.open(self.root / path).convert("RGB"))

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
        photo = _photo(root, json.loads(line), line)
        if photo.split == split and (licence == "any" or photo.is_permissive()):
            photos.append(photo)
    if not photos:
        raise ValueError(f"{root}: no photo of split {split!r} with licence {licence!r}")
    return photos


def _photo(root: Path, row: dict[str, Any], line: str) -> Photo:
    return Photo(
        root,
        row["id"],
        row["source"],
        row["licence"],
        row["width"],
        row["height"],
        row["split"],
        tuple(Instance(i["value"], i["name"], i["area"]) for i in row["instances"]),
        row["exhaustive"],
        tuple(Phrase(p["text"], tuple(p["values"]), p["kind"], p["answer"]) for p in row.get("phrases", ())),
        tuple(EditPair(e["instruction"], e["operation"], e["edited"]) for e in row.get("edits", ())),
        row.get("clip", ""),
        row.get("frame", 0),
        line,
    )
