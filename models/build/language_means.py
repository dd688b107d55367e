#!/usr/bin/env python3
"""Writes `language-means.tsv`: the mean embedding of each language, less which vectors are compared.

    python models/build/language_means.py SENTENCES.jsonl models/multilingual-e5-small

SENTENCES.jsonl holds a text a line, with its language (`lang`) and `kind`; those of kind `sentences`
are taken, which are whole sentences of the web in the accuracy tests of the language detector Lingua
(Apache-2.0), 100 for each of 79 languages. A line of the result is a language and the mean of its
vectors, tab-separated, in millionths; `und` is the mean of the means. The second line names the model
as org.chorus.spark.ModelFolder does: by the SHA-256 of the sums of its files.
"""

import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import onnxruntime
import sentencepiece

MILLIONTHS = 1_000_000
PREFIX = "query: "  # as org.chorus.signal.EmbeddingInput has it
BEGIN, END, UNKNOWN, OFFSET = 0, 2, 3, 1  # XLM-R's numbers for pieces; OFFSET is from SentencePiece's
MOST_PIECES = 510
PARTS = ["assets/sentencepiece.bpe.model", "model.onnx"]  # sorted
HEAD = "# The mean embedding of each language, in millionths; und: the mean of the means.\n"


def name(folder):
    """The model's name: one hash over the files that make the vectors."""
    sums = [(hashlib.sha256((folder / part).read_bytes()).hexdigest(), part) for part in PARTS]
    return hashlib.sha256("".join(f"{sum}  {part}\n" for sum, part in sums).encode()).hexdigest()


class Model:
    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options)
        self._pieces = sentencepiece.SentencePieceProcessor(
            str(folder / "assets" / "sentencepiece.bpe.model")
        )

    def embed(self, text):
        pieces = [i + OFFSET if i else UNKNOWN for i in self._pieces.encode(text)]
        ids = np.array([[BEGIN, *pieces[:MOST_PIECES], END]], np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        vector = self._session.run(None, inputs)[0][0].mean(0, dtype=np.float64)
        return vector / np.linalg.norm(vector)


def main(sentences, folder):
    model = Model(folder)
    vectors = defaultdict(list)
    with open(sentences, encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            if line["kind"] == "sentences":
                vectors[line["lang"]].append(model.embed(PREFIX + line["text"]))
    means = {language: np.mean(of, 0) for language, of in vectors.items()}
    means["und"] = np.mean([means[language] for language in sorted(means)], 0)
    with open(folder / "language-means.tsv", "w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD)
        file.write(f"# Model: {name(folder)}\n")
        for language in sorted(means):
            millionths = np.rint(means[language] * MILLIONTHS).astype(int)
            file.write("\t".join([language, *map(str, millionths)]) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], Path(sys.argv[2]))
