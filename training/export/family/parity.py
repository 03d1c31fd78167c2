"""PyTorch against ONNX Runtime, graph by graph."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch

from .specs import Spec


@dataclass(frozen=True)
class Parity:
    """``error``: the largest difference of a real output, as a share of its largest value (at least 1).

    ``codes``: the share of whole-numbered outputs that are equal, 1 where there are none.
    """

    graph: str
    error: float
    codes: float


@dataclass(frozen=True)
class Row:
    """One graph: size in bytes, errors of the 32-bit graph and of the one in the pack, codes that are equal."""

    graph: str
    bytes: int
    error: float
    error_in_pack: float
    codes_in_pack: float


def open_graph(path: Path, threads: int = 1) -> ort.InferenceSession:
    """A session on the processor."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def compare(spec: Spec, session: ort.InferenceSession) -> Parity:
    """Runs both with the spec's inputs, which may have other sizes than those it was written with."""
    spec.module.eval()
    with torch.no_grad():
        answer = spec.module(*spec.inputs.values())
    expected = [answer] if isinstance(answer, torch.Tensor) else list(answer)
    known = {port.name for port in session.get_inputs()}
    feeds = {name: value.numpy() for name, value in spec.inputs.items() if name in known}
    found = session.run(spec.outputs, feeds)
    error, equal = 0.0, [1.0]
    for theirs, ours in zip(expected, found, strict=True):
        want = theirs.numpy()
        if ours.shape != want.shape:
            raise ValueError(f"{spec.name}: expected shape {want.shape}, found {ours.shape}")
        if np.issubdtype(want.dtype, np.integer):
            equal.append(float((want == ours).mean()))
        elif want.size:
            error = max(error, float(np.abs(want - ours).max() / max(1.0, np.abs(want).max())))
    return Parity(spec.name, error, min(equal))
