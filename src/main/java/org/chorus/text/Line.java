package org.chorus.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line of a text, blanks folded and trimmed, never empty.
 *
 * @param text what it says
 * @param position where it begins in the raw text
 */
record Line(String text, int position) {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /** The lines that hold something. */
  static List<Line> of(TracedText text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        add(lines, text, start, i);
        start = i + 1;
      }
    }
    return lines;
  }

  static String join(List<Line> lines, String between) {
    return lines.stream().map(Line::text).collect(Collectors.joining(between));
  }

  /** Lower case in compatible width, words only, parted by single blanks. */
  static String folded(String text) {
    String plain = NFKC.normalize(text).toLowerCase(Locale.ROOT);
    char[] folded = new char[plain.length()];
    int length = 0;
    for (int i = 0; i < folded.length; i++) {
      char c = plain.charAt(i);
      switch (CharacterKind.of(c)) {
        case LETTER, UNSPACED, MARK, INVISIBLE -> folded[length++] = c;
        default -> {
          if (length > 0 && folded[length - 1] != ' ') {
            folded[length++] = ' ';
          }
        }
      }
    }
    return new String(folded, 0, length > 0 && folded[length - 1] == ' ' ? length - 1 : length);
  }

  private static void add(List<Line> lines, TracedText text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) == ' ') {
      to--;
    }
    if (from < to) {
      lines.add(new Line(withSingleBlanks(text.substring(from, to)), text.origin(from)));
    }
  }

  private static String withSingleBlanks(String text) {
    if (!text.contains("  ")) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' || text.charAt(i - 1) != ' ') {
        line.append(text.charAt(i));
      }
    }
    return line.toString();
  }
}
