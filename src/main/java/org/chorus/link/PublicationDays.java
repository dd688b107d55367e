package org.chorus.link;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.config.CandidateSettings;

/**
 * How many reports were published on which days: what says whether a key that many reports of a
 * corpus have is rare among those that a report may be compared to. Counted in whole days.
 */
public final class PublicationDays implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Counts changed;
  private final Counts kept;
  private final long received;

  /**
   * Counts reports.
   *
   * @param changed those that are compared to all others
   * @param kept those that only may be met
   * @param received when undated reports that changed count as received, of those that did not;
   *     seconds since 1970, {@link Profile#UNDATED} when unknown
   */
  public PublicationDays(Counts changed, Counts kept, long received) {
    this.changed = changed;
    this.kept = kept;
    this.received = received;
  }

  /** When undated reports that changed count as received; seconds since 1970, or undated. */
  public long received() {
    return received;
  }

  /** The day of a time in seconds since 1970. */
  public static long day(long seconds) {
    return Math.floorDiv(seconds, Partners.SECONDS_PER_DAY);
  }

  /**
   * In how many reports of the whole corpus a key may be, for a report published then to be looked
   * up by it: {@code max-reports-per-key} of those in its window, if the key is as rare there.
   *
   * @param publishedAt seconds since 1970, or {@link Profile#UNDATED}
   * @param reports how many the corpus has, those no longer compared included
   */
  public long mostHolders(long publishedAt, long reports, CandidateSettings settings) {
    long most = settings.maxReportsPerKey();
    long near = Math.max(1, near(publishedAt, settings.windowDays()));
    return Math.max(most, Math.multiplyExact(most, reports) / near);
  }

  private long near(long publishedAt, int days) {
    if (publishedAt != Profile.UNDATED) {
      return changed.near(publishedAt, days) + kept.near(publishedAt, days);
    }
    return changed.all() + (received == Profile.UNDATED ? kept.all() : kept.near(received, days));
  }

  /** How many reports there are by the day since 1970, and how many without one. */
  public static final class Counts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of no report. */
    public static final Counts NONE = new Counts(Map.of(), 0);

    /** By day, how many reports there are up to its end. */
    private final TreeMap<Long, Long> upTo = new TreeMap<>();

    private final long undated;
    private final long dated;

    /** Counts of days, and of reports without one. */
    public Counts(Map<Long, Long> byDay, long undated) {
      long sum = 0;
      for (Map.Entry<Long, Long> day : new TreeMap<>(byDay).entrySet()) {
        sum += day.getValue();
        upTo.put(day.getKey(), sum);
      }
      this.dated = sum;
      this.undated = undated;
    }

    private long all() {
      return dated + undated;
    }

    private long near(long seconds, int days) {
      long day = day(seconds);
      return undated + upTo(day + days) - upTo(day - days - 1);
    }

    private long upTo(long day) {
      Map.Entry<Long, Long> last = upTo.floorEntry(day);
      return last == null ? 0 : last.getValue();
    }
  }
}
