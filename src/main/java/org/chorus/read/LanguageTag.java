package org.chorus.read;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/** The language that a source claims, in the spelling of BCP 47. */
final class LanguageTag {
  private static final int LONGEST = 35;
  private static final Map<String, String> NAMES = names();

  private LanguageTag() {}

  /**
   * {@code en_us} becomes {@code en-US}, {@code deu} {@code de}, {@code Français} and {@code
   * French} {@code fr}; what is no language stays as it is, cut to 35 characters.
   */
  static String normalise(String given) {
    String plain = given.strip().replace('_', '-');
    String name = NAMES.get(plain.toLowerCase(Locale.ROOT));
    if (name != null) {
      return name;
    }
    try {
      ULocale locale = new ULocale.Builder().setLanguageTag(plain).build();
      String tag = ULocale.createCanonical(locale).toLanguageTag();
      return locale.getLanguage().isEmpty() || locale.getLanguage().length() > 3 ? cut(given) : tag;
    } catch (IllformedLocaleException | com.ibm.icu.util.IllformedLocaleException e) {
      return cut(given);
    }
  }

  private static String cut(String given) {
    String text = given.strip();
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  /** Names of languages in English and in themselves; one that several have is none. */
  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      String language = locale.getLanguage();
      if (locale.toLanguageTag().equals(language)) {
        for (ULocale in : new ULocale[] {ULocale.ENGLISH, locale}) {
          names.merge(
              locale.getDisplayLanguage(in).toLowerCase(Locale.ROOT),
              language,
              (a, b) -> a.equals(b) ? a : "");
        }
      }
    }
    names.values().removeIf(String::isEmpty);
    return Map.copyOf(names);
  }
}
