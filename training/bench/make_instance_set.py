"""Turns the fully labelled photos of the `val` split into a folder for `focus eval instances`.

    python training/bench/make_instance_set.py DATA OUT [--least-area 0.001]

DATA holds index.jsonl, images/ and masks/. Writes OUT/img/<name>.jpg and OUT/gt/<name>.png: the instance values,
255 where nothing is counted. Instances that cover less than `least-area` of their photo are not counted either.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
from PIL import Image

IGNORED = 255


def truth(mask: np.ndarray, instances: list[dict], least: float) -> np.ndarray:
    """Instance values [H, W] uint8; those of fewer than `least` pixels become 255."""
    small = [i["value"] for i in instances if i["area"] < least]
    return np.where(np.isin(mask, small), np.uint8(IGNORED), mask)


def write(data: Path, out: Path, least_area: float) -> int:
    """Writes all photos; returns how many."""
    for name in ("img", "gt"):
        (out / name).mkdir(parents=True, exist_ok=True)
    count = 0
    for line in (data / "index.jsonl").read_text(encoding="utf-8").splitlines():
        photo = json.loads(line)
        if photo["split"] != "val" or not photo["exhaustive"]:
            continue
        mask = np.asarray(Image.open(data / "masks" / f"{photo['id']}.png"))
        counted = truth(mask, photo["instances"], least_area * photo["width"] * photo["height"])
        if not np.any((counted > 0) & (counted < IGNORED)):
            continue
        Image.fromarray(counted).save(out / "gt" / f"{photo['id']}.png")
        shutil.copyfile(data / "images" / f"{photo['id']}.jpg", out / "img" / f"{photo['id']}.jpg")
        count += 1
    return count


def main() -> None:
    """Reads the index, writes the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--least-area", type=float, default=0.001, help="of the photo")
    args = parser.parse_args()
    print(f"{write(args.data, args.out, args.least_area)} photos in {args.out}")


if __name__ == "__main__":
    main()
