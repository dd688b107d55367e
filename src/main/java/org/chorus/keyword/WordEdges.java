package org.chorus.keyword;

import java.util.List;
import org.chorus.text.Token;

/** Where a word of a text is only a part of what is written there: 24-jarige, 6.8级, ul., ה-21. */
final class WordEdges {
  private static final String HYPHENS = "-\u2010\u2011";

  /** Letters of the longest word that is taken for an abbreviation. */
  private static final int LONGEST_ABBREVIATION = 5;

  private final String text;
  private final List<Token> tokens;

  WordEdges(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Whether the word there goes on what a number begins: a unit in a script without spaces, or an
   * adjective such as those of age. A noun with a capital says something without its number.
   */
  boolean goesOnNumber(int position) {
    return isJoined(position)
        && (touches(position) || !tokens.get(position).capitalised())
        && tokens.get(position).kind() == Token.Kind.WORD;
  }

  /** Whether the number there is cut from what it counts when nothing follows it. */
  boolean isCutFromNext(int position) {
    return position + 1 < tokens.size() && isJoined(position + 1);
  }

  /** Where the word there begins, with the number that a hyphen joins to it. */
  int start(int position) {
    return isJoined(position) && !touches(position)
        ? tokens.get(position - 1).start()
        : tokens.get(position).start();
  }

  private boolean isJoined(int position) {
    if (position == 0 || tokens.get(position - 1).kind() != Token.Kind.NUMBER) {
      return false;
    }
    int end = tokens.get(position - 1).end();
    int gap = tokens.get(position).start() - end;
    return gap == 0 || (gap == 1 && HYPHENS.indexOf(text.charAt(end)) >= 0);
  }

  private boolean touches(int position) {
    return tokens.get(position).start() == tokens.get(position - 1).end();
  }

  /** Whether a point follows the word there, and a gap that may come of it. */
  boolean isPointed(int position) {
    Token token = tokens.get(position);
    return token.end() < text.length()
        && text.charAt(token.end()) == '.'
        && token.end() - token.start() <= LONGEST_ABBREVIATION
        && (position + 1 == tokens.size() || tokens.get(position + 1).startsChunk());
  }

  /** Whether the point behind the word there ends no sentence, as it goes on in lower case. */
  boolean isWithinSentence(int position) {
    int next = tokens.get(position).end() + 2;
    return position + 1 < tokens.size()
        && tokens.get(position + 1).start() == next
        && text.charAt(next - 1) == ' '
        && Character.isLowerCase(text.codePointAt(next));
  }
}
