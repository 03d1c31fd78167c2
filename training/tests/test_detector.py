"""The detector at toy size: views, targets, loss, a run that is killed and goes on, the list of names."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional

from export.words_pack import SYNONYMS, vocabulary
from focus_model.detector import Found, ObjectDetector
from focus_model.efficientnet import WIDTHS, Meaning
from stages.detector import views
from stages.detector.losses import QualityFocal, detector_loss, giou
from stages.detector.samples import CELLS, Views
from stages.detector.teacher import STRIDES, Entries, cell_middles
from stages.detector.train import Run
from stages.detector.views import SIDE, Scene


def _scene(width: int = 80, height: int = 40) -> Scene:
    """A white square on black, from (20, 10) to (40, 30)."""
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[10:30, 20:40] = 255
    return Scene(pixels, np.array([3]), np.array([[20.0, 10, 40, 30]]), frozenset([3]), True)


def _inside(view: Scene) -> float:
    """Share of a view's white pixels that lie in its box."""
    left, top, right, bottom = (round(v) for v in view.boxes[0])
    white = np.all(view.pixels > 200, axis=2)
    return float(white[top:bottom, left:right].sum() / max(1, white.sum()))


def test_a_whole_photo_keeps_its_box_and_so_does_its_mirror_image() -> None:
    rng = np.random.default_rng(0)
    plain, mirrored = (views.whole(_scene(), rng, flag) for flag in (False, True))

    assert plain.boxes[0].tolist() == [104, 52, 208, 156]
    assert mirrored.boxes[0].tolist() == [208, 52, 312, 156]
    assert _inside(plain) > 0.99
    assert (plain.pixels[SIDE // 2 :] == views.PADDING).all()


def test_a_cut_away_object_leaves_its_box_and_the_claim_to_be_complete() -> None:
    rng = np.random.default_rng(1)
    found = [views.cropped(_scene(), rng) for _ in range(40)]

    assert any(len(view.boxes) == 0 and not view.complete for view in found)
    assert all(view.boxes.min() >= 0 and view.boxes.max() <= SIDE for view in found if len(view.boxes))


def test_four_photos_meet_in_one_view() -> None:
    view = views.mosaic([_scene()] * 4, np.random.default_rng(2))

    assert 1 <= len(view.boxes) <= 4
    assert view.pixels.shape == (SIDE, SIDE, 3)


def test_labels_correct_the_teacher() -> None:
    middles, strides = cell_middles()
    near = np.array([100.0, 100, 200, 200])
    said = Entries(
        np.array([7, 8, 9]), np.array([3, 3, 3]), np.array([0.4, 0.3, 0.6]),
        np.array([[105.0, 100, 205, 200], [100, 98, 200, 198], [300, 300, 380, 380]]),
    )  # fmt: skip

    known = said.corrected(3, near, middles, strides)
    assert known.box[0].tolist() == near.tolist() and known.score[0] > 0.8
    assert known.score[2] == 0.6

    view = Scene(np.zeros((SIDE, SIDE, 3), np.uint8), np.array([3]), near[None], frozenset([3]), True)
    assert known.without_strangers(view).cell.tolist() == [7, 8]

    unseen = said.corrected(5, near, middles, strides)
    own = unseen.cell[3:]
    assert len(own) > 0 and (strides[own] == 16).all()
    assert (np.abs(middles[own] - 150) <= 1.8 * 16).all()


def test_the_loss_is_the_quality_focal_loss() -> None:
    logits = torch.randn(2, 5, 3, requires_grad=True)
    scores = torch.rand(2, 5, 3)
    QualityFocal.apply(logits, scores).backward()
    slope, logits.grad = logits.grad, None
    entropy = functional.binary_cross_entropy_with_logits(logits, scores, reduction="none")
    ((logits.sigmoid() - scores).detach() ** 2 * entropy).sum().backward()

    assert slope is not None and logits.grad is not None
    assert torch.allclose(slope, logits.grad, atol=1e-6)


def test_boxes_that_agree_have_a_giou_of_1() -> None:
    boxes = torch.tensor([[0.0, 0, 4, 4], [0, 0, 2, 2]])

    assert giou(boxes, boxes).tolist() == pytest.approx([1, 1])
    assert float(giou(boxes[1:], torch.tensor([[2.0, 2, 4, 4]]))) == pytest.approx(-0.5)
    found = Found(boxes[None], torch.full((1, 2, 1), 9.0))
    assert float(detector_loss(found, torch.ones(1, 2, 1), boxes[None])) < 1e-3


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Four views of random maps, each with one object in one cell."""
    rng = np.random.default_rng(0)
    (tmp_path / "names.json").write_text(json.dumps(["cup", "dog"]), encoding="utf-8")
    for stride, width in zip(STRIDES, WIDTHS, strict=True):
        shape = (4, width, SIDE // stride, SIDE // stride)
        np.save(tmp_path / f"s{stride}.npy", rng.standard_normal(shape).astype(np.float16))
    np.savez(
        tmp_path / "targets-0000000.npz", counts=np.array([1, 1, 0, 1]), cell=np.array([5, 3000, CELLS - 1]),
        name=np.array([0, 1, 1]), score=np.array([0.5, 0.75, 1], np.float16),
        box=np.array([[0, 0, 50, 50]] * 3, np.float16),
    )  # fmt: skip
    return tmp_path


def test_targets_come_back_at_their_cells(cache: Path) -> None:
    batch = Views(cache).take(np.array([1, 2, 3]))

    assert batch.scores[0, 3000].tolist() == [0, 0.75]
    assert batch.scores[1].sum() == 0
    assert batch.boxes[2, CELLS - 1].tolist() == [0, 0, 50, 50]


def test_a_killed_run_goes_on_as_if_nothing_had_happened(cache: Path) -> None:
    views_of = Views(cache)

    def run(steps: int, start: Path | None) -> Run:
        torch.manual_seed(3)
        going = Run(ObjectDetector(2, width=8, heads=2), 1e-3)
        if start is not None:
            going.resume(start)
        while going.at < steps:
            going.step(views_of, 2, 1, going.at / 4)
        return going

    whole = run(4, None)
    run(2, None).save(cache / "half.pt", views_of.names)
    resumed = run(4, cache / "half.pt")

    for a, b in zip(whole.average.state_dict().values(), resumed.average.state_dict().values(), strict=True):
        assert torch.equal(a, b)


def test_any_size_gives_a_box_for_every_cell() -> None:
    detector = ObjectDetector(2, width=8, heads=2).eval()
    maps = Meaning(*(torch.zeros(1, w, 256 // s, 416 // s) for w, s in zip(WIDTHS, STRIDES, strict=True)))

    found = detector(maps)

    assert found.boxes.shape == (1, (32 * 52) + (16 * 26) + (8 * 13), 4)
    assert found.logits.shape[2] == 2
    assert (found.boxes[..., 2:] > found.boxes[..., :2]).all()


def test_synonyms_mean_names_and_stand_once() -> None:
    text = SYNONYMS.read_text(encoding="utf-8")
    names = [line.partition(":")[0] for line in text.splitlines()]
    listed = vocabulary([*names, "zebra"], text)

    words = [w.strip() for line in listed.splitlines() for w in line.replace(":", ",").split(",")]
    assert len(words) == len(set(words))
    assert listed.endswith("zebra\n")
    with pytest.raises(ValueError, match="no such names"):
        vocabulary(["zebra"], text)
