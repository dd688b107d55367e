package org.chorus.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a language puts to the name of a country, as far as it is a closed list: the particles of
 * Korean (one or two), the English endings of adjectives and plurals, and the small words that
 * Arabic, Hebrew and Amharic write in one with the next.
 *
 * @param known endings; empty where names take endings of many kinds
 * @param shortest the name must have so many letters to take any of these
 * @param proclitics what may stand before the name
 * @param homonyms names that with an ending are another word: Sudan is <i>means</i> in Korean
 */
record PlaceEndings(
    Set<String> known, int shortest, List<String> proclitics, Set<String> homonyms) {
  private static final PlaceEndings ANY = new PlaceEndings(Set.of(), 4, List.of(), Set.of());
  private static final Map<String, PlaceEndings> BY_LANGUAGE =
      Map.of(
          "en",
          new PlaceEndings(
              words("n ns an ans ian ians i is s ese ic er ers ean eans"), 4, List.of(), Set.of()),
          "ko",
          new PlaceEndings(
              words("은 는 이 가 을 를 의 에 에서 에는 에선 와 과 로 으로 도 만 까지 부터 에게 측 군 인 산 및 보다 처럼 이라며 등 간 내"),
              2,
              List.of(),
              words("수단 말리 가나 이란 기니 오만")),
          "ar",
          new PlaceEndings(Set.of(), 4, List.of("و", "ب", "ل", "ف", "ك", "وب", "ول"), Set.of()),
          "he",
          new PlaceEndings(
              Set.of(), 4, List.of("ו", "ב", "ל", "מ", "ש", "וב", "ול", "שב"), Set.of()),
          "am",
          new PlaceEndings(Set.of(), 3, List.of("በ", "ከ", "የ", "ለ", "እና", "ስለ"), Set.of()));

  /** The endings in {@code language}, an ISO 639 code. */
  static PlaceEndings of(String language) {
    return BY_LANGUAGE.getOrDefault(language, ANY);
  }

  /** Whether names take no others than those known. */
  boolean areAllKnown() {
    return !known.isEmpty();
  }

  /** Whether {@code ending}, of one part or two, may stand behind {@code base}. */
  boolean areKnown(String base, String ending) {
    if (base.length() < shortest || homonyms.contains(base)) {
      return false;
    }
    for (int first = 1; first < ending.length(); first++) {
      if (known.contains(ending.substring(0, first)) && known.contains(ending.substring(first))) {
        return true;
      }
    }
    return known.contains(ending);
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

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }
}
