package org.chorus.keyword;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import org.chorus.text.Token;

/** The one form under which a word is counted, and how long it is. */
public final class Words {
  /** Longer runs of letters are no words: addresses, codes, texts without spaces. */
  private static final int LONGEST = 60;

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private Words() {}

  /** Whether the token is a word that can be counted: letters, and not too many of them. */
  public static boolean isTerm(Token token) {
    return token.kind() == Token.Kind.WORD && token.text().length() <= LONGEST;
  }

  /**
   * Lower case, compatible width, one letter for o‘ and oʻ, without what is invisible or only
   * stretches the line.
   */
  public static String normal(String word) {
    String normal = isAscii(word) ? word : NFKC.normalize(withoutInvisible(word));
    return normal.toLowerCase(Locale.ROOT).replace('\u2018', '\u02BB');
  }

  /**
   * Length of a word in letters of an alphabet: a Han character says as much as three of them, a
   * Hangul syllable as two.
   */
  public static int length(String word) {
    int length = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      length += c < 0x2E80 ? 1 : width(c);
    }
    return length;
  }

  /** Whether the word is written in hiragana alone, as Japanese grammar is. */
  static boolean isHiragana(String word) {
    return word.charAt(0) > 0x3040
        && word.codePoints().allMatch(c -> UScript.getScript(c) == UScript.HIRAGANA);
  }

  /** Whether it is what Hebrew writes to a number, a letter and a hyphen, with that number. */
  static boolean isNumberWithArticle(String word) {
    return word.length() > 2
        && UScript.getScript(word.charAt(0)) == UScript.HEBREW
        && (word.charAt(1) == '-' || word.charAt(1) == '\u05BE')
        && Character.isDigit(word.charAt(2));
  }

  private static int width(char c) {
    return switch (UScript.getScript(c)) {
      case UScript.HAN -> 3;
      case UScript.HANGUL -> 2;
      default -> 1;
    };
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String withoutInvisible(String word) {
    StringBuilder kept = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean drop = c == '\u00AD' || c == '\u0640' || c == '\u200B' || c == '\u2060';
      if (drop && kept == null) {
        kept = new StringBuilder(word.length()).append(word, 0, i);
      } else if (!drop && kept != null) {
        kept.append(c);
      }
    }
    return kept == null ? word : kept.toString();
  }
}
