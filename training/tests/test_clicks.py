"""Click training at toy size: it learns, and a killed run goes on exactly as an unbroken one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import torch

from focus_model.bridge import MeaningBridge
from focus_model.clicked import ClickNetwork
from focus_model.efficientnet import Meaning
from focus_model.segmenter import MaskAnswer, Segmenter
from focus_model.tinyvit import Features, TinyVit, TinyVitConfig
from stages.clicks import losses, simulate
from stages.clicks.borders import softened
from stages.clicks.samples import Batch, Cache
from stages.clicks.train import Run, Session, train

SIDE = 64
WIDTH = 32


def _toy_cache(folder: Path) -> Cache:
    rng = np.random.default_rng(3)
    for n in range(6):
        mask = np.zeros((SIDE // 2, SIDE // 2), np.uint8)
        x, y = rng.integers(2, 16, 2)
        mask[y : y + 12, x : x + 12] = 1
        coarse = mask[::2, ::2].astype(np.float16)
        f1 = np.repeat(coarse[None], 8, 0) + 0.1 * rng.normal(size=(8, 16, 16)).astype(np.float16)
        np.savez(
            folder / f"{n:06d}.npz",
            f1=f1.astype(np.float16),
            f2=f1[:, ::2, ::2].astype(np.float16),
            f4=np.repeat(f1[:1, ::4, ::4], WIDTH, 0).astype(np.float16),
            s16=f1[:6, ::4, ::4].astype(np.float16),
            s32=f1[:4, ::8, ::8].astype(np.float16),
            mask=mask,
            valid=np.array(mask.shape),
        )
    return Cache(folder)


def _run(steps: int) -> Run:
    torch.manual_seed(5)
    args = argparse.Namespace(steps=steps, batch=2, clicks=2, rate=2e-3, seed=4, side=SIDE)
    segmenter = Segmenter(WIDTH, f1=8, f2=8)
    return Run(ClickNetwork(MeaningBridge(WIDTH, 8, (6, 4)), segmenter), args)


def test_loss_falls(tmp_path: Path) -> None:
    """Sixty steps on six squares are enough to see the loss fall."""
    cache = _toy_cache(tmp_path)
    run = _run(60)
    before = _evaluate(run.model, cache)
    train(run, cache, tmp_path)
    after = _evaluate(run.model, cache)
    assert after < 0.7 * before, (before, after)


def _evaluate(model: ClickNetwork, cache: Cache) -> float:
    batch = cache.draw(6, np.random.default_rng(11))
    coords = torch.tensor([[[20.0, 20.0], [0.0, 0.0]]]).expand(6, -1, -1)
    labels = torch.tensor([[1, -1]]).expand(6, -1)
    with torch.no_grad():
        none = torch.zeros(6, 1, 16, 16)
        answer = model(batch.features, batch.meaning, coords, labels, none, torch.zeros(6), SIDE)
    logits = torch.nn.functional.interpolate(answer.logits, scale_factor=2, mode="bilinear")
    return float(losses.mask_loss(logits, batch.target, batch.weight)[:, 0].mean())


def test_resumed_run_equals_unbroken_run(tmp_path: Path) -> None:
    """Kill after step 3 of 6: the same weights come out."""
    cache = _toy_cache(tmp_path)
    whole = _run(6)
    train(whole, cache, tmp_path)
    broken = _run(6)
    _advance(broken, cache, 3)
    broken.save(tmp_path / "last.pt")
    resumed = _run(6)
    resumed.resume(tmp_path / "last.pt")
    train(resumed, cache, tmp_path)
    for a, b in zip(whole.average.parameters(), resumed.average.parameters(), strict=True):
        assert torch.allclose(a, b, atol=1e-6)


def _advance(run: Run, cache: Cache, steps: int) -> None:
    """Stops in the middle, as a kill would."""

    class _KilledError(Exception):
        pass

    original = run.average_weights

    def counted() -> None:
        original()
        if run.at + 1 == steps:
            run.at += 1
            raise _KilledError

    run.average_weights = counted  # type: ignore[method-assign]
    with pytest.raises(_KilledError):
        train(run, cache, Path("/nonexistent"))


class _Witness(torch.nn.Module):
    """Answers every prompt with one mask."""

    def __init__(self, logits: torch.Tensor) -> None:
        super().__init__()
        self.logits = logits

    def forward(self, *_: object) -> MaskAnswer:
        return MaskAnswer(self.logits, torch.zeros(1, 4))


def _square_batch() -> Batch:
    target = torch.zeros(1, 1, 32, 32)
    target[..., 8:24, 8:24] = 1
    empty = torch.zeros(1, 1, 4, 4)
    maps = Features(empty, empty, empty, empty)
    return Batch(maps, Meaning(empty, empty, empty), target, torch.ones_like(target))


def test_a_border_is_the_teachers_where_it_agrees() -> None:
    """Only within the band, and softly; elsewhere the label stays."""
    batch = _square_batch()
    logits = torch.full((1, 4, 16, 16), -4.0)
    logits[..., 4:13, 4:12] = 4.0  # one cell, two pixels, lower than the label: the band holds the first

    soft = softened(batch, cast(Segmenter, _Witness(logits)), 64)

    assert 0.5 < soft.target[0, 0, 24, 16] < 1
    assert soft.target[0, 0, 25, 16] == 0
    assert 0 < soft.target[0, 0, 7, 16] < 0.5
    assert soft.target[0, 0, 16, 16] == 1
    assert torch.equal(soft.weight, batch.weight)


def test_a_border_counts_less_where_the_teacher_disagrees() -> None:
    """The label stays, but its border weighs less."""
    batch = _square_batch()

    soft = softened(batch, cast(Segmenter, _Witness(torch.full((1, 4, 16, 16), -4.0))), 64)

    assert torch.equal(soft.target, batch.target)
    assert soft.weight[0, 0, 8, 16] < 1
    assert soft.weight[0, 0, 16, 16] == 1 and soft.weight[0, 0, 0, 0] == 1


def test_a_fresh_bridge_changes_nothing_and_learns() -> None:
    """Its last layer is zero, and gets a gradient."""
    bridge = MeaningBridge(WIDTH, 8, (6, 4))
    f4 = torch.randn(1, WIDTH, 8, 6)
    meaning = Meaning(torch.zeros(1), torch.randn(1, 6, 4, 3), torch.randn(1, 4, 2, 2))

    fused = bridge(Features(f4, f4, f4, f4), meaning).f4

    assert torch.equal(fused, f4)
    fused.square().sum().backward()
    assert bridge.last.weight.grad is not None and bridge.last.weight.grad.abs().sum() > 0


def test_next_click_goes_to_the_larger_error() -> None:
    """Missed pixels outnumber wrong ones: a positive click among them."""
    target = np.zeros((20, 20), bool)
    target[2:12, 2:12] = True
    found = np.zeros((20, 20), bool)
    found[16:18, 16:18] = True
    click = simulate.next_click(target, np.zeros_like(target), found, np.random.default_rng(0))
    assert click is not None
    row, column, positive = click
    assert positive and target[row, column]
    found = np.ones((20, 20), bool)
    click = simulate.next_click(target, np.zeros_like(target), found, np.random.default_rng(0))
    assert click is not None
    row, column, positive = click
    assert not positive and not target[row, column]


def test_a_rough_box_is_near_the_object_and_inside_the_picture() -> None:
    """On average it is the object's box; no edge leaves the picture or crosses the other."""
    target = np.zeros((40, 60), bool)
    target[0:20, 30:60] = True
    rng = np.random.default_rng(2)

    boxes = np.array([[p[:2] for p in simulate.rough_box(target, rng)] for _ in range(400)])

    assert boxes.min() >= -0.5 and boxes[..., 0].max() <= 40 and boxes[..., 1].max() <= 60
    assert np.all(boxes[:, 1] - boxes[:, 0] > 0.99)
    assert abs(boxes[:, 1, 0].mean() - 19.5) < 1 and abs(boxes[:, 0, 1].mean() - 29.5) < 1
    assert boxes[:, 0, 1].std() > 1


def test_a_session_begins_with_a_box_or_a_click(tmp_path: Path) -> None:
    """A box has no padding point behind it, a click has one."""
    batch = _toy_cache(tmp_path).draw(2, np.random.default_rng(1))

    _, boxed = Session(batch, np.random.default_rng(1), SIDE, boxed=True).prompts()
    _, clicked = Session(batch, np.random.default_rng(1), SIDE).prompts()

    assert boxed.tolist() == [[2, 3], [2, 3]]
    assert clicked.tolist() == [[1, -1], [1, -1]]


def test_encoder_pads_windows_for_any_size() -> None:
    """Sizes that are no multiple of the window keep their strides."""
    encoder = TinyVit(
        TinyVitConfig(
            widths=(8, 16, 16, 32), depths=(1, 1, 1, 1), windows=(7, 7, 14, 7), head_width=8, neck=32
        )
    )
    features = encoder(torch.zeros(1, 3, 96, 64))
    assert [tuple(f.shape[1:]) for f in features] == [(8, 24, 16), (16, 12, 8), (32, 6, 4), (32, 6, 4)]
