"""Losses of one answer to one set of clicks."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional


def soft_iou(logits: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """IoU of ``logits > 0`` with the target, ``[B, M]``; no gradient. ``target``, ``weight``: ``[B, 1, H, W]``."""
    with torch.no_grad():
        found = (logits > 0).float() * weight
        wanted = target * weight
        both = (found * wanted).sum((-2, -1))
        return both / ((found + wanted).clamp(max=1).sum((-2, -1)) + 1e-6)


def mask_loss(logits: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Normalised focal loss (arXiv 1909.07829) + Dice, ``[B, M]``."""
    probability = torch.sigmoid(logits)
    agreement = 1 - (probability - target).abs()
    beta = (1 - agreement).pow(2)
    scale = (weight.sum((-2, -1)) / ((beta * weight).sum((-2, -1)) + 1e-6)).detach()
    cross = functional.binary_cross_entropy_with_logits(logits, target.expand_as(logits), reduction="none")
    focal = scale.clamp(max=50) * (beta * cross * weight).sum((-2, -1)) / weight.sum((-2, -1))
    overlap = (probability * target * weight).sum((-2, -1))
    total = ((probability + target) * weight).sum((-2, -1))
    return focal + 1 - (2 * overlap + 1) / (total + 1)


def click_loss(logits: Tensor, quality: Tensor, target: Tensor, weight: Tensor, first: bool) -> Tensor:
    """Mean over the batch: at the first click the best of the three multi-mask tokens and token 0; later token 0.

    The estimated quality of every token is drawn to its true IoU.
    """
    losses = mask_loss(logits, target, weight)
    masks = losses[:, 0]
    if first:
        masks = 0.5 * masks + losses[:, 1:].min(1).values
    error = (quality - soft_iou(logits, target, weight)).pow(2).mean(1)
    return (masks + error).mean()
