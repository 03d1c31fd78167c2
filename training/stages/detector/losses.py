"""What the detector learns: soft scores (quality focal loss, arXiv 2006.04388) and boxes (GIoU, arXiv 1902.09630)."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from focus_model.detector import Found

BOX_FROM = 0.15
"""Score from which a cell learns its box."""
BOX_WEIGHT = 2.0


def detector_loss(found: Found, scores: Tensor, boxes: Tensor) -> Tensor:
    """``scores [B, C, N]`` 0..1, ``boxes [B, C, 4]`` -> one number."""
    named = QualityFocal.apply(found.logits, scores) / scores.sum().clamp(min=1.0)
    best = scores.amax(2)
    learns = best >= BOX_FROM
    weight = best[learns]
    boxed = ((1 - giou(found.boxes[learns], boxes[learns])) * weight).sum() / weight.sum().clamp(min=1.0)
    return named + BOX_WEIGHT * boxed


class QualityFocal(torch.autograd.Function):
    """Sum of ``|p - t|^2`` times the cross entropy of ``p = sigmoid(logits)`` with ``t``; the factor is held constant.

    Written out because most of a step's numbers are here.
    """

    @staticmethod
    def forward(ctx: torch.autograd.function.FunctionCtx, logits: Tensor, scores: Tensor) -> Tensor:
        away = torch.sigmoid(logits).sub_(scores)  # also the gradient of the cross entropy
        square = away * away
        ctx.save_for_backward(away.mul_(square))
        return torch.dot(square.flatten(), functional.softplus(logits).sub_(logits * scores).flatten())

    @staticmethod
    def backward(ctx: torch.autograd.function.FunctionCtx, *grads: Tensor) -> tuple[Tensor, None]:
        (slope,) = ctx.saved_tensors  # type: ignore[attr-defined]
        return slope * grads[0], None


def giou(a: Tensor, b: Tensor) -> Tensor:
    """Pairs of boxes ``[n, 4]`` -> -1..1."""
    low, high = torch.maximum(a[:, :2], b[:, :2]), torch.minimum(a[:, 2:], b[:, 2:])
    both = (high - low).clamp(min=0).prod(1)
    either = _area(a) + _area(b) - both
    hull = (torch.maximum(a[:, 2:], b[:, 2:]) - torch.minimum(a[:, :2], b[:, :2])).clamp(min=0).prod(1)
    return both / either.clamp(min=1e-6) - (hull - either) / hull.clamp(min=1e-6)


def _area(boxes: Tensor) -> Tensor:
    return (boxes[:, 2:] - boxes[:, :2]).clamp(min=0).prod(1)
