package org.chorus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The languages of the paragraphs of a text, where they differ. */
public final class LanguageParts {
  /** A look at so much of a paragraph tells whether it needs a second one. */
  private static final int GLANCE = 100;

  /** So many letters are too few to find another language in. */
  private static final int TOO_FEW = 20;

  /** By so much, three nats, another language may look better by chance. */
  private static final int CHANCE = 3 * NgramProfiles.UNITS_PER_NAT;

  private LanguageParts() {}

  /**
   * The languages of {@code title} (may be null; it counts as an empty paragraph then) and of each
   * line of {@code text}; nothing at all unless one of them surely is in another language, or
   * script, than the {@code whole}.
   */
  public static List<IdentifiedLanguage> of(String title, String text, IdentifiedLanguage whole) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(title == null ? "" : title);
    paragraphs.addAll(List.of(text.split("\n", -1)));
    boolean mixed = paragraphs.stream().anyMatch(paragraph -> isSurelyOther(paragraph, whole));
    return mixed
        ? paragraphs.stream().map(paragraph -> identify(paragraph, whole)).toList()
        : List.of();
  }

  private static IdentifiedLanguage identify(String paragraph, IdentifiedLanguage whole) {
    return LanguageIdentifier.identify(null, paragraph, whole.language());
  }

  private static boolean isSurelyOther(String paragraph, IdentifiedLanguage whole) {
    if (looksLike(paragraph, whole)) {
      return false;
    }
    IdentifiedLanguage part = identify(paragraph, whole);
    return part.reliable()
        && !(part.language().equals(whole.language()) && part.script().equals(whole.script()));
  }

  /** Whether a glance finds no sign of another language. */
  private static boolean looksLike(String paragraph, IdentifiedLanguage whole) {
    String start = paragraph.substring(0, Math.min(paragraph.length(), GLANCE));
    String script = Scripts.dominant(start);
    String letters = LettersOnly.of(start, script);
    if (!script.equals(whole.script())) {
      return letters.isEmpty();
    }
    if (letters.length() < TOO_FEW) {
      return true;
    }
    return NgramProfiles.of(script)
        .map(profiles -> isCheap(letters.toLowerCase(Locale.ROOT), profiles, whole.language()))
        .orElse(true);
  }

  private static boolean isCheap(String letters, NgramProfiles profiles, String language) {
    int index = profiles.languages().indexOf(language);
    int[] costs = profiles.costs(letters).perLanguage();
    int least = Integer.MAX_VALUE;
    for (int cost : costs) {
      least = Math.min(least, cost);
    }
    return index >= 0 && costs[index] - least <= CHANCE;
  }
}
