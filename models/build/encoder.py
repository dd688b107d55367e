"""Writes the encoder as an ONNX graph: token ids in, a vector per token out.

The table of pieces, 250,002 rows, stays packed in four bits, which is what keeps the file at 77 MB:
the graph gathers the packed rows of a text and opens those. ONNX has no operator on bits, so halves
are parted by arithmetic on floats, which is exact for integers below 256. Everything else is the
plain BERT encoder; `quantise` then turns its matrix products with weights into int8.

Names of nodes and constants are short and numbered in the order in which they are made; they are
part of the file's bytes, so they stay as they are.
"""

import logging

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save
from onnxruntime.quantization import QuantType, quantize_dynamic

BLANK = np.float32(-10000.0)  # added to the attention paid to padding


class Graph:
    """Collects nodes and constants; every operator returns the name of its output."""

    def __init__(self):
        self.nodes = []
        self.constants = {}
        self._made = 0

    def constant(self, name, values):
        if name not in self.constants:
            values = np.array(values, order="C", copy=True)
            self.constants[name] = numpy_helper.from_array(values, name)
        return name

    def op(self, kind, *inputs, output=None, **attributes):
        self._made += 1
        output = output or f"{kind}_{self._made}"
        self.nodes.append(
            helper.make_node(kind, inputs, [output], name=f"n_{output}", **attributes)
        )
        return output


class Encoder:
    def __init__(self, weights):
        self._weights = weights
        self._shape = weights.shape
        self._head = weights.shape.dimensions // weights.shape.heads
        self._graph = Graph()
        self._op = self._graph.op
        self._parted = self._whole = None  # shapes of vectors cut into heads, and put together

    def build(self):
        """The whole model: `input_ids` and `attention_mask` to `last_hidden_state`."""
        states = self._norm(self._embeddings(), "emb.ln.")
        mask = self._mask()
        self._parted = self._ints("shp4", 0, 0, self._shape.heads, self._head)
        self._whole = self._ints("shp3", 0, 0, self._shape.dimensions)
        for layer in range(self._shape.layers):
            last = layer == self._shape.layers - 1
            states = self._layer(states, mask, f"l{layer}.", last)
        ids = [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "seq"])
            for name in ("input_ids", "attention_mask")
        ]
        vectors = helper.make_tensor_value_info(
            "last_hidden_state", TensorProto.FLOAT, ["batch", "seq", self._shape.dimensions]
        )
        graph = helper.make_graph(
            self._graph.nodes, "e5", ids, [vectors], list(self._graph.constants.values())
        )
        opset = helper.make_opsetid("", 17)
        return helper.make_model(graph, opset_imports=[opset], ir_version=8)

    def _embeddings(self):
        op, floats = self._op, self._floats
        halves, scales = self._weights.packed("emb.word", self._shape.dimensions)
        packed = self._graph.constant("embeddings.packed", halves)
        x = op("Cast", op("Gather", packed, "input_ids"), to=TensorProto.FLOAT)
        x = op("Reshape", x, self._ints("shp_b", 0, 0, scales.shape[1], 16))
        high = op("Floor", op("Mul", x, floats("sixteenth", 1 / 16)))
        low = op("Sub", x, op("Mul", high, floats("sixteen", 16)))
        x = op("Sub", op("Concat", low, high, axis=-1), floats("eight", 8))
        scale = op("Gather", self._graph.constant("embeddings.scale", scales), "input_ids")
        scale = op("Cast", scale, to=TensorProto.FLOAT)
        scale = op("Unsqueeze", scale, self._ints("axm1", -1))
        words = op("Mul", x, scale)
        words = op("Reshape", words, self._ints("shp_h", 0, 0, self._shape.dimensions))
        return op("Add", words, self._positions())

    def _positions(self):
        op, size = self._op, self._shape.dimensions
        one = self._graph.constant("i1", np.array(1, np.int64))
        length = op("Gather", op("Shape", "input_ids"), one)
        length = op("Unsqueeze", length, self._ints("ax0", 0))
        table = self._weights.plain("emb.pos", -1, size)
        table = table + self._weights.plain("emb.type", -1, size)[0]  # texts are of one type
        table = self._graph.constant("embeddings.pos", table[None].astype(np.float32))
        return op("Slice", table, self._ints("st0", 0), length, self._ints("ax1", 1))

    def _mask(self):
        mask = self._op("Cast", "attention_mask", to=TensorProto.FLOAT)
        mask = self._op("Unsqueeze", mask, self._ints("ax12", 1, 2))
        padding = self._op("Sub", self._floats("one", 1), mask)
        return self._op("Mul", padding, self._floats("neg", BLANK))

    def _layer(self, states, mask, name, last):
        op = self._op
        mixed = self._linear(self._attention(states, mask, name), name + "ao")
        states = self._norm(op("Add", mixed, states), name + "aln.")
        wide = self._gelu(self._linear(states, name + "fi", rows=self._shape.feed_forward))
        narrow = self._linear(wide, name + "fo", columns=self._shape.feed_forward)
        output = "last_hidden_state" if last else None
        return self._norm(op("Add", narrow, states), name + "oln.", output)

    def _attention(self, states, mask, name):
        op = self._op
        queries = self._heads(states, name + "q", (0, 2, 1, 3))
        keys = self._heads(states, name + "k", (0, 2, 3, 1))
        values = self._heads(states, name + "v", (0, 2, 1, 3))
        scores = op("MatMul", queries, keys)
        scores = op("Div", scores, self._floats("sq", np.sqrt(self._head)))
        shares = op("Softmax", op("Add", scores, mask), axis=-1)
        mixed = op("Transpose", op("MatMul", shares, values), perm=[0, 2, 1, 3])
        return op("Reshape", mixed, self._whole)

    def _heads(self, states, name, order):
        rows = self._linear(states, name)
        return self._op("Transpose", self._op("Reshape", rows, self._parted), perm=list(order))

    def _gelu(self, x):
        op = self._op
        erf = op("Erf", op("Div", x, self._floats("s2", np.sqrt(2.0))))
        return op("Mul", op("Mul", x, op("Add", erf, "one")), self._floats("half", 0.5))

    def _linear(self, x, name, rows=None, columns=None):
        size = self._shape.dimensions
        matrix = self._weights.plain(name + ".w", rows or size, columns or size)
        product = self._op("MatMul", x, self._graph.constant(name + ".w", matrix.T))
        bias = self._graph.constant(name + ".b", self._weights.plain(name + ".b"))
        return self._op("Add", product, bias)

    def _norm(self, x, name, output=None):
        scale = self._graph.constant(name + "w", self._weights.plain(name + "w"))
        bias = self._graph.constant(name + "b", self._weights.plain(name + "b"))
        epsilon = float(self._shape.epsilon)
        return self._op(
            "LayerNormalization", x, scale, bias, output=output, axis=-1, epsilon=epsilon
        )

    def _floats(self, name, values):
        return self._graph.constant(name, np.array(values, np.float32))

    def _ints(self, name, *values):
        return self._graph.constant(name, np.array(values, np.int64))


def write(weights, plain_path, path):
    """Writes the model with f32 weights to `plain_path` and the one that ships to `path`."""
    save(Encoder(weights).build(), plain_path)
    logging.disable(logging.WARNING)
    quantize_dynamic(
        plain_path,
        path,
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul"],
        extra_options={"MatMulConstBOnly": True},
    )
