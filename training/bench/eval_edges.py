"""How true the edges of the editor's masks are, before and after they are drawn where the photo shows them.

    python training/bench/eval_edges.py SET [--focus ./focus] [--pack assets/packs/focus-mini]

SET is what make_edge_set.py writes. Each object is asked for with one box: "before" is the network's own answer at
the photo's size (the reference pipeline's), "after" what `focus segment` writes. Objects that the network misses
(IoU before below 0.8) are left out. Prints one JSON line for each kind of contour and one for all.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from pathlib import Path

import cv2
import numpy as np
from pipeline import SamPipeline

ROOT = Path(__file__).resolve().parents[2]
FOUND = 0.8
TOLERANCE = 2
BAND = 10


def rim(inside: np.ndarray) -> np.ndarray:
    """The pixels [H, W] bool of a set that have one outside it as a neighbour."""
    eroded = cv2.erode(inside.astype(np.uint8), np.ones((3, 3), np.uint8), borderValue=1)
    return inside & (eroded == 0)


def distance(pixels: np.ndarray) -> np.ndarray:
    """Distance [H, W] float32 of each pixel to the nearest of a set."""
    return cv2.distanceTransform((~pixels).astype(np.uint8), cv2.DIST_L2, 5)


def score(alpha: np.ndarray, truth: np.ndarray) -> tuple[float, float, float]:
    """IoU, boundary F within 2 pixels, mean absolute error of opacity within 10 pixels of the edge.

    Both [H, W] float32 0..1.
    """
    found, wanted = alpha > 0.5, truth > 0.5
    iou = np.count_nonzero(found & wanted) / max(1, np.count_nonzero(found | wanted))
    found_rim, wanted_rim = rim(found), rim(wanted)
    to_wanted = distance(wanted_rim)
    if not found_rim.any():
        return iou, 0.0, float(np.abs(alpha - truth)[to_wanted <= BAND].mean())
    precision = np.mean(to_wanted[found_rim] <= TOLERANCE)
    recall = np.mean(distance(found_rim)[wanted_rim] <= TOLERANCE)
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    band = (to_wanted <= BAND) | ((truth > 0.02) & (truth < 0.98))
    return float(iou), float(f), float(np.abs(alpha - truth)[band].mean())


def before(pipeline: SamPipeline, photo: Path, box: list[int]) -> np.ndarray:
    """The network's answer [H, W] float32: 0 or 1."""
    rgb = cv2.cvtColor(cv2.imread(str(photo), cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    encoded = pipeline.encode(rgb)
    answer = pipeline.segment(encoded, [], None, tuple(box))
    return pipeline.mask(encoded, answer.logits[answer.chosen]).astype(np.float32)


def after(focus: str, photo: Path, box: list[int], target: Path) -> np.ndarray:
    """What the editor's command line writes [H, W] float32 0..1."""
    where = ",".join(map(str, box))
    command = [focus, "segment", str(photo), "--box", where, "-o", str(target), "--overwrite"]
    subprocess.run(command, check=True, capture_output=True)
    return cv2.imread(str(target), cv2.IMREAD_GRAYSCALE).astype(np.float32) / 255


def line(kind: str, rows: list[tuple]) -> str:
    """Means as one JSON line: IoU, boundary F, error of opacity, each before and after."""
    means = np.mean([first + second for first, second in rows], axis=0)
    names = ("iou", "boundary_f", "alpha_error")
    pairs = {name: [round(float(means[i]), 4), round(float(means[i + 3]), 4)] for i, name in enumerate(names)}
    return json.dumps({"kind": kind, "n": len(rows), **pairs})


def main() -> None:
    """Evaluates every composite."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--focus", default=str(ROOT / "focus"))
    parser.add_argument("--pack", type=Path, default=ROOT / "assets/packs/focus-mini")
    args = parser.parse_args()
    pipeline = SamPipeline(args.pack)
    (args.folder / "masks").mkdir(exist_ok=True)
    rows: dict[str, list[tuple]] = {}
    for name, box in json.loads((args.folder / "boxes.json").read_text(encoding="utf-8")).items():
        photo = args.folder / "img" / f"{name}.jpg"
        truth = (
            cv2.imread(str(args.folder / "alpha" / f"{name}.png"), cv2.IMREAD_GRAYSCALE).astype(np.float32)
            / 255
        )
        first = score(before(pipeline, photo, box), truth)
        if first[0] < FOUND:
            continue
        second = score(after(args.focus, photo, box, args.folder / "masks" / f"{name}.png"), truth)
        for kind in (name.split("-")[1], "all"):
            rows.setdefault(kind, []).append((first, second))
    for kind in sorted(rows):
        print(line(kind, rows[kind]))


if __name__ == "__main__":
    main()
