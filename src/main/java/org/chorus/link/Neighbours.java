package org.chorus.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chorus.config.CandidateSettings;
import org.chorus.model.Hash;

/**
 * Finds the nearest in meaning to each report of a cell, among those not too far away in time. All
 * are compared to all, and where that is too many, the cell is parted again: the work grows with
 * the size of a cell, and not with its square.
 */
public final class Neighbours {
  private static final int MOST = 1000;

  /** A centre for so many reports, each of which is in three cells: cells of half the most. */
  private static final int REPORTS_PER_CENTRE = MOST / 6;

  private static final Comparator<Located> BY_HASH =
      Comparator.comparing((Located report) -> Hash.hex(16, "centre", report.reportId()))
          .thenComparing(Located::reportId);

  private static final Comparator<Located> BY_TIME =
      Comparator.comparingLong(Located::publishedAt).thenComparing(Located::reportId);

  private final CandidateSettings settings;
  private final Predicate<String> asked;
  private final Consumer<Nearby> found;

  /** Calls {@code found} for each report, more than once for one that is in several parts. */
  public Neighbours(CandidateSettings settings, Consumer<Nearby> found) {
    this(settings, report -> true, found);
  }

  /** The same for those reports only whose id is {@code asked} for. */
  public Neighbours(CandidateSettings settings, Predicate<String> asked, Consumer<Nearby> found) {
    this.settings = settings;
    this.asked = asked;
    this.found = found;
  }

  /** Finds those of one cell, in whatever order it comes. */
  public void find(Collection<Located> cell) {
    if (cell.size() <= MOST) {
      compareAll(cell);
      return;
    }
    List<Located> byHash = cell.stream().sorted(BY_HASH).toList();
    Cells cells = new Cells(byHash.subList(0, 1 + cell.size() / REPORTS_PER_CENTRE));
    TreeMap<Integer, List<Located>> parts = new TreeMap<>();
    for (Located report : byHash) {
      for (int part : cells.of(report.meaning())) {
        parts.computeIfAbsent(part, p -> new ArrayList<>()).add(report);
      }
    }
    for (List<Located> part : parts.values()) {
      if (part.size() <= cell.size() / 2) {
        find(part);
      } else {
        inTurns(part);
      }
    }
  }

  /** For reports that hardly differ: each is compared to those of about its time. */
  private void inTurns(List<Located> alike) {
    List<Located> byTime = alike.stream().sorted(BY_TIME).toList();
    for (int from = 0; from < byTime.size(); from += MOST) {
      compareAll(byTime.subList(from, Math.min(byTime.size(), from + MOST)));
    }
  }

  private void compareAll(Collection<Located> cell) {
    List<Located> reports = cell.stream().sorted(Comparator.comparing(Located::reportId)).toList();
    for (int i = 0; i < reports.size(); i++) {
      if (asked.test(reports.get(i).reportId())) {
        Nearby nearby = nearest(i, reports);
        if (!nearby.others().isEmpty()) {
          found.accept(nearby);
        }
      }
    }
  }

  private Nearby nearest(int one, List<Located> reports) {
    Located report = reports.get(one);
    long[] ranks = new long[reports.size()];
    int number = 0;
    for (int i = 0; i < reports.size(); i++) {
      Located other = reports.get(i);
      if (i != one && Partners.inWindow(report.publishedAt(), other.publishedAt(), settings)) {
        ranks[number++] = Cells.rank(Meaning.dot(report.meaning(), other.meaning()), i);
      }
    }
    Arrays.sort(ranks, 0, number);
    List<String> others = new ArrayList<>();
    int[] cosines = new int[Math.min(number, settings.nearest())];
    long[] secondsApart = new long[cosines.length];
    for (int i = 0; i < cosines.length; i++) {
      Located other = reports.get(Cells.index(ranks[i]));
      others.add(other.reportId());
      cosines[i] = Meaning.dot(report.meaning(), other.meaning());
      secondsApart[i] = NearPair.secondsApart(report.publishedAt(), other.publishedAt());
    }
    return new Nearby(report.reportId(), others, cosines, secondsApart);
  }
}
