"""Phrases are read, peaks found, objects chosen; no network needed."""

from __future__ import annotations

import numpy as np
import pytest
from colours import NAMES
from detector import COCO_NAMES, STRIDES, boxes_of, decode
from eval_phrases import score, summary
from geometry import geometry
from objects import choose, distinct
from phrases import Phrase, parse
from words import Candidate, Names, cells, find_peaks, on_mask_grid, region_box, worth

KNOWN = {n: n for n in ("cup", "car", "traffic light", "orange", "person", "knife", "bus", "dog", "bench")}
KNOWN |= {"mug": "cup", "man": "person", "woman": "person", "child": "person", "puppy": "dog"}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the cup", Phrase("cup")),
        ("Left cup", Phrase("cup", "left")),
        ("the cup on the right", Phrase("cup", "right")),
        ("a silver car", Phrase("car", "", "grey")),
        ("the red traffic light", Phrase("traffic light", "", "red")),
        ("the orange", Phrase("orange")),
        ("the orange orange", Phrase("orange", "", "orange")),
        ("all the people", Phrase("person", count=0)),
        ("two knives", Phrase("knife", count=2)),
        ("buses", Phrase("bus", count=0)),
        ("the mug", Phrase("cup")),
        ("women", Phrase("person", count=0)),
        ("the second car from the right", Phrase("car", "right", place=2)),
        ("the third dog", Phrase("dog", "left", place=3)),
        ("the dog on the left of the bench", Phrase("dog", "left", near="bench")),
        ("the red car next to the bus", Phrase("car", "", "red", near="bus")),
        ("the man with the puppy", Phrase("person", near="dog")),
        ("the dog sleeping on the bench", Phrase("dog", near="bench")),
        ("select the big wooden bench", Phrase("bench", "biggest")),
        ("the biggest unicycle", Phrase("unicycle", "biggest")),
        ("the car door", Phrase("car door")),
        ("", Phrase("")),
    ],
)
def test_phrases(text: str, phrase: Phrase) -> None:
    assert parse(text, KNOWN) == phrase


def test_maps_are_joined_at_stride_16() -> None:
    coarse = np.array([[[0.0, 2.0], [4.0, 6.0]]])
    joined = cells(np.ones((2, 8, 8)), np.zeros((3, 4, 4)), coarse)

    assert joined.shape == (6, 4, 4)
    assert joined[5, 0].tolist() == [0, 0.5, 1.5, 2]
    assert joined[5, :, 3].tolist() == [2, 3, 5, 6]


def test_a_discriminant_is_applied_at_every_cell() -> None:
    names = Names(("cat", "dog"), np.array([[1.0, 0], [0, 2]]), np.array([0.0, -1]))

    assert names.score("dog", np.full((2, 2, 3), 4.0)).tolist() == [[7, 7, 7], [7, 7, 7]]
    with pytest.raises(KeyError):
        names.score("horse", np.zeros((2, 2, 3)))


def test_a_map_keeps_its_place_on_the_finer_grid() -> None:
    """A photo of 400 x 200: 384 x 192 for the map, 1024 x 512 for the masks."""
    score_map = np.zeros((12, 24), np.float32)
    score_map[3, 18] = 1

    grid = on_mask_grid(score_map, geometry(400, 200, 384, 32), geometry(400, 200, 1024, 64), 4)

    assert grid.shape == (128, 256)
    row, column = np.unravel_index(grid.argmax(), grid.shape)
    assert (row + 0.5) / 128 == pytest.approx(3.5 / 12, abs=0.01)
    assert (column + 0.5) / 256 == pytest.approx(18.5 / 24, abs=0.01)


def test_peaks_keep_their_distance() -> None:
    values = np.zeros((20, 20), np.float32)
    values[2, 2], values[3, 4], values[15, 15] = 3, 2, 1

    assert find_peaks(values, 4, 2) == [(2, 2), (15, 15)]


def test_the_region_around_a_peak_is_boxed() -> None:
    values = np.zeros((10, 12), np.float32)
    values[2:5, 3:8] = 1
    values[3, 4] = 1.5
    values[8, 8] = 1.5

    assert region_box(values, 3, 4) == (3, 2, 8, 5)


def test_the_mask_that_fits_the_map_is_worth_most() -> None:
    values = np.zeros((40, 40), np.float32)
    values[10:30, 10:30] = 1
    fits = values > 0
    inner, whole = np.zeros_like(fits), np.ones_like(fits)
    inner[18:22, 18:22] = True

    assert worth(fits, values, 0.5) == pytest.approx(2.5)
    assert worth(fits, values, 0.5) > max(worth(inner, values, 0.9), worth(whole, values, 0.9))


def _at(column: int, value: float, width: int = 4) -> Candidate:
    mask = np.zeros((10, 40), bool)
    mask[3:7, column : column + width] = True
    return Candidate(mask, value)


COLOURLESS = np.zeros((10, 40), np.uint8)


def test_one_candidate_per_object() -> None:
    found = distinct([_at(20, 0.8), _at(21, 0.9), _at(2, 0.7), _at(30, 0.3)], 0.6)

    assert [c.worth for c in found] == [0.9, 0.7]


def test_rules_choose_among_objects() -> None:
    found = [_at(20, 0.9), _at(2, 0.8), _at(34, 0.7, 6)]

    def column(rule: str) -> int:
        return int(np.nonzero(choose(Phrase("cup", rule), found, COLOURLESS))[1].min())

    assert [column(r) for r in ("", "left", "right", "middle", "biggest")] == [20, 2, 34, 20, 34]


def test_colour_comes_before_the_rule() -> None:
    found = [_at(20, 0.9), _at(2, 0.8), _at(34, 0.7)]
    colours = COLOURLESS.copy()
    colours[:, 10:] = NAMES.index("red")

    chosen = choose(Phrase("cup", "left", "red"), found, colours)

    assert np.array_equal(chosen, found[0].mask)


def test_counts_unite_objects() -> None:
    found = [_at(20, 0.9), _at(2, 0.8), _at(34, 0.7)]

    assert choose(Phrase("cup", count=2), found, COLOURLESS).sum() == 32
    assert choose(Phrase("cup", count=0), found, COLOURLESS).sum() == 48


def test_a_detector_row_becomes_a_box() -> None:
    rows = np.zeros((sum((416 // s) ** 2 for s in STRIDES), 85), np.float32)
    rows[53] = [0.5, 0.5, np.log(4), np.log(2), 0.5, *[0.0] * 80]  # stride 8, second row, second column
    rows[53, 5 + 2] = 0.8

    boxes, scores = decode(rows, 0.5)

    assert boxes_of("car", COCO_NAMES, boxes, scores, 0.4)[0].edges == pytest.approx(
        (-8, 8, 56, 40), abs=1e-3
    )
    assert boxes_of("facade", COCO_NAMES, boxes, scores, 0.4) == []


def test_scores_leave_ignored_pixels_out() -> None:
    truth = np.array([[255, 255, 128, 0]], np.uint8)
    found = score("a", "plain", np.array([[True, False, True, True]]), truth)

    assert (found.both, found.either) == (1, 3)


def test_the_interval_holds_the_mean() -> None:
    truth = np.array([[255, 0]], np.uint8)
    masks = [np.array([[True, False]]), np.array([[False, False]])]
    scores = [score(f"{i}", "plain", masks[i % 2], truth) for i in range(20)]

    found = summary(scores)

    assert (found["n"], found["photos"], found["miou"], found["p50"]) == (20, 20, 0.5, 0.5)
    assert 0.2 < found["low"] < 0.5 < found["high"] < 0.8
