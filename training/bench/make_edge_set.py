"""Composes large photos with objects whose opacity is known exactly, to measure how true a mask's edge is.

    python training/bench/make_edge_set.py DATA BACKGROUNDS OUT [--count 60 --seed 1] [--kinds hair]

DATA holds index.jsonl, images/ and masks/; of its `val` split the objects are taken, without their own edges.
BACKGROUNDS is a folder of large photos. Each object is enlarged, given detail as fine as the photo's, cut along
a contour that is drawn anew at full size (round, straight, furry or, if asked for, with long hair), and laid over a
photo of 1000 to 4000 pixels.
Writes OUT/img/<name>.jpg, OUT/alpha/<name>.png (opacity, 8 bit) and OUT/boxes.json (name -> left, top, right, bottom).
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from make_val_set import instances

LONG_SIDES = (1000, 1500, 2000, 3000, 4000)
KINDS = ("round", "straight", "furry")
SUPERSAMPLED = 2
TRUSTED_INSIDE = 3
JPEG_QUALITY = 93


@dataclass(frozen=True)
class Cutout:
    """An object at the photo's size: colour [h, w, 3] float32 0..255 everywhere, opacity [h, w] float32 0..1."""

    colour: np.ndarray
    alpha: np.ndarray


def extended(colour: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Colours [h, w, 3] float32 with those outside `known` [h, w] bool replaced by the nearest known ones."""
    unknown = (~known).astype(np.uint8)
    _, labels = cv2.distanceTransformWithLabels(unknown, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    table = np.zeros((labels.max() + 1, 3), np.float32)
    table[labels[known]] = colour[known]
    filled = table[labels]
    soft = cv2.GaussianBlur(filled, (0, 0), 2)
    return np.where(known[..., None], colour, soft)


def contour(mask: np.ndarray, scale: float, kind: str, random: np.random.Generator) -> np.ndarray:
    """A small mask [h, w] bool -> opacity [H, W] float32 0..1 of a fresh contour at `scale`."""
    size = [round(side * scale * SUPERSAMPLED) for side in mask.shape]
    sigma = scale * SUPERSAMPLED * 1.5
    large = cv2.resize(mask.astype(np.float32), (size[1], size[0]), interpolation=cv2.INTER_CUBIC)
    shape = (cv2.GaussianBlur(large, (0, 0), sigma) > 0.5).astype(np.uint8) * 255
    lines, _ = cv2.findContours(shape, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if kind == "straight":
        corners = [cv2.approxPolyDP(line, 0.012 * max(size), True) for line in lines]
        shape = cv2.fillPoly(np.zeros_like(shape), corners, 255)
    if kind == "furry":
        for line in lines:
            draw_hairs(shape, line[:, 0], 0.035 * max(size), random)
    if kind == "hair":
        for line in lines:
            draw_strands(shape, line[:, 0], 0.12 * max(size), random)
    small = cv2.resize(
        shape, (round(mask.shape[1] * scale), round(mask.shape[0] * scale)), interpolation=cv2.INTER_AREA
    )
    return small.astype(np.float32) / 255


def draw_hairs(shape: np.ndarray, line: np.ndarray, length: float, random: np.random.Generator) -> None:
    """Draws bent hairs outward from a closed line [n, 2] into shape [h, w] uint8, in place."""
    count = len(line)
    for start in np.arange(0, count, 3) if count > 40 else ():
        ahead = (line[(start + 12) % count] - line[start - 12]).astype(np.float64)
        norm = np.hypot(*ahead)
        if norm == 0:
            continue
        outward = np.array([ahead[1], -ahead[0]]) / norm
        lean = np.array([0.3, 0.6]) + random.normal(0, 0.35, 2)
        direction = outward + lean
        reach = length * random.uniform(0.3, 1)
        steps = np.linspace(0, 1, 9)[:, None]
        bend = random.normal(0, 0.25) * np.array([-direction[1], direction[0]])
        points = line[start] + reach * (direction * steps + bend * steps**2)
        cv2.polylines(
            shape, [np.round(points).astype(np.int32)], False, 255, int(random.integers(1, 4)), cv2.LINE_AA
        )


def draw_strands(shape: np.ndarray, line: np.ndarray, length: float, random: np.random.Generator) -> None:
    """Draws long thin hair in tufts outward from a closed line [n, 2] into shape [h, w] uint8, in place."""
    count = len(line)
    if count <= 40:
        return
    for root in random.integers(0, count, count // 40):
        ahead = (line[(root + 12) % count] - line[root - 12]).astype(np.float64)
        norm = np.hypot(*ahead)
        if norm == 0:
            continue
        tuft = np.array([-ahead[1], ahead[0]]) / norm + random.normal(0, 0.4, 2)
        reach = length * random.uniform(0.4, 1)
        bend = random.normal(0, 0.4)
        for start in root + np.round(random.normal(0, 14, 14)).astype(int):
            direction = tuft + random.normal(0, 0.12, 2)
            curve = (bend + random.normal(0, 0.15)) * np.array([-direction[1], direction[0]])
            steps = np.linspace(0, 1, 15)[:, None]
            points = line[start % count] + reach * random.uniform(0.6, 1) * (
                direction * steps + curve * steps**2
            )
            for thick, part in ((3, 6), (2, 10), (1, 15)):
                cv2.polylines(
                    shape, [np.round(points[:part]).astype(np.int32)], False, 255, thick, cv2.LINE_AA
                )


def roomy(rgb: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The same object with room around it for hair."""
    room = round(0.15 * max(mask.shape))
    return np.pad(rgb, ((room, room), (room, room), (0, 0)), mode="edge"), np.pad(mask, room)


def cut_out(
    rgb: np.ndarray, mask: np.ndarray, scale: float, kind: str, random: np.random.Generator
) -> Cutout:
    """Enlarges the object; its outermost pixels, which hold its old background, are not used."""
    depth = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 5)
    inside = depth > min(TRUSTED_INSIDE, depth.max() / 2)
    colour = extended(rgb.astype(np.float32), inside)
    alpha = contour(mask, scale, kind, random)
    large = cv2.resize(colour, (alpha.shape[1], alpha.shape[0]), interpolation=cv2.INTER_CUBIC)
    return Cutout(np.clip(large, 0, 255), alpha)


def detail_of(photo: np.ndarray, shape: tuple[int, int], random: np.random.Generator) -> np.ndarray:
    """Fine structure [h, w, 1] float32 of a place of the photo: what is finer than 6 pixels."""
    grey = cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY).astype(np.float32)
    fine = grey - cv2.GaussianBlur(grey, (0, 0), 6)
    rows = (np.arange(shape[0]) + random.integers(photo.shape[0])) % photo.shape[0]
    columns = (np.arange(shape[1]) + random.integers(photo.shape[1])) % photo.shape[1]
    return fine[rows][:, columns, None]


def background(path: Path, long_side: int, random: np.random.Generator) -> np.ndarray:
    """A photo [h, w, 3] uint8 RGB of the wanted long side, flipped at random."""
    rgb = cv2.cvtColor(cv2.imread(str(path), cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    scale = long_side / max(rgb.shape[:2])
    size = (round(rgb.shape[1] * scale), round(rgb.shape[0] * scale))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    rgb = cv2.resize(rgb, size, interpolation=method)
    return rgb[:, ::-1] if random.integers(2) else rgb


def compose(photo: np.ndarray, thing: Cutout, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Lays the object somewhere over the photo -> picture [h, w, 3] uint8, opacity [h, w] float32 0..1."""
    height, width = thing.alpha.shape
    top = int(random.integers(photo.shape[0] - height + 1))
    left = int(random.integers(photo.shape[1] - width + 1))
    colour = np.zeros(photo.shape, np.float32)
    alpha = np.zeros(photo.shape[:2], np.float32)
    detail = 0.6 * detail_of(photo, thing.alpha.shape, random)
    colour[top : top + height, left : left + width] = np.clip(thing.colour + detail, 0, 255)
    alpha[top : top + height, left : left + width] = thing.alpha
    sharpness = random.uniform(0.5, 1.3)
    alpha = cv2.GaussianBlur(alpha, (0, 0), sharpness)
    mixed = photo.astype(np.float32) + (colour - photo) * alpha[..., None]
    noisy = mixed + random.normal(0, random.uniform(0, 3), mixed.shape)
    return np.clip(noisy + 0.5, 0, 255).astype(np.uint8), alpha


def scale_for(
    mask: np.ndarray, photo: np.ndarray, random: np.random.Generator, part: tuple[float, float]
) -> float:
    """How much larger the object is to be: a part of the photo's short side."""
    return random.uniform(*part) * min(photo.shape[:2]) / max(mask.shape)


def objects(data: Path, min_area: float) -> list[tuple[np.ndarray, np.ndarray]]:
    """(RGB, mask bool), both cropped to the object, of every whole object of the `val` split."""
    found = []
    for photo, value in instances(data, min_area):
        mask = cv2.imread(str(data / "masks" / f"{photo}.png"), cv2.IMREAD_GRAYSCALE) == value
        rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
        at_border = (
            rows[0] == 0
            or columns[0] == 0
            or rows[-1] == mask.shape[0] - 1
            or columns[-1] == mask.shape[1] - 1
        )
        pieces = cv2.connectedComponents(mask.astype(np.uint8))[0] - 1
        if at_border or pieces != 1:
            continue
        area = np.s_[rows[0] - 1 : rows[-1] + 2, columns[0] - 1 : columns[-1] + 2]
        rgb = cv2.cvtColor(
            cv2.imread(str(data / "images" / f"{photo}.jpg"), cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB
        )
        found.append((rgb[area], mask[area]))
    return found


def main() -> None:
    """Composes and writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("backgrounds", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", default=KINDS, choices=(*KINDS, "hair"))
    parser.add_argument("--part", type=float, nargs=2, default=(0.35, 0.8), help="of the photo's short side")
    args = parser.parse_args()
    random = np.random.default_rng(args.seed)
    things = objects(args.data, 0.03)
    chosen = random.permutation(len(things))
    photos = sorted(p for p in args.backgrounds.iterdir() if p.suffix.lower() in (".jpg", ".jpeg", ".png"))
    for name in ("img", "alpha"):
        (args.out / name).mkdir(parents=True, exist_ok=True)
    boxes = {}
    for i in range(min(args.count, len(chosen))):
        rgb, mask = things[chosen[i]]
        photo = background(photos[i % len(photos)], LONG_SIDES[i % len(LONG_SIDES)], random)
        kind = args.kinds[i % len(args.kinds)]
        if kind == "hair":
            rgb, mask = roomy(rgb, mask)
        thing = cut_out(rgb, mask, scale_for(mask, photo, random, args.part), kind, random)
        picture, alpha = compose(photo, thing, random)
        name = f"{i:03d}-{kind}-{max(photo.shape)}"
        bgr = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
        cv2.imwrite(str(args.out / "img" / f"{name}.jpg"), bgr, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
        cv2.imwrite(str(args.out / "alpha" / f"{name}.png"), np.round(alpha * 255).astype(np.uint8))
        left, top, width, height = cv2.boundingRect((alpha > 0.5).astype(np.uint8))
        boxes[name] = [left, top, left + width, top + height]
    (args.out / "boxes.json").write_text(json.dumps(boxes) + "\n", encoding="utf-8")
    print(f"{len(boxes)} composites in {args.out}")


if __name__ == "__main__":
    main()
