package org.chorus.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes bracketed placeholders out of lines: {@code [ad_1], [Anzeige_2], [Advertisement]}, and what
 * interfaces leave where they cut a text: {@code [+1500 chars]}.
 */
final class Placeholders {
  private static final int LONGEST = 40;
  private static final char LAST_ASCII = 0x7F;
  private static final String OPENING = "[{［【";
  private static final String CLOSING = "]}］】";

  private static final Pattern CUT = Pattern.compile("\\+\\d{1,7} chars");

  private Placeholders() {}

  /** The text without placeholders; each leaves a line end behind. */
  static TracedText remove(TracedText text, List<CleanText.Removed> removed) {
    TracedText kept = null;
    int done = 0;
    int i = 0;
    while (i < text.length()) {
      int end = opens(text.charAt(i)) ? end(text, i) : -1;
      if (end > 0 && isPlaceholder(text.substring(i + 1, end - 1))) {
        kept = kept == null ? new TracedText(text.length()) : kept;
        kept.append(text, done, i);
        kept.append('\n', text.origin(i));
        removed.add(Cleaner.removed("placeholder", text.origin(i), text.substring(i, end)));
        i = end;
        done = end;
      } else {
        i++;
      }
    }
    if (kept == null) {
      return text;
    }
    kept.append(text, done, text.length());
    return kept;
  }

  private static boolean opens(char c) {
    return (c == '[' || c == '{' || c > LAST_ASCII) && OPENING.indexOf(c) >= 0;
  }

  private static int end(TracedText text, int start) {
    char close = CLOSING.charAt(OPENING.indexOf(text.charAt(start)));
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start + 1; i < limit; i++) {
      if (text.charAt(i) == close) {
        return i + 1;
      }
      if (text.charAt(i) == '\n') {
        return -1;
      }
    }
    return -1;
  }

  /** A word for advertisement, or any words with an underscore and a number of two digits. */
  private static boolean isPlaceholder(String inside) {
    int underscore = inside.lastIndexOf('_');
    if (underscore > 0 && isSmallNumber(inside.substring(underscore + 1))) {
      String words = inside.substring(0, underscore);
      return !words.isBlank()
          && words.codePoints().allMatch(c -> c == ' ' || c == '_' || Character.isAlphabetic(c));
    }
    return CUT.matcher(inside).matches()
        || Furniture.isPhrase("advertisement", Line.folded(inside));
  }

  private static boolean isSmallNumber(String text) {
    return !text.isEmpty() && text.length() <= 2 && text.codePoints().allMatch(Character::isDigit);
  }
}
