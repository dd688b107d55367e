package org.chorus.read;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds pieces of some texts in others: a run of 16 letters and digits, whatever stands between
 * them, in either case, written as they are or as JSON escapes them.
 */
public final class Traces implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int RUN = 16;
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})|\\\\[bfnrt]");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Set<String> runs = new HashSet<>();

  /** Traces of {@code texts}. */
  public Traces(Collection<String> texts) {
    for (String text : texts) {
      String letters = letters(text);
      for (int start = 0; start + RUN <= letters.length(); start++) {
        runs.add(letters.substring(start, start + RUN));
      }
    }
  }

  /** Whether {@code text}, which may be null, repeats a piece of the texts. */
  public boolean in(String text) {
    if (text == null) {
      return false;
    }
    String letters = letters(text);
    for (int start = 0; start + RUN <= letters.length(); start++) {
      if (runs.contains(letters.substring(start, start + RUN))) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String text) {
    String plain =
        ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    found.group(1) == null
                        ? " "
                        : escaped((char) Integer.parseInt(found.group(1), 16)));
    return NO_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** A dollar or a backslash would mean something in a replacement; neither is a letter. */
  private static String escaped(char character) {
    return character == '$' || character == '\\' ? " " : String.valueOf(character);
  }
}
