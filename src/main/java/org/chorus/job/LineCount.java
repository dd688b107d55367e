package org.chorus.job;

/**
 * How often a short line occurs in the reports of a batch.
 *
 * @param publisher hash of the publisher
 * @param line hash of publisher and line; the publisher's own for its reports as a whole
 * @param reports in how many reports
 * @param independent how many of them are independent of each other
 */
public record LineCount(long publisher, long line, long reports, long independent) {

  /** What counts: of reports as a whole all, of lines those that are independent. */
  long number() {
    return line == publisher ? reports : independent;
  }
}
