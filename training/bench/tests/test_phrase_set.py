"""Phrases of the evaluation mean one thing, or are not made."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from colours import NAMES, pixel_names, shares
from make_phrase_set import Thing, plural, wanted, write_photo
from PIL import Image


def thing(value: int, across: float, area: float = 0.05, **colours: float) -> Thing:
    return Thing(value, area, across, np.array([colours.get(name, 0.0) for name in NAMES]))


def phrases(things: list[Thing]) -> dict[str, tuple[int, ...]]:
    return {w.phrase: w.values for w in wanted("cup", things, 0.01)}


def test_a_single_object_is_named() -> None:
    assert phrases([thing(4, 0.5)]) == {"the cup": (4,)}
    assert phrases([thing(4, 0.5, area=0.005)]) == {}


def test_sides_need_a_clear_distance() -> None:
    found = phrases([thing(1, 0.2), thing(2, 0.6), thing(3, 0.65)])

    assert found["the left cup"] == (1,)
    assert "the right cup" not in found
    assert found["all the cups"] == (1, 2, 3)


def test_a_small_object_can_spoil_a_side_but_is_not_asked_for() -> None:
    found = phrases([thing(1, 0.1, area=0.001), thing(2, 0.5), thing(3, 0.9)])

    assert "the left cup" not in found
    assert found["the right cup"] == (3,)


def test_a_colour_belongs_to_one_object_only() -> None:
    found = phrases([thing(1, 0.1, red=0.7), thing(2, 0.15, red=0.1, white=0.6), thing(3, 0.2, white=0.3)])

    assert found["the red cup"] == (1,)
    assert "the white cup" not in found


@pytest.mark.parametrize(
    ("rgb", "name"),
    [((200, 30, 35), "red"), ((25, 40, 110), "blue"), ((120, 120, 122), "grey"), ((100, 60, 35), "brown")],
)
def test_usual_shades_have_their_names(rgb: tuple[int, int, int], name: str) -> None:
    names = pixel_names(np.full((2, 2, 3), rgb, np.uint8))

    assert shares(names, np.ones((2, 2), bool))[NAMES.index(name)] == 1


def test_shares_of_nothing_are_zero() -> None:
    assert shares(np.zeros((2, 2), np.uint8), np.zeros((2, 2), bool)).sum() == 0


def test_plurals() -> None:
    assert [plural(n) for n in ("cup", "person", "bus", "bench", "battery", "toy")] == [
        "cups",
        "people",
        "buses",
        "benches",
        "batteries",
        "toys",
    ]


def test_a_photo_is_written_with_ignored_pixels(tmp_path: Path) -> None:
    for name in ("images", "masks", "out/img", "out/gt"):
        (tmp_path / name).mkdir(parents=True)
    labels = np.zeros((10, 10), np.uint8)
    labels[:5, :5], labels[9] = 1, 255
    Image.fromarray(labels).save(tmp_path / "masks/a.png")
    Image.fromarray(np.full((10, 10, 3), 200, np.uint8)).save(tmp_path / "images/a.jpg")
    photo = {"id": "a", "instances": [{"value": 1, "name": "dog"}]}

    lines = write_photo(tmp_path, tmp_path / "out", photo, 0.01)

    assert json.dumps(lines[0]) == json.dumps(
        {"image": "img/a.jpg", "phrase": "the dog", "kind": "plain", "name": "dog", "mask": "gt/a-00.png"}
    )
    truth = np.asarray(Image.open(tmp_path / "out/gt/a-00.png"))
    assert (truth[0, 0], truth[9, 0], truth[8, 8]) == (255, 128, 0)
    assert (tmp_path / "out/img/a.jpg").exists()
