"""An index packed into zip files of at most 14 MB, so that a rented machine starts within a minute.

    python -m data.shards pack INDEX OUT --split train --long-side 320 --licence permissive
    python -m data.shards unpack OUT FOLDER

What the composer makes is not packed: it makes it again from the photos, faster than a disk reads it.
"""

from __future__ import annotations

import argparse
import io
import json
import zipfile
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from .index import Photo, read_index

LIMIT = 14_000_000


def pack(photos: list[Photo], out: Path, long_side: int, quality: int = 88, limit: int = LIMIT) -> list[Path]:
    """Writes ``shard_000.zip`` and so on; every one is an index by itself."""
    out.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    files: list[tuple[str, bytes]] = []
    lines: list[str] = []
    size = 0
    for photo in photos:
        parts, row = _parts(photo, long_side, quality)
        more = sum(len(data) + 2 * len(name) + 128 for name, data in parts) + len(row.encode()) + 1
        if more > limit - 4096:
            raise ValueError(
                f"{photo.id}: expected at most {limit} bytes, found {more}; use a smaller long side"
            )
        if size + more > limit - 4096:
            paths.append(_write(out / f"shard_{len(paths):03d}.zip", files, lines))
            files, lines, size = [], [], 0
        files += parts
        lines.append(row)
        size += more
    return [*paths, _write(out / f"shard_{len(paths):03d}.zip", files, lines)]


def unpack(folder: Path, out: Path) -> int:
    """All shards of ``folder`` as one index; gives the count of photos."""
    lines: list[str] = []
    for path in sorted(folder.glob("shard_*.zip")):
        with zipfile.ZipFile(path) as shard:
            for name in shard.namelist():
                if name == "index.jsonl":
                    lines += shard.read(name).decode("utf-8").splitlines()
                else:
                    shard.extract(name, out)  # it never leaves the folder
    if not lines:
        raise ValueError(f"{folder}: expected shard_000.zip and so on, found no photo")
    (out / "index.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines)


def _write(path: Path, files: list[tuple[str, bytes]], lines: list[str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as shard:
        for name, data in files:
            shard.writestr(name, data)
        shard.writestr("index.jsonl", "\n".join(lines) + "\n")
    return path


def _parts(photo: Photo, long_side: int, quality: int) -> tuple[list[tuple[str, bytes]], str]:
    pixels, mask = photo.pixels(), photo.mask()
    scale = min(1.0, long_side / max(photo.width, photo.height))
    size = max(1, round(photo.width * scale)), max(1, round(photo.height * scale))
    pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    mask = cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST)
    parts = [
        (f"images/{photo.id}.jpg", _encode(pixels, "JPEG", quality=quality)),
        (f"masks/{photo.id}.png", _encode(mask, "PNG", optimize=True)),
    ]
    row = json.loads(photo.line)
    row |= {"width": size[0], "height": size[1]}
    for instance in row["instances"]:
        instance["area"] = int((mask == instance["value"]).sum())
    for edit in row.get("edits", ()):
        if edit["edited"]:
            after = cv2.resize(photo.beside(edit["edited"]), size, interpolation=cv2.INTER_AREA)
            parts.append((edit["edited"], _encode(after, "JPEG", quality=quality)))
    return parts, json.dumps(row, ensure_ascii=False)


def _encode(picture: np.ndarray, kind: str, **options: int) -> bytes:
    held = io.BytesIO()
    Image.fromarray(picture).save(held, kind, **options)
    return held.getvalue()


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("way", choices=["pack", "unpack"])
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--split", default="train")
    parser.add_argument("--licence", choices=["any", "permissive"], default="permissive")
    parser.add_argument("--long-side", type=int, default=320)
    args = parser.parse_args(argv)
    if args.way == "unpack":
        print(f"{unpack(args.source, args.out)} photos")
        return
    paths = pack(read_index(args.source, args.split, args.licence), args.out, args.long_side)
    print(f"{len(paths)} shards, {sum(p.stat().st_size for p in paths) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
