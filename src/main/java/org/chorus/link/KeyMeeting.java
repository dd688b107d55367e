package org.chorus.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.chorus.config.CandidateSettings;

/**
 * The reports that have one key. Each meets by it those that are near in time, unless they are more
 * than {@code max-reports-per-key}: a key may be rare in a corpus of years and in everything that
 * is written on one day of it. What is in too many is dropped whole, never cut.
 */
public final class KeyMeeting {
  private final List<KeyHolder> dated;
  private final List<KeyHolder> undated;
  private final List<KeyHolder> changed;
  private final List<KeyHolder> keptAndDated;
  private final List<KeyHolder> keptAndUndated;
  private final long received;
  private final CandidateSettings settings;

  /**
   * @param holders the reports, in any order
   * @param received when undated reports that changed count as received, of those that did not;
   *     seconds since 1970, {@link Profile#UNDATED} when unknown
   */
  public KeyMeeting(Collection<KeyHolder> holders, long received, CandidateSettings settings) {
    List<KeyHolder> sorted =
        holders.stream()
            .sorted(
                Comparator.comparingLong(KeyHolder::publishedAt).thenComparing(KeyHolder::reportId))
            .toList();
    this.dated = sorted.stream().filter(KeyMeeting::isDated).toList();
    this.undated = sorted.stream().filter(holder -> !isDated(holder)).toList();
    this.changed = sorted.stream().filter(KeyHolder::changed).toList();
    this.keptAndDated = dated.stream().filter(holder -> !holder.changed()).toList();
    this.keptAndUndated = undated.stream().filter(holder -> !holder.changed()).toList();
    this.received = received;
    this.settings = settings;
  }

  private static boolean isDated(KeyHolder holder) {
    return holder.publishedAt() != Profile.UNDATED;
  }

  /** Those that are compared to all others. */
  public List<KeyHolder> changed() {
    return changed;
  }

  /** The ids of the reports that {@code one} of {@link #changed()} meets. */
  public List<String> metBy(KeyHolder one) {
    List<List<KeyHolder>> near =
        isDated(one)
            ? List.of(around(dated, one.publishedAt()), undated)
            : List.of(changed, keptAround(), keptAndUndated);
    List<String> met = new ArrayList<>();
    if (near.stream().mapToInt(List::size).sum() <= settings.maxReportsPerKey()) {
      near.stream()
          .flatMap(List::stream)
          .map(KeyHolder::reportId)
          .filter(id -> !id.equals(one.reportId()))
          .forEach(met::add);
    }
    return met;
  }

  private List<KeyHolder> keptAround() {
    return received == Profile.UNDATED ? keptAndDated : around(keptAndDated, received);
  }

  /** Of those sorted by time, the ones in the window. */
  private List<KeyHolder> around(List<KeyHolder> sorted, long time) {
    long window = Partners.windowSeconds(settings);
    return sorted.subList(firstFrom(sorted, time - window), firstFrom(sorted, time + window + 1));
  }

  private static int firstFrom(List<KeyHolder> sorted, long time) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).publishedAt() < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
