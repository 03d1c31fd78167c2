"""Which instances are counted."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from make_instance_set import write
from PIL import Image


def _photo(folder: Path, name: str, split: str, exhaustive: bool) -> str:
    mask = np.zeros((10, 20), np.uint8)
    mask[0:5, 0:10] = 1
    mask[9, 19] = 2
    mask[9, 0] = 255
    for kind, end, pixels in (("masks", "png", mask), ("images", "jpg", np.zeros((10, 20, 3), np.uint8))):
        (folder / kind).mkdir(exist_ok=True)
        Image.fromarray(pixels).save(folder / kind / f"{name}.{end}")
    instances = [{"value": 1, "name": "cup", "area": 50}, {"value": 2, "name": "cup", "area": 1}]
    line = {"id": name, "split": split, "exhaustive": exhaustive, "width": 20, "height": 10}
    return json.dumps(line | {"instances": instances}) + "\n"


def test_only_fully_labelled_photos_of_the_split_and_no_specks(tmp_path: Path) -> None:
    lines = (
        _photo(tmp_path, *about) for about in (("a", "val", True), ("b", "val", False), ("c", "train", True))
    )
    (tmp_path / "index.jsonl").write_text("".join(lines), encoding="utf-8")

    count = write(tmp_path, tmp_path / "out", 0.01)

    assert count == 1 and [p.name for p in (tmp_path / "out/gt").iterdir()] == ["a.png"]
    found = np.asarray(Image.open(tmp_path / "out/gt/a.png"))
    assert set(np.unique(found)) == {0, 1, 255}
    assert found[9, 19] == 255 and found[9, 0] == 255 and found[0, 0] == 1
