package org.chorus.date;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The locales of CLDR by language. Asked for a language that it lacks, ICU would answer with the
 * machine's default locale, and results would depend on it.
 */
public final class Locales {
  /** The code of a language that is not known. */
  static final String UNKNOWN = "und";

  private static final Map<String, List<ULocale>> BY_LANGUAGE =
      Arrays.stream(ULocale.getAvailableLocales())
          .filter(locale -> !locale.getLanguage().isEmpty())
          .sorted(
              Comparator.comparingInt((ULocale locale) -> locale.getName().length())
                  .thenComparing(ULocale::getName))
          .collect(Collectors.groupingBy(ULocale::getLanguage, TreeMap::new, Collectors.toList()));

  private Locales() {}

  /** The code of a BCP 47 language without script and country; {@code und} if CLDR lacks it. */
  static String code(String language) {
    ULocale asked = ULocale.forLanguageTag(language);
    if (BY_LANGUAGE.containsKey(asked.getLanguage())) {
      return asked.getLanguage();
    }
    String canonical = ULocale.createCanonical(asked).getLanguage();
    return BY_LANGUAGE.containsKey(canonical) ? canonical : UNKNOWN;
  }

  /**
   * The locales of a language, by its code, in all its scripts and countries, the most general
   * first; empty when CLDR does not know it.
   */
  static List<ULocale> of(String code) {
    return BY_LANGUAGE.getOrDefault(code, List.of());
  }

  /** The locale of a BCP 47 language, without its country; nothing when CLDR does not know it. */
  public static Optional<ULocale> known(String language) {
    String code = code(language);
    if (code.equals(UNKNOWN)) {
      return Optional.empty();
    }
    String script = ULocale.forLanguageTag(language).getScript();
    return Optional.of(new ULocale(script.isEmpty() ? code : code + "_" + script));
  }

  /** The locale of a language in a country, if CLDR has it, else the language's own. */
  static ULocale in(String language, String country) {
    List<ULocale> all = of(language);
    return all.stream()
        .filter(locale -> !country.isEmpty() && locale.getCountry().equals(country))
        .findFirst()
        .orElse(all.get(0));
  }

  /** The locale of the language that most people of a country speak; null when CLDR lacks it. */
  static ULocale ofCountry(String country) {
    ULocale likely = ULocale.addLikelySubtags(new ULocale("und", country));
    return BY_LANGUAGE.getOrDefault(likely.getLanguage(), List.of()).stream()
        .filter(locale -> locale.getCountry().equals(country))
        .findFirst()
        .orElse(null);
  }
}
