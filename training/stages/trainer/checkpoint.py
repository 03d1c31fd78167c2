"""``last.pt``: all that a run needs to go on, written beside and moved into place."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from .averaging import Average, trained
from .settings import Settings

FREE = {"save_every", "log_every", "sheet_every", "ahead"}
"""Settings that may differ when a run goes on: they change no weight."""


def save(
    path: Path,
    step: int,
    module: nn.Module,
    average: Average,
    optimiser: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    settings: Settings,
) -> None:
    """What is frozen is not saved: it comes from where the run started."""
    temp = path.with_suffix(".tmp")
    state = {
        "step": step,
        "trained": {name: p.detach() for name, p in trained(module).items()},
        "average": average.mean,
        "optimiser": optimiser.state_dict(),
        "scaler": scaler.state_dict(),
        "settings": asdict(settings),
    }
    torch.save(state, temp)
    os.replace(temp, path)


@torch.no_grad()
def resume(
    path: Path,
    module: nn.Module,
    average: Average,
    optimiser: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    settings: Settings,
    device: torch.device,
) -> int:
    """Fills all from ``path``; gives the steps that are done. Another run's file is refused."""
    state: dict[str, Any] = torch.load(path, map_location=device, weights_only=True)
    now = asdict(settings)
    differing = sorted(k for k, v in state["settings"].items() if k not in FREE and now[k] != v)
    if differing:
        raise ValueError(f"{path}: expected a run with the same settings, found other {', '.join(differing)}")
    _fill(trained(module), state["trained"], path)
    _fill(average.mean, state["average"], path)
    optimiser.load_state_dict(state["optimiser"])
    scaler.load_state_dict(state["scaler"])
    return int(state["step"])


@torch.no_grad()
def load_average(path: Path, module: nn.Module) -> list[str]:
    """The mean weights of an earlier run into the parts of the same names; gives those names.

    What the module has no place for, a critic say, is left out.
    """
    average = torch.load(path, map_location="cpu", weights_only=True)["average"]
    places = dict(module.named_parameters())
    names = [name for name in average if name in places]
    for name in names:
        if places[name].shape != average[name].shape:
            raise ValueError(
                f"{path}: {name}: expected {tuple(places[name].shape)}, found {tuple(average[name].shape)}"
            )
        places[name].copy_(average[name])
    if not names:
        raise ValueError(f"{path}: expected weights of the family, found {sorted(average)[:3]}")
    return names


def _fill(places: dict[str, Tensor], values: dict[str, Tensor], path: Path) -> None:
    if places.keys() != values.keys():
        odd = sorted(places.keys() ^ values.keys())[:3]
        raise ValueError(f"{path}: expected the same trained weights, found a difference in {', '.join(odd)}")
    for name, value in values.items():
        places[name].copy_(value)
