package org.chorus.spark;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.johnsnowlabs.ml.tensorflow.sentencepiece.SentencePieceException;
import com.johnsnowlabs.ml.tensorflow.sentencepiece.SentencePieceProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The embedding model without Spark and without Spark NLP's annotators: what their vectors and
 * their speed are compared with. One thread.
 */
final class BareModel implements AutoCloseable {
  private static final int MAX_PIECES = 510;
  private static final int UNKNOWN = 3;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final SentencePieceProcessor pieces = new SentencePieceProcessor();

  BareModel(Path folder) throws OrtException, IOException, SentencePieceException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    session = environment.createSession(folder.resolve("model.onnx").toString(), options);
    pieces.loadFromSerializedProto(
        Files.readAllBytes(folder.resolve("assets/sentencepiece.bpe.model")));
  }

  /** The mean of the vectors of the text's pieces. */
  float[] embed(String text) throws OrtException, SentencePieceException {
    long[][] ids = {ids(text)};
    long[][] mask = {LongStream.generate(() -> 1).limit(ids[0].length).toArray()};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
        OrtSession.Result result =
            session.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor))) {
      float[][] vectors = ((float[][][]) result.get(0).getValue())[0];
      float[] mean = new float[vectors[0].length];
      for (int i = 0; i < mean.length; i++) {
        double sum = 0;
        for (float[] vector : vectors) {
          sum += vector[i];
        }
        mean[i] = (float) (sum / vectors.length);
      }
      return mean;
    }
  }

  /** XLM-R counts pieces from 1 on, and frames a text with 0 and 2. */
  private long[] ids(String text) throws SentencePieceException {
    IntStream shifted =
        IntStream.of(pieces.encodeAsIds(text))
            .limit(MAX_PIECES)
            .map(id -> id == 0 ? UNKNOWN : id + 1);
    return IntStream.concat(IntStream.of(0), IntStream.concat(shifted, IntStream.of(2)))
        .asLongStream()
        .toArray();
  }

  @Override
  public void close() throws OrtException {
    session.close();
    pieces.close();
  }
}
