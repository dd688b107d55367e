package org.chorus.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a language puts to the name of a country, as far as it is a closed list: the particles of
 * Korean, the English endings of adjectives and plurals, and the small words that Arabic, Hebrew
 * and Amharic write in one with the next.
 *
 * @param known endings; empty where names take endings of many kinds
 * @param areAllKnown whether there are no others
 * @param proclitics what may stand before the name
 */
record PlaceEndings(Set<String> known, boolean areAllKnown, List<String> proclitics) {
  private static final int SHORTEST = 3;
  private static final char FIRST_HANGUL = 0xAC00;
  private static final PlaceEndings ANY = new PlaceEndings(Set.of(), false, List.of());
  private static final Map<String, PlaceEndings> BY_LANGUAGE =
      Map.of(
          "en",
          new PlaceEndings(words("n ns an ans ian ians i is s ese"), true, List.of()),
          "ko",
          new PlaceEndings(
              words(
                  "은 는 이 가 을 를 의 에 에서 에는 에서는 에선 에도 와 과 로 으로 도 만 까지 부터 에게 측 군 인 산 및 보다 처럼 이라며 등 간 내"),
              true,
              List.of()),
          "ar",
          new PlaceEndings(Set.of(), false, List.of("و", "ب", "ل", "ف", "ك", "وب", "ول")),
          "he",
          new PlaceEndings(
              Set.of(), false, List.of("ו", "ב", "ל", "מ", "ה", "ש", "וב", "ול", "שב", "מה")),
          "am",
          new PlaceEndings(Set.of(), false, List.of("በ", "ከ", "የ", "ለ", "እና", "ስለ")));

  /** The endings in {@code language}, an ISO 639 code. */
  static PlaceEndings of(String language) {
    return BY_LANGUAGE.getOrDefault(language, ANY);
  }

  /** Whether {@code ending} may stand behind {@code base}: no USS is of the US. */
  boolean isKnown(String base, String ending) {
    boolean enough = base.length() >= SHORTEST || base.charAt(0) >= FIRST_HANGUL;
    return enough && known.contains(ending);
  }

  /** What is left of a word without one of the small words that it may begin with. */
  List<String> withoutProclitic(String word) {
    List<String> left = new ArrayList<>();
    for (String proclitic : proclitics) {
      if (word.startsWith(proclitic) && word.length() >= proclitic.length() + SHORTEST) {
        left.add(word.substring(proclitic.length()));
      }
    }
    return left;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }
}
