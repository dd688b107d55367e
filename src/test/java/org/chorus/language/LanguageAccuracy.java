package org.chorus.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often the language of a text is told right, by Chorus and by other Java libraries: prints the
 * tables of {@code docs/accuracy.md}. Argument: the folder of the development sets.
 */
final class LanguageAccuracy {
  /** The languages that most of the web is written in (W3Techs, 2024), the first forty. */
  private static final Set<String> MOST_WRITTEN =
      Set.of(
          ("ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro"
                  + " ru sk sl sr sv th tr uk ur vi zh")
              .split(" ", -1));

  private static final List<String> TITLED =
      List.of("itn_2022", "meantime_en_es_it_nl", "ntrex_dev36_core48", "wmt_newstest_2008_2010");

  private LanguageAccuracy() {}

  private record Labelled(String language, String text) {}

  public static void main(String[] args) throws IOException {
    List<LanguageLibrary> libraries = LanguageLibrary.all();
    Set<String> known = new HashSet<>();
    libraries.forEach(library -> known.addAll(library.languages()));
    Map<String, List<Labelled>> sets = sets(Path.of(args[0]));
    sets.values().forEach(rows -> rows.removeIf(row -> !known.contains(row.language())));

    line("set", "languages", libraries.stream().map(LanguageLibrary::name).toList());
    System.out.println("|---|--:|" + "--:|".repeat(libraries.size()));
    for (Map.Entry<String, List<Labelled>> set : sets.entrySet()) {
      table(set.getKey(), set.getValue(), libraries);
      List<Labelled> most =
          set.getValue().stream().filter(row -> MOST_WRITTEN.contains(row.language())).toList();
      if (most.size() < set.getValue().size()) {
        table(set.getKey() + ", most written", most, libraries);
      }
    }
    speed(sets.get("texts of itn_2022"), libraries);
    List<Labelled> sentences = new ArrayList<>(sets.get("sentences"));
    sentences.addAll(galician());
    related(sentences);
    reliable(sets);
  }

  private static void table(String name, List<Labelled> rows, List<LanguageLibrary> libraries) {
    long languages = rows.stream().map(Labelled::language).distinct().count();
    List<String> cells =
        libraries.stream().map(library -> share(meanOverLanguages(rows, library))).toList();
    line(name, Long.toString(languages), cells);
  }

  private static double meanOverLanguages(List<Labelled> rows, LanguageLibrary library) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Labelled::language,
                TreeMap::new,
                Collectors.averagingInt(row -> isRight(row, library) ? 1 : 0)))
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  private static boolean isRight(Labelled row, LanguageLibrary library) {
    return library.identify().apply(row.text()).equals(row.language());
  }

  /** On one thread, behind a first pass that warms up. */
  private static void speed(List<Labelled> rows, List<LanguageLibrary> libraries) {
    List<String> cells = new ArrayList<>();
    for (LanguageLibrary library : libraries) {
      meanOverLanguages(rows, library);
      long start = System.nanoTime();
      meanOverLanguages(rows, library);
      cells.add("%,d".formatted(Math.round(rows.size() * 1e9 / (System.nanoTime() - start))));
    }
    line("texts of itn_2022 a second and core", "", cells);
  }

  /** What sentences of each language that has near relatives are taken for. */
  private static void related(List<Labelled> sentences) {
    System.out.println("\n| sentences in | are taken for |\n|---|---|");
    for (String group :
        List.of("no nn da sv", "hr sr bs", "id ms", "gl pt es", "cs sk", "ru uk be bg")) {
      for (String language : group.split(" ", -1)) {
        TreeMap<String, Long> found =
            sentences.stream()
                .filter(row -> row.language().equals(language))
                .collect(
                    Collectors.groupingBy(
                        row -> LanguageIdentifier.identify(null, row.text()).language(),
                        TreeMap::new,
                        Collectors.counting()));
        System.out.printf(
            "| %s | %s |%n",
            language,
            found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(b, a)))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ")));
      }
    }
  }

  /** Which none of the development sets has: written for the project. */
  private static List<Labelled> galician() throws IOException {
    try (InputStream in = LanguageAccuracy.class.getResourceAsStream("galician.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(sentence -> new Labelled("gl", sentence))
          .toList();
    }
  }

  private static void reliable(Map<String, List<Labelled>> sets) {
    System.out.println("\n| set | called reliable | of these right |\n|---|--:|--:|");
    sets.forEach(
        (name, rows) -> {
          List<Labelled> sure =
              rows.stream()
                  .filter(row -> LanguageIdentifier.identify(null, row.text()).reliable())
                  .toList();
          long right =
              sure.stream()
                  .filter(
                      row ->
                          LanguageIdentifier.identify(null, row.text())
                              .language()
                              .equals(row.language()))
                  .count();
          System.out.printf(
              "| %s | %s | %s |%n",
              name, share((double) sure.size() / rows.size()), share((double) right / sure.size()));
        });
  }

  private static Map<String, List<Labelled>> sets(Path folder) throws IOException {
    Map<String, List<Labelled>> sets = new LinkedHashMap<>();
    for (JsonNode row : rows(folder, "langid_lingua_100")) {
      String kind = row.get("kind").asText().replace('-', ' ');
      add(sets, kind, row, row.get("text").asText());
    }
    for (String name : TITLED) {
      for (JsonNode row : rows(folder, name)) {
        String title = row.path("title").asText("");
        if (!title.isBlank()) {
          add(sets, "titles of " + name, row, title);
        }
        add(sets, "texts of " + name, row, row.get("text").asText());
      }
    }
    return sets;
  }

  private static void add(Map<String, List<Labelled>> sets, String set, JsonNode row, String text) {
    LanguageTags.canonical(row.get("lang").asText())
        .ifPresent(
            language ->
                sets.computeIfAbsent(set, key -> new ArrayList<>())
                    .add(new Labelled(language, text)));
  }

  private static List<JsonNode> rows(Path folder, String name) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(name + ".jsonl"))) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  private static void line(String name, String second, List<String> cells) {
    System.out.println("| " + name + " | " + second + " | " + String.join(" | ", cells) + " |");
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
