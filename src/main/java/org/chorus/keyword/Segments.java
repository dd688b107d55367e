package org.chorus.keyword;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.chorus.text.Token;
import org.chorus.text.Tokenizer;

/**
 * The words of a text as keywords need them: those of {@link Tokenizer}, but Japanese is cut where
 * the script changes instead of by a dictionary, which cuts the names that it does not know.
 * Katakana stay whole, also across the dot between names; hiragana, mostly grammar, part what
 * stands at their sides; Chinese characters stay together up to four, longer runs are cut by the
 * dictionary.
 */
final class Segments {
  private static final int LONGEST_RUN = 4;
  private static final char KATAKANA_DOT = '\u30FB';
  private static final String IN_NAMES = "\u30CE\u30F6\u30F5";
  private static final char LONG_VOWEL = '\u30FC';

  /** In a text with so small a share of kana among its ideographs, these are Chinese. */
  private static final int LEAST_KANA_PERCENT = 10;

  private final String text;
  private final List<Token> cut = new ArrayList<>();

  private Segments(String text) {
    this.text = text;
  }

  /** The words and numbers of a text in their order. */
  static List<Token> of(String text) {
    List<Token> tokens = Tokenizer.tokens(text);
    if (!isJapanese(text)) {
      return tokens;
    }
    Segments segments = new Segments(text);
    for (int from = 0, to; from < tokens.size(); from = to) {
      to = from + 1;
      while (to < tokens.size() && continues(tokens.get(to - 1), tokens.get(to))) {
        to++;
      }
      segments.cut(tokens.subList(from, to));
    }
    return segments.joinedAcrossDots();
  }

  /** Whether ideographs in it are Japanese: where there are kana as well. */
  static boolean isJapanese(String text) {
    int kana = 0;
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u3041') {
        if (c <= '\u30FF') {
          kana++;
        } else if (c >= '\u3400' && c <= '\u9FFF') {
          han++;
        }
      }
    }
    return kana > 0 && 100L * kana >= LEAST_KANA_PERCENT * (long) (kana + han);
  }

  private static boolean continues(Token before, Token token) {
    return token.start() == before.end()
        && before.kind() == Token.Kind.WORD
        && token.kind() == Token.Kind.WORD
        && scriptAt(before.text(), 0) != UScript.COMMON
        && scriptAt(token.text(), 0) != UScript.COMMON;
  }

  private void cut(List<Token> together) {
    int start = together.get(0).start();
    int end = together.get(together.size() - 1).end();
    if (!isUnspaced(scriptAt(text, start))) {
      cut.addAll(together);
      return;
    }
    boolean afterHiragana = false;
    for (int from = start, to; from < end; from = to) {
      int script = scriptAt(text, from);
      to = from;
      while (to < end && goesOn(script, to)) {
        to += Character.charCount(text.codePointAt(to));
      }
      boolean first = from == start;
      boolean isHiragana = script == UScript.HIRAGANA;
      boolean apart = isHiragana || afterHiragana;
      if (script == UScript.HAN && to - from > LONGEST_RUN) {
        cutByDictionary(together, from, to, first ? together.get(0) : null, apart);
      } else {
        add(from, to, first ? together.get(0) : null, apart);
      }
      afterHiragana = isHiragana;
    }
  }

  private void cutByDictionary(List<Token> tokens, int from, int to, Token first, boolean apart) {
    int start = from;
    for (int i = holding(tokens, from); start < to; i++) {
      int end = Math.min(to, tokens.get(i).end());
      add(start, end, start == from ? first : null, start == from && apart);
      start = end;
    }
  }

  /** The place of the token in which the character at {@code from} stands. */
  private static int holding(List<Token> tokens, int from) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() > from) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * A mark has the script of what it stands on, and a small letter of grammar within a place's name
   * that of the ideographs at its sides.
   */
  private boolean goesOn(int script, int at) {
    int next = scriptAt(text, at);
    return next == script
        || next == UScript.INHERITED
        || (script == UScript.HAN
            && IN_NAMES.indexOf(text.charAt(at)) >= 0
            && at + 1 < text.length()
            && scriptAt(text, at + 1) == UScript.HAN);
  }

  /**
   * Adds the segment, unless nothing of it can be seen; at the beginning of a run, {@code first}
   * tells what stands before it.
   */
  private void add(int from, int to, Token first, boolean apart) {
    if (Words.normal(text.substring(from, to)).isEmpty()) {
      return;
    }
    cut.add(
        new Token(
            text.substring(from, to),
            from,
            to,
            Token.Kind.WORD,
            first != null && first.startsSentence(),
            apart || (first != null && first.startsChunk())));
  }

  private List<Token> joinedAcrossDots() {
    List<Token> joined = new ArrayList<>(cut.size());
    for (int from = 0, to; from < cut.size(); from = to) {
      to = from + 1;
      while (to < cut.size() && isDotted(cut.get(to - 1), cut.get(to))) {
        to++;
      }
      joined.add(to == from + 1 ? cut.get(from) : whole(cut.get(from), cut.get(to - 1)));
    }
    return joined;
  }

  private Token whole(Token first, Token last) {
    return new Token(
        text.substring(first.start(), last.end()),
        first.start(),
        last.end(),
        first.kind(),
        first.startsSentence(),
        first.startsChunk());
  }

  private boolean isDotted(Token before, Token token) {
    return token.start() == before.end() + 1
        && text.charAt(before.end()) == KATAKANA_DOT
        && scriptAt(text, before.end() - 1) == UScript.KATAKANA
        && scriptAt(text, token.start()) == UScript.KATAKANA;
  }

  private static boolean isUnspaced(int script) {
    return script == UScript.HAN || script == UScript.HIRAGANA || script == UScript.KATAKANA;
  }

  private static int scriptAt(String text, int at) {
    return text.charAt(at) == LONG_VOWEL
        ? UScript.KATAKANA
        : UScript.getScript(text.codePointAt(at));
  }
}
