package org.chorus.date;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import org.chorus.date.DateMention.Form;

/** Days that are named by their distance from the day of publication. */
final class RelativeDates {
  private static final int WINDOW = 20;
  private static final String SENTENCE_ENDS = ".!?:\"'«»“”„(\n…-";
  private static final ThreadLocal<BreakIterator> WORDS =
      ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

  private RelativeDates() {}

  /** The day that {@code element} names; nothing when the day of publication is not known. */
  static Optional<DateMention> at(FoldedText text, Element element, DateContext context) {
    if (context.published() == null
        || !context.exact()
        || isName(text, element)
        || !isWord(text, element)) {
      return Optional.empty();
    }
    return Optional.of(
        DateMention.of(
            element.meaning().relative().from(context.published()),
            text.place(element.start()),
            text.placeBehind(element.end()),
            Form.RELATIVE));
  }

  /** A word with a capital inside a sentence is a name: a newspaper is called “Today”. */
  private static boolean isName(FoldedText text, Element element) {
    int before = element.start() - 1;
    while (text.at(before) == ' ') {
      before--;
    }
    return element.capital() && SENTENCE_ENDS.indexOf(text.at(before)) < 0;
  }

  /** In scripts without blanks the phrase may be a chance neighbourhood of two words. */
  private static boolean isWord(FoldedText text, Element element) {
    if (!Scripts.isUnspaced(text.at(element.end() - 1))) {
      return true;
    }
    int start = text.place(element.start());
    int end = text.placeBehind(element.end());
    int from = Math.max(0, start - WINDOW);
    String original = text.original();
    BreakIterator words = WORDS.get();
    words.setText(original.substring(from, Math.min(original.length(), end + WINDOW)));
    return words.isBoundary(start - from) && words.isBoundary(end - from);
  }
}
