package org.chorus.event;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chorus.model.EventName;
import org.chorus.model.Keyword;

/**
 * The names in the keywords of an event: words that sound like one in another language, with the
 * capitalised ones beside them; and, where capitals mark names, keywords that have them throughout.
 * Spellings that sound the same are one name, and a part of a longer name (Macron) is that name.
 */
final class EventNames {
  private static final int MOST = 8;

  /** Languages that write every noun with a capital. */
  private static final Set<String> CAPITAL_NOUNS =
      Set.of("de", "lb", "nds", "gsw", "bar", "pfl", "ksh", "frr", "stq");

  private EventNames() {}

  /** A name with all who have it. */
  private static final class Name {
    private final Set<String> sounds;
    private final Set<String> reports = new TreeSet<>();
    private final Map<String, Set<String>> spellings = new TreeMap<>();

    Name(Set<String> sounds) {
      this.sounds = sounds;
    }

    void add(String spelling, String report) {
      reports.add(report);
      spellings.computeIfAbsent(spelling, s -> new HashSet<>()).add(report);
    }

    /** A single capitalised word in a single report may as well begin a sentence. */
    boolean isSure() {
      return reports.size() > 1 || spellings.keySet().stream().anyMatch(s -> s.contains(" "));
    }

    EventName shown() {
      String most =
          spellings.entrySet().stream()
              .min(
                  Comparator.comparingInt(
                          (Map.Entry<String, Set<String>> e) -> -e.getValue().size())
                      .thenComparing(Map.Entry::getKey))
              .orElseThrow()
              .getKey();
      return new EventName(most, reports.size());
    }
  }

  /**
   * The names in most reports, most first, ties by name: those that two reports have, of a lone
   * report those of several words.
   *
   * @param keywords of the event's reports that are no copies
   * @param reports how many these are
   */
  static List<EventName> of(Collection<Keyword> keywords, int reports) {
    return whole(bySound(keywords)).stream()
        .filter(name -> reports == 1 ? name.isSure() : name.reports.size() > 1)
        .map(Name::shown)
        .sorted(
            Comparator.comparingInt(EventName::reports).reversed().thenComparing(EventName::name))
        .limit(MOST)
        .toList();
  }

  private static Collection<Name> bySound(Collection<Keyword> keywords) {
    SharedSounds shared = shared(keywords);
    Map<String, Name> names = new TreeMap<>();
    for (Keyword keyword : keywords) {
      for (String spelling : in(keyword, shared)) {
        Set<String> sounds = new TreeSet<>(shared.in(spelling));
        if (!sounds.isEmpty()) {
          names
              .computeIfAbsent(String.join(" ", sounds), all -> new Name(sounds))
              .add(spelling, keyword.reportId());
        }
      }
    }
    return names.values();
  }

  /** The names in a keyword: words side by side that are marked as such. */
  private static List<String> in(Keyword keyword, SharedSounds shared) {
    List<String> words = List.of(keyword.keyword().split(" ", -1));
    if (capitalsMarkNames(keyword) && words.stream().allMatch(EventNames::hasCapital)) {
      return List.of(keyword.keyword());
    }
    List<String> names = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String word : words) {
      if (hasCapital(word) || sounds(word, shared)) {
        run.add(word);
      } else {
        end(run, names, shared);
      }
    }
    end(run, names, shared);
    return names;
  }

  private static void end(List<String> run, List<String> names, SharedSounds shared) {
    if (run.stream().anyMatch(word -> sounds(word, shared))) {
      names.add(String.join(" ", run));
    }
    run.clear();
  }

  private static boolean sounds(String word, SharedSounds shared) {
    return shared.in(word).stream().anyMatch(shared::isShared);
  }

  private static SharedSounds shared(Collection<Keyword> keywords) {
    return new SharedSounds(
        keywords.stream()
            .collect(
                Collectors.groupingBy(
                    Keyword::language,
                    TreeMap::new,
                    Collectors.mapping(Keyword::keyword, Collectors.toCollection(TreeSet::new)))));
  }

  /** Names that are no part of another; what is part of a single longer one counts for that. */
  private static List<Name> whole(Collection<Name> names) {
    List<Name> whole = new ArrayList<>();
    for (Name name : names) {
      List<Name> longer =
          names.stream()
              .filter(n -> n.sounds.size() > name.sounds.size())
              .filter(n -> n.sounds.containsAll(name.sounds))
              .toList();
      if (longer.size() == 1) {
        longer.get(0).reports.addAll(name.reports);
      } else {
        whole.add(name);
      }
    }
    return whole;
  }

  private static boolean capitalsMarkNames(Keyword keyword) {
    return !CAPITAL_NOUNS.contains(Locale.forLanguageTag(keyword.language()).getLanguage());
  }

  private static boolean hasCapital(String word) {
    return !word.isEmpty() && UCharacter.isUUppercase(word.codePointAt(0));
  }
}
