package org.chorus.date;

import java.util.List;
import org.chorus.date.LanguageWords.Habit;
import org.chorus.date.Meaning.Era;

/** The elements of a text, and what stands between them. */
final class Sentence {
  private static final int WIDEST_GAP = 6;
  private static final int MOST_SKIPPED = 4;
  private static final int LONGEST_SHORT_WORD = 3;

  private final FoldedText text;
  private final LanguageWords words;
  private final List<Element> elements;
  private final boolean[] used;

  Sentence(FoldedText text, LanguageWords words, List<Element> elements, boolean[] used) {
    this.text = text;
    this.words = words;
    this.elements = elements;
    this.used = used;
  }

  FoldedText text() {
    return text;
  }

  LanguageWords words() {
    return words;
  }

  boolean exists(int index) {
    return index >= 0 && index < elements.size();
  }

  Element get(int index) {
    return elements.get(index);
  }

  boolean isUsed(int index) {
    return used[index];
  }

  /** Marks elements as parts of a date, so that no other takes them. */
  void use(int first, int last) {
    for (int i = first; i <= last; i++) {
      used[i] = true;
    }
  }

  /**
   * The number beside the element at {@code from}.
   *
   * @param index its index; −1 when there is none
   * @param close whether nothing parts the two but what stands between a day and its month
   * @param plain whether nothing parts the two but a blank or hyphen
   * @param era the era named in between, or null
   */
  record Neighbour(int index, boolean close, boolean plain, Era era) {
    static final Neighbour NONE = new Neighbour(-1, false, false, null);

    boolean exists() {
      return index >= 0;
    }
  }

  /** The next number in a direction (1 or −1), behind nothing but connecting words and marks. */
  Neighbour neighbour(int from, int step) {
    boolean close = true;
    boolean plain = true;
    Era era = null;
    int at = from;
    for (int skipped = 0; skipped <= MOST_SKIPPED; skipped++) {
      int next = at + step;
      if (!exists(next) || used[next]) {
        return Neighbour.NONE;
      }
      Gap gap = gap(Math.min(at, next), Math.max(at, next));
      if (gap == Gap.APART) {
        return Neighbour.NONE;
      }
      close &= gap != Gap.LOOSE;
      plain &= gap == Gap.PLAIN;
      Element element = get(next);
      if (element.isNumber()) {
        return new Neighbour(next, close, plain, era);
      }
      if (!element.mayBeSkipped()) {
        return Neighbour.NONE;
      }
      close &= element.isConnector();
      plain = false;
      era = element.isEra() ? element.meaning().era() : era;
      at = next;
    }
    return Neighbour.NONE;
  }

  /** The era that a number is counted in: named right before or behind it; null for none. */
  Era eraBeside(int number) {
    for (int beside : new int[] {number - 1, number + 1}) {
      if (exists(beside) && get(beside).isEra()) {
        Element left = get(Math.min(number, beside));
        Element right = get(Math.max(number, beside));
        if (right.start() - left.end() <= 1) {
          return get(beside).meaning().era();
        }
      }
    }
    return null;
  }

  private enum Gap {
    PLAIN,
    /** What may stand between a day and its month. */
    CLOSE,
    /** What may stand before or behind a year. */
    LOOSE,
    APART
  }

  private Gap gap(int left, int right) {
    Element before = get(left);
    int from = before.end();
    int to = get(right).start();
    if (to - from > WIDEST_GAP) {
      return Gap.APART;
    }
    Gap gap = Gap.PLAIN;
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      letters += text.isLetter(i) ? 1 : 0;
      Gap here = c == '.' ? point(before, i) : mark(c, text.isLetter(i));
      gap = here.compareTo(gap) > 0 ? here : gap;
    }
    boolean mayBeWord = before.ordinal() || words.has(Habit.ANY_SHORT_WORD);
    return letters > 0 && (!mayBeWord || letters > LONGEST_SHORT_WORD) ? Gap.APART : gap;
  }

  private Gap mark(char c, boolean letter) {
    if (c == ' ' || c == '-') {
      return Gap.PLAIN;
    }
    if (letter || c == '\'' || words.mayStandInside(c)) {
      return Gap.CLOSE;
    }
    return ",،、".indexOf(c) >= 0 || words.mayStandBeforeYear(c) ? Gap.LOOSE : Gap.APART;
  }

  /** A point ends an abbreviation or, in some languages, an ordinal; else it ends a sentence. */
  private Gap point(Element before, int at) {
    boolean inside = words.mayStandInside('.') && !before.isMonth();
    boolean shortened = before.isMonth() && before.meaning().isShortened();
    if (inside || shortened || before.isConnector() || before.isEra() || before.isWeekday()) {
      return Gap.CLOSE;
    }
    boolean joined = text.at(at + 1) != ' ' && text.at(at + 1) != '\n';
    if (joined) {
      return Gap.CLOSE;
    }
    return words.mayStandBeforeYear('.') ? Gap.LOOSE : Gap.APART;
  }
}
