"""Tunes SmolLM2 to write plans: ``python -m stages.plans.train GGUF OUT --minutes 50``.

The learning rate falls to zero over the given time, so that a slow machine sees fewer sentences and still ends well.
Goes on from ``OUT/last.pt`` after a kill.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import time
from pathlib import Path

import torch

from focus_model.gguf import Gguf
from focus_model.language import Language, load_start

from .batches import Pair, batch_loss, draw_pairs, held_out
from .grammar import Words
from .vocab import make_vocabulary

HELD_OUT = Path(__file__).parents[2] / "data" / "plans"
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
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    gguf = Gguf(args.gguf)
    tokenizer, rows = make_vocabulary(gguf)
    model = Language(len(rows), kind=torch.bfloat16)
    load_start(model, gguf, rows)
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, betas=(0.9, 0.98), weight_decay=0.0)
    step, before = 0, 0.0
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
        if step % 10 == 0:
            save(last, model, optimiser, step, spent)
    save(last, model, optimiser, step, 60.0 * args.minutes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gguf", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=50)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
