"""The loop: draw, step, average, say, show, save."""

from __future__ import annotations

import json
import math
import time
from pathlib import Path
from typing import Any, cast

import torch
from PIL import Image

from . import checkpoint
from .averaging import Average, trained
from .batches import batches
from .objective import Objective
from .processes import Processes
from .settings import PRECISIONS, Settings


class Trainer:
    """A run in the folder ``out``; goes on from ``out/last.pt`` where there is one.

    A run that was killed at any step and started again ends with the same weights as one that was not.
    """

    def __init__(self, objective: Objective, settings: Settings, out: Path, place: Processes) -> None:
        out.mkdir(parents=True, exist_ok=True)
        self.file = out / "last.pt"
        if not self.file.exists():
            objective.begin()
        self.objective, self.settings, self.out, self.place = objective.to(place.device), settings, out, place
        self.average = Average(objective, settings.average)
        self.optimiser = torch.optim.AdamW(self._groups(), lr=settings.rate, weight_decay=settings.decay)
        on_gpu = place.device.type == "cuda"
        self.scaler = torch.amp.GradScaler(
            place.device.type, enabled=on_gpu and settings.precision == "float16"
        )
        self.step = 0
        if self.file.exists():
            self.step = checkpoint.resume(
                self.file, objective, self.average, self.optimiser, self.scaler, settings, place.device
            )
        self.shared = place.shared(objective)
        self.smooth: dict[str, float] = {}

    def run(self, until: int | None = None) -> None:
        """To the last step, or, for tests, to an earlier one as if killed there."""
        s, started, first = self.settings, time.monotonic(), self.step
        last = s.steps if until is None else until
        self.objective.train()
        for batch in batches(self.objective, self.step, last, s.batch, s.ahead, self.place):
            self._advance(batch)
            if s.log_every and self.step % s.log_every == 0:
                self._say((time.monotonic() - started) / (self.step - first))
            if s.sheet_every and self.step % s.sheet_every == 0:
                self._show()
            if (s.save_every and self.step % s.save_every == 0) or self.step == s.steps:
                self.save()
        self.place.wait()

    def save(self) -> None:
        """Writes ``last.pt``."""
        if self.place.first:
            checkpoint.save(
                self.file, self.step, self.objective, self.average, self.optimiser, self.scaler, self.settings
            )

    def _advance(self, batch: Any) -> None:
        s = self.settings
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * self._factor()
        self.optimiser.zero_grad(set_to_none=True)
        kind = PRECISIONS[s.precision]
        with torch.autocast(self.place.device.type, kind, enabled=s.precision != "float32"):
            terms = cast(dict[str, torch.Tensor], self.shared(batch))
        total = torch.stack(list(terms.values())).sum()
        if not torch.isfinite(total):
            raise FloatingPointError(
                f"step {self.step + 1}: the loss is {float(total.detach())}: {self._numbers(terms)}"
            )
        self.scaler.scale(total).backward()
        self.scaler.unscale_(self.optimiser)
        torch.nn.utils.clip_grad_norm_(trained(self.objective).values(), s.clip)
        self.scaler.step(self.optimiser)
        self.scaler.update()
        self.step += 1
        self.average.update(self.step)
        for name, value in self._numbers(terms).items():
            self.smooth[name] = 0.95 * self.smooth.get(name, value) + 0.05 * value

    def _factor(self) -> float:
        s = self.settings
        rising = min(1.0, (self.step + 1) / max(1, s.warm))
        return rising * (s.last + (1 - s.last) * 0.5 * (1 + math.cos(math.pi * self.step / s.steps)))

    def _groups(self) -> list[dict[str, Any]]:
        """One group per multiple of the rate."""
        multiples = self.objective.rates()
        found: dict[float, list[torch.Tensor]] = {}
        for name, parameter in trained(self.objective).items():
            fitting = [m for start, m in multiples.items() if name.startswith(start)]
            found.setdefault(fitting[0] if fitting else 1.0, []).append(parameter)
        if not found:
            raise ValueError("expected something to train, found nothing")
        return [{"params": ps, "peak": m * self.settings.rate} for m, ps in sorted(found.items())]

    @staticmethod
    def _numbers(terms: dict[str, torch.Tensor]) -> dict[str, float]:
        return {name: float(value.detach()) for name, value in terms.items()}

    def _say(self, seconds: float) -> None:
        """A line of JSON, on the screen and in ``progress.jsonl``."""
        if not self.place.first:
            return
        left = (self.settings.steps - self.step) * seconds
        rounded = {name: round(value, 5) for name, value in self.smooth.items()}
        line = {
            "step": self.step,
            "of": self.settings.steps,
            **rounded,
            "s": round(seconds, 3),
            "eta_s": round(left),
        }
        print(json.dumps(line), flush=True)
        with (self.out / "progress.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    @torch.no_grad()
    def _show(self) -> None:
        """``sheets/<step>.png``, made with the mean weights."""
        if not self.place.first:
            return
        self.objective.eval()
        with self.average.worn():
            picture = self.objective.sheet(4)
        self.objective.train()
        if picture is not None:
            (self.out / "sheets").mkdir(exist_ok=True)
            Image.fromarray(picture).save(self.out / "sheets" / f"{self.step:06d}.png")
