package org.chorus.event;

import org.chorus.model.UserError;

/**
 * What a person found out about two reports.
 *
 * @param reportA the smaller id
 * @param reportB the greater id
 * @param together whether both tell of one event
 */
public record Verdict(String reportA, String reportB, boolean together) {
  private static final String TOGETHER = "together";
  private static final String APART = "apart";

  /**
   * The verdict that a setting says: two ids and {@code together} or {@code apart}, parted by
   * commas.
   *
   * @throws UserError when it says something else
   */
  public static Verdict parse(String text) {
    String[] parts = text.strip().split("\\s*,\\s*", -1);
    boolean known =
        parts.length == 3
            && !parts[0].isEmpty()
            && !parts[1].isEmpty()
            && !parts[0].equals(parts[1])
            && (parts[2].equals(TOGETHER) || parts[2].equals(APART));
    if (!known) {
      throw new UserError(
          "review.verdicts: \"%s\" is none: write two different report ids and together or apart, parted by commas"
              .formatted(text));
    }
    boolean inOrder = parts[0].compareTo(parts[1]) < 0;
    return new Verdict(parts[inOrder ? 0 : 1], parts[inOrder ? 1 : 0], parts[2].equals(TOGETHER));
  }

  @Override
  public String toString() {
    return reportA + ", " + reportB + ", " + (together ? TOGETHER : APART);
  }
}
