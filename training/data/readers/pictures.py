"""Emu Edit's benchmark (arXiv 2311.10089), and plain folders of photos."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from ..writer import Entry

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp")


def read_emu_edit(folder: Path, split: str) -> Iterator[Entry]:
    """``folder`` holds ``metadata.jsonl``, a line a picture: ``file_name``, ``instruction``, ``task`` and, where it has
    one, ``edited_file_name``. The benchmark is published as Parquet; any reader of that writes such a folder."""
    lines = (folder / "metadata.jsonl").read_text("utf-8").splitlines()
    for number, row in enumerate(map(json.loads, lines)):
        edited = row.get("edited_file_name")
        after = _open(folder / edited) if edited else None
        edits = [(row["instruction"], row["task"], after)]
        name = f"emuedit_{number:06d}"
        yield Entry(
            name,
            "emuedit",
            "Emu Edit: CC BY-NC 4.0",
            split,
            _open(folder / row["file_name"]),
            [],
            False,
            edits=edits,
        )


def read_folder(folder: Path, licence: str, split: str) -> Iterator[Entry]:
    """All photos below ``folder``; nothing is known of what they show."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in PICTURES:
            name = "_".join(path.relative_to(folder).with_suffix("").parts)
            yield Entry(f"photo_{name}", folder.name, licence, split, _open(path), [], False)


def _open(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path).convert("RGB"))
