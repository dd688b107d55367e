package org.chorus.language;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What langid's classifier (naive Bayes over byte n-grams) thinks: it has learned from other
 * collections than {@link NgramProfiles}, and knows languages that these lack.
 */
final class SecondOpinion {
  /** The classifier holds buffers of its own, so that every thread needs one. */
  private static final ThreadLocal<LangIdV3> CLASSIFIER = ThreadLocal.withInitial(LangIdV3::new);

  /** By script and code of the classifier; {@code und} for languages of other scripts. */
  private static final Map<String, Map<String, String>> TAGS = new ConcurrentHashMap<>();

  private SecondOpinion() {}

  /** How far each language of the script that it knows is behind the best of them, in 1/16 nat. */
  static Map<String, Long> behindBest(String script, String text) {
    LangIdV3 classifier = CLASSIFIER.get();
    classifier.reset();
    classifier.append(text);
    Map<String, String> tags = TAGS.computeIfAbsent(script, s -> new ConcurrentHashMap<>());
    Map<String, Double> scores = new HashMap<>();
    double best = Double.NEGATIVE_INFINITY;
    for (DetectedLanguage language : classifier.rank(false)) {
      String tag = tags.computeIfAbsent(language.langCode, code -> tag(script, code));
      if (!tag.equals(LanguageTags.UNDETERMINED)) {
        double score = language.confidence;
        scores.merge(tag, score, Math::max);
        best = Math.max(best, score);
      }
    }
    // Serbian in Latin letters it has not seen; it looks like Croatian.
    if (script.equals("Latn")) {
      scores.put("sr", scores.get("hr"));
    }
    Map<String, Long> behind = new HashMap<>();
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      behind.put(
          score.getKey(), Math.round((best - score.getValue()) * NgramProfiles.UNITS_PER_NAT));
    }
    return behind;
  }

  private static String tag(String script, String code) {
    return ScriptLanguages.mayBe(script, code)
        ? LanguageTags.canonical(code).orElseThrow()
        : LanguageTags.UNDETERMINED;
  }
}
