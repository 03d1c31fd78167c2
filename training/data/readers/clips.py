"""Clips with phrases: ReVOS (arXiv 2407.11325) and Ref-DAVIS (arXiv 1803.08006). Every frame is an entry."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ..writer import Entry, Labelled
from .shapes import run_lengths


def _frames(folder: Path, clip: str, names: list[str]) -> Iterator[tuple[int, np.ndarray]]:
    for number, name in enumerate(names):
        yield number, np.asarray(Image.open(folder / clip / f"{name}.jpg").convert("RGB"))


def read_revos(meta: Path, masks: Path, frames: Path, split: str) -> Iterator[Entry]:
    """``meta``: ``meta_expressions_*.json``; ``masks``: ``mask_dict.json``, run lengths by annotation and frame.

    ``frames`` holds a folder of JPEGs per clip. A phrase without an object in it means nothing there.
    """
    videos = json.loads(meta.read_text("utf-8"))["videos"]
    shapes: dict[str, list[dict[str, Any] | None]] = json.loads(masks.read_text("utf-8"))
    for clip, video in videos.items():
        expressions = list(video["expressions"].values())
        annotations = sorted({str(a) for e in expressions for a in e["anno_id"]})
        places = {a: i for i, a in enumerate(annotations)}
        phrases = [
            (
                e["exp"],
                [places[str(a)] for a in e["anno_id"]],
                "question" if e.get("type_id", 0) else "phrase",
                "",
            )
            for e in expressions
        ]
        for number, pixels in _frames(frames, clip, video["frames"]):
            empty = np.zeros(pixels.shape[:2], bool)
            found = [shapes[a][number] for a in annotations]
            things = [Labelled("object", run_lengths(rle) if rle else empty) for rle in found]
            yield _entry("revos", clip, number, split, pixels, things, phrases)


def read_ref_davis(meta: Path, annotations: Path, frames: Path, split: str) -> Iterator[Entry]:
    """``meta``: ``meta_expressions.json``; ``annotations``: a folder of palette PNGs per clip, one value an object."""
    videos = json.loads(meta.read_text("utf-8"))["videos"]
    for clip, video in videos.items():
        expressions = list(video["expressions"].values())
        objects = sorted({int(e["obj_id"]) for e in expressions})
        phrases = [(e["exp"], [objects.index(int(e["obj_id"]))], "phrase", "") for e in expressions]
        for number, pixels in _frames(frames, clip, video["frames"]):
            values = np.asarray(Image.open(annotations / clip / f"{video['frames'][number]}.png"))
            things = [Labelled("object", values == value) for value in objects]
            yield _entry("refdavis", clip, number, split, pixels, things, phrases)


def _entry(
    source: str,
    clip: str,
    number: int,
    split: str,
    pixels: np.ndarray,
    things: list[Labelled],
    phrases: list[tuple[str, list[int], str, str]],
) -> Entry:
    name = f"{source}_{clip}_{number:05d}"
    return Entry(name, source, source, split, pixels, things, False, list(phrases), clip=clip, frame=number)
