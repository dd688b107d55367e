package org.chorus.read;

import java.util.stream.Collectors;

/**
 * Foreign characters made harmless: line ends become {@code \n}, byte order marks and control
 * characters go, halves of surrogate pairs become U+FFFD. Nothing else changes, so that equal texts
 * stay equal whatever system wrote them down.
 */
final class RawText {
  private static final int EXCERPT_CHARACTERS = 200;

  private RawText() {}

  /** A text of several lines, without blanks around it; null when nothing is left. */
  static String tidy(String text) {
    if (text == null) {
      return null;
    }
    String stripped = (isTidy(text) ? text : rewrite(text)).strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** A text of one line; null when nothing is left. */
  static String line(String text) {
    String tidy = tidy(text);
    return tidy == null || tidy.indexOf('\n') < 0
        ? tidy
        : tidy.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
  }

  /** How a record begins, for a person; null when there is nothing to show. */
  static String excerpt(String text) {
    int end = Math.min(text.length(), 4 * EXCERPT_CHARACTERS);
    String tidy = line(text.substring(0, end));
    if (tidy == null || tidy.length() <= EXCERPT_CHARACTERS) {
      return tidy;
    }
    int cut = EXCERPT_CHARACTERS;
    if (Character.isHighSurrogate(tidy.charAt(cut - 1))) {
      cut--;
    }
    return tidy.substring(0, cut);
  }

  private static boolean isTidy(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t')
          || (c >= 0x7F && c < 0xA0)
          || c == '\u2028'
          || c == '\u2029'
          || c == '\uFEFF'
          || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String rewrite(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        out.append(pair ? "" : "\n");
      } else if (c == '\u2028' || c == '\u2029' || c == 0x85 || c == 0x0B || c == '\f') {
        out.append('\n');
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        out.append('\uFFFD');
      } else if (c != '\uFEFF' && (!Character.isISOControl(c) || c == '\n' || c == '\t')) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
