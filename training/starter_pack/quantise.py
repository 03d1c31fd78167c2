"""8-bit weights for the matrix products; activations are quantised while the graph runs."""

from __future__ import annotations

import re
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

ENCODER_PRODUCTS = re.compile("layers")
# The large products of the decoder that bear it. Quantising the rest too (3.4 MB, a fifth of a click's
# time) doubles the change of the masks: most of it comes from the first layer's keys, the last
# attention and the vectors that the masks are read with. Coordinates and the earlier mask's logits need
# their full precision anyway.
DECODER_PRODUCTS = re.compile(
    r"/mlp/|self_attn|image_to_token/out|upscaling/0"
    r"|layers\.\d\.cross_attn_token_to_image/v|layers\.1\.cross_attn_token_to_image/k\+q"
)


def quantise(source: Path, target: Path, products: re.Pattern[str]) -> None:
    """Writes the 8-bit version of an fp32 graph: the products whose node names match.

    Per output channel, symmetric, weights in -64..64: with the full range the 16-bit sums of processors
    with AVX2 but without VNNI overflow. Convolutions, attention products and everything else stay
    float32. No calibration photos are needed.
    """
    nodes = onnx.load(str(source)).graph.node
    exact = [n.name for n in nodes if n.op_type == "MatMul" and not products.search(n.name)]
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=exact,
        extra_options={"MatMulConstBOnly": True},
    )
