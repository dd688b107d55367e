package org.chorus.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and numbers of a text in any script. Scripts that write spaces are cut by a scanner: runs
 * of letters, marks and digits, which {@code - . &} join when a letter or digit follows;
 * apostrophes part. Runs of scripts without spaces (Han, kana, Thai, Lao, Khmer, Burmese) are cut
 * by ICU's dictionaries (UAX #29).
 */
public final class Tokenizer {
  private static final Pattern RUN =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[-.&\\u2010\\u2011][\\p{L}\\p{M}\\p{Nd}]+)*+");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "\\p{Nd}+(?:[.,\\u066B\\u066C\\u00A0\\u202F' ]\\p{Nd}{3}(?!\\p{Nd}))*(?:[.,\\u066B]\\p{Nd}+)?(?![\\p{L}\\p{M}\\p{Nd}])");
  private static final Pattern UNSPACED =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u30FC\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]+");
  private static final String SENTENCE_ENDS = ".!?。！？؟।॥။።…։\u06D4\n\r\u2028\u2029";

  private static final ThreadLocal<BreakIterator> WORDS =
      ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

  private Tokenizer() {}

  /** The words and numbers of {@code text} in their order; punctuation and symbols are left out. */
  public static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher run = RUN.matcher(text);
    Matcher number = NUMERIC.matcher(text);
    int at = 0;
    while (at < text.length() && run.find(at)) {
      int start = run.start();
      if (Character.isDigit(text.codePointAt(start))
          && number.region(start, text.length()).lookingAt()) {
        add(tokens, text, start, number.end(), Token.Kind.NUMBER);
        at = number.end();
      } else {
        addRun(tokens, text, start, run.end());
        at = run.end();
      }
    }
    return tokens;
  }

  private static void addRun(List<Token> tokens, String text, int start, int end) {
    Matcher unspaced = UNSPACED.matcher(text).region(start, end);
    int at = start;
    while (unspaced.find()) {
      addWord(tokens, text, at, unspaced.start());
      addUnspaced(tokens, text, unspaced.start(), unspaced.end());
      at = unspaced.end();
    }
    addWord(tokens, text, at, end);
  }

  private static void addUnspaced(List<Token> tokens, String text, int start, int end) {
    BreakIterator words = WORDS.get();
    words.setText(text.substring(start, end));
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
      addWord(tokens, text, start + from, start + to);
    }
  }

  private static void addWord(List<Token> tokens, String text, int start, int end) {
    if (start < end) {
      boolean word = text.substring(start, end).codePoints().anyMatch(Character::isLetter);
      add(tokens, text, start, end, word ? Token.Kind.WORD : Token.Kind.NUMBER);
    }
  }

  private static void add(List<Token> tokens, String text, int start, int end, Token.Kind kind) {
    int before = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
    boolean sentence = tokens.isEmpty();
    boolean chunk = tokens.isEmpty();
    for (int i = before; i < start; i++) {
      char c = text.charAt(i);
      chunk |= c == '\n' || !(isSpace(c) || isApostrophe(c));
      sentence |= SENTENCE_ENDS.indexOf(c) >= 0;
    }
    tokens.add(new Token(text.substring(start, end), start, end, kind, sentence, chunk));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }
}
