"""Masks are compared only while the clicks agree."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from compare_masks import compare, same_clicks, summary

CLICKS = [{"x": 1, "y": 1, "positive": True}, {"x": 2, "y": 2, "positive": False}]


def save(folder: Path, clicks: list[dict], widths: list[int]) -> None:
    """A photo `a` with one mask per click: the first `width` of 10 columns."""
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "clicks.json").write_text(json.dumps(clicks))
    for k, width in enumerate(widths, start=1):
        mask = np.zeros((4, 10), np.uint8)
        mask[:, :width] = 255
        cv2.imwrite(str(folder / "a" / f"{k}.png"), mask)


def test_counts_equal_clicks_from_the_start():
    other = [CLICKS[0], {"x": 2, "y": 3, "positive": False}]
    assert same_clicks(CLICKS, CLICKS) == 2
    assert same_clicks(CLICKS, other) == 1
    assert same_clicks(CLICKS, []) == 0


def test_compares_masks_as_far_as_the_clicks_agree(tmp_path):
    save(tmp_path / "p", CLICKS, [5, 8])
    save(tmp_path / "q", [CLICKS[0], {"x": 9, "y": 9, "positive": True}], [4, 1])
    assert compare(tmp_path / "p", tmp_path / "q") == {"a/1": pytest.approx(0.8)}


def test_sums_up():
    assert summary({"a/1": 1.0, "a/2": 0.5}) == {
        "masks": 2,
        "mean_iou": 0.75,
        "min_iou": 0.5,
        "worst": "a/2",
        "under_0.99": 1,
    }


def test_refuses_to_compare_nothing(tmp_path):
    with pytest.raises(ValueError, match="no mask"):
        summary(compare(tmp_path, tmp_path))
