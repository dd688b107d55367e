package org.chorus.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a text may turn out to be boilerplate: under 200 characters, with words and
 * without digits. A line with a number (a date, a score, a price) says something about its report,
 * however often it occurs.
 */
public final class ShortLines {
  /** The publisher under which lines are counted for the whole corpus. */
  public static final String CORPUS = "";

  private static final int LONGEST = 199;
  private static final int FEWEST_LETTERS = 3;

  /** So many lines at the beginning, and at the end, may be shared by publishers. */
  private static final int HEAD = 3;

  private static final int TAIL = 5;
  private static final int MOST_LINES = 2_000;
  private static final int HASHES = 4;
  private static final long LINE_SEED = 3;
  private static final long[] NONE = {};

  private ShortLines() {}

  /** The number under which a line of a publisher is counted; the empty line: its reports. */
  public static long key(String publisher, String line) {
    return WordHashes.mix(hash(publisher), hash(line));
  }

  /** Whether a line may be boilerplate at all. */
  public static boolean mayBe(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    int letters = 0;
    for (int at = 0; at < line.length(); ) {
      int c = line.codePointAt(at);
      if (Character.isDigit(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
      at += Character.charCount(c);
    }
    return letters >= FEWEST_LETTERS;
  }

  /** Whether line {@code i} of {@code lines} is where lines are that publishers share. */
  static boolean isAtEdge(int i, int lines) {
    return i < HEAD || i >= lines - TAIL;
  }

  /**
   * The short lines of a report, those at head and tail for the whole corpus too; each once.
   *
   * @param publisher as in {@link #key}; {@link #CORPUS} when unknown
   * @param report hash of the report
   */
  public static List<LineSighting> of(String publisher, String text, long report) {
    String[] lines = text.split("\n", MOST_LINES);
    Map<String, Boolean> atEdge = new LinkedHashMap<>();
    for (int i = 0; i < lines.length; i++) {
      atEdge.merge(lines[i], isAtEdge(i, lines.length), Boolean::logicalOr);
    }
    List<LineSighting> found = new ArrayList<>();
    add(found, publisher, "", report, NONE);
    if (!publisher.equals(CORPUS)) {
      add(found, CORPUS, "", report, NONE);
    }
    List<String> possible = atEdge.keySet().stream().filter(ShortLines::mayBe).toList();
    if (possible.isEmpty()) {
      return found;
    }
    Rest rest = new Rest(List.copyOf(atEdge.keySet()));
    for (String line : possible) {
      if (!publisher.equals(CORPUS)) {
        add(found, publisher, line, report, rest.without(line));
      }
      if (atEdge.get(line)) {
        add(found, CORPUS, line, report, rest.without(line));
      }
    }
    return found;
  }

  private static void add(
      List<LineSighting> found, String publisher, String line, long report, long[] rest) {
    found.add(new LineSighting(key(publisher, ""), key(publisher, line), report, rest));
  }

  private static long hash(String text) {
    long hash = LINE_SEED;
    for (int i = 0; i < text.length(); i++) {
      hash = WordHashes.mix(hash, text.charAt(i));
    }
    return hash;
  }

  /** The smallest hashes of a text's shingles, and the next ones of another line. */
  private static final class Rest {
    private final long[] smallest = new long[HASHES];
    private final long[] next = new long[HASHES];
    private final String[] lineOfSmallest = new String[HASHES];

    Rest(List<String> lines) {
      Arrays.fill(smallest, Long.MAX_VALUE);
      Arrays.fill(next, Long.MAX_VALUE);
      for (String line : lines) {
        long[] shingles = Shingles.of(line).inOrder();
        for (int h = 0; h < HASHES; h++) {
          add(h, line, smallest(h, shingles));
        }
      }
    }

    private void add(int h, String line, long hash) {
      if (hash < smallest[h]) {
        next[h] = smallest[h];
        smallest[h] = hash;
        lineOfSmallest[h] = line;
      } else {
        next[h] = Math.min(next[h], hash);
      }
    }

    private static long smallest(int seed, long[] shingles) {
      long smallest = Long.MAX_VALUE;
      for (long shingle : shingles) {
        smallest = Math.min(smallest, WordHashes.mix(seed, shingle));
      }
      return smallest;
    }

    long[] without(String line) {
      long[] rest = smallest.clone();
      for (int h = 0; h < HASHES; h++) {
        if (line.equals(lineOfSmallest[h])) {
          rest[h] = next[h];
        }
      }
      return rest;
    }
  }
}
