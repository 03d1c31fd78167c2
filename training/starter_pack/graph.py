"""A small writer of ONNX graphs (opset 17, IR 10) and a reader of the weights of an existing one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 10  # ONNX Runtime 1.28 refuses the IR that newer onnx packages write by default


class Weights:
    """The constants of an ONNX file, found by the name of the node that uses them."""

    def __init__(self, path: Path):
        model = onnx.load(str(path))
        self._arrays = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
        self._nodes = {n.name: n for n in model.graph.node}
        for node in model.graph.node:
            if node.op_type == "Constant" and node.attribute[0].name == "value":
                self._arrays[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)

    def named(self, name: str) -> np.ndarray:
        """The constant tensor called `name`."""
        return self._arrays[name]

    def of_node(self, node: str, index: int) -> np.ndarray:
        """Input `index` of the node called `node`, which must be a constant."""
        return self._arrays[self._nodes[node].input[index]]

    def has_input(self, node: str, index: int) -> bool:
        """True when the node has a constant as its input `index`."""
        inputs = self._nodes[node].input
        return index < len(inputs) and inputs[index] in self._arrays


class GraphBuilder:
    """Collects nodes and constants; every method returns the name of the tensor it made."""

    def __init__(self, name: str):
        self.name = name
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, np.ndarray] = {}
        self._inputs: list[onnx.ValueInfoProto] = []
        self._outputs: list[onnx.ValueInfoProto] = []
        self._counts: dict[str, int] = {}

    def input(self, name: str, shape: list[int | str]) -> str:
        """A float32 input; text dimensions are symbolic."""
        self._inputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
        return name

    def output(self, tensor: str, name: str, shape: list[int | str]) -> None:
        """Publishes `tensor` as the float32 output `name`."""
        self._nodes.append(helper.make_node("Identity", [tensor], [name], name=f"output/{name}"))
        self._outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def op(self, kind: str, inputs: list[str], scope: str = "", outputs: int = 1, **attributes):
        """Adds a node; returns its output name, or a list of names when there are several."""
        name = self._fresh(f"{scope}/{kind}" if scope else kind)
        names = [name] if outputs == 1 else [f"{name}:{i}" for i in range(outputs)]
        self._nodes.append(helper.make_node(kind, inputs, names, name=name, **attributes))
        return names[0] if outputs == 1 else names

    def constant(self, value: np.ndarray, name: str = "constant") -> str:
        """A constant tensor; equal small integer vectors are stored once."""
        value = np.ascontiguousarray(value)
        if value.dtype == np.int64 and value.size <= 8:
            name = f"i{value.ndim}[{','.join(str(v) for v in value.ravel())}]"
            self._constants[name] = value
            return name
        name = self._fresh(name)
        self._constants[name] = value
        return name

    def floats(self, value, name: str = "constant") -> str:
        """A float32 constant."""
        return self.constant(np.asarray(value, np.float32), name)

    def ints(self, *values: int) -> str:
        """A one-dimensional int64 constant."""
        return self.constant(np.asarray(values, np.int64))

    def reshape(self, tensor: str, *shape: int, scope: str = "") -> str:
        """Reshape to constant dimensions (0 keeps a dimension, -1 is computed)."""
        return self.op("Reshape", [tensor, self.ints(*shape)], scope)

    def dimension(self, tensor: str, axis: int) -> str:
        """The size of one axis as an int64 vector of length 1."""
        return self.op("Shape", [tensor], start=axis, end=axis + 1)

    def join(self, *parts: str) -> str:
        """One int64 vector out of several."""
        return self.op("Concat", list(parts), axis=0)

    def linear(self, tensor: str, weight: np.ndarray, bias: np.ndarray | None, scope: str) -> str:
        """`tensor [..., K] x weight [K, N] + bias [N]`."""
        out = self.op("MatMul", [tensor, self.floats(weight, f"{scope}/weight")], scope)
        if bias is None:
            return out
        return self.op("Add", [out, self.floats(bias, f"{scope}/bias")], scope)

    def layer_norm(self, tensor: str, scale, bias, epsilon: float, scope: str) -> str:
        """Normalises the last axis.

        Written out on purpose: the one-pass sums below run on vector instructions and take half the
        time of ONNX Runtime's LayerNormalization kernel on a CPU (which it also fuses the usual
        spelling into). Both agree to 4e-6 on unit-scale values.
        """
        scale = np.ravel(scale)
        mean = self.op("ReduceMean", [tensor], scope, axes=[-1], keepdims=1)
        squares = self.op("ReduceSumSquare", [tensor], scope, axes=[-1], keepdims=1)
        squares = self.op("Mul", [squares, self.scalar(1 / scale.size)], scope)
        variance = self.op("Sub", [squares, self.op("Mul", [mean, mean], scope)], scope)
        deviation = self.op("Sqrt", [self.op("Add", [variance, self.scalar(epsilon)], scope)], scope)
        centred = self.op("Sub", [tensor, mean], scope)
        unit = self.op("Mul", [centred, self.op("Reciprocal", [deviation], scope)], scope)
        scaled = self.op("Mul", [unit, self.floats(scale, f"{scope}/scale")], scope)
        return self.op("Add", [scaled, self.floats(np.ravel(bias), f"{scope}/bias")], scope)

    def gelu(self, tensor: str, scope: str) -> str:
        """The exact (erf) GELU, in the form that ONNX Runtime fuses into one kernel."""
        half, one = self.scalar(0.5), self.scalar(1.0)
        erf = self.op("Erf", [self.op("Div", [tensor, self.scalar(2**0.5)], scope)], scope)
        scaled = self.op("Mul", [tensor, self.op("Add", [erf, one], scope)], scope)
        return self.op("Mul", [scaled, half], scope)

    def scalar(self, value: float) -> str:
        """A float32 scalar, stored once per value."""
        name = f"f[{value!r}]"
        self._constants[name] = np.asarray(value, np.float32)
        return name

    def include(self, model: onnx.ModelProto, inputs: dict[str, str], scope: str) -> list[str]:
        """Adds a finished model's nodes, fed with the tensors ``{its input: ours}``; returns its outputs.

        Whatever it names is called ``scope/...`` here.
        """
        nodes, weights, outputs = scoped(model, inputs, scope)
        self._nodes.extend(nodes)
        self._constants |= {tensor.name: numpy_helper.to_array(tensor) for tensor in weights}
        return outputs

    def model(self, metadata: dict[str, str]) -> onnx.ModelProto:
        """The finished, checked model with its metadata."""
        tensors = [numpy_helper.from_array(v, n) for n, v in self._constants.items()]
        graph = helper.make_graph(self._nodes, self.name, self._inputs, self._outputs, tensors)
        model = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="focus-studio"
        )
        model.ir_version = IR_VERSION
        helper.set_model_props(model, metadata)
        onnx.checker.check_model(model, full_check=True)
        return model

    def _fresh(self, name: str) -> str:
        count = self._counts.get(name, 0)
        self._counts[name] = count + 1
        return name if count == 0 else f"{name}#{count}"


def scoped(
    model: onnx.ModelProto, inputs: dict[str, str], scope: str
) -> tuple[list[onnx.NodeProto], list[onnx.TensorProto], list[str]]:
    """Copies of a model's nodes and weights, and the names of its outputs, for another graph.

    Inputs are called as ``inputs`` says, ``{its input: theirs}``; whatever else it names is called ``scope/...``.
    """
    known = inputs | {"": ""}

    def theirs(name: str) -> str:
        return known.get(name, f"{scope}/{name}")

    nodes, weights = [], []
    for node in model.graph.node:
        copy = onnx.NodeProto()
        copy.CopyFrom(node)
        copy.name = f"{scope}/{node.name}" if node.name else ""
        copy.input[:] = [theirs(name) for name in node.input]
        copy.output[:] = [theirs(name) for name in node.output]
        nodes.append(copy)
    for tensor in model.graph.initializer:
        renamed = onnx.TensorProto()
        renamed.CopyFrom(tensor)
        renamed.name = theirs(tensor.name)
        weights.append(renamed)
    return nodes, weights, [theirs(output.name) for output in model.graph.output]
