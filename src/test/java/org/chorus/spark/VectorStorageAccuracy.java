package org.chorus.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chorus.signal.EmbeddingVector;

/**
 * What it costs to store a vector in whole numbers instead of floats: in the order of pairs of
 * documents, and in bytes.
 */
final class VectorStorageAccuracy {
  private static final StructType FLOATS =
      new StructType()
          .add("number", DataTypes.IntegerType)
          .add("vector", DataTypes.createArrayType(DataTypes.FloatType));

  private final SparkSession spark;
  private final EventDocuments documents;
  private final List<float[]> vectors;

  /** For documents, and the vectors that the model gives for them. */
  VectorStorageAccuracy(SparkSession spark, EventDocuments documents, List<float[]> vectors) {
    this.spark = spark;
    this.documents = documents;
    this.vectors = vectors;
  }

  void table(PrintStream page) throws IOException {
    page.println("| stored | same event | bytes a vector |\n|---|--:|--:|");
    row(page, "floats", vectors, "array<float>");
    for (int unit : new int[] {4 * EmbeddingVector.UNIT, EmbeddingVector.UNIT, 128, 32}) {
      row(page, "in 1/" + unit, rounded(unit), "array<smallint>");
    }
  }

  private void row(PrintStream page, String name, List<float[]> stored, String type)
      throws IOException {
    page.printf(
        Locale.ROOT,
        "| %s | %.4f | %.0f |%n",
        name,
        documents.plain(stored).averagePrecision(),
        bytes(stored, type));
  }

  /** The vectors, of length 1, with components rounded to whole numbers of that unit. */
  private List<float[]> rounded(int unit) {
    return vectors.stream()
        .map(
            vector -> {
              double length = Math.sqrt(AcrossLanguages.dot(vector, vector));
              float[] rounded = new float[vector.length];
              for (int i = 0; i < vector.length; i++) {
                rounded[i] = Math.round(vector[i] * unit / length);
              }
              return rounded;
            })
        .toList();
  }

  /** In a Parquet file as the store's tables are. */
  private double bytes(List<float[]> stored, String type) throws IOException {
    List<Row> rows =
        IntStream.range(0, stored.size())
            .mapToObj(i -> RowFactory.create(i, boxed(stored.get(i))))
            .toList();
    Dataset<Row> table =
        spark.createDataFrame(rows, FLOATS).select(col("vector").cast(type)).coalesce(1);
    Path folder = Files.createTempDirectory("vectors");
    table.write().mode("overwrite").parquet(folder.toString());
    try (Stream<Path> files = Files.list(folder)) {
      return (double) files.mapToLong(VectorStorageAccuracy::size).sum() / stored.size();
    }
  }

  private static Float[] boxed(float[] vector) {
    Float[] boxed = new Float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      boxed[i] = vector[i];
    }
    return boxed;
  }

  /** Of a file that is not needed any more. */
  private static long size(Path file) {
    try {
      long size = Files.size(file);
      Files.delete(file);
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
