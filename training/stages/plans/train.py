"""Tunes SmolLM2 to write plans: ``python -m stages.plans.train START OUT --minutes 50``.

``START`` is SmolLM2 as a GGUF file, or the folder of a planner pack that is to learn more. The learning rate falls to
zero over the given time, so that a slow machine sees fewer sentences and still ends well. Goes on from ``OUT/last.pt``
after a kill.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import time
from pathlib import Path

import torch

from export.planner_start import load_planner
from focus_model.language import Language

from .batches import Pair, batch_loss, draw_pairs, held_out
from .grammar import Words

HELD_OUT = Path(__file__).parents[2] / "data" / "plans"
SAVE_SECONDS = 60
POOL = 12
"""Batches drawn at a time and sorted by length, so that little is padded."""


class Source:
    """Batches that depend on the seed and the step alone."""

    def __init__(self, words: Words, batch: int, seed: int) -> None:
        self.words, self.batch, self.seed = words, batch, seed
        self.forbidden = held_out(HELD_OUT)
        self.pool: list[list[Pair]] = []
        self.number = -1

    def take(self, step: int) -> list[Pair]:
        if step // POOL != self.number:
            self.number = step // POOL
            rng = random.Random(f"{self.seed} {self.number}")
            pairs = draw_pairs(rng, self.words, self.batch * POOL, self.forbidden)
            pairs.sort(key=lambda p: len(p.ids))
            self.pool = [pairs[i : i + self.batch] for i in range(0, len(pairs), self.batch)]
            rng.shuffle(self.pool)
        return self.pool[step % POOL]


def save(path: Path, model: Language, optimiser: torch.optim.Optimizer, step: int, spent: float) -> None:
    state = {"low": model.trained(), "optimiser": optimiser.state_dict(), "step": step, "spent": spent}
    torch.save(state, path.with_suffix(".new"))
    os.replace(path.with_suffix(".new"), path)


def rate(share: float, step: int, top: float) -> float:
    """Warm-up over 20 steps, then half a cosine."""
    return top * min(1.0, (step + 1) / 20) * 0.5 * (1 + math.cos(math.pi * min(share, 1.0)))


def train(args: argparse.Namespace) -> None:
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    model, tokenizer = load_planner(args.start, getattr(torch, args.kind))
    for layer in model.layers[: args.still]:
        layer.requires_grad_(False)
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, betas=(0.9, 0.98), weight_decay=0.0)
    step, before, saved = 0, 0.0, 0.0
    last = args.out / "last.pt"
    args.out.mkdir(parents=True, exist_ok=True)
    if last.exists():
        state = torch.load(last, weights_only=True)
        model.load_state_dict(state["low"], strict=False)
        optimiser.load_state_dict(state["optimiser"])
        step, before = state["step"], state["spent"]
    source, start = Source(Words(tokenizer), args.batch, args.seed), time.monotonic()
    losses: list[float] = []
    while (spent := before + time.monotonic() - start) < 60 * args.minutes:
        for group in optimiser.param_groups:
            group["lr"] = rate(spent / (60 * args.minutes), step, args.rate)
        loss, right = batch_loss(model, source.take(step))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        losses.append(loss.item())
        if step % 10 == 0:
            mean = sum(losses[-10:]) / len(losses[-10:])
            print(
                f"{step} {step * args.batch} pairs {spent:.0f} s loss {mean:.4f} right {right:.3f}",
                flush=True,
            )
        if spent - saved > SAVE_SECONDS:
            save(last, model, optimiser, step, spent)
            saved = spent
    save(last, model, optimiser, step, 60.0 * args.minutes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("start", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=50)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--still", type=int, default=0, help="layers from below that are not trained; saves time"
    )
    parser.add_argument(
        "--kind", choices=("float32", "bfloat16"), default="float32", help="of the frozen weights"
    )
    train(parser.parse_args())


if __name__ == "__main__":
    main()
