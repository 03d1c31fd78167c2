"""Draws batches ahead of the step that needs them, in a thread beside it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import torch

from .objective import Objective
from .processes import Processes


def batches(
    objective: Objective, first: int, last: int, batch: int, ahead: int, place: Processes
) -> Iterator[Any]:
    """Those of the steps ``first`` to ``last`` - 1. Step n has the samples ``n * batch`` and on."""
    waiting: deque[Future[Any]] = deque()
    with ThreadPoolExecutor(max(1, ahead), "batches") as pool:
        for step in range(first, last):
            while len(waiting) < max(1, ahead) and step + len(waiting) < last:
                at = (step + len(waiting)) * batch
                waiting.append(pool.submit(objective.draw, place.share(list(range(at, at + batch)))))
            yield to_device(waiting.popleft().result(), place.device)


def to_device(value: Any, device: torch.device) -> Any:
    """Tensors in tuples, lists and dicts moved; all else as it is."""
    if isinstance(value, torch.Tensor):
        return value.to(device, non_blocking=True)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*(to_device(v, device) for v in value))
    if isinstance(value, (list, tuple)):
        return type(value)(to_device(v, device) for v in value)
    if isinstance(value, dict):
        return {k: to_device(v, device) for k, v in value.items()}
    return value
