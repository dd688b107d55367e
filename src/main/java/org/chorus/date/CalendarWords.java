package org.chorus.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chorus.text.Token;
import org.chorus.text.Tokenizer;

/** The words that name months and weekdays in a language, as CLDR has them, in full. */
public final class CalendarWords {
  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};

  private CalendarWords() {}

  /**
   * The words in lower case, and whether the language writes each with a capital. A name of several
   * words gives each of them. None for a language that CLDR lacks.
   *
   * @param language BCP 47
   */
  public static Map<String, Boolean> of(String language) {
    Map<String, Boolean> words = new HashMap<>();
    String code = Locales.code(language);
    if (code.equals(Locales.UNKNOWN)) {
      return words;
    }
    ULocale locale = Locales.of(code).get(0);
    for (String type : Calendar.getKeywordValuesForLocale("calendar", locale, true)) {
      ULocale with = locale.setKeywordValue("calendar", type);
      DateFormatSymbols symbols =
          new DateFormatSymbols(Calendar.getInstance(TimeZone.GMT_ZONE, with), with);
      for (int context : CONTEXTS) {
        add(words, symbols.getMonths(context, DateFormatSymbols.WIDE));
        add(words, symbols.getWeekdays(context, DateFormatSymbols.WIDE));
      }
    }
    return words;
  }

  private static void add(Map<String, Boolean> words, String[] names) {
    for (String name : names) {
      for (Token token : Tokenizer.tokens(name)) {
        if (token.kind() == Token.Kind.WORD) {
          words.put(token.text().toLowerCase(Locale.ROOT), token.capitalised());
        }
      }
    }
  }
}
