"""SmolLM2 (a Llama): starting weights from GGUF, frozen, with low-rank changes that are trained.

The projections that read the same input are one matrix each: ``qkv [960, 576]`` and ``gate_up [3072, 576]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from .gguf import Gguf


@dataclass(frozen=True)
class Dims:
    layers: int = 30
    width: int = 576
    inner: int = 1536
    heads: int = 9
    kv_heads: int = 3
    head: int = 64
    theta: float = 100000.0
    eps: float = 1e-5


class Low(nn.Module):
    """``x W' + s (x A') B'``: ``W [out, in]`` is frozen, ``A [rank, in]`` and ``B [out, rank]`` are trained."""

    def __init__(self, inputs: int, outputs: int, rank: int, alpha: float, kind: torch.dtype) -> None:
        super().__init__()
        self.weight: torch.Tensor
        self.register_buffer("weight", torch.zeros(outputs, inputs, dtype=kind))
        self.a = nn.Parameter(torch.randn(rank, inputs) / inputs**0.5)
        self.b = nn.Parameter(torch.zeros(outputs, rank))
        self.scale = alpha / rank

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        kind = self.weight.dtype
        low = functional.linear(functional.linear(x, self.a.to(kind)), (self.b * self.scale).to(kind))
        return functional.linear(x, self.weight) + low

    def merged(self) -> torch.Tensor:
        """``[out, in]`` float32."""
        with torch.no_grad():
            return self.weight.float() + self.scale * (self.b @ self.a)


class Layer(nn.Module):
    def __init__(self, dims: Dims, rank: int, alpha: float, kind: torch.dtype) -> None:
        super().__init__()
        self.dims = dims
        group = (dims.heads + 2 * dims.kv_heads) * dims.head
        self.norm_in: torch.Tensor
        self.norm_mid: torch.Tensor
        self.register_buffer("norm_in", torch.ones(dims.width))
        self.register_buffer("norm_mid", torch.ones(dims.width))
        self.qkv = Low(dims.width, group, 2 * rank, 2 * alpha, kind)
        self.out = Low(dims.heads * dims.head, dims.width, rank, alpha, kind)
        self.gate_up = Low(dims.width, 2 * dims.inner, 2 * rank, 2 * alpha, kind)
        self.down = Low(dims.inner, dims.width, rank, alpha, kind)

    def forward(self, x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
        d, (batch, length, _) = self.dims, x.shape
        heads = self.qkv(rms(x, self.norm_in, d.eps)).view(batch, length, -1, d.head).transpose(1, 2)
        q, k, value = heads.split([d.heads, d.kv_heads, d.kv_heads], 1)
        q, k = turn(q, cos, sin), turn(k, cos, sin)
        mixed = functional.scaled_dot_product_attention(q, k, value, is_causal=True, enable_gqa=True)
        x = x + self.out(mixed.transpose(1, 2).reshape(batch, length, -1))
        gate, up = self.gate_up(rms(x, self.norm_mid, d.eps)).chunk(2, -1)
        return x + self.down(functional.silu(gate) * up)


class Language(nn.Module):
    """Ids to hidden states; ``table [V, 576]`` both embeds and scores."""

    def __init__(
        self,
        vocabulary: int,
        rank: int = 16,
        alpha: float = 32.0,
        kind: torch.dtype = torch.float32,
        dims: Dims | None = None,
    ) -> None:
        super().__init__()
        self.dims = dims or Dims()
        self.kind = kind
        self.table: torch.Tensor
        self.norm: torch.Tensor
        self.register_buffer("table", torch.zeros(vocabulary, self.dims.width))
        self.register_buffer("norm", torch.ones(self.dims.width))
        self.layers = nn.ModuleList(Layer(self.dims, rank, alpha, kind) for _ in range(self.dims.layers))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """``ids [B, L]`` -> hidden ``[B, L, 576]``, normed. Padding goes to the right: no token sees it."""
        x = functional.embedding(ids, self.table).to(self.kind)
        cos, sin = angles(ids.shape[1], self.dims)
        cos, sin = cos.to(self.kind), sin.to(self.kind)
        for layer in self.layers:
            x = layer(x, cos, sin)
        return rms(x, self.norm, self.dims.eps).float()

    def keep_share(self, share: float) -> None:
        """Goes back towards the start: 1 keeps all that was learnt, 0 nothing (WiSE-FT, Wortsman et al. 2022)."""
        with torch.no_grad():
            for name, parameter in self.named_parameters():
                if name.endswith(".b"):
                    parameter.mul_(share)

    def learnt(self) -> set[str]:
        """The matrices that differ from the start, as ``layer.name``."""
        return {
            name.removeprefix("layers.").removesuffix(".b")
            for name, parameter in self.named_parameters()
            if name.endswith(".b") and bool(parameter.any())
        }

    def trained(self) -> dict[str, torch.Tensor]:
        return {k: v for k, v in self.state_dict().items() if k.endswith((".a", ".b"))}


def rms(x: torch.Tensor, weight: torch.Tensor, eps: float) -> torch.Tensor:
    return functional.rms_norm(x.float(), (x.shape[-1],), weight, eps).to(x.dtype)


def angles(length: int, dims: Dims) -> tuple[torch.Tensor, torch.Tensor]:
    """Cosines and sines ``[L, head]``, the halves alike."""
    steps = dims.theta ** (-torch.arange(0, dims.head, 2).float() / dims.head)
    turns = torch.outer(torch.arange(length).float(), steps)
    turns = torch.cat([turns, turns], -1)
    return turns.cos(), turns.sin()


def turn(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    first, second = x.chunk(2, -1)
    return x * cos + torch.cat([-second, first], -1) * sin


def load_start(model: Language, gguf: Gguf, rows: list[int]) -> None:
    """Starting weights; ``rows``: the file's token ids that the model's vocabulary consists of, in order."""

    def tensor(name: str) -> torch.Tensor:
        return torch.from_numpy(gguf.tensor(name))

    d = model.dims
    model.table.copy_(tensor("token_embd.weight")[rows])
    model.norm.copy_(tensor("output_norm.weight"))
    for i, module in enumerate(model.layers):
        layer = cast(Any, module)  # a module list forgets its types
        blk = f"blk.{i}."
        q = unpermute(gguf.tensor(blk + "attn_q.weight"), d.heads)
        k = unpermute(gguf.tensor(blk + "attn_k.weight"), d.kv_heads)
        v = gguf.tensor(blk + "attn_v.weight")
        layer.qkv.weight.copy_(torch.from_numpy(np.concatenate([q, k, v])))
        layer.out.weight.copy_(tensor(blk + "attn_output.weight"))
        layer.gate_up.weight.copy_(
            torch.cat([tensor(blk + "ffn_gate.weight"), tensor(blk + "ffn_up.weight")])
        )
        layer.down.weight.copy_(tensor(blk + "ffn_down.weight"))
        layer.norm_in.copy_(tensor(blk + "attn_norm.weight"))
        layer.norm_mid.copy_(tensor(blk + "ffn_norm.weight"))


def unpermute(weight: np.ndarray, heads: int) -> np.ndarray:
    """From GGUF's order of a head's rows (pairs side by side) to halves, as ``turn`` wants it."""
    rows, columns = weight.shape
    half = rows // heads // 2
    return weight.reshape(heads, half, 2, columns).swapaxes(1, 2).reshape(rows, columns)
