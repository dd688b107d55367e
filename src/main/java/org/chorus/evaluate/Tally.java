package org.chorus.evaluate;

/**
 * What some true events add to the measures: sums over their reports, so that tallies of events add
 * up to that of all. Pairs are counted from both ends, and so twice; a wrong pair of reports of two
 * events once with each of them.
 */
final class Tally {
  private long reports;
  private double precision;
  private double recall;
  private long right;
  private long found;
  private long gold;
  private long rightAcross;
  private long foundAcross;
  private long goldAcross;

  /**
   * The company of one report, itself included; of reports in other languages where it says so.
   *
   * @param right reports of its true and its found event
   * @param found reports of its found event
   * @param gold reports of its true event
   * @param rightAcross those of {@code right} in other languages
   * @param foundAcross those of {@code found} in other languages
   * @param goldAcross those of {@code gold} in other languages
   */
  record Report(
      long right, long found, long gold, long rightAcross, long foundAcross, long goldAcross) {}

  /** Adds so many reports that are in the same company. */
  void add(long count, Report report) {
    reports += count;
    precision += count * (double) report.right() / report.found();
    recall += count * (double) report.right() / report.gold();
    right += count * (report.right() - 1);
    found += count * (report.found() - 1);
    gold += count * (report.gold() - 1);
    rightAcross += count * report.rightAcross();
    foundAcross += count * report.foundAcross();
    goldAcross += count * report.goldAcross();
  }

  /** Adds other events. */
  void add(Tally events) {
    reports += events.reports;
    precision += events.precision;
    recall += events.recall;
    right += events.right;
    found += events.found;
    gold += events.gold;
    rightAcross += events.rightAcross;
    foundAcross += events.foundAcross;
    goldAcross += events.goldAcross;
  }

  Measure bCubed() {
    return reports == 0 ? new Measure(1, 1) : new Measure(precision / reports, recall / reports);
  }

  Measure pairwise() {
    return Measure.ofPairs(right, found, gold);
  }

  Measure crossLanguage() {
    return Measure.ofPairs(rightAcross, foundAcross, goldAcross);
  }
}
