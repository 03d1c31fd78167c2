"""What a run is told."""

from __future__ import annotations

from dataclasses import dataclass

import torch

PRECISIONS = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}


@dataclass(frozen=True)
class Settings:
    """``batch``: over all processes together; ``rate``: the peak, reached after ``warm`` steps, then constant as in the
    paper or falling to ``last`` of it along a cosine. Precision other than float32 is mixed: weights stay float32.

    ``save_every``, ``log_every``, ``sheet_every``: in steps, 0 for never.
    """

    steps: int
    batch: int = 8
    rate: float = 1e-4
    warm: int = 30
    last: float = 1.0
    clip: float = 1.0
    decay: float = 0.0
    average: float = 0.999
    precision: str = "float32"
    seed: int = 1
    ahead: int = 2
    save_every: int = 100
    log_every: int = 10
    sheet_every: int = 0

    def __post_init__(self) -> None:
        if self.precision not in PRECISIONS:
            raise ValueError(f"expected a precision of {sorted(PRECISIONS)}, found {self.precision!r}")
        if self.steps < 1 or self.batch < 1:
            raise ValueError(f"expected at least a step and a sample, found {self.steps} and {self.batch}")
