"""Writes single modules as ONNX graphs (opset 17, IR 10, readable by ONNX Runtime 1.28)."""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

OPSET, IR = 17, 10


def write(
    module: nn.Module,
    inputs: dict[str, Tensor],
    outputs: list[str],
    path: Path,
    dynamic: dict[str, dict[int, str]] | None = None,
) -> None:
    """Traces ``module`` with ``inputs`` (in the order of its arguments) and writes ``path``."""
    module.eval()
    torch.onnx.export(
        module,
        tuple(inputs.values()),
        str(path),
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes=dynamic,
        opset_version=OPSET,
        dynamo=False,
    )
    model = onnx.load(str(path))
    model.ir_version = IR
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
