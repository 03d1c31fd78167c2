"""Readers on made-up files, the writer of the index, and shards."""

from __future__ import annotations

import json
import os
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from data.convert import main as convert
from data.index import read_index
from data.readers.coco import licence_of
from data.readers.shapes import polygons, run_lengths, unpack
from data.shards import LIMIT, pack
from data.shards import unpack as unpack_shards
from data.toy import make_toy
from data.writer import Labelled, draw

HIGH, WIDE = 24, 32
SQUARE = [4, 4, 12, 4, 12, 12, 4, 12]


def _photo(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((HIGH, WIDE, 3), 120, np.uint8)).save(path)


def _coco(folder: Path) -> tuple[Path, Path]:
    _photo(folder / "images" / "a.jpg")
    held: dict[str, Any] = {
        "licenses": [{"id": 3, "url": "http://creativecommons.org/licenses/by-nc/2.0/"}],
        "categories": [{"id": 7, "name": "dog"}],
        "images": [{"id": 5, "file_name": "a.jpg", "height": HIGH, "width": WIDE, "license": 3}],
        "annotations": [
            {"id": 1, "image_id": 5, "category_id": 7, "segmentation": [SQUARE], "iscrowd": 0},
            {
                "id": 2,
                "image_id": 5,
                "category_id": 7,
                "segmentation": {"size": [HIGH, WIDE], "counts": [HIGH * 30, HIGH * 2]},
                "iscrowd": 1,
            },
        ],
    }
    path = folder / "instances.json"
    path.write_text(json.dumps(held))
    return path, folder / "images"


def test_run_lengths_go_down_the_columns() -> None:
    mask = run_lengths({"size": [3, 2], "counts": [1, 2, 3]})

    assert mask.tolist() == [[False, False], [True, False], [True, False]]


def test_packed_counts_are_those_of_the_published_coder() -> None:
    """``rleToString`` of pycocotools by hand: 5 bits a letter, differences from the fourth count on."""
    assert unpack("123") == [1, 2, 3]
    assert unpack("1231") == [1, 2, 3, 3]  # 2 + 1
    assert unpack("T1") == [36]  # 4 + 32
    assert unpack("5O") == [5, -1]


def test_run_lengths_must_fill_the_picture() -> None:
    with pytest.raises(ValueError, match="expected runs of 6 pixels, found 5"):
        run_lengths({"size": [3, 2], "counts": [1, 4]})


def test_polygon_is_filled() -> None:
    assert polygons([SQUARE], HIGH, WIDE).sum() == 81


def test_smaller_things_lie_on_top() -> None:
    large, small = np.ones((6, 6), bool), np.zeros((6, 6), bool)
    small[2:4, 2:4] = True
    mask, values = draw([Labelled("small", small), Labelled("large", large)])

    assert (mask[small] == values[0]).all()
    assert (mask[~small] == values[1]).all()


def test_licences_of_coco() -> None:
    assert licence_of("http://creativecommons.org/licenses/by-sa/2.0/") == "photo CC BY-SA 2.0"


def test_coco(tmp_path: Path) -> None:
    annotations, images = _coco(tmp_path)
    convert(["coco", str(tmp_path / "out"), "--annotations", str(annotations), "--images", str(images)])

    (photo,) = read_index(tmp_path / "out", "train")

    assert [(i.name, i.area) for i in photo.instances] == [("dog", 81)]
    assert (photo.mask() == 255).sum() == HIGH * 2
    assert not photo.is_permissive()
    with pytest.raises(ValueError, match="no photo"):
        read_index(tmp_path / "out", "train", "permissive")


def test_refcoco(tmp_path: Path) -> None:
    annotations, images = _coco(tmp_path)
    rows = [
        {
            "image_id": 5,
            "ann_id": 1,
            "split": "val",
            "sentences": [{"sent": "the dog"}, {"sent": "brown one"}],
        }
    ]
    references = tmp_path / "refs(unc).p"
    references.write_bytes(pickle.dumps(rows))
    files = ["--annotations", str(annotations), "--images", str(images), "--references", str(references)]
    convert(["refcoco", str(tmp_path / "out"), *files, "--wanted", "val", "--split", "val"])

    (photo,) = read_index(tmp_path / "out", "val")

    assert [p.text for p in photo.phrases] == ["the dog", "brown one"]
    assert photo.phrases[0].values == (photo.instances[0].value,)


def test_pickles_that_run_code_are_refused(tmp_path: Path) -> None:
    annotations, images = _coco(tmp_path)
    references = tmp_path / "refs.p"
    references.write_bytes(pickle.dumps(os.getcwd))
    files = ["--annotations", str(annotations), "--images", str(images), "--references", str(references)]

    with pytest.raises(pickle.UnpicklingError, match="expected plain values"):
        convert(["refcoco", str(tmp_path / "out"), *files])


def test_reasonseg(tmp_path: Path) -> None:
    _photo(tmp_path / "in" / "a.jpg")
    points = [[4, 4], [12, 4], [12, 12], [4, 12]]
    held = {"text": ["what barks?"], "is_sentence": True, "shapes": [{"label": "target", "points": points}]}
    (tmp_path / "in" / "a.json").write_text(json.dumps(held))
    convert(["reasonseg", str(tmp_path / "out"), "--images", str(tmp_path / "in")])

    (photo,) = read_index(tmp_path / "out", "train")

    assert (photo.phrases[0].text, photo.phrases[0].kind) == ("what barks?", "question")
    assert photo.instances[0].area == 81


def _meta(path: Path, expression: dict[str, Any]) -> Path:
    path.write_text(json.dumps({"videos": {"c1": {"expressions": {"0": expression}, "frames": ["0", "1"]}}}))
    return path


def test_revos(tmp_path: Path) -> None:
    for name in ("0", "1"):
        _photo(tmp_path / "frames" / "c1" / f"{name}.jpg")
    meta = _meta(tmp_path / "meta.json", {"exp": "the runner", "obj_id": [1], "anno_id": [9], "type_id": 0})
    shape = {"size": [HIGH, WIDE], "counts": [HIGH, HIGH, HIGH * (WIDE - 2)]}
    (tmp_path / "masks.json").write_text(json.dumps({"9": [shape, None]}))
    files = [
        "--annotations",
        str(meta),
        "--masks",
        str(tmp_path / "masks.json"),
        "--images",
        str(tmp_path / "frames"),
    ]
    convert(["revos", str(tmp_path / "out"), *files])

    first, second = read_index(tmp_path / "out", "train")

    assert (first.clip, first.frame, second.frame) == ("c1", 0, 1)
    assert first.instances[0].area == HIGH
    assert second.phrases[0].values == ()


def test_ref_davis(tmp_path: Path) -> None:
    for name in ("0", "1"):
        _photo(tmp_path / "frames" / "c1" / f"{name}.jpg")
        mask = np.zeros((HIGH, WIDE), np.uint8)
        mask[:3] = 2
        (tmp_path / "masks" / "c1").mkdir(parents=True, exist_ok=True)
        Image.fromarray(mask).save(tmp_path / "masks" / "c1" / f"{name}.png")
    meta = _meta(tmp_path / "meta.json", {"exp": "the ball", "obj_id": "2"})
    files = [
        "--annotations",
        str(meta),
        "--masks",
        str(tmp_path / "masks"),
        "--images",
        str(tmp_path / "frames"),
    ]
    convert(["refdavis", str(tmp_path / "out"), *files])

    photos = read_index(tmp_path / "out", "train")

    assert [p.instances[0].area for p in photos] == [3 * WIDE] * 2


def test_emu_edit(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        _photo(tmp_path / "in" / name)
    row = {"file_name": "a.png", "instruction": "add a hat", "task": "add", "edited_file_name": "b.png"}
    (tmp_path / "in" / "metadata.jsonl").write_text(json.dumps(row) + "\n")
    convert(["emuedit", str(tmp_path / "out"), "--images", str(tmp_path / "in"), "--split", "val"])

    (photo,) = read_index(tmp_path / "out", "val")

    assert photo.edits[0].instruction == "add a hat"
    assert photo.beside(photo.edits[0].edited).shape == (HIGH, WIDE, 3)


def test_folder_is_shrunk_and_goes_on_after_a_kill(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _photo(tmp_path / "in" / "sub" / "a.jpg")
    command = ["folder", str(tmp_path / "out"), "--images", str(tmp_path / "in"), "--licence", "CC BY 4.0"]
    convert([*command, "--long-side", "16"])
    _photo(tmp_path / "in" / "b.jpg")
    convert([*command, "--long-side", "16"])

    photos = read_index(tmp_path / "out", "train", "permissive")

    assert [(p.id, p.width, p.height) for p in photos] == [("photo_sub_a", 16, 12), ("photo_b", 16, 12)]
    assert capsys.readouterr().out.splitlines()[1].startswith("1 photos added, 2 there")


def test_shards_keep_to_their_size_and_lose_nothing(tmp_path: Path) -> None:
    photos = read_index(make_toy(tmp_path / "toy", 12), "train", "permissive")
    paths = pack(photos, tmp_path / "shards", 64, limit=12_000)
    count = unpack_shards(tmp_path / "shards", tmp_path / "again")
    again = read_index(tmp_path / "again", "train")

    assert len(paths) > 1
    assert all(path.stat().st_size <= 12_000 for path in paths)
    assert count == len(photos)
    assert [p.id for p in again] == [p.id for p in photos]
    assert all(i.area == (p.mask() == i.value).sum() for p in again for i in p.instances)
    assert LIMIT <= 14 * 1024 * 1024
