"""Turns the fully labelled photos of the `val` split into phrases with masks.

    python training/bench/make_phrase_set.py DATA OUT [--min-area 0.01] [--split val]

DATA holds index.jsonl, images/ and masks/. Writes OUT/phrases.jsonl, one line {image, phrase, kind, name, mask} each,
with the photos in OUT/img and the masks in OUT/gt (8-bit: 255 object, 128 ignore, 0 background). Kinds:

- plain: "the cup", the photo's only one
- side: "the left cup", "the right cup": the outermost of several, a tenth of the width away from the next
- colour: "the red cup": of several, the only one with that colour over half of it; the others hardly have it
- all: "all the cups" of several, one mask

A photo's instances under the smallest area still count as others, so that no phrase means two things.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from clicks import IGNORE, OBJECT
from colours import NAMES, pixel_names, shares
from PIL import Image

UNLABELLED = 255
APART = 0.1
MOSTLY, HARDLY = 0.5, 0.15


@dataclass(frozen=True)
class Wanted:
    """A phrase and the instance values that it means."""

    phrase: str
    kind: str
    name: str
    values: tuple[int, ...]


@dataclass(frozen=True)
class Thing:
    """One instance: its share of the photo, the middle of its columns (0..1), its shares of the named colours."""

    value: int
    area: float
    across: float
    colours: np.ndarray


def read_things(instances: list[dict], labels: np.ndarray, rgb: np.ndarray) -> dict[str, list[Thing]]:
    """The photo's instances by name; `labels` [H, W] uint8, `rgb` [H, W, 3] uint8."""
    names = pixel_names(rgb)
    things: dict[str, list[Thing]] = {}
    for instance in instances:
        mask = labels == instance["value"]
        if not mask.any():
            continue
        columns = np.nonzero(mask)[1]
        thing = Thing(
            instance["value"],
            float(mask.mean()),
            (float(columns.mean()) + 0.5) / mask.shape[1],
            shares(names, mask),
        )
        things.setdefault(instance["name"], []).append(thing)
    return things


def wanted(name: str, things: list[Thing], min_area: float) -> Iterator[Wanted]:
    """Every unambiguous phrase about the instances of one name."""
    if len(things) == 1:
        if things[0].area >= min_area:
            yield Wanted(f"the {name}", "plain", name, (things[0].value,))
        return
    yield from _sides(name, things, min_area)
    yield from _coloured(name, things, min_area)
    if sum(t.area for t in things) >= min_area:
        yield Wanted(f"all the {plural(name)}", "all", name, tuple(t.value for t in things))


def _sides(name: str, things: list[Thing], min_area: float) -> Iterator[Wanted]:
    ordered = sorted(things, key=lambda t: t.across)
    for side, first, second in (("left", ordered[0], ordered[1]), ("right", ordered[-1], ordered[-2])):
        if first.area >= min_area and abs(first.across - second.across) >= APART:
            yield Wanted(f"the {side} {name}", "side", name, (first.value,))


def _coloured(name: str, things: list[Thing], min_area: float) -> Iterator[Wanted]:
    for i, colour in enumerate(NAMES):
        having = [t for t in things if t.colours[i] >= HARDLY]
        if len(having) == 1 and having[0].colours[i] >= MOSTLY and having[0].area >= min_area:
            yield Wanted(f"the {colour} {name}", "colour", name, (having[0].value,))


def plural(name: str) -> str:
    """English plural of the labelled names."""
    irregular = {"person": "people", "knife": "knives", "mouse": "mice", "sheep": "sheep", "skis": "skis"}
    if name in irregular:
        return irregular[name]
    if name.endswith(("s", "x", "ch", "sh")):
        return name + "es"
    return name[:-1] + "ies" if name.endswith("y") and name[-2] not in "aeiou" else name + "s"


def truth(labels: np.ndarray, values: tuple[int, ...]) -> np.ndarray:
    """Instance values [H, W] uint8 -> 255 object, 128 ignore, 0 background."""
    result = np.zeros(labels.shape, np.uint8)
    result[labels == UNLABELLED] = IGNORE
    result[np.isin(labels, values)] = OBJECT
    return result


def write_photo(data: Path, out: Path, photo: dict, min_area: float) -> list[dict]:
    """Copies one photo, writes the ground truths of its phrases, answers the lines."""
    image = data / "images" / f"{photo['id']}.jpg"
    labels = np.asarray(Image.open(data / "masks" / f"{photo['id']}.png"))
    things = read_things(photo["instances"], labels, np.asarray(Image.open(image).convert("RGB")))
    found = [w for name in sorted(things) for w in wanted(name, things[name], min_area)]
    lines = []
    for i, want in enumerate(found):
        mask = f"gt/{photo['id']}-{i:02d}.png"
        Image.fromarray(truth(labels, want.values)).save(out / mask)
        row = {"image": f"img/{image.name}", "phrase": want.phrase, "kind": want.kind, "name": want.name}
        lines.append(row | {"mask": mask})
    if found:
        shutil.copyfile(image, out / "img" / image.name)
    return lines


def main() -> None:
    """Reads the index, writes the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--min-area", type=float, default=0.01, help="share of the photo")
    parser.add_argument("--split", choices=["val", "train"], default="val", help="train: for tuning only")
    parser.add_argument("--ids", type=Path, help="a JSON list; only these photos")
    args = parser.parse_args()
    only = None if args.ids is None else set(json.loads(args.ids.read_text(encoding="utf-8")))
    for name in ("img", "gt"):
        (args.out / name).mkdir(parents=True, exist_ok=True)
    lines = []
    for text in (args.data / "index.jsonl").read_text(encoding="utf-8").splitlines():
        photo = json.loads(text)
        if photo["exhaustive"] and photo["split"] == args.split and (only is None or photo["id"] in only):
            lines += write_photo(args.data, args.out, photo, args.min_area)
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (args.out / "phrases.jsonl").write_text(text, encoding="utf-8")
    print(f"{len(lines)} phrases in {args.out}")


if __name__ == "__main__":
    main()
