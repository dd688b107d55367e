package org.chorus.link;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many reports each key occurs, of one corpus: the other side of the table {@code
 * statistics}, held in memory. Keys that were never added count 0.
 */
public final class Frequencies implements Serializable {
  private static final long serialVersionUID = 1L;

  private final KeyCounts counts = new KeyCounts();
  private final Map<String, Long> reportsByLanguage = new HashMap<>();
  private long reports;

  /** Sets the number of reports that were counted, and how many of them are in one language. */
  public void addReports(String language, long number) {
    if (language.isEmpty()) {
      reports += number;
    } else {
      reportsByLanguage.merge(language, number, Long::sum);
    }
  }

  /** Adds the count of a key of {@link Keys}. */
  public void add(long key, int count) {
    counts.add(key, count);
  }

  /** In how many reports {@code key} occurs. */
  public int count(long key) {
    return counts.get(key);
  }

  /** How many reports were counted: all of them, or for words those in {@code language}. */
  public long reports(Family family, String language) {
    return family == Family.TERMS ? reportsByLanguage.getOrDefault(language, 0L) : reports;
  }
}
