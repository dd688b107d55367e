package org.chorus.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a language makes of the name of a country: closed lists of the endings of its cases and of
 * those that make adjectives and inhabitants, and of the small words that Arabic, Hebrew and
 * Amharic write in one with the next. A language without a list takes names as they are.
 */
final class PlaceEndings {
  private static final int SHORTEST = 4;

  /** Korean and Ethiopic letters are syllables. */
  private static final Map<String, Integer> SHORTEST_OF_SYLLABLES = Map.of("ko", 2, "am", 3);

  private static final String VOWELS =
      "aeiouyáéíóúýàèìòùâêîôûäëïöüőűăåæøãõāēīōūėęąǝəıỳ"
          + "аеёиоуыэюяєіїўөүәαεηιουωάέήίόύώаաեէըիոօუაეიო"
          + "اوىیےۃەהוי"
          + "\u093E\u093F\u0940\u0941\u0942\u0947\u0948\u094B\u094C"
          + "\u09BE\u09BF\u09C0\u09C1\u09C2\u09C7\u09C8\u09CB\u09CC"
          + "\u0ABE\u0ABF\u0AC0\u0AC1\u0AC2\u0AC7\u0AC8\u0ACB\u0ACC"
          + "\u0A3E\u0A3F\u0A40\u0A41\u0A42\u0A47\u0A48\u0A4B\u0A4C"
          + "\u0CBE\u0CBF\u0CC0\u0CC1\u0CC2\u0CC6\u0CC7\u0CC8\u0CCA\u0CCB\u0CCC";

  /** Ends that decline in ways of their own. */
  private static final String NEITHER = "ьйъےيةء";

  private final int shortest;
  private final Map<String, Set<String>> byCut = new HashMap<>();
  private final Set<String> chained = new HashSet<>();
  private final Set<String> bareOnly = new HashSet<>();
  private final Set<String> homonyms = new HashSet<>();
  private final List<String> proclitics = new ArrayList<>();
  private final List<String> longerNames = new ArrayList<>();

  private PlaceEndings(String language) {
    shortest = SHORTEST_OF_SYLLABLES.getOrDefault(language, SHORTEST);
    List<String> adjectives = List.of();
    for (PlaceEndingRows.Row row : PlaceEndingRows.of(language)) {
      if (row.kind().equals("@")) {
        adjectives = row.words();
      } else {
        take(row, adjectives);
      }
    }
  }

  /** The endings in {@code language}, an ISO 639 code. */
  static PlaceEndings of(String language) {
    return new PlaceEndings(language);
  }

  private void take(PlaceEndingRows.Row row, List<String> adjectives) {
    switch (row.kind()) {
      case "+" -> chained.addAll(row.words());
      case "~" -> bareOnly.addAll(row.words());
      case "!" -> homonyms.addAll(row.words());
      case "<" -> proclitics.addAll(row.words());
      case "=" -> longerNames.addAll(row.phrases());
      default -> addEndings(row, adjectives);
    }
  }

  private void addEndings(PlaceEndingRows.Row row, List<String> adjectives) {
    Set<String> endings = byCut.computeIfAbsent(row.kind(), cut -> new HashSet<>());
    for (String word : row.words()) {
      if (word.endsWith("@")) {
        String stem = word.substring(0, word.length() - 1);
        adjectives.forEach(adjective -> endings.add(stem + adjective));
      } else {
        endings.add(word.equals("0") ? "" : word);
      }
    }
  }

  /** Names of something else that a country's name is a part of, as New Jersey. */
  List<String> longerNames() {
    return longerNames;
  }

  /** Whether {@code word}, in lower case, is an everyday word though it looks like a country. */
  boolean isHomonym(String word) {
    return homonyms.contains(word);
  }

  /** Whether {@code word} is {@code base} or {@code base} with one of its endings. */
  boolean isForm(String word, String base) {
    return word.equals(base)
        || (base.length() >= shortest
            && !bareOnly.contains(base)
            && (isChained(word, base) || isDeclined(word, base)));
  }

  private boolean isDeclined(String word, String base) {
    char last = base.charAt(base.length() - 1);
    String kind = VOWELS.indexOf(last) >= 0 ? "V" : NEITHER.indexOf(last) >= 0 ? "" : "C";
    if (hasEnding(word, base, "-") || hasEnding(word, base, kind)) {
      return true;
    }
    for (int stem = base.length() - 1; stem >= 2; stem--) {
      String cut = base.substring(stem);
      Set<String> endings = byCut.getOrDefault(cut, Set.of());
      if (word.startsWith(base.substring(0, stem)) && endings.contains(word.substring(stem))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasEnding(String word, String base, String kind) {
    return word.startsWith(base)
        && byCut.getOrDefault(kind, Set.of()).contains(word.substring(base.length()));
  }

  /** Whether one or two of the endings that join on stand behind {@code base}. */
  private boolean isChained(String word, String base) {
    if (chained.isEmpty() || !word.startsWith(base)) {
      return false;
    }
    String ending = word.substring(base.length());
    for (int first = 1; first < ending.length(); first++) {
      if (chained.contains(ending.substring(0, first))
          && chained.contains(ending.substring(first))) {
        return true;
      }
    }
    return chained.contains(ending);
  }

  /** What is left of a word without one of the small words that it may begin with. */
  List<String> withoutProclitic(String word) {
    List<String> left = new ArrayList<>();
    for (String proclitic : proclitics) {
      if (word.startsWith(proclitic) && word.length() >= proclitic.length() + shortest) {
        left.add(word.substring(proclitic.length()));
      }
    }
    return left;
  }
}
