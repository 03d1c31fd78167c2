"""Compares the masks that two click evaluations saved, click by click.

    python training/bench/eval_clicks.py DIR --save PYTHON
    ./focus eval clicks DIR --save ENGINE
    python training/bench/compare_masks.py PYTHON ENGINE

Both folders hold <photo>/<k>.png and <photo>/clicks.json. Each evaluation chooses its next click by its own
mask, so masks are compared only as far as the clicks of a photo are the same. Prints one JSON line: how many
masks, the mean and the smallest IoU, and how many lie under 0.99.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import cv2
import numpy as np

AGREE = 0.99


def same_clicks(first: list[dict], second: list[dict]) -> int:
    """How many clicks from the start are equal."""
    count = 0
    for a, b in zip(first, second, strict=False):
        if any(a[key] != b[key] for key in ("x", "y", "positive")):
            break
        count += 1
    return count


def mask_iou(first: np.ndarray, second: np.ndarray) -> float:
    """Of two boolean masks [H, W]; 1.0 for two empty ones."""
    union = np.count_nonzero(first | second)
    return float(np.count_nonzero(first & second) / union) if union else 1.0


def read_mask(path: Path) -> np.ndarray:
    """Mask file -> [H, W] bool."""
    grey = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    if grey is None:
        raise ValueError(f"cannot read {path}")
    return grey > 127


def compare(first: Path, second: Path) -> dict[str, float]:
    """IoU of every comparable mask by its name `<photo>/<k>`."""
    found = {}
    for clicks in sorted(first.glob("*/clicks.json")):
        name = clicks.parent.name
        other = second / name / "clicks.json"
        if not other.is_file():
            raise ValueError(f"{other} is missing")
        lists = (json.loads(path.read_text(encoding="utf-8")) for path in (clicks, other))
        for k in range(1, same_clicks(*lists) + 1):
            masks = (read_mask(folder / name / f"{k}.png") for folder in (first, second))
            found[f"{name}/{k}"] = mask_iou(*masks)
    return found


def summary(found: dict[str, float]) -> dict:
    """The JSON line's fields."""
    if not found:
        raise ValueError("no mask can be compared")
    values = list(found.values())
    worst = min(found, key=lambda name: found[name])
    return {
        "masks": len(values),
        "mean_iou": round(float(np.mean(values)), 5),
        "min_iou": round(min(values), 5),
        "worst": worst,
        "under_0.99": sum(1 for value in values if value < AGREE),
    }


def main() -> None:
    """Compares and prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    args = parser.parse_args()
    print(json.dumps(summary(compare(args.first, args.second))))


if __name__ == "__main__":
    main()
