"""Phrases are read, objects chosen; no network needed."""

from __future__ import annotations

import numpy as np
import pytest
from colours import NAMES
from detector import COCO_NAMES, STRIDES, boxes_of, decode
from eval_phrases import score, summary
from objects import Candidate, choose, distinct
from phrases import Phrase, parse

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


def _at(column: int, value: float, width: int = 4) -> Candidate:
    mask = np.zeros((10, 40), bool)
    mask[3:7, column : column + width] = True
    return Candidate(mask, value)


COLOURLESS = np.zeros((10, 40), np.uint8)


def test_one_candidate_per_object() -> None:
    found = distinct([_at(20, 0.8), _at(21, 0.9), _at(2, 0.7)])

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
