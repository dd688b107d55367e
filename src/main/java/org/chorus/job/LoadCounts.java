package org.chorus.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.chorus.link.Frequencies;
import org.chorus.link.Keys;
import org.chorus.model.Statistic;
import org.chorus.spark.RecordEncoder;

/** Brings the counts of a corpus into memory, 12 bytes a key, without collecting their rows. */
final class LoadCounts {
  private static final int ROWS_PER_CHUNK = 1 << 16;

  private LoadCounts() {}

  static Frequencies of(Dataset<Statistic> statistics) {
    Iterator<CountsChunk> chunks =
        statistics
            .filter(StoredStatistics.isOfSignals())
            .filter((FilterFunction<Statistic>) LoadCounts::isShared)
            .mapPartitions(
                (MapPartitionsFunction<Statistic, CountsChunk>) Chunks::new,
                RecordEncoder.of(CountsChunk.class))
            .toLocalIterator();
    Frequencies frequencies = new Frequencies();
    while (chunks.hasNext()) {
      CountsChunk chunk = chunks.next();
      for (int i = 0; i < chunk.keys().length; i++) {
        frequencies.add(chunk.keys()[i], chunk.counts()[i]);
      }
      for (int i = 0; i < chunk.languages().length; i++) {
        frequencies.addReports(chunk.languages()[i], chunk.reports()[i]);
      }
    }
    return frequencies;
  }

  /** A key of a single report is the same as one that was never counted. */
  private static boolean isShared(Statistic row) {
    return row.documentFrequency() > 1 || row.family().equals(Keys.REPORTS);
  }

  /** Packs rows, a chunk at a time. */
  private static final class Chunks implements Iterator<CountsChunk> {
    private final Iterator<Statistic> rows;

    Chunks(Iterator<Statistic> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public CountsChunk next() {
      List<Statistic> keys = new ArrayList<>();
      List<Statistic> reports = new ArrayList<>();
      for (int n = 0; n < ROWS_PER_CHUNK && rows.hasNext(); n++) {
        Statistic row = rows.next();
        (row.family().equals(Keys.REPORTS) ? reports : keys).add(row);
      }
      return new CountsChunk(
          keys.stream().mapToLong(Keys::hash).toArray(),
          keys.stream().mapToInt(row -> (int) row.documentFrequency()).toArray(),
          reports.stream().map(Statistic::language).toArray(String[]::new),
          reports.stream().mapToLong(Statistic::documentFrequency).toArray());
    }
  }
}
