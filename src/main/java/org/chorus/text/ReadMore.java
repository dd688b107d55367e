package org.chorus.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Lines that lead to other reports. */
final class ReadMore {
  private static final int LONGEST_HEADLINE = 100;
  private static final int LONGEST_DENSE = 40;

  /** Where a blank, or the end of a line, is all that ends a sentence. */
  private static final Set<UnicodeScript> WITHOUT_STOPS =
      EnumSet.of(UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

  private ReadMore() {}

  /** "Read more", or "Related: …" with a headline behind it. */
  static boolean isOne(String line, String folded) {
    if (Furniture.isPhrase("more", folded)) {
      return true;
    }
    int colon = LineRule.separator(line);
    return colon > 0
        && isLabel(line.substring(0, colon))
        && !LineRule.endsWithStop(line.substring(colon + 1));
  }

  static boolean isLabel(String line) {
    return Furniture.isPhrase("more", Line.folded(line));
  }

  /** Whether a line may be the headline of another report: short, no end of a sentence. */
  static boolean isHeadline(String line) {
    boolean dense = Furniture.isUnspaced(Line.folded(line));
    return !LineRule.endsWithStop(line)
        && line.length() <= (dense ? LONGEST_DENSE : LONGEST_HEADLINE);
  }

  /** Whether a line is in a script in which a sentence may look like a headline. */
  static boolean lacksStops(String line) {
    return line.codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .anyMatch(c -> WITHOUT_STOPS.contains(UnicodeScript.of(c)));
  }
}
