package org.chorus.keyword;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chorus.text.Token;

/** A text as a sequence of numbered words, with what is known of each. */
final class WordSequence {
  /** What comes later in a very long text says nothing new. */
  private static final int MOST_TOKENS = 20_000;

  /** In a language nothing is known of, so short a word is grammar. */
  private static final int SHORT = 3;

  /** In a language nothing is known of, so long a word is no grammar. */
  private static final int LONG = 6;

  /** Uses of a word before its neighbours say whether it is grammar. */
  private static final int ENOUGH_USES = 4;

  private final String text;
  private final List<Token> tokens;
  private final WordEdges edges;
  private final boolean isJapanese;
  private final int[] ids;
  private final List<Word> words = new ArrayList<>();
  private final double introduced;

  /**
   * @param body where the text begins behind its headline
   */
  WordSequence(String text, int body, LanguageWords language) {
    this.text = text;
    List<Token> all = Segments.of(text);
    this.tokens =
        RepeatedRuns.joined(text, all.subList(0, Math.min(all.size(), MOST_TOKENS)), language);
    this.edges = new WordEdges(text, tokens);
    this.isJapanese = Segments.isJapanese(text);
    this.ids = number();
    learn(language);
    keepNames(body);
    this.introduced = shareIntroduced();
  }

  int size() {
    return ids.length;
  }

  /** How many different words there are; their numbers are below. */
  int distinct() {
    return words.size();
  }

  /** The ending under which a word of that number is counted. */
  String ending(int id) {
    return EndingStatistics.of(words.get(id).normal);
  }

  /** Share of the content words within chunks that follow a function word, 0 to 1. */
  double introduced() {
    return introduced;
  }

  private double shareIntroduced() {
    int content = 0;
    int afterFunction = 0;
    for (int i = 1; i < size(); i++) {
      if (word(i).isTerm && !word(i).function && !startsChunk(i)) {
        content++;
        afterFunction += word(i - 1).function ? 1 : 0;
      }
    }
    return content == 0 ? 0 : (double) afterFunction / content;
  }

  /** Whether the word of that number is none of those that hold sentences together. */
  boolean isContent(int id) {
    return !words.get(id).function;
  }

  /** Whether a phrase may begin with the word there. */
  boolean mayBegin(int position) {
    return word(position).isTerm
        && !word(position).function
        && !isCutOff(position)
        && !edges.goesOnNumber(position);
  }

  /**
   * Whether the phrase says more than when something was: it has a word that is no month, weekday
   * or number, and if it begins or ends with a month or weekday, it comes back.
   */
  boolean isMoreThanDate(int from, int to, int count) {
    if (count == 1 && (word(from).calendar || word(to - 1).calendar)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word(i).isTerm && !word(i).function && !word(i).calendar) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase may end before {@code end}. */
  boolean mayEnd(int end) {
    return !word(end - 1).function && !isCutOff(end - 1) && !edges.isCutFromNext(end - 1);
  }

  /** Whether the word there repeats the one before, more than twice: a name does so but twice. */
  boolean isStammered(int position) {
    return isRepeated(position) && (isRepeated(position - 1) || isRepeated(position + 1));
  }

  private boolean isRepeated(int position) {
    return position > 0 && position < size() && ids[position] == ids[position - 1];
  }

  /** Whether the word there says something by itself: a single letter does not. */
  boolean standsAlone(int position) {
    String normal = word(position).normal;
    return normal.codePointCount(0, normal.length()) > 1;
  }

  int id(int position) {
    return ids[position];
  }

  Word word(int position) {
    return words.get(ids[position]);
  }

  boolean startsChunk(int position) {
    return position == size() || tokens.get(position).startsChunk() || isAfterOrdinal(position);
  }

  /**
   * Whether the word there has a capital and stands behind a number with a point. That may be an
   * ordinal, but as often the number ends a sentence.
   */
  private boolean isAfterOrdinal(int position) {
    if (position == 0 || !tokens.get(position).capitalised()) {
      return false;
    }
    Token before = tokens.get(position - 1);
    return before.kind() == Token.Kind.NUMBER && text.charAt(before.end()) == '.';
  }

  /** Whether a name goes on there: a content word with a capital on either side, and no break. */
  boolean isInsideName(int position) {
    return !startsChunk(position) && isOfName(position - 1) && isOfName(position);
  }

  private boolean isOfName(int position) {
    return tokens.get(position).capitalised() && !word(position).function;
  }

  /** The words from {@code from} to before {@code to}, as they stand there. */
  String form(int from, int to) {
    return text.substring(edges.start(from), tokens.get(to - 1).end());
  }

  /** A lone ideograph in Japanese is the stem of a verb whose ending hiragana write. */
  private boolean isCutOff(int position) {
    return isJapanese
        && word(position).normal.length() == 1
        && UScript.getScript(word(position).normal.charAt(0)) == UScript.HAN;
  }

  private int[] number() {
    Map<String, Integer> known = new HashMap<>();
    Map<String, Integer> written = new HashMap<>();
    int[] numbered = new int[tokens.size()];
    for (int i = 0; i < numbered.length; i++) {
      Token token = tokens.get(i);
      Integer id = written.get(token.text());
      if (id == null) {
        String normal = Words.normal(token.text());
        id = known.computeIfAbsent(normal, n -> known.size());
        written.put(token.text(), id);
        if (id == words.size()) {
          words.add(new Word(normal, Words.isTerm(token)));
        }
      }
      numbered[i] = id;
      words.get(id).use(token);
      if (edges.isPointed(i)) {
        words.get(id).shorten(edges.isWithinSentence(i));
      }
    }
    return numbered;
  }

  private void learn(LanguageWords language) {
    int[] neighbours = language.isLearned() ? null : Neighbours.distinct(ids, words.size());
    for (int id = 0; id < words.size(); id++) {
      Word word = words.get(id);
      word.function =
          word.isTerm
              && (word.isSmallLetter()
                  || word.isAbbreviation()
                  || Words.isHiragana(word.normal)
                  || Words.isNumberWithArticle(word.normal)
                  || (neighbours == null
                      ? language.isFunctionWord(word.normal)
                      : looksLikeGrammar(word, neighbours[id])));
      word.calendar =
          language.isCalendarWord(word.normal, word.capitalised * 2 > Math.max(1, word.inside));
      word.idf = language.idf(word.normal);
      word.residualIdf = language.residualIdf(word.normal, word.count);
      word.capitals = language.capitalShare(word.normal, word.inside, word.capitalised);
    }
  }

  private void keepNames(int body) {
    BitSet grammar = new BitSet();
    for (int id = 0; id < words.size(); id++) {
      grammar.set(id, words.get(id).function);
    }
    NameParts.of(tokens, ids, body, grammar).stream().forEach(id -> words.get(id).function = false);
  }

  private static boolean looksLikeGrammar(Word word, int neighbours) {
    if (word.capitalised * 2 > word.inside) {
      return false;
    }
    boolean everywhere = word.count >= ENOUGH_USES && neighbours * 4 >= word.count * 3;
    return word.length <= SHORT || (word.length <= LONG && everywhere);
  }

  /** A word of this text. */
  static final class Word {
    final String normal;
    final boolean isTerm;
    final int length;
    boolean function;
    boolean calendar;
    double idf;
    double residualIdf;
    double capitals;
    private int count;
    private int inside;
    private int capitalised;
    private boolean everCapital;
    private int pointed;
    private boolean shortened;

    private Word(String normal, boolean isTerm) {
      this.normal = normal;
      this.isTerm = isTerm;
      this.length = Words.length(normal);
    }

    /** Whether it is one letter, and no capital anywhere. */
    private boolean isSmallLetter() {
      return length == 1 && !everCapital && Character.isLowerCase(normal.charAt(0));
    }

    /**
     * Whether its point is a part of it: a sentence goes on behind it, or it is short and comes
     * back, but never without a point.
     */
    private boolean isAbbreviation() {
      int longest = Character.isLowerCase(normal.charAt(0)) ? SHORT : SHORT - 1;
      return pointed == count && (shortened || (count > 1 && !everCapital && length <= longest));
    }

    private void shorten(boolean withinSentence) {
      pointed++;
      shortened |= withinSentence;
    }

    private void use(Token token) {
      count++;
      everCapital |= token.capitalised();
      if (!token.startsSentence()) {
        inside++;
        capitalised += token.capitalised() ? 1 : 0;
      }
    }
  }
}
