"""Runs the frozen meaning encoder and the teacher once over all views, so that a step costs only the detector.

    python -m stages.detector.cache DATA MEANING.onnx YOLOX.onnx OUT [--licence permissive] [--views 5]

OUT gets ``s8.npy``, ``s16.npy``, ``s32.npy`` (float16, all views), ``targets.npz`` parts, ``names.json``. A run that
was killed goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
import onnxruntime as ort
from PIL import Image

from data.index import PERMISSIVE, Photo, read_index
from focus_model.efficientnet import MEAN, STD, WIDTHS

from . import views
from .teacher import STRIDES, Teacher
from .views import SIDE, Scene

PART = 256
"""Views whose targets are kept in one file."""
OPEN_LICENCES = (*PERMISSIVE, "google/dreambooth", "Open Images")


def scene_of(photo: Photo, names: dict[str, int], coco: frozenset[int]) -> Scene:
    """The labelled photo with the boxes of its objects."""
    labels = photo.mask()
    own, boxes = [], []
    for instance in photo.instances:
        rows, columns = np.nonzero(labels == instance.value)
        if len(rows):
            own.append(names[instance.name])
            boxes.append([columns.min(), rows.min(), columns.max() + 1, rows.max() + 1])
    kinds = coco if photo.id.startswith("coco") else frozenset(own)
    return Scene(
        photo.pixels(), np.array(own, int), np.array(boxes, float).reshape(-1, 4), kinds, photo.exhaustive
    )


def unlabelled(root: Path, licence: str) -> list[Path]:
    """The photos of ``photos/index.jsonl``."""
    rows = [
        json.loads(line) for line in (root / "photos/index.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [
        root / "photos" / r["file"]
        for r in rows
        if licence == "any" or r["licence"].startswith(OPEN_LICENCES)
    ]


class Scenes:
    """All photos, labelled ones first; read when they are asked for."""

    def __init__(self, root: Path, licence: str, names: list[str], coco: int) -> None:
        self._photos = read_index(root, "train", licence)
        self._others = unlabelled(root, licence)
        self._names = {name: i for i, name in enumerate(names)}
        self._coco = frozenset(range(coco))

    def __len__(self) -> int:
        return len(self._photos) + len(self._others)

    def __getitem__(self, i: int) -> Scene:
        if i < len(self._photos):
            return scene_of(self._photos[i], self._names, self._coco)
        pixels = np.asarray(Image.open(self._others[i - len(self._photos)]).convert("RGB"))
        return Scene(pixels, np.zeros(0, int), np.zeros((0, 4)), frozenset(), False)

    def view(self, number: int, variant: int, seed: int) -> Scene:
        """Variant 0 and 1 the whole photo, 1 mirrored; odd ones from 3 four photos; the others a part."""
        rng = np.random.default_rng([seed, variant, number])
        if variant < 2:
            return views.whole(self[number], rng, variant == 1)
        if variant % 2 == 0:
            return views.cropped(self[number], rng)
        others = [self[int(i)] for i in rng.integers(len(self), size=3)]
        order = rng.permutation(4)
        four = [self[number], *others]
        return views.mosaic([four[i] for i in order], rng)


def names_of(root: Path, coco: list[str]) -> list[str]:
    """The teacher's names, then those that only labels know."""
    rows = [json.loads(line) for line in (root / "index.jsonl").read_text(encoding="utf-8").splitlines()]
    own = {i["name"] for row in rows if row["split"] == "train" for i in row["instances"]}
    return coco + sorted(own - set(coco))


def normalised(view: np.ndarray) -> np.ndarray:
    """``[1, 3, SIDE, SIDE]`` float32 for the meaning encoder."""
    pixels = (view.astype(np.float32) / 255 - np.array(MEAN, np.float32)) / np.array(STD, np.float32)
    return pixels.transpose(2, 0, 1)[None]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("meaning", type=Path)
    parser.add_argument("teacher", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--names", type=Path, required=True, help="the teacher's names, one a line")
    parser.add_argument("--licence", choices=["any", "permissive"], default="any")
    parser.add_argument("--views", type=int, default=5, help="of each photo")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    coco = args.names.read_text(encoding="utf-8").split("\n")[:80]
    names = names_of(args.data, coco)
    scenes = Scenes(args.data, args.licence, names, len(coco))
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "names.json").write_text(json.dumps(names), encoding="utf-8")
    total = len(scenes) * args.views
    maps = [
        _store(args.out / f"s{stride}.npy", (total, width, SIDE // stride, SIDE // stride))
        for stride, width in zip(STRIDES, WIDTHS, strict=True)
    ]
    options = ort.SessionOptions()
    options.intra_op_num_threads = args.threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    encoder = ort.InferenceSession(str(args.meaning), options, providers=["CPUExecutionProvider"])
    teacher, started, done = Teacher(args.teacher, args.threads), time.time(), 0
    for first in range(0, total, PART):
        target = args.out / f"targets-{first:07d}.npz"
        if target.exists():
            continue
        part = []
        for n in range(first, min(first + PART, total)):
            view = scenes.view(n % len(scenes), n // len(scenes), args.seed)
            for store, values in zip(
                maps, encoder.run(None, {"pixels": normalised(view.pixels)}), strict=True
            ):
                store[n] = values[0]
            part.append(teacher.targets(view))
        counts = np.array([len(t.cell) for t in part])
        columns = {k: np.concatenate([getattr(t, k) for t in part]) for k in ("cell", "name", "score", "box")}
        np.savez(args.out / "targets.tmp.npz", counts=counts, **columns)  # type: ignore[arg-type]
        (args.out / "targets.tmp.npz").rename(target)
        done += len(part)
        left = (total - first - len(part)) * (time.time() - started) / done
        print(json.dumps({"view": first + len(part), "of": total, "eta_s": round(left)}), flush=True)


def _store(path: Path, shape: tuple[int, ...]) -> np.memmap:
    if path.exists():
        return np.lib.format.open_memmap(path, mode="r+")
    return np.lib.format.open_memmap(path, mode="w+", dtype=np.float16, shape=shape)


if __name__ == "__main__":
    main()
