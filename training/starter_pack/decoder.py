"""The prompt encoder and mask decoder (SAM, 4.1 M parameters), written anew without the upsampling.

The published graph accepts only a 64 x 64 embedding, picks one mask by itself and enlarges it to the
photo. This module takes only the weights and writes the same network so that it takes any embedding up
to 64 x 64 and answers all four masks at a quarter of the encoder's input size.

Every convolution of the published graph has a kernel as large as its stride, so each embedding cell is
worked on alone: here they are matrix products over cells, with no change of layout between them.

    image_embedding  [1, 256, h, w]    float32, h and w at most 64
    point_coords     [1, N, 2]         float32, (x, y) as pixel indices of the encoder's input; the graph
                                       adds 0.5 and divides by 1024
    point_labels     [1, N]            float32, 1 object, 0 background, 2 / 3 box corners, -1 padding point
    mask_input       [1, 1, 4h, 4w]    float32 logits of an earlier answer
    has_mask_input   [1]               float32, 1 = use mask_input, 0 = ignore it
    fine_map         [1, 32, 4h, 4w]   float32, only with a fine head: see ``fine_head.py``
    low_res_masks    [1, 4, 4h, 4w]    float32 logits, object where > 0
    iou_predictions  [1, 4]            float32, the network's own guess of each mask's IoU
"""

from __future__ import annotations

import numpy as np

from .graph import GraphBuilder, Weights

WIDTH = 256
HEADS = 8
GRID = 64  # cells per side of the square that positions are measured in
SQUARE = 1024.0  # the same square in pixels
TOKEN_EPSILON = 1e-5
PICTURE_EPSILON = 1e-6
PROMPT = "model.prompt_encoder"
MASK = "mask_decoder"


class DecoderWriter:
    """Writes the decoder graph from the published weights, or from tuned ones stored in its place."""

    def __init__(self, weights: Weights, fine: bool = False):
        self._w = weights
        self._has_fine = fine
        self._g = GraphBuilder("sam-mini decoder")
        self._gaussian = self._w.named(f"{PROMPT}.pe_layer.positional_encoding_gaussian_matrix")

    def build(self, metadata: dict[str, str]):
        """The finished model."""
        g = self._g
        embedding = g.input("image_embedding", [1, WIDTH, "h", "w"])
        coords = g.input("point_coords", [1, "N", 2])
        labels = g.input("point_labels", [1, "N"])
        mask = g.input("mask_input", [1, 1, "4h", "4w"])
        has_mask = g.input("has_mask_input", [1])
        fine = g.input("fine_map", [1, 32, "4h", "4w"]) if self._has_fine else None
        self._rows, self._columns = g.dimension(embedding, 2), g.dimension(embedding, 3)

        learned = g.floats(self._w.of_node("/Expand_1", 0), "output_tokens")
        tokens = g.op("Concat", [learned, self._points(coords, labels)], "tokens", axis=1)
        cells = g.op("Transpose", [g.reshape(embedding, 1, WIDTH, -1)], "cells", perm=[0, 2, 1])
        cells = g.op("Add", [cells, self._dense_prompt(mask, has_mask)], "cells")
        queries, cells = self._transformer(tokens, cells)

        g.output(self._masks(queries, cells, fine), "low_res_masks", [1, 4, "4h", "4w"])
        score_token = g.reshape(self._token(queries, 0), 1, WIDTH)
        scores = self._mlp(score_token, f"{MASK}.iou_prediction_head", "iou_head")
        g.output(scores, "iou_predictions", [1, 4])
        return g.model(metadata)

    # ---- prompts ----

    def _position_code(self, coords: str, scope: str) -> str:
        """Coordinates in -1..1 [..., 2] -> sine and cosine code [..., 256]."""
        g = self._g
        angles = g.linear(coords, self._gaussian, None, f"{scope}/position")
        angles = g.op("Mul", [angles, g.scalar(2 * np.pi)], scope)
        return g.op("Concat", [g.op("Sin", [angles]), g.op("Cos", [angles])], scope, axis=-1)

    def _points(self, coords: str, labels: str) -> str:
        """[1, N, 2] and [1, N] -> prompt tokens [1, N, 256]."""
        g = self._g
        centred = g.op("Add", [coords, g.scalar(0.5)], "points")
        unit = g.op("Mul", [centred, g.scalar(2 / SQUARE)], "points")
        code = self._position_code(g.op("Sub", [unit, g.scalar(1.0)], "points"), "points")
        rows = [self._w.named(f"{PROMPT}.not_a_point_embed.weight")]
        rows += [self._w.named(f"{PROMPT}.point_embeddings.{i}.weight") for i in range(4)]
        kind = g.op("Add", [g.op("Cast", [labels], to=7), g.ints(1)], "points")
        meaning = g.op("Gather", [g.floats(np.concatenate(rows), "point_kinds"), kind], "points")
        real = g.op("Cast", [g.op("GreaterOrEqual", [labels, g.scalar(0.0)])], "points", to=1)
        real = g.op("Unsqueeze", [real, g.ints(2)], "points")
        return g.op("Add", [g.op("Mul", [code, real], "points"), meaning], "points")

    def _dense_prompt(self, mask: str, has_mask: str) -> str:
        """The earlier mask, or the learned `no mask` vector: [1, h * w, 256] or [1, 1, 256]."""
        g, scope = self._g, "mask_prompt"
        weight = [self._w.named(f"{PROMPT}.mask_downscaling.{i}.weight") for i in (0, 3, 6)]
        bias = [self._w.named(f"{PROMPT}.mask_downscaling.{i}.bias") for i in (0, 3, 6)]
        grid = g.join(self._rows, g.ints(2, 2), self._columns, g.ints(2, 2))
        x = g.op("Reshape", [mask, grid], scope)  # h a b w c d, with y = 4h + 2a + b
        x = g.op("Transpose", [x], scope, perm=[0, 3, 1, 4, 2, 5])
        x = g.reshape(x, -1, 4, 4, scope=scope)
        x = g.linear(x, weight[0].reshape(4, 4).T, bias[0], f"{scope}/0")
        x = g.gelu(self._picture_norm(x, "mask_downscaling/mask_downscaling.1"), scope)
        kernel = weight[1].transpose(2, 3, 1, 0).reshape(16, 16)  # (a, c, in) x out
        x = g.linear(g.reshape(x, 1, -1, 16, scope=scope), kernel, bias[1], f"{scope}/3")
        x = g.gelu(self._picture_norm(x, "mask_downscaling/mask_downscaling.4"), scope)
        x = g.linear(x, weight[2].reshape(WIDTH, 16).T, bias[2], f"{scope}/6")
        none = g.floats(self._w.of_node("/Mul_9", 1).reshape(1, 1, WIDTH), "no_mask")
        without = g.op("Mul", [none, g.op("Sub", [g.scalar(1.0), has_mask])], scope)
        return g.op("Add", [g.op("Mul", [x, has_mask], scope), without], scope)

    def _dense_position(self) -> str:
        """The position code of every embedding cell [1, h * w, 256], measured in the full square."""
        g = self._g
        centres = (np.arange(GRID) + 0.5) / GRID * 2 - 1
        x, y = np.meshgrid(centres, centres)
        code = self._position_code(g.floats(np.stack([x, y], -1), "grid"), "grid")
        ends = g.join(self._rows, self._columns)
        part = g.op("Slice", [code, g.ints(0, 0), ends, g.ints(0, 1)], "grid")
        return g.reshape(part, 1, -1, WIDTH)

    # ---- transformer ----

    def _transformer(self, tokens: str, cells: str) -> tuple[str, str]:
        """Two-way attention of tokens [1, T, 256] and cells [1, h * w, 256]."""
        g, position = self._g, self._dense_position()
        queries = tokens
        for i in range(2):
            name = f"layers.{i}"
            queries = self._self_attention(queries, tokens, name, first=i == 0)
            q = g.op("Add", [queries, tokens], name)
            keys = g.op("Add", [cells, position], name)
            into_tokens = f"{name}.cross_attn_token_to_image"
            into_cells = f"{name}.cross_attn_image_to_token"
            # one product makes what both directions need from `keys`
            k, cell_q = self._shared_projection(keys, into_tokens, into_cells)
            v = self._heads(self._project(cells, into_tokens, "v"), into_tokens)
            q = self._heads(self._project(q, into_tokens, "q"), into_tokens)
            queries = self._residual(queries, self._mix(q, k, v, into_tokens), f"{name}.norm2")
            queries = self._residual(queries, self._token_mlp(queries, name), f"{name}.norm3")
            q = g.op("Add", [queries, tokens], name)
            k = self._heads(self._project(q, into_cells, "k"), into_cells)
            v = self._heads(self._project(queries, into_cells, "v"), into_cells)
            cells = self._residual(cells, self._mix(cell_q, k, v, into_cells), f"{name}.norm4")
        final = "final_attn_token_to_image"
        q, keys = (g.op("Add", pair, final) for pair in ([queries, tokens], [cells, position]))
        q, k = (self._heads(self._project(t, final, n), final) for t, n in ((q, "q"), (keys, "k")))
        v = self._heads(self._project(cells, final, "v"), final)
        return self._residual(queries, self._mix(q, k, v, final), "norm_final_attn"), cells

    def _self_attention(self, queries: str, tokens: str, name: str, first: bool) -> str:
        scope = f"{name}.self_attn"
        q = queries if first else self._g.op("Add", [queries, tokens], scope)
        sources = ((q, "q"), (q, "k"), (queries, "v"))
        q, k, v = (self._heads(self._project(t, scope, n), scope) for t, n in sources)
        out = self._mix(q, k, v, scope)
        if first:
            return self._token_norm(out, f"{name}.norm1")
        return self._residual(queries, out, f"{name}.norm1")

    def _weights(self, scope: str, part: str) -> tuple[np.ndarray, np.ndarray]:
        """Weight [256, D] and bias [D]; the attention scale is folded into the query part."""
        weight = self._w.of_node(f"/transformer/{_path(scope)}/{part}_proj/MatMul", 1)
        bias = self._w.named(f"{MASK}.transformer.{scope}.{part}_proj.bias")
        scale = (weight.shape[1] / HEADS) ** -0.5 if part == "q" else 1.0
        return weight * np.float32(scale), bias * np.float32(scale)

    def _project(self, x: str, scope: str, part: str) -> str:
        weight, bias = self._weights(scope, part)
        return self._g.linear(x, weight, bias, f"{scope}/{part}")

    def _shared_projection(self, keys: str, into_tokens: str, into_cells: str) -> tuple[str, str]:
        """Keys for the tokens' attention and queries of the cells' attention, split into heads."""
        g = self._g
        (wk, bk), (wq, bq) = self._weights(into_tokens, "k"), self._weights(into_cells, "q")
        both = np.concatenate([wk, wq], 1), np.concatenate([bk, bq])
        scope = f"{into_tokens}/k+q"
        heads = g.reshape(g.linear(keys, *both, scope), 1, -1, 2 * HEADS, wk.shape[1] // HEADS)
        heads = g.op("Transpose", [heads], scope, perm=[0, 2, 1, 3])
        k, q = g.op("Split", [heads], scope, outputs=2, axis=1)
        return k, q

    def _heads(self, x: str, scope: str) -> str:
        """[1, T, D] -> [1, 8, T, D / 8]."""
        size = self._weights(scope, "k")[0].shape[1] // HEADS
        x = self._g.reshape(x, 1, -1, HEADS, size, scope=scope)
        return self._g.op("Transpose", [x], scope, perm=[0, 2, 1, 3])

    def _mix(self, q: str, k: str, v: str, scope: str) -> str:
        """Attention over heads and the output projection: -> [1, T, 256]."""
        g = self._g
        scores = g.op("MatMul", [q, g.op("Transpose", [k], scope, perm=[0, 1, 3, 2])], scope)
        mixed = g.op("MatMul", [g.op("Softmax", [scores], scope, axis=-1), v], scope)
        mixed = g.op("Transpose", [mixed], scope, perm=[0, 2, 1, 3])
        weight, bias = self._weights(scope, "out")
        return g.linear(g.reshape(mixed, 1, -1, weight.shape[0]), weight, bias, f"{scope}/out")

    def _token_mlp(self, x: str, name: str) -> str:
        x = self._mlp_layer(x, name, "lin1")
        return self._mlp_layer(self._g.op("Relu", [x], name), name, "lin2")

    def _mlp_layer(self, x: str, name: str, part: str) -> str:
        weight = self._w.of_node(f"/transformer/{name}/mlp/{part}/MatMul", 1)
        bias = self._w.named(f"{MASK}.transformer.{name}.mlp.{part}.bias")
        return self._g.linear(x, weight, bias, f"{name}/mlp/{part}")

    def _residual(self, x: str, change: str, norm: str) -> str:
        return self._token_norm(self._g.op("Add", [x, change], norm), norm)

    def _token_norm(self, x: str, norm: str) -> str:
        scale = self._w.named(f"{MASK}.transformer.{norm}.weight")
        bias = self._w.named(f"{MASK}.transformer.{norm}.bias")
        return self._g.layer_norm(x, scale, bias, TOKEN_EPSILON, norm)

    def _picture_norm(self, x: str, node: str) -> str:
        scale, bias = self._w.of_node(f"/{node}/Mul", 0), self._w.of_node(f"/{node}/Add_1", 1)
        return self._g.layer_norm(x, scale, bias, PICTURE_EPSILON, node)

    # ---- answers ----

    def _masks(self, queries: str, cells: str, fine: str | None) -> str:
        """Four masks [1, 4, 4h, 4w]: enlarged cells times one vector per mask token."""
        g, scope = self._g, "upscaling"
        up = [self._w.named(f"{MASK}.output_upscaling.{i}.weight") for i in (0, 3)]
        bias = [self._w.named(f"{MASK}.output_upscaling.{i}.bias") for i in (0, 3)]
        x = g.linear(cells, _spread(up[0]), np.tile(bias[0], 4), f"{scope}/0")
        x = self._picture_norm(g.reshape(x, -1, 64), "output_upscaling/output_upscaling.1")
        x = g.linear(g.gelu(x, scope), _spread(up[1]), np.tile(bias[1], 4), f"{scope}/3")
        x = g.gelu(g.reshape(x, -1, 32), scope)
        vectors = [self._mask_vector(queries, i) for i in range(4)]
        rows = g.op("Concat", vectors, scope, axis=0)
        x = g.op("MatMul", [x, g.op("Transpose", [rows], scope, perm=[1, 0])], scope)
        grid = g.join(self._rows, self._columns, g.ints(2, 2, 2, 2, 4))
        x = g.op("Reshape", [x, grid], scope)  # h w a c b d mask
        x = g.op("Transpose", [x], scope, perm=[6, 0, 2, 4, 1, 3, 5])
        height, width = (g.op("Mul", [n, g.ints(4)]) for n in (self._rows, self._columns))
        x = g.op("Reshape", [x, g.join(g.ints(1, 4), height, width)], scope)
        if fine is None:
            return x
        added = g.op("MatMul", [rows, g.reshape(fine, 32, -1, scope="fine")], "fine")
        return g.op("Add", [x, g.op("Reshape", [added, g.join(g.ints(1, 4), height, width)], "fine")], "fine")

    def _mask_vector(self, queries: str, index: int) -> str:
        token = self._g.reshape(self._token(queries, 1 + index), 1, WIDTH)
        return self._mlp(token, f"{MASK}.output_hypernetworks_mlps.{index}", f"mask_mlp.{index}")

    def _token(self, queries: str, index: int) -> str:
        g = self._g
        return g.op("Slice", [queries, g.ints(index), g.ints(index + 1), g.ints(1)], "tokens")

    def _mlp(self, x: str, prefix: str, scope: str) -> str:
        """Three layers with ReLU between them."""
        for i in range(3):
            weight = self._w.named(f"{prefix}.layers.{i}.weight").T
            x = self._g.linear(x, weight, self._w.named(f"{prefix}.layers.{i}.bias"), f"{scope}/{i}")
            if i < 2:
                x = self._g.op("Relu", [x], scope)
        return x


def _path(scope: str) -> str:
    """`layers.0.self_attn` -> `layers.0/self_attn`, as the published node names have it."""
    head, _, tail = scope.rpartition(".")
    return f"{head}/{tail}" if head else tail


def _spread(weight: np.ndarray) -> np.ndarray:
    """A 2x2 stride-2 transposed kernel [in, out, 2, 2] as a matrix [in, (row, column, out)]."""
    return weight.transpose(0, 2, 3, 1).reshape(weight.shape[0], -1)
