package org.chorus.keyword;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorus.text.Token;

/**
 * Names that the dictionary cuts into single characters, put together again: runs of Chinese
 * characters that come back in a text, each time with something else before and behind them.
 */
final class RepeatedRuns {
  private static final int MOST_PIECES = 6;
  private static final int MOST_CHARACTERS = 8;

  /** Uses, and different neighbours on either side, that make a run a word. */
  private static final int ENOUGH = 2;

  private final List<Token> tokens;
  private final LanguageWords language;

  private RepeatedRuns(List<Token> tokens, LanguageWords language) {
    this.tokens = tokens;
    this.language = language;
  }

  /** A run with what stands around it. */
  private static final class Run {
    private int count;
    private final Set<String> before = new HashSet<>();
    private final Set<String> behind = new HashSet<>();

    boolean isWord() {
      return count >= ENOUGH && before.size() >= ENOUGH && behind.size() >= ENOUGH;
    }
  }

  /** The same words, with such runs as one; {@code text} is what they were cut from. */
  static List<Token> joined(String text, List<Token> tokens, LanguageWords language) {
    if (tokens.stream().noneMatch(RepeatedRuns::isSingle)) {
      return tokens;
    }
    RepeatedRuns runs = new RepeatedRuns(tokens, language);
    return runs.join(text, runs.words());
  }

  private Set<String> words() {
    Map<String, Run> runs = new HashMap<>();
    for (int from = 0; from < tokens.size(); from++) {
      for (int to = from + 1; to <= longest(from); to++) {
        if (hasSingle(from, to) && to > from + 1) {
          Run run = runs.computeIfAbsent(form(from, to), form -> new Run());
          run.count++;
          run.before.add(neighbour(from - 1, from, from));
          run.behind.add(neighbour(to, to, from));
        }
      }
    }
    Set<String> words = new HashSet<>();
    runs.forEach(
        (form, run) -> {
          if (run.isWord()) {
            words.add(form);
          }
        });
    return words;
  }

  /**
   * Where a run that begins here must end: at a gap, at grammar, or when it gets too long. What a
   * number counts begins none.
   */
  private int longest(int from) {
    if (isCounted(from)) {
      return from;
    }
    int characters = 0;
    int to = from;
    while (to < tokens.size() && to < from + MOST_PIECES && isPiece(tokens.get(to))) {
      characters += tokens.get(to).text().length();
      if (characters > MOST_CHARACTERS || (to > from && isApart(to))) {
        break;
      }
      to++;
    }
    return to;
  }

  private boolean isCounted(int position) {
    return position > 0
        && tokens.get(position - 1).kind() == Token.Kind.NUMBER
        && tokens.get(position - 1).end() == tokens.get(position).start();
  }

  private boolean isApart(int position) {
    Token token = tokens.get(position);
    return token.startsChunk() || token.start() > tokens.get(position - 1).end();
  }

  private boolean isPiece(Token token) {
    return UScript.getScript(token.text().codePointAt(0)) == UScript.HAN
        && !language.isFunctionWord(token.text());
  }

  private boolean hasSingle(int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(RepeatedRuns::isSingle);
  }

  private static boolean isSingle(Token token) {
    return token.text().length() == 1 && UScript.getScript(token.text().charAt(0)) == UScript.HAN;
  }

  /** What stands there; the edge of a chunk is another neighbour each time. */
  private String neighbour(int position, int boundary, int place) {
    boolean edge = boundary >= tokens.size() || tokens.get(boundary).startsChunk();
    return edge ? "|" + place : tokens.get(position).text();
  }

  private String form(int from, int to) {
    StringBuilder form = new StringBuilder();
    tokens.subList(from, to).forEach(token -> form.append(token.text()));
    return form.toString();
  }

  /** From left to right, always the longest. */
  private List<Token> join(String text, Set<String> words) {
    List<Token> joined = new ArrayList<>(tokens.size());
    for (int from = 0, to; from < tokens.size(); from = to) {
      int start = from;
      to =
          java.util.stream.IntStream.rangeClosed(from + 2, longest(from))
              .filter(end -> words.contains(form(start, end)))
              .boxed()
              .max(Comparator.naturalOrder())
              .orElse(from + 1);
      Token first = tokens.get(from);
      int end = tokens.get(to - 1).end();
      joined.add(
          to == from + 1
              ? first
              : new Token(
                  text.substring(first.start(), end),
                  first.start(),
                  end,
                  Token.Kind.WORD,
                  first.startsSentence(),
                  first.startsChunk()));
    }
    return joined;
  }
}
