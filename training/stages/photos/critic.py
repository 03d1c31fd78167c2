"""A patch critic, and both sides of the adversarial loss in one sum."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.func import functional_call
from torch.nn import functional

from focus_model.focus import normalise


class Critic(nn.Module):
    """``[B, 3, H, W]`` in 0..1 -> ``[B, 1, h, w]``, above 0 where a patch looks like a photo (arXiv 1611.07004)."""

    def __init__(self, width: int = 32) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for i, (cin, cout) in enumerate(((3, width), (width, 2 * width), (2 * width, 4 * width))):
            layers.append(nn.Conv2d(cin, cout, 4, 2, 1))
            layers += [nn.GroupNorm(4, cout)] if i else []
            layers.append(nn.LeakyReLU(0.2))
        self.layers = nn.Sequential(*layers, nn.Conv2d(4 * width, 1, 3, 1, 1))

    def forward(self, pixels: Tensor) -> Tensor:
        return self.layers(2 * pixels - 1)


def adversarial(critic: Critic, real: Tensor, made: Tensor) -> tuple[Tensor, Tensor]:
    """What the maker and what the critic minimises. The maker's side sees the critic's weights as fixed, so that one
    optimiser may take the sum of both."""
    fixed = {name: p.detach() for name, p in critic.named_parameters()}
    fooled = functional.softplus(-functional_call(critic, fixed, (made,))).mean()
    caught = functional.softplus(-critic(real)).mean() + functional.softplus(critic(made.detach())).mean()
    return fooled, caught


def contest(critic: Critic | None, weight: float, real: Tensor, made: Tensor) -> dict[str, Tensor]:
    """The terms of both sides; none without a critic."""
    if critic is None:
        return {}
    fooled, caught = adversarial(critic, real, made)
    return {"maker": weight * fooled, "critic": caught}


def perceptual(encoder: nn.Module, real: Tensor, made: Tensor) -> Tensor:
    """Distance of the frozen meaning encoder's tokens, mean over the samples: 1 - cosine."""
    with torch.no_grad():
        wanted = encoder(normalise(real))
    return 1 - functional.cosine_similarity(encoder(normalise(made)), wanted, dim=-1).mean()
