"""The image encoder (TinyViT, 5.7 M parameters), written anew with free height and width.

The published graph holds its 1024 x 1024 input size in about a hundred constants. This module takes
only the weights and writes the same network so that any height and width divisible by 16 work.

    pixels           [1, 3, H, W]          float32, RGB, (value / 255 - mean) / std, zeros as padding
    image_embedding  [1, 256, H/16, W/16]  float32
    fine_map         [1, 32, H/4, W/4]     float32, only with a fine head

With a network of its own for the first click, both have its channels behind the others: 512 and 64.
"""

from __future__ import annotations

import numpy as np
import onnx

from .fine_head import FineHeadWriter
from .graph import GraphBuilder, Weights

HEAD_SIZE = 32
MEANING_SCOPE = "meaning"
TOKEN_EPSILON = 1e-5
NECK_EPSILON = 1e-6
# per stage: blocks, heads, attention window
ATTENTION_STAGES = {1: (2, 4, 7), 2: (6, 5, 14), 3: (2, 10, 7)}


class Windows:
    """Splits a picture of tokens [1, h, w, C] into square windows and joins them again.

    The picture is padded with zero tokens to full windows; as in the trained network those tokens
    take part in the attention.
    """

    def __init__(self, graph: GraphBuilder, tokens: str, side: int):
        self._g, self._side = graph, side
        self._height, self._width = graph.dimension(tokens, 1), graph.dimension(tokens, 2)
        self._rows, self._columns = self._count(self._height), self._count(self._width)
        side_name = graph.ints(side)
        self._full_height = graph.op("Mul", [self._rows, side_name])
        self._full_width = graph.op("Mul", [self._columns, side_name])

    def _count(self, size: str) -> str:
        padded = self._g.op("Add", [size, self._g.ints(self._side - 1)])
        return self._g.op("Div", [padded, self._g.ints(self._side)])

    def split(self, tokens: str, channels: int, scope: str) -> str:
        """[1, h, w, C] -> [windows, side * side, C]."""
        g, side = self._g, self._side
        below = g.op("Sub", [self._full_height, self._height])
        right = g.op("Sub", [self._full_width, self._width])
        pads = g.join(g.ints(0, 0, 0, 0, 0), below, right, g.ints(0))
        padded = g.op("Pad", [tokens, pads], scope)
        grid = g.join(self._rows, g.ints(side), self._columns, g.ints(side, channels))
        cells = g.op("Reshape", [padded, grid], scope)
        cells = g.op("Transpose", [cells], scope, perm=[0, 2, 1, 3, 4])
        return g.reshape(cells, -1, side * side, channels, scope=scope)

    def join(self, windows: str, channels: int, scope: str) -> str:
        """[windows, side * side, C] -> [1, h, w, C]."""
        g, side = self._g, self._side
        grid = g.join(self._rows, self._columns, g.ints(side, side, channels))
        cells = g.op("Reshape", [windows, grid], scope)
        cells = g.op("Transpose", [cells], scope, perm=[0, 2, 1, 3, 4])
        size = g.join(g.ints(1), self._full_height, self._full_width, g.ints(channels))
        tokens = g.op("Reshape", [cells, size], scope)
        ends = g.join(self._height, self._width)
        return g.op("Slice", [tokens, g.ints(0, 0), ends, g.ints(1, 2)], scope)


class EncoderWriter:
    """Writes the encoder graph from the published weights, and what is tuned here around it if there is such.

    meaning: a graph ``pixels [1, 3, H, W]`` -> ``[1, 256, h, w]`` of any size; its answer, scaled to the embedding's
    size, is added to it. first: the fine head of a network that answers the first click alone: what is meant is then
    added for that one only.
    """

    def __init__(
        self,
        weights: Weights,
        fine: FineHeadWriter | None = None,
        meaning: onnx.ModelProto | None = None,
        first: FineHeadWriter | None = None,
    ):
        if first is not None and (fine is None or meaning is None):
            raise ValueError("expected a fine head and a meaning graph beside those of the first click")
        self._w = weights
        self._fine = fine
        self._meaning = meaning
        self._first = first
        self._g = GraphBuilder("sam-mini encoder")

    def build(self, metadata: dict[str, str]):
        """The finished model."""
        g = self._g
        pixels = g.input("pixels", [1, 3, "H", "W"])
        x = g.gelu(self._conv(pixels, "patch_embed/seq/seq.0/c", 3, 2), "patch_embed/act")
        x = self._conv(x, "patch_embed/seq/seq.2/c", 3, 2)
        for i in range(2):
            x = self._mobile_block(x, f"layers.0/blocks.{i}")
        early = x
        x = self._downsample(x, "layers.0/downsample", stride=2)
        x = self._attention_stage(x, 1)
        middle = x
        x = self._downsample(x, "layers.1/downsample", stride=2)
        x = self._attention_stage(x, 2)
        x = self._downsample(x, "layers.2/downsample", stride=1)
        x = self._attention_stage(x, 3)
        plain = self._neck(x)
        told = plain if self._meaning is None else self._add_meaning(self._meaning, pixels, plain)
        heads = [(plain, self._fine), (told, self._first)] if self._first else [(told, self._fine)]
        maps = [head.write(g, early, middle, embedding) for embedding, head in heads if head is not None]
        self._give([embedding for embedding, _ in heads], "image_embedding", 256, "")
        if maps:
            self._give(maps, "fine_map", 32, "4")
        return g.model(metadata)

    def _give(self, parts: list[str], name: str, channels: int, times: str) -> None:
        """An output of one part, or of several one behind the other."""
        joined = parts[0] if len(parts) == 1 else self._g.op("Concat", parts, name, axis=1)
        self._g.output(joined, name, [1, channels * len(parts), f"{times}h", f"{times}w"])

    def _add_meaning(self, meaning: onnx.ModelProto, pixels: str, embedding: str) -> str:
        """[1, 3, H, W] and [1, 256, h, w] -> [1, 256, h, w]."""
        g = self._g
        (small,) = g.include(meaning, {"pixels": pixels}, MEANING_SCOPE)
        size = g.op("Shape", [embedding])
        large = g.op(
            "Resize",
            [small, "", "", size],
            MEANING_SCOPE,
            mode="linear",
            coordinate_transformation_mode="half_pixel",
        )
        return g.op("Add", [embedding, large], MEANING_SCOPE)

    def _conv(self, x: str, name: str, kernel: int, stride: int = 1, depthwise=False) -> str:
        node = f"/{name}/Conv"
        weight = self._w.of_node(node, 1)
        inputs = [x, self._g.floats(weight, f"{name}/weight")]
        if self._w.has_input(node, 2):
            inputs.append(self._g.floats(self._w.of_node(node, 2), f"{name}/bias"))
        return self._g.op(
            "Conv",
            inputs,
            name,
            kernel_shape=[kernel, kernel],
            strides=[stride, stride],
            pads=[kernel // 2] * 4,
            group=weight.shape[0] if depthwise else 1,
        )

    def _mobile_block(self, x: str, name: str) -> str:
        """1x1 conv, depthwise 3x3 conv, 1x1 conv with a residual; [1, C, h, w] in and out."""
        g = self._g
        y = g.gelu(self._conv(x, f"{name}/conv1/c", 1), f"{name}/act1")
        y = g.gelu(self._conv(y, f"{name}/conv2/c", 3, depthwise=True), f"{name}/act2")
        y = g.op("Add", [x, self._conv(y, f"{name}/conv3/c", 1)], name)
        return g.gelu(y, f"{name}/act3")

    def _downsample(self, x: str, name: str, stride: int) -> str:
        """[1, C, h, w] -> [1, C', h/stride, w/stride]."""
        g = self._g
        y = g.gelu(self._conv(x, f"{name}/conv1/c", 1), f"{name}/act1")
        y = g.gelu(self._conv(y, f"{name}/conv2/c", 3, stride, depthwise=True), f"{name}/act2")
        return self._conv(y, f"{name}/conv3/c", 1)

    def _attention_stage(self, x: str, stage: int) -> str:
        """Window attention blocks; [1, C, h, w] in and out, tokens last inside."""
        g = self._g
        blocks, heads, side = ATTENTION_STAGES[stage]
        channels = heads * HEAD_SIZE
        tokens = g.op("Transpose", [x], f"layers.{stage}", perm=[0, 2, 3, 1])
        windows = Windows(g, tokens, side)
        for i in range(blocks):
            name = f"layers.{stage}/blocks.{i}"
            attended = self._attention(windows.split(tokens, channels, name), name, heads, side)
            attended = windows.join(attended, channels, name)
            tokens = g.op("Add", [tokens, attended], name)
            picture = g.op("Transpose", [tokens], name, perm=[0, 3, 1, 2])
            picture = self._conv(picture, f"{name}/local_conv/c", 3, depthwise=True)
            tokens = g.op("Transpose", [picture], name, perm=[0, 2, 3, 1])
            tokens = g.op("Add", [tokens, self._mlp(tokens, f"{name}/mlp")], name)
        return g.op("Transpose", [tokens], f"layers.{stage}", perm=[0, 3, 1, 2])

    def _attention(self, x: str, name: str, heads: int, side: int) -> str:
        """Self-attention inside each window: [windows, side * side, C] in and out."""
        g, scope, count = self._g, f"{name}/attn", side * side
        x = self._norm(x, scope)
        weight, bias = self._qkv(scope, heads)
        qkv = g.linear(x, weight, bias, f"{scope}/qkv")
        qkv = g.reshape(qkv, -1, count, 3, heads, HEAD_SIZE, scope=scope)
        qkv = g.op("Transpose", [qkv], scope, perm=[2, 0, 3, 1, 4])
        q, k, v = g.op("Split", [qkv], scope, outputs=3, axis=0)
        q, k, v = (g.op("Squeeze", [t, g.ints(0)], scope) for t in (q, k, v))
        scores = g.op("MatMul", [q, g.op("Transpose", [k], scope, perm=[0, 1, 3, 2])], scope)
        scores = g.op("Add", [scores, self._position_bias(scope, side)], scope)
        mixed = g.op("MatMul", [g.op("Softmax", [scores], scope, axis=-1), v], scope)
        mixed = g.op("Transpose", [mixed], scope, perm=[0, 2, 1, 3])
        mixed = g.reshape(mixed, -1, count, heads * HEAD_SIZE, scope=scope)
        return self._linear(mixed, f"{scope}/proj")

    def _qkv(self, scope: str, heads: int) -> tuple[np.ndarray, np.ndarray]:
        """Weight [C, 3C] and bias [3C], reordered from [head, q|k|v] to [q|k|v, head].

        The attention scale is folded into the query part.
        """
        channels = heads * HEAD_SIZE
        weight = self._w.of_node(f"/{scope}/qkv/MatMul", 1)
        bias = self._w.of_node(f"/{scope}/qkv/Add", 0)
        both = np.concatenate([weight, bias[None]]).reshape(channels + 1, heads, 3, HEAD_SIZE)
        turned = np.array(both.transpose(0, 2, 1, 3))
        turned[:, 0] *= HEAD_SIZE**-0.5
        flat = turned.reshape(channels + 1, 3 * channels)
        return flat[:-1], flat[-1]

    def _position_bias(self, scope: str, side: int) -> str:
        """[heads, side^2, side^2] read from the compact table [heads, side^2] of offsets."""
        g = self._g
        full = self._w.named(f"/{scope}/Constant_5_output_0")
        # the bias depends on |dy| and |dx| alone, so the row of the first token holds every value
        table = full[:, 0, :]
        y, x = np.divmod(np.arange(side * side), side)
        offsets = abs(y[:, None] - y) * side + abs(x[:, None] - x)
        if not np.array_equal(table[:, offsets], full):
            raise ValueError(f"{scope}: the attention bias is not a table of offsets")
        rows, columns = g.constant(y, "window/y"), g.constant(x, "window/x")
        dy, dx = (g.op("Abs", [g.op("Sub", [g.op("Unsqueeze", [c, g.ints(1)]), c])]) for c in (rows, columns))
        index = g.op("Add", [g.op("Mul", [dy, g.ints(side)]), dx])
        return g.op("Gather", [g.floats(table, f"{scope}/bias"), index], scope, axis=1)

    def _mlp(self, x: str, scope: str) -> str:
        x = self._linear(self._norm(x, scope), f"{scope}/fc1")
        return self._linear(self._g.gelu(x, f"{scope}/act"), f"{scope}/fc2")

    def _linear(self, x: str, scope: str) -> str:
        weight = self._w.of_node(f"/{scope}/MatMul", 1)
        return self._g.linear(x, weight, self._w.of_node(f"/{scope}/Add", 0), scope)

    def _norm(self, x: str, scope: str) -> str:
        scale = self._w.of_node(f"/{scope}/norm/Mul", 1)
        bias = self._w.of_node(f"/{scope}/norm/Add_1", 1)
        return self._g.layer_norm(x, scale, bias, TOKEN_EPSILON, f"{scope}/norm")

    def _neck(self, x: str) -> str:
        """[1, 320, h, w] -> [1, 256, h, w]."""
        for conv, norm, kernel in ((0, 1, 1), (2, 3, 3)):
            x = self._conv(x, f"neck/neck.{conv}", kernel)
            x = self._g.op("Transpose", [x], "neck", perm=[0, 2, 3, 1])
            scale = self._w.of_node(f"/neck/neck.{norm}/Mul", 0)
            bias = self._w.of_node(f"/neck/neck.{norm}/Add_1", 1)
            x = self._g.layer_norm(x, scale, bias, NECK_EPSILON, f"neck/{norm}")
            x = self._g.op("Transpose", [x], "neck", perm=[0, 3, 1, 2])
        return x
