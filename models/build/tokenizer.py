"""Writes the tokenizer as a SentencePiece unigram model, the file that the XLM-R layout asks for.

XLM-R numbers its pieces <s> 0, <pad> 1, </s> 2, <unk> 3, then SentencePiece's own from 3 on, shifted
by one, and <mask> last; the SentencePiece file has <unk> 0, <s> 1, </s> 2 and no <pad> or <mask>.
Its normaliser, `nmt_nfkc`, is compiled into SentencePiece; a throw-away model trained on a few
sentences brings it out.
"""

import io

import sentencepiece
from sentencepiece import sentencepiece_model_pb2 as protobuf

Piece = protobuf.ModelProto.SentencePiece
FIRST, LAST = 4, -1  # where the ordinary pieces stand in XLM-R's order


def write(weights, path):
    throw_away = _throw_away()
    model = protobuf.ModelProto()
    trainer = model.trainer_spec
    trainer.CopyFrom(throw_away.trainer_spec)
    trainer.ClearField("input")
    trainer.model_type = protobuf.TrainerSpec.UNIGRAM
    trainer.unk_id, trainer.bos_id, trainer.eos_id, trainer.pad_id = 0, 1, 2, -1
    model.normalizer_spec.CopyFrom(throw_away.normalizer_spec)
    model.pieces.add(piece="<unk>", score=0, type=Piece.UNKNOWN)
    model.pieces.add(piece="<s>", score=0, type=Piece.CONTROL)
    model.pieces.add(piece="</s>", score=0, type=Piece.CONTROL)
    for piece, score in zip(weights.pieces[FIRST:LAST], weights.scores[FIRST:LAST]):
        model.pieces.add(piece=piece, score=float(score), type=Piece.NORMAL)
    trainer.vocab_size = len(model.pieces)
    with open(path, "wb") as file:
        file.write(model.SerializeToString())


def _throw_away():
    # The options are kept in the file that ships, and so are part of its bytes.
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=(
            f"hello world the quick brown fox {i} jumps over lazy dog" for i in range(300)
        ),
        model_writer=written,
        vocab_size=60,
        model_type="unigram",
        normalization_rule_name="nmt_nfkc",
        hard_vocab_limit=False,
        minloglevel=2,
    )
    model = protobuf.ModelProto()
    model.ParseFromString(written.getvalue())
    return model
