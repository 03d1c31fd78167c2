"""Times the reference pipeline in blocks, driven line by line, so that a bench can alternate A and B.

    python training/bench/measure.py --image PHOTO [--decode JPEG] [--pack PACK] [--threads 2]

Reads commands on standard input and answers each with one JSON line on standard output:

    encode N    prepares and encodes the photo N times    -> {"encode": [ms, ...]}
    click N     N clicks on it, mask at photo size        -> {"click": [ms, ...]}
    decode12 N  reads the file given with --decode        -> {"decode12": [ms, ...]}

Before the first command it prints {"ready": true, "commands": [...], ...}; a bad command is answered
with {"error": "..."}. Ends when the input ends.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import onnxruntime
from clicks import Click
from pipeline import SamPipeline

ROOT = Path(__file__).resolve().parents[2]


class Bench:
    """One photo and one pack, kept warm between commands."""

    def __init__(self, pipeline: SamPipeline, image: Path, large: Path | None = None):
        bgr = cv2.imread(str(image), cv2.IMREAD_COLOR)
        if bgr is None:
            raise ValueError(f"cannot read {image}")
        self._pipeline = pipeline
        self._large = large
        self._rgb = cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB)
        self._photo = pipeline.encode(self._rgb)
        self._turn = 0
        self._previous = None

    def commands(self) -> dict[str, Callable[[], None]]:
        """What can be timed, by name."""
        steps: dict[str, Callable[[], None]] = {"encode": self.encode, "click": self.click}
        if self._large is not None:
            steps["decode12"] = self.decode
        return steps

    def decode(self) -> None:
        """Reads a picture file from disk to RGB."""
        bgr = cv2.imread(str(self._large), cv2.IMREAD_COLOR)
        if bgr is None:
            raise ValueError(f"{self._large} is no picture")
        cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB)

    def encode(self) -> None:
        """Resize, normalise, pad and encode once."""
        self._photo = self._pipeline.encode(self._rgb)

    def click(self) -> None:
        """One click, then a second one with the first mask fed back on the next call, and so on."""
        height, width = self._rgb.shape[:2]
        clicks = [Click(width // 2, height // 2, True), Click(width // 4, height // 4, False)]
        previous = self._previous if self._turn % 2 else None
        answer = self._pipeline.segment(self._photo, clicks[: 1 + self._turn % 2], previous)
        logits = answer.logits[answer.chosen]
        self._pipeline.mask(self._photo, logits)
        self._previous = logits
        self._turn += 1


def run_command(bench: Bench, line: str) -> dict[str, object]:
    """Answers one line such as `encode 5`; times in milliseconds, one per repetition."""
    words = line.split()
    steps = bench.commands()
    if len(words) != 2 or words[0] not in steps or not words[1].isdecimal():
        return {"error": f"expected one of {list(steps)} and a number, found {line.strip()!r}"}
    step = steps[words[0]]
    times = []
    for _ in range(int(words[1])):
        start = time.perf_counter()
        step()
        times.append(round((time.perf_counter() - start) * 1000, 3))
    return {words[0]: times}


def main() -> None:
    """The command loop."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--image", type=Path, required=True)
    parser.add_argument("--pack", type=Path, default=ROOT / "assets/packs/sam-mini")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--decode", type=Path)
    parser.add_argument("--no-spinning", action="store_true")
    args = parser.parse_args()
    cv2.setNumThreads(args.threads)
    pipeline = SamPipeline(args.pack, args.threads, not args.no_spinning)
    bench = Bench(pipeline, args.image, args.decode)
    bench.click()
    ready = {"ready": True, "commands": list(bench.commands()), "pack": pipeline.name}
    ready["onnxruntime"] = onnxruntime.__version__
    print(json.dumps(ready), flush=True)
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(run_command(bench, line)), flush=True)


if __name__ == "__main__":
    main()
