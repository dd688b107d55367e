package org.chorus.language;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the language of a report: by its script where that decides, else by langid's classifier
 * (naive Bayes over byte n-grams) among the languages of the script.
 */
public final class LanguageIdentifier {
  /** The beginning tells the language; a longer look costs time and changes nothing. */
  private static final int LOOKED_AT = 2000;

  /** Fewer letters are too few to rely on the classifier. */
  private static final int MIN_LETTERS = 20;

  /** Fewer letters are too few to rely on the script. */
  private static final int MIN_SCRIPT_LETTERS = 3;

  private static final double RELIABLE = 0.9;

  /** The classifier holds buffers of its own, so that every thread needs one. */
  private static final ThreadLocal<LangIdV3> CLASSIFIER = ThreadLocal.withInitial(LangIdV3::new);

  /** Our tags of the languages that the classifier knows. */
  private static final Map<String, String> TAGS = new ConcurrentHashMap<>();

  private LanguageIdentifier() {}

  /** The language of {@code title} (may be null) and {@code text}; always the same for the same. */
  public static IdentifiedLanguage identify(String title, String text) {
    String whole = title == null ? text : title + "\n" + text;
    String start = whole.substring(0, Math.min(whole.length(), LOOKED_AT));
    String script = Scripts.dominant(start);
    String letters = LettersOnly.of(start, script);
    if (letters.isEmpty()) {
      return new IdentifiedLanguage(LanguageTags.UNDETERMINED, script, 0, false);
    }
    Optional<String> decided = ScriptLanguages.decide(script, letters);
    if (decided.isPresent()) {
      return new IdentifiedLanguage(
          decided.get(), script, 1, letters.length() >= MIN_SCRIPT_LETTERS);
    }
    return classify(script, letters);
  }

  private static IdentifiedLanguage classify(String script, String letters) {
    LangIdV3 classifier = CLASSIFIER.get();
    classifier.reset();
    classifier.append(letters);
    List<DetectedLanguage> ranked = classifier.rank(false);
    Candidates candidates = new Candidates();
    for (DetectedLanguage language : ranked) {
      if (ScriptLanguages.mayBe(script, language.langCode)) {
        candidates.add(
            TAGS.computeIfAbsent(
                language.langCode, code -> LanguageTags.canonical(code).orElseThrow()),
            language.confidence);
      }
    }
    if (candidates.best == null) {
      return new IdentifiedLanguage(LanguageTags.UNDETERMINED, script, 0, false);
    }
    double confidence = candidates.confidence();
    boolean reliable = confidence >= RELIABLE && letters.length() >= MIN_LETTERS;
    return new IdentifiedLanguage(candidates.best, script, confidence, reliable);
  }

  /** The best language, and how far the best of the others is behind it. */
  private static final class Candidates {
    private String best;
    private double bestScore = Double.NEGATIVE_INFINITY;
    private double secondScore = Double.NEGATIVE_INFINITY;

    void add(String language, double score) {
      if (score > bestScore) {
        secondScore = language.equals(best) ? secondScore : bestScore;
        best = language;
        bestScore = score;
      } else if (score > secondScore && !language.equals(best)) {
        secondScore = score;
      }
    }

    /** Naive Bayes is too sure of itself: its features are not independent. */
    double confidence() {
      double margin = (bestScore - secondScore) / 4;
      return Math.rint(1e6 / (1 + StrictMath.exp(-margin))) / 1e6;
    }
  }
}
