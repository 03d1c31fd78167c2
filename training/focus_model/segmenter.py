"""The mask decoder of focus-mini: SAM's two-way decoder with a fine head on the encoder's early maps."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from .layers import Attention, LayerNorm2d, Mlp
from .prompts import PromptEncoder
from .tinyvit import Features


class MaskAnswer(NamedTuple):
    """All candidates for one set of prompts."""

    logits: Tensor  # [B, M, 4h, 4w], above 0 on the object
    quality: Tensor  # [B, M], estimated IoU


class TwoWayBlock(nn.Module):
    """Tokens attend to themselves and to the image, then the image attends to the tokens."""

    def __init__(self, width: int, heads: int, hidden: int, first: bool) -> None:
        super().__init__()
        self.first = first
        self.self_attn = Attention(width, heads)
        self.norm1 = nn.LayerNorm(width)
        self.cross_attn_token_to_image = Attention(width, heads, width // 2)
        self.norm2 = nn.LayerNorm(width)
        self.lin1 = nn.Linear(width, hidden)
        self.lin2 = nn.Linear(hidden, width)
        self.norm3 = nn.LayerNorm(width)
        self.cross_attn_image_to_token = Attention(width, heads, width // 2)
        self.norm4 = nn.LayerNorm(width)

    def forward(
        self, tokens: Tensor, image: Tensor, token_code: Tensor, image_code: Tensor
    ) -> tuple[Tensor, Tensor]:
        if self.first:
            tokens = self.self_attn(tokens, tokens, tokens)
        else:
            q = tokens + token_code
            tokens = tokens + self.self_attn(q, q, tokens)
        tokens = self.norm1(tokens)
        q, k = tokens + token_code, image + image_code
        tokens = self.norm2(tokens + self.cross_attn_token_to_image(q, k, image))
        tokens = self.norm3(tokens + self.lin2(functional.relu(self.lin1(tokens))))
        q = tokens + token_code
        image = self.norm4(image + self.cross_attn_image_to_token(k, q, tokens))
        return tokens, image


class FineHead(nn.Module):
    """Adds the encoder's early maps to the upscaled image, for crisp borders.

    Starts as nothing: its last layer is 0.
    """

    def __init__(self, f1: int, f2: int, width: int, out: int) -> None:
        super().__init__()
        self.from_f1 = nn.Conv2d(f1, out, 1)
        self.from_f2 = nn.Conv2d(f2, out, 1)
        self.from_f4 = nn.Conv2d(width, out, 1)
        self.norm = LayerNorm2d(out)
        self.mix = nn.Conv2d(out, out, 3, padding=1, groups=out)
        self.last = nn.Conv2d(out, out, 1)
        for parameter in self.last.parameters():
            nn.init.zeros_(parameter)

    def forward(self, features: Features) -> Tensor:
        x = self.from_f1(features.f1)
        for part in (self.from_f2(features.f2), self.from_f4(features.f4)):
            x = x + functional.interpolate(part, size=x.shape[-2:], mode="bilinear", align_corners=False)
        return self.last(functional.gelu(self.mix(functional.gelu(self.norm(x)))))


class Segmenter(nn.Module):
    """Prompts and features -> candidate masks with their estimated quality."""

    def __init__(self, width: int = 256, masks: int = 4, f1: int = 64, f2: int = 128) -> None:
        super().__init__()
        self.masks = masks
        self.prompts = PromptEncoder(width)
        self.tokens = nn.Parameter(torch.zeros(1 + masks, width))  # quality first, then one a mask
        self.layers = nn.ModuleList(TwoWayBlock(width, 8, 2048, i == 0) for i in range(2))
        self.final_attn_token_to_image = Attention(width, 8, width // 2)
        self.norm_final_attn = nn.LayerNorm(width)
        self.up1 = nn.ConvTranspose2d(width, width // 4, 2, 2)
        self.up_norm = LayerNorm2d(width // 4)
        self.up2 = nn.ConvTranspose2d(width // 4, width // 8, 2, 2)
        self.hyper = nn.ModuleList(Mlp([width, width, width, width // 8]) for _ in range(masks))
        self.quality = Mlp([width, width, width, masks])
        self.fine = FineHead(f1, f2, width, width // 8)

    def forward(
        self,
        features: Features,
        coords: Tensor,
        labels: Tensor,
        previous: Tensor,
        has_previous: Tensor,
        side: int,
    ) -> MaskAnswer:
        """Answers one set of prompts for each picture of the batch.

        ``coords [B, N, 2]``, ``labels [B, N]``: see :meth:`PromptEncoder.sparse`; a padding point belongs at the end
        where there is no box. ``previous [B, 1, 4h, 4w]`` logits, used where ``has_previous [B]`` is 1. ``side``:
        the square input side in pixels that positions are coded by.
        """
        image = features.f4 + self.prompts.dense(previous, has_previous)
        batch, width, height, columns = image.shape
        image_code = self.prompts.grid(height, columns, side // 16)[None]
        points = self.prompts.sparse(coords, labels, float(side))
        tokens = torch.cat([self.tokens[None].expand(batch, -1, -1), points], 1)
        token_code = tokens
        image = image.flatten(2).transpose(1, 2)
        for layer in self.layers:
            tokens, image = layer(tokens, image, token_code, image_code)
        attended = self.final_attn_token_to_image(tokens + token_code, image + image_code, image)
        tokens = self.norm_final_attn(tokens + attended)
        image = image.transpose(1, 2).reshape(batch, width, height, columns)
        image = functional.gelu(self.up_norm(self.up1(image)))
        image = functional.gelu(self.up2(image)) + self.fine(features)
        hyper = torch.stack([mlp(tokens[:, 1 + i]) for i, mlp in enumerate(self.hyper)], 1)
        logits = torch.einsum("bmc,bchw->bmhw", hyper, image)
        return MaskAnswer(logits, self.quality(tokens[:, 0]))
