"""Runs the frozen encoder once over all crops and keeps its features, so that a step costs only the decoder.

Each crop becomes ``<n>.npz`` with f1, f2, f4 (float16), the mask and its valid size; finished ones are skipped, so the
run may be killed at any time.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

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


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of index.jsonl")
    parser.add_argument("encoder", type=Path, help="ONNX encoder with outputs f1, f2, f4 for the square side")
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
    options = ort.SessionOptions()
    options.intra_op_num_threads = args.threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = ort.InferenceSession(str(args.encoder), options, providers=["CPUExecutionProvider"])
    started, done = time.time(), 0
    todo = plan(photos, args.crops)
    for n, (p, variant) in enumerate(todo):
        target = args.out / f"{n:06d}.npz"
        if target.exists():
            continue
        crop = make(photos[p], variant, args.side, np.random.default_rng([args.seed, n]), args.min_share)
        if crop is None:
            continue
        f1, f2, f4 = session.run(["f1", "f2", "f4"], {"pixels_high": crop.pixels[None]})
        temp = target.with_suffix(".tmp")
        with temp.open("wb") as file:
            half = np.float16
            np.savez(
                file,
                f1=f1[0].astype(half),
                f2=f2[0].astype(half),
                f4=f4[0].astype(half),
                mask=crop.mask,
                valid=np.array([crop.height, crop.width]),
            )
        temp.rename(target)
        done += 1
        if done % 20 == 0:
            left = (len(todo) - n - 1) * (time.time() - started) / done
            print(json.dumps({"crop": n + 1, "of": len(todo), "eta_s": round(left)}), flush=True)


if __name__ == "__main__":
    main()
