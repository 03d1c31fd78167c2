"""ReasonSeg (arXiv 2308.00692): photos with questions whose answer is a region."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from ..writer import Entry, Labelled
from .shapes import polygons


def read_reasonseg(folder: Path, split: str) -> Iterator[Entry]:
    """``folder`` holds ``<name>.jpg`` beside ``<name>.json`` with ``text``, ``is_sentence`` and ``shapes``.

    Shapes are labelled ``target`` or ``ignore``; all targets of a photo are one region.
    """
    for path in sorted(folder.glob("*.json")):
        held = json.loads(path.read_text("utf-8"))
        pixels = np.asarray(Image.open(path.with_suffix(".jpg")).convert("RGB"))
        height, width = pixels.shape[:2]

        def shape(label: str, held: dict = held, height: int = height, width: int = width) -> np.ndarray:
            parts = [np.ravel(s["points"]).tolist() for s in held["shapes"] if s["label"] == label]
            return polygons(parts, height, width)

        ignored = shape("ignore")
        things = [Labelled("region", shape("target"))]
        if ignored.any():
            things.append(Labelled("", ignored, True))
        texts = held["text"] if isinstance(held["text"], list) else [held["text"]]
        kind = "question" if held.get("is_sentence", True) else "phrase"
        phrases = [(text, [0], kind, "") for text in texts]
        yield Entry(f"reasonseg_{path.stem}", "reasonseg", "ReasonSeg", split, pixels, things, False, phrases)
