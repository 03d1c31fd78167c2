"""A decoder-only language model of Llama's kind: SmolLM2 by default, Qwen2.5 with ``bias``.

Starting weights (from GGUF) are frozen and low-rank changes are trained, or, with rank 0, all weights are trained. The
projections that read the same input are one matrix each: SmolLM2's ``qkv [960, 576]`` and ``gate_up [3072, 576]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from .gguf import Gguf
from .layers import rms


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
    bias: bool = False
    """Whether queries, keys and values have biases."""


Cache = list[tuple[torch.Tensor, torch.Tensor]]
"""Per layer the keys and values of the past, ``[B, kv_heads, P, head]``."""


class Low(nn.Module):
    """``x W' + s (x A') B'``: ``W [out, in]`` is frozen, ``A [rank, in]`` and ``B [out, rank]`` are trained.

    With rank 0 there is only ``W``, and it is trained.
    """

    def __init__(
        self, inputs: int, outputs: int, rank: int, alpha: float, kind: torch.dtype, bias: bool = False
    ) -> None:
        super().__init__()
        self.rank = rank
        self.weight: torch.Tensor
        hold(self, "weight", torch.zeros(outputs, inputs, dtype=kind), rank == 0)
        self.bias: torch.Tensor | None
        if bias:
            hold(self, "bias", torch.zeros(outputs, dtype=kind), rank == 0)
        else:
            self.register_buffer("bias", None)
        if rank:
            self.a = nn.Parameter(torch.randn(rank, inputs) / inputs**0.5)
            self.b = nn.Parameter(torch.zeros(outputs, rank))
            self.scale = alpha / rank

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        whole = functional.linear(x, self.weight, self.bias)
        if not self.rank:
            return whole
        kind = self.weight.dtype
        return whole + functional.linear(
            functional.linear(x, self.a.to(kind)), (self.b * self.scale).to(kind)
        )

    def merged(self) -> torch.Tensor:
        """``[out, in]`` float32."""
        with torch.no_grad():
            return self.weight.float() + (self.scale * (self.b @ self.a) if self.rank else 0)


class Layer(nn.Module):
    def __init__(self, dims: Dims, rank: int, alpha: float, kind: torch.dtype) -> None:
        super().__init__()
        self.dims = dims
        group = (dims.heads + 2 * dims.kv_heads) * dims.head
        self.norm_in: torch.Tensor
        self.norm_mid: torch.Tensor
        hold(self, "norm_in", torch.ones(dims.width), rank == 0)
        hold(self, "norm_mid", torch.ones(dims.width), rank == 0)
        self.qkv = Low(dims.width, group, 2 * rank, 2 * alpha, kind, dims.bias)
        self.out = Low(dims.heads * dims.head, dims.width, rank, alpha, kind)
        self.gate_up = Low(dims.width, 2 * dims.inner, 2 * rank, 2 * alpha, kind)
        self.down = Low(dims.inner, dims.width, rank, alpha, kind)

    def forward(self, x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
        q, k, value = self._heads(x, cos, sin)
        mixed = functional.scaled_dot_product_attention(q, k, value, is_causal=True, enable_gqa=True)
        return self._after(x, mixed)

    def step(
        self,
        x: torch.Tensor,
        cos: torch.Tensor,
        sin: torch.Tensor,
        past: tuple[torch.Tensor, torch.Tensor],
        bias: torch.Tensor,
    ) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
        """The same with keys and values of the past; ``bias [L, P + L]`` shuts what lies ahead."""
        q, k, value = self._heads(x, cos, sin)
        k, value = torch.cat([past[0], k], 2), torch.cat([past[1], value], 2)
        shared = self.dims.heads // self.dims.kv_heads
        mixed = functional.scaled_dot_product_attention(q, repeat(k, shared), repeat(value, shared), bias)
        return self._after(x, mixed), (k, value)

    def _heads(
        self, x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        d, (batch, length, _) = self.dims, x.shape
        heads = self.qkv(rms(x, self.norm_in, d.eps)).view(batch, length, -1, d.head).transpose(1, 2)
        q, k, value = heads.split([d.heads, d.kv_heads, d.kv_heads], 1)
        return turn(q, cos, sin), turn(k, cos, sin), value

    def _after(self, x: torch.Tensor, mixed: torch.Tensor) -> torch.Tensor:
        x = x + self.out(mixed.transpose(1, 2).reshape(x.shape[0], x.shape[1], -1))
        gate, up = self.gate_up(rms(x, self.norm_mid, self.dims.eps)).chunk(2, -1)
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
        hold(self, "table", torch.zeros(vocabulary, self.dims.width), rank == 0)
        hold(self, "norm", torch.ones(self.dims.width), rank == 0)
        self.layers = nn.ModuleList(Layer(self.dims, rank, alpha, kind) for _ in range(self.dims.layers))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """``ids [B, L]`` -> hidden ``[B, L, 576]``, normed. Padding goes to the right: no token sees it."""
        return self.run(functional.embedding(ids, self.table))

    def run(self, embeds: torch.Tensor) -> torch.Tensor:
        """``embeds [B, L, width]`` -> hidden ``[B, L, width]`` float32, normed; each position sees those before it."""
        x = embeds.to(self.kind)
        cos, sin = (part.to(x) for part in angles(x.shape[1], self.dims))
        for layer in self.layers:
            x = layer(x, cos, sin)
        return rms(x, self.norm, self.dims.eps).float()

    def go_on(self, embeds: torch.Tensor, past: Cache) -> tuple[torch.Tensor, Cache]:
        """:meth:`run` after a past of P positions, and the cache of P + L; ``past`` from :meth:`no_past` at first."""
        x = embeds.to(self.kind)
        before, length = past[0][0].shape[2], x.shape[1]
        cos, sin = (part.to(x)[before:] for part in angles(before + length, self.dims))
        places = torch.arange(before + length, device=x.device)
        bias = (places[None] > places[before:, None]).to(x.dtype) * -1e9
        present: Cache = []
        for layer, held in zip(self.layers, past, strict=True):
            x, kept = cast(Layer, layer).step(x, cos, sin, held, bias)
            present.append(kept)
        return rms(x, self.norm, self.dims.eps).float(), present

    def no_past(self, batch: int) -> Cache:
        """Empty caches."""
        d = self.dims
        empty = torch.zeros(batch, d.kv_heads, 0, d.head, dtype=self.kind, device=self.table.device)
        return [(empty, empty) for _ in self.layers]

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


def hold(module: nn.Module, name: str, value: torch.Tensor, trained: bool) -> None:
    """Registers a tensor: as a parameter where it is trained, else as a buffer."""
    if trained:
        module.register_parameter(name, nn.Parameter(value))
    else:
        module.register_buffer(name, value)


def repeat(x: torch.Tensor, times: int) -> torch.Tensor:
    """Each head ``times`` times over: ``[B, H, L, d]`` -> ``[B, H * times, L, d]``."""
    batch, heads, length, head = x.shape
    return x[:, :, None].expand(batch, heads, times, length, head).reshape(batch, -1, length, head)


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
