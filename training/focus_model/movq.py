"""The pixel decoder of the tokenizer: MoVQGAN's (arXiv 2209.09002), whose norms are modulated by the codes in place."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from .blocks import Grow, SelfAttention2d, group_norm


class CodeNorm(nn.Module):
    """Group norm, then scale and shift per place from the code vectors ``[B, codes, h, w]``, enlarged to fit."""

    def __init__(self, channels: int, codes: int) -> None:
        super().__init__()
        self.norm = group_norm(channels)
        self.scale = nn.Conv2d(codes, channels, 1)
        self.shift = nn.Conv2d(codes, channels, 1)

    def forward(self, x: Tensor, codes: Tensor) -> Tensor:
        scale, shift = (
            functional.interpolate(part(codes), size=x.shape[-2:], mode="nearest")
            for part in (self.scale, self.shift)
        )
        return self.norm(x) * (1 + scale) + shift


class CodeBlock(nn.Module):
    """Two convolutions with a residual, norms modulated by the codes."""

    def __init__(self, cin: int, cout: int, codes: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = CodeNorm(cin, codes), CodeNorm(cout, codes)
        self.conv1 = nn.Conv2d(cin, cout, 3, padding=1)
        self.conv2 = nn.Conv2d(cout, cout, 3, padding=1)
        self.skip: nn.Module = nn.Identity() if cin == cout else nn.Conv2d(cin, cout, 1)

    def forward(self, x: Tensor, codes: Tensor) -> Tensor:
        inner = self.conv1(functional.silu(self.norm1(x, codes)))
        return self.skip(x) + self.conv2(functional.silu(self.norm2(inner, codes)))


class PixelDecoder(nn.Module):
    """``[B, codes, h, w]`` -> ``[B, 3, 16 h, 16 w]`` about -1..1, with five ``multiples`` of ``base`` channels."""

    def __init__(self, codes: int, base: int, multiples: tuple[int, ...], blocks: int) -> None:
        super().__init__()
        widths = [base * m for m in reversed(multiples)]
        self.enter = nn.Conv2d(codes, widths[0], 3, padding=1)
        self.middle = CodeBlock(widths[0], widths[0], codes)
        self.attention = SelfAttention2d(widths[0])
        levels: list[nn.Module] = []
        grows: list[nn.Module] = []
        for i, width in enumerate(widths):
            before = widths[max(i - 1, 0)]
            levels.append(
                nn.ModuleList(CodeBlock(before if j == 0 else width, width, codes) for j in range(blocks + 1))
            )
            if i + 1 < len(widths):
                grows.append(Grow(width, width))
        self.levels, self.grows = nn.ModuleList(levels), nn.ModuleList(grows)
        self.norm = CodeNorm(widths[-1], codes)
        self.leave = nn.Conv2d(widths[-1], 3, 3, padding=1)

    def forward(self, codes: Tensor) -> Tensor:
        x = self.attention(self.middle(self.enter(codes), codes))
        for i, level in enumerate(self.levels):
            for block in level:  # type: ignore[attr-defined]
                x = block(x, codes)
            if i < len(self.grows):
                x = self.grows[i](x)
        return self.leave(functional.silu(self.norm(x, codes)))
