package org.chorus.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a language makes of the name of a country. Where it is a closed list: the particles of
 * Korean (one or two), the English endings of adjectives and plurals, and the small words that
 * Arabic, Hebrew and Amharic write in one with the next; elsewhere any ending of a few letters.
 *
 * @param declines whether the last letter of a name changes with its case
 * @param known endings; empty where names take endings of many kinds
 * @param shortest the name must have so many letters to take any of these
 * @param proclitics what may stand before the name
 * @param homonyms names that with an ending are another word: Sudan is <i>means</i> in Korean
 */
record PlaceEndings(
    boolean declines,
    Set<String> known,
    int shortest,
    List<String> proclitics,
    Set<String> homonyms) {
  private static final int SHORTEST_WITH_ANY = 4;
  private static final int LONGEST = 3;
  private static final PlaceEndings ANY =
      new PlaceEndings(false, Set.of(), SHORTEST_WITH_ANY, List.of(), Set.of());
  private static final PlaceEndings DECLINING =
      new PlaceEndings(true, Set.of(), SHORTEST_WITH_ANY, List.of(), Set.of());
  private static final Set<String> DECLINING_LANGUAGES =
      words("be bg bs cs cnr el et fi hr hu hy is ka la lt lv mk pl ro ru sh sk sl sq sr uk");
  private static final Map<String, PlaceEndings> BY_LANGUAGE =
      Map.of(
          "en",
          new PlaceEndings(
              false,
              words("n ns an ans ian ians i is s ese ic er ers ean eans"),
              4,
              List.of(),
              Set.of()),
          "ko",
          new PlaceEndings(
              false,
              words("은 는 이 가 을 를 의 에 에서 에는 에선 와 과 로 으로 도 만 까지 부터 에게 측 군 인 산 및 보다 처럼 이라며 등 간 내"),
              2,
              List.of(),
              words("수단 말리 가나 이란 기니 오만")),
          "ar",
          new PlaceEndings(
              false, Set.of(), 4, List.of("و", "ب", "ل", "ف", "ك", "وب", "ول"), Set.of()),
          "he",
          new PlaceEndings(
              false, Set.of(), 4, List.of("ו", "ב", "ל", "מ", "ש", "וב", "ול", "שב"), Set.of()),
          "am",
          new PlaceEndings(false, Set.of(), 3, List.of("በ", "ከ", "የ", "ለ", "እና", "ስለ"), Set.of()));

  /** The endings in {@code language}, an ISO 639 code. */
  static PlaceEndings of(String language) {
    return BY_LANGUAGE.getOrDefault(
        language, DECLINING_LANGUAGES.contains(language) ? DECLINING : ANY);
  }

  /**
   * Whether {@code word} is {@code base} with an ending (Ирана of Иран), or where names decline
   * with another ending (Россией of Россия; two letters of an adjective change, as in Южной of
   * Южная).
   *
   * @param beforeAnother whether more words of the name follow
   */
  boolean isForm(String word, String base, boolean beforeAnother) {
    if (word.equals(base)) {
      return true;
    }
    return known.isEmpty()
        ? base.length() >= SHORTEST_WITH_ANY && hasSomeEnding(word, base, beforeAnother ? 2 : 1)
        : word.startsWith(base) && hasKnownEnding(base, word.substring(base.length()));
  }

  private boolean hasSomeEnding(String word, String base, int changing) {
    boolean isLong = base.length() > SHORTEST_WITH_ANY;
    int stem = base.length() - (declines && isLong ? changing : 0);
    int ending = isLong ? LONGEST : LONGEST - 1;
    return word.length() <= base.length() + ending && word.startsWith(base.substring(0, stem));
  }

  /** Whether {@code ending}, of one part or two, may stand behind {@code base}. */
  private boolean hasKnownEnding(String base, String ending) {
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
