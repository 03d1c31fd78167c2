"""Every stage at toy size: gradients where they belong, a loss that falls, and what is drawn."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import torch
from torch.nn import functional

from data.toy import make_toy
from focus_model.predictor import MaskAnswers
from focus_model.speaker import Speaker
from stages.mask_losses import instance_loss, mask_costs
from stages.matching import cheapest
from stages.photos.critic import Critic, adversarial
from stages.samples import KEPT
from stages.start import Start
from stages.train_family import ON_PHOTOS, WITH_WORDS, make_objective, parse
from stages.trainer.averaging import trained
from stages.trainer.objective import Objective
from stages.trainer.processes import Processes
from stages.trainer.settings import Settings
from stages.trainer.trainer import Trainer
from stages.words_source import WordsSource

STAGES = [*ON_PHOTOS, *WITH_WORDS]
LEARNS = {
    "codec": {"codec"},
    "tokenizer": {"tokenizer"},
    "denoiser": {"denoiser"},
    "adapters": {"fusion", "regions", "speaker"},
    "joint": {"fusion", "regions", "speaker", "predictor", "visual_mask_tokens", "null_condition"},
    "instructions": {"fusion", "regions", "speaker", "predictor", "denoiser"},
}
"""Table 9 and section 3.5 of the paper."""


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_toy(tmp_path_factory.mktemp("toy"), 16)


def objective(stage: str, toy: Path) -> Objective:
    args = parse([stage, "unused", "--data", str(toy), "--config", "focus-toy"])
    focus, words = Start("focus-toy").make()
    return make_objective(args, focus, words)


def _marked(made: Objective) -> int:
    """The number of a sample that every stage with words draws as an edit, with a region."""
    source = getattr(made, "source", None)
    if not isinstance(source, WordsSource):
        return 3
    return next(i for i in range(5, 600, 6) if source.composer.draw(i).region is not None)


@pytest.mark.parametrize("stage", STAGES)
def test_what_learns_is_what_the_paper_says(stage: str, toy: Path) -> None:
    made = objective(stage, toy)
    torch.stack(list(made(made.draw([0, 1, 2, _marked(made)])).values())).sum().backward()
    moved = {n.split(".")[0] for n, p in made.named_parameters() if p.grad is not None and bool(p.grad.any())}

    assert {n.split(".")[0] for n in trained(made)} == LEARNS[stage]
    assert moved == LEARNS[stage]


@pytest.mark.parametrize("stage", STAGES)
def test_loss_falls(stage: str, toy: Path, tmp_path: Path) -> None:
    """The same four samples, before and after some steps on others."""
    made = objective(stage, toy)
    batch = made.draw([1000, 1001, 1002, 1003])
    term = {
        "adapters": "words",
        "joint": "words",
        "instructions": "words",
        "codec": "l1",
        "tokenizer": "meaning",
    }
    rate = 3e-3 if stage in ON_PHOTOS else 1e-2

    def loss() -> float:
        with torch.no_grad():
            return float(made(batch)[term.get(stage, "l2")])

    steps = 25 if stage in ON_PHOTOS else 12
    here = Processes(0, 1, torch.device("cpu"))
    trainer = Trainer(made, Settings(steps, 4, rate, warm=5, log_every=0), tmp_path, here)
    before = loss()
    trainer.run()

    assert loss() < 0.97 * before


@pytest.mark.parametrize("stage", STAGES)
def test_samples_depend_on_their_numbers_alone(stage: str, toy: Path) -> None:
    made = objective(stage, toy)
    pair, single = made.draw([5, 6]), made.draw([6])

    assert torch.equal(pair.pixels[1], single.pixels[0])
    assert torch.equal(made.draw([5, 6]).pixels, pair.pixels)
    assert not torch.equal(pair.pixels[0], pair.pixels[1])


def test_names_masks_and_plan_come_in_that_order(toy: Path) -> None:
    made = objective("instructions", toy)
    batch = made.draw(list(range(4)))
    special = cast(Speaker, made.speaker).special
    for row in range(4):
        ids = batch.ids[row].tolist()
        names, masks = ids.index(special.mark("end_names")), ids.index(special.mask(0))
        learnt = [i for i in range(len(ids)) if batch.wanted[row, i] != KEPT]
        assert names < masks
        assert ids[masks : masks + special.masks] == [special.mask(i) for i in range(special.masks)]
        assert min(learnt) < names
        assert masks + special.masks - 1 <= max(learnt)
        assert all(batch.wanted[row, i] == ids[i + 1] for i in learnt)


def test_cheapest_pairing_is_the_cheapest() -> None:
    rng = np.random.default_rng(1)
    for _ in range(30):
        cost = rng.normal(size=(3, 5))
        best = min(sum(cost[i, c] for i, c in enumerate(way)) for way in itertools.permutations(range(5), 3))
        found = cheapest(cost)
        assert len(set(found)) == 3
        assert sum(cost[i, c] for i, c in enumerate(found)) == pytest.approx(best)


def test_pairing_needs_a_column_for_each_row() -> None:
    with pytest.raises(ValueError, match="at most 1 targets, found 2"):
        cheapest(np.zeros((2, 1)))


def test_mask_costs_are_dice_and_cross_entropy() -> None:
    logits, target = torch.randn(2, 4, 4), (torch.rand(1, 4, 4) > 0.5).float()
    found = logits[1].sigmoid()
    cross = functional.binary_cross_entropy(found, target[0])
    dice = 1 - (2 * (found * target[0]).sum() + 1) / (found.sum() + target.sum() + 1)

    assert mask_costs(logits, target)[0, 1] == pytest.approx(float(5 * cross + 5 * dice), rel=1e-4)


def test_instances_are_drawn_to_themselves() -> None:
    def answers(vectors: torch.Tensor) -> MaskAnswers:
        empty = torch.zeros(1, 2, 1)
        return MaskAnswers(empty, empty, empty, functional.normalize(vectors, dim=-1)[None])

    first, second = torch.eye(2), torch.eye(2)

    right = instance_loss(answers(first), answers(second), [[0, 1]], [[0, 1]])
    wrong = instance_loss(answers(first), answers(second), [[0, 1]], [[1, 0]])
    assert right < 0.01 < wrong


def test_adversarial_loss_has_two_sides() -> None:
    """The maker's side moves the picture, not the critic; the critic's side the critic, not the picture."""
    critic, made = Critic(4), torch.rand(1, 3, 16, 16, requires_grad=True)
    fooled, caught = adversarial(critic, torch.rand(1, 3, 16, 16), made)
    (by_fooled,) = torch.autograd.grad(fooled, made, retain_graph=True)

    assert by_fooled.any()
    assert all(g is None for g in torch.autograd.grad(fooled, list(critic.parameters()), allow_unused=True))
    assert torch.autograd.grad(caught, made, allow_unused=True)[0] is None
