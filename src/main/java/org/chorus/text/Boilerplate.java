package org.chorus.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Lines that were learned to be boilerplate: no rule knows them, but they recur in reports that
 * have nothing else in common. Those of a publisher go wherever they stand in its reports, those of
 * the whole corpus at head and tail.
 */
public final class Boilerplate implements Serializable {
  /** The name under which what is taken out is noted. */
  public static final String RULE = "boilerplate";

  /** Fewer independent reports of a publisher, or of all, may share a line by chance. */
  private static final long FEWEST = 4;

  private static final long FEWEST_OF_ALL = 10;
  private static final long serialVersionUID = 1;

  private final long[] learned;

  /**
   * @param learned keys of the lines, as {@link ShortLines#key} makes them
   */
  public Boilerplate(Collection<Long> learned) {
    this.learned = learned.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /**
   * In how many independent reports a line has to be, the more the more reports there are: what
   * everybody writes now and then is in many of a million. It is the square root of their number.
   *
   * @param reports how many there are of the publisher, or at all
   */
  public static long enough(boolean corpus, long reports) {
    long fewest = corpus ? FEWEST_OF_ALL : FEWEST;
    long root = (long) Math.ceil(StrictMath.sqrt((double) reports));
    // What is in half of the reports that are looked at is everywhere.
    return Math.min(Independence.MOST / 2, Math.max(fewest, root));
  }

  /**
   * A text without boilerplate. It is left as it is when nothing else is in it.
   *
   * @param publisher as in {@link ShortLines#key}
   */
  public CleanText clean(String publisher, String text) {
    String[] lines = text.split("\n", -1);
    boolean[] goes = new boolean[lines.length];
    for (int i = 0; i < lines.length; i++) {
      goes[i] =
          !publisher.equals(ShortLines.CORPUS)
              && ShortLines.mayBe(lines[i])
              && is(publisher, lines[i]);
    }
    peel(lines, goes, i -> i);
    peel(lines, goes, i -> lines.length - 1 - i);
    List<Line> kept = new ArrayList<>();
    List<CleanText.Removed> removed = new ArrayList<>();
    int position = 0;
    for (int i = 0; i < lines.length; i++) {
      if (goes[i]) {
        removed.add(Cleaner.removed(RULE, position, lines[i]));
      } else {
        kept.add(new Line(lines[i], position));
      }
      position += lines[i].length() + 1;
    }
    return removed.isEmpty() || kept.stream().allMatch(line -> line.text().isBlank())
        ? new CleanText(null, text, List.of())
        : new CleanText(null, Line.join(kept, "\n"), removed);
  }

  /** Marks lines of the corpus, from one end on, as long as nothing else comes. */
  private void peel(String[] lines, boolean[] goes, IntUnaryOperator order) {
    for (int n = 0; n < lines.length; n++) {
      int i = order.applyAsInt(n);
      if (!goes[i] && !(ShortLines.mayBe(lines[i]) && is(ShortLines.CORPUS, lines[i]))) {
        return;
      }
      goes[i] = true;
    }
  }

  private boolean is(String publisher, String line) {
    return Arrays.binarySearch(learned, ShortLines.key(publisher, line)) >= 0;
  }
}
