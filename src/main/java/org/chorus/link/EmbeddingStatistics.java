package org.chorus.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;

/** What the table {@code statistics} says about embeddings. */
public final class EmbeddingStatistics {
  /** The family of the row whose key is the model that made the embeddings. */
  public static final String MODEL = "embedding_model";

  /** The family of the row whose key is how many characters the model saw of which passages. */
  public static final String SEEN = "embedding_lead";

  /** The family of the sums by language. */
  public static final String SUM = "embedding_sum";

  private EmbeddingStatistics() {}

  /** Whether a row is about embeddings, and so about no key that reports share. */
  public static boolean isOne(Statistic row) {
    return switch (row.family()) {
      case MODEL, SEEN, SUM -> true;
      default -> false;
    };
  }

  /** Adds up the embeddings of some reports: rows of the family {@link #SUM} in parts. */
  public static List<Statistic> partialSums(Iterator<Signals> reports) {
    Map<String, long[]> sums = new TreeMap<>();
    while (reports.hasNext()) {
      Signals report = reports.next();
      add(report.embedding(), Keys.language(report), sums);
      add(report.continuationEmbedding(), Keys.language(report), sums);
    }
    List<Statistic> rows = new ArrayList<>();
    sums.forEach(
        (language, sum) ->
            rows.addAll(
                rows(
                    new LanguageSum(
                        language, sum[sum.length - 1], Arrays.copyOf(sum, sum.length - 1)))));
    return rows;
  }

  private static void add(short[] vector, String language, Map<String, long[]> sums) {
    if (vector != null) {
      // The last number counts the vectors.
      long[] sum = sums.computeIfAbsent(language, l -> new long[vector.length + 1]);
      for (int i = 0; i < vector.length; i++) {
        sum[i] += vector[i];
      }
      sum[vector.length]++;
    }
  }

  /** The rows that say a sum. */
  public static List<Statistic> rows(LanguageSum of) {
    List<Statistic> rows = new ArrayList<>();
    rows.add(new Statistic(SUM, of.language(), "", of.vectors()));
    for (int i = 0; i < of.sum().length; i++) {
      rows.add(new Statistic(SUM, of.language(), Integer.toString(i), of.sum()[i]));
    }
    return rows;
  }

  /** The sums of the embeddings of some reports. */
  static List<LanguageSum> sums(List<Signals> reports) {
    return sums(partialSums(reports.iterator()).iterator());
  }

  /**
   * The sums that rows of the family {@link #SUM} make, each part added up, in any order. A
   * language whose reports are all gone has none.
   */
  public static List<LanguageSum> sums(Iterator<Statistic> rows) {
    Map<String, Long> reports = new HashMap<>();
    Map<String, Map<Integer, Long>> components = new TreeMap<>();
    while (rows.hasNext()) {
      Statistic row = rows.next();
      if (row.key().isEmpty()) {
        reports.put(row.language(), row.documentFrequency());
      } else {
        components
            .computeIfAbsent(row.language(), l -> new TreeMap<>())
            .put(Integer.valueOf(row.key()), row.documentFrequency());
      }
    }
    components.keySet().removeIf(language -> reports.get(language) == 0);
    List<LanguageSum> sums = new ArrayList<>();
    components.forEach(
        (language, byIndex) ->
            sums.add(
                new LanguageSum(
                    language,
                    reports.get(language),
                    byIndex.values().stream().mapToLong(Long::longValue).toArray())));
    return sums;
  }
}
