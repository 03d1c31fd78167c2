"""Better borders than the labels have.

Labels are polygons on small photos, wrong by a few pixels, and a decoder tuned on them draws ragged edges on sharp
photos. Near a label's border the untuned decoder, shown the object's box, is the better witness: where the two agree on
the whole, its soft mask is the target there.
"""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor
from torch.nn import functional

from focus_model.prompts import BOX_END, BOX_START
from focus_model.segmenter import Segmenter

from .losses import soft_iou
from .samples import Batch

BAND = 3 / 256
"""Share of the target's side on either side of a label's border, but a pixel at least."""
AGREED = 0.75
"""IoU with the label from which the untuned decoder is believed."""
DOUBTED = 0.3
"""Weight of the label in the band where it is not."""


def softened(batch: Batch, teacher: Segmenter, side: int) -> Batch:
    """The batch with other targets and weights near the borders; ``teacher`` decodes the bare detail features."""
    hard = (batch.target > 0.5).float()
    reach = max(1, round(BAND * hard.shape[-1]))
    size = 2 * reach + 1
    wide = functional.max_pool2d(hard, size, 1, reach)
    narrow = 1 - functional.max_pool2d(1 - hard, size, 1, reach)
    band = wide - narrow
    with torch.no_grad():
        logits = _teach(batch, teacher, hard, side)
    agreed = (soft_iou(logits, batch.target, batch.weight) >= AGREED).float()[..., None, None]
    believed = band * agreed
    target = torch.lerp(batch.target, torch.sigmoid(logits), believed)
    weight = batch.weight * (1 - (1 - DOUBTED) * band * (1 - agreed))
    return replace(batch, target=target, weight=weight)


def _teach(batch: Batch, teacher: Segmenter, hard: Tensor, side: int) -> Tensor:
    boxes = torch.stack([_box(mask[0]) for mask in hard])  # [B, 2, 2]
    count, cells = len(boxes), side // 4
    answer = teacher(
        batch.features,
        2 * boxes,  # targets have half the input's size
        torch.tensor([[BOX_START, BOX_END]]).expand(count, -1),
        torch.zeros(count, 1, cells, cells),
        torch.zeros(count),
        side,
    )
    return functional.interpolate(answer.logits[:, :1], scale_factor=2, mode="bilinear", align_corners=False)


def _box(mask: Tensor) -> Tensor:
    rows, columns = torch.nonzero(mask.any(1))[:, 0], torch.nonzero(mask.any(0))[:, 0]
    return torch.tensor([[columns[0], rows[0]], [columns[-1] + 1, rows[-1] + 1]], dtype=torch.float32)
