package org.chorus.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the dates of a text as the language and the country that it was published in write them: in
 * numbers, with names of months, in the digits of every script, in the Gregorian, Buddhist, Hijri,
 * Persian, Ethiopian, Japanese and Taiwanese counts of years, and by words for their distance. What
 * it knows of languages is CLDR's. Never throws; takes time in proportion to the text.
 */
public final class DateReader {
  private final FoldedText text;
  private final DateContext context;
  private final LanguageWords words;
  private final LocalCustoms customs;
  private final List<Element> elements;
  private final boolean[] used;
  private final List<DateMention> found = new ArrayList<>();

  private DateReader(String text, DateContext context) {
    this.text = FoldedText.of(text);
    this.context = context;
    String language = Locales.code(context.language());
    this.words = LanguageWords.of(language);
    this.customs = LocalCustoms.of(language, context.country());
    this.elements = TwinMonths.merged(this.text, Lexer.elements(this.text, words.phrases()));
    this.used = new boolean[elements.size()];
  }

  /**
   * The dates in {@code text}, by place. A date without a year has that which fits the publication,
   * and none when that is unknown. What can be read in two ways, and what is no day of its
   * calendar, is no date.
   */
  public static List<DateMention> read(String text, DateContext context) {
    return new DateReader(text, context).read();
  }

  private List<DateMention> read() {
    Sentence sentence = new Sentence(text, words, elements, used);
    NumericDates numeric = new NumericDates(sentence, customs, context);
    NamedDates named = new NamedDates(sentence, customs, context);
    for (int i = 0; i < elements.size(); i++) {
      if (!used[i]) {
        read(i, numeric, named);
      }
    }
    found.sort(Comparator.comparingInt(DateMention::start));
    return found;
  }

  private void read(int at, NumericDates numeric, NamedDates named) {
    Element element = elements.get(at);
    if (element.isNumber()) {
      numeric
          .at(at)
          .or(() -> used[at] ? Optional.empty() : DaysAlone.at(text, element, context))
          .ifPresent(found::add);
    } else if (element.isMonth()) {
      named.at(at).ifPresent(found::add);
    }
    if (!used[at] && element.meaning() != null && element.meaning().relative() != null) {
      RelativeDates.at(text, element, context).ifPresent(found::add);
    }
  }
}
