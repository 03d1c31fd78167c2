"""Writes the one index format: see :mod:`data.index`. What is finished stays after a kill and is skipped next time."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from .index import IGNORED, EditPair, Phrase

MOST = 254
"""Instances that a mask can tell apart; of more, the largest are kept."""
QUALITY = 92


@dataclass(frozen=True)
class Labelled:
    """One instance before it is drawn: ``mask [H, W]`` bool. ``ignored``: its pixels count as unlabelled."""

    name: str
    mask: np.ndarray
    ignored: bool = False


@dataclass(frozen=True)
class Entry:
    """One photo with all that is known of it. ``spoken[i]`` are indexes into ``things`` that ``phrases[i]`` means."""

    id: str
    source: str
    licence: str
    split: str
    pixels: np.ndarray  # [H, W, 3] uint8
    things: list[Labelled]
    exhaustive: bool
    phrases: list[tuple[str, list[int], str, str]] = field(default_factory=list)  # text, things, kind, answer
    edits: list[tuple[str, str, np.ndarray | None]] = field(
        default_factory=list
    )  # instruction, operation, picture
    clip: str = ""
    frame: int = 0


class IndexWriter:
    """Appends to ``root``; photos are shrunk to ``long_side``, smaller ones kept."""

    def __init__(self, root: Path, long_side: int = 640) -> None:
        self.root, self.long_side = root, long_side
        for folder in ("images", "masks", "edited"):
            (root / folder).mkdir(parents=True, exist_ok=True)
        self.file = root / "index.jsonl"
        lines = self.file.read_text("utf-8").splitlines() if self.file.exists() else []
        self.known = {json.loads(line)["id"] for line in lines}

    def add(self, entry: Entry) -> bool:
        """Writes the pictures, then the line. False where the id is there already."""
        if entry.id in self.known:
            return False
        pixels = self._shrunk(entry.pixels, cv2.INTER_AREA)
        mask, values = draw(entry.things)
        mask = self._shrunk(mask, cv2.INTER_NEAREST) if mask.size else np.zeros(pixels.shape[:2], np.uint8)
        Image.fromarray(pixels).save(self.root / "images" / f"{entry.id}.jpg", quality=QUALITY)
        Image.fromarray(mask).save(self.root / "masks" / f"{entry.id}.png")
        instances = [
            {"value": value, "name": entry.things[i].name, "area": int((mask == value).sum())}
            for i, value in values.items()
        ]
        phrases = [
            asdict(Phrase(text, tuple(values[i] for i in meant if i in values), kind, answer))
            for text, meant, kind, answer in entry.phrases
        ]
        row = {
            "id": entry.id,
            "source": entry.source,
            "licence": entry.licence,
            "width": pixels.shape[1],
            "height": pixels.shape[0],
            "instances": instances,
            "exhaustive": entry.exhaustive,
            "split": entry.split,
            "phrases": phrases,
            "edits": [self._edit(entry.id, n, edit) for n, edit in enumerate(entry.edits)],
            "clip": entry.clip,
            "frame": entry.frame,
        }
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
        self.known.add(entry.id)
        return True

    def _edit(self, name: str, number: int, edit: tuple[str, str, np.ndarray | None]) -> dict[str, str]:
        instruction, operation, picture = edit
        path = ""
        if picture is not None:
            path = f"edited/{name}_{number}.jpg"
            Image.fromarray(self._shrunk(picture, cv2.INTER_AREA)).save(self.root / path, quality=QUALITY)
        return asdict(EditPair(instruction, operation, path))

    def _shrunk(self, picture: np.ndarray, way: int) -> np.ndarray:
        height, width = picture.shape[:2]
        scale = self.long_side / max(height, width)
        if scale >= 1:
            return picture
        return cv2.resize(
            picture, (max(1, round(width * scale)), max(1, round(height * scale))), interpolation=way
        )


def draw(things: list[Labelled]) -> tuple[np.ndarray, dict[int, int]]:
    """The mask ``[H, W]`` uint8, smaller things above larger ones, and the value of each thing by its index."""
    if not things:
        return np.zeros((0, 0), np.uint8), {}
    mask = np.zeros(things[0].mask.shape, np.uint8)
    order = sorted(range(len(things)), key=lambda i: -int(things[i].mask.sum()))
    kept = [i for i in order if not things[i].ignored and things[i].mask.any()][:MOST]
    values = {i: n + 1 for n, i in enumerate(sorted(kept))}
    for i in order:
        if things[i].ignored:
            mask[things[i].mask] = IGNORED
    for i in order:
        if i in values:
            mask[things[i].mask] = values[i]
    return mask, values
