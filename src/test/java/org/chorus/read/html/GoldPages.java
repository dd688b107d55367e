package org.chorus.read.html;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pages written for the tests in many templates and languages, and the text that each is about. */
final class GoldPages {
  private static final Path FOLDER = Path.of("src/test/resources/org/chorus/read/html");

  private GoldPages() {}

  /** A page and its article. */
  record GoldPage(String name, String html, String text) {}

  static List<GoldPage> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .map(name -> name.replace(".html", ""))
          .map(name -> new GoldPage(name, read(name + ".html"), read(name + ".txt").strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** F1 of the words of two texts, as bags. */
  static double tokenF1(String found, String gold) {
    Map<String, Integer> left = words(gold);
    int golden = left.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Integer> words = words(found);
    int all = words.values().stream().mapToInt(Integer::intValue).sum();
    int common =
        words.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), left.getOrDefault(e.getKey(), 0)))
            .sum();
    return golden + all == 0 ? 0 : 2.0 * common / (golden + all);
  }

  private static Map<String, Integer> words(String text) {
    BreakIterator cuts = BreakIterator.getWordInstance(ULocale.ROOT);
    cuts.setText(text);
    Map<String, Integer> words = new HashMap<>();
    int start = cuts.first();
    for (int end = cuts.next(); end != BreakIterator.DONE; start = end, end = cuts.next()) {
      String word = text.substring(start, end);
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
