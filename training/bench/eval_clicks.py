"""Click evaluation of a pack: how good the mask is after 1, 3, 5 ... simulated clicks.

    python training/bench/eval_clicks.py DIR [--pack assets/packs/sam-mini] [--save OUT]

DIR/img holds photos, DIR/gt one PNG of the same stem each (255 object, 128 ignore, 0 background).
Prints one JSON line, the same as the editor's own `focus eval clicks`.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import cv2
import numpy as np
from clicks import Click, clicks_to_reach, iou, next_click
from pipeline import SamPipeline

ENOUGH = 0.9
FEWEST_CLICKS = 5
ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Totals:
    """What is gathered over all photos."""

    scores: list[list[float]] = field(default_factory=list)
    encode_ms: list[float] = field(default_factory=list)
    click_ms: list[float] = field(default_factory=list)

    def summary(self, limit: int, pack: str) -> dict:
        """The JSON line's fields; IoU in 0..1, times in milliseconds."""
        if not self.scores:
            raise ValueError("no photo with a ground truth was found")
        result: dict = {"n": len(self.scores)}
        for percent in (85, 90):
            counts = [clicks_to_reach(s, percent / 100, limit) for s in self.scores]
            result[f"noc{percent}"] = round(statistics.mean(counts), 4)
        for count in (1, 3, 5):
            reached = [s[min(count, len(s)) - 1] for s in self.scores]
            result[f"iou{count}"] = round(statistics.mean(reached), 4)
        result["encode_ms_median"] = round(statistics.median(self.encode_ms), 2)
        result["click_ms_median"] = round(statistics.median(self.click_ms), 2)
        result["click_ms_p95"] = round(float(np.percentile(self.click_ms, 95)), 2)
        result["pack"] = pack
        return result


def evaluate_photo(
    pipeline: SamPipeline, rgb: np.ndarray, truth: np.ndarray, limit: int, totals: Totals
) -> tuple[list[Click], list[np.ndarray]]:
    """Clicks until the mask is good enough; returns the clicks and the mask after each."""
    start = time.perf_counter()
    photo = pipeline.encode(rgb)
    totals.encode_ms.append((time.perf_counter() - start) * 1000)
    clicks: list[Click] = []
    masks: list[np.ndarray] = []
    scores: list[float] = []
    mask, previous = np.zeros(truth.shape, bool), None
    while len(clicks) < limit and not (len(clicks) >= FEWEST_CLICKS and scores[-1] >= ENOUGH):
        click = next_click(mask, truth, clicks)
        if click is None:
            break
        clicks.append(click)
        start = time.perf_counter()
        answer = pipeline.segment(photo, clicks, previous)
        previous = answer.logits[answer.chosen]
        mask = pipeline.mask(photo, previous)
        totals.click_ms.append((time.perf_counter() - start) * 1000)
        masks.append(mask)
        scores.append(iou(mask, truth))
    totals.scores.append(scores)
    return clicks, masks


def save(folder: Path, clicks: list[Click], masks: list[np.ndarray]) -> None:
    """Writes `<k>.png` (255 object) for each click and `clicks.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    for count, mask in enumerate(masks, start=1):
        cv2.imwrite(str(folder / f"{count}.png"), mask.astype(np.uint8) * 255)
    text = json.dumps([asdict(c) for c in clicks])
    (folder / "clicks.json").write_text(text + "\n", encoding="utf-8")


def photos(folder: Path) -> list[Path]:
    """The photos of an evaluation folder, by name."""
    found = (folder / "img").iterdir()
    return sorted(p for p in found if p.suffix.lower() in (".jpg", ".jpeg", ".png"))


def read_pair(folder: Path, photo: Path) -> tuple[np.ndarray, np.ndarray]:
    """Photo [H, W, 3] uint8 RGB and ground truth [H, W] uint8."""
    truth_path = folder / "gt" / f"{photo.stem}.png"
    bgr = cv2.imread(str(photo), cv2.IMREAD_COLOR)
    truth = cv2.imread(str(truth_path), cv2.IMREAD_GRAYSCALE)
    if bgr is None or truth is None:
        raise ValueError(f"cannot read {photo} or {truth_path}")
    if bgr.shape[:2] != truth.shape:
        raise ValueError(f"{truth_path}: expected size {bgr.shape[:2]}, found {truth.shape}")
    return cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), truth


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pack", type=Path, default=ROOT / "assets/packs/sam-mini")
    parser.add_argument("--max-clicks", type=int, default=20)
    parser.add_argument("--save", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--no-spinning", action="store_true")
    parser.add_argument("--square", action="store_true", help="pad to the full square")
    return parser.parse_args()


def main() -> None:
    """Evaluates every photo of the folder and prints one JSON line."""
    args = arguments()
    pipeline = SamPipeline(args.pack, args.threads, not args.no_spinning, args.square)
    totals = Totals()
    for photo in photos(args.folder):
        rgb, truth = read_pair(args.folder, photo)
        clicks, masks = evaluate_photo(pipeline, rgb, truth, args.max_clicks, totals)
        if args.save:
            save(args.save / photo.stem, clicks, masks)
    print(json.dumps(totals.summary(args.max_clicks, pipeline.name)))


if __name__ == "__main__":
    main()
