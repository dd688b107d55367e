package org.chorus.signal;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The languages that CLDR has data for. Asked for any other, ICU would answer with the machine's
 * default locale, and results would depend on it.
 */
final class KnownLocales {
  private static final Set<String> LANGUAGES =
      Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .collect(Collectors.toUnmodifiableSet());

  private KnownLocales() {}

  /** The locale of a BCP 47 language, without its region; nothing when CLDR does not know it. */
  static Optional<ULocale> of(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    if (!LANGUAGES.contains(locale.getLanguage())) {
      return Optional.empty();
    }
    String script = locale.getScript();
    return Optional.of(new ULocale(locale.getLanguage() + (script.isEmpty() ? "" : "_" + script)));
  }
}
