"""COCO instances (arXiv 1405.0312), and the phrases of RefCOCO, RefCOCO+ and RefCOCOg over them (arXiv 1608.00272)."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ..writer import Entry, Labelled
from .shapes import segmentation

ANNOTATIONS = "annotations CC BY 4.0 (COCO)"


def licence_of(url: str) -> str:
    """``photo CC BY-NC 2.0`` from the address in COCO's file; other addresses as they are."""
    if found := re.search(r"creativecommons\.org/licenses/([a-z-]+)/([\d.]+)", url):
        return f"photo CC {found.group(1).upper()} {found.group(2)}"
    return "photo Flickr: no known copyright restrictions" if "flickr.com/commons" in url else f"photo {url}"


class Coco:
    """An annotation file. Crowds are ignored pixels."""

    def __init__(self, annotations: Path) -> None:
        held = json.loads(annotations.read_text("utf-8"))
        self.names = {c["id"]: c["name"] for c in held["categories"]}
        self.licences = {row["id"]: licence_of(row["url"]) for row in held.get("licenses", ())}
        self.images = {i["id"]: i for i in held["images"]}
        self.annotations: dict[int, list[dict[str, Any]]] = {}
        for annotation in held["annotations"]:
            self.annotations.setdefault(annotation["image_id"], []).append(annotation)

    def entry(self, image: int, folder: Path, split: str, source: str) -> Entry:
        """One photo with its instances, in the order of the file."""
        row = self.images[image]
        height, width = row["height"], row["width"]
        things = [
            Labelled(
                self.names[a["category_id"]],
                segmentation(a["segmentation"], height, width),
                bool(a.get("iscrowd", 0)),
            )
            for a in self.annotations.get(image, ())
        ]
        licence = f"{self.licences.get(row.get('license'), 'photo: licence not stated')}; {ANNOTATIONS}"
        pixels = np.asarray(Image.open(folder / row["file_name"]).convert("RGB"))
        return Entry(f"{source}_{image:012d}", source, licence, split, pixels, things, True)


def read_coco(annotations: Path, images: Path, split: str) -> Iterator[Entry]:
    """All photos of an ``instances_*.json``."""
    coco = Coco(annotations)
    for image in coco.images:
        yield coco.entry(image, images, split, "coco")


class _PlainUnpickler(pickle.Unpickler):
    """Lists, dicts, texts and numbers only: a file from elsewhere must not run code."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"expected plain values, found {module}.{name}")


def read_refcoco(
    references: Path, annotations: Path, images: Path, wanted: str, split: str
) -> Iterator[Entry]:
    """Photos with phrases. ``references``: ``refs(unc).p`` and its like; ``wanted``: of its splits, ``testA`` say."""
    coco = Coco(annotations)
    held = _PlainUnpickler(BytesIO(references.read_bytes())).load()
    by_image: dict[int, list[dict[str, Any]]] = {}
    for row in held:
        if row["split"] == wanted:
            by_image.setdefault(row["image_id"], []).append(row)
    for image, rows in by_image.items():
        entry = coco.entry(image, images, split, "refcoco")
        places = {a["id"]: i for i, a in enumerate(coco.annotations[image])}
        for row in rows:
            texts = [sentence["sent"] for sentence in row["sentences"]]
            entry.phrases.extend((text, [places[row["ann_id"]]], "phrase", "") for text in texts)
        yield entry
