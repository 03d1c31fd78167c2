"""The fine head of a tuned decoder: it runs with the encoder, since it does not depend on prompts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

from .graph import GraphBuilder

EPSILON = 1e-6
SCOPE = "fine"


class FineHeadWriter:
    """Writes ``focus_model.segmenter.FineHead``.

    weights: its state dict as float32 arrays, by the module's own names. scope: of the names in the graph.
    """

    def __init__(self, weights: dict[str, np.ndarray], scope: str = SCOPE):
        self._w = weights
        self._scope = scope

    def write(self, g: GraphBuilder, early: str, middle: str, embedding: str) -> str:
        """[1, 64, 4h, 4w], [1, 128, 2h, 2w] and [1, 256, h, w] -> [1, 32, 4h, 4w]."""
        x = self._conv(g, early, "from_f1")
        size = g.join(
            g.ints(1, self._w["last.weight"].shape[0]), g.dimension(early, 2), g.dimension(early, 3)
        )
        for part, name in ((middle, "from_f2"), (embedding, "from_f4")):
            small = self._conv(g, part, name)
            large = g.op(
                "Resize",
                [small, "", "", size],
                self._scope,
                mode="linear",
                coordinate_transformation_mode="half_pixel",
            )
            x = g.op("Add", [x, large], self._scope)
        x = g.op("Transpose", [x], self._scope, perm=[0, 2, 3, 1])
        x = g.layer_norm(x, self._w["norm.weight"], self._w["norm.bias"], EPSILON, f"{self._scope}/norm")
        x = g.op("Transpose", [g.gelu(x, f"{self._scope}/act1")], self._scope, perm=[0, 3, 1, 2])
        x = g.gelu(self._conv(g, x, "mix", kernel=3), f"{self._scope}/act2")
        return self._conv(g, x, "last")

    def _conv(self, g: GraphBuilder, x: str, name: str, kernel: int = 1) -> str:
        weight = self._w[f"{name}.weight"]
        inputs = [
            x,
            g.floats(weight, f"{self._scope}/{name}/weight"),
            g.floats(self._w[f"{name}.bias"], f"{self._scope}/{name}/bias"),
        ]
        group = weight.shape[0] if kernel > 1 else 1  # depthwise where it looks around
        return g.op(
            "Conv",
            inputs,
            f"{self._scope}/{name}",
            kernel_shape=[kernel, kernel],
            pads=[kernel // 2] * 4,
            group=group,
        )


def published_weights(encoder: Path) -> dict[str, np.ndarray]:
    """What :class:`FineHeadWriter` wrote into an encoder graph, where it lies in 32 bits, by the module's own names."""
    scope = f"{SCOPE}/"
    held = {
        tensor.name.removeprefix(scope): numpy_helper.to_array(tensor)
        for tensor in onnx.load(str(encoder)).graph.initializer
        if tensor.name.startswith(scope)
    }
    return {
        name.replace("norm/scale", "norm/weight").replace("/", "."): value for name, value in held.items()
    }
