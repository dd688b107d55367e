package org.chorus.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One tag for each language, however a source or a library calls it. */
public final class LanguageTags {
  /** The tag of a language that can't be told. */
  public static final String UNDETERMINED = "und";

  /** Tags that mean the same language as far as news go. */
  private static final Map<String, String> SAME =
      Map.of("nb", "no", "cmn", "zh", "prs", "fa", "arb", "ar", "pes", "fa");

  private static final Set<String> KNOWN =
      Arrays.stream(ULocale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

  private LanguageTags() {}

  /**
   * The language of a tag such as {@code en-GB}, {@code pt_BR}, {@code nb} or {@code eng}, without
   * country or script; nothing when it names none.
   */
  public static Optional<String> canonical(String tag) {
    if (tag == null || tag.isBlank() || tag.length() > 100) {
      return Optional.empty();
    }
    String language =
        ULocale.createCanonical(tag.strip().replace('_', '-').toLowerCase(Locale.ROOT))
            .getLanguage();
    String same = SAME.getOrDefault(language, language);
    return KNOWN.contains(same) && !UNDETERMINED.equals(same)
        ? Optional.of(same)
        : Optional.empty();
  }
}
