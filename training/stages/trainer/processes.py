"""The processes of one run: one, or those that ``torchrun`` started."""

from __future__ import annotations

import os
from dataclasses import dataclass

import torch
from torch import distributed, nn
from torch.nn.parallel import DistributedDataParallel


@dataclass(frozen=True)
class Processes:
    """This process is number ``rank`` of ``count`` and computes on ``device``."""

    rank: int
    count: int
    device: torch.device

    @staticmethod
    def join(kind: str = "auto") -> Processes:
        """Reads what ``torchrun`` set, if it did. ``kind``: ``cpu``, ``cuda`` or ``auto``."""
        count, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
        on_gpu = torch.cuda.is_available() if kind == "auto" else kind == "cuda"
        device = (
            torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0"))) if on_gpu else torch.device("cpu")
        )
        if on_gpu:
            torch.cuda.set_device(device)
        if count > 1 and not distributed.is_initialized():
            distributed.init_process_group("nccl" if on_gpu else "gloo")
        return Processes(rank, count, device)

    @property
    def first(self) -> bool:
        """Whether this process writes the files."""
        return self.rank == 0

    def shared(self, module: nn.Module) -> nn.Module:
        """The module whose gradients are averaged over the processes."""
        if self.count == 1:
            return module
        ids = [self.device.index] if self.device.type == "cuda" else None
        return DistributedDataParallel(module, device_ids=ids, find_unused_parameters=True)

    def share(self, indexes: list[int]) -> list[int]:
        """This process's part of a batch; all parts have the same size."""
        if len(indexes) % self.count:
            raise ValueError(f"expected a batch that {self.count} processes can share, found {len(indexes)}")
        return indexes[self.rank :: self.count]

    def wait(self) -> None:
        """Until all are here."""
        if self.count > 1:
            distributed.barrier()

    def leave(self) -> None:
        """Ends the group."""
        if self.count > 1:
            distributed.destroy_process_group()
