"""Second moments of what every matrix of the language model reads, over sentences with their plans."""

from __future__ import annotations

import numpy as np
import torch

from focus_model.language import Language, Low


def moments(model: Language, ids: list[list[int]]) -> dict[str, np.ndarray]:
    """``[K, K]`` float32 by ``"{layer}.{matrix}"``, the mean over all tokens."""
    sums: dict[str, torch.Tensor] = {}
    hooks = []
    for i, layer in enumerate(model.layers):
        for name in ("qkv", "out", "gate_up", "down"):
            low: Low = getattr(layer, name)
            key = f"{i}.{name}"
            sums[key] = torch.zeros(low.a.shape[1], low.a.shape[1])

            def add(_: torch.nn.Module, inputs: tuple[torch.Tensor, ...], key: str = key) -> None:
                x = inputs[0].reshape(-1, inputs[0].shape[-1]).float()
                sums[key] += x.T @ x

            hooks.append(low.register_forward_pre_hook(add))
    with torch.no_grad():
        for sentence in ids:
            model(torch.tensor([sentence]))
    for hook in hooks:
        hook.remove()
    tokens = sum(map(len, ids))
    return {key: (total / tokens).numpy() for key, total in sums.items()}
