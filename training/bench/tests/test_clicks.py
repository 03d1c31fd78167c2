import numpy as np
import pytest
from clicks import IGNORE, OBJECT, Click, clicks_to_reach, iou, next_click


def square(size=9, top=2, left=2, side=5):
    truth = np.zeros((size, size), np.uint8)
    truth[top : top + side, left : left + side] = OBJECT
    return truth


def nothing(truth):
    return np.zeros(truth.shape, bool)


def test_first_click_is_in_the_middle_of_the_object():
    truth = square()
    assert next_click(nothing(truth), truth, []) == Click(4, 4, True)


def test_the_photo_edge_counts_as_border():
    truth = np.full((5, 9), OBJECT, np.uint8)
    # depth 3 along the middle row from x = 2 on: the first place in row-major order wins
    assert next_click(nothing(truth), truth, []) == Click(2, 2, True)


def test_a_wrongly_marked_area_gets_a_negative_click():
    truth = square()
    predicted = np.ones(truth.shape, bool)
    predicted[:, :4] = truth[:, :4] == OBJECT
    click = next_click(predicted, truth, [])
    assert click is not None and not click.positive


def test_a_tie_goes_to_the_missed_area():
    truth = square(9, 0, 0, 3)
    predicted = nothing(truth)
    predicted[6:, 6:] = True
    assert next_click(predicted, truth, []) == Click(1, 1, True)


def test_ignored_pixels_are_never_clicked():
    truth = np.full((5, 5), IGNORE, np.uint8)
    assert next_click(np.ones((5, 5), bool), truth, []) is None


def test_earlier_clicks_are_left_out():
    truth = square(3, 1, 1, 1)
    assert next_click(nothing(truth), truth, [Click(1, 1, True)]) is None


def test_a_perfect_mask_needs_no_click():
    truth = square()
    assert next_click(truth == OBJECT, truth, []) is None


def test_iou_skips_the_ignore_band():
    truth = square()
    predicted = truth == OBJECT
    truth[2] = IGNORE
    predicted[3, 2:7] = False
    assert iou(predicted, truth) == pytest.approx(15 / 20)


def test_iou_of_two_empty_masks_is_one():
    truth = np.zeros((3, 3), np.uint8)
    assert iou(nothing(truth), truth) == 1.0


def test_clicks_to_reach():
    assert clicks_to_reach([0.5, 0.86, 0.8], 0.85, 20) == 2
    assert clicks_to_reach([0.5, 0.6], 0.85, 20) == 20
