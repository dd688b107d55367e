package org.chorus.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text as numbers that do not change when it is set in other type: blind to case,
 * accents, width, ligatures, quotation marks, dashes, spaces, invisible characters, vowel points,
 * points in abbreviations and marks that group digits.
 *
 * <p>In scripts without spaces every character is a word. Dictionaries would cut the same
 * characters in different ways where what stands before them differs, and are slower.
 */
final class WordHashes {
  /** What a word of a script with spaces weighs in {@link #weight}. */
  static final int WORD = 3;

  /** A character of Han or kana; half of the words written with it have two. */
  private static final int IDEOGRAPH = 2;

  /** A letter of a script without spaces; words have about four. */
  private static final int UNSPACED = 1;

  /** Han and kana say in one character what takes two and a half letters. */
  private static final int HALVES_PER_IDEOGRAPH = 5;

  private static final char LAST_ASCII = 0x7F;
  private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSITION = Normalizer2.getNFDInstance();

  private long[] hashes = new long[64];
  private byte[] weights = new byte[64];
  private int count;
  private long halfLetters;

  /** Hash of the word that is open; 0 when none is. */
  private long word;

  /** Letters since its beginning or the last point in it. */
  private int partLetters;

  WordHashes(String text) {
    scan(isAscii(text) ? text.toLowerCase(Locale.ROOT) : folded(text));
    endWord();
  }

  int count() {
    return count;
  }

  long hash(int i) {
    return hashes[i];
  }

  /** How much of a text a word is: about the same for a sentence in any script. */
  int weight(int i) {
    return weights[i];
  }

  /** Letters and digits; Han and kana count two and a half. */
  long letters() {
    return halfLetters / 2;
  }

  /** Hash of all words in their order. */
  long all() {
    long all = count;
    for (int i = 0; i < count; i++) {
      all = mix(all, hashes[i]);
    }
    return all;
  }

  /** A hash of {@code hash} followed by {@code next} (the finalizer of MurmurHash3, 64 bits). */
  static long mix(long hash, long next) {
    long h = hash * 31 + next;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    return DECOMPOSITION.normalize(FOLDING.normalize(text));
  }

  private void scan(String folded) {
    int previous = ' ';
    int at = 0;
    while (at < folded.length()) {
      int c = folded.codePointAt(at);
      at += Character.charCount(c);
      switch (CharacterKind.of(c)) {
        // The capital of the dotless i is read as that of the other.
        case LETTER -> letter(c == '\u0131' ? 'i' : c);
        case DIGIT -> letter('0' + UCharacter.digit(c));
        case UNSPACED -> unspaced(c);
        case MARK -> {
          if (isVowelSign(c)) {
            letter(c);
          }
        }
        case APOSTROPHE, INVISIBLE -> {
          continue;
        }
        default -> {
          if (at == folded.length() || !joins(c, previous, folded.charAt(at))) {
            endWord();
          }
          partLetters = 0;
        }
      }
      previous = c;
    }
  }

  /** "1,300", "3.9" and "U.S." are one word. */
  private boolean joins(int c, int before, int after) {
    if (c != '.' && c != ',') {
      return false;
    }
    return CharacterKind.of(before) == CharacterKind.DIGIT
        ? CharacterKind.of(after) == CharacterKind.DIGIT
        : c == '.' && partLetters == 1 && CharacterKind.of(after) == CharacterKind.LETTER;
  }

  private void letter(int c) {
    // Never 0, so that an open word is told from none.
    word = mix(word, c) | 1;
    partLetters++;
    halfLetters += 2;
  }

  private void unspaced(int c) {
    endWord();
    boolean ideograph = isIdeograph(c);
    halfLetters += ideograph ? HALVES_PER_IDEOGRAPH : 2;
    add(mix(0, c), ideograph ? IDEOGRAPH : UNSPACED);
  }

  private void endWord() {
    if (word != 0) {
      add(word, WORD);
    }
    word = 0;
    partLetters = 0;
  }

  private void add(long hash, int weight) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
      weights = Arrays.copyOf(weights, 2 * count);
    }
    hashes[count] = hash;
    weights[count++] = (byte) weight;
  }

  /** The vowels of India and its neighbours are marks; accents and vowel points may be left out. */
  private static boolean isVowelSign(int c) {
    return c >= 0x0900 && c < 0x1AB0;
  }

  private static boolean isIdeograph(int c) {
    return switch (UScript.getScript(c)) {
      case UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR -> false;
      default -> true;
    };
  }
}
