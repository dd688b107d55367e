package org.chorus.date;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chorus.date.LanguageWords.Habit;

/** What the press of a language writes in dates beside what CLDR has. */
final class MoreWords {
  /** The words for day, month and year, and prepositions, between the parts of a date. */
  private static final Map<String, String> CONNECTORS =
      Map.of(
          "am", "ቀን",
          "fa", "ماه",
          "fil", "ng",
          "ha", "ga watan",
          "kk", "жылғы",
          "km", "ថ្ងៃ ទី ខែ ឆ្នាំ",
          "my", "ခုနှစ် ရက်");

  /** Other spellings of the months, by their number. */
  private static final Map<String, Map<String, Integer>> MONTHS =
      Map.of(
          "bn", Map.of("জানুয়ারী", 1, "ফেব্রুয়ারী", 2, "অগস্ট", 8, "অগাস্ট", 8),
          "ha", Map.of("fabrairu", 2, "afrilu", 4));

  private static final List<String> VIETNAMESE =
      List.of(
          "một",
          "hai",
          "ba",
          "tư",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười",
          "mười một",
          "mười hai");

  /** The other order of day and month, where CLDR has one only and both are usual. */
  private static final Map<String, Habit> ORDERS =
      Map.of("te", Habit.DAY_AFTER_MONTH, "fil", Habit.DAY_BEFORE_MONTH);

  private MoreWords() {}

  static void addTo(LanguageWords words, String language) {
    PhraseTrie phrases = words.phrases();
    Stream.of(CONNECTORS.getOrDefault(language, "").split(" "))
        .filter(word -> !word.isEmpty())
        .forEach(word -> phrases.add(FoldedText.fold(word)).addConnector());
    MONTHS
        .getOrDefault(language, Map.of())
        .forEach((name, month) -> addMonth(phrases, name, month, true));
    if (language.equals("vi")) {
      addVietnamese(phrases);
    }
    if (ORDERS.containsKey(language)) {
      words.add(ORDERS.get(language));
    }
  }

  /** In small letters the number may count months or belong to the next word: hai tháng ba lần. */
  private static void addVietnamese(PhraseTrie phrases) {
    for (int i = 0; i < VIETNAMESE.size(); i++) {
      addMonth(phrases, "tháng " + VIETNAMESE.get(i), i + 1, false);
    }
    addMonth(phrases, "tháng giêng", 1, false);
    addMonth(phrases, "tháng bốn", 4, false);
  }

  private static void addMonth(PhraseTrie phrases, String name, int month, boolean lower) {
    phrases.add(FoldedText.fold(name)).addMonth(CalendarSystem.GREGORIAN, month, false, lower);
  }

  /** What may be written onto the name of a month: the Burmese word for month. */
  static List<String> suffixes(String language) {
    return language.equals("my") ? List.of("လ") : List.of();
  }
}
