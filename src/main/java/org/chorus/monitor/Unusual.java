package org.chorus.monitor;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.chorus.model.Run;
import org.chorus.model.Tally;

/**
 * What in a run is unlike those of the last days. It is compared to the runs of a week that began
 * at about the same time of day, as nights bring less than days; with too few of them nothing is
 * unusual.
 */
public final class Unusual {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  /** A daily run may begin so much earlier or later than the day before. */
  private static final Duration SAME_TIME = Duration.ofMinutes(90);

  /** Runs that began longer before are not looked at. */
  public static final Duration LOOKS_BACK = WEEK.plus(SAME_TIME);

  /** Dates so little ahead of the clock are those of other time zones. */
  private static final Duration AHEAD = Duration.ofDays(2);

  private static final int LEAST_RUNS = 3;

  /** A language with fewer reports may well have none on a day. */
  private static final long LEAST_REPORTS = 10;

  /** In fewer records a share says nothing. */
  private static final long LEAST_RECORDS = 20;

  /** A share of rejected records that goes up by less is nothing to wake somebody for. */
  private static final double LEAST_RISE = 0.02;

  private final Run run;
  private final List<Run> usual;

  private Unusual(Run run, List<Run> usual) {
    this.run = run;
    this.usual = usual;
  }

  /**
   * The warnings, a sentence each.
   *
   * @param run the run
   * @param earlier runs into the same store, in any order
   */
  public static List<String> of(Run run, List<Run> earlier) {
    List<Run> usual = earlier.stream().filter(other -> isLike(other, run)).toList();
    Unusual unusual = new Unusual(run, usual);
    List<String> warnings = new ArrayList<>();
    if (run.churn() > 0) {
      warnings.add(
          "%d events have another id than before although their reports stayed together: this is a bug"
              .formatted(run.churn()));
    }
    if (run.asOf() != null && run.asOf().isAfter(run.startedAt().plus(AHEAD))) {
      warnings.add(
          "the day that the run went by, %s, is still to come: a date in the input or --as-of is wrong; events are closed by it, and it never goes back"
              .formatted(run.asOf().atZone(ZoneOffset.UTC).toLocalDate()));
    }
    if (usual.size() >= LEAST_RUNS && !run.inputs().isEmpty()) {
      unusual.input(warnings);
      unusual.languages(warnings);
      unusual.rejections(warnings);
    }
    return warnings;
  }

  /** Whether a run is one of the last days, at about the same time, that read input. */
  private static boolean isLike(Run other, Run run) {
    Duration before = Duration.between(other.startedAt(), run.startedAt());
    long offDay = Math.floorMod(before.toSeconds(), DAY.toSeconds());
    long apart = Math.min(offDay, DAY.toSeconds() - offDay);
    return !other.inputs().isEmpty()
        && other.sequence() < run.sequence()
        && before.compareTo(LOOKS_BACK) <= 0
        && apart <= SAME_TIME.toSeconds();
  }

  private void input(List<String> warnings) {
    double before = median(Run::recordsRead);
    if (before >= LEAST_RECORDS && run.recordsRead() * 2 <= before) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%,d records in the input, usually %,.0f: half or less",
              run.recordsRead(),
              before));
    }
  }

  private void languages(List<String> warnings) {
    TreeSet<String> known = new TreeSet<>();
    usual.forEach(other -> other.reportsByLanguage().forEach(tally -> known.add(tally.name())));
    for (String language : known) {
      double before = median(other -> reports(other, language));
      if (before >= LEAST_REPORTS && reports(run, language) == 0) {
        warnings.add(
            String.format(
                Locale.ROOT, "no report in the language %s, usually %,.0f", language, before));
      }
    }
  }

  private static long reports(Run run, String language) {
    return run.reportsByLanguage().stream()
        .filter(tally -> tally.name().equals(language))
        .mapToLong(Tally::count)
        .sum();
  }

  private void rejections(List<String> warnings) {
    double now = rejected(run);
    double before = median(Unusual::rejected);
    boolean isMuchMore = now >= 2 * before && now - before >= LEAST_RISE;
    if (run.recordsRead() >= LEAST_RECORDS && isMuchMore) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%.1f %% of the records were rejected, usually %.1f %%%s",
              100 * now,
              100 * before,
              mostly(run)));
    }
  }

  private static String mostly(Run run) {
    return run.rejectedByReason().stream()
        .max(Comparator.comparingLong(Tally::count))
        .map(tally -> ": mostly " + tally.name())
        .orElse("");
  }

  private static double rejected(Run run) {
    return run.recordsRead() == 0 ? 0 : (double) run.rejected() / run.recordsRead();
  }

  private double median(ToDoubleFunction<Run> figure) {
    double[] sorted = usual.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
