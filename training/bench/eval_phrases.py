"""Evaluation of words -> mask, with two baselines on the same phrases.

    python training/bench/eval_phrases.py SET [--method centre] [--yolox Y.onnx]

SET is a folder of make_phrase_set. Methods: `things`, what the editor does: the pack's boxes given to the mask decoder,
of several the one that the phrase means; `detector`, the same with YOLOX-nano; `centre`, a click on the photo's middle.
Prints one JSON line
per kind of phrase: mean IoU with a 95 % interval (photos drawn again with replacement), IoU of all pixels together,
share of masks with an IoU over one half. A name that a method does not know counts as IoU 0.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from clicks import IGNORE, OBJECT, Click
from colours import pixel_names
from detector import Detector, boxes_of
from objects import Candidate, choose, distinct
from phrases import Phrase, parse
from PIL import Image
from pipeline import Encoded, SamPipeline
from things import Things

ROOT = Path(__file__).resolve().parents[2]
BOX_FLOOR = 0.4
MASK_STRIDE = 4
DRAWS = 2000


@dataclass(frozen=True)
class Score:
    """One phrase: its photo and kind, pixels in both masks and in either."""

    photo: str
    kind: str
    both: int
    either: int

    @property
    def iou(self) -> float:
        return self.both / self.either if self.either else 1.0


def score(photo: str, kind: str, mask: np.ndarray, truth: np.ndarray) -> Score:
    """`mask` [H, W] bool, `truth` [H, W] uint8 with 255 object, 128 ignore, 0 background."""
    counted, wanted = truth != IGNORE, truth == OBJECT
    both, either = (mask & wanted & counted).sum(), ((mask | wanted) & counted).sum()
    return Score(photo, kind, int(both), int(either))


def summary(scores: list[Score], seed: int = 1) -> dict:
    """The JSON line's fields; all in 0..1."""
    ious = np.array([s.iou for s in scores])
    photos = sorted({s.photo for s in scores})
    groups = [np.array([s.iou for s in scores if s.photo == p]) for p in photos]
    sums, counts = np.array([g.sum() for g in groups]), np.array([len(g) for g in groups])
    drawn = np.random.default_rng(seed).integers(len(photos), size=(DRAWS, len(photos)))
    means = sums[drawn].sum(1) / counts[drawn].sum(1)
    low, high = np.percentile(means, [2.5, 97.5])
    together = sum(s.both for s in scores) / max(1, sum(s.either for s in scores))
    result = {"n": len(scores), "photos": len(photos), "miou": float(ious.mean())}
    result |= {"low": float(low), "high": float(high), "ciou": together, "p50": float((ious > 0.5).mean())}
    return {key: round(value, 4) for key, value in result.items()}


class Photo:
    """One photo of the set, encoded once; `features` keeps the encoder's answer for the next run."""

    def __init__(self, path: Path, sam: SamPipeline, features: Path | None) -> None:
        self.rgb = np.asarray(Image.open(path).convert("RGB"))
        self.detail = _encoded(self.rgb, sam, None if features is None else features / f"{path.stem}.npz")

    def colour_names(self, shape: tuple[int, ...]) -> np.ndarray:
        """Named colours at the middles of the decoder's cells, [mh, mw]."""
        names = pixel_names(self.rgb)
        rows, columns = (
            np.minimum(((np.arange(n) + 0.5) * MASK_STRIDE / scale).astype(int), size - 1)
            for n, scale, size in zip(shape, self.detail.size.scale[::-1], names.shape, strict=True)
        )
        return names[rows][:, columns]


def _encoded(rgb: np.ndarray, sam: SamPipeline, kept: Path | None) -> Encoded:
    if kept is not None and kept.exists():
        with np.load(kept) as file:
            fine = file["fine"].astype(np.float32)
            return Encoded(file["embedding"].astype(np.float32), sam.size(rgb.shape[1], rgb.shape[0]), fine)
    encoded = sam.encode(rgb)
    if kept is not None and encoded.fine is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.savez(kept, embedding=encoded.embedding.astype(np.float16), fine=encoded.fine.astype(np.float16))
    return encoded


def at_photo_size(mask: np.ndarray, photo: Photo, sam: SamPipeline) -> np.ndarray:
    """A mask of the decoder's cells, bool, at photo size."""
    return sam.mask(photo.detail, mask.astype(np.float32) - 0.5)


Method = Callable[[Photo, str, list[str]], list[np.ndarray]]
"""(photo, name, phrases about it) -> masks at photo size."""


def by_centre(sam: SamPipeline) -> Method:
    """The same click for every phrase."""

    def run(photo: Photo, _: str, texts: list[str]) -> list[np.ndarray]:
        height, width = photo.rgb.shape[:2]
        answer = sam.segment(photo.detail, [Click(width // 2, height // 2, True)])
        return [sam.mask(photo.detail, answer.logits[answer.chosen])] * len(texts)

    return run


def by_detector(sam: SamPipeline, detector: Detector | Things, least: float) -> Method:
    """Boxes of the name -> mask 0 of the decoder each; the same rules choose among them."""

    latest: dict[Photo, tuple[np.ndarray, np.ndarray]] = {}

    def run(photo: Photo, name: str, texts: list[str]) -> list[np.ndarray]:
        if photo not in latest:
            latest.clear()
            latest[photo] = detector.run(photo.rgb)
        found = []
        for box in boxes_of(name, detector.names, *latest[photo], BOX_FLOOR, least):
            answer = sam.segment(photo.detail, [], None, box.edges)
            found.append(Candidate(answer.logits[0] > 0, box.prominence))
        return answers(photo, texts, name, found, sam)

    return run


def answers(
    photo: Photo, texts: list[str], name: str, found: list[Candidate], sam: SamPipeline
) -> list[np.ndarray]:
    """Masks at photo size; empty ones where nothing was found."""
    found = [c for c in found if c.mask.any()]
    if not found:
        return [np.zeros(photo.rgb.shape[:2], bool)] * len(texts)
    objects = distinct(found)
    colours = photo.colour_names(found[0].mask.shape)
    asked: list[Phrase] = [parse(text, {name: name}) for text in texts]
    return [at_photo_size(choose(phrase, objects, colours), photo, sam) for phrase in asked]


def evaluate(
    folder: Path, rows: list[dict], sam: SamPipeline, method: Method, features: Path | None
) -> list[Score]:
    """All phrases, photo by photo."""
    scores = []
    for image in sorted({row["image"] for row in rows}):
        photo = Photo(folder / image, sam, features)
        mine = [row for row in rows if row["image"] == image]
        for name in sorted({row["name"] for row in mine}):
            about = [row for row in mine if row["name"] == name]
            masks = method(photo, name, [row["phrase"] for row in about])
            for row, mask in zip(about, masks, strict=True):
                truth = np.asarray(Image.open(folder / row["mask"]))
                scores.append(score(image, row["kind"], mask, truth))
    return scores


def main() -> None:
    """Evaluates every phrase of the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--method", choices=["things", "centre", "detector"], default="things")
    parser.add_argument("--pack", type=Path, default=ROOT / "assets/packs/focus-mini")
    parser.add_argument("--things", type=Path, default=ROOT / "assets/packs/focus-words")
    parser.add_argument("--least", type=float, default=0.1, help="score below which nothing counts")
    parser.add_argument("--side", type=int, help="the photo's longer side, instead of the pack's")
    parser.add_argument("--yolox", type=Path)
    parser.add_argument("--only", help="beginning of the photos' names")
    parser.add_argument("--features", type=Path, help="keeps the detail encoder's answers")
    parser.add_argument("--save", type=Path, help="one JSON line per phrase")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    cv2.setNumThreads(args.threads)
    sam = SamPipeline(args.pack, args.threads, False)
    if args.method == "centre":
        method = by_centre(sam)
    elif args.method == "detector":
        method = by_detector(sam, Detector(args.yolox, args.threads), 0.0)
    else:
        method = by_detector(sam, Things(args.things, args.threads, args.side), args.least)
    lines = (args.folder / "phrases.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    rows = [row for row in rows if args.only is None or Path(row["image"]).name.startswith(args.only)]
    scores = evaluate(args.folder, rows, sam, method, args.features)
    if args.save:
        args.save.write_text("".join(json.dumps(vars(s)) + "\n" for s in scores), encoding="utf-8")
    for kind in sorted({s.kind for s in scores}):
        print(
            json.dumps({"method": args.method, "kind": kind} | summary([s for s in scores if s.kind == kind]))
        )


if __name__ == "__main__":
    main()
