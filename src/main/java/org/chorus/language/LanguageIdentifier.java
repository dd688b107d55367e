package org.chorus.language;

import java.util.Locale;
import java.util.Optional;

/**
 * Tells the language of a report: by its script where that decides, else by what its letters are
 * like in the languages of the script ({@link Ranking}).
 */
public final class LanguageIdentifier {
  /** The beginning tells the language; a longer look costs time and changes nothing. */
  private static final int LOOKED_AT = 600;

  private static final int MOST_LETTERS = 400;

  /** Fewer letters are too few to rely on the classifier. */
  private static final int MIN_LETTERS = 20;

  /** Fewer letters are too few to rely on the script. */
  private static final int MIN_SCRIPT_LETTERS = 3;

  private static final double RELIABLE = 0.9;

  /** A margin of so many nats counts as one; docs/accuracy.md#languages. */
  private static final double DEPENDENCE = 5;

  private LanguageIdentifier() {}

  /** The language of {@code title} (may be null) and {@code text}; always the same for the same. */
  public static IdentifiedLanguage identify(String title, String text) {
    return identify(title, text, null);
  }

  /**
   * The same, for a text that is likely to be in {@code expected} (BCP 47; may be null) if anything
   * can be read that way: for a short text whose publisher's other reports are in that language.
   */
  public static IdentifiedLanguage identify(String title, String text, String expected) {
    String whole = title == null ? text : title + "\n" + text;
    String start = whole.substring(0, Math.min(whole.length(), LOOKED_AT));
    String script = Scripts.dominant(start);
    String letters = LettersOnly.of(start, script);
    if (letters.isEmpty()) {
      return new IdentifiedLanguage(LanguageTags.UNDETERMINED, script, 0, false);
    }
    Optional<String> decided =
        script.equals("Latn")
            ? FrequentWords.decide(letters)
            : ScriptLanguages.decide(script, letters);
    if (decided.isPresent()) {
      return new IdentifiedLanguage(
          decided.get(), script, 1, letters.length() >= MIN_SCRIPT_LETTERS);
    }
    return classify(script, letters, expected);
  }

  private static IdentifiedLanguage classify(String script, String letters, String expected) {
    if (NgramProfiles.of(script).isEmpty()) {
      return new IdentifiedLanguage(LanguageTags.UNDETERMINED, script, 0, false);
    }
    String lower = letters.substring(0, Math.min(letters.length(), MOST_LETTERS));
    Ranking ranking = Ranking.of(script, lower.toLowerCase(Locale.ROOT), expected);
    double confidence = confidence(ranking.margin());
    boolean reliable = confidence >= RELIABLE && ranking.letters() >= MIN_LETTERS && ranking.fits();
    return new IdentifiedLanguage(ranking.best(), script, confidence, reliable);
  }

  /** The letters of a text are not independent: the margin says less than it seems to. */
  private static double confidence(long margin) {
    double nats = (double) margin / NgramProfiles.UNITS_PER_NAT / DEPENDENCE;
    return Math.rint(1e6 / (1 + StrictMath.exp(-nats))) / 1e6;
  }
}
