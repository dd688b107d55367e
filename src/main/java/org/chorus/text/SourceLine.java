package org.chorus.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says where a text comes from.
 *
 * @param name who published it first; null when the line does not say, or names several
 * @param address where; null when the line does not say
 */
public record SourceLine(String name, String address) {
  /** The rule that takes such lines out. */
  public static final String RULE = LineRule.SOURCE;

  private static final int LONGEST = 500;
  private static final int LONGEST_NAME = 60;
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]+");
  private static final Pattern SEVERAL = Pattern.compile("[,;、，；،؛/&|+]");

  /** What stands around a name: brackets, quotation marks, dashes. */
  private static final Pattern AROUND =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\p{M}.]+$");

  /** "Source", "Source: Agency", "Source : https://…", or an address alone. */
  static boolean isOne(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    if (isAddress(line) || isLabel(line)) {
      return true;
    }
    int colon = LineRule.separator(line);
    if (colon <= 0 || !isLabel(line.substring(0, colon))) {
      return false;
    }
    String rest = line.substring(colon + 1).strip();
    return isAddress(rest) || isName(ADDRESS.matcher(rest).replaceFirst(""));
  }

  /** Whether a line is the word for a source and nothing else. */
  public static boolean isLabel(String line) {
    return Furniture.isPhrase("source", Line.folded(line));
  }

  /** Whether a line may be the name of a source. */
  static boolean isName(String line) {
    return line.length() <= LONGEST_NAME && !LineRule.endsAsSentence(line);
  }

  /** What a line that was taken out under {@link #RULE} says. */
  public static SourceLine of(String line) {
    Matcher found = ADDRESS.matcher(line);
    String address = found.find() ? AROUND.matcher(found.group()).replaceAll("") : null;
    return new SourceLine(name(line).orElse(null), address);
  }

  private static Optional<String> name(String line) {
    int label = label(line);
    String name = ADDRESS.matcher(line.substring(label)).replaceAll("");
    name = AROUND.matcher(name).replaceAll("");
    boolean one = label > 0 && !name.isEmpty() && !SEVERAL.matcher(name).find() && isName(name);
    return one ? Optional.of(name) : Optional.empty();
  }

  /** Where the label ends, which a time may stand before; 0 when there is none. */
  private static int label(String line) {
    for (int i = LineRule.separator(line), from = 0; i > from; ) {
      if (isLabel(line.substring(from, i))) {
        return i + 1;
      }
      from = i + 1;
      int next = LineRule.separator(line.substring(from));
      i = next < 0 ? -1 : from + next;
    }
    return 0;
  }

  private static boolean isAddress(String text) {
    return text.indexOf(' ') < 0
        && (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www."));
  }
}
