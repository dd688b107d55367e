package org.chorus.job;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Rows that should not be.
 *
 * @param rows how many, in words
 * @param first the smallest of them
 */
record Examples(String rows, String first) {

  /** What to tell of {@code wrong}, by its columns; nothing when there are none. */
  static Optional<Examples> of(Dataset<Row> wrong) {
    Row counted =
        wrong
            .agg(
                functions.count(functions.lit(1)),
                functions.min(functions.struct(functions.col("*"))))
            .first();
    long rows = counted.getLong(0);
    return rows == 0
        ? Optional.empty()
        : Optional.of(new Examples(count(rows), counted.getStruct(1).mkString(" ")));
  }

  /** How many there are, in words. */
  static String count(long values) {
    return values == 1 ? "1 value" : "%,d values".formatted(values);
  }
}
