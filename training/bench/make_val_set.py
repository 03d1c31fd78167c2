"""Turns the `val` split of the labelled photos into a folder for eval_clicks.

    python training/bench/make_val_set.py DATA OUT [--min-area 0.01] [--limit 200 --seed 1]

DATA holds index.jsonl, images/ and masks/. Writes OUT/img/<name>.<ext> and OUT/gt/<name>.png: one pair
for each instance that covers at least `min-area` of its photo.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from pathlib import Path

import numpy as np
from clicks import IGNORE, OBJECT
from PIL import Image

UNLABELLED = 255


def instances(data: Path, min_area: float) -> list[tuple[str, int]]:
    """(photo id, mask value) of every large enough instance of the `val` split, in file order."""
    found = []
    for line in (data / "index.jsonl").read_text(encoding="utf-8").splitlines():
        photo = json.loads(line)
        if photo["split"] != "val":
            continue
        pixels = photo["width"] * photo["height"]
        for instance in photo["instances"]:
            if instance["area"] >= min_area * pixels:
                found.append((photo["id"], instance["value"]))
    return found


def truth(mask: np.ndarray, value: int) -> np.ndarray:
    """Instance values [H, W] uint8 -> 255 object, 128 ignore, 0 background."""
    result = np.zeros(mask.shape, np.uint8)
    result[mask == UNLABELLED] = IGNORE
    result[mask == value] = OBJECT
    return result


def write(data: Path, out: Path, chosen: list[tuple[str, int]]) -> None:
    """Copies the photos and writes the ground truths."""
    for name in ("img", "gt"):
        (out / name).mkdir(parents=True, exist_ok=True)
    for photo, value in chosen:
        stem = f"{photo}-{value:03d}"
        shutil.copyfile(data / "images" / f"{photo}.jpg", out / "img" / f"{stem}.jpg")
        mask = np.asarray(Image.open(data / "masks" / f"{photo}.png"))
        Image.fromarray(truth(mask, value)).save(out / "gt" / f"{stem}.png")


def main() -> None:
    """Reads the index, draws the instances, writes the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--min-area", type=float, default=0.01)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chosen = instances(args.data, args.min_area)
    if args.limit is not None and args.limit < len(chosen):
        chosen = sorted(random.Random(args.seed).sample(chosen, args.limit))
    write(args.data, args.out, chosen)
    print(f"{len(chosen)} instances in {args.out}")


if __name__ == "__main__":
    main()
