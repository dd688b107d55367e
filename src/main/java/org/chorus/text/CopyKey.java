package org.chorus.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorus.model.Hash;

/**
 * What two copies of one text share, whatever stands around it: letters and digits only, lower
 * case, without the byline before and the agency's line after.
 *
 * @param core hash of the text without what editors add; equal for copies
 * @param whole hash of the whole text
 * @param coreLetters letters and digits of the core
 * @param letters letters and digits of the whole
 */
public record CopyKey(String core, String whole, int coreLetters, int letters) {
  /** Below so many letters and digits nothing is told apart by text alone. */
  private static final int SHORTEST = 100;

  /** With so many, the text is enough and the headline may differ. */
  private static final int LONG = 400;

  /** A first or last paragraph with so few letters may be a byline or the agency's line. */
  private static final int LONGEST_BYLINE = 60;

  /** Paragraphs on either side that may be such lines. */
  private static final int MOST_BYLINES = 2;

  /** A dateline ({@code HANOI (Agency) -}) ends within so many characters. */
  private static final int LONGEST_DATELINE = 60;

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /** The key of a report; nothing when it is too short to be told a copy by its text. */
  public static Optional<CopyKey> of(String title, String text) {
    List<String> paragraphs = text.lines().toList();
    String[] letters = paragraphs.stream().map(CopyKey::letters).toArray(String[]::new);
    int total = Arrays.stream(letters).mapToInt(String::length).sum();
    if (total < LONG) {
      String all = (title == null ? "" : letters(title)) + String.join("", letters);
      return all.length() < SHORTEST
          ? Optional.empty()
          : Optional.of(new CopyKey(hash(all), hash(all), all.length(), all.length()));
    }
    int from = 0;
    while (from < MOST_BYLINES
        && letters[from].length() <= LONGEST_BYLINE
        && total - letters[from].length() >= LONG) {
      total -= letters[from++].length();
    }
    int to = letters.length;
    while (letters.length - to < MOST_BYLINES
        && letters[to - 1].length() <= LONGEST_BYLINE
        && total - letters[to - 1].length() >= LONG) {
      total -= letters[--to].length();
    }
    String whole = String.join("", letters);
    String[] inner = Arrays.copyOfRange(letters, from, to);
    inner[0] = letters(withoutDateline(paragraphs.get(from)));
    String core = String.join("", inner);
    return Optional.of(new CopyKey(hash(core), hash(whole), core.length(), whole.length()));
  }

  /** Share of the text that both have, 0 to 1, when they are copies. */
  public double similarity(CopyKey other) {
    return whole.equals(other.whole)
        ? 1
        : (double) Math.min(coreLetters, other.coreLetters) / Math.max(letters, other.letters);
  }

  private static String hash(String letters) {
    return Hash.hex(32, letters);
  }

  /** Drops what stands before a dash near the beginning. */
  private static String withoutDateline(String paragraph) {
    int end = Math.min(paragraph.length(), LONGEST_DATELINE);
    for (int i = 1; i < end; i++) {
      if ("-–—".indexOf(paragraph.charAt(i)) >= 0
          && (paragraph.charAt(i - 1) == ' ' || paragraph.charAt(i - 1) == ')')) {
        return paragraph.substring(i + 1);
      }
    }
    return paragraph;
  }

  private static String letters(String text) {
    String folded = NFKC.normalize(text).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> UCharacter.isLetterOrDigit(c) || isMark(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isMark(int c) {
    return CharacterKind.of(c) == CharacterKind.MARK;
  }
}
