package org.chorus.date;

import java.util.ArrayList;
import java.util.List;

/** A date pattern of CLDR, taken apart (UTS #35, Date Format Patterns). */
final class DatePattern {
  /**
   * A field or the text between two.
   *
   * @param field the pattern letter, stand-alone forms as the others; 0 for text
   * @param width how often the letter stands there
   * @param text folded; empty for a field
   */
  record Part(char field, int width, String text) {
    boolean isText() {
      return field == 0;
    }

    boolean isMonthName() {
      return field == 'M' && width >= 3;
    }
  }

  private final List<Part> parts = new ArrayList<>();

  private DatePattern() {}

  static DatePattern of(String pattern) {
    DatePattern made = new DatePattern();
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      int run = 1;
      if (c == '\'' && i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
        text.append('\'');
        run = 2;
      } else if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && isFieldLetter(c)) {
        while (i + run < pattern.length() && pattern.charAt(i + run) == c) {
          run++;
        }
        made.addText(text);
        made.parts.add(new Part(field(c), run, ""));
      } else {
        text.append(c);
      }
      i += run;
    }
    made.addText(text);
    return made;
  }

  List<Part> parts() {
    return parts;
  }

  /** Where a field stands; -1 when it is not there. */
  int indexOf(char field) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).field() == field) {
        return i;
      }
    }
    return -1;
  }

  boolean has(char field) {
    return indexOf(field) >= 0;
  }

  boolean isInOrder(char first, char second) {
    return has(first) && has(second) && indexOf(first) < indexOf(second);
  }

  /** Whether the month's name, or some other word, stands in it. */
  boolean hasWords() {
    return parts.stream()
        .anyMatch(
            part ->
                part.isMonthName()
                    || part.text().chars().anyMatch(c -> Scripts.isLetter((char) c)));
  }

  /** The text at {@code index}, blanks kept; empty when a field, or nothing, stands there. */
  String textAt(int index) {
    return index >= 0 && index < parts.size() ? parts.get(index).text() : "";
  }

  private void addText(StringBuilder text) {
    if (text.length() > 0) {
      parts.add(new Part((char) 0, 0, FoldedText.of(text.toString()).toString()));
      text.setLength(0);
    }
  }

  private static boolean isFieldLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static char field(char letter) {
    return switch (letter) {
      case 'L' -> 'M';
      case 'u', 'r', 'U', 'Y' -> 'y';
      case 'e', 'c' -> 'E';
      default -> letter;
    };
  }
}
