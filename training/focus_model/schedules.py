"""Noise schedules and the sampler. Moments run from 1 (pure noise) to 0 (clean); the paper states no schedule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import torch
from torch import Tensor

MOST_STEPS = 20


class Schedule(Protocol):
    """How noise is mixed in, and how a prediction takes it out. Latents ``[B, C, h, w]``, moments ``[B]``."""

    def noised(self, clean: Tensor, noise: Tensor, moment: Tensor) -> Tensor:
        """The latent at a moment."""

    def target(self, clean: Tensor, noise: Tensor, moment: Tensor) -> Tensor:
        """What the denoiser is trained to predict."""

    def clean(self, latent: Tensor, prediction: Tensor, moment: Tensor) -> Tensor:
        """The clean latent that a prediction implies: the preview of a step."""

    def noise(self, latent: Tensor, prediction: Tensor, moment: Tensor) -> Tensor:
        """The noise that a prediction implies."""


class RectifiedFlow:
    """Straight lines between photo and noise (arXiv 2209.03003): the prediction is ``noise - clean``."""

    def noised(self, clean: Tensor, noise: Tensor, moment: Tensor) -> Tensor:
        m = moment.view(-1, 1, 1, 1)
        return (1 - m) * clean + m * noise

    def target(self, clean: Tensor, noise: Tensor, moment: Tensor) -> Tensor:
        return noise - clean

    def clean(self, latent: Tensor, prediction: Tensor, moment: Tensor) -> Tensor:
        return latent - moment.view(-1, 1, 1, 1) * prediction

    def noise(self, latent: Tensor, prediction: Tensor, moment: Tensor) -> Tensor:
        return latent + (1 - moment.view(-1, 1, 1, 1)) * prediction


class Ddim:
    """The deterministic sampler of arXiv 2010.02502 over SDXL's noise levels; the prediction is the noise."""

    def __init__(self, levels: int = 1000, first: float = 0.00085, last: float = 0.012) -> None:
        betas = torch.linspace(first**0.5, last**0.5, levels).square()
        self.kept = torch.cat([torch.ones(1), torch.cumprod(1 - betas, 0)])

    def _shares(self, moment: Tensor) -> tuple[Tensor, Tensor]:
        """Square roots of what is kept of the photo and of the noise, ``[B, 1, 1, 1]``; between levels: linear."""
        place = moment.clamp(0, 1) * (len(self.kept) - 1)
        low = place.floor().long().clamp(max=len(self.kept) - 2)
        kept = self.kept.to(moment)
        share = torch.lerp(kept[low], kept[low + 1], place - low).view(-1, 1, 1, 1)
        return share.sqrt(), (1 - share).clamp(min=0).sqrt()

    def noised(self, clean: Tensor, noise: Tensor, moment: Tensor) -> Tensor:
        photo, noisy = self._shares(moment)
        return photo * clean + noisy * noise

    def target(self, clean: Tensor, noise: Tensor, moment: Tensor) -> Tensor:
        return noise

    def clean(self, latent: Tensor, prediction: Tensor, moment: Tensor) -> Tensor:
        photo, noisy = self._shares(moment)
        return (latent - noisy * prediction) / photo

    def noise(self, latent: Tensor, prediction: Tensor, moment: Tensor) -> Tensor:
        return prediction


def schedule(name: str) -> Schedule:
    """``flow`` or ``ddim``."""
    made: dict[str, Callable[[], Schedule]] = {"flow": RectifiedFlow, "ddim": Ddim}
    if name not in made:
        raise ValueError(f"expected a schedule of {sorted(made)}, found {name!r}")
    return made[name]()


@torch.no_grad()
def sample(
    way: Schedule,
    predict: Callable[[Tensor, Tensor], Tensor],
    noise: Tensor,
    steps: int = MOST_STEPS,
    seen: Callable[[int, Tensor], None] | None = None,
) -> Tensor:
    """From ``noise [B, C, h, w]`` to a clean latent in ``steps`` calls of ``predict(latent, moment [B])``.

    ``seen(step, clean)`` is shown every step's preview. The same noise gives the same answer.
    """
    if not 1 <= steps <= MOST_STEPS:
        raise ValueError(f"expected 1 to {MOST_STEPS} steps, found {steps}")
    latent, clean = noise, noise
    moments = torch.linspace(1, 0, steps + 1, device=noise.device, dtype=noise.dtype)
    for step in range(steps):
        now, then = (moments[step + i].expand(len(noise)) for i in (0, 1))
        prediction = predict(latent, now)
        clean = way.clean(latent, prediction, now)
        latent = way.noised(clean, way.noise(latent, prediction, now), then)
        if seen is not None:
            seen(step, clean)
    return clean
