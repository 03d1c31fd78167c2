"""Intervals, and the experiment's arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from evaluate.bootstrap import difference, interval
from evaluate.guides import GUIDES, GuideObjective, Measures, report
from focus_model.config import focus_toy
from focus_model.focus import Focus


def test_interval_of_a_known_sample() -> None:
    """The standard error of 400 normal numbers is a twentieth: the interval is about four of them wide."""
    values = np.random.default_rng(1).normal(3, 1, 400)
    found = interval(values)

    assert found.low < found.mean < found.high
    assert found.mean == pytest.approx(values.mean())
    assert found.high - found.low == pytest.approx(4 * 0.05, rel=0.15)


def test_pairs_cancel_what_they_share() -> None:
    shared = np.random.default_rng(2).normal(0, 10, 100)
    found = difference(shared + 1, shared)

    assert (found.low, found.high) == (pytest.approx(1), pytest.approx(1))


def test_interval_needs_values() -> None:
    with pytest.raises(ValueError, match="expected a row of values"):
        interval(np.zeros(0))


def test_report_compares_with_the_mask() -> None:
    def measures(inside: float) -> Measures:
        plain = np.full(10, 0.1)
        return Measures(np.full(10, inside), plain, plain, plain, plain)

    found = report({"mask": measures(0.2), "none": measures(0.5), "embedding": measures(0.3)})
    less = found["less_mask"]

    assert isinstance(less, dict)
    assert set(less) == {"none", "embedding"}
    assert less["none"]["inside"]["mean"] == pytest.approx(0.3)
    assert found["pictures"] == 10


def test_guides_start_alike() -> None:
    torch.manual_seed(1)
    focus = Focus(focus_toy(300))
    made = [GuideObjective(focus, None, guide) for guide in GUIDES]  # type: ignore[arg-type]
    weights = [m.denoiser.state_dict() for m in made]

    assert [m.denoiser.config.guide for m in made] == ["mask", "embedding", "none"]
    for other in weights[1:]:
        assert all(torch.equal(other[name], value) for name, value in weights[0].items())
    assert not any(p.requires_grad for p in focus.parameters())
