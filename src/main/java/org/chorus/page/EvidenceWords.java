package org.chorus.page;

import java.util.Comparator;
import java.util.List;
import org.chorus.model.Evidence;

/** Lines of evidence as sentences. */
final class EvidenceWords {
  /** What is less than this is 0 as it is shown. */
  private static final double NEGLIGIBLE = 0.005;

  private EvidenceWords() {}

  /** The lines that count, those that count most first. */
  static List<Evidence> byWeight(List<Evidence> lines) {
    return lines.stream()
        .filter(line -> Math.abs(line.contribution()) >= NEGLIGIBLE)
        .sorted(
            Comparator.comparingDouble((Evidence line) -> -Math.abs(line.contribution()))
                .thenComparing(Evidence::kind))
        .toList();
  }

  /** What a line says; kinds without words of their own are named as they are. */
  static String of(Evidence line) {
    String value = line.value() == null ? "" : line.value();
    return switch (line.kind()) {
      case "prior" -> "before anything is known: two reports seldom tell of one event";
      case "meaning" -> "how near they are in meaning: cosine " + value;
      case "meaning_same_language" ->
          "less of it for two texts in one language, which are always nearer: cosine " + value;
      case "same_language" -> "both are in one language (" + value + "): likeness says less there";
      case "names" -> "the same names carry both: " + value;
      case "shared_names" -> "names that both have: " + value;
      case "names_disagree" -> "no name in common: " + value;
      case "name_pairs" -> "names side by side in both: " + value;
      case "name_pairs_disagree" -> "no two names side by side in both: " + value;
      case "numbers" -> "numbers that both give: " + value;
      case "dates" -> "days that both mention: " + value;
      case "lead_dates_agree" -> "the first days that they mention agree: " + value;
      case "lead_dates_disagree" -> "the first days that they mention differ: " + value;
      case "spelling" -> "spelt alike in Latin letters: cosine " + value;
      case "words" -> "words that both use: " + value;
      case "places" -> "countries that both name: " + value;
      case "places_disagree" -> "no country in common: " + value;
      case "time" -> "published " + value;
      case "copy" -> "one repeats the other: " + value;
      default -> (line.kind().replace('_', ' ') + " " + value).strip();
    };
  }
}
