package org.chorus.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stems of a language's month names, for forms that CLDR does not list: ноябр of ноября, ноябрь
 * and ноябре.
 */
final class MonthEndings {
  /** An ending, with what the stem lost of the name, has at most so many letters. */
  static final int LONGEST = 5;

  private static final int SHORTEST_STEM = 4;
  private static final int DROPPED = 2;

  /** Languages whose nouns take endings by case, and of whose months CLDR has one form only. */
  private static final Set<String> INFLECTING =
      Set.of(
          "az", "as", "bn", "bs", "ckb", "cv", "et", "eu", "gu", "hu", "is", "ka", "kk", "kn",
          "kok", "ku", "ky", "la", "lb", "lv", "ml", "mn", "mr", "ne", "or", "pa", "sa", "se", "si",
          "sl", "smn", "sq", "sr", "szl", "ta", "te", "tg", "tk", "tr", "tt", "ug", "uz");

  private final boolean inflecting;
  private final Map<String, Set<Integer>> stems = new HashMap<>();

  MonthEndings(String language) {
    inflecting = INFLECTING.contains(language);
  }

  /** Takes the names of the months in sentences, and alone. */
  void learn(String[] inside, String[] alone) {
    for (int i = 0; i < 12; i++) {
      String a = MonthName.plain(inside[i]);
      String b = MonthName.plain(alone[i]);
      if (!a.equals(b)) {
        add(common(a, b), i + 1);
      } else if (inflecting) {
        add(a, i + 1);
        add(a.substring(0, Math.max(0, a.length() - DROPPED)), i + 1);
      }
    }
  }

  private static String common(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return a.substring(0, length);
  }

  private void add(String stem, int month) {
    boolean usable = stem.length() >= SHORTEST_STEM && stem.chars().noneMatch(c -> c < 'A');
    if (usable) {
      stems.computeIfAbsent(stem, s -> new HashSet<>()).add(month);
    }
  }

  /** Adds the stems that only one month has. */
  void addTo(PhraseTrie phrases) {
    stems.forEach(
        (stem, months) -> {
          if (months.size() == 1) {
            Meaning meaning = new Meaning();
            meaning.addMonth(CalendarSystem.GREGORIAN, List.copyOf(months).get(0), false, true);
            phrases.addStem(stem, meaning);
          }
        });
  }
}
