package org.chorus.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.chorus.model.Hash;
import org.chorus.model.Statistic;

/**
 * How far apart in time reports are, by the bins of {@link TimeCurve}: those that surely belong
 * together, and any two. Whole numbers, so that they add up to the same in any order.
 *
 * @param together pairs that mean nearly the same, in millionths: each counts 1 / √(d·e) when its
 *     reports are in d and e such pairs, so that a large event does not speak for all
 * @param any pairs of a sample of the reports
 */
public record TimeCounts(List<Long> together, List<Long> any) {
  /** How many reports are drawn to see how far apart any two are. */
  public static final int SAMPLE = 3_000;

  /** Nothing counted. */
  public static final TimeCounts NONE = new TimeCounts(new long[TimeCurve.BINS], List.of());

  private static final String TOGETHER = "time_together";
  private static final String ANY = "time_any";
  private static final double SURE = 0.6;
  private static final double MILLION = 1e6;

  public TimeCounts {
    together = List.copyOf(together);
    any = List.copyOf(any);
  }

  /**
   * Counts of pairs that belong together, and of any two of a sample.
   *
   * @param together by bin, as in {@link #together()}
   * @param sample when each was published, seconds
   */
  public TimeCounts(long[] together, List<Long> sample) {
    this(boxed(together), boxed(anyTwo(sample)));
  }

  /** Counts in one JVM what the step {@code link} counts in Spark. */
  static TimeCounts of(Collection<NearPair> near, List<Long> sample) {
    Map<String, Integer> degrees = new HashMap<>();
    List<NearPair> sure = near.stream().filter(TimeCounts::isSure).distinct().toList();
    for (NearPair pair : sure) {
      degrees.merge(pair.reportA(), 1, Integer::sum);
      degrees.merge(pair.reportB(), 1, Integer::sum);
    }
    long[] together = new long[TimeCurve.BINS];
    for (NearPair pair : sure) {
      together[TimeCurve.bin(pair.secondsApart())] +=
          weight(degrees.get(pair.reportA()), degrees.get(pair.reportB()));
    }
    return new TimeCounts(together, sample);
  }

  /** Whether a pair counts among those that belong together: dated, and nearly the same. */
  public static boolean isSure(NearPair pair) {
    return pair.secondsApart() != NearPair.UNKNOWN
        && TimeCurve.bin(pair.secondsApart()) >= 0
        && pair.cosine() > SURE * Meaning.UNIT_SQUARE;
  }

  /** By what the reports of the sample are drawn, the smallest first. */
  public static String order(String reportId) {
    return Hash.hex(16, "time", reportId);
  }

  /** The bin of a pair that {@link #isSure}. */
  public static int bin(NearPair pair) {
    return TimeCurve.bin(pair.secondsApart());
  }

  /** What a pair counts whose reports are in so many pairs, millionths. */
  public static long weight(long degreeA, long degreeB) {
    return Math.round(MILLION / Math.sqrt((double) degreeA * degreeB));
  }

  /** Counts of how many bins there are: what {@link #bin} is below of. */
  public static int bins() {
    return TimeCurve.BINS;
  }

  private static long[] anyTwo(List<Long> sample) {
    List<Long> sorted = new ArrayList<>(sample);
    Collections.sort(sorted);
    long[] any = new long[TimeCurve.BINS];
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        int bin = TimeCurve.bin(sorted.get(j) - sorted.get(i));
        if (bin < 0) {
          break;
        }
        any[bin]++;
      }
    }
    return any;
  }

  private static List<Long> boxed(long[] numbers) {
    return LongStream.of(numbers).boxed().toList();
  }

  /** Whether a row of the table {@code statistics} is one of {@link #rows}. */
  public static boolean isOne(Statistic row) {
    return row.family().equals(TOGETHER) || row.family().equals(ANY);
  }

  /** As rows of the table {@code statistics}, their keys the numbers of the bins. */
  public List<Statistic> rows() {
    List<Statistic> rows = new ArrayList<>();
    for (int bin = 0; bin < TimeCurve.BINS; bin++) {
      rows.add(new Statistic(TOGETHER, "", Integer.toString(bin), together.get(bin)));
      rows.add(new Statistic(ANY, "", Integer.toString(bin), any.get(bin)));
    }
    return rows;
  }

  /** The reverse of {@link #rows}, from rows in any order. */
  public static TimeCounts of(Iterator<Statistic> rows) {
    long[] together = new long[TimeCurve.BINS];
    long[] any = new long[TimeCurve.BINS];
    while (rows.hasNext()) {
      Statistic row = rows.next();
      long[] counts = row.family().equals(TOGETHER) ? together : any;
      counts[Integer.parseInt(row.key())] = row.documentFrequency();
    }
    return new TimeCounts(boxed(together), boxed(any));
  }
}
