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
    StringBuilder line = new StringBuilder();
    int position = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\n') {
        add(lines, line, position);
        line.setLength(0);
      } else if (c != ' ') {
        position = line.length() == 0 ? text.origin(i) : position;
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
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
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (CharacterKind.of(c)) {
        case LETTER, UNSPACED, MARK, INVISIBLE -> folded.append(c);
        default -> {
          if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
          }
        }
      }
    }
    return folded.toString().strip();
  }

  private static void add(List<Line> lines, StringBuilder line, int position) {
    if (line.length() > 0 && line.charAt(line.length() - 1) == ' ') {
      line.setLength(line.length() - 1);
    }
    if (line.length() > 0) {
      lines.add(new Line(line.toString(), position));
    }
  }
}
