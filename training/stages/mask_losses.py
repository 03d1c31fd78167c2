"""Losses of the segmentation predictor: Dice + cross-entropy on matched masks, conditions, quality, instances."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from focus_model.predictor import Evolved, MaskAnswers

from .matching import cheapest

MASK, DICE, CLASS, NOTHING = 5.0, 5.0, 2.0, 0.1
"""The paper states no weights; these are those of the code that its segmentation side comes from (PSALM, HyperSeg)."""
WARMTH = 0.1
"""Temperature of the instance embeddings' comparison."""


def mask_costs(logits: Tensor, targets: Tensor) -> Tensor:
    """``logits [N, h, w]``, ``targets [T, h, w]`` 0..1 -> what each pair would cost, ``[T, N]``."""
    flat, wanted = logits.flatten(1).float(), targets.flatten(1)
    positive, negative = functional.softplus(-flat), functional.softplus(flat)
    cross = (wanted @ positive.t() + (1 - wanted) @ negative.t()) / flat.shape[1]
    found = flat.sigmoid()
    both = wanted @ found.t()
    dice = 1 - (2 * both + 1) / (wanted.sum(1)[:, None] + found.sum(1)[None] + 1)
    return MASK * cross + DICE * dice


def pair(answers: MaskAnswers, row: int, targets: Tensor, belongs: Tensor) -> list[int]:
    """The mask token of each target."""
    with torch.no_grad():
        cost = mask_costs(answers.mask_logits[row], targets)
        scores = answers.scores[row, :, : belongs.shape[1]].float().sigmoid()
        cost = cost - CLASS * (belongs @ scores.t())
    return cheapest(cost.cpu().numpy())


def at_mask_size(masks: Tensor, like: Tensor) -> Tensor:
    """``[T, S, S]`` -> the size of the logits, area-averaged."""
    return functional.interpolate(masks[None], size=like.shape[-2:], mode="area")[0]


def mask_losses(
    evolved: Evolved, conditions: Tensor, targets: list[Tensor], belongs: list[Tensor]
) -> tuple[dict[str, Tensor], list[list[int]]]:
    """Means over the batch, and the pairing. ``conditions [B, K, D]`` padded; ``belongs[i] [T, k]`` without padding."""
    answers = evolved.answers(conditions)
    masks, classes, quality = [], [], []
    pairs = []
    for row, (whole, owned) in enumerate(zip(targets, belongs, strict=True)):
        small = at_mask_size(whole, answers.mask_logits) if len(whole) else whole[:, :1, :1]
        columns = pair(answers, row, small, owned) if len(whole) else []
        pairs.append(columns)
        classes.append(_class_loss(answers.scores[row, :, : owned.shape[1]], owned, columns))
        if not columns:
            continue
        for logits in evolved.masks:
            masks.append(mask_costs(logits[row][columns], small).diagonal().mean() / len(evolved.masks))
        with torch.no_grad():
            found, wanted = answers.mask_logits[row][columns] > 0, small > 0.5
            iou = (found & wanted).sum((1, 2)) / (found | wanted).sum((1, 2)).clamp(min=1)
        quality.append((answers.quality[row][columns] - iou).square().mean())
    nothing = answers.mask_logits.sum() * 0
    count = len(targets)
    return {
        "mask": torch.stack(masks).sum() / count if masks else nothing,
        "class": torch.stack(classes).mean(),
        "quality": torch.stack(quality).sum() / count if quality else nothing,
    }, pairs


def _class_loss(scores: Tensor, belongs: Tensor, columns: list[int]) -> Tensor:
    """Mask tokens without a target fit no condition; they weigh little, as there are many."""
    if not scores.shape[1]:
        return scores.sum() * 0
    wanted, weight = torch.zeros_like(scores), torch.full_like(scores, NOTHING)
    for target, column in enumerate(columns):
        wanted[column], weight[column] = belongs[target].to(scores.dtype), 1.0
    loss = functional.binary_cross_entropy_with_logits(scores, wanted, weight, reduction="sum")
    return CLASS * loss / weight.sum()


def instance_loss(
    first: MaskAnswers, second: MaskAnswers, pairs: list[list[int]], others: list[list[int]]
) -> Tensor:
    """Each object must be more like itself in the other view than like any other of the batch (arXiv 1807.03748)."""
    a = torch.cat([first.instance[i][p] for i, p in enumerate(pairs)])
    b = torch.cat([second.instance[i][p] for i, p in enumerate(others)])
    if len(a) < 2:
        return (first.instance.sum() + second.instance.sum()) * 0
    alike = a @ b.t() / WARMTH
    own = torch.arange(len(a), device=a.device)
    return (functional.cross_entropy(alike, own) + functional.cross_entropy(alike.t(), own)) / 2
