package org.chorus.text;

import java.util.Arrays;

/** Where a number ends: grouping and decimal marks belong to it, those of dates do not. */
final class Numbers {
  private static final int GROUP = 3;

  private Numbers() {}

  /**
   * Start and end of every number in the run of digits and marks at {@code start}: one number when
   * the marks group digits or part decimals ({@code 1,234,567.89; 12,34,567; 1 234}), each run of
   * digits by itself otherwise ({@code 18.11.2024}).
   */
  static int[] parts(String text, int start) {
    int[] ends = {start, digits(text, start)};
    while (true) {
      int end = ends[ends.length - 1];
      int next = end < text.length() && isMark(text.charAt(end)) ? digits(text, end + 1) : end + 1;
      if (next <= end + 1 || (onlyGroups(text.charAt(end)) && !isGroup(text, ends, end, next))) {
        break;
      }
      ends = Arrays.copyOf(ends, ends.length + 2);
      ends[ends.length - 2] = end + 1;
      ends[ends.length - 1] = next;
      if (ends.length > 24) {
        break;
      }
    }
    return isOneNumber(text, ends) ? new int[] {start, ends[ends.length - 1]} : ends;
  }

  /** Where the digits that begin at {@code from} end. */
  static int digits(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (CharacterKind.of(c) != CharacterKind.DIGIT) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == ',' || c == '\u066B' || c == '\u066C' || onlyGroups(c);
  }

  /** Spaces and apostrophes stand between groups of digits, but also between any two numbers. */
  private static boolean onlyGroups(char c) {
    return c == ' '
        || c == '\u00A0'
        || c == '\u202F'
        || c == '\u2009'
        || c == '\''
        || c == '\u2019';
  }

  private static boolean isGroup(String text, int[] ends, int end, int next) {
    boolean sameMark = ends.length == 2 || text.charAt(ends[1]) == text.charAt(end);
    return sameMark && ends[1] - ends[0] <= GROUP && next - end - 1 == GROUP;
  }

  private static boolean isOneNumber(String text, int[] ends) {
    int parts = ends.length / 2;
    if (parts <= 2) {
      return true;
    }
    char mark = text.charAt(ends[1]);
    boolean decimals = text.charAt(ends[ends.length - 3]) != mark;
    int grouped = decimals ? parts - 1 : parts;
    for (int i = 1; i < grouped; i++) {
      int length = ends[2 * i + 1] - ends[2 * i];
      boolean indian = mark == ',' && length == 2 && i < grouped - 1;
      if (text.charAt(ends[2 * i - 1]) != mark || (length != GROUP && !indian)) {
        return false;
      }
    }
    return ends[1] - ends[0] <= GROUP;
  }
}
