"""Trains the object detector on cached views: ``python -m stages.detector.train CACHE OUT --minutes 70``.

The learning rate falls to zero over the given minutes of work, so that a slow machine sees fewer views and still ends
well. Goes on from ``OUT/last.pt`` after a kill.
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

from focus_model.detector import ObjectDetector

from .losses import detector_loss
from .samples import Views

SAVE_SECONDS = 120
WARM_UP = 100


class Run:
    """Model, averaged model, optimiser and where they stand; ``spent`` in seconds."""

    def __init__(self, model: ObjectDetector, rate: float) -> None:
        self.model, self.average = model, copy.deepcopy(model)
        bare = [p for p in model.parameters() if p.ndim < 2]
        full = [p for p in model.parameters() if p.ndim >= 2]
        groups = [{"params": full, "weight_decay": 0.02}, {"params": bare, "weight_decay": 0.0}]
        self.optimiser = torch.optim.AdamW(groups, lr=rate)
        self.rate, self.at, self.spent = rate, 0, 0.0

    def step(self, views: Views, batch: int, seed: int, share: float) -> float:
        """One batch; ``share`` 0..1 of the run that is over."""
        factor = min(1.0, (self.at + 1) / WARM_UP) * 0.5 * (1 + math.cos(math.pi * min(share, 1.0)))
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * factor
        drawn = views.draw(batch, np.random.default_rng([seed, self.at]))
        self.model.train()
        loss = detector_loss(self.model(drawn.maps), drawn.scores, drawn.boxes)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimiser.step()
        self.at += 1
        self._average()
        return loss.item()

    def _average(self) -> None:
        """Exponential mean with decay 0.998, faster at the beginning; running statistics are copied."""
        decay = min(0.998, (1 + self.at) / (10 + self.at))
        with torch.no_grad():
            for mean, now in zip(self.average.parameters(), self.model.parameters(), strict=True):
                mean.lerp_(now, 1 - decay)
            for kept, now_kept in zip(self.average.buffers(), self.model.buffers(), strict=True):
                kept.copy_(now_kept)

    def save(self, path: Path, names: list[str]) -> None:
        """Writes beside, then moves into place."""
        state = {
            "names": names,
            "step": self.at,
            "spent": self.spent,
            "optimiser": self.optimiser.state_dict(),
        }
        state |= {"model": self.model.state_dict(), "average": self.average.state_dict()}
        torch.save(state, path.with_suffix(".new"))
        os.replace(path.with_suffix(".new"), path)

    def resume(self, path: Path) -> None:
        """Continues where ``path`` was written."""
        state = torch.load(path, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.at, self.spent = state["step"], state["spent"]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cache", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=70)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    views = Views(args.cache)
    run = Run(ObjectDetector(len(views.names)), args.rate)
    args.out.mkdir(parents=True, exist_ok=True)
    last = args.out / "last.pt"
    if last.exists():
        run.resume(last)
    began, before, saved, smooth = time.time(), run.spent, time.time(), 0.0
    while run.spent < args.minutes * 60:
        loss = run.step(views, args.batch, args.seed, run.spent / (args.minutes * 60))
        run.spent = before + time.time() - began
        smooth = loss if smooth == 0 else 0.98 * smooth + 0.02 * loss
        if run.at % 50 == 0:
            print(
                json.dumps({"step": run.at, "loss": round(smooth, 4), "minutes": round(run.spent / 60, 1)}),
                flush=True,
            )
        if time.time() - saved > SAVE_SECONDS:
            run.save(last, views.names)
            saved = time.time()
    run.save(last, views.names)


if __name__ == "__main__":
    main()
