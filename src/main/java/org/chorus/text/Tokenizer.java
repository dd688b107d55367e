package org.chorus.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Words and numbers of a text in any script, in one pass.
 *
 * <p>A word is a run of letters, marks and digits; hyphens, points, {@code &} and the middle dot
 * join when a letter or digit follows ({@code covid-19, U.S, AT&T}). Apostrophes part words, except
 * between Cyrillic letters, and those turned as in Uzbek {@code o‘}. A point after which somebody
 * forgot the space does not join. Runs of scripts without spaces (Han, kana, Thai, Lao, Khmer,
 * Burmese) are cut by ICU's dictionaries (UAX #29). Numbers keep their grouping and decimal marks;
 * dates and versions fall into their parts.
 */
public final class Tokenizer {
  /** Letters before a point that may be an abbreviation in a script without capitals. */
  private static final int LONGEST_INITIALS = 4;

  private static final ThreadLocal<BreakIterator> WORDS =
      ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text) {
    this.text = text;
  }

  /** The words and numbers of {@code text} in their order; punctuation and symbols are left out. */
  public static List<Token> tokens(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.scan();
    return tokenizer.tokens;
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at =
          switch (CharacterKind.of(c)) {
            case DIGIT -> number(at);
            case LETTER -> word(at);
            case UNSPACED -> unspaced(at);
            default -> at + Character.charCount(c);
          };
    }
  }

  private int number(int start) {
    int[] parts = Numbers.parts(text, start);
    int end = parts[parts.length - 1];
    if (kindAt(end) == CharacterKind.LETTER && Numbers.digits(text, start) == end) {
      return word(start);
    }
    for (int i = 0; i < parts.length; i += 2) {
      add(parts[i], parts[i + 1], Token.Kind.NUMBER);
    }
    return end;
  }

  private int word(int start) {
    int part = start;
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inside =
          switch (CharacterKind.of(c)) {
            case LETTER, MARK, DIGIT, INVISIBLE -> true;
            case JOINER, APOSTROPHE, OTHER -> joins(part, at);
            default -> false;
          };
      if (!inside) {
        break;
      }
      at += Character.charCount(c);
      if (CharacterKind.of(c) == CharacterKind.JOINER) {
        part = at;
      }
    }
    add(start, at, Token.Kind.WORD);
    return at;
  }

  /** Whether the punctuation at {@code at} is part of the word whose last part began at part. */
  private boolean joins(int part, int at) {
    CharacterKind next = kindAt(at + 1);
    if (next != CharacterKind.LETTER && next != CharacterKind.DIGIT) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    return switch (text.charAt(at)) {
      case '.' -> pointJoins(before, after, at - part);
      // A quotation mark inside a Hebrew word marks an acronym.
      case '"' -> isHebrew(before) && isHebrew(after);
      case '\'', '\u2019' -> isOneScript(before, after);
      // With o and g it is a letter of Uzbek; nothing is quoted within a word.
      case '\u2018' -> isOneScript(before, after) || "oOgG".indexOf(before) >= 0;
      case '-', '&', '\u00B7', '\u05BE', '\u05F3', '\u05F4', '\u2010', '\u2011' -> true;
      default -> false;
    };
  }

  private static boolean pointJoins(int before, int after, int letters) {
    if (Character.isLowerCase(before)) {
      return !Character.isUpperCase(after);
    }
    return Character.isUpperCase(before)
        || Character.isDigit(before)
        || letters <= LONGEST_INITIALS;
  }

  private int unspaced(int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      CharacterKind kind = CharacterKind.of(c);
      if (kind != CharacterKind.UNSPACED
          && kind != CharacterKind.MARK
          && kind != CharacterKind.INVISIBLE) {
        break;
      }
      end += Character.charCount(c);
    }
    BreakIterator words = WORDS.get();
    words.setText(text.substring(start, end));
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
      if (hasLetter(start + from, start + to)) {
        add(start + from, start + to, Token.Kind.WORD);
      }
    }
    return end;
  }

  private boolean hasLetter(int start, int end) {
    for (int i = start; i < end; i++) {
      if (CharacterKind.of(text.charAt(i)) == CharacterKind.UNSPACED
          || Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(int start, int end, Token.Kind kind) {
    Gap gap = tokens.isEmpty() ? Gap.SENTENCE : Gap.of(text, tokens.get(tokens.size() - 1), start);
    tokens.add(
        new Token(
            text.substring(start, end), start, end, kind, gap == Gap.SENTENCE, gap != Gap.NONE));
  }

  private CharacterKind kindAt(int at) {
    return at < text.length() ? CharacterKind.of(text.codePointAt(at)) : CharacterKind.OTHER;
  }

  /** Whether both are of a script that has an apostrophe within words. */
  private static boolean isOneScript(int before, int after) {
    return (isHebrew(before) && isHebrew(after)) || (isCyrillic(before) && isCyrillic(after));
  }

  private static boolean isHebrew(int c) {
    return c >= 0x0590 && c <= 0x05FF;
  }

  private static boolean isCyrillic(int c) {
    return c >= 0x0400 && c <= 0x052F;
  }
}
