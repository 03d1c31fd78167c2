"""Runs the frozen encoders once over all crops and keeps their features, so that a step costs only the decoder.

Each crop becomes ``<n>.npz`` with the detail encoder's f1, f2, f4 and the meaning encoder's s16, s32 (float16), the
mask and its valid size; finished ones are skipped, so the run may be killed at any time.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort

from data.index import Photo, read_index

from . import crops


def plan(photos: list[Photo], crops_each: int) -> list[tuple[int, int]]:
    """(photo, variant) of every crop; variant 0 is the whole photo. All first variants come first."""
    return [(p, v) for v in range(crops_each) for p in range(len(photos))]


def make(
    photo: Photo, variant: int, side: int, rng: np.random.Generator, min_share: float
) -> crops.Crop | None:
    """One crop, or nothing where the photo has no instance large enough."""
    large = photo.large_instances(min_share)
    if not large:
        return None
    mask = photo.mask()
    window = crops.whole(photo)
    if variant > 0:
        window = crops.around(photo, mask, large[rng.integers(len(large))].value, rng)
    return crops.cut(photo.pixels(), mask, window, side, bool(rng.integers(2)))


class Encoders:
    """Both branches of the visual encoder, as graphs."""

    def __init__(self, detail: Path, meaning: Path, threads: int) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.sessions = [
            ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
            for path in (detail, meaning)
        ]

    def run(self, pixels: np.ndarray) -> dict[str, Any]:
        """All maps of ``pixels [3, side, side]``, float16, without the batch's axis."""
        maps: dict[str, Any] = {}
        for session, names in zip(self.sessions, (("f1", "f2", "f4"), ("s16", "s32")), strict=True):
            out = session.run(names, {session.get_inputs()[0].name: pixels[None]})
            maps |= {name: value[0].astype(np.float16) for name, value in zip(names, out, strict=True)}
        return maps


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of index.jsonl")
    parser.add_argument("encoder", type=Path, help="ONNX encoder with outputs f1, f2, f4 for the square side")
    parser.add_argument("meaning", type=Path, help="graph of export.meaning_graph")
    parser.add_argument("out", type=Path)
    parser.add_argument("--side", type=int, default=512)
    parser.add_argument("--crops", type=int, default=2, help="the whole photo, and crops around objects")
    parser.add_argument("--licence", choices=["any", "permissive"], default="permissive")
    parser.add_argument("--min-share", type=float, default=0.005)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    photos = read_index(args.data, "train", args.licence)
    args.out.mkdir(parents=True, exist_ok=True)
    encoders = Encoders(args.encoder, args.meaning, args.threads)
    started, done = time.time(), 0
    todo = plan(photos, args.crops)
    for n, (p, variant) in enumerate(todo):
        target = args.out / f"{n:06d}.npz"
        if target.exists():
            continue
        crop = make(photos[p], variant, args.side, np.random.default_rng([args.seed, n]), args.min_share)
        if crop is None:
            continue
        maps = encoders.run(crop.pixels)
        temp = target.with_suffix(".tmp")
        with temp.open("wb") as file:
            np.savez(file, mask=crop.mask, valid=np.array([crop.height, crop.width]), **maps)
        temp.rename(target)
        done += 1
        if done % 20 == 0:
            left = (len(todo) - n - 1) * (time.time() - started) / done
            print(json.dumps({"crop": n + 1, "of": len(todo), "eta_s": round(left)}), flush=True)


if __name__ == "__main__":
    main()
