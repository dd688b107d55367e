package org.chorus.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chorus.signal.NameSound;

/**
 * Which keywords of different languages are probably one name: those that have a word whose
 * consonants are the same, so that Актюрк stands beside Aktürk.
 */
final class SharedSounds {
  private final Map<String, List<String>> sounds = new HashMap<>();
  private final Map<String, TreeSet<String>> languages = new TreeMap<>();

  /**
   * Finds what keywords share.
   *
   * @param keywords the keywords of each language
   */
  SharedSounds(Map<String, ? extends Collection<String>> keywords) {
    keywords.forEach(
        (language, phrases) -> {
          for (String phrase : phrases) {
            for (String sound : in(phrase)) {
              languages.computeIfAbsent(sound, key -> new TreeSet<>()).add(language);
            }
          }
        });
  }

  /** How the names in a phrase sound, any phrase; asked for again and again. */
  List<String> in(String phrase) {
    return sounds.computeIfAbsent(phrase, NameSound::of);
  }

  /** Whether keywords of several languages have a word of this sound. */
  boolean isShared(String sound) {
    return languages.getOrDefault(sound, new TreeSet<>()).size() > 1;
  }

  /**
   * The sound that a keyword shares with another language: with the most languages, of several the
   * longest, the last of the phrase (a family name says more than a first one).
   */
  Optional<String> of(String keyword) {
    List<String> own = sounds.getOrDefault(keyword, List.of());
    return own.stream()
        .filter(this::isShared)
        .max(
            Comparator.comparingInt((String sound) -> languages.get(sound).size())
                .thenComparingInt(String::length)
                .thenComparingInt(own::indexOf));
  }
}
