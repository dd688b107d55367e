package org.chorus.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Parts words that lost the blank between them with the markup that stood there: {@code closedThe},
 * {@code Tuesday.The}. Both halves must stand in the text as words of their own; a word that begins
 * with a capital and has another within is a name ({@code YouTube}, {@code McDonald}) and stays.
 */
final class GluedWords {
  private static final int SHORTEST_HALF = 2;
  private static final int LONGEST_HALF = 40;
  private static final String SENTENCE_ENDS = ".!?…";

  private GluedWords() {}

  /** The text with a blank where one is missing. Parting what is parted changes nothing. */
  static TracedText part(TracedText text) {
    Set<String> words = null;
    TracedText parted = null;
    int done = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      if (isSeam(text, i)) {
        words = words == null ? words(text) : words;
        if (words.contains(before(text, i)) && words.contains(behind(text, i))) {
          parted = parted == null ? new TracedText(text.length() + 1) : parted;
          parted.append(text, done, i);
          parted.append(' ', text.origin(i));
          done = i;
        }
      }
    }
    if (parted == null) {
      return text;
    }
    parted.append(text, done, text.length());
    return parted;
  }

  /** Whether a word in lower case, perhaps with the end of a sentence, meets one with a capital. */
  private static boolean isSeam(TracedText text, int i) {
    char before = text.charAt(i - 1);
    return before != ' '
        && Character.isUpperCase(text.charAt(i))
        && Character.isLowerCase(text.charAt(i + 1))
        && (Character.isLowerCase(before) || SENTENCE_ENDS.indexOf(before) >= 0);
  }

  /** The word in front of the seam, in lower case; empty unless it is alone there. */
  private static String before(TracedText text, int seam) {
    boolean ended = SENTENCE_ENDS.indexOf(text.charAt(seam - 1)) >= 0;
    int end = ended ? seam - 1 : seam;
    int start = end;
    while (start > 0 && end - start < LONGEST_HALF && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    boolean alone = start == 0 || text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\n';
    boolean plain =
        end - start >= SHORTEST_HALF && (ended || Character.isLowerCase(text.charAt(start)));
    return alone && plain ? text.substring(start, end).toLowerCase(Locale.ROOT) : "";
  }

  /** The word behind the seam, in lower case; empty when more than punctuation follows it. */
  private static String behind(TracedText text, int seam) {
    int end = seam;
    while (end < text.length() && end - seam < LONGEST_HALF && isWordPart(text.charAt(end))) {
      if (end > seam && Character.isUpperCase(text.charAt(end))) {
        return "";
      }
      end++;
    }
    boolean alone =
        end == text.length()
            || " \n,;:!?".indexOf(text.charAt(end)) >= 0
            || endsSentence(text, end);
    return alone && end - seam >= SHORTEST_HALF
        ? text.substring(seam, end).toLowerCase(Locale.ROOT)
        : "";
  }

  private static boolean endsSentence(TracedText text, int at) {
    boolean last = at + 1 == text.length() || " \n".indexOf(text.charAt(at + 1)) >= 0;
    return last && SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
  }

  /** The words that stand alone, in lower case. */
  private static Set<String> words(TracedText text) {
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && isWordPart(text.charAt(i))) {
        continue;
      }
      if (i - start >= SHORTEST_HALF && i - start <= LONGEST_HALF) {
        String word = text.substring(start, i);
        if (word.chars().skip(1).noneMatch(Character::isUpperCase)) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
      start = i + 1;
    }
    return words;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
