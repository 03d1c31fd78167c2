"""Weights in 4 or 8 bits, in blocks along the input, as ONNX Runtime's ``MatMulNBits`` reads them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

BLOCK = 32
SHRINKS = np.linspace(1.0, 0.78, 12, dtype=np.float32)
"""How much of a block's range is kept; the best is searched: a few clipped weights cost less than coarse steps."""


@dataclass(frozen=True)
class Blocks:
    """``packed [N, K/32, 4 * bits]`` uint8, ``scales [N * K/32]`` float32, ``zeros`` uint8 (4-bit: two per byte)."""

    packed: np.ndarray
    scales: np.ndarray
    zeros: np.ndarray
    bits: int


def quantise(weight: np.ndarray, bits: int, gram: np.ndarray | None = None) -> Blocks:
    """``weight [N, K]`` float32, K a multiple of 64.

    ``gram [K, K]``: the inputs' second moments. With it, what rounding a column changes is made up for in
    the columns that come after (GPTQ, Frantar et al. 2022).
    """
    rows, columns = weight.shape
    left = weight.astype(np.float32).copy()
    push = None if gram is None else _pushes(gram)
    levels = np.zeros((rows, columns), np.uint8)
    scales = np.zeros((rows, columns // BLOCK), np.float32)
    zeros = np.zeros((rows, columns // BLOCK), np.uint8)
    top = float(2**bits - 1)
    for block in range(columns // BLOCK):
        start, end = block * BLOCK, (block + 1) * BLOCK
        scale, zero = _grid(left[:, start:end], top)
        scales[:, block], zeros[:, block] = scale, zero.astype(np.uint8)
        errors = np.zeros((rows, BLOCK), np.float32)
        for k in range(start, end):
            level = np.clip(np.round(left[:, k] / scale) + zero, 0, top)
            levels[:, k] = level.astype(np.uint8)
            if push is not None:
                error = (left[:, k] - (level - zero) * scale) / push[k, k]
                left[:, k + 1 : end] -= np.outer(error, push[k, k + 1 : end])
                errors[:, k - start] = error
        if push is not None:
            left[:, end:] -= errors @ push[start:end, end:]
    packed = levels.reshape(rows, columns // BLOCK, BLOCK)
    if bits == 4:
        packed, zeros = _pairs(packed), _pairs(zeros)
    return Blocks(packed, scales.reshape(-1), zeros.reshape(-1), bits)


def _pushes(gram: np.ndarray) -> np.ndarray:
    """Upper triangle ``U`` with ``U' U`` the inverse of the (damped) moments."""
    damped = gram.astype(np.float64) + np.eye(len(gram)) * 0.01 * np.mean(np.diag(gram))
    return np.linalg.cholesky(np.linalg.inv(damped)).T.astype(np.float32)


def _grid(blocks: np.ndarray, top: float) -> tuple[np.ndarray, np.ndarray]:
    """The step and the level of zero with the least squared error, for each row of ``[N, 32]``."""
    low, high = np.minimum(blocks.min(1), 0), np.maximum(blocks.max(1), 0)
    best_error = np.full(len(blocks), np.inf, np.float32)
    best = np.ones((2, len(blocks)), np.float32)
    for shrink in SHRINKS:
        scale = np.maximum((high - low) * shrink / top, 1e-8)
        zero = np.clip(np.round(-low * shrink / scale), 0, top)
        level = np.clip(np.round(blocks / scale[:, None]) + zero[:, None], 0, top)
        error = (((level - zero[:, None]) * scale[:, None] - blocks) ** 2).sum(1)
        better = error < best_error
        best_error[better] = error[better]
        best[:, better] = np.stack([scale, zero])[:, better]
    return best[0], best[1]


def dequantise(blocks: Blocks, columns: int) -> np.ndarray:
    """``[N, K]`` float32: what the network will compute with."""
    rows = len(blocks.packed)
    levels, zeros = blocks.packed, blocks.zeros.reshape(rows, -1)
    if blocks.bits == 4:
        levels, zeros = _unpair(levels), _unpair(zeros)
    scales = blocks.scales.reshape(rows, -1, 1)
    return ((levels.astype(np.float32) - zeros[:, :, None].astype(np.float32)) * scales).reshape(
        rows, columns
    )


def _pairs(values: np.ndarray) -> np.ndarray:
    """Even entries in the low half of a byte, odd ones in the high half."""
    return values[..., 0::2] | (values[..., 1::2] << 4)


def _unpair(values: np.ndarray) -> np.ndarray:
    return np.stack([values & 15, values >> 4], -1).reshape(*values.shape[:-1], -1)
